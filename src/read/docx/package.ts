import { posix } from 'node:path'
import { ZhibiaoError } from '../../errors.js'
import type { Archive } from './archive.js'
import { readChildren } from './xml.js'

/** The XML parts of a docx that bear text; empty strings for the parts a document does without. */
export interface DocxParts {
  readonly document: string
  readonly styles: string
  readonly numbering: string
  readonly footnotes: string
  readonly endnotes: string
}

/** Finds the parts through the relations, as the main part need not be word/document.xml. Throws `input.format` for other zips. */
export async function readParts(archive: Archive): Promise<DocxParts> {
  const types = await archive.readText('[Content_Types].xml')
  if (types === null) throw refuse(archive)
  const main = (await readRelations(archive, '')).get('officeDocument') ?? 'word/document.xml'
  if (!isWord(types, main)) throw refuse(archive)
  const document = await archive.readText(main)
  if (document === null) throw new ZhibiaoError('input.truncated', `The file lacks its main part ${main}`)
  const related = await readRelations(archive, main)
  const part = async (type: string) => (await archive.readText(related.get(type) ?? '')) ?? ''
  return {
    document,
    styles: await part('styles'),
    numbering: await part('numbering'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
  }
}

/** Targets by the last word of the relation's type: `…/relationships/styles` → word/styles.xml. */
async function readRelations(archive: Archive, part: string): Promise<ReadonlyMap<string, string>> {
  const folder = posix.dirname(part)
  const xml = await archive.readText(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const relations = readChildren(xml ?? '<none/>', 'Relationships').flatMap(({ attributes }): [string, string][] => {
    const { Type = '', Target = '', TargetMode } = attributes
    if (TargetMode === 'External') return []
    return [[posix.basename(Type), posix.resolve('/', folder, Target).slice(1)]]
  })
  return new Map(relations)
}

function isWord(types: string, main: string): boolean {
  const entries = readChildren(types, 'Types')
  const declared = entries.find(({ attributes }) => attributes.PartName?.toLowerCase() === `/${main}`.toLowerCase())
  if (declared) return /wordprocessingml|ms-word/.test(declared.attributes.ContentType ?? '')
  return entries.some(
    ({ name, attributes }) => name === 'Default' && /wordprocessingml/.test(attributes.ContentType ?? ''),
  )
}

const KNOWN: readonly (readonly [name: string, member: RegExp])[] = [
  ['an Excel workbook', /^xl\//],
  ['a PowerPoint file', /^ppt\//],
  ['an OpenDocument file', /^META-INF\/manifest\.xml$/],
  ['an OFD file', /^OFD\.xml$/],
]

function refuse({ names }: Archive): ZhibiaoError {
  const known = KNOWN.find(([, member]) => names.some((name) => member.test(name)))
  return new ZhibiaoError('input.format', `The file is ${known?.[0] ?? 'a zip archive, not a docx'}`)
}
