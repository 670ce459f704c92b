import { describe, expect, it } from 'vitest'
import { extractReport } from './rows.js'

/** The ledger of a line, without the year of the title it stands under: `text:class`. */
const ledgerOf = (line: string): readonly string[] =>
  extractReport(line)
    .numerals.slice(1)
    .map(({ text, class: kind }) => `${text}:${kind}`)

describe('the numeral ledger', () => {
  it.each<[string, string[]]>([
    ['建成5G基站320个。', ['5G:term', '320个:figure']],
    ['受理12345热线诉求4600件。', ['12345:term', '4600件:figure']],
    ['G530国道改造完成12公里。', ['G530:term', '12公里:figure']],
    ['PM2.5平均浓度32微克/立方米。', ['PM2.5:term', '32微克/立方米:figure']],
    ['贯彻国发〔2021〕7号文件精神，培训干部45人。', ['〔2021〕7号:docno', '45人:figure']],
    ['惠及60周岁以上老人3200人。', ['60周岁以上:threshold', '3200人:figure']],
    ['10亿元以上重大项目开工2个。', ['10亿元以上:threshold', '2个:figure']],
    ['截至6月27日，1-6月任务完成52件。', ['6月27日:date', '1-6月:period', '52件:figure']],
    ['完成投资XX亿元，增长XX%。', ['XX亿元:figure', 'XX%:figure']],
  ])('tells figures from numbers that measure nothing: %s', (line, entries) => {
    expect(ledgerOf(line)).toEqual(entries)
  })

  it('numbers its figures as the extraction does', () => {
    const { figures, numerals } = extractReport('新建5G基站12个，投入资金360万元。')
    expect(numerals.flatMap(({ text, figure }) => (figure === null ? [] : [`${figure} ${text}`]))).toEqual(
      figures.map(({ id, text }) => `${id} ${text}`),
    )
  })

  it('has the text as it was written, wide digits and all', () => {
    expect(ledgerOf('清退车辆１２辆。')).toEqual(['１２辆:figure'])
  })
})
