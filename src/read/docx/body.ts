import type { Draft } from '../document.js'
import { type Labeller, prefixLabel } from './labels.js'
import { readInline } from './runs.js'
import { mergeNumbering, readNumbering, readOutline, type Style, type StyleSheet } from './styles.js'
import { readTable } from './table.js'
import { childOf, isOn, valOf, type XmlElement, type XmlNode } from './xml.js'

/** What reading one document's body goes by and counts on the way. */
export interface BodyContext {
  readonly styles: StyleSheet
  readonly labeller: Labeller
  /** Notes referred to so far, in order. */
  readonly notes: string[]
  /** Number of the next table. */
  tables: number
  /** Documents that Word lays out in the place of an element (altChunk); they are not read. */
  chunks: number
  /** Whether what is read stands in a table's cell. */
  inCell: boolean
}

/** A paragraph without its place in the document; `joined` when its mark is deleted and the next one goes on in it. */
interface Paragraph {
  readonly text: string
  readonly outline: number | null
  readonly boxes: readonly XmlElement[]
  readonly joined: boolean
}

/** Paragraphs and tables of a body, a note, a text box or a cell, in reading order. */
export function readBlocks(elements: readonly XmlNode[], context: BodyContext): readonly Draft[] {
  const drafts: Draft[] = []
  let carried = ''
  for (const element of flatten(elements)) {
    if (element.name === 'w:altChunk') {
      context.chunks += 1
      continue
    }
    if (element.name === 'w:tbl') {
      drafts.push(...readTable(element, context))
      continue
    }
    const { text, outline, boxes, joined } = readParagraph(element, carried, context)
    carried = joined ? text : ''
    if (!joined) drafts.push({ kind: 'paragraph', text, page: null, outline })
    for (const box of boxes) drafts.push(...readBlocks(box.children, context))
  }
  if (carried !== '') drafts.push({ kind: 'paragraph', text: carried, page: null, outline: null })
  return drafts
}

/** Paragraphs and tables also stand inside content controls, tracked insertions and custom XML. */
function flatten(elements: readonly XmlNode[], blocks: XmlElement[] = []): readonly XmlElement[] {
  for (const element of elements) {
    if (typeof element === 'string') continue
    if (BLOCKS.has(element.name)) blocks.push(element)
    else if (WRAPPERS.has(element.name)) flatten(element.children, blocks)
  }
  return blocks
}

const BLOCKS: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:altChunk'])

const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice',
])

function readParagraph(element: XmlElement, carried: string, context: BodyContext): Paragraph {
  const { styles, labeller, notes } = context
  const properties = childOf(element, 'w:pPr')
  const mark = childOf(properties, 'w:rPr')
  const style = styles.find(valOf(properties, 'w:pStyle') ?? '') ?? styles.paragraph
  const hidden = style?.hidden ?? false
  const inline = readInline(element, styles, hidden)
  notes.push(...inline.notes)
  // A deleted mark, and the style separator that puts a heading and its text on one line.
  const joined =
    childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined || isOn(mark, 'w:specVanish')
  const own = readOutline(properties)
  const outline = own === undefined ? (style?.outline ?? null) : own
  const text = carried + inline.text
  if (joined) return { text, outline, boxes: inline.boxes, joined }
  if (inline.text === '' && (hidden || isOn(mark, 'w:vanish'))) return { text, outline, boxes: inline.boxes, joined }
  const label = labeller.next(numberingOf(properties, style), style)
  // An empty line in a list counts, as in Word; its number alone is text only in a table's column 序号.
  const shown = text.trim() === '' && !context.inCell ? '' : prefixLabel(label, text)
  return { text: shown, outline, boxes: inline.boxes, joined }
}

/** The paragraph's own list, completed by its style's: a paragraph may change the level only. */
function numberingOf(properties: XmlElement | undefined, style: Style | undefined) {
  return mergeNumbering([readNumbering(properties), style?.numbering ?? null])
}
