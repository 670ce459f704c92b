import type { Block, Box, Cell, Place, TableRow } from '../../model.js'

/**
 * Blocks as JSON without the names of their fields, which would take more room than the text they lie over:
 * `[start, end, page, outline, [table, row, head, [[start, end, column, columns] …]] | 0, [[start, end, page, …box] …]?]`.
 */
type StoredBlock = readonly [number, number, number | null, number | null, StoredRow | 0, (readonly StoredPlace[])?]
type StoredRow = readonly [table: number, row: number, head: 0 | 1, cells: readonly StoredCell[]]
type StoredCell = readonly [start: number, end: number, column: number, columns: number]
type StoredPlace = readonly [start: number, end: number, page: number, ...box: Box]

/** @example encodeBlocks([{ span: [0, 5], page: 1, outline: null, row: null }]) // '[[0,5,1,null,0]]' */
export const encodeBlocks = (blocks: readonly Block[]): string => JSON.stringify(blocks.map(encodeBlock))

/** The blocks {@link encodeBlocks} was given. */
export const decodeBlocks = (json: string): readonly Block[] => (JSON.parse(json) as StoredBlock[]).map(decodeBlock)

function encodeBlock({ span, page, outline, row, places }: Block): StoredBlock {
  const block = [...span, page, outline, row === null ? 0 : encodeRow(row)] as const
  return places === undefined ? block : [...block, places.map(({ span: at, page: on, box }) => [...at, on, ...box])]
}

const encodeRow = ({ table, row, head, cells }: TableRow): StoredRow => [
  table,
  row,
  head ? 1 : 0,
  cells.map(({ span, column, columns }) => [...span, column, columns]),
]

function decodeBlock([start, end, page, outline, row, places]: StoredBlock): Block {
  const block = { span: [start, end], page, outline, row: row === 0 ? null : decodeRow(row) } as const
  return places === undefined ? block : { ...block, places: places.map(decodePlace) }
}

const decodeRow = ([table, row, head, cells]: StoredRow): TableRow => ({
  table,
  row,
  cells: cells.map(([start, end, column, columns]): Cell => ({ span: [start, end], column, columns })),
  head: head === 1,
})

const decodePlace = ([start, end, page, ...box]: StoredPlace): Place => ({ span: [start, end], page, box })
