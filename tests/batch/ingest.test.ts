import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type IngestOptions,
  type IngestSummary,
  ingestFiles,
  type Progress,
  planFiles,
  walk,
} from '../../src/batch/index.js'
import { ZhibiaoError } from '../../src/errors.js'
import type { Extracted } from '../../src/pipeline.js'
import type { Place } from '../../src/read/index.js'
import { openStore, type Store } from '../../src/store/index.js'
import { sampleExtraction } from '../store/sample.js'

let folder: string
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-batch-'))
  store = openStore(':memory:')
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const put = (name: string, content = name): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
}
const names = (paths: readonly string[]): string[] => paths.map((path) => path.slice(folder.length + 1))

describe('walking', () => {
  it('goes through folders in sorted order and leaves out what is no report', () => {
    for (const name of [
      '乙/2.txt',
      '乙/10.txt',
      '甲.docx',
      '.hidden',
      '~$甲.docx',
      '.git/x.txt',
      'a.gold.json',
      'zhibiao.db',
    ])
      put(name)
    const { files, missing, ignored } = walk([folder])
    expect({ files: names(files), missing, ignored }).toEqual({
      files: ['乙/10.txt', '乙/2.txt', '甲.docx'],
      missing: [],
      ignored: 2,
    })
  })

  it('follows links, ends loops, and lists nothing twice', () => {
    put('a/1.txt')
    symlinkSync(folder, join(folder, 'a', 'loop'))
    symlinkSync(join(folder, 'a', '1.txt'), join(folder, '2.txt'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'b.txt'))
    const { files, missing } = walk([folder, join(folder, 'a')])
    expect([names(files), names(missing)]).toEqual([['2.txt'], ['b.txt']])
  })

  it('takes a named file of any kind, and tells of a missing one', () => {
    put('.x.json')
    const { files, missing } = walk([join(folder, '.x.json'), join(folder, '没有.txt')])
    expect([names(files), names(missing)]).toEqual([['.x.json'], ['没有.txt']])
  })
})

/** Reads every file as the sample report, but for those that say what is wrong with them. */
async function read({ file: path }: Place): Promise<Extracted> {
  const content = readFileSync(path)
  if (content.toString() === '加密') throw new ZhibiaoError('input.encrypted', 'the file is encrypted', { file: path })
  if (content.toString() === '缺陷') throw new TypeError('cannot read properties of undefined')
  const sample = sampleExtraction()
  const sha256 = createHash('sha256').update(content).digest('hex')
  return {
    extraction: { ...sample, source: { ...sample.source, path, sha256, bytes: content.length } },
    reading: { blocks: [], messages: [] },
    members: [],
  }
}

const options = (changes: Partial<IngestOptions> = {}): IngestOptions => ({
  store,
  read,
  width: 3,
  ruleSet: 'a'.repeat(64),
  version: '0.1.0',
  ...changes,
})
const counts = ({ added, replaced, unchanged, failed, figures, named }: IngestSummary) => ({
  added,
  replaced,
  unchanged,
  failed,
  figures,
  named,
})

describe('ingesting', () => {
  beforeEach(() => {
    put('1.txt', '报告')
    put('2.txt', '加密')
    put('3.txt', '缺陷')
    put('4.txt', '报告四')
  })

  it('makes a row of every file, read or failed, and stops for none', async () => {
    const seen: string[] = []
    const summary = await ingestFiles(
      [folder, join(folder, '没有.txt')],
      options({
        onProgress: ({ done, total, file }) => seen.push(`${done}/${total} ${basename(file.path)} ${file.outcome}`),
      }),
    )
    expect(seen).toEqual([
      '1/5 没有.txt missing',
      '2/5 1.txt added',
      '3/5 2.txt added',
      '4/5 3.txt added',
      '5/5 4.txt added',
    ])
    expect(counts(summary)).toEqual({ added: 2, replaced: 0, unchanged: 0, failed: 3, figures: 12, named: 10 })
    expect([...summary.byFailure]).toEqual([
      ['input.missing', 1],
      ['input.encrypted', 1],
      ['internal', 1],
    ])
    expect([...summary.byFormat]).toEqual([['txt', { files: 2, figures: 12, named: 10 }]])
    expect(store.document(join(folder, '2.txt'))).toMatchObject({
      status: 'failed',
      errorCode: 'input.encrypted',
      errorText: 'the file is encrypted',
    })
    expect(store.document(join(folder, '没有.txt'))).toBeNull()
  })

  it('reads again with OCR what has pages that only OCR reads, once', async () => {
    const scanned = {
      level: 'warning',
      code: 'read.blank-pages',
      text: '1 页没有文字(可能是图片)',
      span: null,
    } as const
    const seen: string[] = []
    const mixed = async (place: Place): Promise<Extracted> => {
      seen.push(basename(place.file))
      const extracted = await read(place)
      const messages = place.file.endsWith('1.txt') ? [scanned] : []
      return { ...extracted, reading: { blocks: [], messages } }
    }
    const run = async (ocr: boolean) => {
      seen.length = 0
      await ingestFiles([join(folder, '1.txt'), join(folder, '4.txt')], options({ read: mixed, ocr }))
      return [...seen].sort()
    }
    expect(await run(false)).toEqual(['1.txt', '4.txt'])
    expect(await run(false)).toEqual([])
    const plan = await planFiles([folder], options({ ocr: true }))
    expect(plan.reading.map(({ path, why }) => `${basename(path)} ${why}`)).toContain('1.txt outdated')
    expect(await run(true)).toEqual(['1.txt'])
    expect(await run(true)).toEqual([])
    expect(await run(false)).toEqual([])
  })

  it('reads nothing again that has not changed, and keeps its figures', async () => {
    await ingestFiles([folder], options())
    const ids = store.figures({}).map(({ figure }) => figure.id)
    const again: string[] = []
    const summary = await ingestFiles(
      [folder],
      options({
        read: (place) => {
          again.push(basename(place.file))
          return read(place)
        },
      }),
    )
    expect(again.sort()).toEqual(['2.txt', '3.txt'])
    expect(counts(summary)).toEqual({ added: 0, replaced: 0, unchanged: 2, failed: 2, figures: 12, named: 10 })
    expect(store.figures({}).map(({ figure }) => figure.id)).toEqual(ids)
  })

  it('replaces what changed and what fails no longer', async () => {
    await ingestFiles([folder], options())
    put('1.txt', '报告改')
    put('2.txt', '已解密')
    expect(counts(await ingestFiles([folder], options()))).toEqual({
      added: 0,
      replaced: 2,
      unchanged: 1,
      failed: 1,
      figures: 18,
      named: 15,
    })
    expect(store.document(join(folder, '2.txt'))).toMatchObject({ status: 'read', errorCode: null, figures: 6 })
  })

  it('reads an archive again that was cut off between its members', async () => {
    put('5.zip', '压缩包')
    const within = async (place: Place): Promise<Extracted> => {
      const { extraction, reading } = await read(place)
      const archive = place.file.endsWith('.zip') && place.members.length === 0
      return {
        extraction,
        reading,
        members: archive ? ['甲.txt', '乙.txt', '丙.txt'].map((name) => ({ name, bytes: 6 })) : [],
      }
    }
    const path = join(folder, '5.zip')
    const cut = (written: string) => (progress: Progress) => {
      if (progress.file.path.endsWith(written)) throw new Error('killed')
    }
    const killed = options({ read: within, width: 1, together: 1, onProgress: cut('甲.txt') })
    await expect(ingestFiles([path], killed)).rejects.toThrow('killed')
    expect([store.members(path), store.document(path)?.version]).toEqual([[`${path}!/甲.txt`], '0.1.0+incomplete'])

    await ingestFiles([path], options({ read: within }))
    expect(store.members(path)).toEqual(['甲.txt', '乙.txt', '丙.txt'].map((name) => `${path}!/${name}`))
    expect(store.document(path)?.version).toBe('0.1.0')
    expect(counts(await ingestFiles([path], options({ read: within })))).toMatchObject({ unchanged: 4, failed: 0 })
  })

  it('plans what it would read, and why', async () => {
    const by = { ruleSet: 'a'.repeat(64), version: '0.1.0' }
    const plan = async (changes = {}) => {
      const { reading, ...rest } = await planFiles([folder, join(folder, '没有.txt')], { store, ...by, ...changes })
      return { ...rest, reading: reading.map((planned) => `${basename(planned.path)} ${planned.why}`) }
    }
    const missing = [join(folder, '没有.txt')]
    expect(await plan({ store: null })).toEqual({
      reading: ['1.txt new', '2.txt new', '3.txt new', '4.txt new'],
      known: 0,
      missing,
      ignored: 0,
      older: 0,
    })
    await ingestFiles([folder], options())
    put('1.txt', '报告改')
    expect(await plan()).toEqual({
      reading: ['1.txt changed', '2.txt failed', '3.txt failed'],
      known: 1,
      missing,
      ignored: 0,
      older: 0,
    })
    expect((await plan({ version: '0.2.0' })).reading.at(-1)).toBe('4.txt outdated')
  })

  it('ends when the database cannot be written', async () => {
    const file = join(folder, '只读.db')
    openStore(file).close()
    const readonly = openStore(file, { readonly: true })
    await expect(ingestFiles([folder], options({ store: readonly }))).rejects.toMatchObject({
      code: 'store.unwritable',
    })
    readonly.close()
  })
})
