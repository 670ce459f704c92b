import type { NamePart } from '../model.js'
import { phraseParts } from './name-parts.js'
import type { NameQuery } from './name-query.js'
import type { Phrasing } from './phrase.js'

/**
 * 建材行业受需求回升拉动,实现主营业务收入307.6亿元: whom a cause acted on, in the clause before what it earned; null where the clause before
 * tells of no cause, or the name of something else.
 */
export function drivenActor({ tag }: Phrasing, { subject, slot }: NameQuery): readonly NamePart[] | null {
  const { strand, clauseStart } = slot
  if (slot.leadStart !== clauseStart || !EARNED.test(subject.text)) return null
  const found = DRIVEN.exec(strand.text.slice(0, clauseStart))
  const actor = found?.groups?.actor ?? ''
  if (found === null || actor === '') return null
  if (!tag(actor).every(({ tag: kind }) => /^(?:n|b|j|l|vn|x|c|s)/.test(kind))) return null
  const from = found.index + found[0].indexOf(actor)
  return phraseParts({ text: actor, strand: subject.strand, from, to: from + actor.length, source: 'carried' })
}

const EARNED = /^(?:主营业务收入|营业收入|利税|利润|利润总额|产值|总产值|增加值|销售收入|产量|销量)$/u

const DRIVEN = /(?:^|[,:;])(?<actor>[^,:;\d]{2,10}?(?:行业|产业|业|企业|公司|集团|单位))(?:受|因|由于)[^,:;]{2,20},$/u
