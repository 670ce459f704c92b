import type { NamePart } from '../model.js'
import { textOf } from './draft.js'
import { joinParts, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import { cleanPhrase, makePhrase, type Phrase, type Phrasing, withText } from './phrase.js'
import { rightPhrase } from './phrase-behind.js'
import { leadOf, runsOn, type Slot, tailOf } from './strand.js'

/** 在63件案件里适用惩罚性赔偿: what was done in them. */
export function appliedIn(phrasing: Phrasing, { strand, end, tailEnd, ...slot }: Slot): Base | null {
  const found = /^(?<what>[一-鿿]{2,8}?)[里中](?<deed>[一-鿿]{4,20})$/u.exec(strand.text.slice(end, tailEnd))
  if (found === null || !/在$/u.test(leadOf({ ...slot, strand, end, tailEnd }))) return null
  const { what = '', deed = '' } = found.groups ?? {}
  const done = cleanPhrase(phrasing, strand, tailEnd - deed.length, tailEnd, 'right')
  const thing = phraseParts(cleanPhrase(phrasing, strand, end, end + what.length, 'right'))
  return { parts: joinParts(phraseParts(done), thing), thing, kind: 'full', rule: 'name.right' }
}

/** 配备|了|专职人员 → 配备专职人员. */
export const withoutAspect = (phrase: Phrase): Phrase =>
  withText(phrase, phrase.text.replace(/^([一-鿿]{2})了(?=[一-鿿]{2})/u, '$1'))

/** 2人获全省技能大赛二等奖,3人获“岗位能手”称号: an honour of many words is all that need be told of who got it. */
export function honourOf({ slot, context: { last } }: NameQuery): Base | null {
  const said = HONOUR.exec(tailOf(slot))?.[0]
  if (said === undefined) return null
  const another =
    leadOf(slot).endsWith('等') || (last?.naming.rule === 'name.state' && HONOUR.test(textOf(last.naming.parts)))
  if (said.length <= LONGEST_STATE && !another) return null
  const parts = phraseParts(makePhrase(slot.strand, slot.end, slot.end + said.length, 'right'))
  return { parts, thing: parts, kind: 'full', rule: 'name.state' }
}

/** 3名民警被国务院授予“全国模范”荣誉称号: the honour tells which; null where none is told. */
export function honoured(slot: Slot, right: Phrase): readonly NamePart[] | null {
  const rest = /^[^,:;。]{0,60}/u.exec(slot.strand.text.slice(right.to))?.[0] ?? ''
  const found = HONOUR_OF.exec(rest)
  const said = found?.groups?.said ?? ''
  if (said === '' || right.text.length > 6) return null
  const from = right.to + rest.lastIndexOf(said)
  return joinParts(phraseParts(makePhrase(slot.strand, from, from + said.length, 'right')), phraseParts(right))
}

const HONOUR_OF =
  /^(?:被[^,:;。]{0,16}?)?(?<said>(?:荣获|荣膺|获评|获得?|入选|授予|评为|命名为|表彰为|认定为)[“《]?[^,:;。\d]{4,30})$/u

/** 完成15个单位的预算执行审计: what of them, where the word for them is wide; null where nothing is told. */
export function ofVague(phrasing: Phrasing, { strand, tailEnd }: Slot, right: Phrase): readonly NamePart[] | null {
  if (!/^(?:单位|部门|企业|项目|地区)$/u.test(right.text) || strand.text.charAt(right.to) !== '的') return null
  const of = rightPhrase(phrasing, strand, right.to, tailEnd)
  return of.text.length >= 2 ? joinParts(phraseParts(right), phraseParts(of)) : null
}

/** 326万城镇失业人员实现再就业: what they have come to; null where nothing is told. */
export function reachedBy(slot: Slot, right: Phrase): readonly NamePart[] | null {
  const rest = slot.strand.text.slice(right.to, slot.tailEnd)
  const come =
    /^(?:成功|全部|均|已)*实现(?<come>(?:再|稳定|转移|创业|灵活)?(?:就业|脱贫|达标|入学|转化|上市|挂牌|投产|开工|销号))$/u.exec(
      rest,
    )?.groups?.come
  if (come === undefined || runsOn(slot) || right.text.length <= 3) return null
  const from = right.to + rest.length - come.length
  const deed = makePhrase(slot.strand, from, from + come.length, 'right')
  return joinParts(phraseParts(right), phraseParts(deed))
}

const HONOUR =
  /^(?:荣获|荣膺|获评|获得?|被[^,:;。\d]{0,10}?(?:评为|授予|命名为|聘为|认定为|表彰)|入选|当选)[^,:;。]{6,40}$/u

/** As {@link statePhrase} reads them. */
const LONGEST_STATE = 14
