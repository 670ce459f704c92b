import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBytes, readFile } from '../../src/read/index.js'
import { fixture, showBlocks } from './show.js'

const CASES: readonly (readonly [behaviour: string, file: string, blocks: readonly string[]])[] = [
  [
    'reflows indented paragraphs, over pages and over lines that a number ends early',
    'reflow.pdf',
    [
      '云溪县统计局关于二〇二三年上半年各项重点任务完成情况的报告',
      '县人民政府：',
      '2023年上半年，我局围绕中心工作，较好完成了各项任务，现总结如下。',
      '一、主要工作',
      '（一）统计调查。完成各类调查26项，调查企业和住户合计达12345户，同比增长5.3%；报表按时上报率98%，高于全市。',
      '（二）统计执法。检查企业130家，责令改正18家次，收缴罚款共计1,234,567.89元。',
      '（三）队伍建设。组织全县各乡镇街道的统计员培训3期，参加人员320人次，考试合格率96.5%，比上年提高2.1个百分点。',
      '二、下一步打算',
      '继续做好各项工作。',
      '云溪县统计局',
      '2023年7月5日',
      '（此页无正文）',
    ],
  ],
  [
    'tells paragraphs without indents apart',
    'flush-left.pdf',
    [
      '一、工作开展情况',
      '今年以来共受理群众来信来访320批次618人次，同比分别下降5.2%和7.1%，办结率98%。',
      '二、存在的主要问题和不足',
      '一是队伍力量不足，全县专职人员仅有18人，人均服务的群众已达到26000人。',
      '二是经费保障不够，全年经费缺口达到120万元，其中的人员经费占八成左右。',
      '三、下一步打算',
      '争取全年办结率达到百分之百。',
    ],
  ],
  [
    'drops watermarks, doubled print and the spaces of typesetting',
    'print-tricks.pdf',
    ['安全生产', '2023年11月，共排查隐患56处。'],
  ],
  [
    'reads ruled tables, going on over a page under a repeated head',
    'tables.pdf',
    [
      '表1主要指标完成情况',
      '0.0 指标|上半年[2]|备注',
      '0.1 |计划|完成|',
      '0.2 立案（件）|20|18|',
      '0.3 罚没款（万元）|50|62.5|含上年',
      '0.4 抽检（批次）|130|132|',
      '以上数据为快报数。',
    ],
  ],
]

describe('readFile on pdf', () => {
  it.each(CASES)('%s', async (_, file, blocks) => {
    expect(await showBlocks(`read/${file}`)).toEqual(blocks)
  })

  it('gives every block the page it starts on', async () => {
    const { blocks, pages } = await readFile(fixture('read/reflow.pdf'))
    expect({ pages, of: blocks.map(({ page }) => page) }).toEqual({
      pages: 3,
      of: [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3],
    })
  })

  it('tells a file that lacks its last lines', async () => {
    const bytes = readFileSync(fixture('read/reflow.pdf'))
    const cut = bytes.subarray(0, bytes.lastIndexOf('endstream') - 20)
    await expect(readBytes(cut)).rejects.toMatchObject({ code: 'input.truncated' })
  })

  it.each([0.2, 0.5, 0.8])('tells a file cut at %d of its length', async (share) => {
    const bytes = readFileSync(fixture('reports/tax-2023q1.pdf'))
    await expect(readBytes(bytes.subarray(0, bytes.length * share))).rejects.toMatchObject({ code: 'input.truncated' })
  })
})
