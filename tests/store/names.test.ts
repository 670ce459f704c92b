import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  catalogueOf,
  createNameReader,
  findEntries,
  findIndexed,
  indexedCatalogue,
  readNames,
} from '../../src/indicators/index.js'
import type { Extraction } from '../../src/model.js'
import { extractText } from '../../src/pipeline.js'
import { loadRules } from '../../src/rules/index.js'
import { openStore, type Store } from '../../src/store/index.js'
import { miscountedNames, recountNames } from '../../src/store/sqlite/count-names.js'
import { pairsOf, pairsQuery } from '../../src/store/sqlite/name-pairs.js'

const HOW = { version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z' }
const FAILURE = { code: 'input.encrypted', text: 'The file is encrypted', sha256: null, bytes: null } as const

const texts = [
  '食品抽检52592批次，合格率98.2%。受理投诉举报1203件，同比下降5.2%，其中转办XX件。',
  '食品抽检1300批次。食品抽检1400批次。地区生产总值1.2亿元。',
  'GDP完成3亿元，地区生产总值增长5%。固定资产投资4000万元。',
].map((text) => extractText(text))

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-names-'))
  file = join(folder, 'zhibiao.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const raw = <T>(work: (db: Database.Database) => T): T => {
  const db = new Database(file)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** An extraction of other content than any before, so that it is written anew. */
let content = 0
const fresh = (extraction: Extraction): Extraction => ({
  ...extraction,
  source: { ...extraction.source, sha256: String(++content).padStart(64, '0') },
})

describe('names', () => {
  it('hold each name with what it measures, and how often', () => {
    const store = openStore(file)
    texts.forEach((extraction, at) => {
      store.write(extraction, { path: `/${at}.txt`, ...HOW })
    })
    expect(store.names()[0]).toEqual({
      name: '食品抽检',
      unit: '',
      normalizedUnit: '次',
      dimension: 'events',
      measure: 'level',
      basis: null,
      figures: 3,
      reports: 2,
    })
    expect(
      store.names().map(({ name, measure, unit, figures, reports }) => [name, measure, unit, figures, reports]),
    ).toEqual([
      ['食品抽检', 'level', '', 3, 2],
      ['GDP', 'level', '', 1, 1],
      ['受理投诉举报', 'growth', '', 1, 1],
      ['受理投诉举报', 'level', '', 1, 1],
      ['固定资产投资', 'level', '', 1, 1],
      ['地区生产总值', 'growth', '', 1, 1],
      ['地区生产总值', 'level', '', 1, 1],
      ['投诉举报转办', 'level', '件', 1, 1],
      ['食品抽检合格率', 'rate', '', 1, 1],
    ])
    store.close()
  })

  it('stay right through every way a document is written, replaced, failed and taken away', () => {
    const step = fc.record({
      kind: fc.constantFrom('write', 'fail', 'remove'),
      path: fc.constantFrom('/甲.txt', '/乙.zip', '/乙.zip!/1.txt', '/乙.zip!/2.txt', '/乙.zip!/丙.zip!/3.txt'),
      text: fc.nat({ max: texts.length - 1 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        rmSync(file, { force: true })
        const store = openStore(file)
        for (const { kind, path, text } of steps) {
          const extraction = texts[text]
          if (kind === 'write' && extraction) store.write(fresh(extraction), { path, ...HOW })
          else if (kind === 'fail') store.writeFailure(FAILURE, { path, ...HOW })
          else store.retainMembers('/乙.zip', ['/乙.zip!/2.txt'])
        }
        store.close()
        return raw((db) => {
          const listed = db.prepare('SELECT rowid FROM names_search ORDER BY 1').pluck().all()
          expect(listed).toEqual(db.prepare('SELECT id FROM names ORDER BY 1').pluck().all())
          return miscountedNames(db) === 0
        })
      }),
      { numRuns: 40 },
    )
  })

  it('that were miscounted are noticed, and counted anew', () => {
    const store = openStore(file)
    texts.forEach((extraction, at) => {
      store.write(extraction, { path: `/${at}.txt`, ...HOW })
    })
    const names = store.names()
    store.close()
    raw((db) => {
      db.exec("UPDATE names SET figures = 7 WHERE name = 'GDP'; DELETE FROM names WHERE name = '固定资产投资'")
      // What is there and should not be, and what should be and is not.
      expect(miscountedNames(db)).toBe(3)
      recountNames(db)
      expect(miscountedNames(db)).toBe(0)
    })
    const again = openStore(file)
    expect(again.names()).toEqual(names)
    again.close()
  })
})

describe('pairs of characters', () => {
  it.each([
    ['抽检率', ['抽检', '检率', '率'], '"抽检" AND "检率"'],
    ['率', ['率'], '"率"*'],
    ['', [], null],
    ['％', [], null],
    ['a-b', ['a', 'b'], null],
  ])('of %s', (plain, pairs, query) => {
    expect([pairsOf(plain), pairsQuery(plain)]).toEqual([pairs, query])
  })

  it('find every name that contains the words', () => {
    const store = openStore(file)
    const names = ['食品抽检合格率', '𠮷林省GDP', 'GDP（现价）', 'a-b率', 'É总值', '率']
    const sample = texts[0]
    const [figure] = sample?.figures ?? []
    if (!sample || !figure) throw new Error('no figure')
    const figures = names.map((name, id) => ({ ...figure, id, name, relations: [] }))
    store.write(
      { ...sample, figures, numerals: [] },
      { path: '/甲.txt', ...HOW, checked: { findings: [], verified: 0 } },
    )
    keepAll(store)
    const index = store.nameIndex()
    const found = (containing: string) => index?.find({ containing }).map(({ name }) => name)
    for (const name of names) {
      for (let from = 0; from < name.length; from++) {
        for (let to = from + 1; to <= name.length; to++) {
          const part = name.slice(from, to)
          if (!isWhole(part) || /[（）]/.test(part)) continue
          expect([part, found(part)?.sort()]).toEqual([
            part,
            names.filter((other) => plain(other).includes(part)).sort(),
          ])
        }
      }
    }
    store.close()
  })
})

const isWhole = (part: string): boolean => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(part)

const plain = (name: string): string => name.replace(/[（）]/g, '')

const rules = loadRules()

function keepAll(store: Store): void {
  store.keepNameReadings('here', [])
  const unread = store.nameIndex()?.takeUnread(1e6) ?? []
  store.keepNameReadings('here', readNames(unread, createNameReader(rules)))
}

describe('looking indicators up', () => {
  const RULINGS = [
    { kind: 'merge', name: '罚没款', into: '固定资产投资' },
    { kind: 'merge', name: '工业总产值', into: '罚没款' },
    { kind: 'split', name: '规上工业总产值' },
    { kind: 'merge', name: '没有这个名称', into: 'GDP' },
  ] as const

  it.each([
    ['without rulings', []],
    ['with rulings', RULINGS],
  ])(
    'finds %s what going through all names finds',
    (_, rulings) => {
      const store = openStore(file)
      const passages = readdirSync('fixtures/corpus').filter((name) => /^passage-[a-c].*\.txt$/.test(name))
      for (const name of passages) {
        store.write(extractText(readFileSync(`fixtures/corpus/${name}`, 'utf8')), { path: `/${name}`, ...HOW })
      }
      keepAll(store)
      const reader = createNameReader(rules, rulings)
      const index = store.nameIndex()
      if (index === null) throw new Error('no index')
      const all = catalogueOf(store.names(), reader)
      expect(all.length).toBeGreaterThan(500)
      expect(indexedCatalogue(index, reader)).toEqual(all)
      const names = store.names().map(({ name }) => name)
      const asked = [
        ...names.filter((_, at) => at % 7 === 0),
        ...names.filter((_, at) => at % 11 === 0).map((name) => name.slice(1, 3)),
        ...rulings.flatMap((ruling) => ('into' in ruling ? [ruling.name, ruling.into] : ruling.name)),
        ...rules.indicators.filter((_, at) => at % 5 === 0).flatMap(({ id, aliases }) => [id, ...aliases]),
        ...['GDP', '全市GDP', '率', '生产总值', '“食品”抽检', '没有', '%', ''],
      ]
      for (const words of new Set(asked)) {
        const wanted = findEntries(all, words, reader)
        expect([words, findIndexed(index, words, reader)]).toEqual([words, { entries: wanted, cut: false }])
        const few = findIndexed(index, words, reader, 3)
        expect(few.entries.length).toBeLessThanOrEqual(3)
        expect([words, wanted]).toEqual([words, expect.arrayContaining([...few.entries])])
        if (!few.cut) expect(few.entries).toEqual(wanted)
        // The name used most is there, whatever was cut.
        const most = Math.max(...wanted.flatMap((entry) => entry.names.map((use) => use.figures)))
        const shown = few.entries.flatMap((entry) => entry.names.map((use) => use.figures))
        if (wanted.length > 0 && rulings.length === 0) expect([words, Math.max(...shown)]).toEqual([words, most])
      }
      store.close()
    },
    120_000,
  )
})
