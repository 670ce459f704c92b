import { apply, type Matrix } from '../pdf/geometry.js'
import type { Glyph } from '../pdf/glyphs.js'
import { childrenNamed, textOf, type XmlElement } from '../xml.js'
import { readNumbers, readSteps } from './numbers.js'

/** Type without a size; 三号 is 5.6 mm. */
const USUAL_SIZE = 3.5

/** The characters of a text object, each at its place. `matrix` takes the object's space to the page. */
export function readGlyphs(
  object: XmlElement,
  matrix: Matrix,
  fonts: ReadonlyMap<string, string>,
  run: number,
): readonly Glyph[] {
  const { Size, Font, HScale, Visible } = object.attributes
  if (Visible === 'false') return []
  const [size = USUAL_SIZE] = readNumbers(Size)
  const [stretch = 1] = readNumbers(HScale)
  const look = { matrix, size, stretch, font: fonts.get(Font ?? '') ?? '', run }
  // A later code without a place of its own stands where the one before ended.
  let from: readonly [number, number] = [0, 0]
  return childrenNamed(object, 'TextCode').flatMap((code) => {
    const [x = from[0]] = readNumbers(code.attributes.X)
    const [y = from[1]] = readNumbers(code.attributes.Y)
    from = [x, y]
    return placeCharacters(code, from, look)
  })
}

interface Look {
  readonly matrix: Matrix
  /** Height of the type in the object's space. */
  readonly size: number
  /** How much wider than usual its characters are. */
  readonly stretch: number
  readonly font: string
  readonly run: number
}

/** A step more to the right than this many times a character's width leaves a gap behind it. */
const WIDEST = 1.05

function placeCharacters(code: XmlElement, [x0, y0]: readonly [number, number], look: Look): readonly Glyph[] {
  const text = [...textOf(code)]
  const across = readSteps(code.attributes.DeltaX)
  const down = readSteps(code.attributes.DeltaY)
  const { matrix, size, stretch, font, run } = look
  const height = size * Math.hypot(matrix[2], matrix[3])
  let [x, y] = [x0, y0]
  return text.map((char, i) => {
    const width = widthOf(char) * size * stretch
    const step = across[i]
    const [left, baseline] = apply(matrix, [x, y])
    // The font's own widths are not read: where the next character begins tells this one's, unless a gap is between.
    const taken = step !== undefined && step > 0 && step < width * WIDEST ? step : width
    const [right] = apply(matrix, [x + taken, y])
    x += step ?? (down[i] === undefined ? width : 0)
    y += down[i] ?? 0
    return { char, x: left, y: baseline, right, size: height, font, run }
  })
}

/** In ems: Chinese characters are square, others about half as wide. */
const widthOf = (char: string): number => (/[⺀-鿿、-〿！-～“”‘’—…]/u.test(char) ? 1 : 0.5)
