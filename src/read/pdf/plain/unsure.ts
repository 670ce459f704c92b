/** Why the plain layer leaves a document to PDFium. */
export type UnsureReason =
  /** Tables of objects, objects or pages that do not fit together: PDFium repairs what can be repaired. */
  | 'structure'
  | 'encryption'
  /** A stream packed in a way that is not unpacked here, or damaged. */
  | 'filter'
  /** A font whose codes or widths are told in a way that is not read here. */
  | 'font'
  /** A code that its font does not map to a character for sure. */
  | 'character'
  /** An operator that is unknown, misplaced, or lacks its operands. */
  | 'operator'
  /** Text that is invisible, or serves to clip. */
  | 'text-mode'
  /** Two equal characters nearly at one place: bold type made by printing twice, or not. */
  | 'overprint'
  /** Letters that run from right to left. */
  | 'direction'
  /** Text given instead of what is printed, for more or less than one piece of it. */
  | 'actual-text'
  /** A picture among the operators whose end is not to be found. */
  | 'image'

/**
 * Thrown where the plain layer meets anything it is not certain of. It never reaches a reader of documents: the document
 * is then read by PDFium from its beginning.
 */
export class Unsure extends Error {
  override readonly name = 'Unsure'

  constructor(
    readonly reason: UnsureReason,
    detail: string,
  ) {
    super(`${reason}: ${detail}`)
  }
}
