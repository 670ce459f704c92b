import { raise } from '../superscript.js'
import { showEquation } from './eq-field.js'
import { writeFormula } from './formula.js'
import type { StyleSheet } from './styles.js'
import { symbolOf } from './symbols.js'
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
 * fields, bases of ruby, formulas as typed; no hidden text. `hidden` where the paragraph's style hides what does not
 * say otherwise.
 */
export function readInline(paragraph: XmlElement, styles: StyleSheet, hidden = false): Inline {
  const boxes: XmlElement[] = []
  const notes: string[] = []
  const parts: string[] = []
  const fields: OpenField[] = []

  const walk = (element: XmlElement): void => {
    const { name, attributes } = element
    // First what every paragraph holds.
    if (name === 'w:t' || name === 'm:t') {
      if (fields.every(({ shown }) => shown)) parts.push(...stringsOf(element))
    } else if (name === 'w:r') walkRun(element)
    else if (SKIPPED.has(name)) return
    else if (SIGNS.has(name)) parts.push(SIGNS.get(name) ?? '')
    else if (name === 'w:fldChar') stepField(fields, attributes['w:fldCharType'], parts)
    else if (name === 'w:instrText') addInstruction(fields, stringsOf(element).join(''))
    else if (name === 'w:footnoteReference') notes.push(`footnote:${attributes['w:id']}`)
    else if (name === 'w:endnoteReference') notes.push(`endnote:${attributes['w:id']}`)
    else if (name === 'w:sym') parts.push(readSymbol(attributes))
    else if (name === 'w:txbxContent') boxes.push(element)
    else if (!writeFormula(element, writer)) walkChildren(element)
  }
  const walkRun = (run: XmlElement): void => {
    const properties = childOf(run, 'w:rPr')
    if (properties === undefined) {
      if (!hidden) walkChildren(run)
      return
    }
    if (isHidden(properties, styles, hidden)) return
    const font = childOf(properties, 'w:rFonts')?.attributes['w:ascii']
    const raised = valOf(properties, 'w:vertAlign') === 'superscript'
    if (!raised && !SYMBOL_FONT.test(font ?? '')) {
      walkChildren(run)
      return
    }
    const text = textOf(run)
    const read = text.replace(/[\uf020-\uf0ff]/g, (char) => symbolOf(font, char.charCodeAt(0)))
    parts.push(raised ? raise(parts.slice(-4).join(''), read) : read)
  }
  const walkChildren = (element: XmlElement): void => {
    for (const child of element.children) if (typeof child !== 'string') walk(child)
  }
  const textOf = (element: XmlElement | undefined): string => {
    const from = parts.length
    if (element) walkChildren(element)
    return parts.splice(from).join('')
  }
  const writer = { write: (text: string) => void parts.push(text), within: walkChildren, textOf }

  walkChildren(paragraph)
  return { text: parts.join(''), boxes, notes }
}

const stringsOf = ({ children }: XmlElement): readonly string[] => children.filter((child) => typeof child === 'string')

/** Deleted and moved-away text, the ruby above its base, the older twin of a text box, and properties. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:tbl',
  'm:ctrlPr',
])

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:tab': '\t',
    'w:ptab': '\t',
    'w:br': '\n',
    'w:cr': '\n',
    'w:noBreakHyphen': '-',
  }),
)

/** A field whose end has not come; text before `separate`, that of fields nested there included, is no result. */
interface OpenField {
  shown: boolean
  instruction: string
  /** How many parts there were when its result began. */
  from: number
}

function stepField(open: OpenField[], type: string | undefined, parts: string[]): void {
  const field = open.at(-1)
  if (type === 'begin') open.push({ shown: false, instruction: '', from: parts.length })
  else if (type === 'separate' && field) {
    field.shown = true
    field.from = parts.length
  } else if (type === 'end' && field) {
    open.pop()
    if (parts.length === field.from && !open.some(({ shown }) => !shown)) {
      parts.push(showEquation(field.instruction) ?? '')
    }
  }
}

function addInstruction(open: readonly OpenField[], words: string): void {
  const field = open.at(-1)
  if (field && !field.shown) field.instruction += words
}

const SYMBOL_FONT = /^(symbol|wingdings( 2)?)$/i

function readSymbol(attributes: XmlElement['attributes']): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  return code >= 0 && code <= 0x10ffff ? symbolOf(attributes['w:font'], code) : ''
}

function isHidden(properties: XmlElement, styles: StyleSheet, byParagraph: boolean): boolean {
  if (childOf(properties, 'w:vanish')) return isOn(properties, 'w:vanish')
  return styles.find(valOf(properties, 'w:rStyle') ?? '')?.hidden ?? byParagraph
}
