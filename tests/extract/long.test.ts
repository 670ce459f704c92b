import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/model.js'
import { extractText } from '../../src/pipeline.js'

const TITLE = '清河县2023年上半年工作总结\n'
const CLAUSE = '新登记企业3541户,同比增长12.5%,'

const rowsOf = ({ figures }: Extraction): readonly string[] =>
  figures.map(({ name, valueText, unit, measure }) => `${name} ${valueText}${unit} ${measure}`)

describe('inputs far longer than a paragraph', () => {
  it.each([500, 5000])('reads each clause of a line of %i clauses without a stop as the first', (count) => {
    const rows = rowsOf(extractText(TITLE + CLAUSE.repeat(count)))
    expect(rows).toHaveLength(2 * count)
    expect([...new Set(rows)]).toEqual(['新登记企业 3541户 level', '新登记企业 12.5% growth'])
  })

  it('takes a run of ten thousand digits for no quantity, and reads on behind it', () => {
    const digits = '1'.repeat(10_000)
    const { figures, numerals } = extractText(`${TITLE}编号${digits}。安装2型设备,建成3号楼,办结案件12件。`)
    expect(figures.map(({ name, text }) => `${name} ${text}`)).toEqual(['办结案件 12件'])
    expect(numerals.filter(({ text }) => text === digits).map(({ class: kind }) => kind)).toEqual(['other'])
  })

  it('reads the figure behind a clause of forty thousand characters', () => {
    const [figure] = extractText(`${TITLE}${'推进工作'.repeat(10_000)},办结案件12件。`).figures
    expect([figure?.name, figure?.text]).toEqual(['办结案件', '12件'])
  })

  it('keeps the places of figures behind many parentheses', () => {
    const text = `${TITLE}${'企业(3家),'.repeat(2000)}合计6000家。`
    const { figures } = extractText(text)
    expect(figures).toHaveLength(2001)
    expect(figures.every(({ span, text: own }) => text.slice(...span) === own)).toBe(true)
  })

  it.each([
    ['企业', '3家'],
    ['In 2023, the county closed ', '35 shops'],
  ])('reads the figure behind %s in four thousand parentheses, one in the other', (lead, figure) => {
    const text = `${lead}${'('.repeat(4000)}${figure}${')'.repeat(4000)}.`
    const { figures } = extractText(text)
    expect(figures.map(({ span: [start] }) => text.slice(start, start + figure.length))).toEqual([figure])
  })
})
