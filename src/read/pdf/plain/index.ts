import { applyAcross, compose, lengthOf } from '../geometry.js'
import type { RightOf } from '../glyphs.js'
import type { RawPage } from '../page.js'
import { placePicture, toRules } from '../rules.js'
import { readContent } from './content.js'
import { openObjects, type UnpackLimits } from './objects.js'
import { checkOverprints } from './overprints.js'
import { listPages, type PlainPage } from './pages.js'
import type { Content, Fonts } from './run.js'

export { Unsure } from './unsure.js'

/**
 * Reads the pages of a plain PDF, as office programs and browsers write: whole, not encrypted, its fonts saying which
 * characters they print. Neither fonts nor pictures are unpacked, which takes PDFium most of its time. One page after
 * another, so that the thousands of characters of one need not be kept for the next.
 *
 * Throws {@link Unsure} at the first thing that is not certain, `input.too-large` beyond the limits.
 */
export function* readPlainPages(bytes: Uint8Array, limits: UnpackLimits): Generator<RawPage> {
  const file = openObjects(bytes, limits)
  const fonts: Fonts = new Map()
  for (const page of listPages(file)) yield toRawPage(page, readContent(page, file, fonts))
}

function toRawPage({ bounds, rotation }: PlainPage, content: Content): RawPage {
  checkOverprints(content)
  const { glyphs, shapes, pictures } = content
  return {
    bounds,
    rotation,
    // A code without a character would have been unsure.
    text: { glyphs, unmapped: 0 },
    rightOf: advanceRight(content),
    drawing: (view) => ({
      rules: toRules(shapes, view),
      pictures: pictures.map((matrix) => placePicture(compose(view, matrix))),
    }),
  }
}

/** Where the character ends by what its font says of its width. */
const advanceRight =
  ({ advances }: Content): RightOf =>
  ({ index, x, y, run: { matrix } }, view) => {
    const across = view[0] * matrix[0] + view[2] * matrix[1]
    const down = view[1] * matrix[0] + view[3] * matrix[1]
    return applyAcross(view, x, y) + (advances[index] ?? 0) * lengthOf(across, down)
  }
