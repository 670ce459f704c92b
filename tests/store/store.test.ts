import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, recordsOf } from '../../src/store/index.js'
import type { Provenance } from '../../src/store/store.js'
import { sampleExtraction } from './sample.js'

const PROVENANCE: Provenance = { path: '/报告/2023.txt', version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z' }

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-store-'))
  file = join(folder, 'zhibiao.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Every row of every table, for "nothing changed". */
function dump(): unknown {
  const db = new Database(file, { readonly: true })
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[]
  const rows = tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()])
  db.close()
  return rows
}

function select(sql: string): unknown[] {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare(sql).all()
  db.close()
  return rows
}

describe('a new database', () => {
  it('has strict tables, foreign keys, write-ahead log and version 5', () => {
    openStore(file).close()
    const db = new Database(file)
    expect(db.pragma('user_version', { simple: true })).toBe(5)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    const tables = db
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all()
    db.close()
    expect(tables).toEqual(
      [
        'documents',
        'figures',
        'finding_figures',
        'findings',
        'messages',
        'name_reader',
        'names',
        'numerals',
        'readings',
        'relations',
        'reports',
        'rulings',
        'runs',
        'sections',
      ].map((name) => ({
        name,
        strict: 1,
      })),
    )
  })

  it.each([
    ['a missing file, for reading', () => {}, { readonly: true }, 'store.missing'],
    [
      'a text file, for reading',
      () => writeFileSync(file, '某县工作总结'.repeat(100)),
      { readonly: true },
      'store.missing',
    ],
    ['a text file, for writing', () => writeFileSync(file, '某县工作总结'.repeat(100)), {}, 'store.unwritable'],
    ["another program's database", () => new Database(file).exec('CREATE TABLE t (x)').close(), {}, 'store.unwritable'],
    [
      'a folder that does not exist',
      () => {
        file = join(folder, '没有', 'x.db')
      },
      {},
      'store.unwritable',
    ],
  ])('refuses %s', (_, make, options, code) => {
    make()
    expect(() => openStore(file, options)).toThrow(expect.objectContaining({ code }))
  })

  it('refuses a database of a newer version', () => {
    openStore(file).close()
    const db = new Database(file)
    db.pragma('user_version = 6')
    db.close()
    expect(() => openStore(file)).toThrow(
      expect.objectContaining({ code: 'store.version', message: 'version 6, this program knows 5' }),
    )
  })
})

describe('writing a document', () => {
  it('gives back the very records of the extraction', () => {
    const store = openStore(file)
    const extraction = sampleExtraction({ source: { ...sampleExtraction().source, path: PROVENANCE.path } })
    expect(store.write(extraction, PROVENANCE)).toBe('added')
    // Ids count from 1 in the database, from 0 in the extraction.
    const shifted = recordsOf(extraction).map(({ figure, ...rest }) => ({
      ...rest,
      report: { ...rest.report, id: rest.report.id + 1 },
      figure: {
        ...figure,
        id: figure.id + 1,
        report: figure.report + 1,
        // Sections are written outermost first: 一、 二、 (一).
        section: figure.section === null ? null : [1, 3, 2][figure.section],
        relations: figure.relations
          .map(({ type, figure: other }) => ({ type, figure: other + 1 }))
          .sort((a, b) => (a.type < b.type ? -1 : 1)),
      },
    }))
    expect(store.figures({})).toEqual(shifted)
    store.close()
  })

  it('changes nothing when the same content comes again', () => {
    const store = openStore(file)
    store.write(sampleExtraction(), PROVENANCE)
    const before = dump()
    expect(store.write(sampleExtraction(), { ...PROVENANCE, readAt: '2024-01-01T00:00:00.000Z' })).toBe('unchanged')
    expect(dump()).toEqual(before)
    store.close()
  })

  it.each([
    [
      'other content',
      sampleExtraction({ source: { ...sampleExtraction().source, sha256: 'b'.repeat(64) } }),
      PROVENANCE,
    ],
    ['other rules', sampleExtraction({ ruleSet: 'c'.repeat(64) }), PROVENANCE],
    ['another version', sampleExtraction(), { ...PROVENANCE, version: '0.2.0' }],
  ])('replaces all rows for %s, never giving a figure id twice', (_, changed, provenance) => {
    const store = openStore(file)
    store.write(sampleExtraction(), PROVENANCE)
    expect(store.write(changed, provenance)).toBe('replaced')
    expect(store.figures({}).map(({ figure }) => figure.id)).toEqual([7, 8, 9, 10, 11, 12])
    expect(store.document(PROVENANCE.path)).toMatchObject({ id: 1, figures: 6, named: 5 })
    expect(
      select(
        'SELECT (SELECT count(*) FROM relations) AS relations, (SELECT count(*) FROM numerals) AS numerals, (SELECT count(*) FROM sections) AS sections, (SELECT count(*) FROM messages) AS messages',
      ),
    ).toEqual([{ relations: 4, numerals: 7, sections: 3, messages: 1 }])
    store.close()
  })

  it('leaves no half of a document behind', () => {
    const store = openStore(file)
    const torn = sampleExtraction()
    const figures = torn.figures.map((figure) =>
      figure.id === 4 ? { ...figure, relations: [{ type: 'base' as const, figure: 99 }] } : figure,
    )
    expect(() => store.write({ ...torn, figures }, PROVENANCE)).toThrow(
      'the extraction refers to 99, which it does not hold',
    )
    expect(store.document(PROVENANCE.path)).toBeNull()
    expect(store.figures({})).toEqual([])
    store.close()
  })

  it('writes documents together or none of them, also where a failure was caught', () => {
    const store = openStore(file)
    const before = dump()
    const sample = sampleExtraction()
    const [first, ...others] = sample.figures
    if (first === undefined) throw new Error('the sample has figures')
    const broken = { ...sample, figures: [...others, { ...first, section: 999 }] }
    const writeBoth = () => {
      store.write(sample, { ...PROVENANCE, path: '/报告/2022.txt' })
      try {
        store.write(broken, PROVENANCE)
      } catch {
        return 'caught'
      }
      return 'written'
    }
    expect(() => store.together(writeBoth)).toThrow('the extraction refers to 999')
    expect(dump()).toEqual(before)
    expect(store.together(() => store.write(sample, PROVENANCE))).toBe('added')
    store.close()
  })

  it('replaces a failed row once the file can be read, and the figures once it cannot', () => {
    const store = openStore(file)
    const failure = {
      code: 'input.encrypted',
      text: 'the file is encrypted',
      sha256: 'd'.repeat(64),
      bytes: 9,
    } as const
    expect(store.writeFailure(failure, PROVENANCE)).toBe('added')
    expect(store.writeFailure(failure, PROVENANCE)).toBe('unchanged')
    expect(store.write(sampleExtraction(), PROVENANCE)).toBe('replaced')
    expect(store.document(PROVENANCE.path)).toMatchObject({ status: 'read', errorCode: null, figures: 6 })
    expect(store.writeFailure(failure, PROVENANCE)).toBe('replaced')
    expect(store.document(PROVENANCE.path)).toEqual({
      id: 1,
      path: '/报告/2023.txt',
      sha256: 'd'.repeat(64),
      format: null,
      status: 'failed',
      errorCode: 'input.encrypted',
      errorText: 'the file is encrypted',
      ruleSet: null,
      version: '0.1.0',
      figures: 0,
      named: 0,
      verified: null,
      readBy: null,
      recognizable: false,
    })
    store.close()
  })
})

describe('reading back', () => {
  beforeEach(() => {
    const store = openStore(file)
    store.write(sampleExtraction(), PROVENANCE)
    store.close()
  })

  it('follows the relations of a figure both ways', () => {
    const store = openStore(file, { readonly: true })
    const related = (id: number) => store.related(id).map(({ type, side, record }) => [side, type, record.figure.text])
    expect(related(3)).toEqual([
      ['out', 'denominator', '47370批次'],
      ['out', 'numerator', '52592批次'],
    ])
    expect(related(2)).toEqual([
      ['out', 'target', '47370批次'],
      ['in', 'numerator', '111.02%'],
    ])
    store.close()
  })

  it('finds reports by a part of the organisation', () => {
    const store = openStore(file, { readonly: true })
    expect(store.reports('市场监管')).toEqual([
      { path: '/报告/2023.txt', report: { ...sampleExtraction().reports[0], id: 1 } },
    ])
    expect(store.reports('教育局')).toEqual([])
    store.close()
  })

  it('joins the view figure for people', () => {
    expect(
      select(
        'SELECT id, name, value, value_text, unit, measure, status, direction, basis, period_start, period_end, period_text, organization, report, section, sentence, path, file, page, normalized_value, normalized_text, normalized_unit, dimension FROM figure WHERE id = 5',
      ),
    ).toEqual([
      {
        id: 5,
        name: '受理投诉',
        value: 5.2,
        value_text: '5.2',
        unit: '%',
        measure: 'growth',
        status: 'actual',
        direction: 'down',
        basis: 'yoy',
        period_start: '2023-01-01',
        period_end: '2023-06-30',
        period_text: '2023年上半年',
        organization: '某县市场监管局',
        report: '某县市场监管局2023年上半年工作总结',
        section: '二、投诉举报',
        sentence: '受理投诉1,203件,同比下降5.2%。',
        path: '/报告/2023.txt',
        file: '2023.txt',
        page: null,
        normalized_value: 0.052,
        normalized_text: '0.052',
        normalized_unit: '1',
        dimension: 'ratio',
      },
    ])
  })

  it('tells in Chinese why a file could not be read', () => {
    const store = openStore(file)
    const failure = { sha256: null, bytes: null }
    const how = { version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z' }
    store.writeFailure({ ...failure, code: 'input.empty', text: 'The file has no bytes' }, { ...how, path: '/空.txt' })
    store.writeFailure({ ...failure, code: 'internal', text: 'some defect' }, { ...how, path: '/坏.txt' })
    store.close()
    expect(select('SELECT 文件, 错误码, 原因, 路径 FROM 失败表')).toEqual([
      { 文件: '空.txt', 错误码: 'input.empty', 原因: '文件为空', 路径: '/空.txt' },
      { 文件: '坏.txt', 错误码: 'internal', 原因: 'some defect', 路径: '/坏.txt' },
    ])
  })

  it('speaks Chinese in 指标表 and 关系表', () => {
    expect(
      select(
        'SELECT 编号, 指标, 数值, 单位, 性质, 状态, 方向, 基期, 期间, 期间起, 期间止, 单位名称, 章节, 文件 FROM 指标表 WHERE 编号 IN (1, 5)',
      ),
    ).toEqual([
      {
        编号: 1,
        指标: '快检',
        数值: 47370,
        单位: '批次',
        性质: '水平',
        状态: '目标',
        方向: null,
        基期: null,
        期间: '2023年上半年',
        期间起: '2023-01-01',
        期间止: '2023-06-30',
        单位名称: '某县市场监管局',
        章节: '一、主要指标 › (一)抽检任务',
        文件: '2023.txt',
      },
      {
        编号: 5,
        指标: '受理投诉',
        数值: 5.2,
        单位: '%',
        性质: '增长',
        状态: '实际',
        方向: '下降',
        基期: '同比',
        期间: '2023年上半年',
        期间起: '2023-01-01',
        期间止: '2023-06-30',
        单位名称: '某县市场监管局',
        章节: '二、投诉举报',
        文件: '2023.txt',
      },
    ])
    expect(select('SELECT 指标, 数值, 关系, 相关指标, 相关数值 FROM 关系表 WHERE 编号 = 3')).toEqual([
      { 指标: '快检完成率', 数值: 111.02, 关系: '分母', 相关指标: '快检', 相关数值: 47370 },
      { 指标: '快检完成率', 数值: 111.02, 关系: '分子', 相关指标: '快检', 相关数值: 52592 },
    ])
  })
})
