import { ZhibiaoError } from '../errors.js'

const MEGABYTE = 1 << 20

/** How large and how deep a document may be; what goes beyond is refused before it is unpacked. Sizes in bytes. */
export interface ReadLimits {
  /** Of a file as it lies on the disk. */
  readonly file: number
  /** Of all that a file unpacks to, archives within archives included. */
  readonly unpacked: number
  /** Of one member of an archive, unpacked. */
  readonly member: number
  /** How many members a file may hold, those of archives within it included. */
  readonly members: number
  /** How many times smaller than its content a member may be packed. */
  readonly ratio: number
  /** How deep elements may be nested in XML. */
  readonly depth: number
  /** How deep archives and mails may be nested: 1 for an archive without archives. */
  readonly nesting: number
}

export const READ_LIMITS: ReadLimits = {
  file: 100 * MEGABYTE,
  unpacked: 300 * MEGABYTE,
  member: 100 * MEGABYTE,
  members: 5000,
  ratio: 100,
  depth: 100,
  nesting: 3,
}

/**
 * A small file may shrink any way it likes: Word's list definitions are thousands of equal lines, and 10 MB hurt nobody.
 */
const HARMLESS = 10 * MEGABYTE

export const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / MEGABYTE)} MB`

export const tooLarge = (what: string): ZhibiaoError => new ZhibiaoError('input.too-large', what)

/** Throws `input.too-large` for a file beyond the limit. */
export function checkFileSize(bytes: number, { file }: ReadLimits): void {
  if (bytes > file) throw tooLarge(`The file has ${inMegabytes(bytes)}, more than ${inMegabytes(file)}`)
}

/** A member as its archive declares it. */
export interface DeclaredSize {
  readonly packed: number
  readonly unpacked: number
}

/** Throws `input.too-large` for an archive of too many members, or one that unpacks to too much. */
export function checkArchiveSizes(sizes: readonly DeclaredSize[], limits: ReadLimits): void {
  const { members, unpacked } = limits
  if (sizes.length > members) throw tooLarge(`The archive holds ${sizes.length} members, more than ${members}`)
  const total = sizes.reduce((sum, size) => sum + size.unpacked, 0)
  if (total > unpacked)
    throw tooLarge(`The archive unpacks to ${inMegabytes(total)}, more than ${inMegabytes(unpacked)}`)
}

/** Throws `input.too-large` for a member that is too large, or packed as only a bomb is. */
export function checkMemberSize({ packed, unpacked }: DeclaredSize, { member, ratio }: ReadLimits): void {
  if (unpacked > member)
    throw tooLarge(`A member unpacks to ${inMegabytes(unpacked)}, more than ${inMegabytes(member)}`)
  if (unpacked > HARMLESS && unpacked > packed * ratio) {
    throw tooLarge(`A member unpacks to ${inMegabytes(unpacked)}, more than ${ratio} times what it is packed in`)
  }
}
