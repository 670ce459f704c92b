import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openBytes } from '../../src/read/index.js'
import { fixture, showBlocks } from './show.js'

describe('a file of another format gives what a person sees', () => {
  it.each<[file: string, what: string, blocks: readonly string[]]>([
    [
      'traps.odt',
      'automatic numbers with their restarts, deleted and hidden text left out, ruby by its base, a text box, merged cells, a note at the end',
      [
        '某局  工作总结',
        '一、主要工作',
        '（一）登记',
        '续段',
        '（二）执法',
        '3. 2023年立案18件',
        '1.别的',
        '1.1 一点一',
        '二、下一步',
        '#2 标题二',
        '罚没款6.5万元，治理',
        '文本框12件',
        '0.0! 指标|上半年[2]',
        '0.1 |计划|完成',
        '0.2 立案|18|18',
        '框中段落',
        '据快报数。',
      ],
    ],
    [
      'traps.rtf',
      'Chinese in code pages and as Unicode, automatic numbers, merged cells, a text box, a note at the end',
      [
        '某局2023年工作总结',
        '#1 一、主要工作',
        '1. 2023年立案18件。',
        '罚没款6.5万元，“占比”',
        '第二行',
        '两种写法42',
        '文本框12件',
        '0.0 指标|上半年[2]',
        '0.1 立案|20|18',
        '表后。',
        '据快报数。',
      ],
    ],
    ['flat.xml', 'a Word document saved as one XML file', ['一、完成投资1.2亿元', '0.0 立案|18', '二、结案16件']],
    ['alt-chunk.docx', 'what stands around inserted documents', ['全年立案18件。', '0.0 结案|']],
    [
      'lists.rtf',
      'numbers as Word counts them, in the signs that stand in the file',
      [
        '（一）立案18件',
        '一、主要工作',
        '（一）结案12件',
        '（三）办结9件',
        '1.1.罚没6万元',
        '第3条总则',
        '第4条监督',
        '第9条附则',
        'A-1.他数',
        '无号',
        '0.0 第10条|18',
        '表后。',
      ],
    ],
    [
      'traps.xlsx',
      'values as shown, merged heads, hidden rows and sheets left out, two tables of one sheet',
      [
        '2023年上半年完成情况表',
        '单位：万元',
        '0.0 指标|上半年[2]|完成率|日期',
        '0.1 |计划|完成||',
        '0.2 投资|1,200|1,226.4|102.2%|2023年6月30日',
        '0.3 立案|20|18|90%|2023/6/30',
        '注：据快报数。',
        '1.0 第二表|数',
        '1.1 结案|12',
        '2.0 区|件',
        '2.1 甲区|5',
      ],
    ],
    [
      'traps.xls',
      'the same of an old workbook',
      [
        '2023年上半年完成情况表',
        '单位：万元',
        '0.0 指标|上半年[2]|完成率|日期',
        '0.1 |计划|完成||',
        '0.2 投资|1,200|1,226.4|102.2%|2023年6月30日',
        '0.3 隐藏行|1|1|1|1',
        '0.4 立案|20|18|90%|2023/6/30',
        '注：据快报数。',
        '1.0 第二表|数',
        '1.1 结案|12',
        '2.0 区|件',
        '2.1 甲区|5',
      ],
    ],
    [
      'kingsoft.et',
      'the same of WPS Office',
      [
        '2023年上半年完成情况表',
        '单位：万元',
        '0.0 指标|上半年[2]|完成率|日期',
        '0.1 |计划|完成||',
        '0.2 投资|1,200|1,226.4|102.2%|2023年6月30日',
        '0.3 隐藏行|1|1|1|1',
        '0.4 立案|20|18|90%|2023/6/30',
        '注：据快报数。',
        '1.0 第二表|数',
        '1.1 结案|12',
        '2.0 区|件',
        '2.1 甲区|5',
      ],
    ],
    [
      'hidden.ods',
      'hidden sheets, filtered rows, folded columns and comments left out',
      [
        '2023年上半年完成情况表',
        '0.0 指标|上半年[2]|完成率',
        '0.1 投资|1,200|1,226.4|102.2%',
        '0.2 立案|20|18|90%',
        '0.3 立案|20|18|90%',
      ],
    ],
    [
      'formats.xlsx',
      'numbers as their formats show them, rounded as Excel does',
      [
        '0.0 格式|数',
        ...[
          ...[
            '12.3万元',
            '123.5万',
            '1.23亿',
            '1.01',
            '29%',
            '-3.3',
            '18',
            '123456789012',
            '(5.01)',
            '123.5千',
            '-2.3',
          ],
          ...['—', '012', '￥1,234.50', '1/2', '第3期'],
        ].map((shown, index) => `0.${index + 1} 行${index + 1}|${shown}`),
      ],
    ],
    [
      'unsaved.xlsx',
      'what has a result, without rows and columns dragged shut',
      ['0.0 指标|数', '0.1 立案|18', '0.2 合计|', '0.3 占比|0.25', '备注'],
    ],
    [
      'headings.md',
      'headings, lists, a table',
      [
        '某局2023年上半年工作总结',
        '#1 一、投资',
        '全市完成投资 12.6亿元 ，增长5.3%。',
        '1. 立案3件',
        '2. 结案4件',
        '0.0! 指标|完成数',
        '0.1 立案|18',
      ],
    ],
    [
      'news-page.html',
      'the article without navigation, share buttons and page counters',
      [
        '某市2023年上半年经济运行情况',
        '上半年，全市生产总值560.3亿元，同比增长5.3%；其中第一产业增加值12.1亿元。',
        '#1 一、工业 生产',
        '规模以上工业增加值增长6.1%。',
        '0.0! 指标|上半年[2]',
        '0.1! |计划|完成',
        '0.2 投资（亿元）|20|18',
        '#1 二、下一步',
        '一、立案18件',
        '二、结案12件',
        '3. 第三项',
      ],
    ],
    [
      'hidden-article.html',
      'an article that a script would have shown, its powers of ten',
      ['某镇2023年工作总结', '一、产能3.6×10^4吨，面积120m2。', '二、办结信访12件[1]；其中重点件3件。'],
    ],
    [
      'table-site.html',
      'the article of a site set out with tables',
      [
        '某市经济运行情况',
        '上半年，全市生产总值560.3亿元，同比增长5.3%；其中工业增加值212.1亿元。',
        '全市固定资产投资增长8.2%，其中工业投资增长12.6%。',
        '2023年7月20日',
      ],
    ],
    [
      'named-article.html',
      'the article by its name, without the news beside it',
      [
        '某市上半年经济运行情况',
        '#1 一、工业',
        '规模以上工业增加值增长6.1%，增速比全国高0.3个百分点。',
        '#1 二、投资',
        '全市固定资产投资增长8.2%；其中工业投资增长12.6%。',
      ],
    ],
    ['raw-gbk.eml', 'a mail in GBK that says nowhere so', ['报送工作总结', '上半年完成投资12.6亿元。']],
    ['old-page.html', 'a page in GBK, its table', ['某县2022年工作总结', '0.0 立案|18件', '0.1 结案|12件']],
    [
      'saved-page.doc',
      'a page saved under a Word name',
      [
        '某市2023年上半年经济运行情况',
        '上半年，全市生产总值560.3亿元，同比增长5.3%；其中第一产业增加值12.1亿元。',
        '#1 一、工业 生产',
        '规模以上工业增加值增长6.1%。',
        '0.0! 指标|上半年[2]',
        '0.1! |计划|完成',
        '0.2 投资（亿元）|20|18',
        '#1 二、下一步',
        '一、立案18件',
        '二、结案12件',
        '3. 第三项',
      ],
    ],
    ['saved.mht', 'a saved page', ['saved', '全年立案36件。']],
    ['mail.eml', 'a mail with its subject', ['关于报送2023年上半年工作总结的邮件', '各单位：', '上半年立案18件。']],
    [
      'traps.ofd',
      'templates, matrices, drawings by reference, a drawn table, two documents',
      [
        '某县市场监督管理局工作总结',
        '上半年，全县新登记市场主体5216户，同比增长12.5%，其中企业1874户，个体工商户3342户。',
        '0.0 指标|计划|完成',
        '0.1 立案|120|138',
        '罚没款86.5万元整。',
        '印制12份',
        '全年检查企业2180家次，整改率98.2%。',
        '附件：抽检食品1200批次。',
      ],
    ],
    [
      'turned.ofd',
      'a page set sideways, without the watermark across it',
      ['0.0 乡镇|户数|人口', '0.1 青石坪镇|6218|17035', '以上均为2023年末的数字。'],
    ],
    [
      'vertical.ofd',
      'lines from top to bottom',
      [
        '上半年全县新登记市场主体五千二百一十六户，其中企业一千八百户，占三成多，比上年同期增加一百零一户，均已录入系统；个体工商户三千三百户，占六成多，比上年同期增加二百一十户，登记平均用时由三天缩短到半天。',
      ],
    ],
  ])('%s: %s', async (file, _, blocks) => {
    expect(await showBlocks(`read/${file}`)).toEqual(blocks)
  })
})

describe('a document says what of it was not read', () => {
  it.each<[file: string, messages: readonly string[]]>([
    ['alt-chunk.docx', ['文中插入的 2 个其他文档(altChunk)未读取,请用 Word 打开后重新保存']],
    [
      'unsaved.xlsx',
      ['1 个隐藏的行未读取', '1 个隐藏的列未读取', '1 个公式没有保存结果,未读取;请在表格软件中打开并保存后重读'],
    ],
    ['hidden.ods', ['隐藏的工作表未读取:底稿', '1 个隐藏的行未读取', '1 个隐藏的列未读取']],
    ['traps.xlsx', ['隐藏的工作表未读取:底稿', '1 个隐藏的行未读取', '1 个隐藏的列未读取']],
  ])('%s', async (file, messages) => {
    const { document } = await openBytes(readFileSync(fixture(`read/${file}`)))
    expect(document.messages.map(({ text }) => text)).toEqual(messages)
  })
})

describe('an archive or mail', () => {
  it.each<[file: string, members: readonly string[], messages: readonly string[]]>([
    [
      'submitted.zip',
      ['报送材料/2023年总结.txt', '报送材料/附件.zip'],
      ['read.skipped 压缩包中的“../外面.txt”指向包外,已跳过', 'read.skipped 压缩包中的“/etc/外面.txt”指向包外,已跳过'],
    ],
    ['raw-gbk.eml', ['总结.txt'], ['read.attachments 邮件带有 1 个附件:总结.txt']],
    ['mac.zip', ['总结.txt', '总结！/补.txt'], []],
    ['nested.zip', ['再一层.zip'], []],
    [
      'mail.eml',
      ['附件.txt', '附件 (2).txt', '附件3.eml'],
      ['read.attachments 邮件带有 3 个附件:附件.txt、附件 (2).txt、附件3.eml'],
    ],
  ])('%s names its members', async (file, names, messages) => {
    const { members, document } = await openBytes(readFileSync(fixture(`read/${file}`)), { path: file })
    expect(members.map(({ name }) => name)).toEqual(names)
    expect(document.messages.map(({ code, text }) => `${code} ${text}`)).toEqual(messages)
  })
})
