import Big from 'big.js'
import type { NamePart, Section, Span, Status } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { splitSentences } from '../segment/sentences.js'
import { basisOf, type Cues, directionOf, governing, measureOf, statusOf } from './attributes.js'
import { type Draft, textOf } from './draft.js'
import { type FrameMatch, matchFrame } from './frames.js'
import { completeUnit, groupSlots, splitMembers, VERB_ONLY } from './groups.js'
import { COUNTED, type Mention, RELATIVE } from './mention.js'
import { type Context, nameQuantity } from './name.js'
import {
  carry,
  cleanPhrase,
  gapPhrase,
  kindOf,
  type Phrase,
  type PhraseKind,
  type Phrasing,
  phraseParts,
} from './phrase.js'
import { buildStrands, leadOf, placeMentions, type Slot, type Strand } from './strand.js'

/** What reading a paragraph needs besides its text. */
export interface Reader {
  readonly rules: RuleSet
  readonly cues: Cues
  readonly phrasing: Phrasing
}

/** A paragraph with what the stages before found in it. */
export interface Paragraph {
  readonly folded: string
  readonly span: Span
  readonly mentions: readonly Mention[]
  /** Dates and list markers: they name nothing. */
  readonly blanks: readonly Span[]
  /** Sections around a place, innermost first. */
  readonly sectionsAt: (at: number) => readonly Section[]
  readonly plannedAt: (at: number) => boolean
  /** Year of the report's own period; null when it is unknown. */
  readonly reportYear: number | null
}

/** The topic a sentence leaves to the next, kept while a paragraph is read. */
interface ParagraphState {
  topic: readonly NamePart[]
  /** A label that governs on to the next 。: 社会组织: … ; … */
  label: readonly NamePart[]
  /** Figures of the paragraph so far. */
  readonly drafts: Draft[]
  /** The total whose parts a sentence that ends in ; was telling. */
  total: Draft | null
  /** What the part before a semicolon was governed by. */
  governed: Status | null
  /** A year after the report's own has opened a sentence: 2024年,…. */
  ahead: boolean
}

/** Reads the figures of one paragraph, sentence by sentence. */
export function readParagraph(reader: Reader, paragraph: Paragraph): Draft[] {
  const state: ParagraphState = { topic: [], label: [], drafts: [], total: null, governed: null, ahead: false }
  return splitSentences(paragraph.folded, paragraph.span).flatMap(({ span }, i, all) => {
    const mentions = paragraph.mentions.filter((m) => m.span[0] >= span[0] && m.span[1] <= span[1])
    if (mentions.length === 0) return []
    const resumes = i > 0 && all[i - 1]?.terminator === ';'
    return readSentence(reader, paragraph, state, span, mentions, resumes)
  })
}

function readSentence(
  reader: Reader,
  paragraph: Paragraph,
  state: ParagraphState,
  sentence: Span,
  mentions: readonly Mention[],
  resumes: boolean,
): Draft[] {
  const blanks = paragraph.blanks.filter(([from, to]) => from < sentence[1] && to > sentence[0])
  const strands = buildStrands(paragraph.folded, sentence, mentions, blanks)
  const slots = placeMentions(strands, mentions).sort((a, b) => a.mention.span[0] - b.mention.span[0])
  const sections = paragraph.sectionsAt(sentence[0])
  const heading = headingTopic(reader, sections)
  const drafts: Draft[] = []
  state.ahead ||= opensAhead(strands[0]?.raw ?? '', paragraph.reportYear)
  const label = (strands[0] === undefined ? [] : labelOf(reader, strands[0], slots)) || []
  if (label.length > 0) state.label = label
  else if (!resumes) state.label = []
  const run: Run = {
    reader,
    sentence,
    drafts,
    topic: state.topic.length > 0 ? state.topic : heading,
    planned:
      state.ahead || ((paragraph.plannedAt(sentence[0]) || isPlan(reader, sections)) && !tellsProblems(sections)),
    label: state.label,
    earlier: state.drafts,
    governed: resumes ? state.governed : null,
    strands: new Map(),
  }
  if (resumes && state.total !== null && strands[0] !== undefined) stateOf(run, strands[0]).total = state.total
  for (const group of groupSlots(slots)) drafts.push(...readGroup(run, group))
  const rootTotal = strands[0] === undefined ? null : (run.strands.get(strands[0])?.total ?? null)
  // A 其中 amid a sentence ends at its ; but one that opens the list, or a colon, holds on: 其中,企业…;个体工商户….
  state.total =
    rootTotal !== null && drafts.includes(rootTotal) && !opensWithColon(paragraph.folded, sentence) ? null : rootTotal
  state.drafts.push(...drafts)
  state.governed = governing(reader.cues, strands[0]?.raw ?? '') ?? (resumes ? state.governed : null)
  const first = drafts.find(({ slot }) => slot.strand.outer === null)
  if (first !== undefined && (!resumes || state.topic.length === 0)) {
    const { kind, thing, base, under } = first.naming
    state.topic = kind === 'property' || kind === 'action' ? thing : under.length > 0 ? under : base
  }
  return drafts
}

/** 新登记5648户:企业2093户,…;个体工商户3541户,…: the list behind the colon goes on over the semicolons. */
const opensWithColon = (folded: string, [from, to]: Span): boolean => /\d[^,;。]{0,6}:/.test(folded.slice(from, to))

/** The label a sentence begins with: 社会组织:新登记18家, 补贴性培训方面,开班1126期. */
function labelOf({ phrasing }: Reader, strand: Strand, slots: readonly Slot[]): readonly NamePart[] {
  const first = slots.find((slot) => slot.strand === strand)
  if (first === undefined) return []
  const head = /^[^,:;]{2,20}(?::|(?<=方面|上|端),)/.exec(strand.text.slice(0, first.start))
  if (head === null || /其中|(?:如下|表明|显示|按|分)[:,]$/.test(head[0])) return []
  const phrase = cleanPhrase(phrasing, strand, 0, head[0].length - 1, 'clause')
  const text = phrase.text.replace(/(?:方面|情况|端|工作)$/u, '')
  return text.length >= 2 ? phraseParts({ ...phrase, text }) : []
}

/** 2024年,新增…; 2025年目标:…: a sentence that a later year opens tells plans. */
function opensAhead(text: string, reportYear: number | null): boolean {
  const year = /^[^,:;一-鿿]{0,3}(?:【[^】]*】)?(20\d{2})年(?!以来|起)/u.exec(text)?.[1]
  return year !== undefined && reportYear !== null && Number(year) > reportYear
}

/** 问题和打算: what stands under it is told as it is, unless a sentence says otherwise. */
const tellsProblems = (sections: readonly Section[]): boolean => /问题|不足|困难/.test(sections[0]?.title ?? '')

function isPlan({ cues }: Reader, sections: readonly Section[]): boolean {
  return sections.some(
    ({ title }) => cues.plan.test(title) && !/完成情况|回顾|执行情况|进展|问题|不足|困难/.test(title),
  )
}

/** What headings say beyond their thing: …完成情况, …工作, …成效明显. */
const GENERIC_TAIL =
  /(?:(?:完成|进展|推进|落实|开展|运行|收支|基本|总体|有关)?情况|(?:主要|重点)?工作(?:回顾|总结|任务)?|回顾|总结|方面|问题|进展|成效(?:明显|显著)?|[。:：].*)$/u

/** The innermost heading that names a thing, without year, parentheses and generic tail: (二)政府性基金预算收支情况 → 政府性基金预算. */
export function headingTopic(
  { phrasing }: Reader,
  sections: readonly Section[],
  kinds: readonly PhraseKind[] = ['full'],
): readonly NamePart[] {
  for (const { title } of sections) {
    const words = title.replace(/[（(][^）)]*[）)]|(?:20|19)\d{2}年度?/g, '')
    const strand: Strand = { text: words, raw: words, offsets: [], outer: null }
    const text = cleanPhrase(phrasing, strand, 0, words.length, 'heading').text.replace(GENERIC_TAIL, '')
    const names = text.length >= 2 && text.length <= 16 && !/[,，]/.test(text) && kinds.includes(kindOf(phrasing, text))
    if (names) return [{ text, source: 'heading', span: null }]
  }
  return []
}

/** One sentence in the reading: what has been read, and what each strand carries. */
interface Run {
  readonly reader: Reader
  readonly sentence: Span
  readonly drafts: Draft[]
  readonly topic: readonly NamePart[]
  readonly planned: boolean
  readonly label: readonly NamePart[]
  /** Figures of the sentences before in the paragraph. */
  readonly earlier: readonly Draft[]
  readonly governed: Status | null
  readonly strands: Map<Strand, StrandState>
}

interface StrandState {
  last: Draft | null
  /** The figure before the last. */
  previous: Draft | null
  /** The last figure with words of its own. */
  lead: Draft | null
  total: Draft | null
  readonly topic: readonly NamePart[]
  /** The figure whose parenthesis this strand is. */
  readonly about: Draft | null
}

function stateOf(run: Run, strand: Strand): StrandState {
  const known = run.strands.get(strand)
  if (known !== undefined) return known
  const about = strand.outer === null ? null : figureBefore(run, strand.outer)
  const topic = strand.outer === null ? run.topic : islandTopic(run, strand.outer, about)
  const state: StrandState = { last: about, previous: null, lead: null, total: about, topic, about }
  run.strands.set(strand, state)
  return state
}

/** The figure that stands right before a parenthesis. */
const figureBefore = (run: Run, { strand, at }: NonNullable<Strand['outer']>): Draft | null =>
  run.drafts.findLast((d) => d.slot.strand === strand && d.slot.end === at) ?? null

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
  const task =
    /(?:省定|市定|县定|年度|全年|年底|年初|考核|国家|上级|规划|预期|控制|下达)?(?:的)?(?:目标任务|任务目标|目标值|目标|任务|计划|预算|标准|限额|控制线)$/u.exec(
      strand.raw.slice(from, at),
    )
  if (task !== null && before !== undefined)
    return [...carry(before.naming.base), { text: task[0], source: 'clause', span: null }]
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

const DISTRIBUTES = /(?:各|均|都|皆|双双|分别|并列|同为)[^,:;]{0,8}$/

function readGroup(run: Run, group: readonly Slot[]): Draft[] {
  const first = group[0] as Slot
  const { phrasing, rules } = run.reader
  const state = stateOf(run, first.strand)
  const frame = matchFrame(rules, first)
  const subject = subjectOf(run, first, frame, state)
  const members = splitMembers(subject)
  const context = contextOf(run, state, first, subject)
  const read = (slot: Slot, own: Phrase, partner: Draft | null): Draft =>
    finish(run, state, slot, VERB_ONLY.test(leadOf(slot)) ? matchFrame(rules, slot) : frame, own, {
      ...context,
      partner,
    })
  let drafts: Draft[]
  if (group.length > 1) {
    const earlier = partners(run, first, group.length)
    drafts = group.map((slot, i) =>
      members.length === group.length
        ? read(slot, members[i] as Phrase, null)
        : earlier === null || subject.text.length > 6
          ? read(slot, subject, null)
          : read(slot, subject, earlier[i] as Draft),
    )
  } else if (
    members.length > 1 &&
    members.length <= 6 &&
    DISTRIBUTES.test(first.strand.text.slice(subject.to, first.start))
  ) {
    drafts = members.map((member) => read(first, member, null))
  } else if (
    members.length === 1 &&
    kindOf(phrasing, subject.text) === 'property' &&
    /(?:均|都|皆|双双)/.test(first.strand.text.slice(subject.to, first.start)) &&
    listBefore(run, first).length > 1
  ) {
    drafts = listBefore(run, first).map((one) => read(first, subject, one))
  } else if (
    subject.text === '' &&
    state.last !== null &&
    first.leadStart === state.last.slot.end &&
    twins(run, state.last).length > 1 &&
    !RELATIVE.has(first.mention.dimension)
  ) {
    drafts = twins(run, state.last).map((twin) => read(first, subject, twin))
  } else {
    drafts = [read(first, shareVerb(phrasing, first, subject, state.last), null)]
  }
  const last = drafts.at(-1) as Draft
  state.previous = state.last
  state.last = last
  if (last.subject.text !== '') state.lead = last
  return drafts
}

/** The counts a clause of its own told one by one right before: 建议9件、意见47件,采纳率均为100%. */
function listBefore(run: Run, slot: Slot): readonly Draft[] {
  const levels = run.drafts.filter((d) => d.slot.strand === slot.strand && d.measure === 'level')
  const last = levels.at(-1)
  if (last === undefined || last.slot.clause !== slot.clause - 1) return []
  return levels.filter(
    (d) =>
      d.slot.clause === last.slot.clause && d.mention.dimension === last.mention.dimension && d.subject.text !== '',
  )
}

/** Drafts that one quantity gave to several subjects: 屯溪区、高新区各1起. */
const twins = (run: Run, draft: Draft): readonly Draft[] =>
  run.drafts.filter((d) => d.slot.start === draft.slot.start && d.slot.strand === draft.slot.strand)

/** The figures a list without subjects of its own speaks of: 同比分别增长31.4%、27.9%. */
function partners(run: Run, first: Slot, count: number): readonly Draft[] | null {
  const { dimension } = first.mention
  const told = run.drafts.filter(
    (d) =>
      d.measure !== 'rank' &&
      (dimension === 'points'
        ? d.measure === 'rate' || d.measure === 'growth'
        : RELATIVE.has(dimension) || d.measure === 'level'),
  )
  const own = told.filter((d) => d.slot.strand === first.strand)
  // 生猪存栏203.7万头(能繁母猪19.8万头),累计出栏251.5万头,同比分别增长…: a parenthesis counts when the list needs it.
  for (const pool of [own, told]) {
    const group = pool.slice(-count)
    if (group.length === count && group.every((d) => d.measure === group[0]?.measure)) return group
    const levels = pool.filter((d) => d.measure === 'level').slice(-count)
    if (levels.length === count) return levels
  }
  return null
}

/** The cleaned words before the frame in the lead; a comparison told first (较上年同期…) is left out. */
function subjectOf({ reader }: Run, slot: Slot, frame: FrameMatch | null, state: StrandState): Phrase {
  void state
  const end = Math.max(slot.leadStart, frame?.from ?? slot.start)
  const text = slot.strand.raw.slice(slot.leadStart, end)
  const basis = reader.cues.basisLead.exec(text)
  const from = slot.leadStart + (basis?.[0].length ?? 0)
  const phrase = cleanPhrase(reader.phrasing, slot.strand, Math.min(from, end), end, 'clause')
  return frame?.rule.relation === 'base' && CIRCUMSTANCE.test(phrase.text)
    ? { ...phrase, text: '', to: phrase.from }
    : phrase
}

/** 受行情影响, 扣除留抵退税因素后, 自然口径: how a growth is reckoned, not what grew. */
const CIRCUMSTANCE = /^(?:受|扣除|剔除|按|因|由于)|(?:影响|因素|口径|可比价|可比价格|因素后)$/

/** 新建高速公路6000公里、农村公路30万公里: a verb before the first member of a list belongs to the others. */
function shareVerb(phrasing: Phrasing, slot: Slot, subject: Phrase, last: Draft | null): Phrase {
  if (last === null || subject.text === '' || !/^[、和及]/.test(leadOf(slot)) || last.slot.strand !== slot.strand)
    return subject
  const verbs = leadingVerbs(phrasing, last.subject.text)
  if (verbs === '' || leadingVerbs(phrasing, subject.text) !== '' || kindOf(phrasing, subject.text) !== 'full')
    return subject
  return { ...subject, text: verbs + subject.text }
}

/** The verbs a phrase begins with, when a noun follows them: 新建改建|高速公路. */
function leadingVerbs(phrasing: Phrasing, text: string): string {
  const words = phrasing.tag(text)
  const end = words.findIndex(
    ({ tag, text: word }) => !/^(?:v|vd)$/.test(tag) && !(tag !== 'n' && /^(?:新|已|再|新增|净增)$/.test(word)),
  )
  const verbs = words
    .slice(0, Math.max(0, end))
    .map((w) => w.text)
    .join('')
  return verbs.length >= 2 ? verbs : ''
}

function contextOf(run: Run, state: StrandState, slot: Slot, subject: Phrase): Context {
  const { phrasing } = run.reader
  const lead = leadOf(slot)
  const inScope =
    slot.mention.kind === 'rank' &&
    state.last !== null &&
    /(?:居|列|排|位列|位居|名列|排名|在)[一-鿿]{0,4}$/u.test(leadOf(state.last.slot))
  const last = inScope ? state.previous : state.last
  const from = last?.slot.strand === slot.strand ? last.slot.end : 0
  const gapText = slot.strand.raw.slice(from, slot.clauseStart)
  const gap =
    slot.clauseStart > from ? gapPhrase(phrasing, slot.strand, from, Math.max(from, slot.clauseStart - 1)) : null
  const opensList =
    /^[、和及]?其中/.test(lead) ||
    /其中[:,]?$/.test(gapText) ||
    (slot.opener === ':' && slot.leadStart === slot.clauseStart && last !== null && gapText.length <= 1)
  if (opensList) state.total = totalFor(run, state, slot)
  else if (state.total !== null && state.about === null && !staysInList(phrasing, state.total, slot, subject))
    state.total = null
  if (/(?:按|从|分)[^,:;]{1,6}(?:分|看|来看|划分)[,:]$/.test(gapText) && last === null && run.earlier.length > 0)
    state.total = totalFor(run, state, slot)
  else if (/(?:按|从|分)[^,:;]{1,6}(?:分|看|来看|划分)[,:]$/.test(gapText) && last === null && run.topic.length > 0)
    return { last, lead: null, summed: [], total: null, gap: null, topic: state.topic, label: run.label, partner: null }
  return {
    last,
    lead: state.lead,
    summed: subject.text === '' && /(?:合计|共计|总计)[为达约]?$/.test(lead) ? addends(run, slot) : [],
    total: state.total,
    gap,
    topic: state.topic,
    label: run.label,
    partner: null,
  }
}

/** The counts told right before whose sum a 合计 is, by their arithmetic; none when they do not add up. */
function addends(run: Run, slot: Slot): readonly Draft[] {
  const value = slot.mention.value
  const same = run.drafts.filter(
    (d) =>
      d.measure === 'level' &&
      d.mention.unit === slot.mention.unit &&
      d.mention.value !== null &&
      d.slot.strand === slot.strand,
  )
  for (let count = 2; value !== null && count <= Math.min(4, same.length); count++) {
    const parts = same.slice(-count)
    const sum = parts.reduce((total, d) => total.plus(d.mention.value ?? 0), Big(0))
    const names = parts.reduce((n, d) => n + textOf(d.naming.base).length, 0)
    // Reports round each part by itself.
    if (sum.minus(value).abs().lte(Big(value).times('0.01')) && names <= 30) return parts
  }
  return []
}

/** The total a 其中 speaks of: the nearest figure of the same dimension, in the sentence or the one before. */
function totalFor(run: Run, state: StrandState, slot: Slot): Draft | null {
  const relative = RELATIVE.has(slot.mention.dimension)
  const own = run.drafts.filter((d) => d.slot.strand === slot.strand)
  const pool = own.length > 0 ? own : run.earlier
  return (
    pool.findLast((d) => (relative ? d.measure !== 'rank' : d.mention.dimension === slot.mention.dimension)) ??
    pool.findLast((d) => d.measure === 'level') ??
    state.last
  )
}

/** Does a quantity go on with the parts of the total: 其中企业23146户、个体工商户44587户, but not ,抓获逃犯41名? */
function staysInList(phrasing: Phrasing, total: Draft, slot: Slot, subject: Phrase): boolean {
  if (slot.opener === ';' && slot.leadStart === slot.clauseStart && total.mention.dimension !== slot.mention.dimension)
    return false
  if (subject.text === '') return true
  const same = total.mention.dimension === slot.mention.dimension || RELATIVE.has(slot.mention.dimension)
  if (!same) return kindOf(phrasing, subject.text) !== 'full'
  if (/^[、和及]/.test(leadOf(slot))) return true
  const [first, second] = phrasing.tag(subject.text)
  return !(first !== undefined && second !== undefined && first.tag === 'v')
}

function finish(
  run: Run,
  state: StrandState,
  slot: Slot,
  frame: FrameMatch | null,
  subject: Phrase,
  context: Context,
): Draft {
  const { cues, phrasing } = run.reader
  const fills = state.about !== null && (COUNTED.has(state.about.mention.dimension) || slot.mention.unit !== '')
  const mention =
    fills && state.about !== null
      ? completeUnit(slot.mention, state.about.mention, run.reader.rules.units)
      : slot.mention
  const own: Slot = mention === slot.mention ? slot : { ...slot, mention }
  const measure = measureOf(own, frame)
  const naming = nameQuantity(phrasing, { slot: own, frame, subject, context })
  const task =
    measure === 'level' &&
    subject.text === '' &&
    slot.strand.outer !== null &&
    run.reader.cues.taskTail.test(textOf(naming.parts))
  const upTo = Math.max(slot.leadStart, Math.min(frame?.from ?? slot.start, slot.start))
  const status =
    frame?.rule.set.status ??
    statusOf(cues, {
      slot: own,
      upTo,
      planned: run.planned,
      inherited: state.about?.status ?? null,
      task,
      governed: run.governed,
    })
  const twin = adjoins(state.last, own) ? state.last : null
  const compared = twin?.measure === 'change' ? twin : null
  const measured = compared?.measure ?? measure
  return {
    slot: own, mention, frame, subject, status, measure: measured,
    direction: compared?.direction ?? directionOf(own, frame, measure),
    basis: measured === 'growth' || measured === 'change' ? (compared?.basis ?? basisFor(run, state, own)) : null,
    comparator: mention.comparator,
    naming,
    about: subject.text === '' || frame?.rule.subject === 'carried' ? (context.partner ?? context.last) : null,
    total: context.total, sentence: run.sentence,
  } // biome-ignore format: a record
}

/** 同比减少3批47人: a second count right behind a change is a change as well. */
const adjoins = (last: Draft | null, slot: Slot): boolean =>
  last !== null &&
  last.slot.strand === slot.strand &&
  last.slot.end === slot.start &&
  last.mention.dimension !== slot.mention.dimension &&
  !RELATIVE.has(last.mention.dimension)

/**
 * What a growth or change is told against: the words of its clause, of the clauses since the figure before, a value of
 * the year before in a parenthesis (上年49454万元), else what the paragraph compared with last.
 */
function basisFor(run: Run, state: StrandState, slot: Slot): Draft['basis'] {
  const { cues } = run.reader
  const text = slot.strand.raw
  const from =
    state.last?.slot.strand === slot.strand && state.last.slot.clause !== slot.clause
      ? state.last.slot.end
      : slot.clauseStart
  const stated = basisOf(cues, text.slice(Math.min(from, slot.clauseStart), slot.start))
  if (stated !== null) return stated
  const before = run.drafts.at(-1)
  if (
    before !== undefined &&
    before.slot.strand.outer?.strand === slot.strand &&
    /^(?:上年|去年|上年同期|去年同期)/.test(before.slot.strand.raw)
  )
    return 'yoy'
  const last = [...run.earlier, ...run.drafts].findLast((d) => d.basis !== null)
  return last?.basis === 'yoy' || (last !== undefined && last === state.last) ? last.basis : null
}
