import type { PdfPage, TextItem } from './pdfjs.js'

/** A run of text on a page, in points from the upper left. */
export interface Fragment {
  readonly text: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly width: number
  /** Height of the type, 16 for 三号. */
  readonly size: number
}

/** The upright text of a page, each piece once. */
export async function readFragments(page: PdfPage): Promise<readonly Fragment[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return dropOverprints(items.flatMap((item) => ('str' in item ? place(item, transform) : [])))
}

/** Empty for blanks, and for slanted text: a watermark across the page. */
function place(item: TextItem, viewport: readonly number[]): readonly Fragment[] {
  const text = mendText(item.str)
  if (text.trim() === '') return []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport
  const [, , ix = 0, iy = 0, x = 0, y = 0] = item.transform
  const [ax = 1, ay = 0] = item.transform
  const along = [a * ax + c * ay, b * ax + d * ay] as const
  if (Math.abs(along[1]) > Math.abs(along[0]) * 0.05 || along[0] < 0) return []
  const size = Math.hypot(a * ix + c * iy, b * ix + d * iy)
  return size === 0 ? [] : [{ text, x: a * x + c * y + e, y: b * x + d * y + f, width: item.width, size }]
}

/** Bold type is sometimes made by printing the same text twice, a hair apart. */
function dropOverprints(fragments: readonly Fragment[]): readonly Fragment[] {
  const seen = new Map<string, Fragment[]>()
  return fragments.filter((fragment) => {
    const same = seen.get(fragment.text) ?? []
    const printed = same.some(
      ({ x, y, size }) => Math.abs(x - fragment.x) < size * 0.15 && Math.abs(y - fragment.y) < size * 0.15,
    )
    seen.set(fragment.text, [...same, fragment])
    return !printed
  })
}

/** Kangxi radicals stand for the characters they look like (⼯作 is 工作); some fonts' tables give them. */
function mendText(text: string): string {
  return (
    text
      .replace(/[\u2f00-\u2fdf\uf900-\ufaff]/g, (char) => char.normalize('NFKC'))
      .replace(/[\u2e80-\u2eff]/g, (char) => SIMPLIFIED_RADICALS[char] ?? char)
      .replace(/\u00a0/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: codes of glyphs without a character
      .replace(/[\x00-\x1f\x7f\u00ad\ufeff]/g, '')
  )
}

const SIMPLIFIED_RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⺠民⻓长⻔门⻛风⻝食⻢马⻥鱼⻋车⻅见⻆角⻉贝⻘青⻚页⻬齐⻄西⺟母⻰龙⻩黄⻦鸟⻙韦⻤鬼⻨麦'].flatMap(
    (char, index, all) => (index % 2 === 0 ? [[char, all[index + 1] ?? char]] : []),
  ),
)
