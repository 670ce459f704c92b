import Big from 'big.js'
import type { Span } from '../model.js'
import { parseChineseNumeral } from '../text/chinese-numeral.js'
import { assemble, partsOf } from './assemble.js'
import { countsInChinese } from './chinese-count.js'
import { comparedAs, type Mention } from './mention.js'
import type { Scanner } from './scanner.js'
import { readUnit, type UnitReading } from './unit-reading.js'

export { createScanner, type Scanner } from './scanner.js'

/** 1,234 and, as statistical communiqués set it, 1 234 (a thin or plain space); 14..3 is a slip for 14.3, 3·6% for 3.6%, 14. 3% torn by a page. */
const ARABIC = String.raw`\d{1,4}·\d{1,2}(?=%|个百分点|[万亿])|\d{1,3}(?: \.|\. )\d{1,2}(?=%|个百分点)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![\d.] ?)[1-9]\d{0,2}(?:[ \u2009\u202f]\d{3})+(?:\.\d+)?(?! ?\d)|\d+(?:\.{1,2}\d+)?`

/** 1亿2000万, 6亿4千万, 3万5千, 8千5百: scales told one behind the other make one number. */
const COMPOUND = String.raw`\d+亿(?:\d{1,4}|\d千)万|\d+万\d千(?:\d百)?|\d千\d百`

/** A longer run of digits is an identifier, not a quantity. */
const LONGEST_NUMERAL = 24

const CHINESE = '[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?'

/** Every place a numeral may start. Alternatives are ordered: the longer reading first. */
const CANDIDATE = new RegExp(
  [
    `(?<per>百分之|千分之|[十百]?万分之)(?<perValue>${ARABIC}|${CHINESE}|[Xx×]{2,})`,
    `(?<denominator>${ARABIC}|[二三四五六七八九十百千]+)分之(?<numerator>${ARABIC}|${CHINESE})`,
    `(?<=[近约过足到达的成]|剩余|占[一-鿿]{0,6})(?<over>[1-9])/(?<under>[2-9]|10)(?![\\d/.%月日号])`,
    `第(?<rank>${ARABIC}|[一二三四五六七八九十]+)(?<rankUnit>位|名)?`,
    `(?<top>[首榜][位首])`,
    `(?<redacted>[Xx×]{2,}0{0,4}(?!\\d))`,
    `(?<compound>${COMPOUND})`,
    `(?<arabic>${ARABIC})`,
    `(?<tenths>[一二两三四五六七八九]成[半一二三四五六七八九])`,
    `(?<half>一半|(?<!过)半数)`,
    `(?<chinese>上[百千万亿]+|${CHINESE})`,
  ].join('|'),
  'uy',
)

/** What a numeral may begin with; hardly any place of a text does. */
const BEGINS = new Uint8Array(0x10000)
for (const unit of '0123456789零〇一二两三四五六七八九十百千万亿第首榜Xx×上半') BEGINS[unit.charCodeAt(0)] = 1

/**
 * Finds the quantities and ranks of `folded.slice(from, to)`.
 *
 * @param masks spans already taken by dates, terms and list markers, in order; candidates inside are skipped.
 */
export function scanMentions(scanner: Scanner, folded: string, [from, to]: Span, masks: readonly Span[]): Mention[] {
  const mentions: Mention[] = []
  // A paragraph without numerals must not be searched through to those of the next.
  const upToEnd = folded.slice(0, to)
  let mask = 0
  for (let at = from; at < to; ) {
    if (BEGINS[folded.charCodeAt(at)] !== 1) {
      at++
      continue
    }
    const plain = endOfPlain(folded, at, to)
    CANDIDATE.lastIndex = at
    const m = plain > 0 ? null : CANDIDATE.exec(upToEnd)
    if (plain < 0 && m === null) {
      at++
      continue
    }
    const end = m === null ? plain : at + m[0].length
    while (mask < masks.length && (masks[mask] as Span)[1] <= at) mask++
    const covering = masks[mask]
    if (covering !== undefined && covering[0] < end) {
      at = Math.max(covering[1], at + 1)
      continue
    }
    const mention = m === null ? readPlain(scanner, folded, at, end, to) : readMention(scanner, folded, m, to)
    if (mention !== null) mentions.push(mention)
    at = mention === null ? end : mention.span[1]
  }
  return mentions
}

/**
 * Where a numeral of digits and at most one point ends, which needs no pattern; -1 for any other, and where what follows might
 * make it a longer one: 1,234, 1 234, 3分之1, 1亿2000万, 3万5千.
 */
function endOfPlain(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isDigit(text.charCodeAt(at))) at++
  if (at === from) return -1
  if (at + 1 < to && text.charCodeAt(at) === POINT && isDigit(text.charCodeAt(at + 1))) {
    at++
    while (at < to && isDigit(text.charCodeAt(at))) at++
  }
  if (at >= to) return at
  const next = text.charAt(at)
  if (GOES_ON.includes(next)) return -1
  return LARGE.includes(next) && at + 1 < to && isDigit(text.charCodeAt(at + 1)) ? -1 : at
}

const POINT = 0x2e
const GOES_ON = '., \u2009\u202f分·/'
const LARGE = '千万亿'

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

function readPlain(scanner: Scanner, text: string, start: number, end: number, to: number): Mention | null {
  const value = text.slice(start, end)
  // The same as `numeralValue` finds of it.
  if (value.length > LONGEST_NUMERAL) return null
  return readQuantity(scanner, text, { start, chinese: null }, value, end, to)
}

type Match = RegExpExecArray & { groups?: Record<string, string | undefined> }

function readMention(scanner: Scanner, text: string, match: Match, to: number): Mention | null {
  const groups = match.groups ?? {}
  if (groups.rank !== undefined) return readRank(scanner, text, match)
  if (groups.top !== undefined) return readTop(text, match)
  const end = match.index + match[0].length
  if (groups.per !== undefined) return readPer(scanner, text, match, end)
  if (groups.denominator !== undefined || groups.over !== undefined) return readFraction(scanner, text, match, end)
  if (groups.half !== undefined)
    return assemble(
      scanner,
      text,
      partsOf({ start: match.index, end, value: '0.5', unit: '' }, null, true, 'numeral.half'),
    )
  if (groups.tenths !== undefined) return readTenths(scanner, text, match, end)
  // 四万余元 is 4 of 万元, as 4万余元 is: the scale belongs to the unit.
  const scale = groups.chinese === undefined ? null : /(?<=[^上])(?:万亿|万|亿)$/u.exec(groups.chinese)
  const numeral =
    scale === null
      ? match
      : (Object.assign([match[0].slice(0, -scale[0].length)], {
          index: match.index,
          groups: { chinese: match[0].slice(0, -scale[0].length) },
        }) as unknown as Match)
  const value = numeralValue(numeral)
  if (value === undefined) return null
  const chinese = groups.chinese === undefined ? null : numeral
  return readQuantity(scanner, text, { start: match.index, chinese }, value, match.index + numeral[0].length, to)
}

/** Exact decimal of a plain numeral; null for a redaction, undefined when it is none. */
function numeralValue(match: Match): string | null | undefined {
  const { redacted, compound, arabic, chinese } = match.groups ?? {}
  if (redacted !== undefined) return null
  if (arabic !== undefined && arabic.length > LONGEST_NUMERAL) return undefined
  if (compound !== undefined) return compoundValue(compound)
  if (arabic !== undefined) return decimal(arabic)
  if (chinese === undefined) return undefined
  return parseChineseNumeral(chinese.replace(/^上/, '')) ?? undefined
}

/** Drops thousands separators, keeps every digit written: 5,316.270 → 5316.270. */
const decimal = (arabic: string): string =>
  PLAIN.test(arabic)
    ? arabic
    : arabic
        .replace(/[, \u2009\u202f]/g, '')
        .replace('..', '.')
        .replace('·', '.')

const PLAIN = /^\d+(?:\.\d+)?$/

const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 千万: 1e7, 亿: 1e8 }

/** 1亿2000万 → 120000000: the number in ones, since no single scale was written. */
const compoundValue = (text: string): string =>
  [...text.matchAll(/(\d+)(千万|[百千万亿])/gu)]
    .reduce((sum, [, digits = '0', scale = '']) => sum.plus(Big(digits).times(SCALES[scale] ?? 1)), Big(0))
    .toString()

function readPer(scanner: Scanner, text: string, match: Match, end: number): Mention | null {
  const { per, perValue = '' } = match.groups ?? {}
  const value = /^[Xx×]/.test(perValue)
    ? null
    : /^\d/.test(perValue)
      ? decimal(perValue)
      : parseChineseNumeral(perValue)
  const unit = PER[per ?? ''] ?? per ?? ''
  return assemble(scanner, text, partsOf({ start: match.index, end, value, unit }, null, true, 'numeral.per'))
}

/** What so many are counted in: 万分之三 is no ‰. */
const PER: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰' }

function readFraction(scanner: Scanner, text: string, match: Match, end: number): Mention | null {
  const { over = '', under = '', denominator = under, numerator = over } = match.groups ?? {}
  const read = (s: string): string | null => (/^\d/.test(s) ? decimal(s) : parseChineseNumeral(s))
  const [above, below] = [read(numerator), read(denominator)]
  if (above === null || below === null || Big(below).eq(0)) return null
  const value = Big(above).div(below).toString()
  return assemble(scanner, text, partsOf({ start: match.index, end, value, unit: '' }, null, true, 'numeral.fraction'))
}

/** 九成五: tenths and hundredths. */
function readTenths(scanner: Scanner, text: string, match: Match, end: number): Mention {
  const [whole = '', part = ''] = match[0].split('成')
  const value = `${parseChineseNumeral(whole)}.${part === '半' ? '5' : parseChineseNumeral(part)}`
  return assemble(scanner, text, partsOf({ start: match.index, end, value, unit: '成' }, null, true, 'numeral.tenths'))
}

/** How far before it a rank looks for what tells it is one: 居百强县营商环境第7、数字经济第9、… lists several. */
const NEAR_RANK = 80

/** 第3位, 排名第二: a rank; 第二批, 第三产业 are not. */
function readRank(scanner: Scanner, text: string, match: Match): Mention | null {
  const { rank = '', rankUnit } = match.groups ?? {}
  const end = match.index + match[0].length
  const next = text[end] ?? ''
  const cued = scanner.rankCue.test(text.slice(Math.max(0, match.index - NEAR_RANK), match.index))
  // 第二高: the degree a place is counted in.
  const closed =
    next === '' ||
    /[\s,，。;；、()（）高低多少大小长快]|[升降跃退前晋][升至到移]|^[和与及]第|^之后/.test(text.slice(end, end + 2))
  if (
    rankUnit === undefined &&
    !(closed && (cued || /^[高低多少大小长快][,，。;；、)）]/.test(text.slice(end, end + 2))))
  )
    return null
  if (rankUnit === '名' && !closed && /[书师医校]/.test(next)) return null
  // 全省第3家: the third of its kind, not the third best.
  if (rankUnit === undefined && /[家个批张座所例届次项条]/.test(next)) return null
  const value = /^\d/.test(rank) ? decimal(rank) : parseChineseNumeral(rank)
  if (value === null) return null
  return rankAt(match.index, end, value, !/^\d/.test(rank))
}

/** 继续居全省首位: the first place, told with where. 房产纠纷仍居首位 tells only what is most, 摆在首位 what is minded most. */
function readTop(text: string, match: Match): Mention | null {
  const start = match.index
  const end = start + match[0].length
  if (!ENDS.test(text.charAt(end))) return null
  return TOP_OF.test(text.slice(Math.max(0, start - NEAR_TOP), start)) ? rankAt(start, end, '1', true) : null
}

/** 居全省前5位: no lower than that place. 前5位企业 is a class of them. */
function readFirstFew(text: string, start: number, value: string, end: number): Mention | null {
  const unit = /^[位名]/.test(text.slice(end, end + 1)) && ENDS.test(text.charAt(end + 1))
  if (!unit || !FIRST_OF.test(text.slice(Math.max(0, start - NEAR_TOP), start - 1))) return null
  return { ...rankAt(start - 1, end + 1, value, false), comparator: 'le' }
}

const FIRST_OF =
  /(?:保持在?|稳居|位?居|位列|名列|列|排在?|排名|跃居|升至)[^,:;。\d进挤跻]{0,6}(?:[国省市县区州盟]|全球|世界|行业|系统|城市|地区)$/u

/** How far before it a first place looks for where it is. */
const NEAR_TOP = 20

const TOP_OF =
  /(?:位?居|位列|名列|列|排在?|居于|跃居|升至)[^,:;。\d]{0,8}(?:[国省市县区州盟]|全行业|全系统|城市|国家|地区)(?:同类)?(?:[一-鿿]{1,2}级市)?$|(?:在|位)全[国省市县区州盟](?:同类)?(?:排|居|列|位居|位列)[在于]?$/u

const rankAt = (start: number, end: number, value: string, chinese: boolean): Mention => ({
  span: [start, end], kind: 'rank', value, valueMax: null, negative: false, signed: false, unit: '第', unitInfo: null,
  dimension: 'rank', comparator: null, each: false, chinese, rules: ['numeral.rank'],
}) // biome-ignore format: a record

/** XX届, XX片区, 事关XX发展: a name with letters in it, and no quantity. */
const namesRedacted = (text: string, { unit, end }: UnitReading): boolean =>
  /^[通期路段行线区市县镇村店校国厂届]$/.test(unit) ||
  (unit === '发' && /^[展布放挥现]/.test(text.slice(end, end + 1))) ||
  (unit === '片' && text.startsWith('区', end))

function readQuantity(
  scanner: Scanner,
  text: string,
  { start, chinese: match }: { readonly start: number; readonly chinese: Match | null },
  value: string | null,
  end: number,
  to: number,
): Mention | null {
  if (match === null && value !== null && text.charAt(start - 1) === '前') {
    const few = readFirstFew(text, start, value, end)
    if (few !== null) return few
  }
  const chinese = match !== null
  const redacted = value === null
  const sign =
    isSign(text.charCodeAt(start - 1)) &&
    (!/[\dA-Za-z年月日%)]/.test(text[start - 2] ?? '') ||
      /[当单]月$/.test(text.slice(Math.max(0, start - 3), start - 1)))
      ? text[start - 1]
      : undefined
  const negative = sign === '-'
  const first = asPoints(scanner, text, { start, value }, readUnit(scanner, text, end))
  if (chinese) {
    const range = readChineseRange(scanner, text, { start, end: first?.end ?? end, value, unit: first?.unit ?? null })
    if (range !== null) return range
  }
  if (!chinese) {
    const range = readRange(scanner, text, { start: negative ? start - 1 : start, end, first, value, negative })
    if (range !== null) return range
    const ratio = RATIO_MARKS.includes(text.charAt(end)) ? RATIO.exec(text.slice(end, Math.min(to, end + 12))) : null
    // 2.6:1 and 1:14.7 are told by what stands against the one.
    if (ratio !== null && first === null && (ratio[1] === '1' || value === '1')) {
      const against = ratio[1] === '1' ? value : (ratio[1] ?? value)
      const parts = partsOf(
        { start, end: end + ratio[0].length, value: against, unit: '' },
        null,
        false,
        'numeral.ratio',
      )
      return assemble(scanner, text, parts)
    }
  }
  if (match !== null && !countsInChinese(scanner, text, match, first)) return null
  if (redacted && (first === null || namesRedacted(text, first))) return null
  const unitEnd = first === null ? end : first.end
  return assemble(scanner, text, {
    start: sign === undefined ? start : start - 1, end: unitEnd, signed: sign !== undefined, value, unit: first?.unit ?? '', info: first?.info ?? null,
    approx: first?.approx ?? false, negative, chinese, rule: first?.info?.rule ?? 'numeral.bare',
  }) // biome-ignore format: a record
}

const RATIO_MARKS = '∶:'

const RATIO = /^[∶:](\d+(?:\.\d+)?)(?![\d.:∶])/

const isSign = (unit: number): boolean => unit === 0x2b || unit === 0x2d

/** 同比仍高0.2个, 前者提高2.3个: behind a comparison, tenths that no noun follows are of a 个百分点. */
function asPoints(
  scanner: Scanner,
  text: string,
  { start, value }: { readonly start: number; readonly value: string | null },
  unit: UnitReading | null,
): UnitReading | null {
  const short =
    unit?.unit === '个' &&
    (value?.includes('.') ?? false) &&
    ENDS.test(text.charAt(unit.end)) &&
    COMPARED.test(text.slice(Math.max(0, start - 4), start)) &&
    !/每[十百千万]|人均/.test(text.slice(Math.max(0, start - 40), start)) &&
    /百分点|%/.test(text.slice(Math.max(0, start - 60), start + 40))
  if (!short) return unit
  return { unit: POINTS, info: scanner.rules.units.bySurface.get(POINTS) ?? null, end: unit.end, approx: unit.approx }
}

const POINTS = '个百分点'

const COMPARED = /(?:[高低快慢升降]|提高|回落|加快|放缓|收窄|扩大)了?约?$/u

const ENDS = /^[,;:。、)和及]?$/u

interface RangeStart {
  readonly start: number
  readonly end: number
  readonly first: UnitReading | null
  readonly value: string | null
  readonly negative: boolean
}

const RANGE_MARKS = '-—–~～至到'

const RANGE_END = new RegExp(`^[-—–~～至到]+?(?<minus>-?)(?<upper>${ARABIC})`, 'u')

/** 6-8家, 3至5名, 10%~15%, -1.4%~2.5%. Not 从10家到15家, which gives two levels, and not 37-20件, which falls. */
function readRange(scanner: Scanner, text: string, { start, end, first, value, negative }: RangeStart): Mention | null {
  const from = first?.end ?? end
  if (value === null || from >= text.length || !RANGE_MARKS.includes(text.charAt(from))) return null
  const dash = RANGE_END.exec(text.slice(from, from + 20))
  if (dash === null) return null
  if (/[至到]/.test(dash[0]) && /[从由自]|比|较/.test(text.slice(Math.max(0, start - 12), start))) return null
  const second = readUnit(scanner, text, from + dash[0].length)
  if (second === null || !(first === null || sharesUnit(first.unit, second.unit))) return null
  const lower = Big(value).times(negative ? -1 : 1)
  const upper = Big(decimal(dash.groups?.upper ?? '0')).times(dash.groups?.minus === '-' ? -1 : 1)
  // 8000-1.2万元: the lower end is told without the scale of the upper.
  const scale = SCALES[second.unit.charAt(0)]
  const scaled = first === null && lower.gt(upper) && scale !== undefined ? lower.div(scale) : lower
  if (scaled.gte(upper)) return null
  const told = scaled.eq(lower) ? signed(value, negative) : scaled.toString()
  const whole = { start, end: second.end, value: told, unit: second.unit }
  const mention = assemble(scanner, text, partsOf(whole, second.info, false, second.info?.rule ?? 'numeral.bare'))
  return comparedAs(mention, signed(decimal(dash.groups?.upper ?? '0'), dash.groups?.minus === '-'), 'range')
}

/** 6%-8%, 3-5万元, and 1.4万-1.6万套, where the lower end has the scale alone. */
const sharesUnit = (lower: string, upper: string): boolean =>
  upper.endsWith(lower) || (LARGE.includes(lower) && upper.startsWith(lower))

const CHINESE_RANGE_END = /^[至到](?<upper>[两三四五六七八九十]+)/u

interface ChineseRange {
  readonly start: number
  /** Behind the lower end, its unit included. */
  readonly end: number
  readonly value: string | null
  /** The lower end's own unit; null when only the upper one has one. */
  readonly unit: string | null
}

/** 一至两成, 三至五家, 两成到三成: both ends in Chinese. 由两成到三成 are two levels. */
function readChineseRange(
  scanner: Scanner,
  text: string,
  { start, end, value, unit: lower }: ChineseRange,
): Mention | null {
  const dash = CHINESE_RANGE_END.exec(text.slice(end, end + 5))
  if (dash === null) return null
  const upper = parseChineseNumeral(dash.groups?.upper ?? '')
  if (upper === null || value === null || Big(value).gte(upper)) return null
  if (lower !== null && /[从由自]|比|较/.test(text.slice(Math.max(0, start - 12), start))) return null
  const unit = readUnit(scanner, text, end + dash[0].length)
  if (lower !== null && unit?.unit !== lower) return null
  // 三至五年级, 一至四月: ordinals count nothing.
  if (unit === null || unit.info === null || ['time', 'age', 'places'].includes(unit.info.dimension)) return null
  if (/^[期类级批组档册层号届轮]/.test(unit.unit)) return null
  const whole = { start, end: unit.end, value, unit: unit.unit }
  const mention = assemble(scanner, text, partsOf(whole, unit.info, true, unit.info.rule))
  return comparedAs(mention, upper, 'range')
}

const signed = (value: string, negative: boolean): string => (negative ? `-${value}` : value)
