import type { Block, Document, Extraction, Span } from '../model.js'
import { wrapSpace } from '../text/one-line.js'
import { lastStartingBefore } from './lookup.js'

/** A document each of whose blocks is on one line, and the way back to the places of the one that was read. */
export interface Unbroken {
  readonly document: Document
  /** The extraction with its spans, and the text, of the document that was read. */
  readonly restore: (extraction: Extraction) => Extraction
}

/**
 * Takes the line ends out of blocks that reach over several lines, so that 增长↵5.6% is read as 增长5.6%; null where there are none.
 */
export function withoutBreaks(document: Document): Unbroken | null {
  const { text, blocks } = document
  if (!blocks.some((block) => isBroken(text, block))) return null
  // Stretches kept, in order: where each begins in the text that was read, and in the one without line ends.
  const read: number[] = [0]
  const own: number[] = [0]
  let unbroken = ''
  let from = 0
  const keepTo = (to: number) => {
    unbroken += text.slice(from, to)
    from = to
  }
  const joined: Block[] = []
  for (const block of blocks) {
    const start = unbroken.length + block.span[0] - from
    if (isBroken(text, block))
      for (const { index, 0: gap } of text.slice(...block.span).matchAll(/[^\S\n]*\n\s*/gu)) {
        keepTo(block.span[0] + index)
        // Of the ends alone: looking at all that was joined so far would take a long text's square.
        unbroken += wrapSpace(text.slice(Math.max(0, from - 1), from), text.charAt(from + gap.length))
        from += gap.length
        read.push(from)
        own.push(unbroken.length)
      }
    joined.push({ ...block, span: [start, unbroken.length + block.span[1] - from] })
  }
  keepTo(text.length)
  const placeOf = (at: number): number => {
    const i = lastStartingBefore(own, at, (place) => place)
    return at - (own[i] as number) + (read[i] as number)
  }
  return {
    document: { ...document, text: unbroken, blocks: joined },
    restore: (extraction) => restored(extraction, text, placeOf),
  }
}

const isBroken = (text: string, { span, row }: Block): boolean => {
  const end = row === null ? text.indexOf('\n', span[0]) : -1
  return end >= 0 && end < span[1]
}

function restored(extraction: Extraction, text: string, placeOf: (at: number) => number): Extraction {
  const back = ([start, end]: Span): Span =>
    end > start ? [placeOf(start), placeOf(end - 1) + 1] : [placeOf(start), placeOf(start)]
  const moved = <T extends { readonly span: Span }>(entry: T): T => ({ ...entry, span: back(entry.span) })
  return {
    ...extraction,
    text,
    reports: extraction.reports.map(moved),
    sections: extraction.sections.map(moved),
    figures: extraction.figures.map((figure) => ({
      ...moved(figure),
      sentence: back(figure.sentence),
      nameParts: figure.nameParts.map((part) => (part.span === null ? part : { ...part, span: back(part.span) })),
    })),
    numerals: extraction.numerals.map(moved),
    messages: extraction.messages.map((message) =>
      message.span === null ? message : { ...message, span: back(message.span) },
    ),
  }
}
