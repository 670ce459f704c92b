import { createHash } from 'node:crypto'
import { anyOf } from './any-of.js'
import { deepFreeze } from './freeze.js'
import { type FactsImage, imageOf, keepFacts, type RegexFacts } from './regex-facts.js'
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
  readonly english: Omit<LanguageRules, 'lexicon' | 'units'> & Tables
  /** {@link FactsImage} by pattern; JSON in JSON, as it holds nothing to be revived. */
  readonly facts: string
}

/** A rule set as two files. */
export interface SnapshotTexts {
  readonly rules: string
  /** Half of it all, and only checking the rules looks into it. */
  readonly examples: string
}

/** Look-up tables as lists. */
interface Tables {
  readonly lexicon: readonly (readonly [id: string, words: readonly string[]])[]
  /** What many units share, told once. */
  readonly kinds: readonly (readonly [rule: string, dimension: string, canonical: string])[]
  readonly units: readonly (readonly [surface: string, kind: number, factor: string])[]
}

function listTables({ lexicon, units }: LanguageRules): Tables {
  const listed = [...units.bySurface.values()]
  const kinds = new Map(
    listed.map(({ rule, dimension, canonical }) => [
      `${rule} ${dimension} ${canonical}`,
      [rule, dimension, canonical] as const,
    ]),
  )
  const numbers = new Map([...kinds.keys()].map((kind, number) => [kind, number]))
  return {
    lexicon: [...lexicon.values()].map(({ id, words }) => [id, words]),
    kinds: [...kinds.values()],
    units: listed.map(({ surface, rule, dimension, canonical, factor }) => [
      surface,
      numbers.get(`${rule} ${dimension} ${canonical}`) ?? 0,
      factor,
    ]),
  }
}

const buildTables = ({ lexicon, kinds, units }: Tables): Pick<LanguageRules, 'lexicon' | 'units'> => ({
  lexicon: new Map(lexicon.map(([id, words]) => [id, makeWordClass(id, words)])),
  units: buildUnitTable(
    units.map(([surface, kind, factor]): Unit => {
      const [rule, dimension, canonical] = kinds[kind] as Tables['kinds'][number]
      return { surface, rule, dimension, canonical, factor }
    }),
  ),
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
export function takeSnapshot({ examples, ...ruleSet }: RuleSet, files: readonly RuleFile[]): SnapshotTexts {
  const snapshot: Snapshot = {
    ...ruleSet,
    ...listTables(ruleSet),
    english: { ...ruleSet.english, ...listTables(ruleSet.english) },
    fingerprint: fingerprint(files),
    facts: JSON.stringify(takeFacts(ruleSet)),
  }
  return { rules: toJson(snapshot), examples: toJson(examples) }
}

/** What reading a Chinese text asks of the patterns; English ones are asked otherwise, and read off as they are needed. */
function takeFacts({ periods, terms, headings, frames }: LanguageRules): Readonly<Record<string, FactsImage>> {
  const asked = (regex: RegExp | null, ...facts: (keyof RegexFacts)[]) =>
    regex === null ? [] : [[regex.source, imageOf(regex.source, facts)] as const]
  const markers = anyOf(headings.map(({ regex }) => regex))
  const all = [
    ...[...periods, ...terms].flatMap(({ regex }) => asked(regex, 'first', 'cue', 'reach', 'heads')),
    ...frames.flatMap(({ lead, tail }) => [...asked(lead, 'last', 'cue'), ...asked(tail, 'first')]),
    ...asked(markers, 'first'),
  ]
  const facts = new Map<string, FactsImage>()
  for (const [source, image] of all) facts.set(source, { ...facts.get(source), ...image })
  return Object.fromEntries(facts)
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

/** The rule set of a snapshot, its examples read when they are asked for; null when the files are no longer those it was taken of. */
export function restoreSnapshot(json: string, files: readonly RuleFile[], readExamples: () => string): RuleSet | null {
  const { fingerprint: taken, facts, english, ...rest } = fromJson(json) as Snapshot
  if (taken !== fingerprint(files)) return null
  keepFacts(JSON.parse(facts) as Readonly<Record<string, FactsImage>>)
  const { kinds: _, ...own } = { ...rest, ...buildTables(rest) }
  const { kinds: __, ...ofEnglish } = { ...english, ...buildTables(english) }
  let known: RuleSet['examples'] | undefined
  return Object.freeze({
    ...deepFreeze({ ...own, english: ofEnglish }),
    get examples() {
      known ??= deepFreeze(fromJson(readExamples()) as RuleSet['examples'])
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
