import { type Draft, textOf } from './draft.js'
import { leadOf } from './strand.js'

/** 资产总额增加86亿元,达到1438亿元; 产值增长12.6%达92.9亿元: what a growth told first came to. */
export function cameTo(draft: Draft, behind: readonly Draft[]): Draft | null {
  const points = draft.mention.dimension === 'points'
  const came = (d: Draft): boolean =>
    d.about === draft &&
    d.subject.text === '' &&
    d.measure === (points ? 'rate' : 'level') &&
    d.status === draft.status &&
    d.slot.strand === draft.slot.strand &&
    d.slot.clause <= draft.slot.clause + 1 &&
    CAME_TO.test(leadOf(d.slot))
  return behind.find(came) ?? null
}

const CAME_TO = /^(?:[、和])?(?:分别|均)?(?:已)?(?:达到?|为|至|增至|升至|降至)(?:了)?$|^[、和]$/u

/** The level (or for points the rate, for places the rank) a growth or change is told of. */
export function comparedWith(draft: Draft, before: readonly Draft[]): Draft | null {
  const restated = ofRestated(draft, before)
  if (restated !== null) return restated
  const increase = ofIncrease(draft, before)
  if (increase !== null) return increase
  const apart = oneOfSeveral(draft, before)
  if (apart !== null) return apart
  // 新设企业860户,资本36亿元,比上年增加56户,增长7%: a growth right behind a change is told of the same.
  const { about: change } = draft
  if (
    draft.measure === 'growth' &&
    draft.subject.text === '' &&
    change?.measure === 'change' &&
    adjoins(draft, change)
  ) {
    const same =
      change.mention.dimension === 'points' ? null : comparedWith(change, before.slice(0, before.indexOf(change)))
    if (same !== null && same.measure === 'level') return same
  }
  const points = draft.mention.dimension === 'points'
  const places = draft.measure === 'change' && PLACES.test(draft.mention.unit)
  // 结案率91.2%,比全省平均高出2.1%: percent that stand for points.
  const gap = draft.measure === 'change' && draft.mention.dimension === 'ratio'
  const fits = (d: Draft): boolean =>
    (gap
      ? d.measure !== 'change' && d.measure !== 'rank'
      : points
        ? d.measure === 'rate' || d.measure === 'growth'
        : d.measure === (places ? 'rank' : 'level')) &&
    d.status === draft.status &&
    !isComparison(d, draft)
  const relative = draft.measure === 'growth' || points || places || gap
  const own = draft.subject.text
  // 平均合格率97.2%,同比上升6.7%: a rate that grew by percent.
  if (draft.measure === 'growth' && own === '' && isOwnRate(draft.about) && adjoins(draft, draft.about))
    return draft.about
  const pool = before.filter((d) => fits(d) && (relative || d.mention.unit === draft.mention.unit))
  const counted = points || places ? undefined : countedLike(draft, pool)
  if (counted !== undefined) return counted
  let about = draft.about
  while (about !== null && !fits(about)) about = about.about
  if (about !== null) return about
  if (pool.length === 0) return null
  // 客运量环比增加1.6亿人次、增长6.2%,同比增加9.2亿人次: told against another time of what the growth before is told of.
  const told = own === '' ? rootOf(draft) : null
  const same = told === null ? null : comparedWith(told, before.slice(0, before.indexOf(told)))
  if (same !== null && pool.includes(same)) return same
  return (
    pool.findLast(speakingLike(draft)) ??
    pool.findLast((d) => sameSentence(d, draft) && (own === '' || countedIn(draft, d))) ??
    null
  )
}

/** The growth or change with words of its own, in the same strand, that those before this one go back to. */
function rootOf(draft: Draft): Draft | null {
  let root = draft.about
  while (root !== null && root.subject.text === '') root = root.about
  return root !== null && root.measure === 'change' && root.slot.strand === draft.slot.strand ? root : null
}

/** 1.8万公顷(27万亩),扩大12千公顷(18万亩): the change in a parenthesis is of the level in one. */
function ofRestated(draft: Draft, before: readonly Draft[]): Draft | null {
  const { outer } = draft.slot.strand
  const change = before.at(-1)
  if (outer === null || draft.measure !== 'change' || change?.measure !== 'change' || change.slot.end !== outer.at)
    return null
  const unit = draft.mention.unit.replace(SCALE, '')
  return (
    before.findLast(
      (d) =>
        d.measure === 'level' &&
        d.mention.unit.replace(SCALE, '') === unit &&
        d.slot.strand.outer?.strand === outer.strand &&
        sameSentence(d, draft),
    ) ?? null
  )
}

/** 比年初增加161亿元,同比少增14亿元: how much less it grew is told of how much it grew. */
function ofIncrease(draft: Draft, before: readonly Draft[]): Draft | null {
  if (
    draft.measure !== 'change' ||
    draft.subject.text !== '' ||
    !/同比[多少](?:增加?|减少?|降)$/u.test(clauseOf(draft))
  )
    return null
  const last = before.at(-1)
  const fits = last?.measure === 'change' && last.mention.unit === draft.mention.unit && adjoins(draft, last)
  return fits ? last : null
}

/** 审结案件86件112人,同比分别下降5%、6%: each growth is told of the count in its place. */
function oneOfSeveral(draft: Draft, before: readonly Draft[]): Draft | null {
  const { measure, subject, slot } = draft
  if (measure !== 'growth' || subject.text !== '' || draft.mention.dimension === 'points') return null
  const listed = APART.exec(clauseOf(draft))?.[1]
  if (listed === undefined) return null
  const place = (listed.match(/[、和及,]/gu) ?? []).length
  const behind =
    slot.strand.raw
      .slice(slot.end)
      .match(LISTED_BEHIND)?.[0]
      .match(/[、和及,]/gu)?.length ?? 0
  const several = place + 1 + behind
  const counts = before.filter(
    (d) =>
      d.measure === 'level' &&
      d.status === draft.status &&
      d.slot.strand === slot.strand &&
      d.slot.clause < slot.clause &&
      !isComparison(d, draft),
  )
  return several > 1 && counts.length >= several ? (counts.slice(-several)[place] ?? null) : null
}

const APART =
  /^(?:同比|比上年同期|较上年同期|比上年|较上年|环比)?分别(?:增长|上升|下降|减少|增加|提高|降低)了?((?:-?\d[\d.]*(?:%|倍)[、和及,](?:增长|上升|下降|减少|增加|提高|降低)?)*-?)$/u

const LISTED_BEHIND = /^(?:[、和及,](?:增长|上升|下降|减少|增加|提高|降低)?-?\d[\d.]*(?:%|倍))+/u

const clauseOf = ({ slot }: Draft): string => slot.strand.raw.slice(slot.clauseStart, slot.start)

/** 合格率97.2%, but not 占年计划的50.7%: a rate that is no share of anything told. */
const isOwnRate = (about: Draft | null): about is Draft =>
  about?.measure === 'rate' && about.frame?.rule.relation == null && /率$/u.test(about.subject.text)

/** The first stands in the clause behind the other's, or in the same. */
export const adjoins = ({ slot }: Draft, { slot: before }: Draft): boolean =>
  slot.strand === before.strand && slot.clause - before.clause <= 1

/**
 * 事故30起、死亡26人,同比减少5起4人; 走访110批1731人次,批次上升52.8%: what is counted in the unit that a change has, or
 * that is all the words of a growth, among the counts that the clause before told.
 */
function countedLike(draft: Draft, pool: readonly Draft[]): Draft | undefined {
  const own = draft.subject.text
  const unit = draft.mention.unit
  const wants = draft.measure === 'change' ? own === '' && draft.about?.mention.unit !== unit : COUNT_WORD.test(own)
  if (!wants) return undefined
  return pool.findLast(
    (d) =>
      sameSentence(d, draft) &&
      d.slot.strand === draft.slot.strand &&
      (draft.measure === 'change' ? d.mention.unit === unit : own.includes(d.mention.unit.replace(SCALE, ''))) &&
      d.mention.unit !== '',
  )
}

/** 件数, 批次, 人次: nothing but what is counted. */
const COUNT_WORD = /^(?:[件人起户宗]数|批次|人次|批数)$/u

const PLACES = /^个?(?:位|名|名次|位次)$/

/** 较2017年的5.38%上升0.97个百分点, 86件121人,上年同期172件310人: what another time had is the base's base. */
const isComparison = (d: Draft, { slot }: Draft): boolean =>
  d.slot.strand === slot.strand &&
  ((d.slot.clause === slot.clause && /(?:较|比|与)[^,:;]*$/.test(leadOf(d.slot))) ||
    /(?:较|比|与)(?:20\d{2}|[上去前])年[^,:;\d]*的$/u.test(leadOf(d.slot)) ||
    (d.measure === 'level' &&
      /(?:较|比|与)(?:[上去前]年(?:同期)?[^,:;\d增减升降提高低多少]{0,6}|上[周月])的?$/u.test(leadOf(d.slot))) ||
    OF_BEFORE.test(d.slot.strand.raw.slice(d.slot.clauseStart, d.slot.start)))

const OF_BEFORE = /^(?:(?:上年|去年|前年)(?:同期|同月)?(?:为|是)?|上[周月](?:成交)?)(?:\d[\d.]*[一-鿿]{1,4}[、和/]?)*$/u

/** 死亡11人,…起数下降12.33%、亡人减少2人: a short word for what is counted, its unit in it or the same. */
const countedIn = (draft: Draft, { mention }: Draft): boolean =>
  draft.subject.text.length <= LONGEST_COUNT_WORD &&
  (draft.measure === 'change'
    ? draft.mention.unit === mention.unit
    : draft.subject.text.includes(mention.unit.replace(SCALE, '')))

const LONGEST_COUNT_WORD = 4

/** The scale before a unit: 万 of 万户. */
export const SCALE = /^[十百千万亿]+(?=.)/u

/** Two names of one thing: one holds the other, or the words the later one has of its own. */
export function speakingLike(later: Draft): (earlier: Draft) => boolean {
  const a = textOf(later.naming.base)
  // 外借图书38万册…外借量增长18%: 量 only says that it is counted.
  const own = later.subject.text.replace(/(?:总量|总数|总额|人数|[量数额])$/u, '')
  return (earlier) => {
    const b = textOf(earlier.naming.base)
    return (
      a === b ||
      (a.length >= 3 && b.includes(a)) ||
      (b.length >= 3 && a.includes(b)) ||
      (own.length >= 2 && b.includes(own))
    )
  }
}

export const sameSentence = (a: Draft, b: Draft): boolean => a.sentence[0] === b.sentence[0]
