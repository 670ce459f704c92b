import { expect, it } from 'vitest'
import { loadRules } from '../../src/rules/index.js'
import { factsOf, imageOf, keepFacts, type RegexFacts } from '../../src/rules/regex-facts.js'

const ALL = ['first', 'last', 'cue', 'reach', 'heads'] as const

const read = (source: string): RegexFacts => {
  const { first, last, cue, reach, heads } = factsOf(source)
  return { first, last, cue, reach, heads }
}

it('facts of patterns come back from JSON as they are read off, in their order', () => {
  const { periods, terms, headings, frames } = loadRules()
  const regexes = [...periods, ...terms, ...headings].map(({ regex }) => regex)
  const sources = [...regexes, ...frames.flatMap(({ lead, tail }) => [lead, tail])].flatMap(
    (regex) => regex?.source ?? [],
  )
  const before = sources.map(read)
  keepFacts(JSON.parse(JSON.stringify(Object.fromEntries(sources.map((source) => [source, imageOf(source, ALL)])))))
  const shown = (facts: RegexFacts) =>
    JSON.stringify(facts, (_, value: unknown) => (value instanceof Set ? [...value] : value === Infinity ? '∞' : value))
  expect(sources.map(read).map(shown)).toEqual(before.map(shown))
  expect(sources.length).toBeGreaterThan(200)
})

it('a fact that was not kept is read off', () => {
  keepFacts({ '第[一二]季度': imageOf('第[一二]季度', ['reach']) })
  expect(read('第[一二]季度')).toEqual({
    first: { units: new Set(['第'.charCodeAt(0)]), nullable: false },
    last: { units: new Set(['度'.charCodeAt(0)]), nullable: false },
    cue: { behind: new Set(), before: new Set(), anywhere: new Set(['第'.charCodeAt(0)]) },
    reach: { whole: 4, back: 0 },
    heads: [['第', '一二', '季'].map((chars) => new Set(Array.from(chars, (char) => char.charCodeAt(0))))],
  })
})
