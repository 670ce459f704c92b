import type { Lang } from './lang.js'
import type { Output } from './output.js'
import type { Say } from './texts.js'

/** What every command is given besides its own arguments. */
export interface Context {
  readonly output: Output
  readonly lang: Lang
  readonly say: Say
  /** Path of the database (`--db`). */
  readonly db: string
}
