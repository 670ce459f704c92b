import type { Line } from './lines.js'

/** How many lines from the top and the bottom of a page may be running heads, page numbers and footers. */
const DEPTH = 3

/** Drops running heads, footers and page numbers from the pages' lines (top to bottom on each page). */
export function dropFurniture(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const heads = stripEdges(
    pages,
    (lines) => lines[0],
    (lines) => lines.slice(1),
  )
  return stripEdges(
    heads,
    (lines) => lines.at(-1),
    (lines) => lines.slice(0, -1),
  )
}

function stripEdges(
  pages: readonly (readonly Line[])[],
  edge: (lines: readonly Line[]) => Line | undefined,
  rest: (lines: readonly Line[]) => readonly Line[],
): readonly (readonly Line[])[] {
  let stripped = pages
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const edges = stripped.map(edge)
    const next = stripped.map((lines, page) => (isFurniture(edges[page], page, edges) ? rest(lines) : lines))
    if (next.every((lines, page) => lines === stripped[page])) break
    stripped = next
  }
  return stripped
}

function isFurniture(line: Line | undefined, page: number, edges: readonly (Line | undefined)[]): boolean {
  if (!line) return false
  if (PAGE_NUMBER.test(line.text)) return true
  if (/^\d{1,4}$/.test(line.text)) return isPlainNumber(line, page, edges)
  const twins = edges.filter((other) => other && shape(other) === shape(line) && Math.abs(other.y - line.y) < 2)
  // Books print one head on left pages and another on right ones.
  return twins.length >= 2 && twins.length * 5 >= edges.filter(Boolean).length * 2
}

/** - 1 -, —1—, 第 1 页, 第1页 共3页, 1/3, Page 1 of 3. */
const PAGE_NUMBER =
  /^(?:[-—–－·]\s*\d{1,4}\s*[-—–－·]|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s*\d+(?:\s*of\s*\d+)?)$/i

/** A bare number is the page's when it runs with the pages; on a single page only 1 can be one. */
function isPlainNumber(line: Line, page: number, edges: readonly (Line | undefined)[]): boolean {
  const offset = Number(line.text) - page
  if (edges.length === 1) return line.text === '1'
  return edges.some(
    (other, index) => other && index !== page && /^\d{1,4}$/.test(other.text) && Number(other.text) - index === offset,
  )
}

function shape({ text }: Line): string {
  return text.replace(/\d+/g, '#')
}
