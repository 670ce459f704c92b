import type { Block, Span } from '../model.js'
import { trimSpan } from './spans.js'

/** A block with its trimmed span and folded text. */
export interface Line {
  readonly block: Block
  readonly span: Span
  readonly text: string
}

/** The non-blank blocks as trimmed lines, in order. */
export function toLines(folded: string, blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block) => {
    const span = trimSpan(folded, block.span)
    return span[0] === span[1] ? [] : [{ block, span, text: folded.slice(...span) }]
  })
}
