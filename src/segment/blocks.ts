import type { Block, Span } from '../model.js'
import { type Language, languageOf } from '../text/language.js'
import { trimSpan } from './spans.js'

/** A block with its trimmed span and folded text. */
export interface Line {
  readonly block: Block
  readonly span: Span
  readonly text: string
  readonly language: Language
}

/** The non-blank blocks as trimmed lines, in order. */
export function toLines(folded: string, blocks: readonly Block[]): readonly Line[] {
  let language: Language = 'zh'
  const lines: Line[] = []
  for (const block of blocks) {
    const span = trimSpan(folded, block.span)
    if (span[0] === span[1]) continue
    const text = folded.slice(span[0], span[1])
    language = languageOf(text, language)
    lines.push({ block, span, text, language })
  }
  return lines
}
