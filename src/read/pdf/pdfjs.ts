import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ZhibiaoError } from '../../errors.js'

/** A run of text as pdf.js gives it. */
export interface TextItem {
  readonly str: string
  readonly width: number
  readonly height: number
  /** `[a, b, c, d, x, y]` of the baseline's start, in points from the page's lower left. */
  readonly transform: readonly number[]
}

/** Drawing operations of a page; the codes are those of {@link PdfFile.operations}. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly (TextItem | { readonly type: string })[] }>
  getOperatorList(): Promise<OperatorList>
  getViewport(options: { readonly scale: number }): {
    readonly width: number
    readonly height: number
    /** From the page's points to points from the upper left, the page's rotation applied. */
    readonly transform: readonly number[]
  }
  cleanup(): void
}

interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
}

/** An open PDF; to be closed. */
export interface PdfFile {
  readonly pages: number
  /** Codes of drawing operations by name: `constructPath` → 91. */
  readonly operations: Readonly<Record<string, number>>
  page(number: number): Promise<PdfPage>
  close(): Promise<void>
}

interface Engine {
  readonly PDFParse: typeof import('pdf-parse').PDFParse
  readonly operations: Readonly<Record<string, number>>
  /** Folder of pdfjs-dist. */
  readonly root: string
}

let engine: Promise<Engine> | undefined

/**
 * Loads pdf-parse, and from where it stands the pdf.js under it.
 *
 * The legacy build of pdf.js replaces `Array.prototype.push` and `JSON.parse` of the whole process by scripts many
 * times slower (core-js finds Node 20 wanting in details); they are put back. Its worker does the same, and is
 * loaded here for that reason.
 */
async function loadEngine(): Promise<Engine> {
  const [push, parse] = [
    Object.getOwnPropertyDescriptor(Array.prototype, 'push'),
    Object.getOwnPropertyDescriptor(JSON, 'parse'),
  ]
  const require = createRequire(createRequire(import.meta.url).resolve('pdf-parse'))
  const { PDFParse } = await import('pdf-parse')
  const script = (name: string) => pathToFileURL(require.resolve(`pdfjs-dist/legacy/build/${name}`)).href
  const { OPS } = (await import(script('pdf.mjs'))) as { OPS: Readonly<Record<string, number>> }
  await import(script('pdf.worker.mjs'))
  if (push) Object.defineProperty(Array.prototype, 'push', push)
  if (parse) Object.defineProperty(JSON, 'parse', parse)
  return { PDFParse, operations: OPS, root: dirname(require.resolve('pdfjs-dist/package.json')) }
}

/**
 * Opens a PDF with pdf-parse.
 *
 * Note [Behind pdf-parse]: its getText gives lines without coordinates, and paragraphs cannot be told from those,
 * so the pages are taken from the pdf.js document it loads. This file alone reaches behind its API.
 *
 * Throws `input.encrypted` when a password is asked for, `input.truncated` for a damaged file.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  checkEnd(bytes)
  engine ??= loadEngine()
  const { PDFParse, operations, root } = await engine
  const parser = new PDFParse({
    // pdf.js takes the buffer it is given for its own and leaves it empty.
    data: bytes.slice(),
    verbosity: 0,
    // Without the character maps, text in fonts that are not embedded (GBK-EUC-H) is silently empty.
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    isEvalSupported: false,
  })
  const loader = parser as unknown as { load(): Promise<PdfDocument> }
  try {
    const document = await loader.load()
    return {
      pages: document.numPages,
      operations,
      page: (number) => document.getPage(number),
      close: () => parser.destroy(),
    }
  } catch (error) {
    await parser.destroy()
    throw explain(error)
  }
}

/** pdf.js reads on in a file cut short as far as it goes, without a word about the pages' lost lines. */
function checkEnd(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-65_536)
  if (!tail.includes('startxref')) throw new ZhibiaoError('input.truncated', 'The PDF has no end')
}

/** A failure of pdf.js in our terms. */
export function explain(error: unknown): ZhibiaoError {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'PasswordException') {
    return new ZhibiaoError('input.encrypted', 'The PDF is protected by a password', {}, { cause: error })
  }
  return new ZhibiaoError('input.truncated', `The PDF is damaged: ${message}`, {}, { cause: error })
}
