import { childAt, childrenNamed, childrenOf, type XmlElement } from '../xml.js'

/** What is used of a paragraph's or a text's style. */
export interface OdtStyle {
  readonly parent: string | null
  readonly list: string | null
  readonly hidden: boolean
}

export interface ListLevel {
  /** As Word calls it: chineseCountingThousand; null for a bullet. */
  readonly format: string | null
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  /** How many levels the number shows: 2 for 1.1. */
  readonly shown: number
}

/** The levels of a list by their depth from 1. */
export type ListStyle = ReadonlyMap<number, ListLevel>

export interface OdtStyles {
  /** By family and name: `paragraph:P1`. */
  readonly styles: ReadonlyMap<string, OdtStyle>
  readonly lists: ReadonlyMap<string, ListStyle>
  /** Numbers of headings; empty when they have none. */
  readonly outline: ListStyle
}

/** Formats are told by their first sign or the first of their row: `一, 二, 三, ...`. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '１': 'decimalFullWidth',
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  壱: 'chineseLegalSimplified',
  '①': 'decimalEnclosedCircle',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
}

/** Reads the styles of the parts (styles.xml, then content.xml, whose own come over the others). */
export function readStyles(parts: readonly XmlElement[]): OdtStyles {
  const groups = parts.flatMap((part) => [childAt(part, 'styles'), childAt(part, 'automatic-styles')])
  const all = groups.flatMap(childrenOf)
  const named = (name: string) => all.filter((element) => element.name === name)
  return {
    styles: new Map(named('style').map((style) => [keyOf(style), readStyle(style)])),
    lists: new Map(named('list-style').map((list) => [list.attributes.name ?? '', readLevels(list)])),
    outline: new Map(named('outline-style').flatMap((list) => [...readLevels(list)])),
  }
}

const keyOf = ({ attributes }: XmlElement): string => `${attributes.family}:${attributes.name}`

function readStyle(style: XmlElement): OdtStyle {
  const { 'parent-style-name': parent, 'list-style-name': list } = style.attributes
  const hidden = childrenNamed(style, 'text-properties').some(({ attributes }) => attributes.display === 'none')
  return { parent: parent ?? null, list: list ?? null, hidden }
}

function readLevels(list: XmlElement): ListStyle {
  return new Map(
    childrenOf(list).flatMap((level): readonly (readonly [number, ListLevel])[] => {
      const { attributes } = level
      const depth = Number(attributes.level)
      if (!Number.isInteger(depth)) return []
      const { 'num-prefix': prefix = '', 'num-suffix': suffix = '', 'num-format': format = '' } = attributes
      const numbered =
        level.name !== 'list-level-style-bullet' && level.name !== 'list-level-style-image' && format !== ''
      const start = Number(attributes['start-value'] ?? 1)
      const shown = Number(attributes['display-levels'] ?? 1)
      return [
        [depth, { format: numbered ? (FORMATS[format.charAt(0)] ?? 'decimal') : null, prefix, suffix, start, shown }],
      ]
    }),
  )
}

/** The list that a paragraph style or one above it names; null when none does. */
export function listOfStyle(name: string | undefined, { styles }: OdtStyles): string | null {
  return findUpwards(name, 'paragraph', styles, ({ list }) => list)
}

/** Whether a style, or one it is based on, hides its text. */
export function isHidden(
  name: string | undefined,
  family: 'paragraph' | 'text' | 'section',
  { styles }: OdtStyles,
): boolean {
  return findUpwards(name, family, styles, ({ hidden }) => (hidden ? true : null)) ?? false
}

function findUpwards<T>(
  name: string | undefined,
  family: string,
  styles: OdtStyles['styles'],
  pick: (style: OdtStyle) => T | null,
): T | null {
  const seen = new Set<string>()
  for (let at = name; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const style = styles.get(`${family}:${at}`)
    const found = style ? pick(style) : null
    if (found !== null) return found
    at = style?.parent ?? undefined
  }
  return null
}
