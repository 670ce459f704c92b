import type { RuleSet } from '../rules/types.js'
import { lastStartingBefore } from '../segment/lookup.js'
import { ofStrand } from './of-strand.js'
import { anyWord, ofRules } from './rule-words.js'
import type { Strand } from './strand.js'

/**
 * 各地须补足储备3万人份, 资产负债率要压降到67%以内: what ought to be done, in the quantity's own clause up to a place; not
 * what a quotation says, nor what goes by a rule or what somebody was told to do.
 */
export function isOrdered(rules: RuleSet, strand: Strand, clauseStart: number, upTo: number): boolean {
  const { oughts, others } = placesIn(rules)(strand)
  if (oughts.length === 0) return false
  const [first] = startingFrom(oughts, clauseStart)
  if (first === undefined || first.end > upTo) return false
  const [other] = startingFrom(others, clauseStart)
  return !(other !== undefined && other.end <= upTo) && orderOf(rules).test(strand.raw.slice(clauseStart, upTo))
}

interface Place {
  readonly start: number
  readonly end: number
}

interface Places {
  /** 须 and 要, whatever they mean. */
  readonly oughts: readonly Place[]
  /** Words by which a clause orders nothing. */
  readonly others: readonly Place[]
}

/** Every figure of a sentence asks for them, so a strand is searched once. */
const placesIn = ofRules((rules) =>
  ofStrand((strand): Places => {
    const oughts = findAll(OUGHT, strand.raw)
    return { oughts, others: oughts.length === 0 ? NOWHERE : findAll(otherwise(rules), strand.raw) }
  }),
)

const NOWHERE: readonly Place[] = []

/** @param regex with the flag `g` */
function findAll(regex: RegExp, text: string): readonly Place[] {
  const places: Place[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(text); match !== null; match = regex.exec(text))
    places.push({ start: match.index, end: match.index + match[0].length })
  return places
}

const startingFrom = (places: readonly Place[], at: number): readonly Place[] => {
  const first = lastStartingBefore(places, at - 1, ({ start }) => start) + 1
  return places.slice(first, first + 1)
}

const OUGHT = /[须要]/gu

const otherwise = ofRules((rules) => new RegExp(`[“”]|${anyWord(rules, 'order.none')}`, 'gu'))

/** 须知, 重要 and 要求 are words: 须 and 要 order beside none of the characters they make words with. */
const orderOf = ofRules(
  (rules) =>
    new RegExp(
      `(?<![必无毋急])须(?![知眉发])(?!.*的$)|(?<![不主重需首纪摘概提简纲必只想索强])要(?=${anyWord(rules, 'order.verb')})`,
      'u',
    ),
)
