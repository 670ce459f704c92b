import { stat } from 'node:fs/promises'
import { ZhibiaoError } from '../errors.js'
import { loadFile, openBytes, type ReadOptions } from './index.js'
import type { Reading } from './reading.js'

/** Where a document lies: a file of the disk, and in it, for archives and mails, the member, from the outermost in. */
export interface Place {
  readonly file: string
  readonly members: readonly string[]
}

/** Parts an archive from its member. */
const SEPARATOR = '!/'

/** @example showPlace({ file: '报送.zip', members: ['子目录/总结.docx'] }) // '报送.zip!/子目录/总结.docx' */
export const showPlace = ({ file, members }: Place): string => [file, ...members].join(SEPARATOR)

/**
 * The place a path names, which may lie in an archive.
 *
 * @example await findPlace('报送.zip!/子目录/总结.docx') // { file: '报送.zip', members: ['子目录/总结.docx'] }
 */
export async function findPlace(path: string): Promise<Place> {
  const parts = path.split(SEPARATOR)
  for (let length = parts.length; length > 1; length -= 1) {
    const file = parts.slice(0, length).join(SEPARATOR)
    if (await exists(file)) return { file, members: parts.slice(length) }
  }
  const [file = path, ...members] = parts
  return (await exists(file)) ? { file, members } : { file: path, members: [] }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

export interface Opened extends Reading {
  readonly bytes: Uint8Array
}

/** Reads documents one after another; the archive of the last stays open, as its other members are likely to follow. */
export type Opener = (place: Place, options?: OpenOptions) => Promise<Opened>

export type OpenOptions = Pick<ReadOptions, 'limits' | 'ocr'>

/** The opener throws what {@link openBytes} and {@link loadFile} throw, and `input.missing` for a member that is not there. */
export function createOpener(): Opener {
  let held: { readonly key: string; readonly opened: Opened } | null = null

  const openContainer = async (place: Place, options: OpenOptions): Promise<Opened> => {
    // A file that is gone fails where it is loaded.
    const found = await stat(place.file).catch(() => null)
    const key = `${showPlace(place)} ${found?.mtimeMs} ${found?.size}`
    if (held?.key === key) return held.opened
    const opened = await open(place, options)
    held = { key, opened }
    return opened
  }

  const open: Opener = async (place, options = {}) => {
    const { file, members } = place
    const name = members.at(-1)
    const path = showPlace(place)
    const bytes =
      name === undefined
        ? await loadFile(file, options.limits)
        : await readMember(await openContainer({ file, members: members.slice(0, -1) }, options), name, path)
    return { bytes, ...(await openBytes(bytes, { ...options, path, depth: members.length })) }
  }
  return open
}

async function readMember({ members }: Opened, name: string, path: string): Promise<Uint8Array> {
  const member = members.find((each) => each.name === name)
  if (!member) throw new ZhibiaoError('input.missing', 'The archive holds no such file', { file: path })
  try {
    return await member.read()
  } catch (error) {
    if (!(error instanceof ZhibiaoError)) throw error
    throw new ZhibiaoError(error.code, error.message, { file: path }, { cause: error })
  }
}
