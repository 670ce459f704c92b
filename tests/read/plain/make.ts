import { deflateSync } from 'node:zlib'
import { streamOf } from '../../../scripts/fixtures/pdf-packed.js'
import { ascii, assemble } from '../../../scripts/fixtures/pdf-writer.js'
import { READ_LIMITS } from '../../../src/read/limits.js'
import type { RawPage } from '../../../src/read/pdf/page.js'
import { readPlainPages, Unsure } from '../../../src/read/pdf/plain/index.js'

export { streamOf } from '../../../scripts/fixtures/pdf-packed.js'

/** Objects of a page of 200 × 100 points in WinAnsi, every character half an em wide, as /F1; from number 1. */
export const WIN_ANSI = `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Test /Encoding /WinAnsiEncoding /FirstChar 32
 /Widths [${'500 '.repeat(224)}] /FontDescriptor << /Type /FontDescriptor /Flags 32 >> >>`

export interface PageParts {
  readonly font?: string
  /** Of the page's dictionary, and of its resources. */
  readonly page?: string
  readonly resources?: string
  /** From number 6 on. */
  readonly more?: readonly string[]
}

/** The objects of a document of one page. */
export function objectsOf(content: string, { font = WIN_ANSI, page = '', resources = '', more = [] }: PageParts = {}) {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 100] >>',
    `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> /Contents 4 0 R ${page} >>`,
    streamOf(content),
    font,
    ...more,
  ]
}

export const deflated = (content: string | Uint8Array): string => deflateSync(content).toString('latin1')

export const pdfOf = (content: string, parts?: PageParts): Buffer => assemble(objectsOf(content, parts).map(ascii))

/** The one page of a PDF, or why it is not certain. */
export function readOne(bytes: Uint8Array): RawPage | string {
  try {
    const [page] = readPlainPages(bytes, READ_LIMITS)
    return page ?? 'no page'
  } catch (error) {
    if (error instanceof Unsure) return error.message
    throw error
  }
}

/** Its characters as `A 10,20`, or why it is not certain. */
export function showGlyphs(bytes: Uint8Array): readonly string[] | string {
  const page = readOne(bytes)
  if (typeof page === 'string') return page
  return page.text.glyphs.map(({ char, x, y }) => `${char} ${round(x)},${round(y)}`)
}

const round = (value: number): number => Math.round(value * 1000) / 1000
