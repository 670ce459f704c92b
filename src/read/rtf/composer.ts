import type { Draft } from '../document.js'
import { type Label, prefixLabel } from '../docx/labels.js'
import { encodingOf, type RtfEncodings } from './encodings.js'
import { createListTables } from './lists.js'
import { createNumbering } from './numbering.js'
import { destinationOf, FIRST_STATE, type GroupState } from './state.js'
import { type CellDefinition, placeRows, type RtfRow } from './table.js'
import type { RtfToken } from './tokens.js'

/** Puts the pieces of RTF together as paragraphs and rows. */
export interface Composer {
  take(token: RtfToken): void
  finish(): readonly Draft[]
}

/** Control words that stand for characters. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      tab: '\t',
      line: '\n',
      emdash: '—',
      endash: '–',
      bullet: '',
      '~': '\u00a0',
      _: '-',
      '-': '',
      '|': '',
      ':': '',
    },
    ...{
      lquote: '‘',
      rquote: '’',
      ldblquote: '“',
      rdblquote: '”',
      emspace: ' ',
      enspace: ' ',
      qmspace: ' ',
      '\t': '\t',
    },
    ...{ '\\': '\\', '{': '{', '}': '}', nestcell: ' ', nestrow: '\n', zwj: '', zwnj: '' },
  }),
)

export function createComposer(): Composer {
  const encodings: RtfEncodings = { fonts: new Map(), codePage: 1252 }
  const outlines = new Map<number, number>()
  const tablesOfLists = createListTables()
  const numbering = createNumbering(tablesOfLists.lists)
  const drafts: Draft[] = []
  const notes: string[] = []
  const stack: GroupState[] = []
  let state = FIRST_STATE
  /** Right behind an opening brace, where a word may say what the group is; and after its `\*`. */
  let atStart = false
  let starred = false
  let style: number | null = null
  let toSkip = 0
  let pending: number[] = []
  let text = ''
  /** The automatic number that stands in the file, for the text that follows. */
  let label = ''
  /** Whether the paragraph's own number has been counted. */
  let counted = false
  let levelText = ''
  let note = ''
  let cells: string[] = []
  let definitions: CellDefinition[] = []
  let merged = false
  let rows: RtfRow[] = []
  let tables = 0

  const write = (characters: string): void => {
    if (state.unseen) return
    if (state.destination === 'body') {
      const number = takeNumber()
      text += number.text === '' ? characters : prefixLabel(number, characters)
    } else if (state.destination === 'label') label += characters.trim()
    else if (state.destination === 'note') note += characters
    else if (state.destination === 'level') levelText += characters
  }
  const takeNumber = (): Label => {
    const written = label
    label = ''
    if (state.list === null || counted) return { text: written, suffix: 'tab' }
    counted = true
    return numbering.next({ list: state.list, level: state.level }, written)
  }
  const flushBytes = (): void => {
    if (pending.length === 0) return
    write(new TextDecoder(encodingOf(encodings, state.font)).decode(Uint8Array.from(pending)))
    pending = []
  }
  const endTable = (): void => {
    if (rows.length > 0) drafts.push(...placeRows(rows, tables++))
    rows = []
  }
  const endDraft = (): void => {
    endTable()
    drafts.push({ kind: 'paragraph', text, page: null, outline: state.outline })
    text = ''
  }
  const endParagraph = (): void => {
    // A note's paragraphs are its own: the line it hangs in goes on behind it.
    if (state.destination === 'note') note += '\n'
    if (state.destination !== 'body') return
    // An empty line in a list counts, as in Word; its number alone is text only in a table's column 序号.
    if (state.inTable) text += `${takeNumber().text}\n`
    else {
      takeNumber()
      endDraft()
    }
    counted = false
  }
  /** A page ends a line on the page and no paragraph: it takes no number. */
  const endPage = (): void => {
    if (state.destination !== 'body' || state.inTable) endParagraph()
    else endDraft()
  }
  const endCell = (): void => {
    cells.push(text + takeNumber().text)
    text = ''
    counted = false
  }
  const endRow = (): void => {
    if (cells.length > 1) rows.push({ cells, definitions })
    // A table of one cell is a frame around running text.
    else if (cells.length === 1) {
      endTable()
      drafts.push({ kind: 'paragraph', text: cells[0] ?? '', page: null, outline: null })
    }
    cells = []
  }

  const open = (): void => {
    flushBytes()
    stack.push(state)
    atStart = true
    starred = false
  }
  const close = (): void => {
    flushBytes()
    const inner = state
    state = stack.pop() ?? FIRST_STATE
    if (inner.destination === 'note' && state.destination !== 'note') {
      notes.push(note)
      note = ''
    }
    if (inner.destination === 'level' && state.destination !== 'level') {
      tablesOfLists.label(levelText)
      levelText = ''
    }
    atStart = false
    toSkip = 0
  }

  const control = (word: string, number: number | null): void => {
    if (word !== 'u' && toSkip > 0 && CHARACTERS.has(word)) {
      toSkip -= 1
      return
    }
    if (word === 'u') {
      if (pending.length > 0) flushBytes()
      write(String.fromCharCode((number ?? 0) & 0xffff))
      toSkip = state.substitutes
      return
    }
    flushBytes()
    if (word === '*') {
      starred = true
      return
    }
    const destination = atStart ? destinationOf(word, starred) : null
    atStart = false
    if (destination !== null && state.destination !== 'none') state = { ...state, destination }
    // Two versions of one text, of which the second is Unicode: {\upr{…}{\*\ud{…}}}.
    if (word === 'upr') state = { ...state, destination: 'none' }
    else if (word === 'ud') state = { ...state, destination: stack.at(-2)?.destination ?? 'body' }
    else if (CHARACTERS.has(word)) write(CHARACTERS.get(word) ?? '')
    else apply(word, number)
  }

  const apply = (word: string, number: number | null): void => {
    if (state.destination === 'lists') tablesOfLists.take(word, number)
    switch (word) {
      case 'par':
      case 'sect':
        endParagraph()
        return
      case 'page':
        endPage()
        return
      case 'cell':
        if (state.destination === 'body') endCell()
        return
      case 'row':
        if (state.destination === 'body') endRow()
        return
      case 'trowd':
        definitions = []
        return
      case 'clmrg':
        merged = true
        return
      case 'cellx':
        definitions.push({ right: number ?? 0, merged })
        merged = false
        return
      case 'ansicpg':
        encodings.codePage = number ?? encodings.codePage
        return
      case 'fcharset':
        if (state.destination === 'fonts' && state.font !== null) encodings.fonts.set(state.font, number ?? 0)
        return
      case 's':
        style = number
        if (state.destination !== 'styles') state = { ...state, outline: outlines.get(number ?? -1) ?? null }
        return
      case 'outlinelevel':
        // Level 9 is running text.
        if (state.destination !== 'styles') state = { ...state, outline: (number ?? 9) < 9 ? (number ?? 9) + 1 : null }
        else if (style !== null && (number ?? 9) < 9) outlines.set(style, (number ?? 9) + 1)
        return
      default:
        state = restyle(state, word, number)
    }
  }

  return {
    take(token) {
      if (token.kind === 'open') open()
      else if (token.kind === 'close') close()
      else if (token.kind === 'control') control(token.word, token.number)
      else if (toSkip > 0) toSkip -= 1
      else {
        atStart = false
        pending.push(token.byte)
      }
    },
    finish() {
      flushBytes()
      for (const cell of cells) drafts.push({ kind: 'paragraph', text: cell, page: null, outline: null })
      endTable()
      return [...drafts, ...[text, ...notes].map(paragraph)]
    },
  }
}

const paragraph = (text: string): Draft => ({ kind: 'paragraph', text, page: null, outline: null })

/** What a control word changes of the text behind it in its group. */
function restyle(state: GroupState, word: string, number: number | null): GroupState {
  switch (word) {
    case 'f':
    case 'af':
      return { ...state, font: number }
    case 'uc':
      return { ...state, substitutes: Math.max(0, number ?? 1) }
    case 'v':
    case 'deleted':
      return { ...state, unseen: number !== 0 }
    case 'plain':
      return { ...state, unseen: false, font: null }
    case 'pard':
      return { ...state, inTable: false, outline: null, list: null, level: 0 }
    case 'ls':
      return { ...state, list: number }
    case 'ilvl':
      return { ...state, level: number ?? 0 }
    case 'intbl':
      return { ...state, inTable: true }
    default:
      return state
  }
}
