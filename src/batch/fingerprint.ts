import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ZhibiaoError } from '../errors.js'

export interface Fingerprint {
  /** Lower-case hex of the file's bytes. */
  readonly sha256: string
  readonly bytes: number
}

/**
 * The hash of a file, read as a stream: a file too large to be read is still told apart from its next version.
 *
 * Fails with `input.missing` (gone since it was listed) and `input.unreadable` (permissions, a device, a pipe).
 */
export async function fingerprint(path: string): Promise<Fingerprint> {
  await checkFile(path)
  return asFailure(path, async () => {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
    }
    return { sha256: hash.digest('hex'), bytes }
  })
}

/** Fails as {@link fingerprint} does, of what can be told without reading: reading from a pipe or a device would wait for ever. */
export async function checkFile(path: string): Promise<void> {
  await asFailure(path, async () => {
    if (!(await stat(path)).isFile()) throw new ZhibiaoError('input.unreadable', 'not a regular file', { file: path })
  })
}

async function asFailure<T>(path: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof ZhibiaoError) throw error
    const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'input.missing' : 'input.unreadable'
    const reason = error instanceof Error ? error.message : String(error)
    throw new ZhibiaoError(code, reason, { file: path }, { cause: error })
  }
}
