import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diffSides } from '../../src/diff/index.js'
import { createNameReader } from '../../src/indicators/index.js'
import { extract } from '../../src/pipeline.js'
import { loadRules } from '../../src/rules/index.js'
import { recordsOf } from '../../src/store/index.js'

const reader = createNameReader(loadRules())

/** What was planted in the English of a pair; figures as written. */
interface Planted {
  readonly changed: readonly { readonly zh: string; readonly en: string }[]
  readonly onlyZh: readonly string[]
  readonly onlyEn: readonly string[]
}

const side = async (path: string) => ({ label: path, records: recordsOf(await extract(path)) })

describe('a report and its translation', () => {
  it.each(['government-2023', 'port-2021', 'education-2023h1', 'statistics-2022', 'university-2022'])(
    '%s: what was planted, and nothing else',
    async (name) => {
      const planted: Planted = JSON.parse(readFileSync(`fixtures/pairs/${name}.expected.json`, 'utf8'))
      const [zh, en] = await Promise.all(['zh', 'en'].map((language) => side(`fixtures/pairs/${name}.${language}.txt`)))
      if (zh === undefined || en === undefined) throw new Error('a side is missing')
      for (const [a, b, flip] of [
        [zh, en, false],
        [en, zh, true],
      ] as const) {
        const diff = diffSides(a, b, reader)
        const changed = diff.pairs
          .filter(({ change }) => !change.same)
          .map((pair) => [pair.a.figure.text, pair.b.figure.text])
        expect(changed.map(([x, y]) => (flip ? { zh: y, en: x } : { zh: x, en: y }))).toEqual(planted.changed)
        const [onlyA, onlyB] = [diff.onlyA, diff.onlyB].map((records) => records.map(({ figure }) => figure.text))
        expect({ zh: flip ? onlyB : onlyA, en: flip ? onlyA : onlyB }).toEqual({
          zh: planted.onlyZh,
          en: planted.onlyEn,
        })
        expect([diff.incomparable, diff.claims, diff.targets]).toEqual([[], [], []])
      }
    },
  )

  it('shows both values in one unit', async () => {
    const { pairs } = diffSides(
      await side('fixtures/pairs/government-2023.zh.txt'),
      await side('fixtures/pairs/government-2023.en.txt'),
      reader,
    )
    const jobs = pairs.find(({ indicator }) => indicator === 'ind.job.new')
    expect(
      jobs && [
        jobs.a.figure.text,
        jobs.b.figure.text,
        jobs.change.a,
        jobs.change.b,
        jobs.change.unit,
        jobs.change.same,
      ],
    ).toEqual(['6.23万人', '62,300', '62300', '62300', '人', true])
  })
})
