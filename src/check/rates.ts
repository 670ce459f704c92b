import type { Figure } from '../model.js'
import { type Certainty, type Claim, quotient } from './claim.js'
import { alike, type Context, isLevel, isPlain, type Place } from './context.js'

/** How many figures before a rate its counts may stand. */
const REACH = 6

/** Rates and the counts they are made of: 合格1293批次,合格率98.95%; 占在园幼儿总数26185人的57.00%. */
export function rateClaims(context: Context): readonly Claim[] {
  return context.places
    .filter(
      ({ figure }) => figure.measure === 'rate' && figure.unit === '%' && isStated(figure) && figure.table === null,
    )
    .flatMap((rate) => pairsOf(context, rate).flatMap((pair) => claimOf(rate.figure, pair)))
}

const isStated = ({ value, valueMax, comparator }: Figure): boolean =>
  value !== null && value > 0 && valueMax === null && (comparator === null || comparator === 'approx')

interface Pair {
  readonly part: Figure
  readonly whole: Figure
  readonly certainty: Certainty
}

const claimOf = (stated: Figure, { part, whole, certainty }: Pair): readonly Claim[] =>
  part.id === whole.id ? [] : quotient({ kind: 'rate', stated, certainty }, part, whole)

/** All pairs that could make the rate, the best founded first. */
function pairsOf(context: Context, rate: Place): readonly Pair[] {
  // A rate that moved from one value to another (由81.5%提高到89.3%) is not made of the counts around it.
  if (/[由从][^，,。；;]*$/.test(rate.clause) || /^(?:提高|上升|提升|下降|降低|降|升|增长)[到至为]/.test(rate.tail))
    return []
  return [...wholeTold(context, rate), ...shareOf(context, rate), ...byDeed(context, rate), ...extracted(context, rate)]
}

/** 占在园幼儿总数26185人的57.00% · 完成年度任务2000人的115.85%: the whole stands right before 的. */
function wholeTold(context: Context, rate: Place): readonly Pair[] {
  const ahead = /^([^，,。；;、：:\d]{0,8})的(?:比例为|比重为|约|近)?$/.exec(rate.lead)
  const whole = context.places[rate.index - 1]
  if (ahead === null || whole === undefined || !isLevel(whole)) return []
  const verb = /(占|完成|达到?|为|相当于|覆盖)[^，,。；;]*$/.exec(whole.clause)?.[1]
  if (verb === undefined) return []
  const before = context.sentenceOf(rate).filter((place) => place.index < whole.index && isLevel(place))
  const part = before.findLast(({ figure }) => alike(figure, whole.figure))
  if (part === undefined) return earlierPart(context, rate, whole)
  const direct = part.index === whole.index - 1 && !isListed(part)
  const founded = (verb === '占' || verb === '完成') && ahead[1] === '' && direct
  return [pair(part, whole, founded ? 'proven' : 'likely')]
}

/** 接待游客987.6万人次,同比增长…。…;完成全年任务1800万人次的54.87%: the part was told in a sentence before. */
function earlierPart(context: Context, rate: Place, whole: Place): readonly Pair[] {
  const before = context.lineOf(rate).filter((place) => place.index < whole.index && isLevel(place))
  return before
    .filter(({ figure }) => alike(figure, whole.figure))
    .slice(-REACH)
    .map((part) => pair(part, whole, 'likely'))
}

/** 教职工8947人,其中专任教师7412人,占82.84%: the part stands right before 占, the whole before it. */
function shareOf(context: Context, rate: Place): readonly Pair[] {
  const share = /^[，,、]?(?:[^，,。；;\d]{0,8})占(?:比|比例|比重|总数的?|总量的?|全部的?)?(?:为|达|达到)?约?$/.test(
    rate.lead,
  )
  const part = context.places[rate.index - 1]
  if (!share || part === undefined || !isLevel(part) || part.sentence !== rate.sentence) return []
  const own = /^[，,、]?占/.test(rate.lead)
  const before = context
    .lineOf(rate)
    .filter((place) => place.index < part.index && isLevel(place) && alike(place.figure, part.figure))
  const opened = /其中/.test(part.lead)
  const [nearest] = before.slice(-1)
  const inSentence = before.filter(({ sentence }) => sentence === rate.sentence)
  const only = nearest !== undefined && own && opened && nearest.index === part.index - 1 ? nearest : undefined
  return [
    ...(only === undefined ? [] : [pair(part, only, 'proven')]),
    ...[...inSentence, ...before.slice(-REACH)].map((whole) => pair(part, whole, 'likely')),
  ]
}

/** 受理2917件,办结2864件,办结率97.18%: the count that names the rate's deed is the part. */
function byDeed(context: Context, rate: Place): readonly Pair[] {
  const deed = /([一-鿿]{2})率(?:为|达|达到|是|仅|仅为|约)?$/.exec(rate.clause)?.[1]
  if (deed === undefined) return []
  const near = context
    .lineOf(rate)
    .filter((place) => isLevel(place) && place.index < rate.index && rate.index - place.index <= REACH)
  const parts = near.filter((place) => names(place, deed) && !isPlanned(place))
  const told = parts.filter(({ sentence }) => sentence === rate.sentence)
  const part = (told.length > 0 ? told : parts).at(-1)
  if (part === undefined) return []
  const wholes = near.filter((place) => place.index !== part.index && alike(place.figure, part.figure))
  const [whole] = wholes.slice(-1)
  const together = told.length === 1 && wholes.filter(({ sentence }) => sentence === rate.sentence).length === 1
  const next = whole !== undefined && Math.abs(whole.index - part.index) === 1 && part.index === rate.index - 1
  const proven = together && next && whole.sentence === rate.sentence && !/其中/.test(part.lead + rate.lead)
  return wholes.toReversed().map((other) => pair(part, other, proven && other === whole ? 'proven' : 'likely'))
}

/** 网办 is named by 网上办理, 结案 by 审结: the deed's two characters, or its verb alone behind another. */
function names({ clause, tail }: Place, deed: string): boolean {
  const words = clause + (/^[^，,。；;\d]{0,8}(?=[，,。；;])/.exec(tail)?.[0] ?? '')
  if (words.includes(deed)) return true
  const [first, second] = [...deed]
  return (first !== undefined && second !== undefined && words.includes(first) && words.includes(second)) ||
    (deed === '结案' && /[审执办]结/.test(words)) || (deed === '完成' && /已|办结/.test(words)) // biome-ignore format: a list
}

const isPlanned = ({ clause, figure }: Place): boolean =>
  figure.status === 'target' || /(?:应|需|须|计划|任务|目标|应当)[^，,]*$/.test(clause)

/** What extraction linked: by arithmetic, so it holds, or by the words of one side. */
function extracted(context: Context, rate: Place): readonly Pair[] {
  const to = (type: string): Figure | undefined => {
    const id = rate.figure.relations.find((relation) => relation.type === type)?.figure
    return id === undefined ? undefined : context.extraction.figures[id]
  }
  const [part, whole] = [to('numerator'), to('denominator')]
  return part === undefined || whole === undefined || !isPlain(part) || !isPlain(whole)
    ? []
    : [{ part, whole, certainty: 'likely' }]
}

/** One of several told with 、: 判决1824件、调解1136件、撤诉1239件. */
const isListed = ({ clause }: Place): boolean => /^、/.test(clause)

const pair = (part: Place, whole: Place, certainty: Certainty): Pair => ({
  part: part.figure,
  whole: whole.figure,
  certainty,
})
