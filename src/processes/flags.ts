/** Most a reading process may hold, in bytes, where nothing else was asked. */
export const MEMORY = 1 << 30

const MAJOR = Number.parseInt(process.versions.node, 10)

/** The newest Node that the flags of V8 were tried with: one that V8 does not know keeps a process from starting. */
const TRIED = 24

/** Flags of Node for a reading process that may hold so many bytes; `major` is the version of Node. */
export const readingFlags = (memory: number, major = MAJOR): readonly string[] => [
  `--max-old-space-size=${Math.ceil(memory / 2 ** 20)}`,
  ...(major <= TRIED ? TUNED : []),
  ...(major < 22 ? TUNED_UP_TO_20 : []),
]

const TUNED: readonly string[] = [
  // Regexes are compiled at once instead of interpreted first: a tenth less for the documents a process begins with.
  '--no-regexp-tier-up',
  // PDFium is optimised ten times as late as usual, and its functions are checked when they first run: a quarter less for
  // the first five PDFs.
  '--wasm-tiering-budget=20000000',
  '--wasm-lazy-validation',
]

const TUNED_UP_TO_20: readonly string[] = [
  // Functions are optimised after two or three times the usual work: a process reads most folders before the optimiser, which
  // competes with the readers for the processors, has paid for itself. Long runs end as fast as with V8's own budget.
  '--interrupt-budget=400000',
]
