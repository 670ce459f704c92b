import { ZhibiaoError } from '../../errors.js'
import type { Document, Message } from '../../model.js'
import { readDocx } from '../docx/index.js'
import { READ_LIMITS } from '../limits.js'
import type { OleFile } from '../ole.js'
import { openZip } from '../zip.js'
import { hasAutomaticNumbers } from './numbering.js'
import { convertToDocx } from './office.js'
import { readWordText } from './text.js'

/**
 * Reads a Word document of the old format (.doc, and Kingsoft's .wps, which is the same).
 *
 * Automatic numbers stand nowhere in such a file but must be counted by its styles and lists, which LibreOffice does:
 * where a document has them and `soffice` is on the machine, it is read by way of docx; else a message says that they
 * may be missing.
 *
 * Throws `input.truncated`, `input.empty`.
 */
export async function readDoc(bytes: Uint8Array, ole: OleFile, word: Buffer): Promise<Document> {
  const numbered = hasAutomaticNumbers(word, ole)
  if (numbered) {
    const converted = await convertToDocx(bytes)
    if (converted) return { ...(await readDocx(await openZip(converted, READ_LIMITS))), format: 'doc' }
  }
  const document = await readWordText(bytes, numbered ? [NUMBERS_MISSING] : [])
  if (document.blocks.length === 0) throw new ZhibiaoError('input.empty', 'The document holds no text')
  return document
}

const NUMBERS_MISSING: Message = {
  level: 'warning',
  code: 'read.numbering',
  text: '文档使用了自动编号,编号可能缺失;在本机安装 LibreOffice(soffice)后重读即可补全',
  span: null,
}
