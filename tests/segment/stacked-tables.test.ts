import { describe, expect, it } from 'vitest'
import { joinStackedTables } from '../../src/segment/index.js'
import { documentOf, rules } from './support.js'

/** The rows that lines are made into: their cells as `column:text`, a head marked by `#`. */
function rowsOf(...lines: readonly string[]): readonly string[] {
  const { text, blocks } = joinStackedTables(documentOf(lines.join('\n')), rules)
  return blocks.flatMap(({ row }) =>
    row === null
      ? []
      : [`${row.head ? '#' : ''}${row.cells.map(({ span, column }) => `${column}:${text.slice(...span)}`).join(' ')}`],
  )
}

const HARVEST = ['产品名称', '产量（吨）', '比上年增长（%）', '茶叶', '36', '4.5', '蜂蜜', '１２', '—'] as const

describe('joinStackedTables', () => {
  it('makes a block of each row and leaves the text and the lines around it as they are', () => {
    const document = documentOf(['二、农业', '  注', ...HARVEST, '以上为初步数。'].join('\n\n'))
    const { text, blocks } = joinStackedTables(document, rules)
    expect(text).toBe(document.text)
    expect(blocks.map(({ span }) => text.slice(...span))).toEqual([
      '二、农业',
      '  注',
      '产品名称\n\n产量（吨）\n\n比上年增长（%）',
      '茶叶\n\n36\n\n4.5',
      '蜂蜜\n\n１２\n\n—',
      '以上为初步数。',
    ])
    expect(blocks[3]).toEqual({
      span: [34, 45],
      page: null,
      outline: null,
      row: {
        table: 0,
        row: 1,
        cells: [
          { span: [34, 36], column: 0, columns: 1 },
          { span: [38, 40], column: 1, columns: 1 },
          { span: [42, 45], column: 2, columns: 1 },
        ],
        head: false,
      },
    })
    expect(blocks.map(({ row }) => row?.head ?? null)).toEqual([null, null, true, false, false, null])
  })

  it('numbers tables in the order of the text', () => {
    const document = documentOf([...HARVEST, '甲', ...HARVEST].join('\n'), (block, line) =>
      line === '甲'
        ? { ...block, row: { table: 0, row: 0, cells: [{ span: block.span, column: 0, columns: 1 }], head: false } }
        : block,
    )
    const { blocks } = joinStackedTables(document, rules)
    expect(blocks.map(({ row }) => row?.table)).toEqual([0, 0, 0, 1, 2, 2, 2])
  })

  it.each([
    ['a column that counts', ['序号', '项目', '完成数（个）', '1', '公园', '3', '2', '泵站', '5'], ['#0:序号 1:项目 2:完成数（个）', '0:1 1:公园 2:3', '0:2 1:泵站 2:5']],
    ['a column of units', ['指标', '单位', '2022', '铁路', '公里', '86', '旅客', '万人', '1,204.5'], ['#0:指标 1:单位 2:2022', '0:铁路 1:公里 2:86', '0:旅客 1:万人 2:1,204.5']],
    ['years down the side', ['年份', '产量（吨）', '2021', '36', '2022', '38'], ['#0:年份 1:产量（吨）', '0:2021 1:36', '0:2022 1:38']],
    ['an empty corner', ['表3 价格指数', '2021年', '2022年', '食品', '101.2', '102', '衣着', '99', '98.7'], ['#1:2021年 2:2022年', '0:食品 1:101.2 2:102', '0:衣着 1:99 2:98.7']],
    ['labels over rows', ['指标', '本年', '一、商品', '食品', '36', '衣着', '12', '二、服务', '医疗', '8'], ['#0:指标 1:本年', '0:一、商品', '0:食品 1:36', '0:衣着 1:12', '0:二、服务', '0:医疗 1:8']],
    ['a row that is cut off', ['指标', '本年', '上年', '食品', '3', '4', '衣着', '1', '2', '医疗', '8'], ['#0:指标 1:本年 2:上年', '0:食品 1:3 2:4', '0:衣着 1:1 2:2']],
    ['English', ['Item', '2021', '2022', 'Grain output', '36', '38', 'Tea output', '12', '13.5'], ['#0:Item 1:2021 2:2022', '0:Grain output 1:36 2:38', '0:Tea output 1:12 2:13.5']],
  ])('knows %s', (_, lines, rows) => {
    expect(rowsOf('清河县统计公报', ...lines)).toEqual(rows)
  }) // biome-ignore format: a table

  it.each([
    ['a list of contents', ['2023年工作手册', '目录', '第一章 总则', '1', '第二章 职责', '3', '第三章 考核', '12']],
    ['page numbers', ['项目', '页码', '总则', '1', '职责', '3']],
    ['telephone numbers', ['姓名', '电话', '张三', '13812345678', '李四', '13912345678']],
    ['addresses', ['地址', '邮编', '清河路', '015000', '南湖路', '015001']],
    ['counts of a web page', ['发布时间', '2023年5月4日', '浏览次数', '356', '点赞', '14']],
    ['headings', ['一、工作回顾', '二、工作安排', '三、重点任务', '5', '四、保障措施', '6']],
    ['sentences', ['指标', '推进如下。', '道路', '3', '桥梁', '4']],
    ['labels and numbers without a head', ['粮食', '2012', '棉花', '35', '油料', '18', '蔬菜', '7']],
    ['a single row', ['指标', '本年', '粮食', '12.5']],
    ['rows too short', ['指标', '2023年', '2022年', '粮食', '12.5', '棉花', '3.1']],
    ['rows too long', ['指标', '2023年', '粮食', '12.5', '3', '棉花', '3.1', '2']],
    ['merged heads', ['指标', '全市', '市区', '总量', '增长', '总量', '增长', '粮食', '1', '2', '3', '4', '棉花', '5', '6', '7', '8']],
    ['merged heads of different words', ['指标', '今年', '去年', '总量', '增长', '总额', '增速', '粮食', '1', '2', '3', '4', '棉花', '5', '6', '7', '8']],
  ])('takes %s for no table', (_, lines) => {
    expect(rowsOf('清河县工作总结', '一、综合', ...lines)).toEqual([])
  }) // biome-ignore format: a table

  it('takes no heading of the format itself for a cell', () => {
    const document = documentOf(HARVEST.join('\n'), (block, line) =>
      line === '茶叶' ? { ...block, outline: 2 } : block,
    )
    expect(joinStackedTables(document, rules)).toBe(document)
  })
})
