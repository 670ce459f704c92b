/** Where the text of a group goes. */
export type Destination = 'body' | 'label' | 'note' | 'fonts' | 'styles' | 'lists' | 'level' | 'none'

/** What holds within a group, and is forgotten at its end. */
export interface GroupState {
  readonly destination: Destination
  readonly font: number | null
  /** How many signs after a \u stand for the same character, for readers without Unicode. */
  readonly substitutes: number
  /** Hidden, or deleted in a tracked change. */
  readonly unseen: boolean
  /** Outline level of the paragraph from 1; null for running text. */
  readonly outline: number | null
  readonly inTable: boolean
  /** Of the paragraph's list; null outside lists. */
  readonly list: number | null
  readonly level: number
}

export const FIRST_STATE: GroupState = {
  destination: 'body',
  font: null,
  substitutes: 1,
  unseen: false,
  outline: null,
  inTable: false,
  list: null,
  level: 0,
}

/** Groups whose words are no text of the report. */
const SILENT = new Set([
  ...['colortbl', 'info', 'pict', 'object', 'themedata', 'datastore', 'listname', 'levelnumbers', 'revtbl'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'fldinst', 'xe', 'tc'],
  ...['annotation', 'atnid', 'atnauthor', 'bkmkstart', 'bkmkend', 'nonshppict', 'shprslt', 'sp', 'ftnsep', 'ftnsepc'],
  ...['latentstyles', 'pgdsctbl', 'generator', 'filetbl', 'template', 'private1', 'nesttableprops', 'datafield'],
])

/** Groups that a `\*` marks as for those who know them, and that hold text of the report. */
const KNOWN = new Set(['shpinst', 'shptxt', 'ud'])

/** Where a group that begins with this word sends its text; null when the word is none that begins a group. */
export function destinationOf(word: string, starred: boolean): Destination | null {
  if (word === 'fonttbl') return 'fonts'
  if (word === 'stylesheet') return 'styles'
  if (word === 'listtable' || word === 'listoverridetable') return 'lists'
  if (word === 'leveltext') return 'level'
  if (word === 'footnote') return 'note'
  if (word === 'listtext' || word === 'pntext') return 'label'
  if (SILENT.has(word)) return 'none'
  return starred && !KNOWN.has(word) ? 'none' : null
}
