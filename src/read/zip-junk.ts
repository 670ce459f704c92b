/** Junk before a zip is at most a mail's or a server's head, */
const MOST_BEFORE = 65_536
/** and the directory's end is looked for in so many bytes at the end. */
const MOST_AFTER = 131_072

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1')
const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1')
const END_LENGTH = 22

const OTHER_HEADS = [Buffer.from('%PDF'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])]

/**
 * The zip in a file that has other bytes before or behind it: the head of a reply that a web server put in front of a
 * download, or the line ends a mail gateway appends. A file without a zip in it comes back as it is.
 *
 * @example sniffContainer(trimZipJunk(bytes)) // 'zip' for a docx behind `HTTP/1.1 200 OK`
 */
export function trimZipJunk(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // A PDF or an old Word file may hold a zip; it is none.
  if (OTHER_HEADS.some((head) => buffer.subarray(0, 4).equals(head))) return bytes
  const from = Math.max(0, buffer.length - MOST_AFTER)
  const end = buffer.lastIndexOf(END_OF_DIRECTORY)
  if (end < from || end + END_LENGTH > buffer.length) return bytes
  const [size, offset] = [buffer.readUInt32LE(end + 12), buffer.readUInt32LE(end + 16)]
  const [start, stop] = [end - size - offset, end + END_LENGTH + buffer.readUInt16LE(end + 20)]
  const known = size === 0 || buffer.subarray(end - size, end - size + 4).equals(DIRECTORY)
  return known && start >= 0 && start <= MOST_BEFORE && stop <= buffer.length ? bytes.subarray(start, stop) : bytes
}
