import type { RuleSet } from '../rules/types.js'
import { basisOf, directionOf, measureOf, statusOf } from './attributes.js'
import { AMONG, contextOf, standsAmong } from './context.js'
import { distributes, saysOfBoth, saysOfEach } from './distributive.js'
import { type Draft, textOf } from './draft.js'
import { type FrameMatch, matchFrame } from './frames.js'
import { completeUnit, splitMembers, splitPair } from './groups.js'
import { COUNTED, RELATIVE } from './mention.js'
import { type Context, nameQuantity } from './name.js'
import { begins, cleanPhrase, has, type Phrase, type Phrasing } from './phrase.js'
import { isProperty, kindOf } from './phrase-kind.js'
import { namedBefore, pointedAt, withoutPronoun } from './pronoun.js'
import { type Run, type StrandState, stateOf } from './run.js'
import { leadOf, type Slot } from './strand.js'

export function readGroup(run: Run, group: readonly Slot[]): Draft[] {
  const first = group[0] as Slot
  const { phrasing, rules } = run.reader
  const state = stateOf(run, first.strand)
  const frame = matchFrame(rules, first)
  const subject = subjectOf(run, first, frame)
  const listedIn = splitMembers(rules, subject)
  const members =
    (listedIn.length === 1 && group.length > 1 ? splitPair(rules, subject, group.length) : null) ?? listedIn
  const context = contextOf(run, state, first, subject)
  const read = (slot: Slot, own: Phrase, partner: Draft | null): Draft =>
    finish(run, state, slot, run.reader.cues.verbOnly.test(leadOf(slot)) ? matchFrame(rules, slot) : frame, own, {
      ...context,
      partner,
    })
  const meant = pointedAt(run, first, subject, group.length)
  let drafts: Draft[]
  const each = group.length === 1 ? eachWithObject(rules, subject) : null
  const bare = subject.text === '' || kindOf(phrasing, subject.text) === 'action'
  const listed = group.length > 1 && bare ? listedInGap(rules, context.gap, group.length, subject.text) : null
  if (meant !== null) {
    const own = withoutPronoun(subject)
    drafts =
      group.length === meant.length
        ? group.map((slot, i) => read(slot, own, meant[i] as Draft))
        : meant.map((one) => read(first, own, one))
  } else if (listed !== null) {
    drafts = group.map((slot, i) => read(slot, listed[i] as Phrase, null))
  } else if (group.length > 1) {
    const earlier = partners(run, group)
    drafts = group.map((slot, i) =>
      members.length === group.length
        ? read(slot, members[i] as Phrase, null)
        : earlier === null ||
            (subject.text.length > 6 && !isProperty(rules, subject.text) && !/(?:贡献率|比重|占比)$/.test(subject.text))
          ? read(slot, subject, null)
          : read(slot, subject, earlier[i] as Draft),
    )
  } else if (each !== null) {
    drafts = each.map((member) => read(first, member, null))
  } else if (
    members.length > 1 &&
    members.length <= 6 &&
    distributes(rules).test(first.strand.text.slice(subject.to, first.start))
  ) {
    drafts = members.map((member) => read(first, member, null))
  } else if (
    members.length === 1 &&
    kindOf(phrasing, subject.text) === 'property' &&
    saysOfEach(rules).test(first.strand.text.slice(subject.to, first.start)) &&
    listBefore(run, first).length > 1
  ) {
    drafts = listBefore(run, first).map((one) => read(first, subject, one))
  } else if (subject.text === '' && frame !== null && bothTold(run, first).length > 1) {
    drafts = bothTold(run, first).map((one) => read(first, subject, one))
  } else if (
    subject.text === '' &&
    state.last !== null &&
    first.leadStart === state.last.slot.end &&
    twins(run, state.last).length > 1 &&
    !RELATIVE.has(first.mention.dimension)
  ) {
    drafts = twins(run, state.last).map((twin) => read(first, subject, twin))
  } else {
    const again = frame === null ? null : namedBefore(run, first, subject)
    drafts =
      again === null
        ? [read(first, shareVerb(phrasing, first, subject, state.last), null)]
        : [read(first, { ...subject, text: '', to: subject.from }, again)]
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

/** 入库5.11亿元和2.87亿元,双双下降两成以上: what each of the list right before did. */
function bothTold(run: Run, slot: Slot): readonly Draft[] {
  if (!saysOfBoth(run.reader.rules).test(leadOf(slot)) || !RELATIVE.has(slot.mention.dimension)) return []
  const own = run.drafts.filter((d) => d.slot.strand === slot.strand)
  const before = own.filter((d) => d.slot.clause === slot.clause - 1)
  // 工业投资12亿元,技改投资3亿元,均增长10%以上: or each had a clause of its own.
  const told = before.length > 1 ? before : own.slice(-2)
  const alike = told.every((d) => d.measure === 'level' && d.mention.dimension === told[0]?.mention.dimension)
  return alike && new Set(told.map((d) => textOf(d.naming.parts))).size === told.length ? told : []
}

/** Drafts that one quantity gave to several subjects: 屯溪区、高新区各1起. */
const twins = (run: Run, draft: Draft): readonly Draft[] =>
  run.drafts.filter((d) => d.slot.start === draft.slot.start && d.slot.strand === draft.slot.strand)

/** 县一中、实验中学各新增床位480张: what each of them did stands behind 各. */
function eachWithObject(rules: RuleSet, subject: Phrase): readonly Phrase[] | null {
  if (!/[各均都]/.test(subject.text)) return null
  const found = /^([^各均都]+)(?:各|均|都)(?:完成|实现|新增完成)?([^各均都]{2,8})$/u.exec(subject.text)
  const [, owners = '', object = ''] = found ?? []
  if (found === null) return null
  const members = splitMembers(rules, { ...subject, text: owners, to: subject.from + owners.length })
  return members.length > 1 ? members.map((member) => ({ ...member, text: member.text + object })) : null
}

/** 以洪涝、风雹、低温冷冻为主,分别为6次、8次、2次: the members stand in a clause of their own before. */
function listedInGap(rules: RuleSet, gap: Phrase | null, count: number, deed: string): readonly Phrase[] | null {
  if (gap === null) return null
  const text = gap.text.replace(/为[主辅]$|受[^,]{1,10}影响$|(?:同比)?[“双]*(?:下降|上升|增长|降|升)[”]?$/u, '')
  const members = splitMembers(rules, { ...gap, text, to: gap.from + text.length })
  if (members.length !== count) return null
  // 土地增值税、契税受市场影响,入库5.11亿元和2.87亿元: the deed before the numbers is every one's.
  return members.map((member) => ({ ...member, text: member.text + deed }))
}

/** The figures a list without subjects of its own speaks of: 同比分别增长31.4%、27.9%. */
function partners(run: Run, group: readonly Slot[]): readonly Draft[] | null {
  const first = group[0] as Slot
  const count = group.length
  const { dimension } = first.mention
  const mixed = partnersByKind(run, group)
  if (mixed !== null) return mixed
  const told = run.drafts.filter(
    (d) =>
      d.measure !== 'rank' &&
      (dimension === 'points'
        ? d.measure === 'rate' || d.measure === 'growth'
        : RELATIVE.has(dimension) || d.measure === 'level'),
  )
  const begun = new Set(told.map(riseBegins))
  const own = told.filter((d) => d.slot.strand === first.strand && !begun.has(d))
  // 移动、宽带、云各为3.9、1.8、0.6亿元,其他0.4亿元,占比48%、23%、7%: a clause that told as many is the one meant.
  const clauses = [...new Set(own.map(({ slot }) => slot.clause))].reverse()
  for (const clause of clauses.slice(0, 3)) {
    const together = own.filter((d) => d.slot.clause === clause && d.measure === 'level')
    if (together.length === count && count > 2) return together
  }
  // 生猪存栏203.7万头(能繁母猪19.8万头),累计出栏251.5万头,同比分别增长…: a parenthesis counts when the list needs it.
  for (const pool of [own, told]) {
    const latest = pool.slice(-count)
    if (latest.length === count && latest.every((d) => d.measure === latest[0]?.measure)) return latest
    const levels = pool.filter((d) => d.measure === 'level').slice(-count)
    if (levels.length === count) return levels
  }
  // 民生实事…提升5万人、加固7座、创建5条。截至11月底,分别完成4.2万人、6座、5条: the units tell which is which.
  const tasks = run.earlier.filter((d) => d.measure === 'level').slice(-count)
  const sameUnits =
    tasks.length === count &&
    new Set(tasks.map(({ mention }) => mention.dimension + mention.unit)).size > 1 &&
    tasks.every(({ mention }, i) => baseUnit(mention.unit) === baseUnit(group[i]?.mention.unit ?? ''))
  if (sameUnits) return tasks
  // 城、农网供电可靠率99.985%、99.902%,户均停电0.88小时和5.74小时: a list of another measure, told in the clause before.
  const before = run.drafts.filter(({ slot }) => slot.strand === first.strand && slot.clause === first.clause - 1)
  const subjects = new Set(before.map(({ subject }) => subject.text))
  return before.length === count && subjects.size === count ? before : null
}

/** 余额2.02亿元、不良率1.40%,比年初分别上升3310万元和0.15个百分点: money of money, points of the rate; null for lists of one kind. */
function partnersByKind(run: Run, group: readonly Slot[]): readonly Draft[] | null {
  const [first] = group
  if (first === undefined || new Set(group.map(({ mention }) => mention.dimension)).size === 1) return null
  const told = run.drafts.filter(({ slot }) => slot.strand === first.strand).slice(-group.length)
  const fits = (d: Draft, { mention }: Slot): boolean =>
    mention.dimension === 'points'
      ? d.mention.dimension === 'ratio'
      : d.measure === 'level' && d.mention.dimension === mention.dimension
  return told.length === group.length && told.every((d, i) => fits(d, group[i] as Slot)) ? told : null
}

/** 由690元提高到735元: where a rise began is not told of again behind its end. */
const riseBegins = ({ about, frame }: Draft): Draft | null => (frame?.rule.id === 'end.to' ? about : null)

/** The unit without its scale: 万人 and 人 count the same. */
const baseUnit = (unit: string): string => unit.replace(/^[十百千万亿]+(?=.)/u, '')

/** The cleaned words before the frame in the lead; a comparison told first (较上年同期…) is left out. */
function subjectOf(run: Run, slot: Slot, frame: FrameMatch | null): Phrase {
  const { reader } = run
  if (frame?.rule.subject === 'kept' && frame.keep !== null)
    return cleanPhrase(reader.phrasing, slot.strand, frame.keep.from, frame.keep.to, 'clause')
  const end = Math.max(slot.leadStart, frame?.from ?? slot.start)
  const text = slot.strand.raw.slice(slot.leadStart, end)
  const behind = namedBehind(run, slot, text)
  const basis = reader.cues.basisLead.exec(text.slice(behind))
  const from = slot.leadStart + behind + (basis?.[0].length ?? 0)
  const taken = takenBefore(slot, text)
  const cleaned = cleanPhrase(reader.phrasing, slot.strand, Math.min(taken ? end : from, end), end, 'clause')
  const phrase = cleaned.text === '' ? (memberOf(slot, end) ?? cleaned) : cleaned
  // 市下达任务6.2万亩: who set a task names nothing.
  if (frame?.rule.set.status === 'target' && /^(?:[省市县区州]|上级|集团|总行|省行)?[厅局委]?下达$/u.test(phrase.text))
    return { ...phrase, text: '', to: phrase.from }
  if (frame?.rule.relation !== 'base' || !CIRCUMSTANCE.test(phrase.text)) return phrase
  // 税收收入同口径增长5.6%: what grew may stand before how it is reckoned.
  const thing = phrase.text.replace(/(?:同|可比|自然)口径$|可比价格?$/u, '')
  return thing.length >= 2 && !CIRCUMSTANCE.test(thing)
    ? { ...phrase, text: thing, to: phrase.from + thing.length }
    : { ...phrase, text: '', to: phrase.from }
}

/** 辖12个镇、3个街道: what stands between two counts of a list is the first one's. */
const takenBefore = ({ leadStart, clauseStart, mention }: Slot, lead: string): boolean =>
  leadStart > clauseStart && COUNTED.has(mention.dimension) && /^[一-鿿]{1,6}[、和及]$/u.test(lead)

/** 压缩为2个环节、平均9.6天: how much of a lead the figure right before it was named with, the mark behind it included. */
function namedBehind(run: Run, slot: Slot, lead: string): number {
  const { strand, leadStart } = slot
  const last = run.strands.get(strand)?.last
  // 在全国87家企业中排位前移11位: among whom.
  if (last != null && standsAmong(slot, last)) return AMONG.exec(lead)?.[0].length ?? 0
  if (last?.slot.end !== leadStart || last.naming.rule !== 'name.right') return 0
  const told = last.naming.parts.findLast(({ source }) => source === 'right')?.text ?? ''
  const mark = lead.charAt(told.length)
  const apart = JOINTS.includes(mark) || begins(run.reader.rules, 'told.apart', lead.slice(told.length))
  return told !== '' && lead.startsWith(told) && mark !== '' && apart ? told.length : 0
}

const JOINTS = '、和及'

/** 省外7.9万人、县内3.6万人: in a list even a word of place that says nothing elsewhere tells a member. */
function memberOf(slot: Slot, end: number): Phrase | null {
  const found = /^、([省市县区州镇乡境辖]区?[内外])$/u.exec(slot.strand.raw.slice(slot.leadStart, end))
  return found?.[1] === undefined
    ? null
    : { text: found[1], strand: slot.strand, from: end - found[1].length, to: end, source: 'clause' }
}

/** 受行情影响, 扣除留抵退税因素后, 自然口径: how a growth is reckoned, not what grew. */
const CIRCUMSTANCE =
  /^(?:受.*(?:影响|冲击|拖累|制约|带动)|扣除|剔除|按(?![揭摩期时劳])|因(?![公病特])|由于)|(?:影响|因素|口径|可比价|可比价格|因素后|价格?计算)$/

/** 新建高速公路6000公里、农村公路30万公里: a verb before the first member of a list belongs to the others. */
function shareVerb(phrasing: Phrasing, slot: Slot, subject: Phrase, last: Draft | null): Phrase {
  if (last === null || subject.text === '' || !/^[、和及]/.test(leadOf(slot)) || last.slot.strand !== slot.strand)
    return subject
  const verbs = leadingVerbs(phrasing, last.subject.text)
  if (verbs === '' || leadingVerbs(phrasing, subject.text) !== '' || kindOf(phrasing, subject.text) !== 'full')
    return subject
  // 新建农村公路286公里、危桥改造12座: a member that ends in a deed of its own shares no other.
  if (/^vn?$/.test(phrasing.tag(subject.text).at(-1)?.tag ?? '')) return subject
  return { ...subject, text: verbs.replace(/^(?:累计|共|已)/u, '') + subject.text }
}

/** The verbs a phrase begins with, when a noun follows them: 新建改建|高速公路. */
function leadingVerbs(phrasing: Phrasing, text: string): string {
  const words = phrasing.tag(text)
  const end = words.findIndex(
    ({ tag, text: word }, i) =>
      !/^(?:v|vd)$/.test(tag) &&
      !(tag !== 'n' && /^(?:新|已|再|新增|净增)$/.test(word)) &&
      !(i === 0 && has(phrasing.rules, 'action', word) && /^(?:n|b)/.test(words[1]?.tag ?? '')),
  )
  const verbs = words
    .slice(0, Math.max(0, end))
    .map((w) => w.text)
    .join('')
  return verbs.length >= 2 ? verbs : ''
}

function finish(
  run: Run,
  state: StrandState,
  slot: Slot,
  frame: FrameMatch | null,
  subject: Phrase,
  context: Context,
): Draft {
  const { phrasing } = run.reader
  const fills = state.about !== null && (COUNTED.has(state.about.mention.dimension) || slot.mention.unit !== '')
  const mention =
    fills && state.about !== null
      ? completeUnit(slot.mention, state.about.mention, run.reader.rules.units)
      : slot.mention
  const own: Slot = scaled(run, mention === slot.mention ? slot : { ...slot, mention }, context)
  // 自然增长率-2.3‰: a rate that may fall below nothing.
  const signedRate =
    mention.dimension === 'ratio' && frame === null && has(run.reader.rules, 'standing.rate', subject.text)
  const last = context.partner ?? context.last
  const ends = frame?.rule.id === 'end.to' && subject.text === '' && last?.measure === 'rate'
  const measure =
    signedRate || (ends && last.mention.dimension === own.mention.dimension)
      ? 'rate'
      : measureOf(own, frame, subject.text)
  const naming = nameQuantity(phrasing, { slot: own, frame, subject, context })
  const task =
    (measure === 'level' || measure === 'rate') &&
    subject.text === '' &&
    slot.strand.outer !== null &&
    run.reader.cues.taskTail.test(textOf(naming.parts))
  const upTo = Math.max(slot.leadStart, Math.min(frame?.from ?? slot.start, slot.start))
  const status =
    frame?.rule.set.status ??
    statusOf(run.reader, {
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
    slot: own, mention: own.mention, frame, subject, status, measure: measured,
    direction: compared?.direction ?? directionOf(own, frame, measure),
    basis: measured === 'growth' || measured === 'change' ? (compared?.basis ?? basisFor(run, state, own)) : null,
    comparator: own.mention.comparator,
    naming,
    about: subject.text === '' || frame?.rule.subject === 'carried' ? (context.partner ?? context.last) : null,
    total: context.total, sentence: run.sentence,
  } // biome-ignore format: a record
}

/** 集装箱318.6万标箱,其中外贸箱121.3万: a part told by its scale alone is counted as its total. */
function scaled(run: Run, slot: Slot, { total, last }: Context): Slot {
  const { mention } = slot
  if (!/^[十百千万亿]+$/.test(mention.unit) || /^[一-鿿A-Za-z]/u.test(slot.strand.text.charAt(slot.end))) return slot
  // …,其中中央1.53亿、省0.82亿: a list goes on in what its first member was completed by.
  const goesOn =
    last !== null &&
    leadOf(slot).startsWith('、') &&
    /[十百千万亿]$/.test(slot.strand.raw.slice(last.slot.start, last.slot.end))
  const like = total ?? (goesOn ? last : null)
  if (like === null || like.measure !== 'level' || RELATIVE.has(like.mention.dimension)) return slot
  return { ...slot, mention: completeUnit(mention, like.mention, run.reader.rules.units) }
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
  // 与去年同期相比,刑事警情少发386起: a comparison that opens the sentence holds for its first figure.
  const opening = state.last === null && slot.strand.outer === null ? 0 : slot.clauseStart
  const from =
    state.last?.slot.strand === slot.strand && state.last.slot.clause !== slot.clause ? state.last.slot.end : opening
  const stated = basisOf(cues, text.slice(Math.min(from, slot.clauseStart), slot.start), run.reportYear)
  if (stated !== null) return stated
  const before = run.drafts.at(-1)
  if (
    before !== undefined &&
    before.slot.strand.outer?.strand === slot.strand &&
    /^(?:上年|去年|上年同期|去年同期)/.test(before.slot.strand.raw)
  )
    return 'yoy'
  const compares = (d: Draft): boolean => d.basis !== null
  const last = run.drafts.findLast(compares) ?? run.earlier.findLast(compares)
  return last?.basis === 'yoy' || (last !== undefined && last === state.last) ? last.basis : null
}
