import type { DecodedText } from '../../text/encoding.js'
import { decodeText } from '../../text/encoding.js'

/** Encoding names of pages that stand for subsets of gb18030, which reads 镕 and 㐂 as well. */
const CHINESE = /^(gb_?2312(-80)?|gbk|x-gbk|cp936|ms936|gb18030|hz-gb-2312)$/

/** A page's text, and what it was decoded by; any of the encodings that browsers know. */
export type DecodedPage = Pick<DecodedText, 'text' | 'replaced'> & { readonly encoding: string }

/**
 * Decodes a page by what it declares (`<meta charset="gb2312">`), where that reads: pages saved by a browser as UTF-8 go
 * on declaring gb2312. Otherwise as any text of unknown encoding.
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null = null): DecodedPage {
  const declared = charset ?? declaredCharset(bytes)
  const guessed = decodeText(bytes)
  if (declared === null || hasMark(bytes)) return guessed
  const decoded = decodeBy(declared, bytes)
  return decoded === null || decoded.replaced > guessed.replaced ? guessed : decoded
}

const hasMark = ([a, b, c]: Uint8Array): boolean =>
  (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)

/** The name of the encoding in the first kilobytes, which are ASCII up to there. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]{0,100}?encoding="([\w-]+)"/.exec(head)
  return found?.[1]?.toLowerCase() ?? null
}

function decodeBy(charset: string, bytes: Uint8Array): DecodedPage | null {
  const encoding = CHINESE.test(charset) ? 'gb18030' : charset
  try {
    const text = new TextDecoder(encoding).decode(bytes)
    return { text, encoding, replaced: text.match(/\ufffd/g)?.length ?? 0 }
  } catch {
    // A name that no browser knows.
    return null
  }
}
