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
 * Decodes Chinese text of unknown encoding: by its byte order mark, by the NULs of UTF-16, as UTF-8, and last as
 * gb18030 or big5, whichever gives more of the characters that every Chinese text is full of (的 一 年 工 作).
 *
 * Never throws: bytes that no encoding explains come back with a high `replaced`.
 *
 * @example decodeText(gbBytes).text // '全年完成投资1.2亿元'
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  return decodeMarked(bytes) ?? decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeDoubleByte(bytes)
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

/** Only UTF-16 has NULs, in its digits and line ends: 1 is 31 00. 一 is 00 4E, so their place does not tell the order. */
function decodeUtf16(bytes: Uint8Array): DecodedText | null {
  if (!bytes.includes(0)) return null
  const [best, other] = [decodeAs('utf-16le', bytes), decodeAs('utf-16be', bytes)]
  const decoded = commonness(other, COMMON_SIMPLIFIED) > commonness(best, COMMON_SIMPLIFIED) ? other : best
  const controls = decoded.text.match(CONTROLS)?.length ?? 0
  return controls + decoded.replaced > decoded.text.length / 100 || !LEGIBLE.test(decoded.text) ? null : decoded
}

/** Two characters in a row that prose has; noise may decode, but to signs from all of Unicode. */
const LEGIBLE = /[\u4e00-\u9fff，。]{2}|[ -~]{4}/

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it counts
const CONTROLS = /[\x00-\x08\x0e-\x1f]/g

/** A file cut in the middle of a character, or with one bad line pasted in, is still UTF-8. */
const TOLERATED_SHARE = 0.05

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeAs('utf-8', bytes)
  if (decoded.replaced === 0) return decoded
  const wide = decoded.text.match(/[\u0080-\uffff]/g)?.length ?? 0
  return decoded.replaced <= wide * TOLERATED_SHARE ? decoded : null
}

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
