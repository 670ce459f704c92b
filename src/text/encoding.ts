import { COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from './common-characters.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** What {@link decodeText} made of the bytes. */
export interface DecodedText {
  /** Without a byte order mark; line ends as in the bytes. */
  readonly text: string
  readonly encoding: Encoding
  /** How many characters could not be read and stand as U+FFFD; 0 for a clean file. */
  readonly replaced: number
}

/**
 * Decodes Chinese text of unknown encoding: by its byte order mark, as UTF-8, by the NULs of UTF-16, and last as
 * gb18030 or big5, whichever gives more of the characters that every Chinese text is full of (的 一 年 工 作).
 *
 * UTF-8 comes before UTF-16 and on the whole file: a report that a program padded with one NUL is UTF-8 all the same,
 * while single UTF-8 lines often decode as gb18030.
 *
 * Never throws: bytes that no encoding explains come back with a high `replaced`.
 *
 * @example decodeText(gbBytes).text // '全年完成投资1.2亿元'
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  return decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodeUtf16(bytes) ?? decodeDoubleByte(bytes)
}

const MARKS: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const found = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  return found ? decodeAs(found[1], bytes) : null
}

/** A file cut in the middle of a character, or with one bad line pasted in, is still UTF-8. */
const TOLERATED_SHARE = 0.05

/** `1.2` in UTF-16 without a mark is valid UTF-8 as well, with a NUL beside every character. */
const STRAY_SHARE = 0.1

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeAs('utf-8', bytes)
  if (count(decoded.text, /\0/g) > decoded.text.length * STRAY_SHARE) return null
  const wide = decoded.replaced === 0 ? 0 : count(decoded.text, /[\u0080-\uffff]/g)
  return decoded.replaced <= wide * TOLERATED_SHARE ? decoded : null
}

/**
 * Only UTF-16 has NULs by nature, in its digits and line ends: 1 is 31 00. 一 is 00 4E, so their place does not tell the
 * order. A gb18030 file with a stray NUL reads as nothing in UTF-16, and better as what it is.
 */
function decodeUtf16(bytes: Uint8Array): DecodedText | null {
  const nuls = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0)
  if (nuls === 0) return null
  const [little, big] = [decodeAs('utf-16le', bytes), decodeAs('utf-16be', bytes)]
  const decoded = plainness(big) > plainness(little) ? big : little
  if (count(decoded.text, CONTROLS) + decoded.replaced > decoded.text.length / 100) return null
  // Where every other byte is a NUL, the text is plain ASCII in UTF-16.
  if (nuls * 3 > bytes.length) return /[ -~]{4}/.test(decoded.text) ? decoded : null
  const found = commonness(decoded, COMMON_SIMPLIFIED)
  const other = decodeDoubleByte(bytes)
  return found > 0.1 && found > commonness(other, COMMON_SIMPLIFIED) ? decoded : null
}

/** How much a decoding looks like prose: its common Chinese characters, and its ASCII. */
function plainness(decoded: DecodedText): number {
  const ascii = count(decoded.text, /[\n\r -~]/g) / Math.max(decoded.text.length, 1)
  return commonness(decoded, COMMON_SIMPLIFIED) + ascii
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it counts
const CONTROLS = /[\x00-\x08\x0e-\x1f]/g

/** Never the label `gbk`: it is the smaller set in other tools, and 㐂 or 镕 then fail where gb18030 reads them. */
function decodeDoubleByte(bytes: Uint8Array): DecodedText {
  const simplified = decodeAs('gb18030', bytes)
  const traditional = decodeAs('big5', bytes)
  return commonness(traditional, COMMON_TRADITIONAL) > commonness(simplified, COMMON_SIMPLIFIED)
    ? traditional
    : simplified
}

/** Share of the text's wide characters that are common ones, less the share that could not be read. */
function commonness({ text, replaced }: DecodedText, common: ReadonlySet<string>): number {
  let wide = 0
  let hits = 0
  for (const char of text) {
    if (char <= '\u007f') continue
    wide += 1
    if (common.has(char)) hits += 1
  }
  return wide === 0 ? 0 : (hits - replaced) / wide
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, replaced: 0 }
  } catch {
    const text = new TextDecoder(encoding).decode(bytes)
    return { text, encoding, replaced: text.match(/\ufffd/g)?.length ?? 0 }
  }
}
