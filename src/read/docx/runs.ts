import type { StyleSheet } from './styles.js'
import { childOf, isOn, valOf, type XmlElement } from './xml.js'

/** What a paragraph holds besides its properties. */
export interface Inline {
  /** Line breaks as `\n`, tabs as `\t`. */
  readonly text: string
  /** Contents of text boxes anchored in the paragraph. */
  readonly boxes: readonly XmlElement[]
  /** Notes referred to, `footnote:2`, in order. */
  readonly notes: readonly string[]
}

/**
 * Text of a paragraph as a reader of the finished document sees it: tracked insertions in, deletions out, results of
 * fields, bases of ruby, formulas as typed; no hidden text.
 */
export function readInline(paragraph: XmlElement, styles: StyleSheet): Inline {
  const boxes: XmlElement[] = []
  const notes: string[] = []
  const parts: string[] = []
  const fields: FieldPart[] = []

  const walk = (element: XmlElement): void => {
    const { name, attributes } = element
    if (SKIPPED.has(name)) return
    const sign = SIGNS[name]
    if (sign !== undefined) parts.push(sign)
    else if (name === 'w:t' || name === 'm:t') {
      if (!fields.includes('instruction')) parts.push(...element.children.filter((child) => typeof child === 'string'))
    } else if (name === 'w:fldChar') stepField(fields, attributes['w:fldCharType'])
    else if (name === 'w:footnoteReference') notes.push(`footnote:${attributes['w:id']}`)
    else if (name === 'w:endnoteReference') notes.push(`endnote:${attributes['w:id']}`)
    else if (name === 'w:sym') parts.push(readSymbol(attributes['w:char']))
    else if (name === 'w:txbxContent') boxes.push(element)
    else if (name === 'm:f') walkFraction(element)
    else if (name === 'm:rad') {
      parts.push('√')
      walkOperand(childOf(element, 'm:e'))
    } else if (name === 'm:sup') {
      // 10 to the power of 4 is no 104.
      parts.push('^')
      walkChildren(element)
    } else if (name !== 'w:r' || !isHidden(element, styles)) walkChildren(element)
  }
  const walkChildren = (element: XmlElement): void => {
    for (const child of element.children) if (typeof child !== 'string') walk(child)
  }
  const walkFraction = (element: XmlElement): void => {
    walkOperand(childOf(element, 'm:num'))
    parts.push('/')
    walkOperand(childOf(element, 'm:den'))
  }
  /** Sums keep together: (365.8-323.5)/323.5. */
  const walkOperand = (element: XmlElement | undefined): void => {
    const from = parts.length
    if (element) walkChildren(element)
    const text = parts.splice(from).join('')
    parts.push(/.[-+−×÷/]/.test(text) ? `(${text})` : text)
  }

  walkChildren(paragraph)
  return { text: parts.join(''), boxes, notes }
}

/** Deleted and moved-away text, the ruby above its base, the older twin of a text box, and properties. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:tbl',
  'm:ctrlPr',
])

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/** Text between `begin` and `separate` of a field, that of fields nested there included, is no result. */
type FieldPart = 'instruction' | 'result'

function stepField(open: FieldPart[], type: string | undefined): void {
  if (type === 'begin') open.push('instruction')
  else if (type === 'separate') open.splice(-1, 1, 'result')
  else if (type === 'end') open.pop()
}

/** Signs of symbol fonts (U+F0FC) have no text of their own. */
function readSymbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  return Number.isNaN(point) || (point >= 0xe000 && point <= 0xf8ff) ? '' : String.fromCodePoint(point)
}

function isHidden(run: XmlElement, styles: StyleSheet): boolean {
  const properties = childOf(run, 'w:rPr')
  if (childOf(properties, 'w:vanish')) return isOn(properties, 'w:vanish')
  return styles.find(valOf(properties, 'w:rStyle') ?? '')?.hidden ?? false
}
