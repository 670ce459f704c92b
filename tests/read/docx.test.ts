import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBytes, readFile } from '../../src/read/index.js'
import { fixture, showBlocks } from './show.js'

const CASES: readonly (readonly [behaviour: string, file: string, blocks: readonly string[]])[] = [
  [
    'writes out the numbers of nested lists, restarting below each heading',
    'numbering-levels.docx',
    [
      '一、主要工作',
      '（一）登记注册',
      '1.新登记企业320户。',
      '2. 2023年以来注销45户。',
      '（1）其中个体工商户30户。',
      '①食品店12户。',
      '②药店3户。',
      '（二）执法办案',
      '1.立案18件。',
      '罚没款6.5万元。',
      '二、下一步打算',
      '（一）继续努力',
      '附件说明',
    ],
  ],
  [
    'restarts lists as startOverride, lvlRestart and shared abstract lists have it',
    'numbering-restarts.docx',
    [
      '一、基本情况',
      '1.甲项',
      '2.乙项',
      '1.2.1 细目',
      '二、另一列表同一编号',
      '3.不重新开始',
      '一、重新开始',
      '二、接着编',
      '第一章 总则',
      '第三章 附则',
    ],
  ],
  [
    'takes lists and outline levels from styles and what they are based on',
    'numbering-styles.docx',
    [
      '#1 一、工作开展情况',
      '#2 (一)安全生产',
      '#2 (二)信访维稳',
      '#1 二、存在问题',
      '#1 无编号的标题',
      '1）排查隐患23处',
      '2）整改隐患21处',
      '正文',
      '#3 大纲级别3',
      '三、下一步',
    ],
  ],
  [
    'accepts tracked changes',
    'tracked-changes.docx',
    [
      '新增企业325户。',
      '上半年立案18件。',
      '一、原来编号第一',
      '二、第二',
      '移来的话',
      '0.0 指标|完成数',
      '0.1 立案|18',
    ],
  ],
  [
    'keeps what a reader sees of fields, ruby, formulas and notes, and nothing hidden',
    'runs.docx',
    [
      '2023年6月底',
      '共42项',
      '治理',
      '增速x=5.3%，占比1/3',
      '可见仍可见',
      '生产总值10亿元，人口5万人',
      '第一行',
      '第二行',
      '联系人\t张XX-1',
      '控件内文字',
      '控件内段落',
      '链接文字',
      '据快报数。',
      '不含深汕合作区。',
    ],
  ],
  ['reads a text box once', 'text-boxes.docx', ['锚定段落。', '框内：检查126家次', '旧式文本框', '末段。']],
  [
    'reads tables cell by cell',
    'tables.docx',
    [
      '表1 完成情况',
      '0.0! 指标|上半年[2]|备注',
      '0.1! |计划|完成|',
      '0.2 立案（件）|20|18（含移送2件）|',
      '0.4 合计[2]|18|',
      '0.5 @2 缩进行|1',
      '1.0 1|甲',
      '1.1 2|乙乙续',
      '2.0 内一|内二',
      '框中段落一。',
      '框中段落二。',
      '表后。',
    ],
  ],
  [
    'counts articles on through chapters, in the numerals of contracts and in circles, and not where a list is off',
    'numbering-articles.docx',
    [
      '第一章 总则',
      '第一条为规范统计工作，制定本办法。',
      '第二条本办法适用于全县32个单位。',
      '第二章 附则',
      '第三条本办法自2023年7月1日起施行。',
      '壹、废止旧办法',
      '贰、清理文件18件',
      '⑤完成培训',
      '无编号的任务',
      '⑥完成考核',
      '直接关掉编号',
    ],
  ],
  [
    'writes numbers beyond any list in digits',
    'numbering-huge.docx',
    ['99999999999、立案128件', '99999999999、结案119件'],
  ],
  [
    'reads what was moved once, where it is now, and rows as they are now',
    'tracked-moves.docx',
    [
      '第一段。',
      '第二段。',
      '整段移动：全年立案128件。',
      '新插入的一段，结案119件。',
      '0.0 指标|完成数',
      '0.1 插入行|12',
      '末段。',
    ],
  ],
  [
    'puts footnotes, then endnotes, at the end without their marks',
    'notes.docx',
    ['生产总值86.4亿元，增长5.3%。', '其余略。', '快报数，含市区38.2亿元。', '数据来源：县统计局。', '第二段尾注。'],
  ],
  [
    'writes formulas on one line, no number run into another',
    'formulas.docx',
    ['产能约3.6×10^4吨', '完成率=119/128×100%=92.97%', '增速(365.8-323.5)/323.5', '面积√16亩'],
  ],
  [
    'shows what fields EQ show: numbers in circles, fractions, roots, ruby by its base',
    'equation-fields.docx',
    ['①立案18件', '⑫结案36件', '治理', '占1/3', '完成率(365.8-323.5)/323.5', '√16亩', '产能3.6×10^4吨', '另有域结果86'],
  ],
  [
    'keeps powers of ten, and the signs of symbol fonts that say something',
    'signs.docx',
    ['产能3.6×10^4吨，面积12m2', '见注[1]10亿元', '第10页2', '完成率≥95%', '①立案', '达标', '误差±3'],
  ],
  [
    'writes the brackets, sums and roots of formulas',
    'formula-brackets.docx',
    ['(365.8-323.5)×2=84.6', '∑_(i=1)^12x=86', '[1|2]', '³√8=2', 'CO2'],
  ],
  [
    'leaves out what a style or a row hides, unless it says otherwise',
    'hidden.docx',
    ['一、甲', '显示段', '隐段中显', '二、乙', '0.0 指标|数', '0.1 结案|16'],
  ],
  [
    'starts a list with its own number each time it begins anew',
    'numbering-overrides.docx',
    ['一、甲', '（一）乙', '2．丙', '1)丁', '2)戊', '三、己', '一、庚', '（三）辛', '（四）壬', '二、癸', '（三）子'],
  ],
  ...['strict.docx', 'utf-16-parts.docx', 'junk-around.docx'].map(
    (file) =>
      [`reads ${file} as the usual package`, file, ['一、完成投资1.2亿元', '0.0 立案|18', '二、结案16件']] as const,
  ),
  ['finds the main part through the relations', 'main-part-elsewhere.docx', ['全年完成投资1.2亿元。']],
  [
    'reads a file whose namespaces have other prefixes',
    'other-prefixes.docx',
    ['全年完成投资1.2亿元。', '0.0 立案|18'],
  ],
]

describe('readFile on docx', () => {
  it.each(CASES)('%s', async (_, file, blocks) => {
    expect(await showBlocks(`read/${file}`)).toEqual(blocks)
  })

  it('writes numbers in the formats of Chinese lists', async () => {
    const { text, messages } = await readFile(fixture('read/numbering-formats.docx'))
    const labels = text.split('\n').map((line) => line.slice(0, line.indexOf('、')))
    expect(labels).toEqual([
      ...['九', '十', '十一', '十二'],
      ...['玖', '壹拾', '壹拾壹', '壹拾贰'],
      ...['壬', '癸', '甲', '乙'],
      ...['申', '酉', '戌', '亥'],
      ...['９', '１０', '１１', '１２'],
      ...['09', '10', '11', '12'],
      ...['i', 'j', 'k', 'l'],
      ...['IX', 'X', 'XI', 'XII'],
      ...['⑨', '⑩', '⑪', '⑫'],
      ...['9', '10', '11', '12'],
    ])
    expect(messages).toEqual([
      {
        level: 'warning',
        code: 'read.numbering',
        text: '自动编号格式 hebrew1 无法识别,已按阿拉伯数字编号',
        span: null,
      },
    ])
  })

  it('gives the same text as mammoth where a document holds nothing that mammoth loses', async () => {
    const mammoth = await import('mammoth')
    const path = fixture('reports/park-2022h1.docx')
    const { value } = await mammoth.extractRawText({ path })
    expect((await readFile(path)).text).toBe(value.split('\n').filter(Boolean).join('\n'))
  })

  it.each([0.1, 0.5, 0.9])('tells a file cut at %d of its length', async (share) => {
    const bytes = readFileSync(fixture('read/tables.docx'))
    await expect(readBytes(bytes.subarray(0, bytes.length * share))).rejects.toMatchObject({ code: 'input.truncated' })
  })

  it('tells a file with a damaged member', async () => {
    const bytes = readFileSync(fixture('read/tables.docx'))
    const at = bytes.indexOf('word/document.xml') + 'word/document.xml'.length + 40
    await expect(readBytes(bytes.fill(0x55, at, at + 8))).rejects.toMatchObject({ code: 'input.truncated' })
  })
})
