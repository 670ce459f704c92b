import Big from 'big.js'
import type { Span } from '../../model.js'
import { openingAt } from '../../rules/regex-openings.js'
import type { Unit } from '../../rules/types.js'
import { parseEnglishNumeral } from '../../text/english-numeral.js'
import { assemble, type EnglishMention, type Place } from './assemble.js'
import { decimalOf, plainDecimal } from './numeral.js'
import { readRange } from './range.js'
import { ARABIC, type EnglishScanner, GROUPS, PREFIX } from './scanner.js'
import { readUnit } from './unit-reading.js'

/**
 * Finds the quantities and ranks of an English paragraph.
 *
 * @param folded width-folded text, as written: units keep its letters
 * @param lower the same in lower case
 * @param masks spans of dates, terms and list markers, in order; candidates inside are skipped
 */
export function scanEnglish(
  scanner: EnglishScanner,
  { folded, lower }: { readonly folded: string; readonly lower: string },
  [from, to]: Span,
  masks: readonly Span[],
): readonly EnglishMention[] {
  const mentions: EnglishMention[] = []
  const text = lower.slice(0, to)
  const { candidate, plain } = scanner
  let mask = 0
  for (let at = nextPlace(scanner, text, from, to); at < to; at = nextPlace(scanner, text, at, to)) {
    candidate.lastIndex = plain.lastIndex = at
    const match = (isDigit(text.charCodeAt(at)) ? plain.exec(text) : null) ?? candidate.exec(text)
    if (match === null) {
      at++
      continue
    }
    at = match.index + match[0].length
    while (mask < masks.length && (masks[mask] as Span)[1] <= match.index) mask++
    const covering = masks[mask]
    if (covering !== undefined && covering[0] < match.index + match[0].length) {
      at = Math.max(covering[1], match.index + 1)
      continue
    }
    const mention = readMention(scanner, { folded, text, start: from }, match)
    if (mention === null) continue
    mentions.push(mention)
    at = mention.span[1]
  }
  return mentions
}

/** The next place from `at` on where a quantity may begin: a currency sign, or a word or number of such an opening. */
function nextPlace({ openings, marks }: EnglishScanner, text: string, at: number, to: number): number {
  let before = at === 0 ? 0 : kindOf(text.charCodeAt(at - 1))
  for (let place = at; place < to; place++) {
    const unit = text.charCodeAt(place)
    const kind = kindOf(unit)
    if (kind === 0 ? unit > 0x23 && marks.has(unit) : kind !== before && openings[openingAt(text, place)] === 1)
      return place
    before = kind
  }
  return to
}

/** A letter, a digit, or neither (0). */
function kindOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return 1
  return isDigit(unit) ? 2 : 0
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** A match of a number in digits alone has no groups. */
const isPlain = (match: RegExpExecArray): boolean => match.length === 1

function readMention(scanner: EnglishScanner, place: Place, match: RegExpExecArray): EnglishMention | null {
  if (isPlain(match) || match[GROUPS.arabic] !== undefined || match[GROUPS.word] !== undefined)
    return readQuantity(scanner, place, match)
  const start = match.index
  const end = start + match[0].length
  const ratio = (value: Big, at = end): EnglishMention =>
    assemble(scanner, place, {
      start, end: at, value: value.toString(), unit: '', info: RATIO, rule: 'en.numeral.fraction', inWords: false,
      valueMax: null, dimension: null,
    }) // biome-ignore format: a record
  const part = match[GROUPS.part] ?? match[GROUPS.few]
  const whole = match[GROUPS.whole] ?? match[GROUPS.many]
  if (part !== undefined && whole !== undefined) return readPart(scanner, place, { start, part, whole }, ratio)
  const [above, below, fold, rank] = [GROUPS.above, GROUPS.below, GROUPS.fold, GROUPS.rank].map((at) => match[at])
  if (below !== undefined) return readFraction(place.text, [above ?? '', below], [start, end], ratio)
  if (fold !== undefined) {
    const info = scanner.rules.units.bySurface.get('times') ?? null
    return assemble(scanner, place, {
      start, end, value: scanner.folds.get(fold) ?? '1', unit: 'times', info, rule: FOLD, inWords: false, valueMax: null,
      dimension: null,
    }) // biome-ignore format: a record
  }
  if (match[GROUPS.halved] !== undefined)
    return assemble(scanner, place, {
      start, end, value: '0.5', unit: '', info: RATIO, rule: HALVED, inWords: false, valueMax: null, dimension: null,
    }) // biome-ignore format: a record
  if (rank !== undefined) return readRank(scanner, place, rank, start, end)
  if (match[GROUPS.prefix] !== undefined) return readMoney(scanner, place, match)
  if (match[0].startsWith('half')) return readHalf(scanner, place, start, end, ratio)
  return readQuantity(scanner, place, match)
}

/** 9 out of 10, four in ten, one in every nine are shares; 118 of 540 units are two counts. */
function readPart(
  scanner: EnglishScanner,
  place: Place,
  { start, part, whole }: { readonly start: number; readonly part: string; readonly whole: string },
  ratio: (value: Big) => EnglishMention,
): EnglishMention | null {
  const [over, under] = [decimalOf(part), decimalOf(whole)]
  if (over === null || under === null || Big(under).lte(over)) return null
  if (/^\d/.test(whole) && Big(under).gt(10) && !Big(under).eq(100)) {
    return assemble(scanner, place, {
      start, end: start + part.length, value: over, unit: '', info: scanner.bare, rule: scanner.bare.rule,
      inWords: !/^\d/.test(part), valueMax: null, dimension: null,
    }) // biome-ignore format: a record
  }
  return ratio(Big(over).div(under))
}

/** doubled and halved say of themselves that they are growths. */
export const FOLD = 'en.numeral.fold'
export const HALVED = 'en.numeral.halved'

const RATIO: Unit = { surface: '', rule: 'en.numeral.fraction', dimension: 'ratio', canonical: '1', factor: '1' }

/** two thirds, three-quarters; the third quarter is a period, a second half a place in an order. */
function readFraction(
  text: string,
  [above, below]: readonly [above: string, below: string],
  [start, end]: Span,
  ratio: (value: Big) => EnglishMention,
): EnglishMention | null {
  const under = DENOMINATORS.find(([stem]) => below.startsWith(stem))?.[1]
  const over = decimalOf(above)
  if (under === undefined || over === null) return null
  const told = /^ (?:of|the|as|lower|higher|less|more|fewer)\b/.test(text.slice(end, end + 8))
  if (above === 'a' && !told && !MOVED.test(text.slice(Math.max(0, start - 24), start))) return null
  return ratio(Big(over).div(under))
}

/** cut by almost a quarter, up a third, more than a half */
const MOVED =
  /\b(?:by|up|down|rose|fell|grew|dropped|than|almost|nearly|over|about|around) (?:more than |almost |nearly |about |around )?$/

const DENOMINATORS: readonly (readonly [stem: string, value: number])[] = [
  ['hal', 2], ['third', 3], ['fourth', 4], ['quarter', 4], ['fifth', 5],
  ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9], ['tenth', 10],
] // biome-ignore format: a table

/** half a day is 0.5 day; by half, half of the villages are ratios. */
function readHalf(
  scanner: EnglishScanner,
  place: Place,
  start: number,
  end: number,
  ratio: (value: Big) => EnglishMention,
): EnglishMention | null {
  const behind = /^ an? /.exec(place.text.slice(end, end + 4))?.[0].length ?? 0
  const unit = behind === 0 ? null : readUnit(scanner, place, end + behind - 1)
  if (unit === null) return ratio(Big('0.5'))
  return assemble(scanner, place, {
    start, end: unit.end, value: '0.5', unit: unit.unit, info: unit.info, rule: unit.info?.rule ?? 'numeral.bare',
    inWords: true, valueMax: null, dimension: null,
  }) // biome-ignore format: a record
}

function readRank(
  scanner: EnglishScanner,
  place: Place,
  words: string,
  start: number,
  end: number,
): EnglishMention | null {
  const before = place.text.slice(Math.max(place.start, start - 40), start)
  const behind = place.text.slice(end, end + 24)
  if (!scanner.rankBefore.test(before) || /^ (?:time|phase|stage|batch|year|quarter|half|place to)\b/.test(behind))
    return null
  const value = parseEnglishNumeral(words)
  if (value === null) return null
  return assemble(scanner, place, {
    start, end, value: String(value), unit: '', info: null, rule: 'en.numeral.rank', inWords: false, valueMax: null,
    dimension: 'rank',
  }) // biome-ignore format: a record
}

/** RMB 5.3 billion, US$500 million, RMB 38. */
function readMoney(scanner: EnglishScanner, place: Place, match: RegExpExecArray): EnglishMention | null {
  const prefix = match[GROUPS.prefix] ?? ''
  const money = match[GROUPS.money]
  const end = match.index + match[0].length
  const scale = /^ ?(?:thousand|million|billion|trillion)\b/.exec(place.text.slice(end, end + 12))?.[0] ?? ''
  const surface = [prefix.trim(), scale.trim()].filter((part) => part !== '').join(' ')
  const info = scanner.rules.units.bySurface.get(surface) ?? null
  const written = place.folded.slice(match.index, match.index + prefix.trim().length)
  const unit = scale === '' ? written : `${written} ${scale.trim()}`
  const value = money === undefined ? null : plainDecimal(money)
  const rule = info?.rule ?? 'numeral.bare'
  const [start, single] = [match.index, end + scale.length]
  const upper = value === null ? null : upperMoney(place, start, single, prefix + scale)
  const range = upper !== null && Big(upper.value).gt(value ?? 0) ? upper : null
  return assemble(scanner, place, {
    start, end: range?.end ?? single, value, unit, info, rule, inWords: false, valueMax: range?.value ?? null,
    dimension: null,
  }) // biome-ignore format: a record
}

/** RMB700 million to RMB800 million; not from RMB700 million to RMB800 million, which are two levels. */
function upperMoney({ text }: Place, start: number, end: number, unit: string): { value: string; end: number } | null {
  const found = UPPER_MONEY.exec(text.slice(end, end + 40))
  if (found === null || MOVES.test(text.slice(Math.max(0, start - 80), start))) return null
  const [all, prefix = '', value = '', scale = ''] = found
  return (prefix + scale).replaceAll(' ', '') === unit.replaceAll(' ', '')
    ? { value: plainDecimal(value), end: end + all.length }
    : null
}

/** from, or a verb of change, anywhere before in the clause. */
const MOVES =
  /\b(?:from|increas|decreas|r[io]s|grew|grow|fell|fall|declin|dropp|climb|swung|rais|lift|reduc|cut)[^,;.]*$/

const UPPER_MONEY = new RegExp(
  `^(?: to | ?[-–—] ?)(${PREFIX})(${ARABIC})( (?:thousand|million|billion|trillion)\\b)?`,
  'u',
)

function readQuantity(scanner: EnglishScanner, place: Place, match: RegExpExecArray): EnglishMention | null {
  const arabic = isPlain(match) ? match[0] : match[GROUPS.arabic]
  const redacted = match[GROUPS.redacted]
  const word = match[GROUPS.word]
  const start = match.index
  const end = start + match[0].length
  const { text } = place
  if (arabic !== undefined && arabic.length > LONGEST_NUMERAL) return null
  // three-year, 12-month: what a compound counts is no figure.
  if (end < text.length && text.charCodeAt(end) === 0x2d && /^-(?!percent|point)[a-z]/.test(text.slice(end, end + 3)))
    return null
  const unit = readUnit(scanner, place, end)
  const range = redacted === undefined ? readRange(scanner, place, match, unit) : null
  if (range !== null) return range
  // One of them counts nothing, and the three funds were counted before.
  // Children under five are an age.
  const known =
    word !== undefined &&
    /\b(?:the|these|those|all|its|their|other|of|under|aged|age) $/.test(
      text.slice(Math.max(place.start, start - 7), start),
    )
  if (word !== undefined && unit === null && (word === 'one' || known)) return null
  // within six months, the lowest level in ten years: how long, not how much.
  const lasting =
    word !== undefined && /\b(?:in|within|every|for|over) $/.test(text.slice(Math.max(place.start, start - 7), start))
  if (word !== undefined && lasting && unit?.info?.dimension === 'time') return null
  const value = redacted === undefined ? decimalOf(match[0]) : null
  if (redacted === undefined && value === null) return null
  const info = unit?.info ?? (unit === null ? scanner.bare : null)
  // 26.1% five years ago, within 15 months: when, not how much.
  if (info?.dimension === 'time' && isWhen(place, start, unit?.end ?? end)) return null
  return assemble(scanner, place, {
    start, end: unit?.end ?? end, value, unit: unit?.unit ?? '', info, rule: info?.rule ?? 'numeral.bare', inWords: word !== undefined,
    valueMax: null, dimension: null,
  }) // biome-ignore format: a record
}

/** five years ago, three months later, within 15 months of leaving */
const isWhen = ({ text, start }: Place, from: number, to: number): boolean =>
  /^ (?:ago|earlier|later|from now|hence)\b/.test(text.slice(to, to + 10)) ||
  /\bwithin $/.test(text.slice(Math.max(start, from - 7), from))

const LONGEST_NUMERAL = 24
