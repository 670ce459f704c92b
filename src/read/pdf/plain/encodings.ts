import type { CodeTable } from './cmap.js'
import { charOfGlyph } from './glyph-names.js'
import type { ObjectFile } from './objects.js'
import { type Dictionary, isArray, isDictionary, type Value } from './values.js'

/**
 * What a simple font's Encoding says of its codes: a table of the standard's, and names of glyphs where the font differs.
 * Codes that it says nothing sure of are left out: a font's own numbering, names that are none, the fonts of symbols.
 */
export function encodingOf(font: Dictionary, file: ObjectFile): CodeTable {
  const name = String(file.resolve(font.get('BaseFont')))
  const encoding = file.resolve(font.get('Encoding'))
  if (SYMBOLS.test(name) || encoding === null) return new Map()
  if (!isDictionary(encoding)) return isSymbolic(font, file) ? new Map() : baseOf(encoding)
  const base = isSymbolic(font, file) ? new Map<number, string>() : baseOf(file.resolve(encoding.get('BaseEncoding')))
  // Glyphs of a Type 3 font have names of their writer's choice.
  if (font.get('Subtype') === 'Type3') return new Map()
  return withDifferences(base, file.resolve(encoding.get('Differences')), file)
}

const SYMBOLS = /symbol|dingbat|wingding|webding|marlett/i

/** Bit 3 of a font's flags: its codes are its own. */
const SYMBOLIC = 4

function isSymbolic(font: Dictionary, file: ObjectFile): boolean {
  const descriptor = file.resolve(font.get('FontDescriptor'))
  const flags = isDictionary(descriptor) ? file.resolve(descriptor.get('Flags')) : null
  return typeof flags !== 'number' || (flags & SYMBOLIC) !== 0
}

/** Codes from 0x80 on; those that stand for nothing sure are blanks. */
const WIN_ANSI = `€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ${latin1(0xa0, 0xac)} ${latin1(0xae, 0xff)}`
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨ ÆØ ±  ¥µ     ªº æø¿¡¬ ƒ  «»… ÀÃÕŒœ–—“”‘’÷ ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

const TABLES: Readonly<Record<string, string>> = { WinAnsiEncoding: WIN_ANSI, MacRomanEncoding: MAC_ROMAN }

function baseOf(encoding: Value): CodeTable {
  const upper = typeof encoding === 'string' ? TABLES[encoding] : undefined
  if (upper === undefined) return new Map()
  const chars = [...`${latin1(0x20, 0x7e)} ${upper}`]
  return new Map(chars.flatMap((char, index) => (char !== ' ' || index === 0 ? [[index + 0x20, char] as const] : [])))
}

function latin1(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}

/** `[65 /A /B 97 /uni4E00]`: a number, and the glyphs from that code on. */
function withDifferences(base: CodeTable, differences: Value, file: ObjectFile): CodeTable {
  const table = new Map(base)
  let code = 0
  for (const each of isArray(differences) ? differences.map(file.resolve) : []) {
    if (typeof each === 'number') code = each
    else {
      const char = typeof each === 'string' ? charOfGlyph(each) : undefined
      if (char === undefined) table.delete(code)
      else table.set(code, char)
      code += 1
    }
  }
  return table
}
