import { decodeXml } from '../xml.js'
import type { Zip } from '../zip.js'

/** The members of a package by name, inflated only when read. */
export interface Archive {
  readonly names: readonly string[]
  /** The member's text, null when there is none of this name. Throws `input.truncated` when it is damaged. */
  readText(name: string): Promise<string | null>
}

export function openArchive(zip: Zip): Archive {
  return {
    names: zip.members.map(({ name }) => name),
    async readText(name) {
      const member = zip.find(name)
      return member === null ? null : decodeXml(await member.read())
    },
  }
}
