import { checkCharacter } from './characters.js'
import { decodeUtf16 } from './cmap.js'
import { type Content, findResource, type Operator, type Run } from './run.js'
import { Unsure } from './unsure.js'
import { isDictionary, isText, type Value } from './values.js'

/** A stretch of marked operators, from BDC to EMC. */
export interface Mark {
  /** What its text is to be read as; null for what it says. */
  readonly actual: string | null
  used: boolean
}

export const MARK_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['BMC', (run) => open(run, null)],
  ['BDC', (run, operands) => open(run, actualText(run, operands.at(1)))],
  [
    'EMC',
    (run) => {
      if (run.marks.pop() === undefined) throw new Unsure('operator', 'EMC without a beginning')
    },
  ],
]

const MOST_OPEN = 1000

function open(run: Run, actual: string | null): void {
  if (run.marks.push({ actual, used: false }) > MOST_OPEN) throw new Unsure('operator', 'marks without end')
}

function actualText(run: Run, properties: Value | undefined): string | null {
  const found = typeof properties === 'string' ? findResource(run, 'Properties', properties) : properties
  if (!isDictionary(found)) return null
  const text = run.file.resolve(found.get('ActualText'))
  // Qt gives an empty one to headings that are there to be read.
  return text === null || (isText(text) && text.bytes === '') ? null : decodeText(text)
}

/** UTF-16 with its mark before it, as programs write. */
function decodeText(text: Value): string {
  if (isText(text) && text.bytes.startsWith('\xfe\xff') && text.bytes.length % 2 === 0) {
    return checkCharacter(decodeUtf16(text.bytes.slice(2)))
  }
  throw new Unsure('actual-text', 'in an unknown encoding')
}

/**
 * Puts the text that a mark gives in the place of what was printed since glyph `first`: fonts that print 工 for ⼯ too say
 * so, and ligatures. Throws {@link Unsure} where the mark is around several pieces, or more than one sign.
 */
export function putActualText(marks: readonly Mark[], { glyphs }: Content, first: number): void {
  let mark: Mark | null = null
  for (const each of marks) {
    if (each.actual === null) continue
    if (mark !== null) throw new Unsure('actual-text', 'within another')
    mark = each
  }
  const glyph = glyphs[first]
  if (mark === null || glyph === undefined) return
  if (mark.used || glyphs.length > first + 1) throw new Unsure('actual-text', 'for several pieces')
  mark.used = true
  glyphs[first] = { ...glyph, char: mark.actual ?? '' }
}
