import type { NamePart } from '../model.js'
import { COUNTED } from './mention.js'
import { partOf } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import { type Phrase, phraseAt } from './phrase.js'
import type { Slot } from './strand.js'

/**
 * 江州、临水等8市35个县(市、区)55.3万人受灾: places and people counted in a row share what came over them, told behind the last. 受灾市, 受灾县,
 * 受灾人口; null where nothing of the kind is told.
 */
export function affectedBase({ slot, frame, subject }: NameQuery): Base | null {
  const { mention, strand, end } = slot
  if (frame !== null || !COUNTED.has(mention.dimension)) return null
  const behind = strand.text.slice(end, end + REACH)
  const found = ROW.exec(behind)
  const state = found?.groups?.state
  if (found === null || state === undefined) return null
  const noun = nounOf(slot, found.groups?.noun ?? '')
  if (noun === null) return null
  const from = end + found[0].length - state.length
  const phrase: Phrase = { text: state, strand, from, to: from + state.length, source: 'right' }
  const parts: NamePart[] = [partOf(phrase), { text: noun, source: 'right', span: null }]
  // 洪涝造成5个县受灾: of which disaster.
  const disaster = DISASTER.exec(subject.text)?.[1]
  if (disaster !== undefined)
    parts.unshift(partOf(phraseAt(subject, disaster, subject.from, subject.from + disaster.length)))
  return { parts, thing: [], under: [], kind: 'property', rule: 'name.state' }
}

/** What is counted: the unit itself (8市, 55.3万人), or the noun behind 个; null for others. */
function nounOf({ mention }: Slot, noun: string): string | null {
  const unit = mention.unit.replace(/^[万亿]/u, '')
  if (/^(?:人|名)$/u.test(unit)) return noun === '' ? '人口' : noun
  if (/^[省市州盟县区旗镇乡村户]$/u.test(unit)) return unit
  return noun === '' ? null : noun
}

const DISASTER =
  /^((?:洪涝|干旱|旱灾|风雹|暴雨|台风|地震|低温|雪灾|洪灾|滑坡|泥石流|冰雹|强降雨)(?:灾害)?)(?:共|已|累计)*(?:造成|致|导致)/u

/** In characters. */
const REACH = 60

/** A noun, then more counts with theirs, then what came over all of them, to the end of the clause. */
const ROW =
  /^(?<noun>县区|县市区|区县|市县|乡镇|镇乡|街道|行政村|村庄?|社区|县|市|区|镇|乡|群众|居民|农户|住户|家庭)?(?:[近约共]?\d[\d.]*余?[万千]?余?[个省市州盟县区旗镇乡村庄街道社户人次名群众居民农住家庭行政]{1,8})*(?:不同程度)?(?<state>受灾|受损|受淹|受旱|受影响)(?=[,:;。、]|$)/u
