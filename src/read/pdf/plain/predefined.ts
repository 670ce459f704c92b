/** How a font's codes stand for the characters of a collection, as the standard's own tables have it. */
export interface Codes {
  /** How many bytes the code has that begins with this one. */
  length(first: number): 1 | 2
  /** Undefined for a code that stands for none, or not for sure. */
  char(code: number): string | undefined
  /** Number in the collection, by which widths are told; null for a code of full width. */
  cid(code: number): number | null
}

const SPACE = 0x20
const TILDE = 0x7e
const LAST_ASCII = 0x7f

/** Where Adobe-GB1 has the signs of ASCII: as wide as they are from the space on, half as wide as a character from ! on. */
const PROPORTIONAL = 1
const HALF = 814
const HALF_SPACE = 7716

/** Numbers in Adobe-GB1 of what is not of full width: the signs of ASCII, twice, and others of half width. */
export const isNarrow = (cid: number): boolean =>
  (cid >= PROPORTIONAL && cid <= 95) || (cid >= HALF && cid <= 939) || (cid >= 7712 && cid <= HALF_SPACE)

const isAscii = (code: number): boolean => code >= SPACE && code <= TILDE

const gbk = new TextDecoder('gb18030')

const GBK: Codes = {
  length: (first) => (first > 0x80 && first < 0xff ? 2 : 1),
  char: (code) => {
    if (code <= LAST_ASCII) return String.fromCharCode(code)
    return code > 0xff ? gbk.decode(Uint8Array.of(code >> 8, code & 0xff)) : undefined
  },
  cid: (code) => (isAscii(code) ? (code === SPACE ? HALF_SPACE : HALF + code - SPACE - 1) : null),
}

/** From here on characters are of full width. */
const FIRST_WIDE = 0x2000

const UCS2: Codes = {
  length: () => 2,
  char: (code) => (code <= LAST_ASCII || code >= FIRST_WIDE ? String.fromCharCode(code) : undefined),
  cid: (code) => (isAscii(code) ? PROPORTIONAL + code - SPACE : null),
}

/** The tables that old Chinese software names for fonts that it does not embed. */
export const PREDEFINED: ReadonlyMap<string, Codes> = new Map([
  ['GBK-EUC-H', GBK],
  ['UniGB-UCS2-H', UCS2],
  ['UniGB-UTF16-H', UCS2],
])
