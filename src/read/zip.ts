import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { ZhibiaoError } from '../errors.js'
import { checkArchiveSizes, checkMemberSize, type ReadLimits } from './limits.js'

/** One member of a zip, inflated only when read. */
export interface ZipMember {
  /** As written in the archive, with `/` between folders: 报送材料/总结.docx. Not to be trusted as a path of the disk. */
  readonly name: string
  /** Unpacked, as declared. */
  readonly bytes: number
  readonly folder: boolean
  /** Throws `input.truncated` for a damaged member, `input.encrypted`, and `input.too-large` beyond the limits. */
  read(): Promise<Buffer>
}

export interface Zip {
  /** In the order of the archive's directory; names may repeat. */
  readonly members: readonly ZipMember[]
  /** The member of that name; null when there is none. */
  find(name: string): ZipMember | null
}

/**
 * Opens a zip and checks what it declares before anything is inflated.
 *
 * Throws `input.truncated` when the directory at its end is missing, `input.too-large` for too many members or too much
 * content; each member is checked by itself when it is read.
 */
export async function openZip(bytes: Uint8Array, limits: ReadLimits): Promise<Zip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const file = await openFile(buffer)
  // Checked before the entries are listed: a directory of millions of them is itself the attack.
  checkArchiveSizes(Array(Math.min(file.entryCount, limits.members + 1)).fill(NOTHING), limits)
  const entries = await listEntries(file)
  checkArchiveSizes(entries.map(sizeOf), limits)
  const members = entries.map((entry) => toMember(buffer, file, entry, limits))
  const byName = new Map(members.map((member) => [member.name, member]))
  return { members, find: (name) => byName.get(name) ?? null }
}

const NOTHING = { packed: 0, unpacked: 0 }

const sizeOf = ({ compressedSize, uncompressedSize }: Entry) => ({
  packed: compressedSize,
  unpacked: uncompressedSize,
})

function openFile(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Left undecoded, as yauzl ends its reading at the first name with `../` in it.
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false }, (error, file) => {
      if (error) reject(damaged(error))
      else resolve(file)
    })
  })
}

function listEntries(file: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    file.on('entry', (entry: Entry) => {
      entries.push(entry)
      file.readEntry()
    })
    file.on('end', () => resolve(entries))
    file.on('error', (error: Error) => reject(damaged(error)))
    file.readEntry()
  })
}

function toMember(bytes: Buffer, file: ZipFile, entry: Entry, limits: ReadLimits): ZipMember {
  const name = nameOf(entry)
  return {
    name,
    bytes: entry.uncompressedSize,
    folder: name.endsWith('/'),
    async read() {
      checkMemberSize(sizeOf(entry), limits)
      if (entry.isEncrypted()) throw new ZhibiaoError('input.encrypted', 'The member is protected by a password')
      return inflate(bytes, file, entry)
    },
  }
}

const UTF8_FLAG = 0x800
const UNICODE_PATH = 0x7075

/**
 * Names are UTF-8 where the archive says so. Windows writes them in the code page of the system, which here is GBK, and
 * macOS in UTF-8, and neither says so. Some writers put back-slashes between folders.
 */
function nameOf({ fileName, generalPurposeBitFlag: flag, extraFields }: Entry): string {
  const raw = Buffer.from(fileName)
  const declared = (flag & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)
  const name = declared ? getFileNameLowLevel(flag, raw, extraFields, false) : guessName(raw)
  return name.replaceAll('\\', '/')
}

function guessName(raw: Buffer): string {
  try {
    const utf8 = new TextDecoder('utf-8', { fatal: true }).decode(raw)
    // 模 in GBK is ģ in UTF-8: only Chinese or plain ASCII is believed.
    if (/^[\0-\x7f]*$|[\u2e80-\u9fff]/.test(utf8)) return utf8
  } catch {
    // Not UTF-8.
  }
  return new TextDecoder('gb18030').decode(raw)
}

/**
 * Inflated at once and here: the parts of an office document are small, and a stream's way over other threads takes
 * longer than they do. No more is unpacked than the member declares.
 */
async function inflate(bytes: Buffer, file: ZipFile, entry: Entry): Promise<Buffer> {
  const { compressionMethod, compressedSize, uncompressedSize } = entry
  try {
    const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = bytes.subarray(fileDataStart, fileDataStart + compressedSize)
    const content = unpack(packed, compressionMethod, Math.max(uncompressedSize, 1))
    if (content.length !== uncompressedSize) throw new Error('size does not match')
    if (crc32(content) !== entry.crc32) throw new Error('checksum does not match')
    return content
  } catch (error) {
    throw damaged(error)
  }
}

function unpack(packed: Buffer, method: number, most: number): Buffer {
  if (method === STORED) return packed
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: most })
  throw new Error(`the compression method ${method} is not supported`)
}

const STORED = 0
const DEFLATED = 8

function damaged(cause: unknown): ZhibiaoError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new ZhibiaoError('input.truncated', `The zip container is damaged: ${reason}`, {}, { cause })
}
