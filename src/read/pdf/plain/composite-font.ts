import type { FontFacts } from './font.js'
import type { ObjectFile } from './objects.js'
import { Unsure } from './unsure.js'
import { type Dictionary, isArray, isDictionary, type Value } from './values.js'

/** A font whose codes are glyph numbers of two bytes. Throws {@link Unsure} for other codes. */
export function readComposite(font: Dictionary, file: ObjectFile): FontFacts {
  const encoding = file.resolve(font.get('Encoding'))
  const fonts = file.resolve(font.get('DescendantFonts'))
  const descendant = isArray(fonts) && fonts.length === 1 ? file.resolve(fonts[0]) : null
  if (!isDictionary(descendant)) throw new Unsure('font', 'a composite font of none')
  if (encoding !== 'Identity-H' && encoding !== 'Identity-V') throw new Unsure('font', `codes of ${encoding}`)
  const widthOf = readWidths(descendant, file)
  if (encoding === 'Identity-H') return { length: () => 2, known: () => undefined, advance: widthOf, origin: null }
  // As most vertical fonts leave it.
  if (descendant.has('W2') || descendant.has('DW2')) throw new Unsure('font', 'heights of its own')
  return {
    length: () => 2,
    known: () => undefined,
    advance: () => -1,
    origin: (code) => [-widthOf(code) / 2, -0.88],
  }
}

/** Widths of a composite font: `[20 [500 600] 120 200 1000]` gives some one by one, some all alike. */
function readWidths(descendant: Dictionary, file: ObjectFile): (cid: number) => number {
  const rest = file.resolve(descendant.get('DW')) ?? 1000
  const list = file.resolve(descendant.get('W')) ?? []
  if (typeof rest !== 'number' || !isArray(list)) throw new Unsure('font', 'widths that are none')
  const single = new Map<number, number>()
  const ranges: { readonly first: number; readonly last: number; readonly width: number }[] = []
  for (let index = 0; index < list.length; ) {
    const first = toNumber(file.resolve(list[index]))
    const second = file.resolve(list[index + 1])
    if (isArray(second)) {
      for (const [offset, width] of second.entries()) single.set(first + offset, toNumber(file.resolve(width)))
      index += 2
    } else {
      ranges.push({ first, last: toNumber(second), width: toNumber(file.resolve(list[index + 2])) })
      index += 3
    }
  }
  return (cid) => {
    const width = single.get(cid) ?? ranges.find(({ first, last }) => cid >= first && cid <= last)?.width ?? rest
    return width / 1000
  }
}

function toNumber(value: Value): number {
  if (typeof value === 'number') return value
  throw new Unsure('font', 'a width that is none')
}
