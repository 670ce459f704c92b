import type { Document, Figure, FigurePeriod, Message, NamePart, Numeral, Report, Section, Span, Status } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { splitSentences } from '../segment/sentences.js'
import type { PeriodMention } from '../segment/periods.js'
import { createTagger, type Tagger } from '../text/words.js'
import { basisOf, type Cues, createCues, directionOf, measureOf, statusOf } from './attributes.js'
import type { Draft, Naming } from './draft.js'
import { textOf } from './draft.js'
import { type FrameMatch, matchFrame } from './frames.js'
import { buildLedger } from './ledger.js'
import type { Mention } from './mention.js'
import { gapPhrase, nameQuantity, partOf, type Topic } from './name.js'
import { normalize } from './normalize.js'
import { cleanPhrase, kindOf, type Phrase, type Phrasing } from './phrase.js'
import { createScanner, scanMentions, type Scanner } from './scan.js'
import { buildStrands, leadOf, PERIOD_MARK, placeMentions, type Slot, type Strand } from './strand.js'
import { findTerms, type Term } from './terms.js'

/** What the stages before have found out about a document. */
export interface Segmented {
  readonly document: Document
  readonly folded: string
  readonly reports: readonly Report[]
  readonly sections: readonly Section[]
  readonly markers: readonly Span[]
  readonly periods: readonly PeriodMention[]
  readonly periodOf: (query: { at: number; span: Span; status: Status; sentence: Span }) => FigurePeriod | null
}

export interface Extracted {
  readonly figures: readonly Figure[]
  readonly numerals: readonly Numeral[]
  readonly messages: readonly Message[]
}

export interface Extractor {
  readonly rules: RuleSet
  readonly scanner: Scanner
  readonly cues: Cues
  readonly phrasing: Phrasing
}

export function createExtractor(rules: RuleSet): Extractor {
  const tag: Tagger = createTagger(rules.dictionary)
  return { rules, scanner: createScanner(rules), cues: createCues(rules), phrasing: { rules, tag } }
}

/** Finds every figure of a segmented document, names it and fills its attributes. */
export function extractFigures(extractor: Extractor, input: Segmented): Extracted {
  const terms = findTerms(extractor.rules, input.folded)
  const masks = mergeSpans([...input.periods.map((p) => p.span), ...terms.map((t) => t.span), ...input.markers])
  const drafts: Draft[] = []
  for (const block of input.document.blocks) {
    drafts.push(...readBlock(extractor, input, block.span, masks))
  }
  const figures = drafts.map((draft, id) => toFigure(input, draft, id))
  return { figures, numerals: buildLedger(input.folded, input.document.text, figures, input.periods, terms, input.markers), messages: unnamed(figures) }
}

function unnamed(figures: readonly Figure[]): Message[] {
  return figures
    .filter(({ name }) => name === null)
    .map(({ text, span }) => ({ level: 'warning', code: 'name.none', text: `nothing names ${text}`, span }))
}

interface BlockState {
  topic: Topic | null
  readonly heading: Topic | null
  readonly planned: boolean
}

function readBlock(extractor: Extractor, input: Segmented, span: Span, masks: readonly Span[]): Draft[] {
  const own = masks.filter(([from, to]) => from < span[1] && to > span[0])
  const mentions = scanMentions(extractor.scanner, input.folded, span, own)
  if (mentions.length === 0) return []
  const drafts: Draft[] = []
  const chain = sectionChain(input.sections, span[0])
  const state: BlockState = { topic: null, heading: headingTopic(extractor, chain), planned: chain.some(({ title }) => extractor.cues.plan.test(title) && !/完成情况|回顾/.test(title)) }
  for (const sentence of splitSentences(input.folded, span)) {
    const inside = mentions.filter((m) => m.span[0] >= sentence.span[0] && m.span[1] <= sentence.span[1])
    if (inside.length === 0) continue
    drafts.push(...readSentence(extractor, input, state, sentence.span, inside))
  }
  return drafts
}

function sectionChain(sections: readonly Section[], at: number): Section[] {
  return sections.filter(({ span }) => span[0] <= at && at < span[1]).sort((a, b) => b.level - a.level)
}

function headingTopic({ phrasing }: Extractor, chain: readonly Section[]): Topic | null {
  for (const { title } of chain) {
    const strand: Strand = { text: title, offsets: [], outer: null }
    const phrase = cleanPhrase(phrasing, strand, 0, title.length, 'heading')
    const text = phrase.text.replace(/(?:完成情况|情况|工作|方面|问题|建设|进展|成效明显)$/u, '')
    if (text.length >= 2 && text.length <= 20 && kindOf(phrasing, text) === 'full') return { base: [{ text, source: 'heading', span: null }], source: 'heading' }
  }
  return null
}

/** Draft of the sentence so far, by strand, with what the next quantity may carry on. */
interface StrandState {
  last: Draft | null
  topic: Topic | null
  status: Status
}

function readSentence(extractor: Extractor, input: Segmented, block: BlockState, sentence: Span, mentions: readonly Mention[]): Draft[] {
  const periods = input.periods.filter((p) => p.span[0] < sentence[1] && p.span[1] > sentence[0]).map((p) => p.span)
  const markers = input.markers.filter((m) => m[0] < sentence[1] && m[1] > sentence[0])
  const strands = buildStrands(input.folded, sentence, mentions, [...periods, ...markers])
  const slots = placeMentions(strands, mentions).sort((a, b) => a.mention.span[0] - b.mention.span[0])
  const states = new Map<Strand, StrandState>()
  const drafts: Draft[] = []
  const groups = groupSlots(slots)
  for (const group of groups) {
    const first = group[0] as Slot
    const state = stateOf(extractor, states, drafts, first.strand, block)
    const read = group.length > 1 ? readGroup(extractor, input, block, state, sentence, group, drafts) : [readSlot(extractor, input, block, state, sentence, first)]
    drafts.push(...read)
    state.last = read.at(-1) ?? null
    const base = read[0]?.naming.base ?? []
    if (base.length > 0 && first.strand.outer === null) {
      if (block.topic === null || drafts.length === read.length) block.topic = { base, source: 'carried' }
    }
  }
  return drafts
}

function stateOf(extractor: Extractor, states: Map<Strand, StrandState>, drafts: readonly Draft[], strand: Strand, block: BlockState): StrandState {
  const known = states.get(strand)
  if (known !== undefined) return known
  const state: StrandState = { last: null, topic: strand.outer === null ? block.topic : islandTopic(extractor, drafts, strand), status: 'actual' }
  states.set(strand, state)
  return state
}

/** What a parenthesis is about: the figure right before it, else the noun it stands behind. */
function islandTopic({ phrasing }: Extractor, drafts: readonly Draft[], strand: Strand): Topic | null {
  const { strand: outer, at } = strand.outer as NonNullable<Strand['outer']>
  const before = drafts.filter((d) => d.slot.strand === outer).at(-1)
  if (before !== undefined && before.slot.end === at) return { base: before.naming.base, source: 'carried' }
  const text = outer.text
  let from = Math.max(text.lastIndexOf(',', at - 1), text.lastIndexOf(':', at - 1), text.lastIndexOf(';', at - 1)) + 1
  if (before !== undefined && before.slot.end > from && before.slot.end <= at) from = before.slot.end
  const phrase = cleanPhrase(phrasing, outer, from, at, 'carried')
  if (phrase.text.length >= 2) return { base: [partOf(phrase)], source: 'carried' }
  return before === undefined ? null : { base: before.naming.base, source: 'carried' }
}

/** Quantities joined by 、 or 和 with nothing else between share a lead: 分别为1.83万人、0.62万人. */
function groupSlots(slots: readonly Slot[]): Slot[][] {
  const groups: Slot[][] = []
  for (const slot of slots) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    if (group !== undefined && previous !== undefined && continues(previous, slot)) group.push(slot)
    else groups.push([slot])
  }
  return groups
}

const sameKind = (a: Mention, b: Mention): boolean => a.dimension === b.dimension || a.dimension === 'bare' || (a.unit !== '' && /^[十百千万亿]+$/.test(a.unit))

const continues = (previous: Slot, slot: Slot): boolean =>
  previous.strand === slot.strand && previous.clause === slot.clause && sameKind(previous.mention, slot.mention) && /^(?:、|和|及|与|以及|、?和|或)$/.test(leadOf(slot))

function readSlot(extractor: Extractor, input: Segmented, block: BlockState, state: StrandState, sentence: Span, slot: Slot): Draft {
  const frame = matchFrame(extractor.rules, slot)
  const to = frame?.from ?? slot.start
  const lead = leadOf(slot)
  const subject = cleanPhrase(extractor.phrasing, slot.strand, slot.leadStart, Math.max(to, slot.leadStart), 'clause')
  const gapFrom = Math.max(state.last?.slot.strand === slot.strand ? state.last.slot.end : 0, 0)
  const gap = slot.clauseStart > gapFrom ? gapPhrase(extractor.phrasing, slot.strand, gapFrom, Math.max(gapFrom, slot.clauseStart - 1)) : null
  const topic = topicFor(state, block, slot)
  const naming = nameQuantity(extractor.phrasing, { slot, frame, subject, gap, topic, part: /^其中|^\u0001*其中/.test(lead) || slot.strand.outer !== null })
  return finish(extractor, input, block, state, sentence, slot, frame, subject, naming)
}

function topicFor(state: StrandState, block: BlockState, slot: Slot): Topic | null {
  if (state.last !== null && slot.opener !== ';') return { base: state.last.naming.base, source: 'carried' }
  return state.topic ?? block.topic ?? block.heading
}

function readGroup(extractor: Extractor, input: Segmented, block: BlockState, state: StrandState, sentence: Span, group: readonly Slot[], drafts: readonly Draft[]): Draft[] {
  const first = group[0] as Slot
  const frame = matchFrame(extractor.rules, first)
  const to = frame?.from ?? first.start
  const subject = cleanPhrase(extractor.phrasing, first.strand, first.leadStart, Math.max(to, first.leadStart), 'clause')
  const unit = (group.at(-1) as Slot).mention
  const subjects = splitSubjects(extractor.phrasing, subject, group.length)
  const earlier = drafts.filter((d) => d.slot.strand === first.strand && d.measure !== 'rank').slice(-group.length)
  return group.map((slot, i) => {
    const mention = fillUnit(slot.mention, unit)
    const own = { ...slot, mention }
    const part = subjects?.[i]
    let naming: Naming
    if (part !== undefined) naming = nameQuantity(extractor.phrasing, { slot: first, frame, subject: part, gap: null, topic: topicFor(state, block, first), part: false })
    else if (subject.text === '' && earlier.length === group.length)
      naming = nameQuantity(extractor.phrasing, { slot: first, frame, subject, gap: null, topic: { base: (earlier[i] as Draft).naming.base, source: 'carried' }, part: false })
    else naming = nameQuantity(extractor.phrasing, { slot: first, frame, subject, gap: null, topic: topicFor(state, block, first), part: false })
    return finish(extractor, input, block, state, sentence, own, frame, part ?? subject, naming)
  })
}

function fillUnit(mention: Mention, from: Mention): Mention {
  if (mention.unit === from.unit || from.dimension === mention.dimension) return mention
  if (mention.dimension === 'bare' || /^[十百千万亿]+$/.test(mention.unit)) return { ...mention, unit: from.unit, unitInfo: from.unitInfo, dimension: from.dimension }
  return mention
}

/** 养老、失业、工伤保险参保 over three quantities → 养老保险参保, 失业保险参保, 工伤保险参保; null when the count differs. */
export function splitSubjects(phrasing: Phrasing, subject: Phrase, count: number): Phrase[] | null {
  const pieces: Phrase[] = []
  let start = subject.from
  const text = subject.strand.text
  for (let at = subject.from; at <= subject.to; at++) {
    if (at === subject.to || /[、和及与]/.test(text.charAt(at))) {
      if (at > start) pieces.push({ ...subject, from: start, to: at, text: text.slice(start, at) })
      start = at + 1
    }
  }
  if (pieces.length !== count) return null
  void phrasing
  const last = pieces.at(-1) as Phrase
  const others = pieces.slice(0, -1)
  const width = Math.max(...others.slice(others.length > 1 ? 1 : 0).map((p) => p.text.length))
  const head = last.text.length > width ? last.text.slice(width) : ''
  if (head.length < 2 || others.some((p) => p.text.endsWith(head.slice(-2)))) return pieces
  return pieces.map((p, i) => (i === pieces.length - 1 ? p : { ...p, text: p.text + head }))
}

function finish(extractor: Extractor, input: Segmented, block: BlockState, state: StrandState, sentence: Span, slot: Slot, frame: FrameMatch | null, subject: Phrase, naming: Naming): Draft {
  const measure = measureOf(slot, frame)
  const strandText = slot.strand.text
  const before = strandText.slice(Math.max(0, state.last?.slot.strand === slot.strand ? state.last.slot.end : 0), slot.leadStart)
  const status = frame?.rule.set.status ?? statusOf(extractor.cues, slot, before, block.planned, state.status)
  state.status = status === 'actual' ? 'actual' : state.status
  const basisText = strandText.slice(Math.max(0, Math.min(slot.leadStart, slot.start)), slot.start)
  return {
    slot, mention: slot.mention, frame, subject, measure, status,
    direction: directionOf(slot, frame, measure),
    basis: measure === 'growth' || measure === 'change' ? basisOf(extractor.cues, before + basisText) : null,
    naming, carriedFrom: null, relations: [], sentence,
    section: sectionChain(input.sections, slot.mention.span[0])[0]?.id ?? null,
    report: input.reports.find(({ span }) => span[0] <= slot.mention.span[0] && slot.mention.span[0] < span[1])?.id ?? 0,
  } // biome-ignore format: a record
}

function toFigure(input: Segmented, draft: Draft, id: number): Figure {
  const { mention } = draft
  const name = textOf(draft.naming.parts).replaceAll(PERIOD_MARK, '')
  const block = input.document.blocks.find(({ span }) => span[0] <= mention.span[0] && mention.span[0] < span[1])
  return {
    id, report: draft.report, section: draft.section, span: mention.span,
    text: input.document.text.slice(...mention.span),
    name: name === '' ? null : name,
    nameParts: draft.naming.parts as NamePart[],
    value: mention.value === null ? null : Number(mention.value),
    valueMax: mention.valueMax === null ? null : Number(mention.valueMax),
    valueText: mention.value, unit: mention.unit, normalized: normalize(mention),
    measure: draft.measure, status: draft.status, direction: draft.direction, basis: draft.basis, comparator: mention.comparator,
    period: input.periodOf({ at: mention.span[0], span: mention.span, status: draft.status, sentence: draft.sentence }),
    relations: draft.relations, sentence: draft.sentence,
    rules: [...mention.rules, ...(draft.frame === null ? [] : [draft.frame.rule.id]), draft.naming.rule],
    confidence: 0.5, page: block?.page ?? null, table: null,
  } // biome-ignore format: a record
}

export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  const merged: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}
export type { Term }
