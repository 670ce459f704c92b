import type { Report } from '../model.js'
import { plainName } from '../text/plain-name.js'
import type { Wording } from './wording.js'

/** Administrative levels from the widest in; a place name ends in one. */
const LEVELS = ['国', '省', '州', '市', '区', '县', '旗', '街道', '镇', '乡', '村'] as const
type Level = (typeof LEVELS)[number]

/** 全市 speaks of a city, 我局 of the office itself. */
const levelOf = (word: string): Level | null => LEVELS.find((level) => word.endsWith(level)) ?? null

/** Words that point at the report's own place whatever its level: 我区, 本县, 辖区, 区内. */
const OWN = /^(?:我|本|辖|境)|内$/

/**
 * The organisation as one spelling: marks and 中共 taken off, short forms of offices written out.
 *
 * @example organizationKey('云浦区市场监管局', wording) // '云浦区市场监督管理局'
 */
export function organizationKey(name: string, { words }: Wording): string {
  const plain = plainName(name).replace(/^中共/, '')
  for (let at = 0; at < plain.length; at++) {
    const office = words.get(plain.slice(at))
    if (office !== undefined && office.word !== plain.slice(at)) return plain.slice(0, at) + office.word
  }
  return plain
}

/**
 * The region a word of a name stands for: null for the report's own (我区, and 全区 in a district's report), else the
 * word's level (市 for 全市 in a district's report). A report that names no place takes every region for its own.
 *
 * @example regionOf('全市', { organization: '江州市云浦区市场监督管理局' }) // '市'
 */
export function regionOf(word: string, { organization }: Pick<Report, 'organization'>): Level | null {
  if (OWN.test(word)) return null
  const level = levelOf(word)
  const own = organization === null ? null : ownLevel(organization)
  return level === null || own === null || level === own ? null : level
}

/** The innermost level an organisation's name gives: 区 for 江州市云浦区市场监督管理局. 市场 is no city, 区委 no district. */
function ownLevel(organization: string): Level | null {
  const places = Array.from(organization.matchAll(/街道|[省州区县旗镇乡村]|市(?!场|政)/g), (match) => match[0])
  return LEVELS.find((level) => level === places.at(-1)) ?? null
}
