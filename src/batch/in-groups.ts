/**
 * Joins what comes in batches to groups of at least `most`, or of all that came within `wait` milliseconds of a group's
 * first: documents that are written together cost less than each in a transaction of its own, and none waits long to be kept.
 * The next batch is asked for before a group is handed on, so that its work goes on meanwhile.
 */
export async function* inGroups<T>(
  batches: AsyncIterable<readonly T[]>,
  most: number,
  wait: number,
): AsyncGenerator<readonly T[]> {
  const source = batches[Symbol.asyncIterator]()
  let coming = source.next()
  let group: T[] = []
  let late: Promise<null> | null = null
  let timer: NodeJS.Timeout | undefined
  try {
    for (;;) {
      const next: IteratorResult<readonly T[]> | null = await (late === null ? coming : Promise.race([coming, late]))
      if (next !== null) {
        if (next.done) break
        group.push(...next.value)
        coming = source.next()
      }
      if (group.length > 0 && (next === null || group.length >= most)) {
        clearTimeout(timer)
        late = null
        const full = group
        group = []
        yield full
      } else if (group.length > 0) {
        late ??= new Promise((resolve) => {
          timer = setTimeout(resolve, wait, null)
        })
      }
    }
    if (group.length > 0) yield group
  } finally {
    clearTimeout(timer)
    // Left early, the source may still be waiting for its next: that is not waited for.
    coming.catch(() => undefined)
    void source.return?.()
  }
}
