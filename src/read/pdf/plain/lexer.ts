import { readNumber } from './number.js'
import { BLANK, KINDS, REGULAR, readSigns } from './signs.js'
import { readHexString, readString } from './strings.js'
import { Unsure } from './unsure.js'
import type { Dictionary, Value } from './values.js'

/** A word that is no object: `obj`, `endstream`, or an operator as `Tj`. A class, as that is told apart fastest. */
export class Word {
  constructor(readonly word: string) {}
}

export const isWord = (token: Value | Word | undefined): token is Word => token instanceof Word

/** What stands between the end of an array, of a dictionary, or of the bytes, and what comes before. */
type Mark = typeof END_OF_ARRAY | typeof END_OF_DICTIONARY

const END_OF_ARRAY = Symbol(']')
const END_OF_DICTIONARY = Symbol('>>')

/** Arrays and dictionaries may be nested so deep. */
const DEEPEST = 32

const PERCENT = 0x25
const SLASH = 0x2f
const ROUND = 0x28
const LESS = 0x3c
const GREATER = 0x3e
const SQUARE = 0x5b
const SQUARE_CLOSE = 0x5d

/** Reads the objects and words of a PDF's bytes, or of a stream's, one after another. */
export class Lexer {
  constructor(
    private readonly bytes: Uint8Array,
    /** Where the next object or word is looked for. */
    public at = 0,
  ) {}

  /**
   * The next object or word; undefined at the end of the bytes. References are read in arrays and dictionaries; elsewhere
   * they are two numbers and the word R. Throws {@link Unsure} for what cannot be told.
   */
  next(): Value | Word | undefined {
    const token = this.read(0)
    if (typeof token === 'symbol') throw new Unsure('structure', `${token.description} ends nothing`)
    return token
  }

  /** The next thing, which must be an object. */
  value(): Value {
    const value = this.next()
    if (value === undefined || isWord(value)) throw new Unsure('structure', 'an object is missing')
    return value
  }

  /** Goes over the next word, which must be this one. */
  expect(word: string): void {
    const found = this.next()
    if (!isWord(found) || found.word !== word) throw new Unsure('structure', `${word} is missing`)
  }

  /** Goes over the word if it comes next. */
  skip(word: string): boolean {
    const { at } = this
    const found = this.next()
    if (isWord(found) && found.word === word) return true
    this.at = at
    return false
  }

  private read(depth: number): Value | Word | Mark | undefined {
    const { bytes } = this
    this.skipBlanks()
    if (this.at >= bytes.length) return undefined
    const byte = bytes[this.at] as number
    if (KINDS[byte] === REGULAR) return this.readRegular(byte)
    switch (byte) {
      case SLASH:
        return this.readName()
      case ROUND:
        this.at += 1
        return { kind: 'text', bytes: readString(bytes, this) }
      case SQUARE:
        this.at += 1
        return this.readArray(depth + 1)
      case SQUARE_CLOSE:
        this.at += 1
        return END_OF_ARRAY
      case LESS:
        this.at += 1
        if (bytes[this.at] !== LESS) return { kind: 'text', bytes: readHexString(bytes, this) }
        this.at += 1
        return this.readDictionary(depth + 1)
      case GREATER:
        if (bytes[this.at + 1] !== GREATER) break
        this.at += 2
        return END_OF_DICTIONARY
    }
    throw new Unsure('structure', `a stray ${String.fromCharCode(byte)}`)
  }

  /** Goes over blanks and comments. */
  private skipBlanks(): void {
    const { bytes } = this
    let { at } = this
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] as number
      if (KINDS[byte] === BLANK) continue
      if (byte !== PERCENT) break
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1
    }
    this.at = at
  }

  private readRegular(first: number): Value | Word {
    // Digits, signs and a point; words begin otherwise.
    if (first < 0x3a && first > 0x2a) return readNumber(this.bytes, this)
    const word = readSigns(this.bytes, this)
    if (word === 'true') return true
    if (word === 'false') return false
    return word === 'null' ? null : new Word(word)
  }

  private readName(): string {
    this.at += 1
    const name = readSigns(this.bytes, this)
    return name.includes('#')
      ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : name
  }

  private readArray(depth: number): readonly Value[] {
    return this.readUntil(END_OF_ARRAY, depth)
  }

  private readDictionary(depth: number): Dictionary {
    const members = this.readUntil(END_OF_DICTIONARY, depth)
    const dictionary = new Map<string, Value>()
    for (let index = 0; index < members.length; index += 2) {
      const [key, value] = [members[index], members[index + 1]]
      if (typeof key !== 'string' || value === undefined || dictionary.has(key)) {
        throw new Unsure('structure', 'a dictionary without pairs')
      }
      dictionary.set(key, value)
    }
    return dictionary
  }

  private readUntil(end: Mark, depth: number): readonly Value[] {
    if (depth > DEEPEST) throw new Unsure('structure', 'objects are nested too deep')
    const members: Value[] = []
    for (;;) {
      const token = this.read(depth)
      if (token === end) return members
      if (token === undefined || typeof token === 'symbol') throw new Unsure('structure', 'an object has no end')
      if (!isWord(token)) members.push(token)
      else if (token.word === 'R') members.push(popReference(members))
      else throw new Unsure('structure', `${token.word} within an object`)
    }
  }
}

function popReference(members: Value[]): Value {
  const [generation, number] = [members.pop(), members.pop()]
  if (Number.isInteger(number) && Number.isInteger(generation)) {
    return { kind: 'reference', number: number as number, generation: generation as number }
  }
  throw new Unsure('structure', 'a reference to nothing')
}
