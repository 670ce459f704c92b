import { carry, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import { phraseAt } from './phrase.js'

/** 研发费4.2亿元,占营业收入比重提高到3.1%: a share is told of what was told before. */
export function shareOfWhole({ subject, slot, frame, context: { last, gap } }: NameQuery): Base | null {
  if (last === null || gap !== null || frame?.rule.id !== 'end.to' || slot.mention.dimension !== 'ratio') return null
  const whole = /^占[^,:;]{2,14}?(?:比重|比例)$/u.exec(slot.strand.text.slice(slot.leadStart, subject.to))?.[0]
  if (whole === undefined || last.measure !== 'level') return null
  const under = carry(last.naming.base)
  const own = phraseParts(phraseAt(subject, whole, slot.leadStart, subject.to))
  return { parts: [...under, ...own], thing: under, under, kind: 'full', rule: 'name.dependent' }
}
