import { describe, expect, it } from 'vitest'
import { findGrids } from '../../src/extract/table/grid.js'
import { createTableWords } from '../../src/extract/table/words.js'
import type { Block } from '../../src/model.js'
import { loadRules } from '../../src/rules/index.js'
import { findPeriods } from '../../src/segment/periods.js'
import { foldWidth } from '../../src/text/width.js'
import { extractReport, relationsOf, rowsOf } from './rows.js'

const rules = loadRules()
const words = createTableWords(rules)

/** Grids of blocks as the reader of txt files makes them, one a line. */
function gridsOf(...lines: readonly string[]) {
  const folded = foldWidth(lines.join('\n'))
  let start = 0
  const blocks = lines.map((line): Block => {
    const span = [start, start + line.length] as const
    start = span[1] + 1
    return { span, page: null, outline: null, row: null }
  })
  const periods = findPeriods(folded, rules).map(({ span }) => span)
  return findGrids({ blocks, folded, periods, words }).map(({ heads, rows, caption }) => ({
    heads: heads.map((row) => row.map((cell) => cell.text)),
    rows: rows.map((row) => row.map((cell) => cell.text)),
    units: caption.units,
  }))
}

describe('findGrids', () => {
  it('finds lines parted by tabs under a head without numbers', () => {
    expect(
      gridsOf('附表', '指标\t单位\t数值', '新建道路\t公里\t12.5', '改造管网\t公里\t36', '以上数据未经审计。'),
    ).toEqual([
      {
        heads: [['指标', '单位', '数值']],
        rows: [
          ['新建道路', '公里', '12.5'],
          ['改造管网', '公里', '36'],
        ],
        units: [],
      },
    ])
  })

  it('finds lines parted by blanks', () => {
    expect(gridsOf('项目  单位  数值', '新建道路  公里  12.5')).toEqual([
      { heads: [['项目', '单位', '数值']], rows: [['新建道路', '公里', '12.5']], units: [] },
    ])
  })

  it('takes the unit told in the line above', () => {
    expect(gridsOf('（单位：万元）', '科目\t决算数', '税收收入\t5,360').map(({ units }) => units)).toEqual([['万元']])
  })

  it('takes no prose for a table', () => {
    expect(gridsOf('全年受理 投诉。', '办结 86', '一、工作回顾', '完成投资 46亿元')).toEqual([])
  })
})

describe('the figures of a table', () => {
  it('have the unit of their row, and growth columns no words of their own', () => {
    expect(
      rowsOf(
        '附表',
        '指标\t单位\t2023年\t同比增长（%）',
        '粮食产量\t万吨\t14.8\t-1.2',
        '旅客周转量\t万人公里\t1,250\t12.5',
      ),
    ).toEqual([
      '14.8 | 粮食产量 | level | actual | - | - | 2023-12-31 | 万吨',
      '-1.2 | 粮食产量 | growth | actual | down | yoy | 2023-12-31 | %',
      '1,250 | 旅客周转量 | level | actual | - | - | 2023-12-31 | 万人公里',
      '12.5 | 旅客周转量 | growth | actual | up | yoy | 2023-12-31 | %',
    ])
  })

  it('have the unit and the period of their head', () => {
    expect(rowsOf('附表', '指标\t1-5月累计（万元）\t同比±%', '进出口总额\t186000\t12.3')).toEqual([
      '186000 | 进出口总额 | level | actual | - | - | 2023-05-31 | 万元',
      '12.3 | 进出口总额 | growth | actual | up | yoy | 2023-05-31 | %',
    ])
  })

  it('are targets under a plan, and rates under a rate of progress', () => {
    const lines = ['任务\t计划数（个）\t完成数（个）\t进度（%）', '老旧小区改造\t15\t12\t80']
    expect(rowsOf(...lines)).toEqual([
      '15 | 老旧小区改造计划数 | level | target | - | - | - | 个',
      '12 | 老旧小区改造 | level | actual | - | - | - | 个',
      '80 | 老旧小区改造进度 | rate | actual | - | - | - | %',
    ])
    expect(relationsOf(...lines)).toEqual(['12 target 15', '80 numerator 12', '80 denominator 15'])
  })

  it('have the unit of the caption, and no 其中 in their names', () => {
    const lines = [
      '单位：万元',
      '科目\t预算数\t决算数\t完成率',
      '税收收入\t52000\t53560\t103%',
      '其中：增值税\t21000\t20580\t98%',
    ]
    expect(rowsOf(...lines)).toEqual([
      '52000 | 税收收入预算数 | level | target | - | - | - | 万元',
      '53560 | 税收收入决算数 | level | actual | - | - | - | 万元',
      '103% | 税收收入完成率 | rate | actual | - | - | - | %',
      '21000 | 增值税预算数 | level | target | - | - | - | 万元',
      '20580 | 增值税决算数 | level | actual | - | - | - | 万元',
      '98% | 增值税完成率 | rate | actual | - | - | - | %',
    ])
    expect(relationsOf(...lines)).toEqual([
      '53560 target 52000',
      '103% numerator 53560',
      '103% denominator 52000',
      '21000 part_of 52000',
      '20580 part_of 53560',
      '20580 target 21000',
      '98% numerator 20580',
      '98% denominator 21000',
    ])
  })

  it('have the unit of their label', () => {
    expect(rowsOf('附表', '指标\t本期', '客运量（万人次）\t25.3', '货运量（万吨）\t310')).toEqual([
      '25.3 | 客运量 | level | actual | - | - | - | 万人次',
      '310 | 货运量 | level | actual | - | - | - | 万吨',
    ])
  })

  it('know their place, table, row and column from 0', () => {
    const { figures } = extractReport('附表', '地区\t案件数（件）\t排名', '东港镇\t36\t2', '西河镇\t52\t1')
    expect(figures.map(({ text, measure, table }) => ({ text, measure, table }))).toEqual([
      { text: '36', measure: 'level', table: { table: 0, row: 1, column: 1 } },
      { text: '2', measure: 'rank', table: { table: 0, row: 1, column: 2 } },
      { text: '52', measure: 'level', table: { table: 0, row: 2, column: 1 } },
      { text: '1', measure: 'rank', table: { table: 0, row: 2, column: 2 } },
    ])
  })

  it('leave empty and dashed cells out', () => {
    expect(
      rowsOf('附表', '指标\t单位\t数值\t同比增长（%）', '新建道路\t公里\t12.5\t—', '改造管网\t公里\t36\t8.1'),
    ).toEqual([
      '12.5 | 新建道路 | level | actual | - | - | - | 公里',
      '36 | 改造管网 | level | actual | - | - | - | 公里',
      '8.1 | 改造管网 | growth | actual | up | yoy | - | %',
    ])
  })
})

describe('a whole that is cut twice', () => {
  it('has the parts of both cuts where each adds up to it', () => {
    const rows = ['指标\t年末数（万人）', '户籍人口\t52', '其中：城镇\t31', '乡村\t21', '其中：男性\t27', '女性\t25']
    expect(relationsOf('附表', ...rows)).toEqual(['31 part_of 52', '21 part_of 52', '27 part_of 52', '25 part_of 52'])
  })

  it('has not what another row has for its own part', () => {
    const rows = ['指标\t产值（万元）', '农业\t52', '其中：种植业\t31', '养殖业\t21', '其中：生猪\t9', '家禽\t5']
    expect(relationsOf('附表', ...rows)).toEqual(['31 part_of 52', '21 part_of 52', '9 part_of 21'])
  })
})

describe('a year that fills a head', () => {
  it('dates its column, also behind an earlier one', () => {
    expect(rowsOf('附表', '项目\t2021年\t2022年', '食品\t103.5\t99.1', '衣着\t101.2\t100.4')).toEqual([
      '103.5 | 食品 | level | actual | - | - | 2021-12-31 | -',
      '99.1 | 食品 | level | actual | - | - | 2022-12-31 | -',
      '101.2 | 衣着 | level | actual | - | - | 2021-12-31 | -',
      '100.4 | 衣着 | level | actual | - | - | 2022-12-31 | -',
    ])
  })
})
