import type { NamePart } from '../model.js'
import { type Draft, textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import { joinParts, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import { has, type Phrase, type Phrasing, phraseAt } from './phrase.js'
import type { Run } from './run.js'
import { leadOf, type Slot } from './strand.js'

/**
 * 东部地区固定资产投资增长10.1%。…辽宁下降17.6%: what is measured of a place that stands alone is what the figure before it in the paragraph, told
 * as it is, measured of another. '' where the subject is no place, or none was told.
 */
export function measuredBefore(run: Run, slot: Slot, subject: Phrase, frame: FrameMatch | null): string {
  const { phrasing } = run.reader
  if (
    subject.text === '' ||
    /等$/u.test(leadOf(slot)) ||
    !subject.text.split(/[、和及与]/u).every((text) => isPlace(phrasing, text))
  )
    return ''
  const grows = frame?.rule.set.measure === 'growth'
  if (frame !== null && !grows && frame.rule.id !== 'end.to') return ''
  const alike = ({ mention, measure }: Draft): boolean =>
    mention.dimension === slot.mention.dimension && measure === (grows ? 'growth' : 'level')
  const before = run.drafts.findLast(alike) ?? run.earlier.findLast(alike)
  return before === undefined ? '' : measureIn(phrasing, textOf(before.naming.base))
}

/** A place alone with what was measured of the ones before it; null for others. */
export function placeMeasured(phrasing: Phrasing, { subject, context: { placed, total } }: NameQuery): Base | null {
  if (placed === '' || total !== null || !isPlace(phrasing, subject.text)) return null
  const own = phraseParts(subject)
  const measure: NamePart = { text: placed, source: 'carried', span: null }
  return { parts: joinParts(own, [measure]), thing: own, under: own, kind: 'full', rule: 'name.place' }
}

/**
 * 接待游客排名前三的景区分别是云顶景区9.3万人次, 营业收入居前五的企业依次为东海集团86亿元: what members are ranked by is measured of each; null where no
 * ranking opens the list.
 */
export function rankedFirst({ subject }: NameQuery): Base | null {
  const { measure = '', member = '' } = RANKING.exec(subject.text)?.groups ?? {}
  if (measure === '' || subject.to - subject.from !== subject.text.length) return null
  const own = phraseParts(phraseAt(subject, member, subject.to - member.length, subject.to))
  const told: NamePart = { text: measure, source: 'carried', span: null }
  return { parts: joinParts(own, [told]), thing: own, under: own, kind: 'full', rule: 'name.parallel' }
}

/**
 * 细颗粒物浓度最低的城市为江州市,为31μg/m3,最高的是临水市,为74μg/m3: whose a value is that is the highest or lowest of its kind, with what is
 * measured; behind the first the measure is left out. Null where the clause before names no such one.
 */
export function superlative({ slot, frame, subject, context: { last } }: NameQuery): Base | null {
  const { strand, clauseStart, leadStart } = slot
  const measureOf = frame?.rule.set.measure
  if (subject.text !== '' || leadStart !== clauseStart || (measureOf !== undefined && measureOf !== 'growth'))
    return null
  const clause =
    /[^,:;。\d]+$/u.exec(strand.text.slice(Math.max(0, clauseStart - REACH), Math.max(0, clauseStart - 1)))?.[0] ?? ''
  if (!clause.includes('最')) return null
  const { measure, who = '' } = MOST.exec(clause)?.groups ?? {}
  if (who === '') return null
  const grows = measureOf === 'growth'
  const said = (measure ?? '').replace(grows ? /(?:的)?(?:增[速幅]|涨幅|降幅|增长)$/u : /$^/u, '')
  const again = last?.naming.rule === 'name.most' ? (last.naming.parts.at(-1)?.text ?? '') : ''
  const told = said === '' ? again : said
  if (told === '') return null
  const to = clauseStart - 1
  const own = phraseParts({ text: who, strand, from: to - who.length, to, source: 'clause' })
  const part: NamePart = { text: told, source: 'carried', span: null }
  return { parts: [...own, part], thing: own, under: own, kind: 'full', rule: 'name.most' }
}

/**
 * 在全省经济指标综合排名中,我县由第12位升到第6位: a place in a ranking that the clause before names. Null where the clause says itself what is
 * ranked, or the one before names none.
 */
export function inRanking({ slot, subject }: NameQuery): Base | null {
  const { strand, clauseStart } = slot
  if (slot.mention.kind !== 'rank' || !WHO_RANKED.test(subject.text) || clauseStart === 0) return null
  const before = strand.text.slice(Math.max(0, clauseStart - REACH), clauseStart - 1)
  const said = before.endsWith('中') ? IN_RANKING.exec(before)?.groups?.what : undefined
  if (said === undefined) return null
  const to = clauseStart - 2
  const own = phraseParts({ text: said, strand, from: to - said.length, to, source: 'clause' })
  return { parts: own, thing: own, under: own, kind: 'full', rule: 'name.clause' }
}

const WHO_RANKED = /^(?:[我全][省市县区州镇])?[由从]?$/u

const IN_RANKING =
  /(?:(?:^|[,:;])在?|[在个]|县市区)(?:全[国省市县区])?(?<what>(?!在|个|县市区|全[国省市县区])[^,:;\d]{2,16}?(?:排名|考核|评价|评比|测评|评估|排行榜?))中$/u

/** In characters, so that a long line is not read to its beginning for each of its figures. */
const REACH = 48

const MOST =
  /^(?:其中|而|且)?(?<measure>[一-鿿A-Za-z]{2,16}?)?最[好差高低多少大小快慢长短强弱]的[一-鿿]{0,6}?(?:依次|分别)?(?:是|为)(?<who>[一-鿿]{2,12})$/u

/** A province by its short name, or a division alone. */
const isPlace = ({ rules }: Phrasing, text: string): boolean =>
  has(rules, 'province', text.replace(/[省市]$/u, '')) || /^[一-鿿]{1,3}[市县区州盟旗镇乡]$/u.test(text)

/** What is measured behind the words for a place, the whole territory, or none. */
function measureIn({ rules }: Phrasing, name: string): string {
  const province = /^(?:黑龙江|内蒙古|[一-鿿]{2})/u.exec(name)?.[0] ?? ''
  const rest = has(rules, 'province', province) ? name.slice(province.length) : name
  return OF_PLACE.exec(rest)?.groups?.measure ?? ''
}

const OF_PLACE =
  /^(?:全[国省市县区州]|[省市]|[一-鿿]{1,5}(?:地区|[省市州县区盟旗镇乡]))?(?<measure>[一-鿿]{2,12}(?:[额量值]|投资|收入|支出|产值|增加值|总值|税收|进出口|进口|出口|利润|余额))$/u

const RANKING =
  /^(?<measure>[一-鿿]{2,10}?)(?:总量)?(?:排名?|位?居|位?列)?(?:全[国省市县区州])?(?:排名?|位?居|位?列)?(?:前|第)[一二三四五六七八九十]{1,2}(?:位|名|强)?的?[一-鿿]{0,6}?(?:中,)?(?:分别|依次)(?:是|为)(?<member>[一-鿿]{2,16})$/u
