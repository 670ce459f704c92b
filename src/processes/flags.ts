/** Most a reading process may hold, in bytes, where nothing else was asked. */
export const MEMORY = 1 << 30

/** Flags of Node for a reading process that may hold so many bytes. */
export const readingFlags = (memory: number): readonly string[] => [
  `--max-old-space-size=${Math.ceil(memory / 2 ** 20)}`,
  // Regexes are compiled at once instead of interpreted first: a tenth less for the documents a process begins with.
  '--no-regexp-tier-up',
  // Functions are optimised after two or three times the usual work: a process reads most folders before the optimiser, which
  // competes with the readers for the processors, has paid for itself. Long runs end as fast as with V8's own budget.
  '--interrupt-budget=400000',
  // PDFium's likewise, ten times as long, and each is checked when it first runs: a quarter less for the first five PDFs.
  '--wasm-tiering-budget=20000000',
  '--wasm-lazy-validation',
]
