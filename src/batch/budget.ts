import { ZhibiaoError } from '../errors.js'
import type { Extracted } from '../pipeline.js'
import { inMegabytes } from '../read/index.js'
import type { Limits } from './limits.js'

/** Keeps count of what each file of the disk unpacks to, over all the archives within it. */
export interface Budget {
  /** Adds the members that turned up within `file`. Throws `input.too-large` when they are too many or too large in all. */
  spend(file: string, members: Extracted['members']): void
}

/** Each archive keeps to the limits by itself; sixteen in each of sixteen would still unpack to more than a disk holds. */
export function createBudget({ members: most, unpacked }: Limits): Budget {
  const spent = new Map<string, { readonly members: number; readonly bytes: number }>()
  return {
    spend(file, members) {
      if (members.length === 0) return
      const before = spent.get(file) ?? { members: 0, bytes: 0 }
      const now = {
        members: before.members + members.length,
        bytes: before.bytes + members.reduce((sum, { bytes }) => sum + bytes, 0),
      }
      if (now.members > most || now.bytes > unpacked) {
        const size = `${now.members} files of ${inMegabytes(now.bytes)}`
        throw new ZhibiaoError('input.too-large', `With this archive the file holds ${size}`)
      }
      spent.set(file, now)
    },
  }
}
