import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { ZhibiaoError } from '../../errors.js'

/** The members of a zip by name, inflated only when read. */
export interface Archive {
  readonly names: readonly string[]
  /** The member's text, null when there is none of this name. Throws `input.truncated` when it is damaged. */
  readText(name: string): Promise<string | null>
}

const MEGABYTE = 1 << 20
const MEMBER_LIMIT = 100 * MEGABYTE
const TOTAL_LIMIT = 300 * MEGABYTE
/** Word's own XML shrinks to a tenth, a long table of equal rows to a hundredth; only a bomb goes further. */
const RATIO_LIMIT = 500

/**
 * Opens a zip and checks what it declares before anything is inflated.
 *
 * Throws `input.truncated` when the directory at its end is missing, `input.too-large` for a zip bomb (over 100 MB
 * a member, 300 MB in all, or shrunk more than 500 times).
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const entries = await listEntries(zip)
  checkSizes([...entries.values()])
  return {
    names: [...entries.keys()],
    async readText(name) {
      const entry = entries.get(name)
      return entry ? decodeXml(await inflate(zip, entry)) : null
    },
  }
}

function openZip(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false }, (error, zip) => {
      if (error) reject(damaged(error))
      else resolve(zip)
    })
  })
}

function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      entries.set(nameOf(entry), entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) => reject(damaged(error)))
    zip.readEntry()
  })
}

/** Names are left undecoded by yauzl (one `../` would end its reading); some writers put back-slashes in them. */
function nameOf({ fileName }: Entry): string {
  return Buffer.from(fileName).toString('utf8').replaceAll('\\', '/')
}

function checkSizes(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const bomb = entries.some(
    ({ uncompressedSize: size, compressedSize }) =>
      size > MEMBER_LIMIT || (size > 10 * MEGABYTE && size > compressedSize * RATIO_LIMIT),
  )
  if (bomb || total > TOTAL_LIMIT) {
    throw new ZhibiaoError('input.too-large', `The file unpacks to ${Math.round(total / MEGABYTE)} MB`)
  }
}

/** yauzl ends the stream with an error when a member inflates to more or less than it declares. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted()) throw new ZhibiaoError('input.encrypted', 'The file is protected by a password')
  try {
    const chunks: Buffer[] = []
    for await (const chunk of await openMember(zip, entry)) chunks.push(chunk as Buffer)
    const content = Buffer.concat(chunks)
    if (crc32(content) !== entry.crc32) throw new Error('checksum does not match')
    return content
  } catch (error) {
    throw damaged(error)
  }
}

function openMember(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}

function decodeXml(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  return new TextDecoder('utf-8').decode(content)
}

function damaged(cause: unknown): ZhibiaoError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new ZhibiaoError('input.truncated', `The zip container is damaged: ${reason}`, {}, { cause })
}
