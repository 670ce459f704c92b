import { describe, expect, it } from 'vitest'
import { extractReport, relationsOf, rowsOf } from './rows.js'

const PEOPLE = [
  ['指 标', '年末数（万人）', '比重( %)'],
  ['户籍人口', '52', '100'],
  ['其中：城镇', '31', '59.6'],
  ['乡村', '21', '40.4'],
  ['其中：男性', '27', '51.9'],
  ['女性', '25', '48.1'],
] as const

const TRADE = [
  ['指标', '绝对数（亿元）', '比上年增长（%）'],
  ['进出口总额', '86.4', '7.5'],
  ['其中：出口', '50.1', '-2.3'],
  ['利用外资', '3.2', '—'],
] as const

const PRICES = [
  ['项目', '2021年', '2022年'],
  ['食品', '103.5', '99.1'],
  ['衣着', '101.2', '100.4'],
] as const

const TASKS = [
  ['序号', '任务', '单位', '年度计划', '完成数'],
  ['1', '老旧小区改造', '个', '15', '12'],
  ['2', '管网改造', '公里', '36', '40'],
] as const

describe('tables whose cells stand on lines of their own', () => {
  it('have names, units and measures from labels and heads, and parts', () => {
    expect(rowsOf('表1 年末人口及构成', ...PEOPLE.flat())).toEqual([
      '52 | 户籍人口 | level | actual | - | - | 2023-12-31 | 万人',
      '100 | 户籍人口比重 | rate | actual | - | - | 2023-12-31 | %',
      '31 | 户籍人口城镇 | level | actual | - | - | 2023-12-31 | 万人',
      '59.6 | 户籍人口城镇比重 | rate | actual | - | - | 2023-12-31 | %',
      '21 | 户籍人口乡村 | level | actual | - | - | 2023-12-31 | 万人',
      '40.4 | 户籍人口乡村比重 | rate | actual | - | - | 2023-12-31 | %',
      '27 | 户籍人口男性 | level | actual | - | - | 2023-12-31 | 万人',
      '51.9 | 户籍人口男性比重 | rate | actual | - | - | 2023-12-31 | %',
      '25 | 户籍人口女性 | level | actual | - | - | 2023-12-31 | 万人',
      '48.1 | 户籍人口女性比重 | rate | actual | - | - | 2023-12-31 | %',
    ])
  })

  it('are parts of the whole of either cut', () => {
    expect(relationsOf('附表', ...PEOPLE.flatMap((row) => row.slice(0, 2)))).toEqual([
      '31 part_of 52',
      '21 part_of 52',
      '27 part_of 52',
      '25 part_of 52',
    ])
  })

  it('have growth of the level beside it', () => {
    expect(rowsOf(...TRADE.flat())).toEqual([
      '86.4 | 进出口总额 | level | actual | - | - | - | 亿元',
      '7.5 | 进出口总额 | growth | actual | up | yoy | - | %',
      '50.1 | 出口 | level | actual | - | - | - | 亿元',
      '-2.3 | 出口 | growth | actual | down | yoy | - | %',
      '3.2 | 利用外资 | level | actual | - | - | - | 亿元',
    ])
    expect(relationsOf(...TRADE.flat())).toEqual(['7.5 base 86.4', '50.1 part_of 86.4', '-2.3 base 50.1'])
  })

  it('have the period of their head', () => {
    expect(rowsOf('表二：价格指数', ...PRICES.flat())).toEqual([
      '103.5 | 食品 | level | actual | - | - | 2021-12-31 | -',
      '99.1 | 食品 | level | actual | - | - | 2022-12-31 | -',
      '101.2 | 衣着 | level | actual | - | - | 2021-12-31 | -',
      '100.4 | 衣着 | level | actual | - | - | 2022-12-31 | -',
    ])
  })

  it('have the unit of the line above', () => {
    expect(
      rowsOf(
        '表三：主要产品',
        '单位：吨',
        '产品',
        '2022年',
        '2023年上半年',
        '茶叶',
        '36',
        '1,204',
        '蜂蜜',
        '-',
        '12.5',
      ),
    ).toEqual([
      '36 | 茶叶 | level | actual | - | - | 2022-12-31 | 吨',
      '1,204 | 茶叶 | level | actual | - | - | - | 吨',
      '12.5 | 蜂蜜 | level | actual | - | - | - | 吨',
    ])
  })

  it.each([
    ['people', PEOPLE],
    ['trade', TRADE],
    ['prices', PRICES],
    ['tasks', TASKS],
  ])('come out as with tabs between the cells: %s', (_, rows) => {
    const tabbed = rows.map((row) => row.join('\t'))
    for (const cells of [rows.flat(), rows.flat().map((cell) => `\n　　${cell}\n`)]) {
      expect(rowsOf('一、概况', '附表', ...cells, '以上为初步数。')).toEqual(
        rowsOf('一、概况', '附表', ...tabbed, '以上为初步数。'),
      )
      expect(relationsOf('附表', ...cells)).toEqual(relationsOf('附表', ...tabbed))
    }
  })

  it('are traced to the row they stand in', () => {
    const { text, figures } = extractReport('附表', ...TRADE.flat())
    const [, growth] = figures
    expect(growth?.table).toEqual({ table: 0, row: 1, column: 2 })
    expect(text.slice(...(growth?.span ?? [0, 0]))).toBe('7.5')
    expect(text.slice(...(growth?.sentence ?? [0, 0]))).toBe('进出口总额\n86.4\n7.5')
    expect(growth?.nameParts.map(({ source, span }) => [source, text.slice(...(span ?? [0, 0]))])).toEqual([
      ['row-label', '进出口总额'],
    ])
  })

  it('open no sections and leave the text around them to be read', () => {
    const { sections, figures } = extractReport('一、物价', '全年食品价格上涨3.5%。', '指标', '本年', '一、食品', '36', '二、衣着', '12', '全年办结投诉86件。')
    expect(sections.map(({ title }) => title)).toEqual(['物价'])
    expect(figures.map(({ text, name }) => `${text} ${name}`)).toEqual(['3.5% 食品价格', '36 食品', '12 衣着', '86件 办结投诉'])
  }) // biome-ignore format: lines
})
