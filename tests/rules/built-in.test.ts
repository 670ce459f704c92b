import { describe, expect, it } from 'vitest'
import { createNameTools } from '../../src/indicators/index.js'
import { extractText } from '../../src/pipeline.js'
import { checkRules, loadRules } from '../../src/rules/index.js'
import { resolvePlainPeriods } from '../../src/segment/index.js'

const rules = loadRules()

describe('the built-in rules', () => {
  it('live up to their examples', () => {
    const failures = checkRules(rules, {
      run: (text) => extractText(text, { rules }),
      periodsOf: (text) => resolvePlainPeriods(text, rules),
      names: createNameTools(rules),
    })
    const told = failures.map(
      ({ example, differences }) => `${example.rule} ${example.text}: ${differences.join('; ')}`,
    )
    expect(told).toEqual([])
  })

  it('each have an example, or a gap that is known', () => {
    const shown = new Set(rules.examples.filter(({ mode }) => mode !== 'reject').map(({ rule }) => rule))
    const units = [...rules.units.bySurface.values()].map(({ rule }) => rule)
    const all = [...rules.frames, ...rules.terms, ...rules.headings, ...rules.periods].map(({ id }) => id)
    expect([...new Set([...units, ...all])].filter((id) => !shown.has(id))).toEqual([])
  })
})
