import { ZhibiaoError } from '../../errors.js'
import type { Document } from '../../model.js'
import { composeDocument } from '../document.js'
import type { ReadLimits } from '../limits.js'
import { childAt, decodeXml, parseXml, type XmlElement } from '../xml.js'
import type { Zip } from '../zip.js'
import { type BodyContext, readBlocks } from './body.js'
import { createListCounter } from './lists.js'
import { readStyles } from './styles.js'

/**
 * Reads an OpenDocument text (.odt): automatic numbers written out, deleted and hidden text left out, text boxes behind
 * the paragraph they stand at, notes at the end.
 *
 * Throws `input.truncated`, `input.encrypted`, `input.xml`, `input.empty`.
 */
export async function readOdt(zip: Zip, limits: ReadLimits): Promise<Document> {
  if (await isEncrypted(zip)) throw new ZhibiaoError('input.encrypted', 'The document is protected by a password')
  const content = await readPart(zip, 'content.xml', limits)
  if (content === null) throw new ZhibiaoError('input.truncated', 'The document lacks its content')
  const styles = readStyles([await readPart(zip, 'styles.xml', limits), content].filter((part) => part !== null))
  const context: BodyContext = { styles, lists: createListCounter(styles), notes: [], tables: 0 }
  const text = childAt(content, 'body', 'text')
  const drafts = text ? readBlocks(text, context) : []
  const document = composeDocument([...drafts, ...context.notes], { format: 'odt', pages: null, messages: [] })
  if (document.blocks.length === 0) throw new ZhibiaoError('input.empty', 'The document holds no text')
  return document
}

async function readPart(zip: Zip, name: string, limits: ReadLimits): Promise<XmlElement | null> {
  const member = zip.find(name)
  return member ? parseXml(decodeXml(await member.read()), limits) : null
}

/** Each part of a document with a password is encrypted by itself, and the manifest says how. */
async function isEncrypted(zip: Zip): Promise<boolean> {
  const manifest = await zip.find('META-INF/manifest.xml')?.read()
  return manifest !== undefined && decodeXml(manifest).includes('encryption-data')
}
