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

/** Names of the tables, as TextDecoder has them. */
const TABLES: Readonly<Record<string, string>> = { WinAnsiEncoding: 'windows-1252', MacRomanEncoding: 'macintosh' }

function baseOf(encoding: Value): CodeTable {
  const label = typeof encoding === 'string' ? TABLES[encoding] : undefined
  if (label === undefined) return new Map()
  const decoder = new TextDecoder(label)
  const codes = Array.from({ length: 224 }, (_, index) => index + 32).filter((code) => !DIFFERENT.has(code))
  return new Map(codes.map((code) => [code, decoder.decode(Uint8Array.of(code))]))
}

/** A hyphen of WinAnsi, and the currency sign of MacRoman: TextDecoder has a soft hyphen and €. */
const DIFFERENT = new Set([0xad, 0xdb])

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
