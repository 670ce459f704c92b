import { ZhibiaoError } from '../../errors.js'
import type { Document, Message } from '../../model.js'
import { composeDocument, type Draft } from '../document.js'
import type { Zip } from '../zip.js'
import { type Archive, openArchive } from './archive.js'
import { type BodyContext, readBlocks } from './body.js'
import { openFlat } from './flat.js'
import { createLabeller } from './labels.js'
import { readLists } from './numbering.js'
import { type DocxParts, readParts } from './package.js'
import { readStyles } from './styles.js'
import { childrenOf, readChildren, visitChildren } from './xml.js'

/**
 * Reads a Word document as its reader sees it: automatic numbering (一、, （二）, 1.) written out, tracked changes
 * accepted, notes at the end, headers and footers left out.
 *
 * Note [No mammoth]: mammoth keeps of a list only whether it is ordered, so 一、 and （一） vanish, and it loses
 * fldSimple, ruby and formulas; putting all of that into its input would leave it nothing to do.
 *
 * Throws `input.format`, `input.truncated`, `input.encrypted`, `input.too-large`, `input.empty`.
 */
export const readDocx = (zip: Zip): Promise<Document> => readWord(openArchive(zip))

/** Reads a Word document saved as one XML file as {@link readDocx} does. */
export const readFlatDocx = async (bytes: Uint8Array): Promise<Document> => readWord(openFlat(bytes))

async function readWord(archive: Archive): Promise<Document> {
  const parts = await readParts(archive)
  const context: BodyContext = {
    styles: readStyles(parts.styles),
    labeller: createLabeller(readLists(parts.numbering)),
    notes: [],
    tables: 0,
    chunks: 0,
    inCell: false,
  }
  const drafts = [...readBlocks(readChildren(parts.document, 'w:body'), context), ...readNotes(parts, context)]
  const document = composeDocument(drafts, { format: 'docx', pages: null, messages: formatMessages(context) })
  if (document.blocks.length > 0) return document
  const reason = context.chunks > 0 ? CHUNK_ALONE : 'The document holds no text'
  throw new ZhibiaoError('input.empty', reason)
}

/** Footnotes, then endnotes, each in the order the text refers to them; one referred to twice stands once. */
function readNotes({ footnotes, endnotes }: DocxParts, context: BodyContext): readonly Draft[] {
  const known = new Map<string, readonly Draft[]>()
  const collect = (xml: string, kind: string) => {
    visitChildren(xml || '<none/>', `w:${kind}s`, (note) => {
      const key = `${kind}:${note.attributes['w:id']}`
      if (context.notes.includes(key)) known.set(key, readBlocks(childrenOf(note), context))
    })
  }
  collect(footnotes, 'footnote')
  collect(endnotes, 'endnote')
  const order = [...new Set(context.notes)]
  return [
    ...order.filter((key) => key.startsWith('footnote')),
    ...order.filter((key) => key.startsWith('endnote')),
  ].flatMap((key) => known.get(key) ?? [])
}

const CHUNK_ALONE = 'The text stands in a document inserted into this one (altChunk): open it in Word and save it again'

function formatMessages({ labeller, chunks }: BodyContext): readonly Message[] {
  const inserted: Message = {
    level: 'warning',
    code: 'read.skipped',
    text: `文中插入的 ${chunks} 个其他文档(altChunk)未读取,请用 Word 打开后重新保存`,
    span: null,
  }
  const formats = [...labeller.unknownFormats].map(
    (format): Message => ({
      level: 'warning',
      code: 'read.numbering',
      text: `自动编号格式 ${format} 无法识别,已按阿拉伯数字编号`,
      span: null,
    }),
  )
  return chunks > 0 ? [...formats, inserted] : formats
}
