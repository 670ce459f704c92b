import { ZhibiaoError } from '../../errors.js'
import { decodeXml } from '../xml.js'
import type { Archive } from './archive.js'

/**
 * The parts of a Word document that was saved as one XML file (flat OPC): `<pkg:part pkg:name="/word/document.xml"
 * pkg:contentType="…"><pkg:xmlData>…`. Parts that are no XML (pictures) are left out.
 *
 * Throws `input.truncated` for a file without its end.
 */
export function openFlat(bytes: Uint8Array): Archive {
  const xml = decodeXml(bytes)
  const parts = new Map<string, string>()
  const types: string[] = []
  for (let at = xml.indexOf(PART); at >= 0; at = xml.indexOf(PART, at)) {
    const end = xml.indexOf('</pkg:part>', at)
    if (end < 0) break
    const part = xml.slice(at, end)
    at = end
    const head = part.slice(0, part.indexOf('>'))
    const name = attribute(head, 'name').replace(/^\//, '')
    const data = part.indexOf(DATA)
    if (data >= 0)
      parts.set(name, part.slice(part.indexOf('>', data) + 1, Math.max(0, part.lastIndexOf('</pkg:xmlData>'))))
    types.push(`<Override PartName="/${name}" ContentType="${attribute(head, 'contentType')}"/>`)
  }
  if (!/<\/pkg:package>\s*$/.test(xml.slice(-1000))) {
    throw new ZhibiaoError('input.truncated', "The document's XML is damaged: it ends too early")
  }
  parts.set('[Content_Types].xml', `<Types>${types.join('')}</Types>`)
  return { names: [...parts.keys()], readText: async (name) => parts.get(name) ?? null }
}

const PART = '<pkg:part '
const DATA = '<pkg:xmlData'

const attribute = (head: string, name: string): string => new RegExp(`\\spkg:${name}="([^"<]*)"`).exec(head)?.[1] ?? ''
