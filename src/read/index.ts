import { readFile as readFileBytes, stat } from 'node:fs/promises'
import { type ErrorCode, ZhibiaoError } from '../errors.js'
import type { Document, Message } from '../model.js'
import { openContainer } from './formats.js'
import { checkFileSize, READ_LIMITS, type ReadLimits } from './limits.js'
import type { Reading } from './reading.js'
import { trimZipJunk } from './zip-junk.js'

export { inMegabytes, READ_LIMITS, type ReadLimits } from './limits.js'
export { createOpener, findPlace, type Opener, type OpenOptions, type Place, showPlace } from './place.js'
export type { Member, Reading } from './reading.js'
export { readText } from './txt.js'

/** Whether a document that was read without OCR has pages that only OCR reads. */
export const isRecognizable = (messages: readonly Message[]): boolean =>
  messages.some(({ code }) => code === 'read.blank-pages')

export interface ReadOptions {
  /** Where the bytes come from: named in errors, and what tells Markdown from text. */
  readonly path?: string
  /** {@link READ_LIMITS} where not given. */
  readonly limits?: Partial<ReadLimits>
  /** How many archives and mails stand around the bytes; 0 for a file of the disk. */
  readonly depth?: number
  /** Whether pages of a PDF without a text layer are recognised (OCR); each takes seconds. False by default. */
  readonly ocr?: boolean
}

/**
 * Reads a file of any format that is known (docs/formats.md), told apart by its content: its canonical text with blocks,
 * and the files it holds when it is an archive or a mail.
 *
 * Throws `input.empty`, `input.format`, `input.truncated`, `input.encrypted`, `input.image-only`, `input.unmapped`, `input.too-large`,
 * `input.xml`, `input.nesting`.
 *
 * @example (await openBytes(await readFile('报送.zip'))).members.map(({ name }) => name) // ['子目录/总结.docx']
 */
export async function openBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const { path, depth = 0, ocr = false } = options
  const limits = { ...READ_LIMITS, ...options.limits }
  try {
    checkFileSize(bytes.length, limits)
    return await openContainer(trimZipJunk(bytes), { name: path ?? null, limits, depth, ocr })
  } catch (error) {
    throw path === undefined ? error : placeError(error, path)
  }
}

/** Reads one document as {@link openBytes} does; throws also `input.archive` for an archive, which has no text of its own. */
export async function readBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> {
  return ownDocument(await openBytes(bytes, options), options.path)
}

/** The text of a file itself. Throws `input.archive` for an archive, whose text is all in its members. */
export function ownDocument({ document, members }: Reading, file?: string): Document {
  if (document.format !== 'zip') return document
  const place = file === undefined ? {} : { file }
  throw new ZhibiaoError('input.archive', `The file is an archive of ${members.length} files`, place)
}

/** The bytes of a file of the disk. Throws `input.missing`, `input.unreadable`, and `input.too-large` before it is read. */
export async function loadFile(path: string, limits: Partial<ReadLimits> = {}): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    checkFileSize(size, { ...READ_LIMITS, ...limits })
    return await readFileBytes(path)
  } catch (error) {
    if (error instanceof ZhibiaoError) throw placeError(error, path)
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    const code = FILE_ERRORS[reason] ?? 'input.unreadable'
    throw new ZhibiaoError(code, `Cannot open the file (${reason})`, { file: path }, { cause: error })
  }
}

/** Reads a file of the disk as {@link readBytes} does; throws also `input.missing` and `input.unreadable`. */
export async function readFile(path: string, options: Pick<ReadOptions, 'limits' | 'ocr'> = {}): Promise<Document> {
  return readBytes(await loadFile(path, options.limits), { ...options, path })
}

const FILE_ERRORS: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'input.missing',
  ENOTDIR: 'input.missing',
  ERR_FS_FILE_TOO_LARGE: 'input.too-large',
}

function placeError(error: unknown, file: string): unknown {
  if (!(error instanceof ZhibiaoError)) return error
  return new ZhibiaoError(error.code, error.message, { ...error.place, file }, { cause: error })
}
