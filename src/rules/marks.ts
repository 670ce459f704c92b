/** A text freed of its ⟦marks⟧. Spans are `[start, end)` in UTF-16 units of `text`. */
export interface MarkedText {
  readonly text: string
  readonly spans: readonly (readonly [number, number])[]
}

/**
 * Takes the marks out of an example: `完成率⟦96.5%⟧` → `{ text: '完成率96.5%', spans: [[3, 8]] }`.
 * Null when the marks are out of balance, nested, or mark nothing.
 */
export function readMarks(marked: string): MarkedText | null {
  const spans: [number, number][] = []
  let text = ''
  let open: number | null = null
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') {
      if (open !== null) return null
      open = text.length
    } else if (piece === '⟧') {
      if (open === null || open === text.length) return null
      spans.push([open, text.length])
      open = null
    } else {
      text += piece
    }
  }
  return open === null ? { text, spans } : null
}
