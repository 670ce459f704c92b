import type { Measure, NamePart, Span, Status } from '../../model.js'
import { englishIslands, splitEnglishSentences } from '../../segment/english/sentences.js'
import { overlapping } from '../../segment/lookup.js'
import { within } from '../../segment/spans.js'
import { type Draft, tellingOf, textOf } from '../draft.js'
import type { FrameMatch } from '../frames.js'
import type { Phrase } from '../phrase.js'
import { byStrand, leadOf, type Strand } from '../strand.js'
import { type EnglishMention, inUnit } from './assemble.js'
import { basisOf, directionOf, goesOnWith, measureOf, ofName, statusOf } from './attributes.js'
import { matchEnglishFrame } from './frames.js'
import { groupEnglish, isRespective, splitSubject } from './groups.js'
import { nameEnglish } from './name.js'
import { type FoundName, namingOf, partOf, withParts } from './naming.js'
import type { EnglishReader } from './reader.js'
import { atPlace, buildEnglishStrands, type EnglishSlot, placeEnglish, withMention } from './strand.js'

/** An English paragraph with what the stages before found in it. */
export interface EnglishParagraph {
  readonly folded: string
  readonly span: Span
  readonly mentions: readonly EnglishMention[]
  /** Dates and list markers: they name nothing. */
  readonly blanks: readonly Span[]
  readonly plannedAt: (at: number) => boolean
  /** Year of the report's own period; null when it is unknown. */
  readonly reportYear: number | null
}

/** What one sentence leaves to the next, and one figure to those behind it. */
interface Run {
  readonly reader: EnglishReader
  readonly paragraph: EnglishParagraph
  readonly sentence: Span
  readonly drafts: Draft[]
  /** The same by their strands, in order: each figure asks for those of its own. */
  readonly byStrand: Map<Strand, Draft[]>
  /** Figures of the sentences before. */
  readonly earlier: readonly Draft[]
  readonly inherited: Status | null
  deed: string
}

/** Reads the figures of an English paragraph, sentence by sentence. */
export function readEnglishParagraph(reader: EnglishReader, paragraph: EnglishParagraph): Draft[] {
  const drafts: Draft[] = []
  let inherited: Status | null = null
  for (const { span, terminator } of splitEnglishSentences(paragraph.folded, paragraph.span)) {
    const mentions = within(paragraph.mentions, span)
    if (mentions.length === 0) continue
    const run: Run = {
      reader,
      paragraph,
      sentence: span,
      drafts: [],
      byStrand: new Map(),
      earlier: [...drafts],
      inherited,
      deed: '',
    }
    readSentence(run, mentions)
    // The main targets are as follows: GDP growth of 6 percent; over 700,000 jobs; …
    inherited = terminator === ';' ? (run.drafts.at(-1)?.status ?? inherited) : null
    drafts.push(...linkBehind(run.drafts))
  }
  return drafts
}

/**
 * English tells a growth before what it led to, and a completion before its task: rose by 18.4% to RMB 2.06 billion; 104
 * percent of the annual target of 60,000. Such a figure speaks of the one behind it.
 */
function linkBehind(drafts: readonly Draft[]): readonly Draft[] {
  const linked = [...drafts]
  linked.forEach((draft, i) => {
    const next = linked[i + 1]
    if (next === undefined || next.slot.strand !== draft.slot.strand) return
    const grown = draft.measure === 'growth' || draft.measure === 'change'
    if (grown && next.frame?.rule.id === 'en.end.to') linked[i] = tellingOf(draft, next)
    if (draft.frame?.rule.relation === 'completion' && next.status === 'target' && next.measure === 'level') {
      const task = tellingOf(next, draft.about)
      linked[i + 1] = task
      linked[i] = tellingOf(draft, task)
    }
  })
  return linked
}

function readSentence(run: Run, mentions: readonly EnglishMention[]): void {
  const { folded, span, blanks } = run.paragraph
  const islands = englishIslands(folded, span, run.sentence)
  const strands = buildEnglishStrands(folded, run.sentence, mentions, overlapping(blanks, run.sentence), islands)
  const slots = placeEnglish(strands, mentions)
  const groups: (readonly EnglishSlot[])[] = []
  if (strands.length === 1) groups.push(...groupEnglish(slots))
  else {
    for (const own of byStrand(slots).values()) groups.push(...groupEnglish(own))
    groups.sort((a, b) => (a[0]?.mention.span[0] ?? 0) - (b[0]?.mention.span[0] ?? 0))
  }
  for (const group of groups) {
    const drafts = readGroup(run, group)
    run.drafts.push(...drafts)
    const { strand } = group[0] as EnglishSlot
    const own = run.byStrand.get(strand)
    if (own === undefined) run.byStrand.set(strand, [...drafts])
    else own.push(...drafts)
  }
}

/** One quantity, or several that share what stands before the first and behind the last. */
function readGroup(run: Run, group: readonly EnglishSlot[]): readonly Draft[] {
  const first = group[0] as EnglishSlot
  const last = group.at(-1) as EnglishSlot
  if (group.length === 1) return [readOne(run, first, first, nameIn(run, first), null)]
  const { strand, leadStart, start } = first
  const shared = atPlace(first, { strand, leadStart, start, end: last.end, tailEnd: last.tailEnd })
  const name = nameIn(run, shared)
  const members = name.carried ? [] : splitSubject(name.subject)
  const told = name.carried ? lastLevels(run, group.length) : []
  const respective = isRespective(group)
  return group.map((slot, i) => {
    const member = members.length === group.length ? (members[i] as Phrase) : null
    if (member !== null) return readOne(run, slot, shared, nameOfMember(name, member), null)
    const about = told.length === group.length && (respective || group.length > 1) ? (told[i] as Draft) : null
    const own = about === null ? name : framed(withParts(name, about.naming.base, about.naming.base), name.frame)
    return readOne(run, slot, shared, own, about)
  })
}

const nameOfMember = (name: FramedName, member: Phrase): FramedName => {
  const own = partOf(member, true)
  return {
    parts: [own, ...name.parts.slice(1)],
    base: [own, ...name.base.slice(1)],
    rule: name.rule,
    subject: member,
    carried: name.carried,
    deed: name.deed,
    frame: name.frame,
  }
}

/** The last levels of the sentence, as many as are wanted: filed 214 cases and imposed fines …, down 12 and 9 percent. */
function lastLevels(run: Run, count: number): readonly Draft[] {
  const levels = run.drafts.filter(({ measure }) => measure === 'level')
  const found =
    levels.length >= count ? levels : [...run.earlier.filter(({ measure }) => measure === 'level'), ...levels]
  return found.slice(-count)
}

const frameOf = ({ reader: { rules } }: Run, slot: EnglishSlot): FrameMatch | null => matchEnglishFrame(rules, slot)

/** A name with the frame it was found by. */
interface FramedName extends FoundName {
  readonly frame: FrameMatch | null
}

function nameIn(run: Run, slot: EnglishSlot): FramedName {
  const frame = frameOf(run, slot)
  const found = nameEnglish(run.reader, { slot, frame, last: lastOf(run, slot), topic: topicOf(run), deed: run.deed })
  run.deed = found.deed
  return framed(found, frame)
}

const framed = ({ parts, base, rule, subject, carried, deed }: FoundName, frame: FrameMatch | null): FramedName => ({
  parts,
  base,
  rule,
  subject,
  carried,
  deed,
  frame,
})

/** The figure before in the strand, or what the parenthesis hangs on. */
function lastOf(run: Run, { strand }: EnglishSlot): Draft | null {
  const own = run.byStrand.get(strand)?.at(-1)
  if (own !== undefined) return own
  const { outer } = strand
  if (outer === null) return null
  return run.byStrand.get(outer.strand)?.findLast(({ slot }) => slot.start <= outer.at) ?? null
}

/** What the sentences before were about: their last figure that is no share of another. */
const topicOf = (run: Run): readonly NamePart[] =>
  run.earlier.findLast(({ frame }) => frame?.rule.relation !== 'share')?.naming.base ?? []

/** inspected 2,360 times: occasions, where nothing is so many times another. */
function asOccasions({ rules }: EnglishReader, slot: EnglishSlot, measure: Measure): EnglishSlot {
  const unitInfo = rules.units.bySurface.get('occasions')
  if (measure !== 'level' || slot.mention.dimension !== 'multiple' || unitInfo === undefined) return slot
  const { unit, rules: found } = slot.mention
  return withMention(slot, inUnit(slot.mention, { unit, unitInfo, dimension: unitInfo.dimension, rules: found }))
}

function readOne(run: Run, told: EnglishSlot, shared: EnglishSlot, name: FramedName, about: Draft | null): Draft {
  const { reader, paragraph } = run
  // Members of a group may differ in dimension: 42 cases and 3 percent.
  const frame =
    told.mention.dimension === shared.mention.dimension ? name.frame : frameOf(run, withMention(shared, told.mention))
  const last = lastOf(run, told)
  const like = goesOnWith(told, frame, last) ? last : null
  const naming = namingOf(name, frame)
  const measure = like !== null ? 'growth' : ofName(textOf(naming.base), told, measureOf(told, frame))
  const slot = asOccasions(reader, told, measure)
  const compared = measure === 'growth' || measure === 'change'
  const outerTotal = partitive(slot) ? totalOf(run, slot) : null
  const planned = paragraph.plannedAt(slot.mention.span[0])
  return {
    slot, mention: slot.mention, frame, subject: name.subject, measure,
    status: frame?.rule.set.status ?? statusOf(reader.cues, shared, slot.end, planned ? 'target' : run.inherited),
    direction: like?.direction ?? directionOf(slot, frame, measure),
    basis: compared ? (basisIn(run, slot, shared) ?? inheritedBasis(run)) : null,
    comparator: slot.mention.comparator,
    naming,
    about: about ?? (name.carried ? last : null),
    total: outerTotal, sentence: run.sentence, resumes: false,
  } // biome-ignore format: a record
}

/** 148,000 (1.2%) more than a year earlier: what is said behind a parenthesis is told of what stands in it too. */
function basisIn({ reader, paragraph }: Run, slot: EnglishSlot, shared: EnglishSlot): Draft['basis'] {
  const own = basisOf(reader.cues, slot, shared, paragraph.reportYear)
  const { outer } = slot.strand
  if (own !== null || outer === null) return own
  const { strand, at } = outer
  const around = atPlace(slot, { strand, leadStart: at, start: at, end: at, tailEnd: at })
  return basisOf(reader.cues, around, around, paragraph.reportYear)
}

/** What the sentence compared with goes on: up 5.3 percent year on year, …, and 4.1 percent. */
function inheritedBasis(run: Run): Draft['basis'] {
  const told = ({ basis }: Draft): boolean => basis !== null
  const last = run.drafts.findLast(told) ?? run.earlier.findLast(told)
  return last?.basis === 'yoy' ? 'yoy' : null
}

const PARTITIVE = /\b(?:of (?:which|whom|them|these|those|the total)|including|among (?:them|these|which|whom))\b/

/** Is the quantity told as a part of a total before it? */
function partitive(slot: EnglishSlot): boolean {
  const { strand, clauseStart, start } = slot
  if (parting?.strand !== strand) parting = { strand, found: PARTING.test(strand.raw) }
  return parting.found && (PARTITIVE.test(strand.raw.slice(clauseStart, start)) || PARTITIVE.test(leadOf(slot)))
}

/** What each of those holds: hardly any sentence tells of parts. */
const PARTING = /of (?:which|whom|th)|including|among (?:th|wh)/

/** Does the strand asked about last hold any? */
let parting: { readonly strand: Strand; readonly found: boolean } | null = null

function totalOf(run: Run, slot: EnglishSlot): Draft | null {
  const before = [...run.earlier, ...run.drafts]
  const part = before.findLast(({ total, slot: other }) => total !== null && other.strand === slot.strand)
  return (
    part?.total ??
    before.findLast(({ measure, mention }) => measure === 'level' && mention.dimension === slot.mention.dimension) ??
    null
  )
}
