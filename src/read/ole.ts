import { createRequire } from 'node:module'
import type * as xlsx from '@e965/xlsx'
import { ZhibiaoError } from '../errors.js'
import type { Document } from '../model.js'

/** Streams of an OLE file, the container of Office before 2007 and of Kingsoft's .wps and .et. */
export interface OleFile {
  /** The stream of that name directly under the root; null when there is none. */
  stream(name: string): Buffer | null
}

/**
 * Reads a file of the old Office formats by the streams it holds, whatever it is called.
 *
 * Throws `input.encrypted` for a file with a password, `input.format` for slides and mails of Outlook, `input.truncated`.
 */
export async function readOle(bytes: Uint8Array): Promise<Document> {
  const ole = openOle(bytes)
  if (ole.stream('EncryptedPackage')) throw encrypted()
  const word = ole.stream('WordDocument')
  if (word) {
    if (isEncryptedWord(word)) throw encrypted()
    return (await import('./doc/index.js')).readDoc(bytes, ole, word)
  }
  if (ole.stream('Workbook') ?? ole.stream('Book')) return (await import('./sheet/index.js')).readXls(bytes)
  throw new ZhibiaoError('input.format', 'The file is of an old Office format that holds no report (slides, a mail)')
}

/** Throws `input.truncated` for a damaged file. */
function openOle(bytes: Uint8Array): OleFile {
  // The package is CommonJS; loaded here, as it takes 120 ms.
  const { CFB } = createRequire(import.meta.url)('@e965/xlsx') as typeof xlsx
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const container = CFB.read(buffer, { type: 'buffer' })
    return {
      stream(name) {
        const at = container.FullPaths.indexOf(`${container.FullPaths[0]}${name}`)
        const content = container.FileIndex[at]?.content
        return content === undefined ? null : Buffer.from(content as Uint8Array)
      },
    }
  } catch (error) {
    // Of a damaged file the names of its streams may still be there.
    if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw encrypted()
    const reason = error instanceof Error ? error.message : String(error)
    throw new ZhibiaoError('input.truncated', `The Office file is damaged: ${reason}`, {}, { cause: error })
  }
}

/** The flag fEncrypted of Word's file information block ([MS-DOC] 2.5.2). */
const isEncryptedWord = (word: Buffer): boolean => word.length > 12 && (word.readUInt16LE(10) & 0x100) !== 0

const encrypted = (): ZhibiaoError => new ZhibiaoError('input.encrypted', 'The Office file is protected by a password')
