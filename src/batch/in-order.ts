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
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Outcome<Item, Done>>,
): AsyncGenerator<readonly Done[]> {
  const coming = items[Symbol.iterator]()
  // The next stands at the end, where it is taken off. Items are asked for as they are needed: of a hundred thousand files
  // only those that are worked on are held.
  const line: Slot<Item, Done>[] = []
  const fill = (): void => {
    while (line.length < width) {
      const next = coming.next()
      if (next.done) return
      line.unshift({ item: next.value, running: null, outcome: null })
    }
  }
  const start = (slot: Slot<Item, Done>): void => {
    slot.running ??= work(slot.item).then((outcome) => {
      slot.outcome = outcome
      return outcome
    })
  }
  for (fill(); line.length > 0; fill()) {
    for (const slot of line.slice(-width)) start(slot)
    await line.at(-1)?.running
    const batch: Done[] = []
    for (let next = line.at(-1)?.outcome ?? null; next !== null; next = line.at(-1)?.outcome ?? null) {
      line.pop()
      batch.push(next.done)
      for (const item of [...next.within].reverse()) line.push({ item, running: null, outcome: null })
    }
    yield batch
  }
}
