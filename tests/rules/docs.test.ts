import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extractText } from '../../src/pipeline.js'
import { checkRules, loadRules } from '../../src/rules/index.js'
import { ruleFolder } from './folder.js'

const blocks = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)].map(
  ([, yaml = '']) => yaml,
)

test.each(blocks)('the rules shown in docs/rules.md load as a pack and live up to their examples: %#', (yaml) => {
  const pack = ruleFolder({ 'pack.yaml': yaml })
  const rules = loadRules({ packs: [pack] })
  const failures = checkRules(rules, (text) => extractText(text, { rules }))
  expect(failures.filter(({ example }) => example.place.file.startsWith(pack))).toEqual([])
})
