import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alignOffsets } from '../../scripts/fixtures/align.js'
import { REPORT_FORMS } from '../../scripts/fixtures/report-forms.js'
import type { Document } from '../../src/model.js'
import { readFile, readText } from '../../src/read/index.js'
import { fixture } from './show.js'

describe('a report reads back from its docx, pdf or other encoding as it was written', () => {
  it.each(Object.entries(REPORT_FORMS))('%s', async (name, { extension }) => {
    const source = readText(readFileSync(fixture(`sources/${name}.txt`), 'utf8'))
    const document = await readFile(fixture(`reports/${name}.${extension}`))
    expect(compact(document)).toEqual(compact(source))
  })

  it('with every character in its place', async () => {
    const source = readFileSync(fixture('sources/transport-2022.txt'), 'utf8')
    const { text } = await readFile(fixture('reports/transport-2022.pdf'))
    const toRead = alignOffsets(source, text)
    const start = source.indexOf('危桥改造')
    expect(text.slice(toRead(start), toRead(start) + 4)).toBe('危桥改造')
  })
})

/** Paragraphs and cells without the spaces that printing may lose. */
function compact({ text, blocks }: Document): readonly (string | readonly string[])[] {
  const at = (span: readonly [number, number]) => text.slice(...span).replace(/\s/g, '')
  return blocks.map(({ span, row }) => (row ? row.cells.map((cell) => at(cell.span)) : at(span)))
}
