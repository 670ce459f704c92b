import { ZhibiaoError } from '../errors.js'
import type { Block, Cell, Document, Message } from '../model.js'
import { type DecodedText, decodeText } from '../text/encoding.js'
import { joinWrapped } from './wrapped.js'

/** Bytes as text of any usual Chinese encoding. Throws `input.format` for bytes that are no text, `input.empty` for blanks. */
export function readTxt(bytes: Uint8Array): Document {
  const decoded = decodeText(bytes)
  if (isNoise(decoded)) throw new ZhibiaoError('input.format', 'The file is of no format that is read, nor text')
  return readText(decoded.text, describeDecoding(decoded))
}

/** How bytes were decoded, by whatever name the encoding goes. */
export interface Decoding {
  readonly encoding: string
  readonly replaced: number
}

/** What the reader of a text should know of its decoding: the encoding found, and what was lost. */
export function describeDecoding({ encoding, replaced }: Decoding): readonly Message[] {
  const found: Message = { level: 'info', code: 'read.encoding', text: `按 ${encoding} 解码`, span: null }
  if (replaced === 0) return [found]
  const text = `${replaced} 个字符无法按 ${encoding} 解码,已用 \ufffd 代替`
  return [found, { level: 'warning', code: 'read.replaced', text, span: null }]
}

/**
 * Plain text as a document: a block for every line that is not blank, or for every paragraph where lines were broken at
 * a margin. The text stays as it is but for its line ends; lines set out with tabs (指标⇥单位⇥完成数) are read as rows of a
 * table.
 *
 * Throws `input.empty` when there is nothing but blanks.
 */
export function readText(content: string, messages: readonly Message[] = []): Document {
  const marked = content.startsWith('\ufeff') ? content.slice(1) : content
  const text = marked.includes('\r') ? marked.replace(/\r\n?/g, '\n') : marked
  if (!/\S/.test(text)) throw new ZhibiaoError('input.empty', 'The file holds nothing but blanks')
  const blocks: Block[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (/\S/.test(text.slice(start, end))) blocks.push({ span: [start, end], page: null, outline: null, row: null })
    start = end + 1
  }
  return { format: 'txt', text, blocks: joinWrapped(text, markRows(text, blocks)), pages: null, messages }
}

/** Text has no control characters but tab, line ends and form feed, and is readable for the most part. */
function isNoise({ text, replaced }: DecodedText): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it counts
  const controls = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return (controls + replaced) * 10 > text.length
}

/** Gives `row` to the lines of every run of two and more lines with the same number of tabs. */
function markRows(text: string, blocks: readonly Block[]): readonly Block[] {
  const marked: Block[] = []
  let table = 0
  for (let from = 0; from < blocks.length; ) {
    const tabs = tabsAt(text, blocks, from)
    let to = from + 1
    while (tabs > 0 && to < blocks.length && tabsAt(text, blocks, to) === tabs && isNextLine(blocks, to)) to += 1
    const run = blocks.slice(from, to)
    if (run.length > 1 && isSetOut(text, run)) {
      for (const [row, block] of run.entries()) {
        marked.push({ ...block, row: { table, row, cells: splitCells(text, block), head: false } })
      }
      table += 1
    } else marked.push(...run)
    from = to
  }
  return marked
}

function tabsAt(text: string, blocks: readonly Block[], index: number): number {
  const block = blocks[index]
  if (block === undefined) return 0
  const line = text.slice(block.span[0], block.span[1])
  return line.includes('\t') ? line.split('\t').length - 1 : 0
}

function isNextLine(blocks: readonly Block[], index: number): boolean {
  return blocks[index]?.span[0] === (blocks[index - 1]?.span[1] ?? Number.NaN) + 1
}

/** A tab may also be a paragraph's indent or the leader of a contents line; in a table most cells are filled. */
function isSetOut(text: string, run: readonly Block[]): boolean {
  const cells = run.flatMap((block) => splitCells(text, block))
  return cells.filter(({ span }) => /\S/.test(text.slice(...span))).length * 3 > cells.length * 2
}

function splitCells(text: string, { span: [start, end] }: Block): readonly Cell[] {
  let offset = start
  return text
    .slice(start, end)
    .split('\t')
    .map((cell, column) => {
      const from = offset
      offset += cell.length + 1
      return { span: [from, from + cell.length], column, columns: 1 }
    })
}
