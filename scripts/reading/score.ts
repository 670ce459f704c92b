import type { Document } from '../../src/model.js'
import { parseSource } from '../fixtures/report-source.js'

/** How many of the report's parts came out whole. */
export interface Score {
  /** Paragraphs, headings and titles. */
  readonly paragraphs: Share
  /** Headings with their numbers. */
  readonly headings: Share
  /** Cells in their row and column. */
  readonly cells: Share
}

export interface Share {
  readonly right: number
  readonly of: number
}

/** What a reader made of a file, without white space: paragraphs, and rows of cells. */
export interface Reading {
  readonly paragraphs: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function readingOf({ text, blocks }: Document): Reading {
  const at = (span: readonly [number, number]) => compact(text.slice(...span))
  return {
    paragraphs: blocks.flatMap(({ span, row }) => (row ? [] : [at(span)])),
    rows: blocks.flatMap(({ row }) => (row ? [row.cells.map(({ span }) => at(span))] : [])),
  }
}

export function compact(text: string): string {
  return text.replace(/\s/g, '')
}

/** Compares a reading with the text the file was made of; `misses` is told what did not come out whole. */
export function score(source: string, { paragraphs, rows }: Reading, misses?: (missing: string) => void): Score {
  const items = parseSource(source)
  const left = new Map<string, number>()
  for (const paragraph of paragraphs) left.set(paragraph, (left.get(paragraph) ?? 0) + 1)
  const take = (text: string): boolean => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    if (count <= 0) misses?.(text)
    return count > 0
  }
  const found = items.flatMap((item) => {
    if (item.kind === 'table') return []
    const text = compact(item.kind === 'heading' ? item.marker.text + item.text : item.text)
    return [{ heading: item.kind === 'heading', whole: take(text) }]
  })
  const headings = found.filter(({ heading }) => heading)
  return {
    paragraphs: share(found.map(({ whole }) => whole)),
    headings: share(headings.map(({ whole }) => whole)),
    cells: scoreCells(
      items.flatMap((item) => (item.kind === 'table' ? item.rows.map((row) => row.map(compact)) : [])),
      rows,
      misses,
    ),
  }
}

/** Rows are taken in order; one too many counts as wrong as one too few. */
function scoreCells(
  expected: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  misses?: (missing: string) => void,
): Share {
  const left = [...rows]
  const right = expected.map((cells) => {
    const matches = left.map((row) => cells.filter((cell, column) => row[column] === cell).length)
    const best = Math.max(0, ...matches)
    if (best < cells.length) misses?.(cells.join('|'))
    if (best > 0) left.splice(matches.indexOf(best), 1)
    return best
  })
  const size = (table: readonly (readonly string[])[]) => table.reduce((sum, cells) => sum + cells.length, 0)
  return { right: right.reduce((sum, count) => sum + count, 0), of: Math.max(size(expected), size(rows)) }
}

function share(whole: readonly boolean[]): Share {
  return { right: whole.filter(Boolean).length, of: whole.length }
}

export function addScores(scores: readonly Score[]): Score {
  const add = (part: keyof Score): Share => ({
    right: scores.reduce((sum, each) => sum + each[part].right, 0),
    of: scores.reduce((sum, each) => sum + each[part].of, 0),
  })
  return { paragraphs: add('paragraphs'), headings: add('headings'), cells: add('cells') }
}
