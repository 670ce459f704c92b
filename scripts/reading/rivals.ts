import { spawnSync } from 'node:child_process'
import { hasProgram, type Sample } from './produce.js'
import { addScores, compact, score } from './score.js'

const PASSES = 3

/** How each is asked for plain text, paragraphs unbroken as far as it can. */
const COMMANDS: Readonly<Record<string, (path: string) => readonly string[]>> = {
  pandoc: (path) => ['-t', 'plain', '--wrap=none', path],
  pdftotext: (path) => [path, '-'],
}

/** A line of the table for another program on the same files; it is measured with its start for each file, as people run it. */
export function runRival(program: string, samples: readonly Sample[]): string {
  if (!hasProgram(program)) return `| ${program} | not installed | | | | |`
  const passes = Array.from({ length: PASSES }, () => {
    const start = performance.now()
    const texts = samples.map(
      ({ path }) => spawnSync(program, COMMANDS[program]?.(path) ?? [], { maxBuffer: 1 << 28 }).stdout,
    )
    return { texts, milliseconds: performance.now() - start }
  })
  const milliseconds = Math.min(...passes.map((pass) => pass.milliseconds))
  const texts = passes[0]?.texts ?? []
  const { paragraphs, headings } = addScores(
    samples.map(({ report }, index) => {
      const lines = String(texts[index]).split(/\n|\f/)
      return score(report.text, { paragraphs: lines.map(compact).filter(Boolean), rows: [] })
    }),
  )
  const percent = ({ right, of }: { right: number; of: number }) => `${((right / of) * 100).toFixed(1)}%`
  return `| ${program} | ${samples.length} | ${percent(paragraphs)} | ${percent(headings)} | – | ${(milliseconds / samples.length).toFixed(0)} ms a report |`
}
