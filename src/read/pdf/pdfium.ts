import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { ZhibiaoError } from '../../errors.js'

type Call = (...args: readonly number[]) => number

/**
 * The functions of PDFium that reading needs. Objects of PDFium are numbers (addresses), 0 for none; answers of yes or
 * no are 1 or 0.
 */
export type PdfiumCalls = Readonly<Record<(typeof CALLS)[number], Call>>

const CALLS = [
  'FPDF_GetPageCount',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_GetRotation',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPath_GetDrawMode',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetTextObject',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFText_HasUnicodeMapError',
  'FPDFTextObj_GetFont',
  'FPDFFont_GetBaseFontName',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_Destroy',
  'FPDF_RenderPageBitmap',
] as const

/** PDFium in WebAssembly: its functions, and the memory they answer into. */
export interface Pdfium extends PdfiumCalls {
  /** Address of 64 bytes for answers, always the same. */
  readonly scratch: number
  /** The 32-bit float at an address. */
  float(address: number): number
  double(address: number): number
  integer(address: number): number
  string(address: number): string
  /** A view that holds until the next call of a function. */
  bytes(address: number, length: number): Uint8Array
}

/** An open PDF; to be closed. */
export interface PdfFile {
  readonly pdfium: Pdfium
  readonly pages: number
  /**
   * Runs `read` on a loaded page, counted from 0, and frees it. Throws `input.truncated` for a damaged page.
   */
  withPage<T>(index: number, read: (page: number, pdfium: Pdfium) => T): T
  close(): void
}

/** The part of the package's module that is used here; its own declarations want the types of Emscripten. */
interface Module {
  readonly FPDF_LoadMemDocument: (address: number, length: number, password: string) => number
  readonly FPDF_GetLastError: () => number
  readonly FPDF_CloseDocument: (document: number) => void
  readonly PDFiumExt_Init: () => void
  readonly pdfium: Heap & Readonly<Record<`_${keyof PdfiumCalls}`, Call>>
}

interface Heap {
  readonly wasmExports: { malloc(size: number): number; free(address: number): void }
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
  UTF8ToString(address: number): string
}

interface Engine {
  readonly module: Module
  readonly pdfium: Pdfium
}

let engine: Promise<Engine> | undefined

async function loadEngine(): Promise<Engine> {
  const { init } = await import('@embedpdf/pdfium')
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const module = (await init({ wasmBinary: wasm } as object)) as unknown as Module
  module.PDFiumExt_Init()
  return { module, pdfium: bind(module.pdfium) }
}

/**
 * The bare functions of WebAssembly (`_FPDF_LoadPage`): those the package wraps cost several times as much, and
 * reading a page takes thousands of calls.
 */
function bind(heap: Module['pdfium']): Pdfium {
  const calls = Object.fromEntries(CALLS.map((name) => [name, heap[`_${name}`]])) as unknown as PdfiumCalls
  return {
    ...calls,
    scratch: heap.wasmExports.malloc(64),
    // The heap's views are made anew when it grows: they must be asked for each time.
    float: (address) => heap.HEAPF32[address >> 2] ?? 0,
    double: (address) => heap.HEAPF64[address >> 3] ?? 0,
    integer: (address) => heap.HEAP32[address >> 2] ?? 0,
    string: (address) => heap.UTF8ToString(address),
    bytes: (address, length) => heap.HEAPU8.subarray(address, address + length),
  }
}

/** Codes of FPDF_GetLastError. */
const NEEDS_PASSWORD = 4
const UNKNOWN_SECURITY = 5

/**
 * Opens a PDF with PDFium. One that may be read but not changed (an owner's password only) opens without one.
 *
 * Throws `input.encrypted` when a password is asked for, `input.truncated` for a damaged file.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  checkEnd(bytes)
  engine ??= loadEngine()
  const { module, pdfium } = await engine
  const heap = module.pdfium
  const address = heap.wasmExports.malloc(bytes.length)
  heap.HEAPU8.set(bytes, address)
  const document = guard(() => module.FPDF_LoadMemDocument(address, bytes.length, ''))
  if (document === 0) {
    const error = module.FPDF_GetLastError()
    heap.wasmExports.free(address)
    throw error === NEEDS_PASSWORD || error === UNKNOWN_SECURITY
      ? new ZhibiaoError('input.encrypted', 'The PDF is protected by a password')
      : new ZhibiaoError('input.truncated', 'The PDF is damaged')
  }
  return {
    pdfium,
    pages: guard(() => pdfium.FPDF_GetPageCount(document)),
    withPage: (index, read) => guard(() => withPage(pdfium, document, index, read)),
    close: () => {
      guard(() => module.FPDF_CloseDocument(document))
      heap.wasmExports.free(address)
    },
  }
}

function withPage<T>(pdfium: Pdfium, document: number, index: number, read: (page: number, pdfium: Pdfium) => T): T {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) throw new ZhibiaoError('input.truncated', 'The page is damaged', { page: index + 1 })
  try {
    return read(page, pdfium)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

/** A trap inside WebAssembly leaves its memory in an unknown state: the next file gets a fresh PDFium. */
function guard<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    if (!(error instanceof Error && error.name === 'RuntimeError')) throw error
    engine = undefined
    throw new ZhibiaoError('input.truncated', `The PDF is damaged: ${error.message}`, {}, { cause: error })
  }
}

/** PDFium reads on in a file cut short as far as it goes, without a word about the lost lines of its pages. */
function checkEnd(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-65_536)
  if (!tail.includes('startxref')) throw new ZhibiaoError('input.truncated', 'The PDF has no end')
}
