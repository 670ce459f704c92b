import type { NamePart, Span, Status } from '../model.js'
import type { Draft } from './draft.js'
import { carry, phraseParts } from './name-parts.js'
import { cleanPhrase } from './phrase.js'
import { kindOf } from './phrase-kind.js'
import type { Reader } from './reader.js'
import type { Strand } from './strand.js'

/** One sentence in the reading: what has been read, and what each strand carries. */
export interface Run {
  readonly reader: Reader
  readonly sentence: Span
  readonly drafts: Draft[]
  readonly topic: readonly NamePart[]
  readonly planned: boolean
  /** Year of the report's own period; null when it is unknown. */
  readonly reportYear: number | null
  readonly label: readonly NamePart[]
  /** Figures of the sentences before in the paragraph. */
  readonly earlier: readonly Draft[]
  readonly governed: Status | null
  readonly strands: Map<Strand, StrandState>
}

export interface StrandState {
  last: Draft | null
  /** The figure before the last. */
  previous: Draft | null
  /** The last figure with words of its own. */
  lead: Draft | null
  total: Draft | null
  /** The total that 按行业分: divides, up to the sentence's end. */
  breakdown: Draft | null
  readonly topic: readonly NamePart[]
  /** The figure whose parenthesis this strand is. */
  readonly about: Draft | null
}

export function stateOf(run: Run, strand: Strand): StrandState {
  const known = run.strands.get(strand)
  if (known !== undefined) return known
  const about = strand.outer === null ? null : figureBefore(run, strand.outer)
  const topic = strand.outer === null ? run.topic : islandTopic(run, strand.outer, about)
  const state: StrandState = { last: about, previous: null, lead: null, total: about, breakdown: null, topic, about }
  run.strands.set(strand, state)
  return state
}

/** The figure that stands right before a parenthesis. */
const figureBefore = (run: Run, { strand, at }: NonNullable<Strand['outer']>): Draft | null =>
  run.drafts.findLast((d) => d.slot.strand === strand && d.slot.end === at) ?? null

/** 均低于全省平均水平(6.5%): what the peers reached, told of the same thing. */
const PEERS = /(全[国省市区县州]平均)(?:水平|值|数)?$/u

/** What a parenthesis is about: the figure right before it, else the noun it stands behind. */
function islandTopic(
  { reader, drafts, topic }: Run,
  { strand, at }: NonNullable<Strand['outer']>,
  about: Draft | null,
): readonly NamePart[] {
  if (about !== null) return carry(about.naming.base)
  const before = drafts.findLast((d) => d.slot.strand === strand && d.slot.end <= at)
  const opening = Math.max(...[',', ':', ';'].map((mark) => strand.text.lastIndexOf(mark, at - 1))) + 1
  const from = before === undefined ? opening : Math.max(opening, before.slot.end)
  const task = reader.cues.taskNoun.exec(strand.raw.slice(from, at))
  if (task !== null && before !== undefined)
    return [...carry(before.naming.base), { text: task[0], source: 'clause', span: null }]
  const peers = PEERS.exec(strand.raw.slice(from, at))
  if (peers?.[1] !== undefined && before !== undefined)
    return [...carry(before.naming.base), { text: peers[1], source: 'clause', span: null }]
  const phrase = cleanPhrase(reader.phrasing, strand, from, at, 'carried')
  const thing = before?.naming.thing ?? topic
  if (phrase.text.length < 2) return carry(before?.naming.base ?? topic)
  const needs =
    kindOf(reader.phrasing, phrase.text) !== 'full' ||
    reader.rules.lexicon.get('task.noun')?.has(phrase.text) === true ||
    /其中/.test(strand.text.slice(from, at)) ||
    before?.total != null
  return needs ? [...carry(thing), ...phraseParts(phrase)] : phraseParts(phrase)
}
