import { isUtf8 } from 'node:buffer'

/**
 * A mail whose writer put Chinese as bare bytes where a header has to be of ASCII, or into a text whose character set it
 * does not name: those lines as UTF-8, as which such bytes are read. Other mails stay as they are.
 */
export function mendRawText(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const undeclared = !/charset\s*=/i.test(source)
  let inHeader = true
  const lines = source.split('\n').map((line) => {
    if (line.startsWith('--')) inHeader = true
    else if (line.trim() === '') inHeader = false
    return (inHeader || undeclared) && HIGH.test(line) ? toUtf8(line) : line
  })
  return Buffer.from(lines.join('\n'), 'latin1')
}

const HIGH = /[\x80-\xff]/

/** Bytes of GBK as those of UTF-8, both as latin1 text. */
function toUtf8(line: string): string {
  const raw = Buffer.from(line, 'latin1')
  return isUtf8(raw) ? line : Buffer.from(new TextDecoder('gb18030').decode(raw)).toString('latin1')
}
