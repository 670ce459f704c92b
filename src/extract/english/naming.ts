import type { NamePart, NameSource } from '../../model.js'
import type { Draft, Naming } from '../draft.js'
import { textOf } from '../draft.js'
import type { FrameMatch } from '../frames.js'
import { carry } from '../name-parts.js'
import type { Phrase } from '../phrase.js'
import { emptyPhrase } from './phrase.js'
import type { EnglishSlot } from './strand.js'
import type { Token } from './tokens.js'

/** What a quantity's name is looked for in. */
export interface NameQuery {
  readonly slot: EnglishSlot
  readonly frame: FrameMatch | null
  /** The words before it that complete no other figure, and those behind it. */
  readonly lead: readonly Token[]
  readonly tail: readonly Token[]
  /** The figure told before it in its strand, or what its parenthesis hangs on. */
  readonly last: Draft | null
  /** What the sentence before was about. */
  readonly topic: readonly NamePart[]
  /** A deed told before the first of a list: opened nine primary schools and four junior middle schools. */
  readonly deed: string
}

/** A name as found, before its frame adds to it. */
export interface FoundName {
  readonly parts: readonly NamePart[]
  /** Without what says of what it is a share: the name that others carry on. */
  readonly base: readonly NamePart[]
  readonly rule: string
  /** The words of its own clause. */
  readonly subject: Phrase
  /** It has no words of its own. */
  readonly carried: boolean
  /** The deed it was told with, for the next in its list. */
  readonly deed: string
}

/** Counted things are named behind their number, measured ones before it. */
export const isCount = ({ mention }: EnglishSlot): boolean => mention.dimension === 'number'

/** A phrase as a part of a name; parts behind the first begin with their blank, so that all joined are the name. */
export function partOf(phrase: Phrase, first: boolean): NamePart {
  const from = phrase.strand.offsets[phrase.from]
  const last = phrase.strand.offsets[phrase.to - 1]
  const span =
    from === undefined || last === undefined || phrase.from === phrase.to ? null : ([from, last + 1] as const)
  return { text: first ? phrase.text : ` ${phrase.text}`, source: phrase.source, span }
}

/** Words that a rule or a verb's form supplies: target, share, recruited. */
export const suppliedPart = (text: string, source: NameSource = 'frame'): NamePart => ({
  text: ` ${text}`,
  source,
  span: null,
})

/** ' share of filings', ' of operating revenue': the whole that a share is told of. */
export function wholePart(phrase: Phrase, words: 'of' | 'share of'): NamePart {
  const { source, span } = partOf(phrase, false)
  return { text: ` ${words} ${phrase.text}`, source, span }
}

/** A name of a phrase of its own clause, with the deed done to it. */
export function ownName(subject: Phrase, rule: string, deed = ''): FoundName {
  const own = partOf(subject, true)
  const parts = deed === '' ? [own] : [own, suppliedPart(deed)]
  return { parts, base: parts, rule, subject, carried: false, deed }
}

/** The same with the whole it is a share of, which others do not carry on. */
export const shareOf = (found: FoundName, whole: NamePart | null): FoundName =>
  whole === null || found.parts.length === 0 ? found : withParts(found, [...found.base, whole], found.base)

/** The name with other parts. */
export const withParts = (
  { rule, subject, carried, deed }: FoundName,
  parts: readonly NamePart[],
  base: readonly NamePart[],
): FoundName => ({ parts, base, rule, subject, carried, deed })

/** The name, told with a deed. */
export const withDeed = ({ parts, base, rule, subject, carried }: FoundName, deed: string): FoundName => ({
  parts,
  base,
  rule,
  subject,
  carried,
  deed,
})

/** A name put together of carried and own parts. */
export function joinedName(
  parts: readonly NamePart[],
  rule: string,
  subject: Phrase,
  deed = '',
  carried = false,
): FoundName {
  return { parts, base: parts, rule, subject, carried, deed }
}

/** What the figure before, else the sentence before, was about. */
export const carriedBase = ({ last, topic }: NameQuery): readonly NamePart[] => carry(last?.naming.base ?? topic)

/** The name of a quantity without words of its own: , up 5.8 percent. */
export function carriedName(query: NameQuery): FoundName {
  const base = carriedBase(query)
  const rule = base.length === 0 ? 'en.name.none' : 'en.name.carried'
  return joinedName(base, rule, emptyPhrase(query.slot.strand, query.slot.start, 'carried'), '', true)
}

/** complaints accepted → complaints */
export const withoutDeed = (parts: readonly NamePart[]): readonly NamePart[] =>
  parts.length > 1 && parts.at(-1)?.span === null ? parts.slice(0, -1) : parts

const LONGEST_NAME = 120

const endings = new Map<string, RegExp>()

/** completion, completion of the plan */
function endsIn(suffix: string): RegExp {
  const known = endings.get(suffix)
  if (known !== undefined) return known
  const regex = new RegExp(`\\b${suffix}(?: of .*)?$`, 'i')
  endings.set(suffix, regex)
  return regex
}

/** The naming of a figure: what was found, with the frame's suffix unless it ends in it. */
export function namingOf({ base, parts, rule, carried }: FoundName, frame: FrameMatch | null): Naming {
  const suffix = frame?.rule.suffix ?? null
  const name = textOf(parts)
  const ends = suffix === null || name === '' || endsIn(suffix).test(name)
  // Online filing | share | of filings.
  const whole =
    ends || suffix === null
      ? parts
      : [...parts.slice(0, base.length), suppliedPart(suffix), ...parts.slice(base.length)]
  const kept = textOf(whole).length > LONGEST_NAME ? base : whole
  return { parts: kept, base, thing: base, under: carried ? base : [], kind: carried ? 'property' : 'full', rule }
}
