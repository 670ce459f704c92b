import { type Certainty, type Claim, differenceOf, growthOf } from './claim.js'
import { alike, type Context, isAverage, isLevel, isPlain, type Place } from './context.js'

/** 去年同期, 上年末, 年初: the words that date a number before the report's own period. */
const EARLIER = '(?:去年|上年|前年|年初|上半年|上月|上季度|同期|20\\d\\d年|\\d{1,2}月底|此前|之前|以前|原来)'
const THAN = new RegExp(`(?:比|较|同|与|相比)${EARLIER}[^，,。；;、]*$`)
const TOLD_EARLIER = new RegExp(
  `^[，,、；;。(（]?(?:而|其中)?${EARLIER}(?:同期|末|底|年末|初)?(?:的|为|是|仅|仅为|只有|有效量为|则为)?$`,
)
const EARLIER_WITH_WORDS = new RegExp(`^[，,；;]?${EARLIER}(?:同期|末|底|年末|初|度)?[的]?([^，,。；;、\\d]{1,12})$`)

/** Grown at constant prices, which the stated amounts do not show. */
const REAL = /GDP|生产总值|增加值|可比|不变价|扣除/

interface Pair {
  readonly later: Place
  readonly earlier: Place
  readonly certainty: Certainty
}

/**
 * Growths (增长11.69%), changes (增加4件) and changes in points against the two values they compare: 较去年同期1874户增长…,
 * 由6.8%降到5.2%,下降…, 上年为11起,同比上升…
 */
export function growthClaims(context: Context): readonly Claim[] {
  const pairs = new Map<number, readonly Pair[]>()
  return context.places.flatMap((place) => {
    if (!isGrowth(place)) return []
    const found = pairsOf(context, place, pairs)
    pairs.set(place.index, found)
    return found.flatMap((pair) => claimOf(place, pair))
  })
}

const isGrowth = ({ figure }: Place): boolean =>
  (figure.measure === 'growth' || figure.measure === 'change') &&
  figure.direction !== null && figure.direction !== 'flat' && figure.value !== null && figure.valueMax === null &&
  (figure.comparator === null || figure.comparator === 'approx') && figure.table === null // biome-ignore format: a list

function claimOf({ figure }: Place, { later, earlier, certainty }: Pair): readonly Claim[] {
  const [a, b] = [later.figure, earlier.figure]
  if (figure.measure === 'growth') {
    return isPercentage(later) ? [] : growthOf({ kind: 'growth', stated: figure, certainty }, a, b)
  }
  const points = figure.normalized?.dimension === 'points'
  if (points !== isPercentage(later)) return []
  return differenceOf({ kind: points ? 'points' : 'change', stated: figure, certainty }, a, b)
}

const isPercentage = ({ figure }: Place): boolean => figure.unit === '%'

function pairsOf(context: Context, place: Place, known: ReadonlyMap<number, readonly Pair[]>): readonly Pair[] {
  // 增幅分别为6.5%、7.6%; 两年平均增长6.1%; GDP grows at constant prices.
  if (/分别|依次|平均|年均/.test(place.clause) || /^、/.test(place.clause)) return []
  const sentence = context.sentenceOf(place)
  if (place.figure.measure === 'growth' && sentence.some(({ clause }) => REAL.test(clause))) return []
  const previous = context.places[place.index - 1]
  if (previous === undefined || previous.sentence !== place.sentence) return behind(context, place)
  const fits = (other: Place | undefined): other is Place => other !== undefined && suits(place, other)
  // 增加71人,增幅8.95%: told of the same two values as the change before.
  const inherited = isGrowth(previous) ? (known.get(previous.index) ?? []) : []
  if (inherited.length > 0 && /^[^，,。；;\d]*[，,][^，,。；;、\d]{0,8}$/.test(place.lead)) {
    return inherited.filter(({ later }) => fits(later))
  }
  if (!fits(previous)) return behind(context, place)
  const before = sentence.filter(({ index }) => index < previous.index)
  return [
    ...fromTo(place, previous, before.at(-1)),
    ...thanEarlier(context, place, previous, before),
    ...earlierTold(context, place, previous, before),
    ...onlyGrown(context, place, previous),
    ...behind(context, place),
  ]
}

/** A value that the growth can be told of: a level in its unit (any, when relative), a rate for points. */
function suits({ figure }: Place, { figure: other, ...place }: Place): boolean {
  if (!isPlain(other) || other.table !== null) return false
  if (figure.normalized?.dimension === 'points') return other.unit === '%' && other.measure !== 'change'
  if (figure.measure === 'growth') return isLevel({ figure: other, ...place })
  return isLevel({ figure: other, ...place }) && alike(other, figure)
}

/** 由4862元降至4615元,下降5.08%. */
function fromTo(place: Place, later: Place, earlier: Place | undefined): readonly Pair[] {
  const reached = /(?:到|至|为|成)了?(?:今年的?|目前的?|现在的?|当前的?)?$/.test(later.clause)
  const from = earlier !== undefined && /(?:由|从|自)[^，,。；;]*$/.test(earlier.clause)
  if (!reached || !from || earlier.index !== later.index - 1 || !alike(earlier.figure, later.figure)) return []
  if (!suits(place, earlier) || later.lead.length > 16 || !isNext(place)) return []
  // 由5天压缩至1天,提速80%.
  if (/速|效/.test(place.lead)) return []
  return [{ later, earlier, certainty: 'proven' }]
}

/** Nothing but a verb, or a comma and a verb, between the value and its growth: 150件,其中线上增长30% is of another. */
const isNext = ({ lead }: Place): boolean =>
  /^(?:的基础上|左右)?[，,]?(?:同比|环比|(?:比|较)(?:上年|去年|年初)(?:同期)?|[增加长多减少下降低上升提高涨跌回落缩短压幅度速率快扩大收窄净了达为约仅共又再])*$/.test(
    lead,
  )

/** 较去年同期1874户增长11.69%: the later value stands before, or is named by the words before 较. */
function thanEarlier(context: Context, place: Place, earlier: Place, before: readonly Place[]): readonly Pair[] {
  if (
    !THAN.test(earlier.clause) ||
    !/^[^，,。；;、：:\d]{0,8}(?:[，,](?:同比)?(?:增幅|降幅|涨幅|增长|下降|增加|减少)[^，,。；;、：:\d]{0,4})?$/.test(
      place.lead,
    )
  )
    return []
  const own = earlier.clause
    .replace(THAN, '')
    .replace(/^[、，,]/, '')
    .trim()
  const same = (other: Place): boolean => suits(place, other) && alike(other.figure, earlier.figure)
  if (own.length >= 2) return named(context, place, earlier, own)
  // 累计完成120件,较上月30件增加10件: the month's own number is not told.
  if (/上月|上季|同月/.test(earlier.clause)) return []
  const [last] = before.slice(-1)
  if (last === undefined) return acrossStop(context, earlier, same)
  if (same(last) && !isPart(last) && !(isAverage(last) && before.length > 1))
    return [{ later: last, earlier, certainty: 'proven' }]
  // 参保360060人,其中职工38214人、居民321846人,比上年底的355418人增加4642人: told of the total.
  return before.filter(same).map((later) => ({ later, earlier, certainty: 'likely' as const }))
}

/** 日均查处361.5起。较去年同期的86420起上升14.19%: the sentence before holds the later value. */
function acrossStop(context: Context, earlier: Place, same: (other: Place) => boolean): readonly Pair[] {
  const before = context.lineOf(earlier).filter(({ index }) => index < earlier.index && index > earlier.index - 8)
  return before
    .filter(same)
    .toReversed()
    .map((later) => ({ later, earlier, certainty: 'likely' as const }))
}

const isPart = ({ lead, figure }: Place): boolean =>
  /^、|其中/.test(lead) || figure.relations.some(({ type }) => type === 'part_of')

/** 新收案件较去年同期7604件上升8.05%: 新收8216件 stood before, in this paragraph or the section. */
function named(context: Context, place: Place, earlier: Place, words: string): readonly Pair[] {
  const keys = [words, words.replace(/(?:总)?(?:数|量|额|案件|人数|件数)$/, '')].filter(({ length }) => length >= 2)
  const near = context.lineOf(place).filter(({ index }) => index < earlier.index)
  const same = near.filter((other) => suits(place, other) && alike(other.figure, earlier.figure) && !isAverage(other))
  const found =
    keys.map((key) => same.filter(({ clause }) => clause.includes(key))).find(({ length }) => length > 0) ??
    same.filter(({ clause }) => isWithin(words, clause))
  const certainty = found.length === 1 ? 'proven' : 'likely'
  return found.toReversed().map((later) => ({ later, earlier, certainty }))
}

/** 投诉类 of 投诉类3892件 is within 投诉类工单较上年…. */
function isWithin(words: string, clause: string): boolean {
  const own = clause.replace(/^(?:、|其中|，)+/, '').replace(/(?:为|达|达到|共)$/, '')
  return own.length >= 3 && words.includes(own)
}

/** 利润总额1.38亿元,上年1.26亿元,增长9.52%; 去年同期受理3345件,同比下降12.80%. */
function earlierTold(context: Context, place: Place, earlier: Place, before: readonly Place[]): readonly Pair[] {
  if (!isNext(place)) return []
  const same = (other: Place): boolean => suits(place, other) && alike(other.figure, earlier.figure)
  const clause = earlier.lead.replace(/^[^，,；;。]*(?=[，,；;。])/, '')
  if (TOLD_EARLIER.test(clause)) {
    const [last] = before.slice(-1)
    if (last !== undefined && same(last) && !isPart(last)) return [{ later: last, earlier, certainty: 'proven' }]
    const line = context.lineOf(place).filter((other) => other.index < earlier.index && same(other))
    return line
      .slice(-6)
      .toReversed()
      .map((later) => ({ later, earlier, certainty: 'likely' as const }))
  }
  const own = EARLIER_WITH_WORDS.exec(clause)?.[1]?.replace(/(?:为|是|仅|达)$/, '')
  return own === undefined || own.length < 2 ? [] : named(context, place, earlier, own)
}

/** 去年底有效量为357件,…目前我区有效量为360件,仅增加4件: both values told with the same noun. */
function onlyGrown(context: Context, place: Place, later: Place): readonly Pair[] {
  if (!isNext(place) || THAN.test(later.clause) || new RegExp(`^[，,]?${EARLIER}`).test(later.clause)) return []
  if (/比|较|同比|环比/.test(place.lead)) return []
  return context
    .sentenceOf(place)
    .filter((other) => other.index < later.index && suits(place, other) && alike(other.figure, later.figure))
    .filter(({ clause }) =>
      /(?:^|[，,。；;])?(?:去年底|去年末|上年末|上年底|年初|去年同期|上年同期|上年|去年)/.test(clause),
    )
    .filter(({ clause }) => shareNoun(clause, later.clause))
    .map((earlier) => ({ later, earlier, certainty: 'proven' as const }))
}

const shareNoun = (a: string, b: string): boolean => {
  const [noun] = /[一-鿿]{2,6}(?=(?:为|是|有|达|共)?$)/.exec(a.replace(/(?:为|是|达|共)$/, '')) ?? []
  const tail = noun?.slice(-3)
  return tail !== undefined && tail.length >= 2 && b.includes(tail)
}

/** 较年初增加17家,年初为311家: the earlier value comes behind. */
function behind(context: Context, place: Place): readonly Pair[] {
  const next = context.places[place.index + 1]
  if (
    next === undefined ||
    next.sentence !== place.sentence ||
    !suits(place, next) ||
    !TOLD_EARLIER.test(afterComma(next))
  )
    return []
  const later = context
    .sentenceOf(place)
    .findLast((other) => other.index < place.index && suits(place, other) && alike(other.figure, next.figure))
  return later === undefined
    ? []
    : [{ later, earlier: next, certainty: later.index === place.index - 1 ? 'proven' : 'likely' }]
}

const afterComma = ({ lead }: Place): string => lead.replace(/^[^，,；;。]*(?=[，,；;。])/, '')
