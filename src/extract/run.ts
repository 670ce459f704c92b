import type { Basis, NamePart, Span, Status } from '../model.js'
import type { Draft } from './draft.js'
import { carry, phraseParts } from './name-parts.js'
import { cleanPhrase } from './phrase.js'
import { kindOf } from './phrase-kind.js'
import type { Reader } from './reader.js'
import { anyWord, ofRules } from './rule-words.js'
import type { Strand } from './strand.js'

/** One sentence in the reading: what has been read, and what each strand carries. */
export interface Run {
  readonly reader: Reader
  readonly sentence: Span
  /** A semicolon stands before it. */
  readonly resumes: boolean
  readonly drafts: Draft[]
  readonly topic: readonly NamePart[]
  readonly planned: boolean
  /** Year of the report's own period; null when it is unknown. */
  readonly reportYear: number | null
  /** Last day of the report's own period; null when it is unknown. */
  readonly reportEnd: string | null
  /** What a growth is told against where no figure of the paragraph before it says so. */
  readonly compared: Basis | null
  readonly label: readonly NamePart[]
  /** What a label says is measured: 销量方面,轴承…;齿轮…. */
  readonly measured: readonly NamePart[]
  /** Figures of the sentences before in the paragraph. */
  readonly earlier: readonly Draft[]
  readonly governed: Status | null
  /** 与去年同期相比,… opens the sentence: all its growth is told against that. */
  readonly setAgainst: boolean
  readonly strands: Map<Strand, StrandState>
  /** The sentence's parentheses. */
  readonly inner: readonly Strand[]
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
  lastOf(run, strand, ({ slot }) => slot.end === at)

/** The last figure of the strand that fits; a strand without figures has no state, and nothing is searched for it. */
const lastOf = ({ drafts, strands }: Run, strand: Strand, fits: (draft: Draft) => boolean): Draft | null =>
  strands.has(strand) ? (drafts.findLast((d) => d.slot.strand === strand && fits(d)) ?? null) : null

/** A line of parentheses without any stop (企业(3家)企业(3家)…) is asked this of each, so it is not searched to its beginning. */
const FARTHEST_OPENING = 100

/** Behind the last , : or ; before a place. */
function clauseStart(text: string, at: number): number {
  const farthest = Math.max(0, at - FARTHEST_OPENING)
  for (let i = at - 1; i >= farthest; i--) if (CLAUSE_MARKS.includes(text.charAt(i))) return i + 1
  return farthest
}

const CLAUSE_MARKS = ',:;'

/** 均低于全省平均水平(6.5%): what the peers reached, told of the same thing. */
const PEERS = /(全[国省市区县州]平均|(?<=[高低快慢优好]于|[比较])全[国省市区县州])(?:水平|值|数)?$/u

const ofAnotherTime = ofRules((rules) => new RegExp(`${anyWord(rules, 'other.time')}(?:水平|值|数|均值)?$`, 'u'))

const MOST = /(?:增速|增幅|涨幅|升幅|降幅|跌幅)最[大小高低快慢]$/u

/** What a parenthesis is about: the figure right before it, else the noun it stands behind. */
function islandTopic(run: Run, { strand, at }: NonNullable<Strand['outer']>, about: Draft | null): readonly NamePart[] {
  if (about !== null) return carry(about.naming.base)
  const { reader, topic } = run
  // 集装箱增幅最大(22.7%): that it grew most is told by its number.
  const superlative = MOST.exec(strand.raw.slice(0, at))?.[0].length ?? 0
  if (superlative > 0 && at - superlative > clauseStart(strand.text, at) + 1)
    return islandTopic(run, { strand, at: at - superlative }, null)
  const before = lastOf(run, strand, ({ slot }) => slot.end <= at) ?? undefined
  const opening = clauseStart(strand.text, at)
  const from = before === undefined ? opening : Math.max(opening, before.slot.end)
  const task = reader.cues.taskNoun.exec(strand.raw.slice(from, at))
  if (task !== null && before !== undefined)
    return [...carry(before.naming.base), { text: task[0], source: 'clause', span: null }]
  if (task !== null && before === undefined) {
    // 外资到位额不到全年任务(9000万美元)的三分之一: whose task it is stands before it.
    const whose = cleanPhrase(reader.phrasing, strand, from, at - task[0].length, 'carried')
    if (whose.text.length >= 2) return [...phraseParts(whose), { text: task[0], source: 'clause', span: null }]
  }
  const peers = PEERS.exec(strand.raw.slice(from, at))
  if (peers?.[1] !== undefined && before !== undefined)
    return [...carry(before.naming.base), { text: peers[1], source: 'clause', span: null }]
  // 低于2023年同期水平(9.37%), 较上月(4915例): the same, told of another time.
  if (before !== undefined && ofAnotherTime(reader.rules).test(strand.raw.slice(from, at)))
    return carry(before.naming.base)
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
