import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Extraction, extract, extractText } from '../../src/index.js'

const folder = mkdtempSync(join(tmpdir(), 'zhibiao-year-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** One line a figure: text, status, last day of its period. */
const told = ({ figures }: Extraction): string[] =>
  figures.map(({ text, status, period }) => `${text} ${status} ${period?.end ?? 'none'}`)

describe('what the year of a report gives its figures', () => {
  it.each<[string, string[]]>([
    [
      '清源水务集团有限公司\n二○二四年上半年经营工作总结与下半年工作安排\n一、主要指标\n完成供水量6842万立方米。截至5月底，开工27个项目。\n二、下半年工作安排\n10月底前完成管网改造36公里。',
      ['6842万立方米 actual 2024-06-30', '27个 actual 2024-05-31', '36公里 target 2024-10-31'],
    ],
    // A plan is one from its title on, but for what it tells of the time before.
    [
      '2025年全区市场监管工作要点\n全年食品抽检达到4批次/千人，新增发明专利260件。2024年抽检3200批次。',
      ['4批次/千人 target 2025-12-31', '260件 target 2025-12-31', '3200批次 actual 2024-12-31'],
    ],
    [
      '县文旅局下半年工作安排\n今年上半年，接待游客126万人次。下半年，举办活动36场。\n县文旅局\n2024年7月2日',
      ['126万人次 actual 2024-06-30', '36场 target 2024-12-31'],
    ],
    // A report on two periods is no plan.
    [
      '市城市管理局2024年一季度工作小结及二季度安排\n出动执法队员2.1万人次。二季度，创建示范片区4个。',
      ['2.1万人次 actual 2024-03-31', '4个 target 2024-06-30'],
    ],
    [
      '关于2023年环境保护工作情况的报告\n去年，优良天数326天。今年一季度优良率91%。\n县生态环境局\n2024年4月20日',
      ['326天 actual 2023-12-31', '91% actual 2024-03-31'],
    ],
    [
      '区商务局2024年工作总结\n一、上半年工作回顾\n引进企业26家。\n二、下半年工作开展情况\n引进企业32家。',
      ['26家 actual 2024-06-30', '32家 actual 2024-12-31'],
    ],
    [
      '县交通局五年工作总结（2019—2023年）\n二、2020年工作\n新建公路46公里。\n三、五年累计\n新建公路216公里。',
      ['46公里 actual 2020-12-31', '216公里 actual 2023-12-31'],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })

  it('takes the year from the file’s name where the text has none, and from the text where both have one', async () => {
    const named = async (name: string, text: string): Promise<string[]> => {
      writeFileSync(join(folder, name), text)
      return told(await extract(join(folder, name)))
    }
    expect(await named('2024年上半年工作总结.txt', '工作总结\n办理登记3620件。')).toEqual(['3620件 actual 2024-06-30'])
    expect(await named('2024年印发.txt', '2023年工作总结\n办理登记3620件。')).toEqual(['3620件 actual 2023-12-31'])
    expect(await named('工作总结(3).txt', '工作总结\n办理登记3620件。')).toEqual(['3620件 actual none'])
  })
})
