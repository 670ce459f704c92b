import { wrapSpace } from '../../text/one-line.js'
import { isBreak } from './breaks.js'
import { closeSpaces, type Line } from './lines.js'
import type { Margins } from './margins.js'

/** A paragraph put together from the lines it was printed in. */
export interface Paragraph {
  readonly text: string
  /** Its lines, each with where its text stands in that of the paragraph. */
  readonly lines: readonly { readonly line: Line; readonly start: number; readonly end: number }[]
}

/**
 * Joins lines into paragraphs, over columns and pages too. The lines must follow one another without a table between;
 * `frames` has the margins of each line's frame.
 */
export function reflow(lines: readonly Line[], frames: ReadonlyMap<string, Margins>): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let members: Line[] = []
  for (const line of lines) {
    if (line.text === '') continue
    const margins = frames.get(line.frame.key)
    if (!margins) continue
    const before = members.at(-1)
    const marginsBefore = (before && frames.get(before.frame.key)) ?? margins
    if (before && isBreak(members, line, marginsBefore, margins)) {
      paragraphs.push(compose(members, frames))
      members = []
    }
    members.push(line)
  }
  return members.length > 0 ? [...paragraphs, compose(members, frames)] : paragraphs
}

function compose(members: readonly Line[], frames: ReadonlyMap<string, Margins>): Paragraph {
  let text = ''
  const lines = members.map((line) => {
    const right = frames.get(line.frame.key)?.right ?? line.right
    const own = closeSpaces(line.text, line.right > right - line.size)
    const start = text === '' ? 0 : text.length + wrapSpace(text, own).length
    text += (text === '' ? '' : wrapSpace(text, own)) + own
    return { line, start, end: text.length }
  })
  return { text, lines }
}
