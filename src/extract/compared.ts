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
  return (
    pool.findLast(speakingLike(draft)) ??
    pool.findLast((d) => sameSentence(d, draft) && (own === '' || countedIn(draft, d))) ??
    null
  )
}

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
    OF_BEFORE.test(d.slot.strand.raw.slice(d.slot.clauseStart, d.slot.start)))

const OF_BEFORE = /^(?:上年|去年|前年)(?:同期|同月)?(?:为|是)?(?:\d[\d.]*[一-鿿]{1,4}[、和]?)*$/u

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
