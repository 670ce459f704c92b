import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRules } from '../../src/rules/index.js'
import { openingsOf } from '../../src/rules/regex-openings.js'
import { parseRegex } from '../../src/rules/regex-tree.js'
import { matchText } from '../../src/rules/text-matches.js'

const { english } = loadRules()
const texts = readdirSync('fixtures/passages')
  .filter((file) => /^en-.*\.txt$/.test(file))
  .map((file) => readFileSync(`fixtures/passages/${file}`, 'utf8').toLowerCase())

/** Every match of the rules, each run through the whole text. */
const searched = (rules: readonly { readonly id: string; readonly regex: RegExp }[], text: string) =>
  rules.flatMap(({ id, regex }) =>
    Array.from(text.matchAll(new RegExp(regex.source, 'gu')), (match) => [id, match.index, match[0]]),
  )

describe('rules of English are tried where they may match', () => {
  it.each(['periods', 'terms'] as const)('%s: what a search of the whole text finds, in its order', (kind) => {
    const rules = english[kind]
    for (const text of texts) {
      const found = matchText(rules as readonly { readonly id: string; readonly regex: RegExp }[], text)
      expect(found.map(({ rule, match }) => [rule.id, match.index, match[0]])).toEqual(searched(rules, text))
    }
  })
})

describe('what matches of a pattern begin with', () => {
  it.each([
    ['first (?:half|quarter)', 1],
    ['(?:may|june) \\d', 2],
    ['\\d{4}', 1],
    ['[^x]', null],
    ['(?:fy ?)?\\d\\d\\d', 3],
    ['', null],
  ])('%s', (source, count) => {
    expect(openingsOf(parseRegex(source))?.size ?? null).toBe(count)
  })
})
