/**
 * Writes five million figures into a database through the store, then asks it for indicators as `zhibiao indicators search`
 * and `history` do, in this process (rules and dictionary loaded, the disk's pages in memory) and by the command with all
 * of its start; tells medians. Uses the compiled build for the command: run `npm run build` first.
 *
 *     npm run bench:queries [-- --figures 5000000] [-- --names 300000] [-- --db FILE]
 *
 * Names are those of fixtures/corpus, alone and behind words that make others of them, drawn so that few are frequent and
 * most are rare. With --db the database is kept, and used as it is when it is there already.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { indicatorHistory } from '../../src/cli/commands/indicators.js'
import { namesOf } from '../../src/cli/indicator-names.js'
import { entryGrid, historyGrid } from '../../src/cli/indicator-views.js'
import { renderTable } from '../../src/cli/table.js'
import { speak } from '../../src/cli/texts.js'
import { createNameReader } from '../../src/indicators/index.js'
import type { Extraction, Figure } from '../../src/model.js'
import { extractText } from '../../src/pipeline.js'
import { loadRules } from '../../src/rules/index.js'
import { openStore, type Store } from '../../src/store/index.js'
import { randomFrom } from './random.js'

const { values } = parseArgs({
  options: {
    figures: { type: 'string', default: '5000000' },
    names: { type: 'string', default: '300000' },
    db: { type: 'string' },
  },
})
const [figures, vocabulary] = [Number(values.figures), Number(values.names)]
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-queries-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const db = values.db ?? join(folder, 'queries.db')

const EACH = 50
const ORGANIZATIONS = 500
const random = randomFrom(1)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const WHERE = ['', '城区', '农村', '山区', '沿海', '园区', '边境', '库区', '林区', '牧区', '矿区', '景区']
const WHOSE = ['', '民营', '国有', '外资', '集体', '个体', '联营', '军民']

/** A figure of the fixtures for each of their names. */
const samples: readonly Figure[] = [
  ...new Map(
    readdirSync('fixtures/corpus')
      .filter((name) => /^passage-c.*\.txt$/.test(name))
      .flatMap((name) => extractText(readFileSync(join('fixtures/corpus', name), 'utf8')).figures)
      .filter(({ name }) => name !== null)
      .map((figure) => [figure.name, figure] as const),
  ).values(),
]

/** The name of that rank: the first are those of the fixtures. */
function figureOf(rank: number): Figure {
  const sample = samples[rank % samples.length] as Figure
  const round = Math.floor(rank / samples.length)
  const [where, whose] = [WHERE[round % WHERE.length], WHOSE[Math.floor(round / WHERE.length) % WHOSE.length]]
  const more = Math.floor(round / WHERE.length / WHOSE.length)
  return { ...sample, name: `${where}${whose}${more > 0 ? `第${more}类` : ''}${sample.name}` }
}

/** A name as it is met in a report: most of them are among the frequent ones. */
const drawn = (): Figure => figureOf(Math.floor(vocabulary * random() ** 4))

const organizationOf = (i: number): string => `${'东西南北中'[i % 5]}${'山河湖海江'[Math.floor(i / 5) % 5]}县第${i}局`

function documentOf(i: number): Extraction {
  const period = { start: `${2000 + (i % 25)}-01-01`, end: `${2000 + (i % 25)}-12-31`, text: '全年' }
  const made = Array.from({ length: EACH }, (_, id): Figure => {
    const valueText = String(1 + Math.floor(random() * 9999))
    const place = { report: 0, section: null, relations: [], id }
    return { ...drawn(), ...place, valueText, value: Number(valueText), period: { ...period, source: 'report' } }
  })
  const text = made.map(({ name, text: written }) => `${name}${written}。`).join('')
  return {
    schema: 'zhibiao/extraction@1' as Extraction['schema'],
    source: { path: null, format: 'txt', sha256: String(i).padStart(64, '0'), bytes: text.length },
    ruleSet: '0'.repeat(64),
    text,
    pages: null,
    reports: [
      { id: 0, title: '工作总结', organization: organizationOf(i % ORGANIZATIONS), period, span: [0, text.length] },
    ],
    sections: [],
    figures: made.map((figure) => ({ ...figure, span: [0, 1], sentence: [0, Math.min(60, text.length)] })),
    numerals: [],
    messages: [],
  }
}

function fill(store: Store): void {
  for (let from = 0; from < figures / EACH; from += 50) {
    store.together(() => {
      for (let i = from; i < Math.min(from + 50, figures / EACH); i++) {
        const how = { path: `/报告/${i}.txt`, version: 'bench', readAt: '2023-07-01T00:00:00.000Z' }
        store.write(documentOf(i), { ...how, checked: { findings: [], verified: 0 } })
      }
    })
  }
}

const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

if (!existsSync(db)) {
  const store = openStore(db)
  const took = seconds(() => fill(store))
  store.close()
  console.log(
    `${figures.toLocaleString('en')} figures written in ${took.toFixed(0)} s, ${Math.round(statSync(db).size / 1e6)} MB`,
  )
}

const rules = loadRules()
const reader = createNameReader(rules)
const store = openStore(db, { readonly: true })
const say = speak('en')
const understood = seconds(() => namesOf(store, reader))
const names = namesOf(store, reader)
const uses = store.names()
console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`)
console.log(`${uses.length.toLocaleString('en')} names understood in ${understood.toFixed(1)} s, once`)

const search = (words: string): number => {
  const { columns, rows } = entryGrid(names.find(words, 100).entries, say)
  renderTable(columns, rows)
  return rows.length
}
const history =
  (organizationWith?: string) =>
  (name: string): number => {
    const { columns, rows } = historyGrid(indicatorHistory({ store, reader, names }, name, organizationWith), say)
    renderTable(columns, rows)
    return rows.length
  }

const upTo: number[] = []
for (const use of uses) upTo.push((upTo.at(-1) ?? 0) + use.figures)
/** A name drawn by how often it is used. */
function used(): string {
  const at = random() * (upTo.at(-1) ?? 0)
  return uses[upTo.findIndex((sum) => sum > at)]?.name ?? ''
}
const anyName = (): string => pick(uses).name
const part = (): string => {
  const name = used()
  const at = Math.floor(random() * (name.length - 1))
  return name.slice(at, at + 2)
}

const middle = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? 0

/** Times `ask` over `count` words, after some that are not counted. */
function measure(label: string, words: () => string, ask: (words: string) => number, count = 200): void {
  for (let i = 0; i < 20; i++) ask(words())
  const times: number[] = []
  const worked: number[] = []
  const rows: number[] = []
  for (let i = 0; i < count; i++) {
    const asked = words()
    const [start, used] = [performance.now(), process.cpuUsage()]
    rows.push(ask(asked))
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    worked.push((user + system) / 1000)
  }
  const told = [0.5, 0.95].map((share) => {
    const [wall, cpu] = [times, worked].map((list) => middle(list, share).toFixed(1))
    return `${wall} ms (${cpu} of the processor, ${middle(rows, share)} rows)`
  })
  console.log(`${label.padEnd(48)} median ${told[0]}, 95 of 100 within ${told[1]}`)
}

measure('search, a name', used, search)
measure('search, two characters', part, search)
measure('history, a name by how often it is used', used, history(), 100)
measure('history, any name', anyName, history())
measure('history --org, a name by how often it is used', used, history('第17局'))

/** Milliseconds of a command with its start; the fastest of three. */
function command(...args: readonly string[]): number {
  const runs = Array.from({ length: 3 }, () =>
    seconds(() => {
      const { status, stderr } = spawnSync(process.execPath, [main, '--db', db, ...args], { encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
    }),
  )
  return Math.min(...runs) * 1000
}

const asked = Array.from({ length: 5 }, used)
const cold = (of: (name: string) => readonly string[]): string =>
  `median ${middle(
    asked.map((name) => command(...of(name))),
    0.5,
  ).toFixed(0)} ms`
store.close()
console.log(
  `${'zhibiao indicators search, with its start'.padEnd(48)} ${cold((name) => ['indicators', 'search', name])}`,
)
console.log(
  `${'zhibiao indicators history, with its start'.padEnd(48)} ${cold((name) => ['indicators', 'history', name])}`,
)
