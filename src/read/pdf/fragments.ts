import type { Glyph } from './glyphs.js'

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
  let [open, blank] = [null as Fragment | null, false]
  for (const glyph of dropOverprints(glyphs)) {
    const char = mendText(glyph.char)
    if (char.trim() === '') {
      blank ||= char !== ''
      continue
    }
    const joined = open && join(open, glyph, char, blank)
    if (open && !joined) fragments.push(open)
    open = joined ?? start(glyph, char)
    blank = false
  }
  return open ? [...fragments, open] : fragments
}

function start({ x, y, right, size, font }: Glyph, text: string): Fragment {
  return { text, x, y, width: right - x, size, font }
}

function join(open: Fragment, glyph: Glyph, char: string, blank: boolean): Fragment | null {
  const { text, x, y, width, size, font } = open
  const gap = (glyph.x - x - width) / size
  const level = Math.abs(glyph.y - y) < size * 0.05 && Math.abs(glyph.size - size) < size * 0.05
  if (!level || font !== glyph.font || gap < -0.5 || gap > (blank ? WIDEST_BLANK : WIDEST_GAP)) return null
  return { ...open, text: text + (blank ? ' ' : '') + char, width: glyph.right - x }
}

/** Bold type is sometimes made by printing the same text twice, a hair apart. */
function dropOverprints(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    const key = `${glyph.char}${Math.round(glyph.y / 20)}`
    const same = seen.get(key) ?? []
    const printed = same.some(
      ({ x, y, size }) => Math.abs(x - glyph.x) < size * 0.15 && Math.abs(y - glyph.y) < size * 0.15,
    )
    same.push(glyph)
    seen.set(key, same)
    return !printed
  })
}

/** Kangxi radicals stand for the characters they look like (⼯作 is 工作); some fonts' tables give them. */
function mendText(text: string): string {
  if (/^[!-~\u3001-\u9fff\uff01-\uff5e]$/.test(text)) return text
  return (
    text
      .replace(/[\u2f00-\u2fdf\uf900-\ufaff]/g, (char) => char.normalize('NFKC'))
      .replace(/[\u2e80-\u2eff]/g, (char) => SIMPLIFIED_RADICALS[char] ?? char)
      .replace(/[\u00a0\t\r\n]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: codes of glyphs without a character
      .replace(/[\x00-\x1f\x7f\u00ad\u200b\ufeff]/g, '')
  )
}

const SIMPLIFIED_RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⺠民⻓长⻔门⻛风⻝食⻢马⻥鱼⻋车⻅见⻆角⻉贝⻘青⻚页⻬齐⻄西⺟母⻰龙⻩黄⻦鸟⻙韦⻤鬼⻨麦'].flatMap(
    (char, index, all) => (index % 2 === 0 ? [[char, all[index + 1] ?? char]] : []),
  ),
)
