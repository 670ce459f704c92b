/**
 * Measures `diff` of two periods from the database: as many organisations as asked (2,000 by default), each with a report
 * on 2022 and one on 2023. The reports are the fixture pairs with other names of organisations and other values.
 *
 *     npx tsx scripts/bench/diff.ts [organisations]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Big } from 'big.js'
import { diffSides } from '../../src/diff/index.js'
import { createNameReader } from '../../src/indicators/index.js'
import type { Extraction, Figure } from '../../src/model.js'
import { extractText } from '../../src/pipeline.js'
import { loadRules } from '../../src/rules/index.js'
import { openStore } from '../../src/store/index.js'

const PAIRS = [
  ['court-2022', 'court-2023'],
  ['farming-2022h1', 'farming-2023h1'],
  ['hospital-2022', 'hospital-2023'],
] as const

const PERIODS = [
  { start: '2022-01-01', end: '2022-12-31', text: '2022年' },
  { start: '2023-01-01', end: '2023-12-31', text: '2023年' },
] as const

const organisations = Number(process.argv[2] ?? 2000)
const rules = loadRules()
const read = (name: string) =>
  extractText(readFileSync(new URL(`../../fixtures/diff/${name}.txt`, import.meta.url), 'utf8'), { rules })
const templates = PAIRS.map((pair) => pair.map(read))

/** A report like the template: of another organisation, for a whole year, its values moved by some percent. */
function variant(template: Extraction, organization: string, year: 0 | 1, seed: number): Extraction {
  const period = PERIODS[year]
  const factor = 1 + ((seed * 7919) % 97) / 500
  const scaled = (value: string): string => String(Math.round(Number(value) * factor * 100) / 100)
  return {
    ...template,
    source: { ...template.source, sha256: `${organization}${year}` },
    reports: template.reports.map((report) => ({ ...report, organization, period })),
    figures: template.figures.map((figure) => ({
      ...figure,
      period: { ...period, source: 'report' },
      ...(figure.normalized === null || figure.valueText === null
        ? {}
        : {
            valueText: scaled(figure.valueText),
            normalized: { ...figure.normalized, value: inBaseUnit(scaled(figure.valueText), figure) },
          }),
    })),
  }
}

/** The new value in the base unit, by the scale the figure's own values show. */
const inBaseUnit = (value: string, { valueText, normalized }: Figure): string =>
  normalized === null || valueText === null || Number(valueText) === 0
    ? value
    : new Big(normalized.value).div(valueText).times(value).toFixed()

const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'))
const path = join(folder, 'bench.db')
const store = openStore(path)
let figures = 0
for (let number = 0; number < organisations; number++) {
  const pair = templates[number % templates.length] ?? []
  for (const [year, template] of pair.entries()) {
    const organization = `第${number + 1}县${number % 3 === 0 ? '人民法院' : number % 3 === 1 ? '农业农村局' : '人民医院'}`
    const extraction = variant(template, organization, year === 0 ? 0 : 1, number)
    figures += extraction.figures.length
    store.write(extraction, { path: `/${number}-${year}.txt`, version: 'bench', readAt: '2024-01-01T00:00:00.000Z' })
  }
}
store.close()

const begun = performance.now()
const reader = createNameReader(rules)
const reading = openStore(path, { readonly: true })
const side = (period: (typeof PERIODS)[number]) => ({ label: period.text, records: reading.figures({ period }) })
const [a, b] = [side(PERIODS[0]), side(PERIODS[1])]
const readIn = performance.now()
const diff = diffSides(a, b, reader)
const done = performance.now()
reading.close()
rmSync(folder, { recursive: true })

const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(2)
process.stdout.write(
  `${organisations} organisations, ${organisations * 2} reports, ${figures} figures: read ${seconds(begun, readIn)} s, ` +
    `compared ${seconds(readIn, done)} s, together ${seconds(begun, done)} s\n` +
    `${diff.pairs.length} pairs, ${diff.claims.length} claims, ${diff.onlyA.length} + ${diff.onlyB.length} on one side\n`,
)
