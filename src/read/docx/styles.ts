import { childOf, isOn, numberOf, readChildren, toNumber, valOf, type XmlElement } from './xml.js'

/** Reference of a paragraph or style to a list: `numId` 0 switches an inherited list off. */
export interface NumberingReference {
  readonly numId: number | undefined
  readonly level: number | undefined
}

/** What a style says of its paragraphs or runs, what it inherits included. */
export interface Style {
  readonly id: string
  readonly numbering: NumberingReference | null
  /** Outline level from 1 (标题 1); null for body text. */
  readonly outline: number | null
  readonly hidden: boolean
}

export interface StyleSheet {
  find(id: string): Style | undefined
  /** Style of paragraphs that name none. */
  readonly paragraph: Style | undefined
}

/** Reads word/styles.xml, following `basedOn`; an empty string gives a sheet without styles. */
export function readStyles(xml: string): StyleSheet {
  const elements = readChildren(xml || '<none/>', 'w:styles').filter(({ name }) => name === 'w:style')
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]))
  const standard = elements.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
  )
  const known = new Map<string, Style>()
  const find = (id: string) => {
    const element = byId.get(id)
    if (!element) return undefined
    const style = known.get(id) ?? resolveStyle(chainOf(element, byId))
    known.set(id, style)
    return style
  }
  return { find, paragraph: standard && find(standard.attributes['w:styleId'] ?? '') }
}

/** The style and those it is based on, nearest first; a loop in the file ends the chain. */
function chainOf(element: XmlElement, byId: ReadonlyMap<string, XmlElement>): readonly XmlElement[] {
  const chain: XmlElement[] = []
  for (let next: XmlElement | undefined = element; next && !chain.includes(next); ) {
    chain.push(next)
    next = byId.get(valOf(next, 'w:basedOn') ?? '')
  }
  return chain
}

function resolveStyle(chain: readonly XmlElement[]): Style {
  const properties = chain.map((element) => childOf(element, 'w:pPr'))
  const outlines = chain.map((element) => readOutline(childOf(element, 'w:pPr')) ?? outlineOfName(element))
  const outline = outlines.find((level) => level !== undefined)
  return {
    id: chain[0]?.attributes['w:styleId'] ?? '',
    numbering: mergeNumbering(properties.map(readNumbering)),
    outline: outline ?? null,
    hidden: hides(chain.map((element) => childOf(element, 'w:rPr'))),
  }
}

/** The nearest style that says anything of hiding decides. */
function hides(properties: readonly (XmlElement | undefined)[]): boolean {
  return isOn(
    properties.find((each) => childOf(each, 'w:vanish') !== undefined),
    'w:vanish',
  )
}

/** `<w:numPr>` of paragraph properties; null when there is none. */
export function readNumbering(properties: XmlElement | undefined): NumberingReference | null {
  const element = childOf(properties, 'w:numPr')
  return element ? { numId: numberOf(element, 'w:numId'), level: numberOf(element, 'w:ilvl') } : null
}

/** A level without a list, or a list without a level, is completed by what stands behind it in the chain. */
export function mergeNumbering(references: readonly (NumberingReference | null)[]): NumberingReference | null {
  const present = references.filter((reference) => reference !== null)
  if (present.length === 0) return null
  const withList = present.find(({ numId }) => numId !== undefined)
  return { numId: withList?.numId, level: present.find(({ level }) => level !== undefined)?.level }
}

/** `<w:outlineLvl>` counts from 0; 9 is body text, which also switches an inherited level off. */
export function readOutline(properties: XmlElement | undefined): number | null | undefined {
  const level = toNumber(valOf(properties, 'w:outlineLvl'))
  if (level === undefined) return undefined
  return level < 9 ? level + 1 : null
}

/** Built-in headings may leave their level unsaid: `heading 2`, in WPS also 标题 2. */
function outlineOfName(element: XmlElement): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(valOf(element, 'w:name') ?? '')?.[1]
  return level === undefined ? undefined : Number(level)
}
