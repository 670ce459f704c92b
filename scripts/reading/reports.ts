import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annexOf } from './annex.js'

const SOURCES = fileURLToPath(new URL('../../fixtures/sources', import.meta.url))

/** A report to be rendered: its text as parseSource takes it, a table's cells set apart by tabs. */
export interface SampleReport {
  readonly name: string
  readonly text: string
}

/** Reports of several pages: two of fixtures/sources one after the other, with a table over more than a page. */
export function sampleReports(): readonly SampleReport[] {
  const names = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'))
  const texts = names.map((name) => readFileSync(join(SOURCES, name), 'utf8').trim())
  return names.map((name, index) => ({
    name: name.replace('.txt', ''),
    text: [texts[index], texts[(index + 5) % texts.length], annexOf(index)].join('\n\n'),
  }))
}
