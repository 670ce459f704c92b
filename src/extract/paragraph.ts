import type { Basis, NamePart, Section, Span, Status } from '../model.js'
import type { BlockParts } from '../segment/block-periods.js'
import type { Opening } from '../segment/index.js'
import { findIslands, type Island } from '../segment/islands.js'
import { overlapping } from '../segment/lookup.js'
import { opensInLaterYear } from '../segment/period-ahead.js'
import { type Sentence, splitSentences } from '../segment/sentences.js'
import { within } from '../segment/spans.js'
import { type Draft, textOf } from './draft.js'
import { governing, listsTargets } from './governing.js'
import { groupSlots } from './groups.js'
import {
  describesPlace,
  headingTopic,
  isPlan,
  labelOf,
  measuredBy,
  opensWithColon,
  opensWithPlan,
  runInTopic,
  tellsProblems,
} from './heading-topic.js'
import { COUNTED, type Mention, ROUNDED, sizeOf } from './mention.js'
import { carry } from './name-parts.js'
import { readGroup } from './read-group.js'
import type { Reader } from './reader.js'
import { type Run, stateOf } from './run.js'
import { buildStrands, isReckoned, placeMentions, type Slot, type Strand } from './strand.js'

/** A paragraph with what the stages before found in it. */
export interface Paragraph {
  readonly folded: string
  readonly span: Span
  readonly mentions: readonly Mention[]
  /** Dates and list markers: they name nothing. */
  readonly blanks: readonly Span[]
  /** Its sentences and islands, where they are known already. */
  readonly parts: BlockParts | null
  /** What the paragraph before in the same section is about; empty when there is none. */
  readonly before: readonly NamePart[]
  /** Figures of the paragraph before in the same section; a paragraph that begins with 其中 tells their parts. */
  readonly earlier: readonly Draft[]
  /** What the paragraphs before compare with. */
  readonly compared: Compared | null
  /** Sections around a place, innermost first. */
  readonly sectionsAt: (at: number) => readonly Section[]
  readonly plannedAt: (at: number) => boolean
  /** Whether the time that the sentence beginning at a place opens with is after the report's period or within it. */
  readonly openingOf: (at: number) => Opening | null
  /** Year of the report's own period; null when it is unknown. */
  readonly reportYear: number | null
  /** Last day of the report's own period, 2023-09-30; null when it is unknown. */
  readonly reportEnd: string | null
}

/** What growth is told against when a paragraph says nothing of it. */
export interface Compared {
  readonly report: number
  /** 同比增长6%(下同): to the end of the report. */
  readonly throughout: boolean
  /** What the paragraph told last. */
  readonly basis: Basis | null
}

/** The same behind a paragraph of a report, by what it was before it. */
export function comparedIn(
  text: string,
  drafts: readonly Draft[],
  report: number,
  before: Compared | null,
): Compared | null {
  const throughout = (before?.report === report && before.throughout) || (text.includes('下同') && SAME_ON.test(text))
  const grown = drafts.filter(({ measure }) => measure === 'growth')
  if (!throughout && grown.length === 0) return null
  return { report, throughout, basis: grown.findLast(({ basis }) => basis !== null)?.basis ?? null }
}

const SAME_ON =
  /(?:同比|[比较](?:上年|去年|20\d{2}年)(?:同期|决算数?|执行数|完成数)?)(?:[增下][长降]|上升)?(?:[-\d.]+%)?\([^()]{0,12}下同\)|\(同比,?下同\)/u

/** 从产业看,…, 按区域划分,…: a paragraph that divides what the one before told. */
const DIVIDES =
  /^\s*(?:[(]?[一二三四五六七八九十]{1,2}[)、]+)?(?:[\p{Script=Han}]{2,10}中)?(?:[从分按][^,:;。\d]{2,12}(?:来?看|划分|分类?|(?:完成)?情况为?)|具体来?看)[,:]/u

/** The topic a sentence leaves to the next, kept while a paragraph is read. */
interface ParagraphState {
  topic: readonly NamePart[]
  /** A label that governs on to the next 。: 社会组织: … ; … */
  label: readonly NamePart[]
  /** What a label says is measured, up to the next 。: 销量方面, … ; … */
  measured: readonly NamePart[]
  /** Figures of the paragraph so far. */
  readonly drafts: Draft[]
  /** The total whose parts a sentence that ends in ; was telling. */
  total: Draft | null
  /** The total divided since 按行业分:. */
  breakdown: Draft | null
  /** The total whose parts the part before a semicolon told: 其中刑事案件320件;民事案件240件. */
  parted: Draft | null
  /** What the part before a semicolon was governed by. */
  governed: Status | null
  /** 与上年同期相比,… has opened the sentence, which goes on behind its semicolons. */
  setAgainst: boolean
  /** 预计(下同) has stood in it. */
  foreseen: boolean
  /** A year after the report's own has opened a sentence: 2024年,…. */
  ahead: boolean
  /** 截至目前 has opened the paragraph, or a sentence of it: what is told is done, whatever the section. */
  done: boolean
  /** It tells what a place is: 全镇辖区面积139平方公里,…. */
  readonly place: boolean
}

/** Reads the figures of one paragraph, sentence by sentence. */
export function readParagraph(reader: Reader, paragraph: Paragraph): Draft[] {
  const state: ParagraphState = {
    topic: OF_BEFORE.test(paragraph.folded.slice(...paragraph.span)) ? carry(paragraph.before) : [],
    label: [],
    measured: [],
    drafts: tellsPartsOfBefore(paragraph) ? [...paragraph.earlier] : [],
    total: null,
    breakdown: null,
    parted: null,
    governed: null,
    setAgainst: false,
    foreseen: false,
    done: false,
    place: describesPlace(paragraph.folded.slice(...paragraph.span)),
    ahead: opensWithPlan(reader, paragraph.folded.slice(...paragraph.span), paragraph.reportYear),
  }
  const islands = paragraph.parts?.islands ?? findIslands(paragraph.folded, paragraph.span)
  const drafts: Draft[] = []
  const sentences = paragraph.parts?.sentences ?? splitSentences(paragraph.folded, paragraph.span, islands)
  let resumes = false
  for (let i = 0; i < sentences.length; i++) {
    const { span, terminator } = sentences[i] as Sentence
    const mentions = within(paragraph.mentions, span)
    if (mentions.length > 0) {
      const read = readSentence(reader, paragraph, state, { span, mentions, islands: within(islands, span), resumes })
      for (const draft of read) drafts.push(draft)
    } else {
      if (!resumes) state.governed = listsTargets(paragraph.folded.slice(...span)) ? 'target' : null
      const opens = i === 0 && sentences.length > 1 && headingTopic(reader, paragraph.sectionsAt(span[0])).length === 0
      state.topic = runInTopic(reader, paragraph.folded.slice(...span), opens) ?? state.topic
    }
    resumes = terminator === ';'
  }
  return drafts
}

/** A sentence, or a part of one between semicolons, with what stands in it. */
interface SentenceParts {
  readonly span: Span
  readonly mentions: readonly Mention[]
  readonly islands: readonly Island[]
  /** A semicolon stands before it. */
  readonly resumes: boolean
}

function readSentence(
  reader: Reader,
  paragraph: Paragraph,
  state: ParagraphState,
  { span: sentence, mentions, islands, resumes }: SentenceParts,
): Draft[] {
  const blanks = overlapping(paragraph.blanks, sentence)
  const strands = buildStrands(paragraph.folded, sentence, mentions, blanks, islands)
  const placed = placeMentions(strands, mentions)
  const slots = strands.length === 1 ? placed : placed.sort((a, b) => a.mention.span[0] - b.mention.span[0])
  const sections = paragraph.sectionsAt(sentence[0])
  const drafts: Draft[] = []
  const opening = resumes ? null : paragraph.openingOf(sentence[0])
  if (opening === 'within') state.ahead = false
  else state.ahead ||= opening === 'ahead' || opensInLaterYear(strands[0]?.raw ?? '', paragraph.reportYear)
  if (!resumes && UP_TO_NOW.test(strands[0]?.raw ?? '')) state.done = true
  if (state.ahead) state.done = false
  const whole = paragraph.folded.slice(sentence[0], sentence[1])
  const alsoBelow = whole.includes('下同')
  const foretold = alsoBelow && FORESEEN_HERE.test(whole)
  state.foreseen ||= alsoBelow && FORESEEN_ON.test(whole)
  const label = (strands[0] === undefined ? [] : labelOf(reader, strands[0], slots)) || []
  if (label.length > 0) state.label = label
  else if (!resumes) state.label = []
  if (!resumes) state.measured = strands[0] === undefined ? [] : measuredBy(reader, strands[0])
  state.setAgainst = (resumes && state.setAgainst) || SET_AGAINST.test(strands[0]?.raw ?? '')
  const run: Run = {
    reader,
    sentence,
    resumes,
    drafts,
    topic: state.topic.length > 0 ? state.topic : headingTopic(reader, sections),
    planned:
      state.ahead ||
      (!state.place &&
        !state.done &&
        (paragraph.plannedAt(sentence[0]) || isPlan(reader, sections, paragraph.reportEnd)) &&
        !tellsProblems(sections)),
    reportYear: paragraph.reportYear,
    reportEnd: paragraph.reportEnd,
    compared: comparedBefore(paragraph, sentence[0]),
    label: state.label,
    measured: state.measured,
    earlier: state.drafts,
    setAgainst: state.setAgainst,
    governed:
      resumes && state.governed !== null
        ? state.governed
        : state.foreseen || foretold
          ? 'forecast'
          : resumes
            ? null
            : ofForecast(state, whole),
    strands: new Map(),
    inner: strands.slice(1),
  }
  const resumed = resumes ? (state.total ?? state.breakdown ?? goesOn(state, slots, strands[0])) : null
  if (resumed !== null && strands[0] !== undefined) stateOf(run, strands[0]).total = resumed
  for (const group of groupSlots(reader, slots)) drafts.push(...readGroup(run, group))
  const divided = strands[0] === undefined ? null : (run.strands.get(strands[0])?.breakdown ?? null)
  state.breakdown = divided ?? (resumes ? state.breakdown : null)
  const rootTotal = strands[0] === undefined ? null : (run.strands.get(strands[0])?.total ?? null)
  // A 其中 amid a sentence ends at its ; but one that opens the list, or a colon, holds on: 其中,企业…;个体工商户….
  state.parted = rootTotal
  state.total =
    rootTotal !== null && drafts.includes(rootTotal) && !opensWithColon(paragraph.folded, sentence) ? null : rootTotal
  state.drafts.push(...drafts)
  const lastCounted = slots.findLast(({ strand }) => strand === strands[0])?.start ?? -1
  // 淘汰约150家,利用率预计回升5个百分点;…: round numbers may be foreseen themselves.
  const doneBefore = (at: number): boolean => {
    const before = drafts.filter(({ slot }) => slot.strand === strands[0] && slot.start < at)
    return before.some(({ status }) => status === 'actual') && before.every(({ comparator }) => comparator !== 'approx')
  }
  const governed = strands[0] === undefined ? null : governing(reader.cues, strands[0], lastCounted, doneBefore)
  // 目标任务是:…,预计比上年增长24%;…: a list of targets is one to its end.
  const passed = foretold ? null : run.governed
  state.governed = run.governed === 'target' ? 'target' : (governed ?? passed)
  const topic = topicOf(drafts)
  if (topic !== null && (!resumes || state.topic.length === 0)) state.topic = topic
  return drafts
}

/** What a figure of the sentence is told against when neither it nor a figure of the paragraph before it says so. */
function comparedBefore({ folded, span, compared }: Paragraph, at: number): Basis | null {
  const before = folded.slice(span[0], at)
  if (compared?.throughout || YOY.test(before)) return 'yoy'
  return compared?.basis === 'yoy' && DIVIDES.test(folded.slice(span[0], span[0] + 30)) ? 'yoy' : null
}

/** 38个行业保持同比增长。其中,…. */
const YOY = /同比(?:增长|下降|上升|回落|均|[^\d,;。]{0,6}增长)/u

/** 预计全年总产值33.4亿元。其中,种植业产值7.6亿元: the parts of what was foreseen are foreseen. */
const ofForecast = ({ governed }: ParagraphState, sentence: string): Status | null =>
  governed === 'forecast' && /^其中/u.test(sentence) && !/^其中[^;]*,预计/u.test(sentence) ? governed : null

/** 预计(下同)全年总产值26.3亿元,…: so is all that follows in the paragraph. */
const FORESEEN_ON = /预计\(下同\)|\((?:初步)?预计数[,、]下同\)|(?:^|[。;])\s*(?:初步)?预计[^。;]*\(下同\)/u

/** 生产总值(预计,下同)、财政收入年均分别增长…: so is what the sentence tells. */
const FORESEEN_HERE = /\((?:初步)?预计数?[,、]下同\)/u

const UP_TO_NOW = /^\s*(?:截[至止]到?(?:目前|现在|今)|到目前为止|目前为止)/u

/** The total whose parts go on behind a semicolon: counted alike, named alike at their ends, and no more than is left. */
function goesOn({ parted, drafts }: ParagraphState, [slot]: readonly Slot[], strand: Strand | undefined): Draft | null {
  if (parted === null || slot === undefined || slot.strand !== strand) return null
  const parts = drafts.filter((d) => d.total === parted && d.measure === 'level')
  const last = parts.at(-1)
  if (last === undefined || [parted, last].some(({ mention }) => mention.unit !== slot.mention.unit)) return null
  const [said, lead] = [textOf(last.naming.base), strand.text.slice(0, slot.start)]
  const shared = said.length <= 3 || lead.length <= 3 ? 1 : 2
  const left = parts.reduce((rest, { mention }) => rest - sizeOf(mention), sizeOf(parted.mention))
  return lead.endsWith(said.slice(-shared)) && sizeOf(slot.mention) <= left * ROUNDED ? parted : null
}

/** What a sentence or paragraph is about: the thing of its first figure; null when it has none. */
export function topicOf(drafts: readonly Draft[]): readonly NamePart[] | null {
  const reckoned = drafts.filter(({ slot }) => isReckoned(slot))
  const first = drafts.find(
    ({ slot }) => slot.strand.outer === null && reckoned.every((other) => other.slot.clause !== slot.clause),
  )
  if (first === undefined) return null
  const { kind, thing, base, under } = first.naming
  const told = kind === 'property' || kind === 'action' ? thing : under.length > 0 ? under : base
  // 及时受理率100%。化解积案21件: a rate hands no thing on.
  return first.measure === 'rate' && first.mention.dimension === 'ratio' && /(?<![税利汇费])率$/u.test(textOf(told))
    ? []
    : told
}

/** 其中,国内航线83万吨: of what the paragraph before measured; what is counted one by one is mostly told whole again. */
const tellsPartsOfBefore = ({ folded, span, mentions: [first] }: Paragraph): boolean =>
  first !== undefined && !COUNTED.has(first.dimension) && PARTS_OF_BEFORE.test(folded.slice(...span))

const PARTS_OF_BEFORE = /^\s*其中[:,]?/u

/** 与去年同期相比,3个县增速提高: what all the growth of the sentence is told against. */
const SET_AGAINST = /^(?:[^,:;]{2,14}中,)?(?:与|同|和)(?:上年|去年)(?:同期)?相?比,/u

/** 存在问题:…, 原因分析:…: a paragraph of its own that still speaks of what the one before told. */
const OF_BEFORE = /^\s*(?:[存主][在要])?的?(?:问题|不足|原因|短板|困难)[^,:。]{0,4}:/u
