import type { NamePart } from '../model.js'
import { textOf } from './draft.js'
import { RELATIVE } from './mention.js'
import { carry, cutLeft, cutRight, deedOf, joinParts, ofSmaller, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import { begins, has, type Phrasing } from './phrase.js'

/** 国家级, 农村: the head is carried on. */
export function modifierBase(phrasing: Phrasing, query: NameQuery): Base {
  const { slot, subject, context } = query
  const { total, gap, last, label, topic, alike } = context
  const parallel = last !== null && PARALLEL.has(last.naming.rule) ? last.naming.under : null
  const inside = insideOf(query) ?? classBeside(query)
  if (inside !== null) return inside
  // 全区有小学26所。初中9所: schools are counted, of whatever kind those before were.
  if (slot.mention.unit === '所' && SCHOOL.test(subject.text))
    return { parts: phraseParts(subject), kind: 'full', rule: 'name.clause' }
  // 幼儿园98所在园1.7万人,小学74所: a kind that stands beside another is none of it.
  const beside = alike !== null && alike.naming.rule === 'name.modifier' ? alike.naming.under : null
  // 整治31处,剩余7处: what is left is left of the whole, not of what was done.
  const left =
    last?.naming.kind === 'action' && ['left.over', 'being.done'].some((id) => begins(phrasing.rules, id, subject.text))
      ? (alike ?? last).naming.thing
      : null
  // 整改3786条,整改率98%,剩余76条: a count is left of what was counted, not of its rate.
  const counted = last?.measure === 'rate' && !RELATIVE.has(slot.mention.dimension) ? last.naming.thing : null
  const head = carry(
    left ??
      total?.naming.base ??
      parallel ??
      beside ??
      (gap !== null ? phraseParts(gap) : null) ??
      counted ??
      (alike ?? last)?.naming.base ??
      (label.length > 0 ? label : topic),
  )
  const bare = /^(?:在建|在办|续建|拟建|待建)$/u.test(subject.text) ? withoutDeed(phrasing, head) : head
  const whole = withoutContrast(withinBound(bare, subject.text), subject.text)
  const kind = ofSmaller(whole, subject.text)
  if (kind !== null) return { parts: kind, under: whole, kind: 'full', rule: 'name.modifier' }
  return { parts: joinParts(phraseParts(subject), whole), under: whole, kind: 'full', rule: 'name.modifier' }
}

const SCHOOL = /^(?:幼儿园|小学|初中|高中)$/u

const PARALLEL = new Set(['name.modifier', 'name.spread'])

/** 小学74所在校38905人: who are in what was counted right before. */
function insideOf({ slot, subject, context: { last } }: NameQuery): Base | null {
  if (last === null || last.slot.end !== slot.leadStart || slot.mention.dimension !== 'people') return null
  if (last.mention.dimension === 'people' || !/^在[校园读册编岗]$/u.test(subject.text)) return null
  const thing = carry(last.naming.base)
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'full', rule: 'name.dependent' }
}

/** 咨询类占41%,投诉举报类占33%,求助类占20%: classes of one thing stand beside each other. */
function classBeside({ subject, frame, context: { last, gap } }: NameQuery): Base | null {
  if (frame?.rule.id !== 'rate.share' || last?.frame?.rule.id !== 'rate.share' || gap !== null) return null
  if (!/类$/u.test(subject.text) || !/类$/u.test(last.subject.text)) return null
  const under = last.naming.kind === 'full' ? last.naming.under : []
  const parts = joinParts(phraseParts(subject), under)
  return { parts, thing: parts, under, kind: 'full', rule: 'name.modifier' }
}

/** 建成3个项目、在建5个: what is being built has not been. */
function withoutDeed(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const [first, ...rest] = parts
  if (first === undefined) return parts
  if (rest.length > 0 && has(phrasing.rules, 'dependent.verb', first.text)) return rest
  const deed = textOf(deedOf(phrasing, parts))
  return deed === '' ? parts : [cutLeft(first, deed.length), ...rest]
}

/** 城市低保对象…,农村1.86万户: a modifier takes the place of the one it is set against. */
function withoutContrast(head: readonly NamePart[], modifier: string): readonly NamePart[] {
  const [first, ...rest] = head
  if (first === undefined) return head
  const sides = CONTRASTS.find((side) => side.test(modifier))
  const said = sides?.exec(first.text)?.[0] ?? ''
  return said === '' || said.length === first.text.length || said === modifier
    ? head
    : [
        {
          ...first,
          text: first.text.slice(said.length),
          span: first.span === null ? null : [first.span[0] + said.length, first.span[1]],
        },
        ...rest,
      ]
}

/** 立项市级以上科研课题,其中国家级3项: a rank takes the place of the bound it lies within. */
const RANK_BOUND = /(?:国家|省|市|县|区)级(?:及)?以上/u

function withinBound(parts: readonly NamePart[], modifier: string): readonly NamePart[] {
  if (!/^(?:国家|省|市|县|区)级$/u.test(modifier)) return parts
  return parts.flatMap((part) => {
    const bound = RANK_BOUND.exec(part.text)
    if (bound === null) return [part]
    const before = cutRight(part, part.text.length - bound.index)
    return [before, cutLeft(part, bound.index + bound[0].length)].filter(({ text }) => text !== '')
  })
}

const CONTRASTS = [
  /^(?:城市|农村|城镇|乡村|城乡)/,
  /^(?:国家|省|市|县|区|镇|乡|村)级/,
  /^(?:公办|民办)/,
  /^[^类]{1,8}类/,
  /^(?:国内|国外|境内|境外|省内|省外)/,
]
