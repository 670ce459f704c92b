import { inflate } from './filters.js'
import { isWord, type Lexer } from './lexer.js'
import { isBlank } from './signs.js'
import { Unsure } from './unsure.js'
import { isArray, type Value } from './values.js'

/** A picture among operators is small; bytes unpacked. */
const LARGEST = 1 << 24

/** Goes over a picture that stands among the operators, from behind BI to behind EI. */
export function skipInlineImage(lexer: Lexer, bytes: Uint8Array): void {
  const facts = readFacts(lexer)
  if (!isBlank(bytes[lexer.at])) throw new Unsure('image', 'no data')
  lexer.at += 1
  lexer.at += measure(facts, bytes.subarray(lexer.at))
  lexer.expect('EI')
}

function readFacts(lexer: Lexer): ReadonlyMap<string, Value> {
  const facts = new Map<string, Value>()
  for (;;) {
    const key = lexer.next()
    if (isWord(key) && key.word === 'ID') return facts
    if (typeof key !== 'string') throw new Unsure('image', 'without its facts')
    facts.set(key, lexer.value())
  }
}

/** How many bytes its data are: what its filter reads, or what its sides come to. */
function measure(facts: ReadonlyMap<string, Value>, data: Uint8Array): number {
  const filters = facts.get('F') ?? facts.get('Filter') ?? null
  const filter = isArray(filters) ? (filters[0] ?? null) : filters
  switch (filter) {
    case null:
      return measurePlain(facts)
    case 'Fl':
    case 'FlateDecode':
      return inflate(data, LARGEST).packed
    case 'AHx':
    case 'ASCIIHexDecode':
      return data.indexOf(GREATER) + 1 || unsure()
    case 'A85':
    case 'ASCII85Decode':
      return data.indexOf(TILDE) + 2
  }
  return unsure()
}

const GREATER = 0x3e
const TILDE = 0x7e

function measurePlain(facts: ReadonlyMap<string, Value>): number {
  const mask = (facts.get('IM') ?? facts.get('ImageMask')) === true
  const width = toSize(facts.get('W') ?? facts.get('Width'))
  const height = toSize(facts.get('H') ?? facts.get('Height'))
  const bits = mask ? 1 : toSize(facts.get('BPC') ?? facts.get('BitsPerComponent'))
  const space = facts.get('CS') ?? facts.get('ColorSpace')
  const components = mask || isArray(space) ? 1 : COMPONENTS[String(space)]
  return Math.ceil((width * bits * (components ?? unsure())) / 8) * height
}

const COMPONENTS: Readonly<Record<string, number>> = {
  G: 1,
  DeviceGray: 1,
  RGB: 3,
  DeviceRGB: 3,
  CMYK: 4,
  DeviceCMYK: 4,
}

function toSize(value: Value | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1 << 16 ? value : unsure()
}

function unsure(): never {
  throw new Unsure('image', 'an end that is not to be found')
}
