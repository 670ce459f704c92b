/** What came of one item, and the items that turned up within it, which follow it. */
export interface Outcome<Item, Done> {
  readonly done: Done
  readonly within: readonly Item[]
}

interface Slot<Item, Done> {
  readonly item: Item
  running: Promise<Outcome<Item, Done>> | null
  /** Null until the work is done. */
  outcome: Outcome<Item, Done> | null
}

/**
 * Works on items ahead of time, at most `width` of them, and hands them on in their order, each followed by what is within
 * it: 甲.zip, 甲.zip!/1.docx, 甲.zip!/2.docx, 乙.docx. The order does not depend on which is faster, so the same folder
 * always gives the same rows. What is done already comes at once, so that it can be written at once: when reading is the
 * slower half one by one, when writing is, in batches.
 *
 * `work` must not fail: a failure is an outcome.
 */
export async function* inOrder<Item, Done>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Outcome<Item, Done>>,
): AsyncGenerator<readonly Done[]> {
  const slotOf = (item: Item): Slot<Item, Done> => ({ item, running: null, outcome: null })
  const start = (slot: Slot<Item, Done>): void => {
    slot.running ??= work(slot.item).then((outcome) => {
      slot.outcome = outcome
      return outcome
    })
  }
  // Kept from the last to the first, so that the next is taken off the end.
  const line = items.map(slotOf).reverse()
  while (line.length > 0) {
    for (const slot of line.slice(-width)) start(slot)
    await line.at(-1)?.running
    const batch: Done[] = []
    for (let next = line.at(-1)?.outcome ?? null; next !== null; next = line.at(-1)?.outcome ?? null) {
      line.pop()
      batch.push(next.done)
      for (const item of [...next.within].reverse()) line.push(slotOf(item))
    }
    yield batch
  }
}
