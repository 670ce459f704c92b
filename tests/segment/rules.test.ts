import { describe, expect, it } from 'vitest'
import { findLineMarker } from '../../src/segment/headings.js'
import { findPeriods } from '../../src/segment/index.js'
import { resolveMention } from '../../src/segment/period-resolve.js'
import type { Language } from '../../src/text/language.js'
import { foldWidth } from '../../src/text/width.js'
import { rules } from './support.js'

const of = (kind: string, mode: string) =>
  rules.examples.filter((example) => example.kind === kind && example.mode === mode)
/** The periods of a text in the language of the rule: English patterns are in lower case. */
const periodsIn = (text: string, language: Language) =>
  language === 'en' ? findPeriods(foldWidth(text).toLowerCase(), rules.english) : findPeriods(foldWidth(text), rules)
const anchor = { year: null, month: null, current: null, lexicon: rules.lexicon }

describe('period rules find exactly the marked dates of their examples', () => {
  it.each(of('period', 'accept').map((example) => [example.rule, example.text, example] as const))(
    '%s %s',
    (rule, text, { language, spans, expected }) => {
      const found = periodsIn(text, language)
      expect(found.map((mention) => [mention.rule, ...mention.span])).toEqual(spans.map((span) => [rule, ...span]))
      found.forEach((mention, n) => {
        const known = { class: mention.class, ...resolveMention(mention, anchor) }
        expect(known).toMatchObject(expected[n] ?? {})
      })
    },
  )

  it.each(of('period', 'reject').map(({ rule, text, language }) => [rule, text, language] as const))(
    '%s rejects %s',
    (rule, text, language) => {
      expect(periodsIn(text, language).map((mention) => mention.rule)).not.toContain(rule)
    },
  )
})

describe('heading rules find exactly the marked numbers of their examples', () => {
  const markerOf = (text: string, language: Language) => {
    const folded = foldWidth(text)
    const block = { span: [0, text.length], page: null, outline: null, row: null } as const
    return findLineMarker(folded, { block, span: block.span, text: folded, language }, rules)
  }

  it.each(of('heading', 'accept').map((example) => [example.rule, example.text, example] as const))(
    '%s %s',
    (rule, text, { language, spans }) => {
      const marker = markerOf(text, language)
      expect([marker?.rule.id, marker?.span]).toEqual([rule, spans[0]])
    },
  )

  it.each(of('heading', 'reject').map(({ rule, text, language }) => [rule, text, language] as const))(
    '%s rejects %s',
    (rule, text, language) => {
      expect(markerOf(text, language)?.rule.id).not.toBe(rule)
    },
  )
})
