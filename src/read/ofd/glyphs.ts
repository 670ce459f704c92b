import { apply, type Matrix } from '../pdf/geometry.js'
import type { RawGlyph, RightOf, TextRun } from '../pdf/glyphs.js'
import { childrenNamed, textOf, type XmlElement } from '../xml.js'
import { readNumbers, readSteps } from './numbers.js'

/** Type without a size; 三号 is 5.6 mm. */
const USUAL_SIZE = 3.5

/** A text object's run, with what its characters' widths are guessed by. */
interface OfdRun extends TextRun {
  /** How much wider than usual its characters are. */
  readonly stretch: number
}

/** The characters of a text object, each at its place. `matrix` takes the object's space to the page; `address` is its own. */
export function readGlyphs(
  object: XmlElement,
  matrix: Matrix,
  fonts: ReadonlyMap<string, string>,
  address: number,
): readonly RawGlyph[] {
  const { Size, Font, HScale, Visible } = object.attributes
  if (Visible === 'false') return []
  const [own = USUAL_SIZE] = readNumbers(Size)
  const [stretch = 1] = readNumbers(HScale)
  const size = own * Math.hypot(matrix[2], matrix[3])
  const run: OfdRun = { address, matrix, size, stretch, font: fonts.get(Font ?? '') ?? '' }
  // A later code without a place of its own stands where the one before ended.
  let from: readonly [number, number] = [0, 0]
  return childrenNamed(object, 'TextCode').flatMap((code) => {
    const [x = from[0]] = readNumbers(code.attributes.X)
    const [y = from[1]] = readNumbers(code.attributes.Y)
    from = [x, y]
    return placeCharacters(code, from, own * stretch, run)
  })
}

/** `em` is a character's width in the object's own space. */
function placeCharacters(
  code: XmlElement,
  [x0, y0]: readonly [number, number],
  em: number,
  run: OfdRun,
): readonly RawGlyph[] {
  const across = readSteps(code.attributes.DeltaX)
  const down = readSteps(code.attributes.DeltaY)
  let [x, y] = [x0, y0]
  return [...textOf(code)].map((char, index) => {
    const [left, baseline] = apply(run.matrix, [x, y])
    x += across[index] ?? (down[index] === undefined ? widthOf(char) * em : 0)
    y += down[index] ?? 0
    return { char, x: left, y: baseline, run, index }
  })
}

/** The fonts' own widths are not read. */
export const usualRight: RightOf = ({ char, x, y, run }, view) =>
  apply(view, [x, y])[0] + widthOf(char) * run.size * ((run as OfdRun).stretch ?? 1)

/** In ems: Chinese characters are square, others about half as wide. */
const widthOf = (char: string): number => (/[⺀-鿿、-〿！-～“”‘’—…]/u.test(char) ? 1 : 0.5)
