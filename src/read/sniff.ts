import { ZhibiaoError } from '../errors.js'

/** What the first bytes say a file is; a zip may still turn out to be no docx. */
export type Container = 'zip' | 'pdf' | 'text'

/**
 * Tells by content, never by extension, how to read a file: people save text as .docx and rename .doc to .docx.
 *
 * Throws `input.empty` for no bytes, `input.encrypted` for a password-protected Office file, and `input.format`
 * for the formats it knows but does not read (.doc, pictures, archives, web pages).
 */
export function sniffContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new ZhibiaoError('input.empty', 'The file has no bytes')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (/%PDF-\d/.test(head) && !/^\s*<(!doctype|html)/i.test(head)) return 'pdf'
  if (head.startsWith(OLE)) throw refuseOle(bytes)
  const foreign = FOREIGN.find(([, signature]) =>
    typeof signature === 'string' ? head.startsWith(signature) : signature.test(head),
  )
  if (foreign) throw new ZhibiaoError('input.format', `The file is ${foreign[0]}`)
  return 'text'
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** A docx with a password is an OLE file that holds a stream EncryptedPackage; without one it is a .doc, .xls or .wps. */
function refuseOle(bytes: Uint8Array): ZhibiaoError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? new ZhibiaoError('input.encrypted', 'The Office file is protected by a password')
    : new ZhibiaoError('input.format', 'The file is of an old Office format (.doc, .xls, .ppt or .wps)')
}

const FOREIGN: readonly (readonly [name: string, signature: string | RegExp])[] = [
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['a BMP picture', /^BM[\s\S]{4}\0\0\0\0/],
  ['a TIFF picture', /^(II\*\0|MM\0\*)/],
  ['a WebP picture', /^RIFF[\s\S]{4}WEBP/],
  ['a RAR archive', 'Rar!'],
  ['a 7z archive', '7z\xbc\xaf'],
  ['a gzip archive', '\x1f\x8b'],
  ['an RTF document', '{\\rtf'],
  ['a web page', /^(\xef\xbb\xbf)?\s*<(!doctype html|html)/i],
  ['an XML file', /^(\xef\xbb\xbf)?\s*<\?xml/],
]
