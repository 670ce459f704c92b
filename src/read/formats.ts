import { ZhibiaoError } from '../errors.js'
import type { Document } from '../model.js'
import type { ReadLimits } from './limits.js'
import { looksLikeMarkdown } from './markdown/sniff.js'
import { sniffPackage } from './package-kind.js'
import type { Reading } from './reading.js'
import { sniffContainer } from './sniff.js'
import { readTxt } from './txt.js'
import { openZip } from './zip.js'

export interface FormatOptions {
  /** Path or name of the file; null when there is none. */
  readonly name: string | null
  readonly limits: ReadLimits
  /** How many archives and mails stand around it. */
  readonly depth: number
  readonly ocr: boolean
}

/** Each format's reader is loaded when a file needs it: pdf.js alone costs more than a whole run over text files. */
export async function openContainer(bytes: Uint8Array, options: FormatOptions): Promise<Reading> {
  switch (sniffContainer(bytes)) {
    case 'zip':
      return openPackage(bytes, options)
    case 'mail':
      checkNesting(options)
      return (await import('./mail/index.js')).readMail(bytes, options.limits)
    case 'ole':
      return alone((await import('./ole.js')).readOle(bytes))
    case 'pdf':
      return alone((await import('./pdf/index.js')).readPdf(bytes, options))
    case 'flat':
      return alone((await import('./docx/index.js')).readFlatDocx(bytes))
    case 'rtf':
      return alone((await import('./rtf/index.js')).readRtf(bytes))
    case 'html':
      return alone((await import('./html/index.js')).readHtml(bytes))
    case 'text':
      return alone(
        looksLikeMarkdown(bytes, options.name)
          ? (await import('./markdown/index.js')).readMarkdown(bytes)
          : readTxt(bytes),
      )
  }
}

async function openPackage(bytes: Uint8Array, options: FormatOptions): Promise<Reading> {
  const { limits } = options
  const zip = await openZip(bytes, limits)
  switch (await sniffPackage(zip)) {
    case 'archive':
      checkNesting(options)
      return (await import('./archive.js')).readArchive(zip)
    case 'docx':
      return alone((await import('./docx/index.js')).readDocx(zip))
    case 'odt':
      return alone((await import('./odt/index.js')).readOdt(zip, limits))
    case 'ofd':
      return alone((await import('./ofd/index.js')).readOfd(zip, limits))
    case 'xlsx':
      return alone((await import('./sheet/index.js')).readXlsx(bytes, zip))
    case 'ods':
      return alone((await import('./sheet/index.js')).readOds(zip, limits))
  }
}

const alone = async (document: Document | Promise<Document>): Promise<Reading> => ({
  document: await document,
  members: [],
})

function checkNesting({ depth, limits: { nesting } }: FormatOptions): void {
  if (depth < nesting) return
  throw new ZhibiaoError('input.nesting', `Archives and mails are nested deeper than ${nesting}`)
}
