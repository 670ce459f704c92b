import { describe, expect, it } from 'vitest'
import { renderCsv, renderJson, renderMarkdown } from '../../src/cli/formats.js'
import { renderTable } from '../../src/cli/table.js'
import { displayWidth, pad, truncate } from '../../src/cli/width.js'

describe('display width', () => {
  it.each([
    ['指标abc', 7],
    ['１１１％', 8],
    ['e\u0301', 1],
    ['\u001b[1m粗\u001b[22m', 2],
    ['𠮷', 2],
    ['', 0],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it.each([
    ['食品安全抽检合格率', 9, '食品安全…'],
    ['食品安全抽检合格率', 8, '食品安…'],
    ['合格率', 6, '合格率'],
  ])('of %j is cut to %i columns as %j', (text, columns, cut) => {
    expect(truncate(text, columns)).toBe(cut)
  })

  it('is filled up on either side', () => {
    expect([pad('件', 4), pad('12', 4, 'right')]).toEqual(['件  ', '  12'])
  })
})

describe('a table', () => {
  const rows = [
    ['快检完成率', 111.02, '%'],
    ['受理投诉', 1203, '件'],
    ['接到举报', null, '件'],
  ]

  it('aligns Chinese, with numbers to the right', () => {
    expect(renderTable(['指标', '数值', '单位'], rows)).toBe(`指标          数值  单位
──────────  ──────  ────
快检完成率  111.02  %
受理投诉      1203  件
接到举报            件
`)
  })

  it('cuts its widest columns to the width of the terminal', () => {
    expect(
      renderTable(['指标', '原文'], [['快检完成率', '应完成快检47370批次,实际完成52592批次']], 24),
    ).toBe(`指标        原文
──────────  ────────────
快检完成率  应完成快检4…
`)
  })

  it('lets no control character through to the terminal', () => {
    expect(renderTable(['a'], [['某县\u001b[2J\n某局\t办']])).toBe(`a\n${'─'.repeat(16)}\n某县 [2J 某局 办\n`)
  })

  it('has no most of rows', () => {
    const lines = renderTable(
      ['n'],
      Array.from({ length: 200_000 }, (_, n) => [n]),
    ).split('\n')
    expect([lines.length, lines.at(-2)]).toEqual([200_003, '199999'])
  })

  it('has a head even without rows', () => {
    expect(renderTable(['指标', '数值'], [])).toBe('指标  数值\n────  ────\n')
  })
})

describe('other formats', () => {
  const grid = {
    columns: ['指标', 'n', 'n'],
    rows: [
      ['投诉,举报"热线"', 1, null],
      ['a|b\nc\\', 2, ' x'],
    ],
  }

  it('CSV quotes what must be quoted, with a byte order mark when asked', () => {
    const csv = '指标,n,n\n"投诉,举报""热线""",1,\n"a|b\nc\\",2," x"\n'
    expect([renderCsv(grid), renderCsv(grid, true)]).toEqual([csv, `\ufeff${csv}`])
  })

  it('JSON keeps both of two columns of one name', () => {
    const json = renderJson(grid)
    expect(JSON.parse(json)).toEqual([
      { 指标: '投诉,举报"热线"', n: 1, n_2: null },
      { 指标: 'a|b\nc\\', n: 2, n_2: ' x' },
    ])
    expect(json.split('\n')).toHaveLength(5)
    expect(renderJson({ columns: ['a'], rows: [] })).toBe('[]\n')
  })

  it('Markdown keeps every row on its line', () => {
    expect(renderMarkdown(grid)).toBe(
      '| 指标 | n | n |\n| --- | --- | --- |\n| 投诉,举报"热线" | 1 |  |\n| a\\|b<br>c\\\\ | 2 |  x |\n',
    )
  })
})
