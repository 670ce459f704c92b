import { ZhibiaoError } from '../errors.js'
import { looksLikeMail } from './mail/sniff.js'

/** What the first bytes say a file is. A zip or an OLE file still has to tell what it holds. */
export type Container = 'zip' | 'ole' | 'pdf' | 'rtf' | 'html' | 'mail' | 'flat' | 'text'

/**
 * Tells by content, never by extension, how to read a file: people save text as .docx, and web pages as .doc.
 *
 * Throws `input.empty` for no bytes, and `input.format` for the formats it knows but does not read (pictures, rar).
 */
export function sniffContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new ZhibiaoError('input.empty', 'The file has no bytes')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (head.startsWith(OLE)) return 'ole'
  if (HTML.test(skipProlog(head))) return 'html'
  if (/%PDF-\d/.test(head.slice(0, 1024))) return 'pdf'
  if (/^\s*\{\\rtf/.test(head)) return 'rtf'
  if (/^(\xef\xbb\xbf)?\s*</.test(head) && head.includes(FLAT)) return 'flat'
  const foreign = FOREIGN.find(([, signature]) =>
    typeof signature === 'string' ? head.startsWith(signature) : signature.test(head),
  )
  if (foreign) throw new ZhibiaoError('input.format', `The file is ${foreign[0]}`)
  return looksLikeMail(head) ? 'mail' : 'text'
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** The namespace of a Word document saved as one XML file. */
const FLAT = 'http://schemas.microsoft.com/office/2006/xmlPackage'

const HTML = /^<(!doctype\s+html|html|head|body)\b/i

const PROLOG = /^(\xef\xbb\xbf|\s+|<\?xml[^>]*>|<!--[\s\S]*?-->)/

/** The XHTML of old sites begins with an XML declaration, and some pages with a comment. */
function skipProlog(head: string): string {
  let rest = head
  for (let found = PROLOG.exec(rest); found; found = PROLOG.exec(rest)) rest = rest.slice(found[0].length)
  return rest
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
  [
    'a Word 2003 XML document: open it in Word or LibreOffice and save it as docx',
    /^(\xef\xbb\xbf)?\s*<[\s\S]*"http:\/\/schemas\.microsoft\.com\/office\/word\/2003\/wordml"/,
  ],
  ['an XML file', /^(\xef\xbb\xbf)?\s*<\?xml/],
]
