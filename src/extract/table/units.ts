import type { TableWords } from './words.js'

/** Is the text a unit, or one unit for another (元/平方米), and nothing else? */
export function isUnit(words: TableWords, text: string): boolean {
  if (text === '') return false
  const [base = '', ...per] = text.split(words.language === 'en' ? /\/| per / : '/')
  if (words.unit(base.replace(/\([^()]*\)$/, '')) === null) return false
  return per.every((each) => each !== '')
}

/** A head or label without its unit. */
export interface Unitless {
  readonly words: string
  /** '' when it tells none. */
  readonly unit: string
}

/**
 * Takes the unit off a head or label: 客运量(万人次), 零售额,万元, 比上年±%, 总量(单位:家). A bracket that holds no unit stays
 * with a label, as in 其他(含社会), and so does what only looks like one.
 */
export function takeUnit(words: TableWords, text: string): Unitless {
  const bracket = /\s*[([]([^()[\]]+(?:\([^()]*\))?)[)\]]$/.exec(text)
  if (bracket !== null) {
    const unit = unitOf(words, bracket[1] ?? '')
    if (unit !== '') return { words: trimSigns(text.slice(0, bracket.index)), unit }
    return { words: text, unit: '' }
  }
  const percent = /(?:[±+-]+\s*)?([%‰])$/.exec(text)
  if (percent !== null) return { words: trimSigns(text.slice(0, percent.index)), unit: percent[1] ?? '' }
  const comma = (words.language === 'en' ? /[,:]\s+([^,:].*)$/ : /[,:]\s*([^,:\s]+)$/).exec(text)
  if (comma !== null && isUnit(words, comma[1] ?? ''))
    return { words: trimSigns(text.slice(0, comma.index)), unit: comma[1] ?? '' }
  return { words: trimSigns(text), unit: '' }
}

/** The unit a bracket holds: 万元, 单位:家, ±%, 增减%; '' when it holds something else. */
function unitOf(words: TableWords, inner: string): string {
  const text = inner
    .replace(/^.*?:\s*/, '')
    .replace(/^(?:[±+-]+\s*|in )/, '')
    .trim()
  return isUnit(words, text) ? words.shown(text) : (/^[一-鿿]{0,3}±?([%‰])$/u.exec(text)?.[1] ?? '')
}

const trimSigns = (text: string): string => text.replace(/[\s±+:,-]+$/, '')

/** The units of a caption: 单位:万元、% → 万元, %. */
export function captionUnits(words: TableWords, text: string): readonly string[] {
  const told = words.unitLine.exec(text)?.groups?.units
  if (told === undefined) return []
  if (words.language === 'zh') return told.split(/[、,，;]\s?/).filter((unit) => unit !== '')
  // In the county: what stands behind in is mostly no unit.
  return told.split(/[;,] | and /).flatMap((unit) => (isUnit(words, unit.trim()) ? words.shown(unit.trim()) : []))
}

/** Nouns of a head or label that are told in money. */
const MONEY = /[额款资入出费税润产金值]$/u

/**
 * Which of a caption's units a plain number has: the only one that is no percentage; of several the one the name ends
 * in (户 of 户数), or money for what is told in money (单位:户、万元 above 户数 and 贷款余额).
 */
export function chooseUnit(words: TableWords, told: readonly string[], name: string): string {
  const absolute = told.filter((unit) => words.unit(unit)?.dimension !== 'ratio')
  if (absolute.length <= 1) return absolute[0] ?? ''
  const base = name.replace(/[数量]$/u, '')
  const named = absolute.find((unit) => base.endsWith(unit.replace(/^[十百千万亿]+(?=.)/u, '')))
  if (named !== undefined) return named
  const isMoney = (unit: string): boolean => words.unit(unit)?.dimension === 'money'
  const money = MONEY.test(name)
  return absolute.find((unit) => isMoney(unit) === money) ?? ''
}
