import { describe, expect, it } from 'vitest'
import { segment } from '../../src/segment/index.js'
import { documentOf, outline, readFixture, rules, segmentText } from './support.js'

describe('segment', () => {
  it('reads decimal numbering below 第一部分', () => {
    expect(outline(segmentText(readFixture('report-g03')))).toEqual([
      '第一部分|三季度工作完成情况',
      '  1.1|生产经营',
      '  1.2|运营服务',
      '    1.2.1|线网优化',
      '    1.2.2|服务质量',
      '    1.2.3|重大保障',
      '  1.3|安全生产',
      '  1.4|车辆与场站',
      '  1.5|改革与管理',
      '    1.5.1|压减机构人员',
      '    1.5.2|增收节支',
      '    1.5.3|党建与队伍',
      '  1.6|重点项目',
      '第二部分|存在的主要问题',
      '  2.1|客流恢复不及预期',
      '  2.2|资金压力大',
      '  2.3|驾驶员短缺',
      '  2.4|部分线路效率偏低',
      '第三部分|四季度工作安排',
      '  3.1|确保完成全年目标',
      '  3.2|优化供给',
      '  3.3|守牢安全底线',
      '  3.4|争取资金',
      '  3.5|推进“公交+文旅”',
      '  3.6|加快项目建设',
    ])
  })

  it('takes damaged numbers for what they were', () => {
    expect(outline(segmentText(readFixture('report-g04')))).toEqual([
      '、|2023年工作总结',
      '  (  一)|聚力发展,综合实力稳步提升',
      '    1 .|经济指标稳中有进',
      '    .|招商引资成效明显',
      '  (二|农业农村扎实推进',
      '    1、|粮食生产',
      '    2、|产业振兴',
      '    3|巩固脱贫成果',
      '  ()|环境面貌持续改善',
      '    一是|人居环境整治',
      '    是|污染防治',
      '    三是|设施建设',
      '  (四)|民生福祉不断增进',
      '  (五)|社会大局和谐稳定',
      '  (六)|自身建设明显加强',
      '、|存在的问题',
      '、|2024年工作计划',
      '  1.|强产业',
      '  2.|优环境',
      '  3.|惠民生',
      '  4.|保平安',
    ])
  })

  it('opens sections inside a paragraph', () => {
    expect(outline(segmentText(readFixture('passage-f09')))).toEqual([
      '㈠|造林绿化超额完成',
      '  ⒈|营造林',
      '  ⒉|四旁植树',
      '  ⒊|通道绿化',
      '㈡|资源管护不断加强',
    ])
  })

  it('gives a section its span, parent and report', () => {
    const text = '一、安全\n全年无事故。\n(一)检查。一是查隐患46处;二是整改。\n二、问题\n人手不足。'
    expect(segmentText(text).sections).toEqual([
      { id: 0, report: 0, parent: null, level: 1, marker: '一、', title: '安全', span: [0, 32] },
      { id: 1, report: 0, parent: 0, level: 2, marker: '(一)', title: '检查', span: [12, 32] },
      { id: 2, report: 0, parent: 1, level: 3, marker: '一是', title: '', span: [18, 27] },
      { id: 3, report: 0, parent: 1, level: 3, marker: '二是', title: '整改', span: [27, 32] },
      { id: 4, report: 0, parent: null, level: 1, marker: '二、', title: '问题', span: [33, 43] },
    ])
  })

  it.each([
    ['三、四级手术占比41.5%。', []],
    ['1.5亿元投资到位', []],
    ['2.3%的企业停产', []],
    ['3家企业停产', []],
    ['3.引导企业发展无理由退货200家,发展ODR企业10家,营造良好环境', ['3.|']],
    ['6.整顿市场环境,开展专项行动12次', ['6.|整顿市场环境']],
    ['2.快检数据,截至6月27日,应完成47370批次', ['2.|快检数据']],
    ['(一)发明专利拥有量,全年发明专利拥有量达15件', ['(一)|发明专利拥有量']],
    ['1.馆藏建设 新增文献4.72万册', ['1.|馆藏建设']],
    ['三、2024年打算。力争营收320亿元', ['三、|2024年打算']],
    ['存在问题:一是人手不足;二是经费紧张', ['一是|人手不足', '二是|经费紧张']],
    ['投资2.4万元;3.5公里道路通车', []],
  ])('%s', (text, expected) => {
    expect(outline(segmentText(text))).toEqual(expected)
  })

  it('lets the report itself settle the depth', () => {
    expect(outline(segmentText('1、总体\n(一)收入\n(二)支出\n2、专题\n(一)债务'))).toEqual([
      '1、|总体',
      '  (一)|收入',
      '  (二)|支出',
      '2、|专题',
      '  (一)|债务',
    ])
    expect(outline(segmentText('(三)增收\n1.务工\n四、问题\n(一)短板'))).toEqual([
      '(三)|增收',
      '  1.|务工',
      '四、|问题',
      '  (一)|短板',
    ])
  })

  it('knows headings without a number by their outline level, and no headings in tables', () => {
    const document = documentOf('主要工作\n监管执法\n查办案件46件。\n1.客运量\t2846', (block, line) => ({
      ...block,
      outline: line === '主要工作' ? 1 : line === '监管执法' ? 2 : null,
      row: line.startsWith('1.') ? { table: 0, row: 0, cells: [], head: false } : null,
    }))
    expect(outline(segment(document, rules))).toEqual(['|主要工作', '  |监管执法'])
  })

  it('knows headings without a number by a year and their words', () => {
    const text = '工作报告\n2023年工作回顾\n一、审判\n受理46件。\n2024年工作安排\n一是提质。\n2024年工作安排已经下达。'
    expect(outline(segmentText(text))).toEqual(['|2023年工作回顾', '  一、|审判', '|2024年工作安排', '  一是|提质'])
  })

  it('takes no heading from a table of contents', () => {
    const text = '目录\n一、总体情况……1\n二、存在问题……3\n一、总体情况\n办结46件。\n二、存在问题\n进度偏慢。'
    expect(outline(segmentText(text))).toEqual(['一、|总体情况', '二、|存在问题'])
  })

  it('lists every marker', () => {
    const text = '1.检查。\n问题2:人手紧,见表3。\n要求:(1)自查;(2)整改。\n表3 指标情况\n发表3篇论文'
    const { markers } = segmentText(text)
    expect(markers.map((span) => text.slice(...span))).toEqual(['1.', '问题2', '表3', '(1)', '(2)', '表3'])
  })
})
