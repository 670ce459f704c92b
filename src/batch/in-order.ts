/** What came of one item, and the items that turned up within it, which follow it. */
export interface Outcome<Item, Done> {
  readonly done: Done
  readonly within: readonly Item[]
}

interface Slot<Item, Done> {
  readonly item: Item
  running: Promise<Outcome<Item, Done>> | null
}

/**
 * Works on items ahead of time, at most `width` of them, and hands them on in their order, each followed by what is within
 * it: 甲.zip, 甲.zip!/1.docx, 甲.zip!/2.docx, 乙.docx. The order does not depend on which is faster, so the same folder
 * always gives the same rows.
 *
 * `work` must not fail: a failure is an outcome.
 */
export async function* inOrder<Item, Done>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Outcome<Item, Done>>,
): AsyncGenerator<Done> {
  // Kept from the last to the first, so that the next is taken off the end.
  const line = items.map((item): Slot<Item, Done> => ({ item, running: null })).reverse()
  while (line.length > 0) {
    for (const slot of line.slice(-width)) slot.running ??= work(slot.item)
    const outcome = await line.pop()?.running
    if (!outcome) continue
    for (const item of [...outcome.within].reverse()) line.push({ item, running: null })
    yield outcome.done
  }
}
