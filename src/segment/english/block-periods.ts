import type { Span } from '../../model.js'
import { type BlockPeriods, placesIn, type Splitter } from '../block-periods.js'
import type { PeriodRole, PeriodScope, ScopePlace } from '../period-roles.js'
import type { PeriodMention } from '../periods.js'
import { englishIslands, splitEnglishClauses, splitEnglishSentences } from './sentences.js'

/** Reads the dates of an English paragraph; `mentions` are those that lie in it. */
export function describeEnglishBlock(folded: string, span: Span, mentions: readonly PeriodMention[]): BlockPeriods {
  const { placeOf, standingOf, parts } = placesIn(folded, span, ENGLISH)
  const scopes = mentions.map((mention) => describeScope(folded, mention, placeOf(mention.span[0])))
  return { language: 'en', span, cells: [span], placeOf, standingOf, parts, scopes }
}

const ENGLISH: Splitter = {
  sentences: splitEnglishSentences,
  islands: (folded, block) => englishIslands(folded, block, block),
  clauses: splitEnglishClauses,
}

/** over the previous year, than in 2022, from the end of 2021, of the 2019 levels: what is compared with. */
const BASIS =
  /\b(?:over|than|compared (?:with|to)|against|versus|relative to|from|of|on|than (?:in|at|that (?:in|at|of)|it was in)|(?:with|to|from|against|over) (?:that|those|the figure|the level) (?:in|at|of|for))(?: (?:in|at|the|that|those|of|figure|level|same|levels)){0,4} ?$/

/** as of, by the end of, up to: what has come together since the year began. */
const AS_OF = /\b(?:as of|as at|at|by|until|up to|till)(?: the)? ?$/

const SINCE = /\bsince(?: the)? ?$/

/** in, and by the: a date that opens its clause. */
const OPENS =
  /^(?:and |but |while |whereas |of which |also |then |meanwhile )?(?:in|at|by|as of|as at|during|for|over|since|from|until|up to|on|throughout|compared with|through)?(?: the| its| this)?\s*$/

function describeScope(folded: string, mention: PeriodMention, place: ScopePlace): PeriodScope {
  const { clause, island, sentence } = place
  const before = folded.slice(clause[0], mention.span[0]).toLowerCase()
  const after = folded.slice(mention.span[1], clause[1]).toLowerCase()
  return {
    mention,
    from: null,
    role: roleOf(mention, before, after),
    asOf: AS_OF.test(before) && mention.resolve !== 'same-period',
    since: SINCE.test(before),
    leads: OPENS.test(before),
    prospective: false,
    task: false,
    fills: island !== null && /^[\s:]*$/.test(folded.slice(island.inner[0], mention.span[0])),
    island,
    clause,
    sentence,
  }
}

function roleOf({ resolve, fields }: PeriodMention, before: string, after: string): PeriodRole {
  // GDP of 2022, from January to September: a period that is told of, not compared with.
  const owned =
    /\bof(?: the)? ?$/.test(before) && !/\b(?:that|those|level|figure|levels|times|percent) of(?: the)? ?$/.test(before)
  const ranged = resolve === 'month-range' || resolve === 'year-range'
  if (/^ (?:levels?|figures?|baseline|plan|target)\b/.test(after)) return 'basis'
  if (fields.word !== null && /(?:earlier|before|ago)$/.test(fields.word)) {
    return /(?:\b(?:than|from|on|over|with)|,)(?: that)? ?$/.test(before) ? 'basis' : 'local'
  }
  return BASIS.test(before) && !owned && !ranged && resolve !== 'years-back' ? 'basis' : 'scope'
}
