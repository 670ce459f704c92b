import { encodingOf } from './encodings.js'
import type { FontFacts } from './font.js'
import type { ObjectFile } from './objects.js'
import { Unsure } from './unsure.js'
import { type Dictionary, isArray, isDictionary, toCount, toNumbers } from './values.js'

const KINDS = new Set(['Type1', 'MMType1', 'TrueType', 'Type3'])

/** A font whose codes are single bytes. Throws {@link Unsure} when it does not tell its widths, as the standard fonts need not. */
export function readSimple(font: Dictionary, file: ObjectFile): FontFacts {
  const kind = font.get('Subtype')
  if (typeof kind !== 'string' || !KINDS.has(kind)) throw new Unsure('font', `a font of kind ${kind}`)
  const first = toCount(file.resolve(font.get('FirstChar')), 'FirstChar')
  const values = file.resolve(font.get('Widths'))
  const widths = toNumbers(isArray(values) ? values.map(file.resolve) : values, 'Widths')
  const unit = kind === 'Type3' ? readUnit(font, file) : 0.001
  const encoding = encodingOf(font, file)
  return {
    length: () => 1,
    known: (code) => encoding.get(code),
    advance: (code) => {
      const width = widths[code - first] ?? missingWidth(font, file)
      return width * unit
    },
    origin: null,
  }
}

/** Ems that the units of a font of drawn glyphs are wide. */
function readUnit(font: Dictionary, file: ObjectFile): number {
  const [a = 0, b, c, d = 0] = toNumbers(file.resolve(font.get('FontMatrix')), 'FontMatrix', 6)
  if (b !== 0 || c !== 0 || a <= 0 || d === 0) throw new Unsure('font', 'a font that is slanted or turned')
  return a
}

function missingWidth(font: Dictionary, file: ObjectFile): number {
  const descriptor = file.resolve(font.get('FontDescriptor'))
  const width = isDictionary(descriptor) ? file.resolve(descriptor.get('MissingWidth')) : null
  if (typeof width === 'number') return width
  throw new Unsure('font', 'a code without a width')
}
