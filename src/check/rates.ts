import type { Figure } from '../model.js'
import { type Certainty, type Claim, quotient } from './claim.js'
import { alike, type Context, isAverage, isLevel, isPlain, type Place } from './context.js'
import { amountOf } from './range.js'

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

/** One of a list of percentages that is told with 分别, or that goes on without words of its own. */
function isInTurn(context: Context, rate: Place): boolean {
  if (/分别|依次|均/.test(rate.clause) || /^[、和及与]$/.test(rate.lead)) return true
  const next = context.places[rate.index + 1]
  return next?.figure.unit === '%' && /^[、和及与]$/.test(next.lead)
}

interface Pair {
  readonly part: Figure
  readonly whole: Figure
  readonly certainty: Certainty
  readonly loose?: boolean
}

const claimOf = (stated: Figure, { part, whole, certainty, loose = false }: Pair): readonly Claim[] =>
  part.id === whole.id ? [] : quotient({ kind: 'rate', stated, certainty, loose }, part, whole)

/** All pairs that could make the rate, the best founded first. */
function pairsOf(context: Context, rate: Place): readonly Pair[] {
  // A rate that moved from one value to another (由81.5%提高到89.3%) is not made of the counts around it.
  if (/[由从][^，,。；;]*$/.test(rate.clause) || /^(?:提高|上升|提升|下降|降低|降|升|增长)[到至为]/.test(rate.tail))
    return []
  const found = [
    ...wholeTold(context, rate),
    ...wholeNamed(context, rate),
    ...shareOf(context, rate),
    ...shareNamed(context, rate),
    ...byDeed(context, rate),
    ...extracted(context, rate),
  ]
  // 火灾58起、36起和21起,分别占18.3%、11.4%、6.6%: told of several in turn, the nearest count is not the rate's own.
  return isInTurn(context, rate) ? found.map((one) => ({ ...one, certainty: 'possible' as const })) : found
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
  const own = whole.clause.slice(0, whole.clause.lastIndexOf(verb)).replace(/^[，,、]/, '')
  if (own !== '' && !isOf(own, part)) return [pair(part, whole, 'possible')]
  const founded = (verb === '占' || verb === '完成') && ahead[1] === '' && direct
  return [{ ...pair(part, whole, founded ? 'proven' : 'likely'), loose: verb === '完成' }]
}

/** 三病占…, 累计完成…: words before the verb that are not those of the count before it tell of another. */
const isOf = (own: string, { clause }: Place): boolean =>
  /^(?:仅|约|均|全年|已|共|目前)+$/.test(own) || clause.includes(own.slice(-2))

/** 接待游客987.6万人次,同比增长…。…;完成全年任务1800万人次的54.87%: the part was told in a sentence before. */
function earlierPart(context: Context, rate: Place, whole: Place): readonly Pair[] {
  const before = context.lineOf(rate).filter((place) => place.index < whole.index && isLevel(place))
  return before
    .filter(({ figure }) => alike(figure, whole.figure))
    .slice(-REACH)
    .map((part) => pair(part, whole, 'likely'))
}

/** 未结案件2387件,其中长期未结43件,占未结案件的1.18%: the whole is named again, its number stands before. */
function wholeNamed(context: Context, rate: Place): readonly Pair[] {
  const words = /占(?:到|比)?(?:全[市县区部体镇院局]|本级)?的?([^，,。；;、\d]{2,14})的$/.exec(rate.lead)?.[1]
  const part = context.places[rate.index - 1]
  if (words === undefined || part === undefined || !isLevel(part) || part.sentence !== rate.sentence) return []
  const key = words
    .replace(/^总(?=..)/, '')
    .replace(/(?:总(?:数|量|额|面积)|比重|人数|户数|件数|参保人数|数|量)$/, '')
    .replace(/参保$/, '')
  const own = /([^，,。；;、]*)占[^占]*$/.exec(rate.clause)?.[1] ?? ''
  if (key.length < 2 || (own !== '' && !isOf(own, part))) return []
  const named = context.places
    .slice(0, rate.index)
    .filter(
      (place) => isLevel(place) && !isAverage(place) && alike(place.figure, part.figure) && place.index !== part.index,
    )
    .filter(({ clause }) => clause.includes(key))
  const here = named.filter(({ sentence }) => sentence === rate.sentence)
  const [only] = here.length === 1 ? here : []
  const exact = only?.clause.replace(/^[、，,]|总数|共有|共$/g, '').endsWith(key) === true
  return named
    .slice(-3)
    .toReversed()
    .map((whole) => pair(part, whole, whole === only && exact ? 'proven' : 'likely'))
}

/** 其中税收收入19.84亿元、非税收入4.37亿元,税收占比81.95%. */
function shareNamed(context: Context, rate: Place): readonly Pair[] {
  const words = /([一-鿿]{2,8}?)(?:占比|占|所占比例)(?:为|达)?$/u.exec(rate.clause)?.[1]
  if (words === undefined) return []
  const before = context.sentenceOf(rate).filter((place) => place.index < rate.index && isLevel(place))
  const part = before.findLast(({ clause }) => clause.replace(/^[、，,]|^其中/g, '').startsWith(words))
  if (part === undefined) return []
  const wholes = before.filter((place) => place.index < part.index && alike(place.figure, part.figure))
  return wholes.toReversed().map((whole) => pair(part, whole, 'likely'))
}

/** 教职工8947人,其中专任教师7412人,占82.84%: the part stands right before 占, the whole before it. */
function shareOf(context: Context, rate: Place): readonly Pair[] {
  const share = /^[，,、]?(?:[^，,。；;\d]{0,8})占(?:比|比例|比重|总数的?|总量的?|全部的?)?(?:为|达|达到)?约?$/.test(
    rate.lead,
  )
  const part = context.places[rate.index - 1]
  if (
    !share ||
    /合计|两者|二者|共/.test(rate.clause) ||
    part === undefined ||
    !isLevel(part) ||
    part.sentence !== rate.sentence
  )
    return []
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
  // 调解1250件。…发改13件,发改率0.98%: a whole from another sentence is only ever confirmed, never held against the rate.
  const [whole] = wholes.filter((other) => !isAside(other)).slice(-1)
  const proven = whole !== undefined && told.length === 1 && isPairOf(rate, part, whole, deed, wholes)
  return wholes.toReversed().map((other) => pair(part, other, proven && other === whole ? 'proven' : 'likely'))
}

/** Nothing else in the sentence could be the whole: 受理2917件,办结2864件,办结率; 完成13所,计划15所,完成率; 合计31.23万笔. */
function isPairOf(rate: Place, part: Place, whole: Place, deed: string, wholes: readonly Place[]): boolean {
  const [a, b] = [amountOf(part.figure), amountOf(whole.figure)]
  if (a === null || b === null || (a.gt(b) && deed !== '完成')) return false
  const rateValue = amountOf(rate.figure)
  // 共接警2.93万起,快处6814起,快处率41.2%: so far off, the rate is one of something else.
  if (rateValue === null || a.div(b).minus(rateValue).abs().div(rateValue).gt(0.1)) return false
  const told = wholes.filter((other) => !isAside(other))
  const alone = told.filter((other) => other.sentence === rate.sentence).length === 1
  const summed = /合计|共计|总计/.test(whole.clause)
  const behind = told.every(({ index }) => index <= whole.index || index > part.index) && part.index === rate.index - 1
  const ahead = whole.index === part.index + 1 && whole.index === rate.index - 1 && isPlanned(whole)
  // 当期审结287件,法定时限内结案率98.6%: a rate with a condition of its own.
  const own = rate.clause.slice(0, rate.clause.lastIndexOf(deed)).replace(/^[，,、]|全[市县区]/g, '')
  if (own !== '' && !(whole.clause + part.clause).includes(own)) return false
  const flows = /累计|新增/.test(part.clause) === /累计|新增/.test(whole.clause)
  return (
    whole.sentence === rate.sentence &&
    (alone || summed) &&
    (behind || ahead) &&
    flows &&
    !/其中/.test(part.lead + rate.lead)
  )
}

/** (年度任务2500批次): told in passing. */
const isAside = (place: Place): boolean => isPlanned(place) && /[(（][^)）]*$/.test(place.lead)

/** 网办 is named by 网上办理, 结案 by 审结: the deed's two characters, or its verb alone behind another. */
function names({ clause, tail }: Place, deed: string): boolean {
  const words = clause + (/^[^，,。；;\d]{0,8}(?=[，,。；;])/.exec(tail)?.[0] ?? '')
  // 仍有1904人未完成复审: what is left, not what was done.
  if (/未|不|逾期|尚/.test(words) && !deed.startsWith('不') && !deed.startsWith('未')) return false
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
