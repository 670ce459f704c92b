import { ZhibiaoError } from '../errors.js'
import type { Zip } from './zip.js'

/** What a zip is: a document of one of these formats, or an archive of files. */
export type PackageKind = 'docx' | 'xlsx' | 'odt' | 'ods' | 'ofd' | 'archive'

/**
 * Tells the document formats that are zips by what they must hold. Throws `input.format` for slides, drawings and other
 * office documents that are no reports.
 */
export async function sniffPackage(zip: Zip): Promise<PackageKind> {
  if (zip.find('OFD.xml')) return 'ofd'
  const types = zip.find('[Content_Types].xml')
  // Every office document declares its parts there; UTF-16 has a NUL behind each letter.
  if (types) return officeKind((await types.read()).toString('latin1').replaceAll('\0', ''))
  const mimetype = zip.find('mimetype')
  return mimetype ? openDocumentKind((await mimetype.read()).toString('latin1').trim()) : 'archive'
}

function officeKind(types: string): PackageKind {
  // A document with an embedded workbook names both, and the document's main part is what counts.
  if (/wordprocessingml\.(document|template)\.main|word\.(document|template)\.macroEnabled/.test(types)) return 'docx'
  if (/spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.(binary\.)?macroEnabled/.test(types))
    return 'xlsx'
  if (/presentationml|visio|xps/.test(types))
    throw new ZhibiaoError('input.format', 'The file is of slides or drawings')
  // A Word file of an unusual producer may leave the type of its main part to its extension.
  return 'docx'
}

function openDocumentKind(mimetype: string): PackageKind {
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods'
  if (/^application\/(vnd\.oasis|epub)/.test(mimetype)) {
    throw new ZhibiaoError('input.format', `The file is of the type ${mimetype.slice(0, 80)}`)
  }
  return 'archive'
}
