import type { Glyph } from './glyphs.js'
import { Nearby } from './nearby.js'

/** A run of characters that stand close together on one baseline, in points from the upper left. */
export interface Fragment {
  readonly text: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly width: number
  /** Height of the type, 16 for 三号. */
  readonly size: number
  /** Name of the font, without the tag of its subset; '' when unknown. */
  readonly font: string
}

/** Gathers characters into runs, each character once. A gap of more than this many ems ends a run. */
const WIDEST_GAP = 0.15
/** With a typed blank in it, a gap may be as wide as justified lines stretch it. */
const WIDEST_BLANK = 1.2

/** Runs of a page's characters, in the order they are printed; blanks count only between the characters of a run. */
export function gatherFragments(glyphs: readonly Glyph[]): readonly Fragment[] {
  const fragments: Fragment[] = []
  const seen = new Nearby(isOfAnotherRun)
  let [text, blank] = ['', false]
  let first: Glyph | null = null
  let right = 0
  const flush = () => {
    if (first) fragments.push(toFragment(first, text, right))
  }
  for (const glyph of glyphs) {
    if (isPrinted(glyph, seen)) continue
    const plain = isPlain(glyph.char)
    const char = plain ? glyph.char : mendText(glyph.char)
    if (!plain && char.trim() === '') {
      blank ||= char !== ''
      continue
    }
    if (first !== null && goesOn(first, right, glyph, blank)) text += blank ? ` ${char}` : char
    else {
      flush()
      ;[first, text] = [glyph, char]
    }
    right = glyph.right
    blank = false
  }
  flush()
  return fragments
}

const toFragment = ({ x, y, run: { size, font } }: Glyph, text: string, right: number): Fragment => ({
  text,
  x,
  y,
  width: right - x,
  size,
  font,
})

/** Whether a character belongs to the run that began with `first` and ends at `right`. */
function goesOn({ y, run: { size, font } }: Glyph, right: number, { x, y: baseline, run }: Glyph, blank: boolean) {
  if (font !== run.font || Math.abs(baseline - y) > size * 0.05 || Math.abs(run.size - size) > size * 0.05) return false
  const gap = (x - right) / size
  return gap > -0.5 && gap < (blank ? WIDEST_BLANK : WIDEST_GAP)
}

/** Bold type is sometimes made by printing the same text twice, a hair apart. */
function isPrinted(glyph: Glyph, seen: Nearby<Glyph>): boolean {
  const { char, run } = glyph
  if (seen.has(char, glyph, run.size * 0.15)) return true
  seen.add(char, glyph)
  return false
}

const isOfAnotherRun = (kept: Glyph, asked: Glyph): boolean => kept.run.address !== asked.run.address

/** Nearly all are one of these, and stand for themselves. */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0)
  const plain = code < 0x3001 ? code > 0x20 && code < 0x7f : code < 0xa000 || (code > 0xff00 && code < 0xff5f)
  return plain && text.length === 1
}

/** Kangxi radicals stand for the characters they look like (⼯作 is 工作), ligatures for theirs; some fonts' tables give them. */
function mendText(text: string): string {
  return (
    text
      .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (char) => char.normalize('NFKC'))
      .replace(/[\u2e80-\u2eff]/g, (char) => SIMPLIFIED_RADICALS[char] ?? char)
      .replace(/[\ufe10-\ufe19\ufe30-\ufe44]/g, (char) => VERTICAL_FORMS[char] ?? char)
      .replace(/[\u00a0\t\r\n]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: codes of glyphs without a character
      .replace(/[\x00-\x1f\x7f\u00ad\u200b\ufeff]/g, '')
  )
}

/** Punctuation as it is set in lines from top to bottom, before what it is. */
const VERTICAL_FORMS: Readonly<Record<string, string>> = pairs(
  '︐，︑、︒。︓：︔；︕！︖？︙…︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁“﹂”﹃‘﹄’',
)

const SIMPLIFIED_RADICALS: Readonly<Record<string, string>> = pairs(
  '⺠民⻓长⻔门⻛风⻝食⻢马⻥鱼⻋车⻅见⻆角⻉贝⻘青⻚页⻬齐⻄西⺟母⻰龙⻩黄⻦鸟⻙韦⻤鬼⻨麦',
)

/** `ABab…`: each sign of an odd place stands for the one behind it. */
function pairs(signs: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...signs.matchAll(/(.)(.)/g)].map(([, sign = '', meant = '']) => [sign, meant]))
}
