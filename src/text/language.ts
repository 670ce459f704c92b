/** Languages that reports are read in. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** This many words in a row are English; PM2.5, GDP and WTO stand in Chinese lines too. */
const FEWEST_LETTERS = 8

/** A Chinese term glossed in an English paragraph, rural revitalization (乡村振兴), weighs this many letters. */
const LETTERS_PER_HAN = 6

/**
 * The language of a paragraph: English where Latin letters far outweigh Han characters and make words, Chinese where Han
 * characters stand; what has neither (a line of figures, PM2.5, B. Work in 2022) is in `fallback`, as the line before it.
 *
 * @example languageOf('Grain output reached 650 million tons.') // 'en'
 */
export function languageOf(text: string, fallback: Language = 'zh'): Language {
  let letters = 0
  let han = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // English has no 、 and no 。
    if (unit === 0x3001 || unit === 0x3002) return 'zh'
    if (isHan(unit)) {
      // Nearly every Chinese paragraph begins with Chinese.
      if (++han > MOST_HAN && letters < han) return 'zh'
    } else if (isLetter(unit)) letters++
  }
  if (letters >= FEWEST_LETTERS && letters > han * LETTERS_PER_HAN && WORDS.test(text)) return 'en'
  return han === 0 ? fallback : 'zh'
}

const WORDS = /[A-Za-z]{3,} ?[A-Za-z]{2,}/

const MOST_HAN = 4

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

const isLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
