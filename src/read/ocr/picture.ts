import { crc32, deflateSync } from 'node:zlib'

/** A page drawn in shades of grey, a byte a pixel, row by row from the top: 0 is black. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  /** Pixels a point (1/72 inch). */
  readonly scale: number
}

/** Pixels a metre, of pixels a point. */
const POINTS_A_METRE = 72 / 0.0254

/** The picture as a PNG file, with its resolution: Tesseract tells the size of type by it. */
export function encodePng({ width, height, pixels, scale }: Picture): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8 // bits a pixel, grey
  const resolution = Buffer.alloc(9)
  resolution.writeUInt32BE(Math.round(scale * POINTS_A_METRE), 0)
  resolution.writeUInt32BE(Math.round(scale * POINTS_A_METRE), 4)
  resolution[8] = 1 // a metre
  // Before each row stands how it is filtered: 0, not at all.
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const data = deflateSync(rows, { level: 1 })
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('pHYs', resolution),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
