import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findShortfalls, readFloors } from '../../scripts/evaluate/floors.js'
import type { GoldEntry } from '../../scripts/evaluate/gold.js'
import { evaluateFolders, summarize } from '../../scripts/evaluate/index.js'
import { isAcceptableName } from '../../scripts/evaluate/judge.js'
import { locateMentions } from '../../scripts/evaluate/locate.js'
import { percent } from '../../scripts/evaluate/tally.js'

const TEXT =
  '市场监管局2023年上半年工作总结\n新增经营主体120户，同比增长5.2％。\n受理投诉30件。\n举办培训班4期。\n12315热线畅通。\n'

const shared = { s: 'actual', m: 'level' } as const

/** One figure right in all, one right but for its direction, one wrongly named, one not annotated, one not in the text. */
const GOLD: readonly GoldEntry[] = [
  { t: '2023年', x: 'period' },
  { ...shared, t: '120户', v: 120, u: '户', n: '新增经营主体', k: ['经营主体'], pe: '2023-06-30' },
  {
    t: '5.2%',
    v: 5.2,
    u: '%',
    n: '新增经营主体',
    k: ['主体'],
    m: 'growth',
    s: 'actual',
    d: 'down',
    b: 'yoy',
    L: { base: 1 },
  },
  { ...shared, t: '30件', v: 30, u: '件', n: '办结举报', k: ['举报'] },
  { t: '12315', x: 'other' },
  { ...shared, t: '7家', v: 7, u: '家', n: '关停企业', k: ['企业'] },
]

function tinyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gold-'))
  // With a mark of byte order, since gold files know texts of any encoding by their words alone.
  writeFileSync(join(folder, 'tiny.txt'), Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))
  writeFileSync(join(folder, 'tiny.gold.json'), JSON.stringify(GOLD))
  return folder
}

describe('an evaluation', () => {
  test('counts what is right, wrong, missed and too much', async () => {
    const documents = await evaluateFolders([tinyFolder()])
    const { total, tuned, naming, documents: summaries } = summarize(documents)
    const tally = {
      documents: 1,
      wanted: 4,
      given: 4,
      detected: 3,
      rows: 2,
      full: 1,
      attributes: {
        measure: { of: 3, right: 3 },
        status: { of: 3, right: 3 },
        direction: { of: 1, right: 0 },
        basis: { of: 1, right: 1 },
        comparator: { of: 0, right: 0 },
        periodEnd: { of: 1, right: 1 },
      },
      links: { of: 1, right: 1 },
      accounted: { of: 6, right: 6 },
      classed: { of: 2, right: 1 },
    }
    const scores = {
      detection: 75,
      row: 50,
      full: 25,
      measure: 100,
      status: 100,
      direction: 0,
      basis: 100,
      comparator: null,
      periodEnd: 100,
      links: 100,
      accounted: 100,
      classed: 50,
    }
    expect(total).toEqual({ tally, scores })
    expect(tuned).toEqual(total)
    expect(summaries).toEqual([{ name: 'tiny', setAside: false, tally, scores }])
    expect(naming.reduce((sum, { figures }) => sum + figures, 0)).toBe(3)
    expect(naming.reduce((sum, { wrong }) => sum + wrong, 0)).toBe(1)
  })

  test('tells every mistake with its place and what was wanted', async () => {
    const [document] = await evaluateFolders([tinyFolder()])
    expect(document?.misses.map(({ rules: _, ...miss }) => miss)).toEqual([
      { kind: 'unlocated', at: null, text: '7家', what: '关停企业' },
      { kind: 'attribute', at: 33, text: '5.2%', what: 'direction up, want down' },
      { kind: 'row', at: 43, text: '30件', what: 'name 受理投诉, want 办结举报 with 举报' },
      { kind: 'spurious', at: 53, text: '4期', what: 'named 培训班' },
    ])
  })

  test('ends with 1 only when a score is below its floor', () => {
    const run = (floor: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'scripts/evaluate.ts', tinyFolder(), '--fail-under', floor], {
        encoding: 'utf8',
      })
    expect(run('row=50')).toMatchObject({ status: 0, stderr: '' })
    expect(run('row=50,full=26')).toMatchObject({ status: 1, stderr: 'full 25 is below 26\n' })
  })
})

describe('locateMentions', () => {
  test('reads over width, blanks and line ends, not into numbers', () => {
    expect(locateMentions('办理１2\n件,查处12件,3 件', ['12件', '2件', '3件'])).toEqual([[2, 6], null, [13, 16]])
  })

  test('does without a mention that the text lacks, though one like it follows', () => {
    const text = '共5人。\n1.新建3所\n2.改建1所'
    expect(locateMentions(text, ['2.', '5人', '1.', '3所', '2.', '1所'])).toEqual([
      null,
      [1, 3],
      [5, 7],
      [9, 11],
      [12, 14],
      [16, 18],
    ])
  })

  test('tells the cells of a row and circled numbers apart', () => {
    expect(locateMentions('2846.31\t9.15\t④94项', ['2846.31', '9.15', '94项'])).toEqual([
      [0, 7],
      [8, 12],
      [14, 17],
    ])
  })
})

test.each([
  ['药品经营企业检查完成率', true],
  ['药品抽检覆盖率', true],
  ['药品经营企业', false],
  [null, false],
  [`${'全市范围内各类'.repeat(4)}药品完成率`, false],
])('the name %s is accepted: %s', (name, accepted) => {
  expect(isAcceptableName(name, '药品检查完成率', ['药品', ['完成率', '覆盖率']])).toBe(accepted)
})

test('floors name scores that exist', () => {
  expect(readFloors('row=90,full=80.5')).toEqual({ row: 90, full: 80.5 })
  expect(() => readFloors('rows=90')).toThrow('No score rows')
  expect(() => readFloors('row=')).toThrow('No number for row')
  const scores = { detection: 99, row: 90, full: 80, measure: 99, status: 99, direction: null, basis: 99 }
  const rest = { comparator: 99, periodEnd: 99, links: 80, accounted: 99.9, classed: 90 }
  expect(findShortfalls({ ...scores, ...rest }, { row: 90, accounted: 100 })).toEqual(['accounted 99.9 is below 100'])
})

test('a share that is not whole is never shown as 100', () => {
  expect(percent({ of: 10000, right: 9999 })).toBe(99.9)
  expect(percent({ of: 8, right: 8 })).toBe(100)
})
