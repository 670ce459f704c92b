import type { OleFile } from '../ole.js'

/** Places in Word's file information block ([MS-DOC] 2.5.6): size of the table of lists. */
const LIST_TABLE_SIZE = 0x2e6

/** The property sprmPIlfo, which puts a paragraph or a style into a list; 0 takes it out of all. */
const LIST_PROPERTY = Buffer.from([0x0b, 0x46])
const MOST_LISTS = 2047

/** Whether some paragraph of the document, or a style, is numbered by Word. */
export function hasAutomaticNumbers(word: Buffer, ole: OleFile): boolean {
  if (word.length < LIST_TABLE_SIZE + 4 || word.readUInt32LE(LIST_TABLE_SIZE) === 0) return false
  return [word, ole.stream('1Table'), ole.stream('0Table')].some((stream) => stream !== null && setsList(stream))
}

function setsList(stream: Buffer): boolean {
  for (let at = stream.indexOf(LIST_PROPERTY); at >= 0; at = stream.indexOf(LIST_PROPERTY, at + 1)) {
    const list = at + 4 <= stream.length ? stream.readUInt16LE(at + 2) : 0
    if (list > 0 && list < MOST_LISTS) return true
  }
  return false
}
