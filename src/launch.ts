import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

/** Modules of the bundle that are started, by their path without extension: `cli/run`. */
type Entries = Readonly<Record<string, () => Promise<unknown>>>

/** The bundle as compiled for one of its entries. */
export interface Loaded {
  readonly entries: Entries
  /** What V8 has compiled so far, to be handed over at the next start. */
  readonly code: () => Buffer
  /** V8 took the code that was kept; not so when it is of another version, or runs with other flags. */
  readonly kept: boolean
}

/** `scripts/bundle.mjs` puts them beside the compiled code; there are none beside the sources. */
const FOLDER = new URL('./bundle/', import.meta.url)

/** Where the code that V8 compiled for an entry is kept. */
export const codeOf = (name: string): string => fileURLToPath(new URL(`${name.replaceAll('/', '-')}.code`, FOLDER))

/**
 * The module of that name from the bundle: one file instead of two hundred, with its code as V8 compiled it when the bundle
 * was made. Null where there is no bundle.
 */
export function bundled<Module>(name: string): Promise<Module> | null {
  const start = loadBundle(name)?.entries[name]
  return start === undefined ? null : (start() as Promise<Module>)
}

export function loadBundle(name: string): Loaded | null {
  const file = fileURLToPath(new URL('program.cjs', FOLDER))
  const source = readIfThere(file)
  if (source === null) return null
  const cachedData = readIfThere(codeOf(name)) ?? undefined
  // ASCII alone: read as Latin-1 it needs no decoding, and half the memory.
  const script = new Script(source.toString('latin1'), { filename: file, ...(cachedData && { cachedData }) })
  const define = script.runInThisContext() as (...given: readonly unknown[]) => Entries
  // import() within a script that V8 did not compile itself finds nobody to ask (Node 20).
  const load = (specifier: string): Promise<unknown> => import(specifier)
  return {
    entries: define(createRequire(file), load, new URL('./', import.meta.url).href),
    code: () => script.createCachedData(),
    kept: script.cachedDataRejected === false,
  }
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
