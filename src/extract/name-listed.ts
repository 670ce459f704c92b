import { joinParts, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import { makePhrase, type Phrasing } from './phrase.js'
import { measureWordOf } from './phrase-kind.js'

/** 完成年度目标的比例依次为:河西区163.8%、江东区142.5%: what is listed behind the colon is told before it. Null outside such lists. */
export function listedUnder(phrasing: Phrasing, { subject, slot: { strand, start } }: NameQuery): Base | null {
  const colon = strand.text.lastIndexOf(':', start)
  if (colon < 0 || subject.text.length > LONGEST_MEMBER || measureWordOf(phrasing.rules, subject.text) !== '')
    return null
  const head = HEAD.exec(strand.text.slice(0, colon))?.groups?.head
  if (head === undefined) return null
  const from = strand.text.lastIndexOf(head, colon)
  const measure = makePhrase(strand, from, from + head.length, 'carried')
  if (measure.text.length < 2) return null
  const thing = phraseParts(subject)
  return { parts: joinParts(thing, phraseParts(measure)), thing, under: thing, kind: 'full', rule: 'name.listed' }
}

const LONGEST_MEMBER = 12

const HEAD = /(?:^|[,;])(?<head>[^,:;]{3,30}?)(?:依次|分别)(?:为|是)$/u
