import type { Line } from './lines.js'
import { cutRow } from './segments.js'

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
    const shapes = edges.map((line) => line && shape(line))
    const next = stripped.map((lines, page) =>
      isFurniture(page, edges, shapes) && !isTableHead(edges[page], rest(lines)) ? rest(lines) : lines,
    )
    if (next.every((lines, page) => lines === stripped[page])) break
    stripped = next
  }
  return stripped
}

function isFurniture(
  page: number,
  edges: readonly (Line | undefined)[],
  shapes: readonly (string | undefined)[],
): boolean {
  const line = edges[page]
  if (!line) return false
  const text = line.text.replace(/\s/g, '')
  if (PAGE_NUMBER.test(text)) return true
  if (BARE_NUMBER.test(text)) return isPlainNumber(text, page, edges)
  const twins = edges.filter(
    (other, index) => shapes[index] === shapes[page] && other && Math.abs(other.y - line.y) < 2,
  )
  // Books print one head on left pages and another on right ones.
  return twins.length >= 2 && twins.length * 5 >= edges.filter(Boolean).length * 2
}

/** The head of a table that goes on is printed on every page as well; its columns stand above those of the next lines. */
function isTableHead(line: Line | undefined, others: readonly Line[]): boolean {
  const heads = line ? cutRow(line.fragments, 1) : []
  if (!line || heads.length < 3) return false
  const near = others.filter(({ y }) => y > line.y && y < line.y + line.size * 4)
  return near.some(({ fragments }) => {
    const cells = cutRow(fragments, 1)
    const below = heads.filter((head) => cells.some((cell) => cell.left < head.right && head.left < cell.right))
    return cells.length > 1 && below.length > 1
  })
}

/** -1-, —1—, ·1·, 第1页, 第一页共三页, 共3页第1页, 1/3, Page1of3, P1. */
const PAGE_NUMBER =
  /^(?:[-—–－―─·•~～_]+\d{1,4}[-—–－―─·•~～_]+|(?:共[\d一二三四五六七八九十百]+页[,，/]?)?第[\d一二三四五六七八九十百]+页(?:[,，/]?共[\d一二三四五六七八九十百]+页)?|\d{1,4}\/\d{1,4}|\d{1,4}of\d{1,4}|Page\d+(?:of\d+|\/\d+)?|P\.?\d{1,4})$/i

/** A number alone, also in brackets or in Roman: 3, (3), iii. */
const BARE_NUMBER = /^(?:[[(（【]?\d{1,4}[\])）】]?|[ivxl]{1,6}|[IVXL]{1,6})$/

/** A bare number is the page's when it runs with the pages; on a single page only 1 can be one. */
function isPlainNumber(text: string, page: number, edges: readonly (Line | undefined)[]): boolean {
  const offset = numberOf(text) - page
  if (edges.length === 1) return numberOf(text) === 1
  return edges.some((other, index) => {
    const number = other?.text.replace(/\s/g, '') ?? ''
    return index !== page && BARE_NUMBER.test(number) && numberOf(number) - index === offset
  })
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

function numberOf(text: string): number {
  if (/\d/.test(text)) return Number(text.replace(/\D/g, ''))
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

function shape({ text }: Line): string {
  return text.replace(/\d+/g, '#')
}
