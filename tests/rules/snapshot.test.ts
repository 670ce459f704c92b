import { expect, test } from 'vitest'
import { hashRules, loadRules } from '../../src/rules/index.js'
import { restoreHash, restoreSnapshot, takeHash, takeSnapshot } from '../../src/rules/snapshot.js'
import { readRuleFiles } from '../../src/rules/source.js'
import type { LanguageRules } from '../../src/rules/types.js'

const files = readRuleFiles('rules', 'rules')

/** A rule set without what functions hide: the trie and the word sets. */
const visible = (rules: ReturnType<typeof loadRules>) => ({
  ...rules,
  ...listed(rules),
  english: { ...rules.english, ...listed(rules.english) },
})

const listed = ({ lexicon, units }: LanguageRules) => ({
  lexicon: [...lexicon.values()].map(({ id, words }) => [id, words]),
  units: [...units.bySurface.values()],
})

test('a restored snapshot of the built-in rules is the set it was taken of', () => {
  const rules = loadRules()
  const taken = takeSnapshot(rules, files)
  const restored = restoreSnapshot(taken.rules, files, () => taken.examples)
  expect(restored && visible(restored)).toEqual(visible(rules))
  expect(restored?.units.match('1.12亿元', 4)).toBe(rules.units.match('1.12亿元', 4))
  expect(restored?.english.units.match('12 million tons', 3)).toBe('million tons'.length)
  expect(restored?.lexicon.get('basis.yoy')?.has('同比')).toBe(true)
  expect(Object.isFrozen(restored)).toBe(true)
})

test('a snapshot does not hold once a rule file has changed', () => {
  const changed = files.map(({ name, text }) => ({ name, text: `${text}\n` }))
  expect(restoreSnapshot(takeSnapshot(loadRules(), files).rules, changed, () => '[]')).toBe(null)
  expect(restoreHash(takeHash(loadRules(), files), changed)).toBe(null)
})

test('the hash of the built-in rules is kept apart from them, and is that of the set', () => {
  expect(restoreHash(takeHash(loadRules(), files), files)).toBe(loadRules().hash)
  expect(hashRules()).toBe(loadRules().hash)
})
