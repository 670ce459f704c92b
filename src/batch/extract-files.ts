import type { Extraction } from '../model.js'
import type { Extracted } from '../pipeline.js'
import { findPlace, type Place, showPlace } from '../read/index.js'
import { createBudget } from './budget.js'
import { inOrder, type Outcome } from './in-order.js'
import { LIMITS } from './limits.js'
import { AHEAD, createPool, type Pool, type PoolOptions } from './pool.js'

/** What came of one document; `error` is what the reader threw. */
export type Attempt =
  | { readonly path: string; readonly extraction: Extraction }
  | { readonly path: string; readonly error: unknown }

/**
 * Extracts files in their order, each in a process that can be ended. An archive is followed by the files within it, a
 * mail by its attachments; `报送.zip!/总结.docx` names one file of an archive alone.
 *
 * @example for await (const attempt of extractFiles(['报送.zip'])) console.log(attempt.path)
 */
export async function* extractFiles(paths: readonly string[], options: PoolOptions = {}): AsyncGenerator<Attempt> {
  const pool = createPool(options)
  try {
    const places = await Promise.all(paths.map(findPlace))
    for await (const attempts of inOrder(places, pool.jobs * AHEAD, attempter(pool, options))) yield* attempts
  } finally {
    pool.close()
  }
}

function attempter(pool: Pool, { limits }: PoolOptions): (place: Place) => Promise<Outcome<Place, Attempt>> {
  const budget = createBudget({ ...LIMITS, ...limits })
  return async (place) => {
    const path = showPlace(place)
    try {
      const { extraction, members }: Extracted = await pool.read(place)
      budget.spend(place.file, members)
      const within = members.map(({ name }) => ({ ...place, members: [...place.members, name] }))
      return { done: { path, extraction }, within }
    } catch (error) {
      return { done: { path, error }, within: [] }
    }
  }
}
