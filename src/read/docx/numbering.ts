import { childOf, childrenOf, isOn, numberOf, readChildren, toNumber, valOf, type XmlElement } from './xml.js'

/** One level of a list as word/numbering.xml defines it. */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** `%1、`, `（%2）`, `%1.%2`. */
  readonly text: string
  /** Restart after a paragraph of this level (from 1) or above; 0 never, undefined after any above. */
  readonly restartAfter: number | undefined
  /** isLgl: all numbers of the label in plain digits. */
  readonly legal: boolean
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** Paragraph style bound to the level. */
  readonly style: string | undefined
}

/** A list that paragraphs refer to by `numId`; lists of one `abstractId` share their counters. */
export interface List {
  readonly numId: number
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Level → number at which this list starts afresh, on its first paragraph of that level. */
  readonly restarts: ReadonlyMap<number, number>
}

interface AbstractList {
  readonly id: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** The list is defined by the numbering style of this id. */
  readonly link: string | undefined
  readonly style: string | undefined
}

/** Reads word/numbering.xml into lists by `numId`; an empty string gives none. */
export function readLists(xml: string): ReadonlyMap<number, List> {
  const elements = readChildren(xml || '<none/>', 'w:numbering')
  const abstracts = elements.filter(({ name }) => name === 'w:abstractNum').map(readAbstract)
  const lists = elements
    .filter(({ name }) => name === 'w:num')
    .flatMap((element) => {
      const list = readList(element, abstracts)
      return list ? [list] : []
    })
  return new Map(lists.map((list) => [list.numId, list]))
}

function readAbstract(element: XmlElement): AbstractList {
  return {
    id: element.attributes['w:abstractNumId'] ?? '',
    levels: readLevels(childrenOf(element).filter(({ name }) => name === 'w:lvl')),
    link: valOf(element, 'w:numStyleLink'),
    style: valOf(element, 'w:styleLink'),
  }
}

function readList(element: XmlElement, abstracts: readonly AbstractList[]): List | null {
  const numId = toNumber(element.attributes['w:numId'])
  const abstract = followLink(
    abstracts.find(({ id }) => id === valOf(element, 'w:abstractNumId')),
    abstracts,
  )
  if (numId === undefined || !abstract) return null
  const overrides = childrenOf(element).filter(({ name }) => name === 'w:lvlOverride')
  const levels = readLevels(overrides.flatMap((override) => childOf(override, 'w:lvl') ?? []))
  const restarts = overrides.flatMap((override): [number, number][] => {
    const level = toNumber(override.attributes['w:ilvl'])
    const start = numberOf(override, 'w:startOverride')
    return level === undefined || start === undefined ? [] : [[level, start]]
  })
  return {
    numId,
    abstractId: abstract.id,
    levels: new Map([...abstract.levels, ...levels]),
    restarts: new Map(restarts),
  }
}

/** A list that only names a numbering style (numStyleLink) is the one that defines this style (styleLink). */
function followLink(list: AbstractList | undefined, all: readonly AbstractList[]): AbstractList | undefined {
  if (list?.link === undefined) return list
  return all.find(({ style }) => style === list.link) ?? list
}

function readLevels(elements: readonly XmlElement[]): ReadonlyMap<number, ListLevel> {
  return new Map(elements.map((element) => [toNumber(element.attributes['w:ilvl']) ?? 0, readLevel(element)]))
}

function readLevel(element: XmlElement): ListLevel {
  const suffix = valOf(element, 'w:suff')
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: readFormat(element),
    text: valOf(element, 'w:lvlText') ?? '',
    restartAfter: numberOf(element, 'w:lvlRestart'),
    legal: isOn(element, 'w:isLgl'),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    style: valOf(element, 'w:pStyle'),
  }
}

/** Formats newer than the standard stand in `mc:Choice` as custom (001, 002…), with an older one in `mc:Fallback`. */
function readFormat(element: XmlElement): string {
  const alternate = childOf(element, 'mc:AlternateContent')
  const direct = childOf(element, 'w:numFmt') ?? childOf(childOf(alternate, 'mc:Choice'), 'w:numFmt')
  const format = direct?.attributes['w:val'] ?? 'decimal'
  if (format !== 'custom') return format
  if (/^01,/.test(direct?.attributes['w:format'] ?? '')) return 'decimalZero'
  return valOf(childOf(alternate, 'mc:Fallback'), 'w:numFmt') ?? 'decimal'
}
