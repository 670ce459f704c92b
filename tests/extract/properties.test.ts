import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/pipeline.js'
import { foldWidth } from '../../src/text/width.js'

/** What a sentence of a report may be made of; `#` stands for a numeral. */
const CLAUSES = [
  '完成投资#亿元',
  '同比增长#%',
  '其中新建农村公路#公里',
  '受理投诉#件（办结#件）',
  '办结率#%',
  '截至6月25日',
  '贯彻清政发〔2021〕12号文件',
  '居全市第#位',
  '较上年提高#个百分点',
  '水稻、玉米产量分别为#、#万吨',
  '东片区、西片区各#个',
  '从#家增加到#家',
  '新增绿地#-#公顷',
  '受理12345热线诉求#余件',
  '#个部门联合行动',
  '拨付XX万元',
  '建成5G基站#座',
  '计划#，实际#，完成率#%',
  '比值为#:1',
  '第#批第#项任务',
] as const

const numeral = fc.oneof(
  fc.nat(3000).map(String),
  fc.double({ min: 0, max: 999, noNaN: true }).map((value) => value.toFixed(2)),
  fc.integer({ min: 1000, max: 9_999_999 }).map((value) => value.toLocaleString('en-US')),
  fc.nat(99).map((value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
)

const clause = fc
  .tuple(fc.constantFrom(...CLAUSES), fc.infiniteStream(numeral))
  .map(([pattern, numerals]) => pattern.replaceAll('#', () => numerals.next().value ?? '0'))

const line = fc
  .array(fc.tuple(clause, fc.constantFrom('，', '；', '。', '、', '：')), { minLength: 1, maxLength: 6 })
  .map((clauses) => clauses.flat().join(''))

/** A report of a title and lines of clauses in any order, sensible or not. */
const report = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((lines) => ['清河县2023年上半年工作总结', ...lines].join('\n'))

describe('whatever a report says', () => {
  it('every Arabic numeral and every XX stands in the ledger', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { numerals } = extractText(text)
        const uncovered = Array.from(foldWidth(text).matchAll(/\d|XX/g), ({ index }) => index).filter(
          (at) => !numerals.some(({ span }) => span[0] <= at && at < span[1]),
        )
        expect(uncovered).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('figures stand in order inside their sentences, and reading again gives the same', () => {
    fc.assert(
      fc.property(report, (text) => {
        const extraction = extractText(text)
        const { figures } = extraction
        expect(figures.filter(({ span, sentence }) => span[0] < sentence[0] || span[1] > sentence[1])).toEqual([])
        expect(figures.map(({ span }) => span[0])).toEqual(figures.map(({ span }) => span[0]).toSorted((a, b) => a - b))
        expect(figures.map(({ id }) => id)).toEqual(figures.map((_, index) => index))
        expect(figures.map((figure) => figure.text)).toEqual(figures.map(({ span }) => text.slice(...span)))
        expect(extractText(text)).toEqual(extraction)
      }),
      { numRuns: 150 },
    )
  })
})
