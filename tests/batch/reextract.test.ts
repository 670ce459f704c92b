import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsOf } from '../../scripts/bench/database-rows.js'
import { ingest, type Reextracted, reextract, reextractDocuments } from '../../src/batch/index.js'
import { ZhibiaoError } from '../../src/errors.js'
import { extractText } from '../../src/pipeline.js'
import { openStore, type Store } from '../../src/store/index.js'
import { sampleExtraction } from '../store/sample.js'

const READING = { version: '0.1.0', recognizable: false, blocks: [], messages: [] }

let folder: string
let input: string
let pack: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-reextract-'))
  input = join(folder, '报告')
  pack = join(folder, '规则')
  // One of every kind: numbered headings of Word, places of a PDF, merged cells, members of archives, a mail.
  const taken = new Map<string, number>()
  for (const name of readdirSync('fixtures/read', { recursive: true, encoding: 'utf8' }).sort()) {
    const kind = extname(name)
    const count = taken.get(kind) ?? 0
    if (!/\.(?:docx|pdf|xlsx|zip|eml|odt|html|md)$/.test(kind) || count >= 4) continue
    taken.set(kind, count + 1)
    cpSync(join('fixtures/read', name), join(input, basename(name)))
  }
  cpSync('fixtures/reports', input, { recursive: true })
  writeFileSync(join(input, '本地.txt'), '全年完成蚝排420排，同比增长5%。\n共办结案件96件。\n')
  mkdirSync(pack)
  writeFileSync(
    join(pack, '规则.yaml'),
    `kind: unit
rules:
  - { id: unit.pai, dimension: rafts, canonical: 排, surfaces: [排] }
---
kind: term
rules:
  - { id: case.number, class: term, match: '案件96件' }
---
kind: lexicon
rules:
  - { id: demo.rafts, tag: n, words: 蚝排 }
`,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

async function withStore<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(path)
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

describe('a store whose rules have changed', () => {
  let before: string
  let found: Reextracted
  let planned: Reextracted

  beforeAll(async () => {
    before = join(folder, 'a.db')
    await withStore(before, (store) => ingest([input], { store }))
    planned = await withStore(before, (store) => reextract({ store, packs: [pack], dryRun: true }))
    found = await withStore(before, (store) => reextract({ store, packs: [pack] }))
  }, 120_000)

  it('becomes what reading the files by the new rules makes', async () => {
    const fresh = join(folder, 'b.db')
    await withStore(fresh, (store) => ingest([input], { store, packs: [pack] }))
    expect(rowsOf(before)).toEqual(rowsOf(fresh))
  }, 120_000)

  it('tells which figures changed, appeared and vanished, and the same without writing', () => {
    expect(found.changes.map(({ path, ...change }) => ({ file: basename(path), ...change }))).toEqual([
      {
        file: '本地.txt',
        kind: 'changed',
        text: '420排',
        sentence: '全年完成蚝排420排，同比增长5%。',
        fields: [{ field: 'unit', before: '', after: '排' }],
      },
      {
        file: '本地.txt',
        kind: 'vanished',
        text: '96件',
        sentence: '共办结案件96件。',
        fields: [{ field: 'name', before: '办结案件', after: null }],
      },
    ])
    expect([found.unread, found.failed]).toEqual([[], []])
    expect(planned).toEqual(found)
  })

  it('is up to date for the next ingest, and for itself', async () => {
    const summary = await withStore(before, (store) => ingest([input], { store, packs: [pack] }))
    expect([summary.added, summary.replaced]).toEqual([0, 0])
    const again = await withStore(before, (store) => reextract({ store, packs: [pack] }))
    expect(again).toEqual({ documents: 0, changes: [], unread: [], failed: [] })
  }, 120_000)
})

describe('a document', () => {
  const extraction = sampleExtraction()
  const { ruleSet } = extraction
  const path = '/报告/2023.txt'
  const provenance = { path, version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z' }
  const options = (store: Store) => ({
    store,
    width: 1,
    ruleSet: 'b'.repeat(64),
    version: '0.1.0',
    extract: async () => ({
      extraction: extractText('办结案件96件。'),
      reading: { blocks: [], messages: [] },
      members: [],
    }),
  })

  it('that an older program read is left, and said to be', async () => {
    const store = openStore(':memory:')
    store.write(extraction, provenance)
    expect(await reextractDocuments(options(store))).toMatchObject({ documents: 0, unread: [path] })
    expect(store.document(path)).toMatchObject({ ruleSet, figures: extraction.figures.length })
    store.close()
  })

  it('that fails stays as it was, and costs no other', async () => {
    const store = openStore(':memory:')
    store.write(extraction, { ...provenance, reading: READING })
    store.write(extraction, { ...provenance, path: '/报告/2022.txt', reading: READING })
    let first = true
    const extract = async () => {
      if (!first) return options(store).extract()
      first = false
      throw new ZhibiaoError('input.timeout', 'Reading the file took longer than 60 s', { file: path })
    }
    expect(await reextractDocuments({ ...options(store), extract })).toMatchObject({
      documents: 1,
      failed: [{ path, failure: { code: 'input.timeout', text: 'Reading the file took longer than 60 s' } }],
    })
    expect(store.document(path)).toMatchObject({ status: 'read', ruleSet, figures: extraction.figures.length })
    store.close()
  })

  it('that was read by another version is read again by the next ingest', () => {
    const store = openStore(':memory:')
    store.write(extraction, { ...provenance, version: '0.2.0', reading: READING })
    expect(store.document(path)).toMatchObject({ version: '0.2.0', readBy: '0.1.0' })
    store.close()
  })
})
