import { Unsure } from './unsure.js'
import type { Dictionary } from './values.js'

/**
 * Undoes what was done to bytes so that they pack better: PNG's filters, a row each. TIFF's own is used for pictures.
 * Throws {@link Unsure} for others and for rows cut short.
 */
export function undoPredictor(bytes: Uint8Array, parameters: Dictionary | null): Uint8Array {
  const predictor = parameters?.get('Predictor') ?? 1
  if (predictor === 1) return bytes
  if (typeof predictor !== 'number' || predictor < 10 || predictor > 15) {
    throw new Unsure('filter', `predictor ${predictor}`)
  }
  const [columns, colors, bits] = [read('Columns', 1), read('Colors', 1), read('BitsPerComponent', 8)]
  return undoPng(bytes, Math.ceil((columns * colors * bits) / 8), Math.ceil((colors * bits) / 8))

  function read(name: string, otherwise: number): number {
    const value = parameters?.get(name) ?? otherwise
    if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1 << 16) return value
    throw new Unsure('filter', `a predictor without ${name}`)
  }
}

/** Each row of `width` bytes has the kind of its filter before it; `step` bytes lie between a value and the one left of it. */
function undoPng(bytes: Uint8Array, width: number, step: number): Uint8Array {
  const rows = Math.floor(bytes.length / (width + 1))
  if (rows * (width + 1) !== bytes.length) throw new Unsure('filter', 'rows of a predictor are cut short')
  const plain = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1)
    const to = row * width
    const kind = bytes[from] as number
    for (let index = 0; index < width; index += 1) {
      const left = index < step ? 0 : (plain[to + index - step] as number)
      const above = row === 0 ? 0 : (plain[to + index - width] as number)
      const corner = row === 0 || index < step ? 0 : (plain[to + index - width - step] as number)
      plain[to + index] = (bytes[from + 1 + index] as number) + predict(kind, left, above, corner)
    }
  }
  return plain
}

function predict(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return nearest(left, above, corner)
  }
  throw new Unsure('filter', `a row of predictor ${kind}`)
}

/** Paeth's choice: whichever of the three is nearest to left + above - corner. */
function nearest(left: number, above: number, corner: number): number {
  const [byLeft, byAbove, byCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ]
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}
