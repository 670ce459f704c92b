import { ZhibiaoError } from '../errors.js'
import type { ReadLimits } from './limits.js'
import { scanXml } from './xml-scan.js'

/** An element; its own and its attributes' names stand without their prefixes: `p` for `text:p`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

/**
 * Parses a member of an office package into a tree.
 *
 * Throws `input.truncated` for XML that is not well-formed, and `input.xml` for a DOCTYPE (no office program writes one;
 * it serves to define entities that grow without end) or for elements nested deeper than the limit.
 */
export function parseXml(xml: string, { depth }: Pick<ReadLimits, 'depth'>): XmlElement {
  const open: OpenElement[] = [{ name: '', attributes: {}, children: [] }]
  scanXml(xml, {
    open({ name, attributes }) {
      if (open.length > depth) tooDeep(depth)
      const element: OpenElement = { name: localName(name), attributes: localKeys(attributes), children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    text: (text) => open.at(-1)?.children.push(text),
    close: () => open.pop(),
  })
  const root = childrenOf(open[0])[0]
  if (root === undefined) throw new ZhibiaoError('input.truncated', 'The document has an empty XML part')
  return root
}

/** Throws `input.xml`. */
export function tooDeep(depth: number): never {
  throw new ZhibiaoError('input.xml', `The XML is nested deeper than ${depth} elements`)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const localKeys = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value]))

/** The bytes of an XML member as text: UTF-8 but for a byte order mark that says otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element ? element.children.filter((child) => typeof child !== 'string') : []
}

/** The children of that name. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return childrenOf(element).filter((child) => child.name === name)
}

/** The first child at the end of a path of names: `childAt(document, 'CommonData', 'PageArea')`. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenNamed(at, name)[0], element)
}

/** All text within, in order. */
export function textOf(element: XmlElement | undefined): string {
  return element ? element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') : ''
}
