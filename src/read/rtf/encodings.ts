/** Windows' numbers of character sets and code pages, as browsers name the encodings. */
const CHARSETS: Readonly<Record<number, string>> = { 134: 'gb18030', 136: 'big5', 128: 'shift_jis', 129: 'euc-kr' }
const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
}

/** What a document's bytes are decoded by: its fonts' character sets, else its own code page. */
export interface RtfEncodings {
  readonly fonts: Map<number, number>
  codePage: number
}

/** The encoding of text in a font. WPS declares 1252 beside Chinese fonts, and then its bytes are GBK. */
export function encodingOf({ fonts, codePage }: RtfEncodings, font: number | null): string {
  const byFont = font === null ? undefined : CHARSETS[fonts.get(font) ?? -1]
  const byPage = CODE_PAGES[codePage]
  const chinese = [...fonts.values()].includes(134) ? 'gb18030' : 'windows-1252'
  return byFont ?? byPage ?? chinese
}
