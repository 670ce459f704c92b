import type { Draft, ParagraphDraft } from '../document.js'
import { prefixLabel } from '../docx/labels.js'
import { childAt, childrenNamed, childrenOf, type XmlElement } from '../xml.js'
import type { ListCounter, OpenList } from './lists.js'
import { isHidden, listOfStyle, type OdtStyles } from './styles.js'
import { readTable } from './table.js'

export interface BodyContext {
  readonly styles: OdtStyles
  readonly lists: ListCounter
  /** Footnotes and endnotes met so far, which stand at the end. */
  readonly notes: Draft[]
  /** How many tables were read so far. */
  tables: number
}

/** Paragraphs and rows of the elements, in order. */
export function readBlocks(parent: XmlElement, context: BodyContext): readonly Draft[] {
  return childrenOf(parent).flatMap((child) => readBlock(child, context, null))
}

function readBlock(element: XmlElement, context: BodyContext, list: OpenList | null): readonly Draft[] {
  switch (element.name) {
    case 'p':
    case 'h':
      return readParagraph(element, context, '')
    case 'list':
      return readList(element, context, list)
    case 'table':
      return readTable(element, context)
    case 'section':
      return isHidden(element.attributes['style-name'], 'section', context.styles) ||
        element.attributes.display === 'none'
        ? []
        : readBlocks(element, context)
    case 'frame':
    case 'g':
      return readFrame(element, context)
    case 'table-of-content':
    case 'illustration-index':
    case 'table-index':
    case 'alphabetical-index':
    case 'user-index':
    case 'bibliography':
      return childrenNamed(element, 'index-body').flatMap((body) => readBlocks(body, context))
    case 'index-title':
      return readBlocks(element, context)
    default:
      // Among them tracked-changes, which holds what was deleted.
      return []
  }
}

function readList(element: XmlElement, context: BodyContext, outer: OpenList | null): readonly Draft[] {
  const list = context.lists.open(element, outer)
  return childrenOf(element).flatMap((item) => {
    let start = item.attributes['start-value'] === undefined ? null : Number(item.attributes['start-value'])
    let labelled = item.name !== 'list-item'
    return childrenOf(item).flatMap((child) => {
      if (labelled || (child.name !== 'p' && child.name !== 'h')) return readBlock(child, context, list)
      labelled = true
      const fallback = listOfStyle(child.attributes['style-name'], context.styles)
      const label = context.lists.next(list, fallback, start)
      start = null
      return readParagraph(child, context, label)
    })
  })
}

function readParagraph(element: XmlElement, context: BodyContext, label: string): readonly Draft[] {
  const { 'style-name': style, 'outline-level': level } = element.attributes
  if (isHidden(style, 'paragraph', context.styles)) return []
  const outline = element.name === 'h' && level !== undefined ? Number(level) : null
  const frames: Draft[] = []
  const text = readInline(element, context, frames)
  const own = label === '' && outline !== null && text.trim() !== '' ? context.lists.nextHeading(outline) : label
  const paragraph: ParagraphDraft = {
    kind: 'paragraph',
    text: prefixLabel({ text: own, suffix: 'tab' }, text),
    page: null,
    outline,
  }
  return [paragraph, ...frames]
}

/** How many spaces `<text:s text:c="3"/>` stands for; one where it does not say, or says what is no number. */
function countSpaces(count: string | undefined): number {
  const number = Number(count ?? 1)
  return number >= 0 ? Math.min(Math.floor(number), 1000) : 1
}

/** Text of a paragraph; what floats beside it goes to `frames`, its notes to the context. */
function readInline(element: XmlElement, context: BodyContext, frames: Draft[]): string {
  return element.children
    .map((child): string => {
      if (typeof child === 'string') return child.replace(/[ \t\r\n]+/g, ' ')
      switch (child.name) {
        case 's':
          return ' '.repeat(countSpaces(child.attributes.c))
        case 'tab':
          return '\t'
        case 'line-break':
          return '\n'
        case 'span':
          return isHidden(child.attributes['style-name'], 'text', context.styles)
            ? ''
            : readInline(child, context, frames)
        case 'ruby': {
          const base = childAt(child, 'ruby-base')
          return base ? readInline(base, context, frames) : ''
        }
        case 'note': {
          const body = childAt(child, 'note-body')
          if (body) context.notes.push(...readBlocks(body, context))
          return ''
        }
        case 'frame':
        case 'g':
        case 'custom-shape':
          frames.push(...readFrame(child, context))
          return ''
        case 'annotation':
        case 'hidden-text':
        case 'hidden-paragraph':
        case 'fieldmark-start':
          return ''
        default:
          return readInline(child, context, frames)
      }
    })
    .join('')
}

/** The text box of a frame; a shape holds its paragraphs itself. */
function readFrame(element: XmlElement, context: BodyContext): readonly Draft[] {
  if (element.name === 'custom-shape') return readBlocks(element, context)
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'text-box') return readBlocks(child, context)
    return child.name === 'frame' || child.name === 'g' || child.name === 'custom-shape'
      ? readFrame(child, context)
      : []
  })
}
