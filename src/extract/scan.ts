import Big from 'big.js'
import type { Comparator, Span } from '../model.js'
import type { RuleSet, Unit } from '../rules/types.js'
import { parseChineseNumeral } from '../text/chinese-numeral.js'
import { BARE, type Mention } from './mention.js'

const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`
const CHINESE = '[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?'

/** Every place a numeral may start. Alternatives are ordered: the longer reading first. */
const CANDIDATE = new RegExp(
  [
    `(?<per>百分之|千分之|万分之)(?<perValue>${ARABIC}|${CHINESE}|[Xx×]{2,})`,
    `(?<denominator>${ARABIC}|[二三四五六七八九十百千]+)分之(?<numerator>${ARABIC}|${CHINESE})`,
    `第(?<rank>${ARABIC}|[一二三四五六七八九十]+)(?<rankUnit>位|名)?`,
    `(?<redacted>[Xx×]{2,})`,
    `(?<arabic>${ARABIC})`,
    `(?<tenths>[一二三四五六七八九]成[一二三四五六七八九])`,
    `(?<half>一半|半数)`,
    `(?<chinese>上[百千万亿]+|${CHINESE})`,
  ].join('|'),
  'gu',
)

/** Compiled once per rule set: the word classes the scanner asks for. */
export interface Scanner {
  readonly rules: RuleSet
  readonly before: RegExp
  readonly inner: RegExp
  readonly after: RegExp
  readonly compare: readonly (readonly [Comparator, RegExp])[]
  readonly rankCue: RegExp
}

export function createScanner(rules: RuleSet): Scanner {
  const any = (id: string): string => wordsOf(rules, id).map(escapeRegExp).join('|')
  return {
    rules,
    before: new RegExp(`(?:${any('approx.before')})$`, 'u'),
    inner: new RegExp(`(?:${any('approx.inner')})`, 'uy'),
    after: new RegExp(
      `(?:(?<approx>${any('approx.after')})|(?<ge>${any('bound.ge')})|(?<le>${any('bound.le')}))`,
      'uy',
    ),
    // 不低于 must win over 低于, so the order is ge, le, gt, lt and each looks behind its own words only.
    compare: (['ge', 'le', 'gt', 'lt'] as const).map(
      (c) => [c, new RegExp(`(?:${any(`compare.${c}`)})了?$`, 'u')] as const,
    ),
    rankCue: new RegExp(`(?:${any('rank.cue')})[^\\d,，。;；]{0,12}$`, 'u'),
  }
}

/**
 * Finds the quantities and ranks of `folded.slice(from, to)`.
 *
 * @param masks spans already taken by dates, terms and list markers, in order; candidates inside are skipped.
 */
export function scanMentions(scanner: Scanner, folded: string, [from, to]: Span, masks: readonly Span[]): Mention[] {
  const mentions: Mention[] = []
  CANDIDATE.lastIndex = from
  let mask = 0
  for (let m = CANDIDATE.exec(folded); m !== null && m.index < to; m = CANDIDATE.exec(folded)) {
    while (mask < masks.length && (masks[mask] as Span)[1] <= m.index) mask++
    const covering = masks[mask]
    if (covering !== undefined && covering[0] < m.index + m[0].length) {
      CANDIDATE.lastIndex = Math.max(covering[1], m.index + 1)
      continue
    }
    const mention = readMention(scanner, folded, m, to)
    if (mention === null) continue
    mentions.push(mention)
    CANDIDATE.lastIndex = mention.span[1]
  }
  return mentions
}

type Match = RegExpExecArray & { groups?: Record<string, string | undefined> }

function readMention(scanner: Scanner, text: string, match: Match, to: number): Mention | null {
  const groups = match.groups ?? {}
  if (groups.rank !== undefined) return readRank(scanner, text, match)
  const end = match.index + match[0].length
  if (groups.per !== undefined) return readPer(scanner, text, match, end)
  if (groups.denominator !== undefined) return readFraction(scanner, text, match, end)
  if (groups.half !== undefined)
    return assemble(scanner, text, {
      start: match.index,
      end,
      value: '0.5',
      unit: '',
      chinese: true,
      rule: 'numeral.half',
    })
  if (groups.tenths !== undefined) return readTenths(scanner, text, match, end)
  // 四万余元 is 4 of 万元, as 4万余元 is: the scale belongs to the unit.
  const scale = groups.chinese === undefined ? null : /(?<=.)(?:万亿|万|亿)$/u.exec(groups.chinese)
  const numeral =
    scale === null
      ? match
      : (Object.assign([match[0].slice(0, -scale[0].length)], {
          index: match.index,
          groups: { chinese: match[0].slice(0, -scale[0].length) },
        }) as unknown as Match)
  const value = numeralValue(numeral)
  if (value === undefined) return null
  return readQuantity(scanner, text, numeral, value, match.index + numeral[0].length, to)
}

/** Exact decimal of a plain numeral; null for a redaction, undefined when it is none. */
function numeralValue(match: Match): string | null | undefined {
  const { redacted, arabic, chinese } = match.groups ?? {}
  if (redacted !== undefined) return null
  if (arabic !== undefined) return decimal(arabic)
  if (chinese === undefined) return undefined
  return parseChineseNumeral(chinese.replace(/^上/, '')) ?? undefined
}

/** Drops thousands separators, keeps every digit written: 5,316.270 → 5316.270. */
const decimal = (arabic: string): string => arabic.replaceAll(',', '')

function readPer(scanner: Scanner, text: string, match: Match, end: number): Mention | null {
  const { per, perValue = '' } = match.groups ?? {}
  const value = /^[Xx×]/.test(perValue)
    ? null
    : /^\d/.test(perValue)
      ? decimal(perValue)
      : parseChineseNumeral(perValue)
  const unit = per === '百分之' ? '%' : '‰'
  return assemble(scanner, text, { start: match.index, end, value, unit, chinese: true, rule: 'numeral.per' })
}

function readFraction(scanner: Scanner, text: string, match: Match, end: number): Mention | null {
  const { denominator = '', numerator = '' } = match.groups ?? {}
  const read = (s: string): string | null => (/^\d/.test(s) ? decimal(s) : parseChineseNumeral(s))
  const [above, below] = [read(numerator), read(denominator)]
  if (above === null || below === null || Big(below).eq(0)) return null
  const value = Big(above).div(below).toString()
  return assemble(scanner, text, { start: match.index, end, value, unit: '', chinese: true, rule: 'numeral.fraction' })
}

/** 九成五: tenths and hundredths. */
function readTenths(scanner: Scanner, text: string, match: Match, end: number): Mention {
  const [whole = '', part = ''] = match[0].split('成')
  const value = `${parseChineseNumeral(whole)}.${parseChineseNumeral(part)}`
  return assemble(scanner, text, { start: match.index, end, value, unit: '成', chinese: true, rule: 'numeral.tenths' })
}

/** 第3位, 排名第二: a rank; 第二批, 第三产业 are not. */
function readRank(scanner: Scanner, text: string, match: Match): Mention | null {
  const { rank = '', rankUnit } = match.groups ?? {}
  const end = match.index + match[0].length
  const next = text[end] ?? ''
  const cued = scanner.rankCue.test(text.slice(Math.max(0, match.index - 24), match.index))
  const closed = next === '' || /[\s,，。;；、()（）]/.test(next)
  if (rankUnit === undefined && !(cued && closed)) return null
  if (rankUnit === '名' && !closed && /[书师医校]/.test(next)) return null
  const value = /^\d/.test(rank) ? decimal(rank) : parseChineseNumeral(rank)
  if (value === null) return null
  return {
    span: [match.index, end], kind: 'rank', value, valueMax: null, negative: false, signed: false, unit: '第', unitInfo: null,
    dimension: 'rank', comparator: null, each: false, chinese: !/^\d/.test(rank), rules: ['numeral.rank'],
  } // biome-ignore format: a record
}

function readQuantity(
  scanner: Scanner,
  text: string,
  match: Match,
  value: string | null,
  end: number,
  to: number,
): Mention | null {
  const chinese = match.groups?.chinese !== undefined
  const redacted = value === null
  const start = match.index
  const sign =
    /[-+]/.test(text[start - 1] ?? '') && !/[\dA-Za-z年月日%)]/.test(text[start - 2] ?? '')
      ? text[start - 1]
      : undefined
  const negative = sign === '-'
  const first = readUnit(scanner, text, end)
  if (!chinese) {
    const range = readRange(scanner, text, start, end, first, value)
    if (range !== null) return range
    const ratio = /^[∶:](\d+(?:\.\d+)?)(?![\d.:∶])/.exec(text.slice(end, Math.min(to, end + 12)))
    if (ratio !== null && first === null && ratio[1] === '1')
      return assemble(scanner, text, {
        start,
        end: end + ratio[0].length,
        value,
        unit: '',
        rule: 'numeral.ratio',
      })
  }
  if (chinese && !countsInChinese(scanner, text, match, first)) return null
  if (redacted && (first === null || /^[通期路段行线区市县镇村店校国厂]$/.test(first.unit))) return null
  const unitEnd = first === null ? end : first.end
  return assemble(scanner, text, {
    start: sign === undefined ? start : start - 1, end: unitEnd, signed: sign !== undefined, value, unit: first?.unit ?? '', info: first?.info ?? null,
    approx: first?.approx ?? false, negative, chinese, rule: first?.info?.rule ?? 'numeral.bare',
  }) // biome-ignore format: a record
}

interface UnitReading {
  readonly unit: string
  readonly info: Unit | null
  readonly end: number
  readonly approx: boolean
}

/** Unit at `at`, with an approximator before it or inside it: 余万元, 万余元. Spaces before the unit are passed over. */
function readUnit(scanner: Scanner, text: string, at: number): UnitReading | null {
  let position = skipBlanks(text, at)
  let approx = false
  const inner = matchAt(scanner.inner, text, position)
  if (inner > 0 && unitAt(scanner, text, position + inner) > 0) {
    approx = true
    position += inner
  }
  const length = unitAt(scanner, text, position)
  if (length === 0) return bracketUnit(scanner, text, position)
  let surface = text.slice(position, position + length)
  let end = position + length
  if (/^[十百千万亿]+$/.test(surface)) {
    // 41万余元, 3 万 亿元: the scale and the unit are kept apart by an approximator or a blank.
    const gap = matchAt(scanner.inner, text, end)
    const rest = unitAt(scanner, text, skipBlanks(text, end + gap))
    if (rest > 0 && gap + (skipBlanks(text, end + gap) - end - gap) > 0) {
      const from = skipBlanks(text, end + gap)
      const joined = surface + text.slice(from, from + rest)
      if (scanner.rules.units.bySurface.has(joined)) {
        approx ||= gap > 0
        surface = joined
        end = from + rest
      }
    } else if (gap > 0 && rest === 0) {
      approx = true
      end += gap
    }
  }
  if (/^[个]?[多余]个?百分点$/.test(surface)) {
    approx = true
    surface = '个百分点'
  }
  const alternative = /^\(([一-鿿]{1,2})\)次?/u.exec(text.slice(end, end + 5))
  if (alternative !== null && (alternative[1] === '次' || scanner.rules.units.bySurface.has(alternative[1] ?? ''))) {
    const info = scanner.rules.units.bySurface.get(surface) ?? null
    return { unit: surface + alternative[0], info, end: end + alternative[0].length, approx }
  }
  const per = /^\/(?:百|千|万|百万|亿)?(?:[A-Za-z]+\d?|㎡|m²|m³|[一-鿿]{1,4})/.exec(text.slice(end, end + 8))
  if (per !== null) {
    const whole = perUnit(scanner, per[0])
    if (whole !== '') {
      surface += whole
      end += whole.length
    }
  }
  return { unit: surface, info: scanner.rules.units.bySurface.get(surface) ?? baseOf(scanner, surface), end, approx }
}

/** 元/平方米 has the dimension of no listed unit; it keeps its surface and gets none. */
const baseOf = (scanner: Scanner, surface: string): Unit | null =>
  surface.includes('/') ? null : (scanner.rules.units.bySurface.get(surface) ?? null)

/** The longest `/unit` that the table knows: 起/百万公里, 元/月. */
function perUnit(scanner: Scanner, text: string): string {
  for (let length = text.length; length > 1; length--) {
    const below = text.slice(1, length)
    if (scanner.rules.units.bySurface.has(below) || /^[人月日年户亩天次]$/.test(below)) return text.slice(0, length)
  }
  return ''
}

/** 25.37(万人): the unit stands in parentheses. */
function bracketUnit(scanner: Scanner, text: string, at: number): UnitReading | null {
  if (text[at] !== '(') return null
  const close = text.indexOf(')', at)
  if (close < 0 || close - at > 6) return null
  const inside = text.slice(at + 1, close)
  const info = scanner.rules.units.bySurface.get(inside)
  return info === undefined ? null : { unit: inside, info, end: close + 1, approx: false }
}

const unitAt = (scanner: Scanner, text: string, at: number): number => {
  const length = scanner.rules.units.match(text, at)
  return length > 0 && splitsWord(text, at, length) ? 0 : length
}

/** Units that are the first half of another word: 5个性化…, 12日常…, 3家庭 … and Latin letters running on. */
function splitsWord(text: string, at: number, length: number): boolean {
  const surface = text.slice(at, at + length)
  const next = text.slice(at + length, at + length + 1)
  if (/[A-Za-z]$/.test(surface)) return /[A-Za-z0-9]/.test(next)
  const trap = WORD_TRAPS[surface]
  return trap !== undefined && next !== '' && trap.includes(next)
}

const WORD_TRAPS: Readonly<Record<string, string>> = {
  日: '常均前趋益', 年: '均级轻货', 月: '均', 分: '别为局公之类钟管行析级', 点: '多半位名击', 级: '', 处: '理罚置', 家: '庭长属电具',
  线: '上下', 路: '', 区: '域', 道: '路德', 层: '', 期: '间', 面: '积临对', 部: '门分', 方: '面式向案', 度: '', 户: '均籍', 件: '', 首: '次', 周: '年边', 两: '',
  T: '', M: '', G: '', P: '', 升: '级至到', 里: '', 网: '', 站: '', 字: '', 行: '', 位: '于', 席: '', 店: '', 国: '', 市: '', 省: '级', 县: '级', 校: '', 厂: '',
} // biome-ignore format: a table

const skipBlanks = (text: string, at: number): number => {
  let i = at
  while (text[i] === ' ') i++
  return i
}

function matchAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0].length ?? 0
}

/** 6-8家, 3至5名, 10%~15%. Not 从10家到15家, which gives two levels. */
function readRange(
  scanner: Scanner,
  text: string,
  start: number,
  end: number,
  first: UnitReading | null,
  value: string | null,
): Mention | null {
  const dash = /^[-—–~～至到]+(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/.exec(
    text.slice(first?.end ?? end, (first?.end ?? end) + 16),
  )
  if (dash === null || value === null) return null
  if (/[至到]/.test(dash[0]) && /[从由自]|比|较/.test(text.slice(Math.max(0, start - 12), start))) return null
  const upperEnd = (first?.end ?? end) + dash[0].length
  const second = readUnit(scanner, text, upperEnd)
  if (second === null || (first !== null && first.unit !== second.unit && !second.unit.endsWith(first.unit)))
    return null
  const upper = decimal(dash[1] as string)
  if (Big(upper).lte(value) && first === null && !Big(upper).gt(0)) return null
  const mention = assemble(scanner, text, {
    start, end: second.end, value, unit: second.unit, info: second.info, rule: second.info?.rule ?? 'numeral.bare',
  }) // biome-ignore format: a record
  return { ...mention, valueMax: upper, comparator: 'range' }
}

/**
 * Does a Chinese numeral measure here? Composite or approximate ones do (五十余篇, 三百余条), tenths and 番 do,
 * one-digit ones only where nothing follows that they could belong to (约谈两次。).
 */
function countsInChinese(scanner: Scanner, text: string, match: Match, unit: UnitReading | null): boolean {
  const numeral = match[0]
  const start = match.index
  const previous = text[start - 1] ?? ''
  if (unit?.unit !== '成' && /[第每这上下新同另各某任逐统唯专万十百千几数零点]/.test(previous) && !/^上/.test(numeral))
    return false
  if (previous === '的' && unit?.unit !== '成') return false
  if (numeral.startsWith('上')) return unit !== null || /[，,。;；]/.test(text[start + numeral.length] ?? '。')
  if (unit === null) return false
  const next = text.slice(unit.end, unit.end + 2)
  if (unit.unit === '番') return /翻了?(?:近|约|将近)?$/.test(text.slice(Math.max(0, start - 4), start))
  if (unit.unit === '成')
    return (
      /^[一二两三四五六七八九]$/.test(numeral) &&
      !/^[为立员果本熟功就绩都交]/.test(next) &&
      (/[^达完建形组合促]/.test(previous) || /^(?:[,，。;；、)]|以上|左右|多|余|$)/.test(next))
    )
  if (unit.unit === '届' || unit.unit === '行') return false
  if (unit.unit === '倍') return !/^[增速]/.test(next)
  if (unit.info?.dimension === 'time' || unit.info?.dimension === 'age') return false
  if (numeral.length > 1 || unit.approx)
    return !/^[万亿千百]$/.test(unit.unit) && !/^[百千万亿]/.test(numeral) && unit.info?.dimension !== 'places'
  if (!/^[一二两三四五六七八九十]$/.test(numeral) || !hasWord(scanner.rules, 'chinese.counters', unit.unit))
    return false
  if (/[“"‘《]/.test(text.slice(Math.max(0, start - 3), start))) return false
  return next === '' || /^[\s,，。;；:、()（]/.test(next) || /^\d/.test(next)
}

const SIGNS: Readonly<Record<string, Comparator>> = { '≥': 'ge', '≤': 'le', '>': 'gt', '<': 'lt' }

interface Parts {
  readonly start: number
  readonly end: number
  readonly value: string | null
  readonly unit: string
  readonly info?: Unit | null
  readonly approx?: boolean
  readonly negative?: boolean
  readonly signed?: boolean
  readonly chinese?: boolean
  readonly rule: string
}

/** Puts the mention together, taking in the approximators around it and the comparator of the verb before it. */
function assemble(scanner: Scanner, text: string, parts: Parts): Mention {
  const info = parts.info ?? scanner.rules.units.bySurface.get(parts.unit) ?? null
  let { start, end } = parts
  let comparator: Comparator | null = parts.approx === true ? 'approx' : null
  const ahead = scanner.before.exec(text.slice(Math.max(0, start - 3), start))
  if (ahead !== null && !isPartOfWord(text, start - ahead[0].length, ahead[0])) {
    comparator = 'approx'
    start -= ahead[0].length
  }
  scanner.after.lastIndex = end
  const behind = scanner.after.exec(text)
  if (behind !== null && attaches(text, end, behind[0])) {
    end += behind[0].length
    comparator = behind.groups?.ge !== undefined ? 'ge' : behind.groups?.le !== undefined ? 'le' : 'approx'
  }
  const lead = text.slice(Math.max(0, start - 8), start)
  if (comparator === null && /(?:约占|约为|约达|约合|约有)[^,:;]{0,6}$/.test(lead)) comparator = 'approx'
  const sign = SIGNS[text[start - 1] ?? '']
  if (sign !== undefined && comparator === null) comparator = sign
  for (const [name, regex] of scanner.compare) {
    if (comparator !== null && comparator !== 'approx') break
    if (regex.test(lead)) {
      comparator = comparator === 'approx' ? 'approx' : name
      break
    }
  }
  return {
    span: [start, end], kind: 'quantity', value: parts.value, valueMax: null, negative: parts.negative ?? false, signed: parts.signed ?? false, unit: parts.unit,
    unitInfo: info, dimension: info?.dimension ?? (parts.rule === 'numeral.fraction' || parts.rule === 'numeral.half' ? 'ratio' : BARE),
    comparator, each: false, chinese: parts.chinese ?? false, rules: [parts.rule],
  } // biome-ignore format: a record
}

/** 附近10个, 最近3年: the 近 belongs to the word before. */
const isPartOfWord = (text: string, at: number, word: string): boolean =>
  (word === '近' && /[最附临邻靠接将]/.test(text[at - 1] ?? '')) ||
  (word === '约' && /[节签履预契合制公违简特缔相邀条]/.test(text[at - 1] ?? '') && text[at - 2] !== '折') ||
  (word === '上' && !/^[百千万]/.test(text.slice(at + 1)))

/** 内 and 起 and 多 attach only where the clause goes on without them: 8%以内, not 5个内设机构, 3起起诉. */
const attaches = (text: string, at: number, word: string): boolean =>
  word.length > 1
    ? true
    : word === '余' || word === '强'
      ? true
      : /^[,，。;；、)）]/.test(text.slice(at + word.length) || '。') && word !== '起'

function wordsOf(rules: RuleSet, id: string): readonly string[] {
  return rules.lexicon.get(id)?.words ?? []
}

const hasWord = (rules: RuleSet, id: string, word: string): boolean => rules.lexicon.get(id)?.has(word) ?? false

const escapeRegExp = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
