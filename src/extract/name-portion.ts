import { joinParts, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import { has, makePhrase, type Phrase, type Phrasing, phraseAt } from './phrase.js'
import { rightPhrase } from './phrase-behind.js'
import type { PhraseKind } from './phrase-kind.js'
import { leadOf, type Slot } from './strand.js'

/**
 * 80%的项目支出纳入绩效评价, 近八成企业已复工: the share of what stands behind 的 of which the predicate is true. Null where a
 * percentage stands before anything else: 90%的目标, 35.7%的进出口值.
 */
export function portionBase(phrasing: Phrasing, { slot }: NameQuery, kind: PhraseKind): Base | null {
  const { strand, end, mention } = slot
  const whole =
    mention.dimension === 'ratio' && !mention.signed && kind === 'empty' && !/[,:;、。]/.test(strand.text.charAt(end))
  if (!whole || TOLD_OF_OTHERS.test(leadOf(slot))) return null
  const to = clauseEnd(slot)
  const who = rightPhrase(phrasing, strand, end, to)
  // 近七成没有维修资金: who they are was told before.
  if (
    who.text === '' ||
    LACKING.test(who.text) ||
    has(phrasing.rules, 'task.noun', who.text) ||
    MEASURED.test(who.text)
  )
    return null
  const told = predicateBehind(phrasing, slot, who, to)
  if (told === null) return null
  const parts = joinParts(phraseParts(who), told.text === '' ? [] : phraseParts(told))
  return {
    parts: [...parts, { text: '占比', source: 'frame', span: null }],
    thing: phraseParts(who),
    kind: 'full',
    rule: 'name.portion',
  }
}

/** What is true of them: all of it may stand in the phrase already, 行政村|建有卫生室. Null for none. */
function predicateBehind(phrasing: Phrasing, { strand, tailEnd }: Slot, who: Phrase, to: number): Phrase | null {
  const verb = phrasing.tag(who.text).findIndex(({ tag }, i) => i > 0 && tag === 'v')
  if (who.to >= to) return verb > 0 ? phraseAt(who, '', who.to, who.to) : null
  // 能够提供6类以上中医药技术服务: a quantity inside is part of what is true, one at its end is told of by itself.
  const inside = tailEnd < to ? INSIDE.test(strand.text.slice(tailEnd, to)) : true
  const behind = strand.text.slice(who.to, to)
  const done = /^均?已经?/u.exec(behind)?.[0].length ?? 0
  // 80%的学生通过测试, 30%的资金用于建设: its verb is part of what is true.
  const told = makePhrase(strand, who.to + done, to, 'right')
  const [first] = phrasing.tag(behind)
  const says = done > 0 || (first !== undefined && /^[vdapil]/.test(first.tag))
  return inside && says && told.text.length >= 2 && told.text.length <= LONGEST ? told : null
}

function clauseEnd({ strand, end }: Slot): number {
  const mark = /[,:;。]/.exec(strand.text.slice(end))
  return mark === null ? strand.text.length : end + mark.index
}

const LONGEST = 20

/** 占80%的企业, 以1%的数量: the percentage is said of something told before. */
const TOLD_OF_OTHERS = /占|[以由按][一-鿿]{0,3}$|相当于|相比|[高低多少大小]于|超过|达到|未达|不足|完成/u

const LACKING = /^(?:尚未|仍未|没有|未|不|无|已|正在)/u

/** What is measured rather than counted: a percentage before it is its own. */
const MEASURED = /(?:目标|要求|标准|线|值|水平|规定|率|比例|幅度|速度|增速|份额|股权|股份|税|数量|优势|占比|比重)$/u

const INSIDE = /[\d零一二三四五六七八九十两百千万亿][^,:;。\d]{4,}$/u
