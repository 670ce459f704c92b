import type { Span } from '../model.js'
import type { PeriodScope } from './period-roles.js'

/**
 * The year of a report that tells none of its own, by what stands beside: the statistics it goes by (据《2023年云山市统计公报》),
 * the end of the year before that it compares with (1至9月…较2022年末净增86户), else the only year that it names at all
 * (为保障2016年夏粮收购…截至5月9日,…). Null when there is none, or nothing tells that a part of such a year is spoken of.
 *
 * @param scopes all dates of the report, those in quotations too
 * @param span of the report in the folded text
 */
export function yearBeside(scopes: readonly PeriodScope[], folded: string, [start, end]: Span): number | null {
  const source = scopes.findLast((scope) => isOfStatistics(scope, folded))
  if (source !== undefined) return source.mention.fields.year
  if (!scopes.some(isPartOfYear)) return null
  const dated = scopes.filter(({ mention: { fields }, island }) => fields.year !== null && island?.kind !== 'quotation')
  const ends = dated.filter(({ mention: { resolve, fields }, role }) => {
    return resolve === 'year-edge' && fields.edge !== '初' && role === 'basis'
  })
  if (dated.length === 0) return campaignYear(folded.slice(start, end))
  const before = yearBefore(dated, folded)
  if (before !== null) return before + 1
  const years = new Set(dated.map(({ mention: { fields } }) => fields.year ?? 0))
  const [only = 0] = years
  if (years.size !== 1 || only < EARLIEST) return null
  if (ends.length === dated.length) return only + 1
  return dated.every((scope) => isSpokenOf(scope, folded)) ? only : null
}

const EARLIEST = 2000

/** 比2020年同期增长6.2%,比2019年同期…: the latest year that is only compared with; null where another is named, or 2019 is the latest. */
function yearBefore(dated: readonly PeriodScope[], folded: string): number | null {
  const compared = dated.every(
    ({ mention, role }) =>
      role === 'basis' && /^年?同期/u.test(folded.slice(mention.span[1] - (mention.text.endsWith('同期') ? 2 : 0))),
  )
  const latest = Math.max(...dated.map(({ mention: { fields } }) => fields.year ?? 0))
  return compared && latest >= EARLIEST && latest !== BEFORE_EPIDEMIC ? latest : null
}

/** Years after it are compared with 2019 as well as with the one before. */
const BEFORE_EPIDEMIC = 2019

/** “清源—2023”行动: the year that campaigns are named with, where all of them tell the same. */
function campaignYear(text: string): number | null {
  const years = new Set([...text.matchAll(CAMPAIGN)].map(([, year]) => Number(year)))
  const [only] = years
  return years.size === 1 ? (only ?? null) : null
}

const CAMPAIGN = /“\p{Script=Han}{2,6}[-—·]*(20\d{2})”(?:专项|联合|集中|系列)?(?:执法)?(?:行动|战役|会战)/gu

/** 据《2023年云山市国民经济和社会发展统计公报》. */
function isOfStatistics({ mention, island }: PeriodScope, folded: string): boolean {
  if (island?.kind !== 'quotation' || mention.fields.year === null) return false
  return (
    /(?:^|[\n,。:])\s*[根依]?据$/u.test(folded.slice(Math.max(0, island.span[0] - 4), island.span[0])) &&
    /(?:公报|年鉴|年报)$/u.test(folded.slice(mention.span[1], island.inner[1]))
  )
}

/** 1至9月, 上半年, 截至5月9日: the text tells how far a year has got, and not which. */
function isPartOfYear({ mention: { resolve, fields }, role, asOf }: PeriodScope): boolean {
  if (role !== 'scope' || fields.year !== null || (fields.word !== null && !/^[今本当]/u.test(fields.word)))
    return false
  return PARTS.has(resolve) || (asOf && fields.month !== null)
}

const PARTS: ReadonlySet<string> = new Set(['half', 'month-range', 'months-so-far', 'quarters-so-far', 'quarter'])

/** 对2025年统一核算方案作研究; not 始建于2005年, 2005年成立, 到2025年 or 2021年以来. */
function isSpokenOf({ mention, role, since, clause }: PeriodScope, folded: string): boolean {
  return (
    mention.resolve === 'year' &&
    role === 'scope' &&
    !since &&
    /(?:为|对|围绕|按照|根据|做好|开展)[^,:;\d]{0,8}$/u.test(folded.slice(clause[0], mention.span[0]))
  )
}
