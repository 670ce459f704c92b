import type { Document } from '../model.js'

/** A file within another: of an archive, or attached to a mail. */
export interface Member {
  /** Its place in the container, `/` between folders: 子目录/总结.docx. No two of a container have the same. */
  readonly name: string
  /** Unpacked, as its container declares. */
  readonly bytes: number
  /** Throws `input.truncated`, `input.encrypted`, `input.too-large`. */
  read(): Promise<Uint8Array>
}

/** A file as read: its own document, and the files it holds. An archive's own document is without text. */
export interface Reading {
  readonly document: Document
  readonly members: readonly Member[]
}
