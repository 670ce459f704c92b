import type { NamePart } from '../model.js'
import { type Draft, textOf } from './draft.js'
import { planDone } from './name-carried.js'
import { carry, joinParts, phraseParts, shorten } from './name-parts.js'
import { type Base, carriedThing, type NameQuery } from './name-query.js'
import { has, type Phrase, type Phrasing } from './phrase.js'

/** 检查经营单位732家次,立案96起: a deed that only cases and offences undergo is none of the premises'. */
export function standsAsDeed(
  { rules }: Phrasing,
  { slot, subject, context }: NameQuery,
  thing: readonly NamePart[],
): boolean {
  const about = textOf(thing)
  const { last, gap, label, topic } = context
  // 检查企业126家,立案12家: what is counted alike is the same thing; a heading's topic or a label governs deeds too.
  const told =
    gap === null &&
    (last === null ? label.length === 0 && topic[0]?.source !== 'heading' : last.mention.unit !== slot.mention.unit)
  return (
    told &&
    has(rules, 'standing.deed', subject.text) &&
    ![4, 3, 2].some((n) => has(rules, 'case.noun', about.slice(-n)))
  )
}

/** 其中道路运输事故11起、死亡9人: behind a part, what is counted otherwise is what came of that part. */
const isOfPart = ({ slot, subject, context }: NameQuery, { slot: told, naming, total, mention }: Draft): boolean =>
  total !== null &&
  total === context.total &&
  naming.rule === 'name.part' &&
  // (其中,石料厂事故2起,死亡3人): what came of it may stand behind a comma.
  (told.clause === slot.clause || (told.clause === slot.clause - 1 && /^(?:死亡|受伤|伤亡)/u.test(subject.text))) &&
  mention.dimension !== slot.mention.dimension

export const deedAlone = (subject: Phrase): Base => ({
  parts: phraseParts(subject),
  thing: [],
  kind: 'full',
  rule: 'name.standing',
})

/** 整改, 查处: the object is carried on. A list of verbs has one object: 注销31家、撤销7家. */
export function actionBase(phrasing: Phrasing, query: NameQuery): Base {
  const { slot, subject, context } = query
  const { last, gap } = context
  // 市级重点项目14个,开工8个: a deed in a clause of its own is the part's told before it, one in a list (刑拘196人、逮捕121人) the total's.
  // A parenthesis tells of what it stands behind: 86件(旧存12件,新收74件).
  const newClause = last !== null && last.slot.clause !== slot.clause && slot.strand.outer === null
  const thing = shorten(
    phrasing,
    gap === null && last !== null && (last.naming.kind === 'action' || isOfPart(query, last))
      ? carry(last.naming.thing)
      : carriedThing(context, false, newClause),
  )
  if (standsAsDeed(phrasing, query, thing)) return deedAlone(subject)
  // 计划到位资金80亿元,实际到位45.6亿元: the deed is in the name already.
  const planned = last !== null && last.status === 'target' && textOf(thing).includes(subject.text)
  // 投诉举报8632件,其中投诉6826件,举报1806件: the total's own words are taken apart.
  const apart = context.total !== null && textOf(thing) !== subject.text && textOf(thing).includes(subject.text)
  // 来信126件次,来访386批: what comes in two ways is no deed done with the first.
  const beside = has(phrasing.rules, 'event.noun', subject.text) && has(phrasing.rules, 'event.noun', textOf(thing))
  if (beside) return deedAlone(subject)
  if (apart) return { parts: phraseParts(subject), thing, under: thing, kind: 'action', rule: 'name.action' }
  const parts = planned ? (planDone(query, last) ?? thing) : joinParts(thing, phraseParts(subject))
  return { parts, thing: planned ? parts : thing, under: thing, kind: 'action', rule: 'name.action' }
}
