/**
 * Folds full-width digits, letters and punctuation to half width, one UTF-16 unit to one, so that an
 * offset in the folded text is the same offset in the original: ３．５％（约） → 3.5%(约).
 *
 * Unlike NFKC nothing is expanded (㎡, ① and … stay), since expansion would move every offset behind it.
 */
export function foldWidth(text: string): string {
  return text.replace(FOLDABLE, fold)
}

// ！-～ is the full-width ASCII block; 。、「」“” keep their own meaning in Chinese prose and stay.
// The ideographic and no-break spaces become plain ones.
// The vertical and the small colon and the small percent sign come out of PDFs and converters in place of the usual ones;
// ℅ (care of) is what older word processors' lists of signs made authors take for a percent sign.
const FOLDABLE = /[！-～\u3000\u00a0−∶︰﹕﹪℅〝〞]/g

function fold(char: string): string {
  switch (char) {
    case '\u3000':
    case '\u00a0':
      return ' '
    case '−':
      return '-'
    case '∶': // the ratio sign
    case '︰':
    case '﹕':
      return ':'
    case '﹪':
    case '℅':
      return '%'
    case '〝': // quotation marks of vertical type, which some input methods give
      return '“'
    case '〞':
      return '”'
    case '～': // a range sign, kept apart from the ASCII tilde
      return char
    default:
      return String.fromCharCode(char.charCodeAt(0) - 0xfee0)
  }
}
