import { expect, it } from 'vitest'
import { createAutomaton, nothingFound, runAutomaton } from '../../src/rules/regex-automaton.js'
import { parseRegex } from '../../src/rules/regex-tree.js'

/** What an automaton of the patterns tells of a text, as pattern and place. */
function told(patterns: readonly string[], direction: 'forwards' | 'backwards', text: string, at: number) {
  const automaton = createAutomaton(
    patterns.map((pattern) => parseRegex(pattern)),
    direction,
  )
  const found = nothingFound()
  const limit = direction === 'forwards' ? text.length : 0
  // The second time its states are known.
  runAutomaton(automaton, text, at, limit, found)
  runAutomaton(automaton, text, at, limit, found)
  return Array.from({ length: found.count }, (_, i) => [patterns[found.patterns[i] as number], found.places[i]])
}

it.each([
  [['first half', 'first', 'half'], 'the first half', 4, [['first', 9], ['first half', 14]]],
  [['(?:may|june) \\d{1,2}', 'm'], 'may 12', 0, [['m', 1], ['(?:may|june) \\d{1,2}', 5], ['(?:may|june) \\d{1,2}', 6]]],
  [['a?b*'], 'abb', 0, [['a?b*', 0], ['a?b*', 1], ['a?b*', 2], ['a?b*', 3]]],
  [['\\d{2}'], '1', 0, []],
  [['\\d{1,3}(?= [a-z])'], '12 kv', 0, [['\\d{1,3}(?= [a-z])', 4]]],
  [['(?<=x)\\d\\b'], '1', 0, [['(?<=x)\\d\\b', 1]]],
  [['完成率[为达]?'], '完成率达96', 0, [['完成率[为达]?', 3], ['完成率[为达]?', 4]]],
  [['[^x]𠮷'], '𠮷𠮷', 0, [['[^x]𠮷', 4]]],
  [['[^,\\d]b', '[^,]b'], '7b', 0, [['[^,]b', 2]]],
  [['(a)\\1b'], 'aab', 0, [['(a)\\1b', 3]]],
] as const)('forwards, %s in %s', (patterns, text, at, wanted) => {
  expect(told(patterns, 'forwards', text, at)).toEqual(wanted)
}) // biome-ignore format: a table

it.each([
  [['(?: has)? (?:grew|grown) by$', ' by'], 'it has grown by', 15, [[' by', 12], ['(?: has)? (?:grew|grown) by$', 6], ['(?: has)? (?:grew|grown) by$', 2]]],
  [['(?:ab){2}'], 'ababab', 6, [['(?:ab){2}', 2]]],
  [['x'], '', 0, []],
] as const)('backwards, %s in %s', (patterns, text, at, wanted) => {
  expect(told(patterns, 'backwards', text, at)).toEqual(wanted)
}) // biome-ignore format: a table

it('what goes on farther than a run reads is told without a place', () => {
  const found = told(['a.*b', 'a.{1,90}b', 'ab'], 'forwards', `a${'x'.repeat(400)}b`, 0)
  expect(new Set(found.map(([pattern, place]) => `${pattern} ${place}`))).toEqual(new Set(['a.*b -1', 'a.{1,90}b -1']))
})

it('states that have become too many are made again', () => {
  const patterns = Array.from({ length: 12 }, (_, i) => `${'.'.repeat(i % 6)}[a-m]${'.?'.repeat(i)}z`)
  const automaton = createAutomaton(patterns.map(parseRegex), 'forwards')
  const found = nothingFound()
  for (let seed = 1, n = 0; n < 4000; n++) {
    let text = ''
    for (let i = 0; i < 24; i++) {
      seed = (seed * 48271) % 2147483647
      text += 'aznb'.charAt(seed % 4)
    }
    runAutomaton(automaton, text, 0, text.length, found)
    const told = new Set(Array.from({ length: found.count }, (_, i) => patterns[found.patterns[i] as number]))
    expect(told).toEqual(new Set(patterns.filter((pattern) => new RegExp(`^(?:${pattern})`, 'u').test(text))))
  }
})
