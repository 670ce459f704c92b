import { posix } from 'node:path'
import { ZhibiaoError } from '../../errors.js'
import type { ReadLimits } from '../limits.js'
import { childAt, childrenNamed, decodeXml, parseXml, textOf, type XmlElement } from '../xml.js'
import type { Zip } from '../zip.js'

/** One document of an OFD file. */
export interface OfdDocument {
  readonly pages: readonly XmlElement[]
  /** Pages printed under or over others, by their ID. */
  readonly templates: ReadonlyMap<string, XmlElement>
  /** Names of fonts by their ID: 仿宋_GB2312. */
  readonly fonts: ReadonlyMap<string, string>
  /** Drawings that pages place by reference, by their ID. */
  readonly drawings: ReadonlyMap<string, XmlElement>
  /** Size of its pages where they do not say; millimetres. */
  readonly area: XmlElement | undefined
}

/**
 * Opens the documents of an OFD file in their order. Parts name others by paths relative to their own folder, or from
 * the package's root. Throws `input.truncated` for a part that is missing, `input.encrypted`.
 */
export async function openOfd(zip: Zip, limits: ReadLimits): Promise<readonly OfdDocument[]> {
  // What keys and which parts it takes stands there (GM/T 0099).
  if (zip.find('Encryptions.xml')) throw new ZhibiaoError('input.encrypted', 'The OFD file is protected by a password')
  const parts = createParts(zip, limits)
  const main = await parts.need('OFD.xml')
  const documents: OfdDocument[] = []
  for (const body of childrenNamed(main.element, 'DocBody')) {
    const root = textOf(childAt(body, 'DocRoot')).trim()
    if (root !== '') documents.push(await openDocument(await parts.need(resolve(main.path, root)), parts))
  }
  return documents
}

interface Part {
  readonly path: string
  readonly element: XmlElement
}

interface Parts {
  need(path: string): Promise<Part>
  /** Null when there is no such part: a resource more or less takes no text from a page. */
  find(path: string): Promise<Part | null>
}

function createParts(zip: Zip, limits: ReadLimits): Parts {
  const find = async (path: string): Promise<Part | null> => {
    const member = zip.find(path) ?? zip.find(`/${path}`)
    return member === null ? null : { path, element: parseXml(decodeXml(await member.read()), limits) }
  }
  return {
    find,
    async need(path) {
      const part = await find(path)
      if (part === null) throw new ZhibiaoError('input.truncated', `The document lacks its part ${path}`)
      return part
    },
  }
}

async function openDocument({ path, element }: Part, parts: Parts): Promise<OfdDocument> {
  const common = childAt(element, 'CommonData')
  const resources: XmlElement[] = []
  for (const kind of ['PublicRes', 'DocumentRes']) {
    for (const resource of childrenNamed(common, kind)) {
      const part = await parts.find(resolve(path, textOf(resource).trim()))
      if (part !== null) resources.push(part.element)
    }
  }
  const templates = new Map<string, XmlElement>()
  for (const { attributes } of childrenNamed(common, 'TemplatePage')) {
    const part = await parts.find(resolve(path, attributes.BaseLoc ?? ''))
    if (part !== null) templates.set(attributes.ID ?? '', part.element)
  }
  const pages: XmlElement[] = []
  for (const { attributes } of childrenNamed(childAt(element, 'Pages'), 'Page')) {
    pages.push((await parts.need(resolve(path, attributes.BaseLoc ?? ''))).element)
  }
  return { pages, templates, ...listResources(resources), area: childAt(common, 'PageArea') }
}

function listResources(resources: readonly XmlElement[]): Pick<OfdDocument, 'fonts' | 'drawings'> {
  const fonts = resources.flatMap((resource) => childrenNamed(childAt(resource, 'Fonts'), 'Font'))
  const units = resources.flatMap((resource) =>
    childrenNamed(childAt(resource, 'CompositeGraphicUnits'), 'CompositeGraphicUnit'),
  )
  return {
    fonts: new Map(fonts.map(({ attributes }) => [attributes.ID ?? '', attributes.FontName ?? ''])),
    drawings: new Map(units.map((unit) => [unit.attributes.ID ?? '', unit])),
  }
}

/** The path that `reference` names in the part at `from`; never above the package's root. */
function resolve(from: string, reference: string): string {
  const path = reference.startsWith('/') ? reference : posix.join('/', posix.dirname(from), reference)
  return posix.normalize(path).replace(/^\/+/, '')
}
