import { checkCharacter } from './characters.js'
import { type CodeTable, readCodeTable } from './cmap.js'
import { readComposite } from './composite-font.js'
import type { ObjectFile } from './objects.js'
import { readSimple } from './simple-font.js'
import { Unsure } from './unsure.js'
import { type Dictionary, isStream } from './values.js'

/** What a font says of the codes that strings are made of; sizes in ems. */
export interface PlainFont {
  /** Without the tag of its subset; '' for a font without one. */
  readonly name: string
  /** How many bytes the code has that begins with this one. */
  length(first: number): 1 | 2
  /** Lines go from top to bottom. */
  readonly vertical: boolean
  /** Throws {@link Unsure} for a code it does not map, or whose width it does not tell. */
  sign(code: number): Sign
}

/** What a code prints. */
export interface Sign {
  readonly char: string
  /** How far the next character stands: to the right; for a vertical font below. */
  readonly advance: number
  /** Where it has its origin, from where it is set; 0 for fonts that are not vertical. */
  readonly left: number
  readonly above: number
}

/** What the two kinds of fonts tell apart. */
export interface FontFacts extends Pick<PlainFont, 'length'> {
  /** By another way than the ToUnicode table; undefined when unknown. */
  known(code: number): string | undefined
  advance(code: number): number
  /** Where characters of a vertical font have their origin, from where they are set; null for others. */
  readonly origin: ((code: number) => readonly [x: number, y: number]) | null
}

/** Throws {@link Unsure} for a font that does not tell its characters and widths in a way known here. */
export function readFont(font: Dictionary, file: ObjectFile): PlainFont {
  const { known, length, advance, origin } =
    font.get('Subtype') === 'Type0' ? readComposite(font, file) : readSimple(font, file)
  const table = readTable(font, file)
  return {
    name: readName(font, file),
    length,
    vertical: origin !== null,
    sign: once((code) => {
      const [left, above] = origin?.(code) ?? [0, 0]
      return { char: checkCharacter(table?.get(code) ?? known(code)), advance: advance(code), left, above }
    }),
  }
}

/** Keeps what was worked out for a code. */
function once<T>(work: (code: number) => T): (code: number) => T {
  const kept = new Map<number, T>()
  return (code) => {
    const known = kept.get(code)
    if (known !== undefined) return known
    const worked = work(code)
    kept.set(code, worked)
    return worked
  }
}

function readTable(font: Dictionary, file: ObjectFile): CodeTable | null {
  const table = file.resolve(font.get('ToUnicode'))
  if (table === null) return null
  if (!isStream(table) || table.dictionary.has('UseCMap')) throw new Unsure('font', 'ToUnicode goes by a name')
  return readCodeTable(file.unpack(table))
}

/** Names may hold bytes of UTF-8. */
function readName(font: Dictionary, file: ObjectFile): string {
  const name = file.resolve(font.get('BaseFont'))
  if (name === null) return ''
  if (typeof name !== 'string') throw new Unsure('font', 'a font without a name')
  return Buffer.from(name, 'latin1')
    .toString('utf8')
    .replace(/^[A-Z]{6}\+/, '')
}
