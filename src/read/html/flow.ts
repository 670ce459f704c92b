import type { Draft, ParagraphDraft } from '../document.js'
import { raise } from '../superscript.js'
import { childElements, type HtmlElement, plainText } from './dom.js'
import { isUnseen } from './furniture.js'
import { listLabel, numberOf } from './list-number.js'
import { readHtmlTable } from './table.js'

/** What the flow of a page carries along. */
export interface FlowContext {
  /** How many tables were read before; counted up. */
  tables: number
}

/** Elements that end the paragraph before them and the one within. */
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html'],
  ...['legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th'],
  ...['thead', 'tr', 'ul'],
])

interface OpenParagraph {
  text: string
  outline: number | null
  /** Number of the list item that begins here; `<li><p>` has it before the paragraph within. */
  label: string
}

/** The paragraphs and rows of an element, as a browser lays them out. */
export function readFlow(element: HtmlElement, context: FlowContext): readonly Draft[] {
  const drafts: Draft[] = []
  const open: OpenParagraph = { text: '', outline: null, label: '' }
  const flush = (): void => {
    const { text, outline, label } = open
    open.text = ''
    if (!/\S/.test(text)) return
    drafts.push({ kind: 'paragraph', text: label + collapse(text).trimStart(), page: null, outline })
    open.label = ''
  }
  const visit = (parent: HtmlElement, preserve: boolean): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') open.text += preserve ? child.replaceAll('\n', BREAK) : child
      else if (child.tag === 'br') open.text += BREAK
      else if (isUnseen(child)) continue
      else if (child.tag === 'sup') open.text += raise(open.text.slice(-12), plainText(child))
      else if (child.tag === 'table') {
        flush()
        drafts.push(...readHtmlTable(child, context))
      } else if (child.tag === 'ol') {
        flush()
        visitItems(child)
      } else if (BLOCKS.has(child.tag)) {
        flush()
        const outer = open.outline
        open.outline = /^h[1-6]$/.test(child.tag) ? Number(child.tag[1]) : outer
        visit(child, preserve || child.tag === 'pre')
        flush()
        open.outline = outer
      } else visit(child, preserve)
    }
  }
  /** An item's number stands before its text, as a browser prints it. */
  const visitItems = (list: HtmlElement): void => {
    let number = numberOf(list.attributes.start) ?? 1
    for (const item of childElements(list)) {
      if (item.tag !== 'li' || isUnseen(item)) {
        visit({ ...list, children: [item] }, false)
        flush()
        continue
      }
      number = numberOf(item.attributes.value) ?? number
      open.label = listLabel(list, number)
      visit(item, false)
      flush()
      open.label = ''
      number += 1
    }
  }
  visit(element, false)
  flush()
  return drafts
}

/** Stands for a line break that the page means; those of its source are blanks. */
const BREAK = '\u2028'

/** Between wide characters the break of a source line is nothing: 全市⏎完成 is 全市完成. */
const WIDE_BREAK = /(?<=[\u2e80-\uffef])[ \t]*\r?\n\s*(?=[\u2e80-\uffef])/g

function collapse(text: string): string {
  return text
    .replace(WIDE_BREAK, '')
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    .replaceAll(BREAK, '\n')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
}

/**
 * Levels of the headings as levels of sections: a lone h1 before all other headings is the title of the page, and
 * what stands below it begins at 1; so it does where the title stands outside (`titled`).
 */
export function settleOutlines(drafts: readonly Draft[], titled = false): readonly Draft[] {
  const headings = drafts.filter(
    (draft): draft is ParagraphDraft => draft.kind === 'paragraph' && draft.outline !== null,
  )
  if (titled && headings.length > 0) return shiftOutlines(drafts, Math.min(...headings.map(outlineOf)))
  const [first, ...others] = headings
  if (first === undefined || others.some((each) => outlineOf(each) <= outlineOf(first))) return drafts
  const shifted = shiftOutlines(drafts, Math.min(...others.map(outlineOf)))
  return shifted.map((draft, index) => (drafts[index] === first ? { ...first, outline: null } : draft))
}

const outlineOf = ({ outline }: ParagraphDraft): number => outline ?? 0

const shiftOutlines = (drafts: readonly Draft[], top: number): readonly Draft[] =>
  drafts.map((draft) =>
    draft.kind === 'row' || draft.outline === null ? draft : { ...draft, outline: draft.outline - top + 1 },
  )
