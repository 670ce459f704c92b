import { readFileSync } from 'node:fs'
import type { Block, Document, Status } from '../../src/model.js'
import { loadRules } from '../../src/rules/index.js'
import { resolvePeriod, type Segmentation, segment } from '../../src/segment/index.js'

export const rules = loadRules()

/** A document of one paragraph a line, as a text file gives it. */
export function documentOf(text: string, change: (block: Block, line: string) => Block = (block) => block): Document {
  const blocks = Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), (match) =>
    change({ span: [match.index, match.index + match[0].length], page: null, outline: null, row: null }, match[0]),
  )
  return { format: 'txt', text, blocks, pages: null, messages: [] }
}

export function readFixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/segment/${name}.txt`, import.meta.url), 'utf8')
}

export function segmentText(text: string): Segmentation {
  return segment(documentOf(text), rules)
}

/** One line a section, indented by level: `marker|title`. */
export function outline({ sections }: Segmentation): string[] {
  return sections.map(({ level, marker, title }) => `${'  '.repeat(level - 1)}${marker}|${title}`)
}

/** Resolves every ⟦figure⟧ of a text, `⟦!…⟧` a target and `⟦?…⟧` a forecast, to `start..end source`. */
export function periodsOf(marked: string): string[] {
  const figures: { at: number; length: number; status: Status }[] = []
  let text = ''
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const figure = /^⟦([!?]?)(.*)⟧$/.exec(part)
    const words = figure?.[2] ?? part
    const status = figure?.[1] === '!' ? 'target' : figure?.[1] === '?' ? 'forecast' : 'actual'
    if (figure) figures.push({ at: text.length, length: words.length, status })
    text += words
  }
  const { periodContext } = segmentText(text)
  return figures.map(({ at, length, status }) => {
    const period = resolvePeriod({ span: [at, at + length], status }, periodContext)
    return period === null ? 'null' : `${period.start}..${period.end} ${period.text} ${period.source}`
  })
}
