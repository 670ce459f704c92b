import { fileURLToPath } from 'node:url'
import type { Block, Document } from '../../src/model.js'
import { readFile } from '../../src/read/index.js'

/** Path of a file of fixtures/. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
}

/**
 * All blocks of a fixture, one string each: paragraphs as their text, with `#2 ` before it for outline level 2;
 * rows as `table.row` (`!` for a head) and cells, `[2]` after one of two columns, `@2` before one that stands
 * further right than the cells before it reach.
 */
export async function showBlocks(name: string): Promise<readonly string[]> {
  const document = await readFile(fixture(name))
  return document.blocks.map((block) => showBlock(block, document))
}

function showBlock({ span, outline, row }: Block, { text }: Document): string {
  if (!row) return `${outline === null ? '' : `#${outline} `}${text.slice(...span)}`
  let next = 0
  const cells = row.cells.map((cell) => {
    const place = cell.column === next ? '' : `@${cell.column} `
    next = cell.column + cell.columns
    return `${place}${text.slice(...cell.span)}${cell.columns > 1 ? `[${cell.columns}]` : ''}`
  })
  return `${row.table}.${row.row}${row.head ? '!' : ''} ${cells.join('|')}`
}
