import type { FontFacts } from './font.js'
import type { ObjectFile } from './objects.js'
import { isNarrow, PREDEFINED } from './predefined.js'
import { Unsure } from './unsure.js'
import { type Dictionary, isArray, isDictionary, isText, type Value } from './values.js'

/** A font of a collection of characters. Throws {@link Unsure} for codes that go by a table not known here. */
export function readComposite(font: Dictionary, file: ObjectFile): FontFacts {
  const fonts = file.resolve(font.get('DescendantFonts'))
  const descendant = isArray(fonts) && fonts.length === 1 ? file.resolve(fonts[0]) : null
  if (!isDictionary(descendant)) throw new Unsure('font', 'a composite font of none')
  const encoding = file.resolve(font.get('Encoding'))
  const widths = readWidths(descendant, file)
  if (encoding === 'Identity-H') return { ...NUMBERED, advance: (code) => widths.of(code), origin: null }
  if (encoding === 'Identity-V') return readVertical(descendant, widths)
  return readPredefined(encoding, descendant, widths, file)
}

/** Codes that are the numbers of glyphs: only a table of the font's own tells characters. */
const NUMBERED: Pick<FontFacts, 'length' | 'known'> = { length: () => 2, known: () => undefined }

/** Lines from top to bottom, the characters an em high, as they are where the font does not say otherwise. */
function readVertical(descendant: Dictionary, widths: Widths): FontFacts {
  if (descendant.has('W2') || descendant.has('DW2')) throw new Unsure('font', 'heights of its own')
  return { ...NUMBERED, advance: () => -1, origin: (code) => [-widths.of(code) / 2, -0.88] }
}

function readPredefined(encoding: Value, descendant: Dictionary, widths: Widths, file: ObjectFile): FontFacts {
  const codes = typeof encoding === 'string' ? PREDEFINED.get(encoding) : undefined
  const collection = file.resolve(descendant.get('CIDSystemInfo'))
  const ordering = isDictionary(collection) ? file.resolve(collection.get('Ordering')) : null
  if (codes === undefined || !isText(ordering) || ordering.bytes !== 'GB1')
    throw new Unsure('font', `codes of ${encoding}`)
  if (!widths.only(isNarrow)) throw new Unsure('font', 'widths of single characters')
  return {
    length: codes.length,
    known: codes.char,
    advance: (code) => {
      const cid = codes.cid(code)
      return cid === null ? widths.rest : widths.of(cid)
    },
    origin: null,
  }
}

const MOST_RANGES = 5000

/** Widths of a composite font by the numbers of its characters; in ems. */
interface Widths {
  of(cid: number): number
  /** Of all that are not named. */
  readonly rest: number
  /** Whether all that are named pass the test. */
  only(test: (cid: number) => boolean): boolean
}

interface Range {
  readonly first: number
  readonly last: number
  readonly width: number
}

/** `[20 [500 600] 120 200 1000]` gives the widths of some one by one, and of some all alike. */
function readWidths(descendant: Dictionary, file: ObjectFile): Widths {
  const rest = toNumber(file.resolve(descendant.get('DW')) ?? 1000) / 1000
  const list = file.resolve(descendant.get('W')) ?? []
  if (!isArray(list)) throw new Unsure('font', 'widths that are none')
  const single = new Map<number, number>()
  const ranges: Range[] = []
  for (let index = 0; index < list.length; ) {
    const first = toNumber(file.resolve(list[index]))
    const second = file.resolve(list[index + 1])
    if (isArray(second)) {
      for (const [offset, width] of second.entries()) single.set(first + offset, toNumber(file.resolve(width)) / 1000)
      index += 2
    } else {
      ranges.push({ first, last: toNumber(second), width: toNumber(file.resolve(list[index + 2])) / 1000 })
      index += 3
    }
  }
  // They are gone through for every code.
  if (ranges.length > MOST_RANGES) throw new Unsure('font', 'too many widths')
  return {
    rest,
    of: (cid) => single.get(cid) ?? ranges.find(({ first, last }) => cid >= first && cid <= last)?.width ?? rest,
    only: (test) => [...single.keys()].every(test) && ranges.every(({ first, last }) => test(first) && test(last)),
  }
}

function toNumber(value: Value): number {
  if (typeof value === 'number') return value
  throw new Unsure('font', 'a width that is none')
}
