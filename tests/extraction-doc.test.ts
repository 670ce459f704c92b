import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractText } from '../src/pipeline.js'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

const model = read('src/model.ts')

/** The fenced block after a marker: <!-- example:figure -->. */
function block(document: string, marker: string): string {
  const after = document.split(`<!-- example:${marker} -->\n`)[1] ?? ''
  return /^```\w*\n([\s\S]*?)^```/m.exec(after)?.[1] ?? ''
}

/** The fields an interface of src/model.ts declares. */
function fieldsOf(name: string): string[] {
  const body = model.split(`export interface ${name} `)[1]?.split('\n}')[0] ?? ''
  return Array.from(body.matchAll(/^ {2}readonly (\w+):/gm), (match) => match[1] ?? '')
}

/** The words a type of src/model.ts is made of: 'up' | 'down' → up, down. */
function wordsOf(name: string): string[] {
  const body = model.split(`export type ${name} =`)[1]?.split('\n')[0] ?? ''
  return Array.from(body.matchAll(/'(\w[\w-]*)'/g), (match) => match[1] ?? '')
}

/** The codes of messages that stages write into an extraction: code: 'name.none', warn('read.unmapped', …). */
function messageCodes(): string[] {
  const files = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  const stages = files.filter((file) => /^(?:read|segment|extract)\/.*\.ts$/.test(file))
  const codes = stages.flatMap((file) => Array.from(read(`src/${file}`).matchAll(/(?:code: |warn\()'([\w.-]+)'/g)))
  return [...new Set(codes.map((match) => match[1] ?? ''))]
}

describe.each(['docs/extraction.md', 'docs/extraction.zh-CN.md'])('%s', (file) => {
  const document = read(file)

  it.each(['Extraction', 'Figure', 'Numeral', 'Section', 'NamePart', 'Message'])(
    'describes every field of %s',
    (name) => {
      const fields = fieldsOf(name)
      expect(fields.length).toBeGreaterThan(2)
      expect(fields.filter((field) => !new RegExp(`[\`.{ ]${field}[\` ,]`).test(document))).toEqual([])
    },
  )

  it.each([
    'Measure',
    'Status',
    'Direction',
    'Comparator',
    'Basis',
    'RelationType',
    'PeriodSource',
    'NameSource',
    'NumeralClass',
  ])('describes every word of %s', (name) => {
    const words = wordsOf(name)
    expect(words.length).toBeGreaterThan(1)
    expect(words.filter((word) => !document.includes(`\`${word}\``))).toEqual([])
  })

  it('describes every code of a message', () => {
    const codes = messageCodes()
    expect(codes.length).toBeGreaterThan(3)
    expect(codes.filter((code) => !document.includes(`\`${code}\``))).toEqual([])
  })

  it('shows a figure as it is extracted', () => {
    const shown = JSON.parse(block(document, 'figure'))
    const found = extractText(block(document, 'input')).figures.find(({ id }) => id === shown.id)
    // Confidence moves a little with every fit of its weights.
    expect({ ...found, confidence: shown.confidence }).toEqual(shown)
  })
})
