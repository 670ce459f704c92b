/**
 * Measures reading: makes at least fifty docx and fifty PDF reports in several layouts, fonts and producers, reads
 * them, and says how much came out whole and how fast, beside pandoc and pdftotext. `npm run reading`; `--keep DIR`
 * leaves the files, `--known` takes only the layouts the reader was written with, `--misses` lists what is not whole.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Document } from '../src/model.js'
import { readBytes } from '../src/read/index.js'
import { DOCX_FORMS, extensionOf, type Form, KNOWN_PDF_FORMS, OTHER_FORMS, UNKNOWN_PDF_FORMS } from './reading/forms.js'
import { bytesOf, produce, type Sample } from './reading/produce.js'
import { sampleReports } from './reading/reports.js'
import { runRival } from './reading/rivals.js'
import { addScores, readingOf, type Score, type Share, score } from './reading/score.js'

const { values } = parseArgs({
  options: {
    keep: { type: 'string' },
    known: { type: 'boolean' },
    misses: { type: 'boolean' },
    only: { type: 'string' },
  },
})
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'zhibiao-reading-'))
const reports = sampleReports()

/** The fastest of so many is taken: other work on the machine only ever adds. */
const PASSES = 3

interface Measured {
  readonly score: Score
  readonly milliseconds: number
  readonly pages: number
  readonly files: number
}

async function measure(samples: readonly Sample[]): Promise<Measured> {
  const inputs = samples.map((sample) => ({ sample, bytes: bytesOf(sample) }))
  let documents: Document[] = []
  const passes: number[] = []
  for (let pass = 0; pass < PASSES; pass += 1) {
    documents = []
    const start = performance.now()
    for (const { sample, bytes } of inputs) documents.push(await readBytes(bytes, { path: sample.path }))
    passes.push(performance.now() - start)
  }
  const milliseconds = Math.min(...passes)
  const scores = inputs.map(({ sample }, index) => {
    const document = documents[index]
    if (!document) throw new Error(sample.path)
    return score(sample.report.text, readingOf(document), (missing) => {
      if (values.misses) console.error(`${sample.form} / ${sample.report.name}: ${missing}`)
    })
  })
  const pages = documents.reduce((sum, document) => sum + (document.pages ?? 0), 0)
  return { score: addScores(scores), milliseconds, pages, files: samples.length }
}

async function makeAll(
  group: string,
  forms: Readonly<Record<string, Form>>,
  most: number,
  offset: number,
): Promise<readonly (readonly Sample[])[]> {
  const made: (readonly Sample[])[] = []
  for (const [index, [name, how]] of Object.entries(forms).entries()) {
    if (values.only !== undefined && !`${group}: ${name}`.includes(values.only)) continue
    const place = join(folder, name.replace(/\W+/g, '-'))
    const chosen = Array.from(
      { length: most },
      (_, each) => reports[(offset + index * 3 + each) % reports.length],
    ).flatMap((report) => report ?? [])
    const extension = extensionOf(how)
    const paths = chosen.map((report) => join(place, `${report.name}.${extension}`))
    const known = paths.every((path) => existsSync(path))
    made.push(
      known
        ? chosen.map((report, at) => ({ report, form: name, path: paths[at] ?? '' }))
        : await produce(name, how, chosen, place),
    )
  }
  return made.filter((samples) => samples.length > 0)
}

function percent({ right, of }: Share): string {
  return of === 0 ? '–' : `${((right / of) * 100).toFixed(1)}%`
}

function row(name: string, { score: { paragraphs, headings, cells }, milliseconds, pages, files }: Measured): string {
  const per =
    pages > 0 ? `${(milliseconds / pages).toFixed(1)} ms a page` : `${(milliseconds / files).toFixed(1)} ms a report`
  return `| ${name} | ${files} | ${percent(paragraphs)} | ${percent(headings)} | ${percent(cells)} | ${per} |`
}

async function report(title: string, groups: readonly (readonly Sample[])[], rivals: readonly string[]): Promise<void> {
  const samples = groups.flat()
  if (samples.length === 0) return
  console.log(
    `\n## ${title}\n\n| layout | reports | paragraphs whole | headings with number | cells | time |\n|---|---|---|---|---|---|`,
  )
  const first = samples[0]
  if (first) await readBytes(bytesOf(first), { path: first.path })
  for (const group of groups) console.log(row(group[0]?.form ?? '', await measure(group)))
  console.log(row('**all**', await measure(samples)))
  for (const rival of rivals) console.log(runRival(rival, samples))
}

try {
  await report('docx', await makeAll('docx', DOCX_FORMS, 14, 0), ['pandoc'])
  await report('PDF, layouts the reader was written with', await makeAll('PDF', KNOWN_PDF_FORMS, 5, 0), ['pdftotext'])
  for (const [format, forms] of Object.entries(OTHER_FORMS))
    await report(format, await makeAll(format, forms, 14, 0), [])
  if (!values.known) await report('PDF, other layouts', await makeAll('PDF', UNKNOWN_PDF_FORMS, 5, 1), ['pdftotext'])
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true })
}
