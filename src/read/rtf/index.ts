import { ZhibiaoError } from '../../errors.js'
import type { Document } from '../../model.js'
import { composeDocument } from '../document.js'
import { createComposer } from './composer.js'
import { readTokens } from './tokens.js'

/**
 * Reads rich text: paragraphs, tables, automatic numbers as Word counts them (those that its writer put beside them,
 * `\listtext`, where the list is not in the file); footnotes at the end, hidden and deleted text left out.
 *
 * Throws `input.empty`.
 */
export function readRtf(bytes: Uint8Array): Document {
  const composer = createComposer()
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  for (const token of readTokens(rtf)) composer.take(token)
  const document = composeDocument(composer.finish(), { format: 'rtf', pages: null, messages: [] })
  if (document.blocks.length === 0) throw new ZhibiaoError('input.empty', 'The document holds no text')
  return document
}
