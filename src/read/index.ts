import { readFile as readFileBytes } from 'node:fs/promises'
import { type ErrorCode, ZhibiaoError } from '../errors.js'
import type { Document } from '../model.js'
import { sniffContainer } from './sniff.js'
import { readTxt } from './txt.js'
import { trimZipJunk } from './zip-junk.js'

export { readText } from './txt.js'

export interface ReadOptions {
  /** Where the bytes come from; only named in errors. */
  readonly path?: string
}

/**
 * Reads a docx, pdf or text file, told apart by its content, into canonical text with blocks.
 *
 * Throws `input.empty`, `input.format`, `input.truncated`, `input.encrypted`, `input.image-only`, `input.too-large`.
 *
 * @example (await readBytes(await readFile('总结.docx'))).blocks.length
 */
export async function readBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> {
  try {
    return await readContainer(bytes)
  } catch (error) {
    throw options.path === undefined ? error : placeError(error, options.path)
  }
}

/** Reads a file of the disk as {@link readBytes} does; throws also `input.missing` and `input.unreadable`. */
export async function readFile(path: string): Promise<Document> {
  const bytes = await readFileBytes(path).catch((error: NodeJS.ErrnoException) => {
    const code = FILE_ERRORS[error.code ?? ''] ?? 'input.unreadable'
    throw new ZhibiaoError(code, `Cannot open the file (${error.code})`, { file: path }, { cause: error })
  })
  return readBytes(bytes, { path })
}

const FILE_ERRORS: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'input.missing',
  ENOTDIR: 'input.missing',
  ERR_FS_FILE_TOO_LARGE: 'input.too-large',
}

/** Each format's reader is loaded when a file needs it: PDFium alone costs more than a whole run over text files. */
async function readContainer(file: Uint8Array): Promise<Document> {
  const bytes = trimZipJunk(file)
  switch (sniffContainer(bytes)) {
    case 'zip':
      return (await import('./docx/index.js')).readDocx(bytes)
    case 'pdf':
      return (await import('./pdf/index.js')).readPdf(bytes)
    case 'text':
      return readTxt(bytes)
  }
}

function placeError(error: unknown, file: string): unknown {
  if (!(error instanceof ZhibiaoError)) return error
  return new ZhibiaoError(error.code, error.message, { ...error.place, file }, { cause: error })
}
