import { ZhibiaoError } from '../errors.js'

/** A start tag; names as written, prefixes included. Tags of the same words in one text are the same object. */
export interface XmlTag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** `<w:b/>` */
  readonly empty: boolean
  /** Some attribute declares a namespace. */
  readonly declares: boolean
}

/** What an XML text holds, in its order. */
export interface XmlHandler {
  open(tag: XmlTag): void
  /** Text between tags, or that of a CDATA section. */
  text(text: string): void
  /** Comes for an empty tag too. */
  close(name: string): void
}

/** Office programs say the same few things of every paragraph; what differs each time (`w14:paraId`) need not be kept for ever. */
const MOST_TAGS = 2000

/**
 * Scans XML without its namespaces. With a parser that looks at every sign (saxes) reading a docx took half as long again,
 * and twice as long in a process that has just started.
 *
 * Throws `input.truncated` for XML that is not well-formed, and `input.xml` for a DOCTYPE: no office program writes one, it
 * serves to define entities that grow without end.
 */
export function scanXml(source: string, handler: XmlHandler): void {
  if (FORBIDDEN.test(source)) throw damaged('a character that XML does not have')
  const xml = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source
  const open: string[] = []
  const names = new Set<string>()
  const tags = new Map<string, XmlTag>()
  let roots = 0
  let at = 0
  const behind = (mark: string, from: number): number => {
    const found = xml.indexOf(mark, from)
    if (found < 0) throw damaged(`no ${mark}`)
    return found + mark.length
  }
  while (at < xml.length) {
    const tag = xml.charCodeAt(at) === 0x3c ? at : xml.indexOf('<', at)
    const end = tag < 0 ? xml.length : tag
    if (end > at) {
      const text = xml.slice(at, end)
      if (open.length > 0) handler.text(decodeEntities(text))
      else if (/\S/.test(text)) throw damaged('text outside the root element')
    }
    if (tag < 0) break
    const next = xml.charCodeAt(tag + 1)
    if (next === SLASH) {
      const name = open.pop()
      const after = skipBlanks(xml, tag + 2 + (name?.length ?? 0))
      if (name === undefined || !xml.startsWith(name, tag + 2) || xml.charCodeAt(after) !== BRACKET)
        throw damaged('an end tag that closes nothing')
      handler.close(name)
      at = after + 1
    } else if (next === QUESTION) at = behind('?>', tag)
    else if (next === EXCLAMATION) {
      if (xml.startsWith('<!--', tag)) at = behind('-->', tag + 4)
      else if (xml.startsWith('<![CDATA[', tag) && open.length > 0) {
        at = behind(']]>', tag)
        handler.text(xml.slice(tag + '<![CDATA['.length, at - ']]>'.length))
      } else if (xml.startsWith('<!DOCTYPE', tag)) throw new ZhibiaoError('input.xml', 'The XML has a DOCTYPE')
      else throw damaged('an unknown declaration')
    } else {
      if (open.length === 0 && ++roots > 1) throw damaged('a second root element')
      const bracket = xml.indexOf('>', tag)
      const words = bracket < 0 ? '' : xml.slice(tag + 1, bracket)
      let found = tags.get(words)
      at = bracket + 1
      if (found === undefined) {
        const read = readTag(xml, tag + 1, names)
        found = read.tag
        // A value may hold the first bracket: the words before it are no whole tag.
        if (read.end === at && tags.size < MOST_TAGS) tags.set(words, found)
        at = read.end
      }
      handler.open(found)
      if (found.empty) handler.close(found.name)
      else open.push(found.name)
    }
  }
  if (open.length > 0 || roots === 0) throw damaged('it ends too early')
}

interface ReadTag {
  readonly tag: XmlTag
  /** Index behind its bracket. */
  readonly end: number
}

/** `names` are those already known for good. */
function readTag(xml: string, from: number, names: Set<string>): ReadTag {
  let at = endOfName(xml, from)
  const name = checkName(xml.slice(from, at), names)
  // Without a prototype, which __proto__="…" would set.
  const attributes: Record<string, string> = Object.create(null)
  let declares = false
  for (;;) {
    const before = at
    at = skipBlanks(xml, at)
    const code = xml.charCodeAt(at)
    if (code === BRACKET) return { tag: { name, attributes, empty: false, declares }, end: at + 1 }
    if (code === SLASH && xml.charCodeAt(at + 1) === BRACKET)
      return { tag: { name, attributes, empty: true, declares }, end: at + 2 }
    if (at === before || at >= xml.length) throw damaged('a tag without its end')
    const nameEnd = endOfName(xml, at)
    const key = checkName(xml.slice(at, nameEnd), names)
    const equals = skipBlanks(xml, nameEnd)
    const quote = skipBlanks(xml, equals + 1)
    const mark = xml.charCodeAt(quote)
    const end = mark === 0x22 ? xml.indexOf('"', quote + 1) : mark === 0x27 ? xml.indexOf("'", quote + 1) : -1
    if (xml.charCodeAt(equals) !== EQUALS || end < 0) throw damaged('an attribute without its value')
    const value = xml.slice(quote + 1, end)
    if (value.includes('<') || Object.hasOwn(attributes, key)) throw damaged('an attribute that cannot be')
    declares ||= key.startsWith('xmlns')
    attributes[key] = decodeEntities(/[\t\n]/.test(value) ? value.replace(/[\t\n]/g, ' ') : value)
    at = end + 1
  }
}

const [SLASH, QUESTION, EXCLAMATION, BRACKET, EQUALS] = [0x2f, 0x3f, 0x21, 0x3e, 0x3d]

/** Blanks, `/`, `=`, `>` and `<` end a name. */
function endOfName(xml: string, from: number): number {
  let at = from
  for (let code = xml.charCodeAt(at); code > 0x20 && code !== SLASH && code !== BRACKET && code !== EQUALS; ) {
    if (code === 0x3c) break
    at += 1
    code = xml.charCodeAt(at)
  }
  return at
}

function skipBlanks(xml: string, from: number): number {
  let at = from
  while (at < xml.length && xml.charCodeAt(at) <= 0x20) at += 1
  return at
}

const NAME = /^[\p{L}_:][\p{L}\p{M}\p{N}_:.\-·]*$/u

function checkName(name: string, known: Set<string>): string {
  if (known.has(name)) return name
  if (!NAME.test(name)) throw damaged('a name that cannot be')
  known.add(name)
  return name
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML does not have
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    const sign = end === '' ? undefined : (ENTITIES.get(name) ?? signOf(name))
    if (sign === undefined) throw damaged(`an unknown entity &${name.slice(0, 20)}`)
    return sign
  })
}

/** `#20013`, `#x4e2d`. */
function signOf(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? []
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined
  const sign = String.fromCodePoint(code)
  return FORBIDDEN.test(sign) ? undefined : sign
}

const damaged = (what: string): ZhibiaoError =>
  new ZhibiaoError('input.truncated', `The document's XML is damaged: ${what}`)
