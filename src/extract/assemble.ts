import type { Comparator } from '../model.js'
import type { Unit } from '../rules/types.js'
import { holdsUnit } from '../text/unit-bits.js'
import { BARE, type Mention } from './mention.js'
import type { Scanner } from './scanner.js'

const SIGNS: ReadonlyMap<string, Comparator> = new Map([['≥', 'ge'], ['≤', 'le'], ['>', 'gt'], ['<', 'lt']]) // biome-ignore format: a table

interface Parts {
  readonly start: number
  readonly end: number
  readonly value: string | null
  readonly unit: string
  readonly info: Unit | null
  readonly approx: boolean
  readonly negative: boolean
  readonly signed: boolean
  readonly chinese: boolean
  readonly rule: string
}

/** What {@link assemble} needs of a numeral of which nothing else is to be told. */
export const partsOf = (
  { start, end, value, unit }: Pick<Parts, 'start' | 'end' | 'value' | 'unit'>,
  info: Unit | null,
  chinese: boolean,
  rule: string,
): Parts => ({ start, end, signed: false, value, unit, info, approx: false, negative: false, chinese, rule })

/** Puts the mention together, taking in the approximators around it and the comparator of the verb before it. */
export function assemble(scanner: Scanner, text: string, parts: Parts): Mention {
  const info = parts.info ?? scanner.rules.units.bySurface.get(parts.unit) ?? null
  let { start, end } = parts
  // 600+家: the plus stands where an approximator does.
  let comparator: Comparator | null = parts.approx ? (text.slice(start, end).includes('+') ? 'gt' : 'approx') : null
  const ahead =
    start > 0 && holdsUnit(scanner.beforeEnds, text.charCodeAt(start - 1))
      ? scanner.before.exec(text.slice(Math.max(0, start - 3), start))
      : null
  if (ahead !== null && !isPartOfWord(text, start - ahead[0].length, ahead[0])) {
    comparator = 'approx'
    start -= ahead[0].length
  }
  scanner.after.lastIndex = end
  const behind = holdsUnit(scanner.afterBegins, text.charCodeAt(end)) ? scanner.after.exec(text) : null
  if (behind !== null && attaches(text, end, behind[0])) {
    end += behind[0].length
    comparator = BOUNDS.find((bound) => behind.groups?.[bound] !== undefined) ?? 'approx'
  }
  const lead = text.slice(Math.max(0, start - 8), start)
  if (comparator === null && lead.includes('约') && /(?:约占|约为|约达|约合|约有)[^,:;]{0,6}$/.test(lead))
    comparator = 'approx'
  if (WHOLES.has(parts.unit)) comparator ??= compareWhole(text, start)
  comparator ??= SIGNS.get(text.charAt(start - 1)) ?? comparedBy(scanner, lead)
  return {
    span: [start, end], kind: 'quantity', value: parts.value, valueMax: null, negative: parts.negative, signed: parts.signed, unit: parts.unit,
    unitInfo: info, dimension: info?.dimension ?? (parts.rule === 'numeral.fraction' || parts.rule === 'numeral.half' ? 'ratio' : BARE),
    comparator, each: false, chinese: parts.chinese, rules: [parts.rule],
  } // biome-ignore format: a record
}

const BOUNDS = ['ge', 'le', 'gt'] as const

/** Units of shares. */
const WHOLES: ReadonlySet<string> = new Set(['%', '‰', '成', ''])

/** 不到总人次的4%, 超过总量的60%: the whole a share is of stands between. */
function compareWhole(text: string, start: number): Comparator | null {
  if (text.charAt(start - 1) !== '的') return null
  const word = /(不到(?!位)|不足|超过|不少于|不低于)[^,:;。\d]{1,16}的$/u.exec(
    text.slice(Math.max(0, start - 22), start),
  )?.[1]
  if (word === undefined) return null
  return word === '超过' ? 'gt' : word.startsWith('不') && word.endsWith('于') ? 'ge' : 'lt'
}

/** The comparison whose words the lead ends in: 不低于 is ge. */
function comparedBy({ compare, compareEnds }: Scanner, lead: string): Comparator | null {
  if (!holdsUnit(compareEnds, lead.charCodeAt(lead.length - 1))) return null
  return compare.find(([, regex]) => regex.test(lead))?.[0] ?? null
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
    : word === '余' || (word === '强' && !/^[降对震台冷制调化力烈度势震拆]/.test(text.slice(at + 1)))
      ? true
      : /^[,，。;；、)）]/.test(text.slice(at + word.length) || '。') && word !== '起'
