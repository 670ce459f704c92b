import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { leadSearch } from '../../src/extract/lead-search.js'
import { loadRules } from '../../src/rules/index.js'

const rules = loadRules()
const leads = readdirSync('fixtures/passages')
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(`fixtures/passages/${file}`, 'utf8').split(/ ?\d[\d,.]*/))
  .map((lead) => lead.slice(-160))

it.each([
  ['English', rules.english.frames, leads.filter((lead) => /[a-z]{3}/.test(lead)).map((lead) => lead.toLowerCase())],
  ['Chinese', rules.frames, leads.filter((_, i) => i % 5 === 0)],
] as const)('%s: a frame is found where a search of the whole lead finds it', (_, frames, texts) => {
  for (const { id, lead: pattern } of frames) {
    if (pattern === null) continue
    const search = leadSearch(pattern)
    for (const text of texts) {
      const [found, wanted] = [search(text), pattern.exec(text)]
      if (found?.index !== wanted?.index || found?.[0] !== wanted?.[0])
        expect([id, text, found?.[0]]).toEqual([id, text, wanted?.[0]])
    }
  }
})
