import { READ_LIMITS } from '../limits.js'
import { tooDeep } from '../xml.js'
import { scanXml, type XmlTag } from '../xml-scan.js'

/** An element with its usual prefix (`w:p`), whatever prefix the file declares for the namespace. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

const NAMESPACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/package/2006/relationships': '',
    'http://schemas.openxmlformats.org/package/2006/content-types': '',
  }),
)

/**
 * Visits the children of every element named `container`, one at a time, so that a long document body never
 * stands in memory as a whole. Throws `input.truncated` for XML that is not well-formed.
 */
export function visitChildren(xml: string, container: string, visit: (child: XmlElement) => void): void {
  const prefixes = new Map<string, string>()
  const open: OpenElement[] = []
  // Each stands for all of its words: of a table in ten thousand elements all but some hundred are the same few.
  const empty = new Map<XmlTag, OpenElement>()
  let inside = 0
  const elementOf = (tag: XmlTag): OpenElement => {
    const known = empty.get(tag)
    if (known) return known
    const name = rename(tag.name, prefixes)
    const element: OpenElement = { name, attributes: renameKeys(tag.attributes, prefixes), children: [] }
    if (tag.empty) empty.set(tag, element)
    return element
  }
  scanXml(xml, {
    open(tag) {
      if (tag.declares) {
        declarePrefixes(tag.attributes, prefixes)
        empty.clear()
      }
      if (open.length > READ_LIMITS.depth) tooDeep(READ_LIMITS.depth)
      if (inside > 0) {
        const element = elementOf(tag)
        open.at(-1)?.children.push(element)
        open.push(element)
      } else if (rename(tag.name, prefixes) === container) inside = 1
    },
    text: (text) => open.at(-1)?.children.push(text),
    close(tag) {
      const element = open.pop()
      if (element && open.length === 0) visit(element)
      else if (!element && inside > 0 && rename(tag, prefixes) === container) inside = 0
    },
  })
}

/** All children of the elements named `container`. */
export function readChildren(xml: string, container: string): readonly XmlElement[] {
  const children: XmlElement[] = []
  visitChildren(xml, container, (child) => children.push(child))
  return children
}

function declarePrefixes(attributes: Readonly<Record<string, string>>, prefixes: Map<string, string>): void {
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue
    const usual = NAMESPACES.get(attributes[key] ?? '')
    const prefix = key.slice('xmlns:'.length)
    if (usual !== undefined && usual !== prefix) prefixes.set(prefix, usual)
  }
}

function rename(name: string, prefixes: ReadonlyMap<string, string>): string {
  if (prefixes.size === 0) return name
  const colon = name.indexOf(':')
  const usual = prefixes.get(name.slice(0, Math.max(colon, 0)))
  if (usual === undefined) return name
  return usual === '' ? name.slice(colon + 1) : `${usual}:${name.slice(colon + 1)}`
}

/** Attributes without a prefix belong to no namespace, also under a default one. */
function renameKeys(
  attributes: Readonly<Record<string, string>>,
  prefixes: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  if (prefixes.size === 0) return attributes
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key.includes(':') ? rename(key, prefixes) : key, value]),
  )
}

export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element ? element.children.filter((child) => typeof child !== 'string') : []
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

/** `w:val` of the child: `<w:pStyle w:val="1"/>` in `<w:pPr>`. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** `w:val` of the child as a whole number; undefined when absent or no number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return toNumber(valOf(element, name))
}

export function toNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined
}

/** Whether a property such as `<w:vanish/>` is on: present, and not switched off by `w:val`. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const child = childOf(element, name)
  return child !== undefined && !['0', 'false', 'off'].includes(child.attributes['w:val'] ?? '')
}
