import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBytes, readFile } from '../../src/read/index.js'
import { fixture, showBlocks } from './show.js'

/** What several files hold in one form or another. */
const PLAIN = [
  '一、总体情况',
  '2023年上半年，全县完成固定资产投资12.6亿元，同比增长5.3%，增速高于全市平均水平1.2个百分点。',
]

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
  [
    'reads two columns one after the other, a paragraph going on from one to the next',
    'two-columns.pdf',
    [
      '市场监督管理工作情况通报',
      '一、工作开展情况',
      '上半年共受理各类投诉举报326件，办结318件，办结率97.5%，为群众挽回经济损失42.8万元。',
      '开展专项检查12次，检查各类经营主体1560家次，责令整改83家，立案查处19件，罚没款35.6万元。',
      '二、存在的问题',
      '一是执法力量不足，全局在编执法人员仅有24人。',
    ],
  ],
  [
    'keeps paragraphs whole whose number hangs outside',
    'hanging-numbers.pdf',
    [
      '1.完成立案128件，结案119件，结案率92.97%。',
      '2.罚没款入库365.8万元，比上年同期增加42.3万元，增长13.08%，其中食品类案件占六成。',
      '3.移送司法机关5件。',
      '4.开展普法宣传16场次，发放资料2万余份。',
    ],
  ],
  [
    'leaves out the numbers of lines',
    'line-numbers.pdf',
    [
      '一、工作开展情况',
      '上半年，全镇完成农村公路改造12.5公里，新建桥梁2座，完成投资860万元，占年度计划的57.33%。',
      '二、存在的问题',
      '部分项目进度滞后，3个项目尚未开工，涉及资金240万元。',
    ],
  ],
  [
    'puts footnotes at the end, without the marks that refer to them',
    'footnotes.pdf',
    [
      '2023年全县生产总值86.4亿元，同比增长5.3%，增速居全市第2位；人均生产总值3.2万元，建成面积120km2；城镇化率达到58.6%，比上年末提高1.3个百分点，其中老县城建成区达到72.4%。',
      '据县统计局快报数，未含飞地园区。',
    ],
  ],
  [
    'leaves out page numbers of any style',
    'page-numbers.pdf',
    [
      '（一）完成投资1.5亿元。',
      '（二）完成投资2.5亿元。',
      '（三）完成投资3.5亿元。',
      '（四）完成投资4.5亿元。',
      '（五）完成投资5.5亿元。',
    ],
  ],
  [
    'makes a table row whole that goes on over the page',
    'cut-row.pdf',
    [
      '0.0 项目|完成数|说明',
      '0.1 清淤|12公里|已验收',
      '0.2 改厕|320户|其中一类县160户，二类县160户，均已录入系统；另有整改类86户，计划于明年九月底前完成。',
      '0.3 绿化|45亩|含庭院',
    ],
  ],
  [
    'reads a table without rules, cells of two lines whole, over a page under its head',
    'no-rules.pdf',
    [
      '主要指标完成情况如下：',
      '0.0 指标|单位|计划|完成',
      '0.1 新建改建农村公路|公里|120|116.5',
      '0.2 义务教育学校校舍安全改造面积|平方米|26,500|27,030',
      '0.3 造林绿化|亩|8600|—',
      '0.4 城镇新增就业|人|4200|4315',
      '以上均为快报数。',
    ],
  ],
  [
    'ends a paragraph with the line that is not spread to the margin of all others',
    'unspread-end.pdf',
    [
      `${'全县各乡镇各部门认真落实各项部署'.repeat(20).slice(0, 206)}。`,
      `下半年继续${'全县各乡镇各部门认真落实各项部署'.repeat(20).slice(0, 180)}。`,
    ],
  ],
  [
    'reads a table without rules whose cells have several lines beside their figures, and stand close',
    'wrapped-cells.pdf',
    [
      '主要指标完成情况如下：',
      '0.0 指标|单位|序号|年度目标|累计完成',
      '0.1 新建改建公路|公里|1|120|116.5',
      '0.2 学校校舍安|万平方米|2|26.5|27.0',
      '0.3 污水集中处理率|%|3|96|94',
      '0.4 城镇就业|人|4|4200|4315',
      '以上均为快报数。',
    ],
  ],
  [
    'reads lines that run from top to bottom',
    'vertical.pdf',
    [
      '上半年，全县新登记市场主体五千二百一十六户，其中企业一千八百户（含分公司三百户），同比增长一成二；个体工商户三千三百户，均已录入系统，登记平均用时由三天缩短到半天。',
      '下一步，力争完成投资８亿元。',
    ],
  ],
  [
    'reads a table ruled across only',
    'rules-across.pdf',
    [
      '表1办案情况',
      '0.0 类别|上年|今年',
      '0.1 立案（件）|118|128',
      '0.2 结案（件）|109|119',
      '0.3 移送（件）|3|5',
      '立案数比上年增加10件。',
    ],
  ],
  [
    'reads a table set sideways',
    'sideways.pdf',
    ['0.0 乡镇|户数|人口', '0.1 青石坪镇|6218|17035', '0.2 云岭乡|438|1122'],
  ],
  ['reads pages that are turned when shown', 'turned.pdf', PLAIN],
  ['reads fonts that are not embedded and name UTF-16 codes', 'ucs2-font.pdf', PLAIN],
  ['opens a file that only its owner may change', 'owner-password.pdf', PLAIN],
  ['reads packed objects, numbers of glyphs, spread pieces and forms', 'office.pdf', PLAIN],
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

  it('says where each line is printed, on the page as it is shown', async () => {
    const { text, blocks } = await readFile(fixture('read/turned.pdf'))
    const places = blocks.flatMap(({ places }) => places ?? [])
    expect(places.map(({ span, page, box }) => [text.slice(...span), page, box])).toEqual([
      ['一、总体情况', 1, [736, 122, 754.4, 218]],
      ['2023年上半年，全县完成固定资产投资12.6亿元，同比', 1, [708, 122, 726.4, 506]],
      ['增长5.3%，增速高于全市平均水平1.2个百分点。', 1, [680, 90, 698.4, 434]],
    ])
  })

  it('says where each cell is printed, a cell of two pages on both', async () => {
    const { text, blocks } = await readFile(fixture('read/cut-row.pdf'))
    const row = blocks[2]
    expect(row?.places?.map(({ span, page, box }) => [text.slice(...span), page, box])).toEqual([
      ['改厕', 1, [90, 752, 170, 792]],
      ['320户', 1, [170, 752, 250, 792]],
      ['其中一类县160户，二类县160户，均已录入系统；另有整改类86户，计划于明年九', 1, [250, 752, 506, 792]],
      ['月底前完成。', 2, [250, 87, 506, 112]],
    ])
  })

  it('says where lines from top to bottom are printed', async () => {
    const { text, blocks } = await readFile(fixture('read/vertical.pdf'))
    expect(blocks[1]?.places?.map(({ span, box }) => [text.slice(...span), box])).toEqual([
      ['下一步，力争完成投资８亿元。', [354, 119.9, 372.4, 343.9]],
    ])
  })

  it('says where a table set sideways is printed', async () => {
    const { text, blocks } = await readFile(fixture('read/sideways.pdf'))
    const [head] = blocks
    expect(head?.places?.map(({ span, box }) => [text.slice(...span), box])).toEqual([
      ['乡镇', [100, 542, 130, 742]],
      ['户数', [100, 392, 130, 542]],
      ['人口', [100, 242, 130, 392]],
    ])
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
