import type { NamePart } from '../model.js'
import { type Draft, textOf } from './draft.js'
import { joinParts, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import type { Phrasing } from './phrase.js'
import { measureWordOf, propertyOf } from './phrase-kind.js'
import { leadOf } from './strand.js'

/**
 * 国有企业增加值增长4.2%,民营企业增长9.6%; 城区学生达标率93.2%,农村学生为91.8%; 水路口岸完成吞吐量861.2万吨;公路口岸92.4万吨: a
 * noun that ends as one before it did is measured as that was. Null for what says itself what is measured.
 */
export function likeBefore(phrasing: Phrasing, query: NameQuery): Base | null {
  const { subject, slot, context } = query
  const before = toldAlike(query)
  // 专科毕业生中,男生为76.0%: among whom is told in a clause of its own.
  const gap = context.gap !== null && !slot.strand.text.slice(0, slot.clauseStart).endsWith('中,')
  if (before === null || gap || context.total !== null || context.label.length > 0) return null
  if (slot.leadStart !== slot.clauseStart || subject.text.length < 2 || subject.text.length > LONGEST) return null
  if (MEASURED.test(subject.text) || measureWordOf(phrasing.rules, subject.text) !== '') return null
  if (propertyOf(phrasing.rules, subject.text) !== '') return null
  const measure = before.naming.rule === 'name.parallel' ? lastCarried(before) : measureBehind(phrasing, query, before)
  if (measure === '') return null
  const own = phraseParts(subject)
  const told: NamePart = { text: measure, source: 'carried', span: null }
  return { parts: joinParts(own, [told]), thing: own, under: own, kind: 'full', rule: 'name.parallel' }
}

const LONGEST = 12

/** Nouns as long say by their ends alone that they are of one kind. */
const LONGER = 4

/** Says itself what is measured. */
const MEASURED = /[率比重度额量值数积程价]$|(?:投资|收入|支出|利润|税收|资金|余额|贷款|存款)$/u

/** The figure before it that is told the same way, in the clause before: a growth of a growth, a rate of a rate, a level of a level. */
function toldAlike({ frame, slot, subject, context: { lead, last, beside } }: NameQuery): Draft | null {
  const before = lead ?? last ?? beside
  if (before === null || before.subject.text === '') return null
  if (before !== beside && (before.slot.strand !== slot.strand || before.slot.clause >= slot.clause)) return null
  if (before.mention.dimension !== slot.mention.dimension) return null
  if (frame?.rule.set.measure === 'growth') return before.measure === 'growth' ? before : null
  if (frame !== null) return null
  if (before.measure === 'rate') {
    const said = /[为是达到]$/u.test(leadOf(slot)) || subject.text.length >= LONGER
    return said && before.mention.dimension === 'ratio' ? before : null
  }
  return before.measure === 'level' && before.mention.unit === slot.mention.unit ? before : null
}

/** What is measured of the noun before, from behind the end it shares with this one; '' where they share none. */
function measureBehind({ rules, tag }: Phrasing, { subject, slot }: NameQuery, before: Draft): string {
  const name = textOf(before.naming.base)
  const rate = measureWordOf(rules, name) || propertyOf(rules, name) || (EARNED.exec(name)?.[0] ?? '')
  if (rate === '' || !name.endsWith(rate)) return ''
  const shortest = subject.text.length <= 3 || /[业区县市镇类]$/u.test(subject.text) ? 1 : 2
  for (let n = subject.text.length - 1; n >= shortest; n--) {
    const at = name.lastIndexOf(subject.text.slice(-n), name.length - rate.length - n)
    const rest = at <= 0 ? '' : name.slice(at + n)
    if (rest !== '' && rest.length <= LONGEST_MEASURE) return rest
  }
  if (before.measure !== 'rate' || !/[为是达到]$/u.test(leadOf(slot))) return ''
  // 机关、事业单位党组织覆盖率95%,国有企业为92.8%: two nouns of a kind need not sound alike.
  const head = tag(name.slice(0, -rate.length)).at(-1)?.text ?? ''
  return head + rate
}

const LONGEST_MEASURE = 10

const EARNED = /(?:收入|支出|利润|税金|成本|产值|投资|[一-鿿]{2}额)$/u

const lastCarried = ({ naming: { parts } }: Draft): string => {
  const last = parts.at(-1)
  return last?.source === 'carried' ? last.text : ''
}
