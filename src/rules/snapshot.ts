import { createHash } from 'node:crypto'
import { deepFreeze } from './freeze.js'
import type { RuleFile } from './source.js'
import type { LanguageRules, RuleSet, Unit } from './types.js'
import { buildUnitTable } from './unit-table.js'
import { makeWordClass } from './word-class.js'

/** A regular expression in JSON. */
interface RegexImage {
  readonly $regex: readonly [source: string, flags: string]
}

/** A rule set in JSON, with the fingerprint of the files it was compiled from. */
interface Snapshot extends Omit<RuleSet, 'lexicon' | 'units' | 'english' | 'examples'>, Tables {
  readonly fingerprint: string
  /** JSON in JSON: nearly half of the snapshot, and only checking the rules looks into it. */
  readonly examples: string
  readonly english: Omit<LanguageRules, 'lexicon' | 'units'> & Tables
}

/** Look-up tables as lists. */
interface Tables {
  readonly lexicon: readonly (readonly [id: string, words: readonly string[]])[]
  readonly units: readonly Unit[]
}

const listTables = ({ lexicon, units }: LanguageRules): Tables => ({
  lexicon: [...lexicon.values()].map(({ id, words }) => [id, words]),
  units: [...units.bySurface.values()],
})

const buildTables = ({ lexicon, units }: Tables): Pick<LanguageRules, 'lexicon' | 'units'> => ({
  lexicon: new Map(lexicon.map(([id, words]) => [id, makeWordClass(id, words)])),
  units: buildUnitTable(units),
})

/** SHA-256 over names and texts of rule files: a snapshot holds as long as it stays the same. */
export function fingerprint(files: readonly RuleFile[]): string {
  const hash = createHash('sha256')
  for (const { name, text } of files) hash.update(JSON.stringify([name, text]))
  return hash.digest('hex')
}

/**
 * The compiled rule set as JSON. The build keeps it beside the compiled code: parsing, validating and linting 60 KB of
 * YAML takes 300 ms in a fresh process, restoring a snapshot 20 ms.
 */
export function takeSnapshot(ruleSet: RuleSet, files: readonly RuleFile[]): string {
  const snapshot: Snapshot = {
    ...ruleSet,
    ...listTables(ruleSet),
    english: { ...ruleSet.english, ...listTables(ruleSet.english) },
    fingerprint: fingerprint(files),
    examples: toJson(ruleSet.examples),
  }
  return toJson(snapshot)
}

/** The hash of a set without the set: a process that only hands documents on to others needs no more of its rules. */
export const takeHash = ({ hash }: RuleSet, files: readonly RuleFile[]): string =>
  toJson({ fingerprint: fingerprint(files), hash } satisfies HashImage)

/** The hash that {@link takeHash} kept; null when the files are no longer those it was taken of. */
export function restoreHash(json: string, files: readonly RuleFile[]): string | null {
  const { fingerprint: taken, hash } = JSON.parse(json) as HashImage
  return taken === fingerprint(files) ? hash : null
}

type HashImage = Pick<Snapshot, 'fingerprint' | 'hash'>

const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof RegExp ? ({ $regex: [inner.source, inner.flags] } satisfies RegexImage) : inner,
  )

/** The rule set of a snapshot; null when the files are no longer those it was taken of. */
export function restoreSnapshot(json: string, files: readonly RuleFile[]): RuleSet | null {
  const { fingerprint: taken, examples, english, ...rest } = fromJson(json) as Snapshot
  if (taken !== fingerprint(files)) return null
  let known: RuleSet['examples'] | undefined
  return Object.freeze({
    ...deepFreeze({ ...rest, ...buildTables(rest), english: { ...english, ...buildTables(english) } }),
    get examples() {
      known ??= deepFreeze(fromJson(examples) as RuleSet['examples'])
      return known
    },
  })
}

const fromJson = (json: string): unknown => reviveRegexes(JSON.parse(json))

/**
 * Puts regular expressions in the place of their images, all the way down. `JSON.parse` would call a reviver for each word too.
 */
function reviveRegexes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isRegexImage(value)) return new RegExp(...value.$regex)
  const holder = value as Record<string, unknown>
  for (const key in holder) {
    const inner = holder[key]
    if (typeof inner === 'object' && inner !== null) holder[key] = reviveRegexes(inner)
  }
  return value
}

const isRegexImage = (value: object): value is RegexImage => '$regex' in value
