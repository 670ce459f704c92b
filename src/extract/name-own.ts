import type { NamePart } from '../model.js'
import { textOf } from './draft.js'
import { COUNTED, RELATIVE } from './mention.js'
import { planDone } from './name-carried.js'
import { PLACE, partBase } from './name-part.js'
import { carry, cutLeft, cutRight, deedOf, entityOf, joinParts, phraseParts, shorten, thingOf } from './name-parts.js'
import { type Base, type Context, carriedThing, type NameQuery, underLabel } from './name-query.js'
import { begins, has, type Phrase, type Phrasing } from './phrase.js'
import { rightPhrase } from './phrase-behind.js'
import { isCompletionRate, isGrowthProperty, kindOf, leadsWithDependent, measureWordOf } from './phrase-kind.js'
import { leadOf, type Slot } from './strand.js'

/** 余额, 合格率: the thing is carried on; 增速 and 两年平均 take the whole name, since they measure its measure. */
export function propertyBase(phrasing: Phrasing, query: NameQuery): Base {
  const { subject, context } = query
  const { last, partner, gap } = context
  if (has(phrasing.rules, 'standing.rate', subject.text)) return standingRate(query)
  const owned = ownedBehind(phrasing, query) ?? partOfMeasure(phrasing, query) ?? newOfSame(phrasing, query)
  if (owned !== null) return owned
  const before = partner ?? last
  if (before !== null && gap === null && isGrowthProperty(phrasing.rules, subject.text)) {
    const parts = joinParts(carry(before.naming.base), phraseParts(subject))
    return {
      parts,
      thing: carry(before.naming.thing),
      under: before.naming.under,
      kind: 'property',
      rule: 'name.property',
    }
  }
  const whole = before !== null && gap === null && toldOfWhole(phrasing, subject.text)
  const carried = whole
    ? carry(before.naming.base)
    : entityOf(phrasing, afterTime(query) ?? ofDeed(query) ?? carriedThing(context, true))
  // 立案143件,罚款1185.6万元,件均8.29万元: of the money right before, which is of no other thing.
  const averaged = carried.length === 0 && before !== null && gap === null && /[一-鿿]均$/u.test(subject.text)
  const told = averaged ? carry(before.naming.base) : carried
  const thing = shorten(phrasing, withoutStem(besideSame(told, subject.text), subject.text))
  if (standsAsDeed(phrasing, query, thing)) return deedAlone(subject)
  // 专项资金8623万元,支出7862万元: money of a kind is a thing itself, where none was told.
  if (thing.length === 0 && /..(?:资金|经费|基金)$/.test(subject.text))
    return { parts: phraseParts(subject), thing: phraseParts(subject), kind: 'full', rule: 'name.clause' }
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'property', rule: 'name.property' }
}

/** 森林覆盖率 holds its own thing; only the kind of place that a list begins with is shared: 城镇新增就业1361万人、调查失业率5%. */
function standingRate(query: NameQuery): Base {
  const { subject, slot, context } = query
  const { last } = context
  const own = phraseParts(subject)
  const listed = last !== null && last.slot.clause === slot.clause && leadOf(slot).startsWith('、')
  const [first] = listed ? carry(last.naming.base) : []
  const place = first === undefined ? null : KIND_OF_PLACE.exec(first.text)
  const shared = first === undefined || place === null ? [] : [cutRight(first, first.text.length - place[0].length)]
  // 资产负债率58.7%,营业收入96.8亿元: what comes next is of whom the rate was told of.
  const thing = afterTime(query) ?? carriedThing(context, true)
  return { parts: joinParts(shared, own), thing, under: thing, kind: 'full', rule: 'name.standing' }
}

/** 检查经营单位732家次,立案96起: a deed that only cases and offences undergo is none of the premises'. */
function standsAsDeed({ rules }: Phrasing, { slot, subject, context }: NameQuery, thing: readonly NamePart[]): boolean {
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

const deedAlone = (subject: Phrase): Base => ({
  parts: phraseParts(subject),
  thing: [],
  kind: 'full',
  rule: 'name.standing',
})

/** 改造小区126个,惠及居民3.8万户,投资6.2亿元: money is told of what was done, not of whom it reached. */
function ofDeed({ slot, subject, context: { last, gap, partner, total } }: NameQuery): readonly NamePart[] | null {
  if (gap !== null || partner !== null || total !== null || slot.mention.dimension !== 'money') return null
  if (last?.naming.rule !== 'name.dependent' || !COUNTED.has(last.mention.dimension)) return null
  return AVERAGE_HEAD.test(subject.text) ? null : carry(last.naming.under)
}

/** 供热面积3826万平方米,新增126万平方米: what is new is told of the measure before it, counted alike. */
function newOfSame(
  { rules }: Phrasing,
  { slot, subject, context: { last, gap, partner, total } }: NameQuery,
): Base | null {
  if (!/^(?:新增|净增)$/.test(subject.text) || gap !== null || partner !== null || total !== null) return null
  if (last === null || last.measure !== 'level' || last.mention.dimension !== slot.mention.dimension) return null
  const whole = carry(last.naming.base)
  if (measureWordOf(rules, textOf(whole)) === '') return null
  const { thing, under } = last.naming
  return {
    parts: joinParts(phraseParts(subject), whole),
    thing: carry(thing),
    under,
    kind: 'property',
    rule: 'name.property',
  }
}

const AVERAGE_HEAD = /^(?:[人户亩]均|平均)/

/** 当期结余6.4亿元,累计结余52.1亿元: what ends in the property is another one of the same. */
function besideSame(thing: readonly NamePart[], property: string): readonly NamePart[] {
  const last = thing.at(-1)
  if (last === undefined || property.length < 4 || last.text === property) return thing
  const same = property.slice(2)
  if (!last.text.endsWith(same)) return thing
  const rest = last.text.slice(0, -same.length)
  return OF_TIME.test(rest) || rest === '' ? thing.slice(0, -1) : [...thing.slice(0, -1), cutRight(last, same.length)]
}

/** 优秀案卷186份,优秀率77.5%: the rate is of all, not of those that have come to what it tells. */
function withoutStem(thing: readonly NamePart[], property: string): readonly NamePart[] {
  const stem = /^([一-鿿]{2})(?:发现)?率$/u.exec(property)?.[1]
  const [first, ...rest] = thing
  if (stem === undefined || first === undefined || !first.text.startsWith(stem)) return thing
  return textOf(thing).length - stem.length >= 2 ? [cutLeft(first, stem.length), ...rest] : thing
}

const OF_TIME = /^(?:当期|本期|当年|本年|全年|年末|期末|累计|新增)$/

const KIND_OF_PLACE = /^(?:城镇|农村|城乡|城市)/

/** 办理审批5.6万件,平均时限1.8个工作日,网办率96.5%: a rate is told of what was counted, not of how long it took. */
function afterTime({ slot, context: { last, lead, gap, partner, total } }: NameQuery): readonly NamePart[] | null {
  const before = lead ?? last
  if (before?.mention.dimension !== 'time' || !RELATIVE.has(slot.mention.dimension)) return null
  // 优良天数247天,比例81.3%: days that are counted are a thing.
  if (/[天日]数$/u.test(textOf(before.naming.base))) return carry(before.naming.base)
  if (gap !== null || partner !== null || total !== null) return null
  return before.naming.kind === 'full' ? [] : null
}

/** 完成率 is told of the whole task, 占比 of the whole name: 税收收入占比. */
const toldOfWhole = (phrasing: Phrasing, text: string): boolean =>
  isCompletionRate(phrasing.rules, text) || /^(?:占比|比重|占比例)$/.test(text)

/** 投资640万元的集镇雨污分流工程: what was invested in stands behind. */
function ownedBehind(phrasing: Phrasing, { subject, slot }: NameQuery): Base | null {
  if (!/投资$/.test(subject.text) || slot.strand.text.charAt(slot.end) !== '的') return null
  const right = rightPhrase(phrasing, slot.strand, slot.end, slot.tailEnd)
  if (right.text.length < SHORTEST_PROJECT) return null
  const thing = phraseParts(right)
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'property', rule: 'name.right' }
}

const SHORTEST_PROJECT = 4

/** 地方一般公共预算收入…其中:税收收入: a part whose own words say what is measured, as its total's do. */
function partOfMeasure(phrasing: Phrasing, { subject, frame, slot, context: { total } }: NameQuery): Base | null {
  if (total === null || total.mention.dimension !== slot.mention.dimension) return null
  const grown = frame?.rule.set.measure === 'growth' && total.measure === 'growth'
  if (!grown && (frame !== null || RELATIVE.has(slot.mention.dimension))) return null
  const measure = subject.text.slice(-2)
  if (subject.text.length < 4 || !textOf(total.naming.base).endsWith(measure)) return null
  const own = phraseParts(subject)
  return { parts: own, thing: entityOf(phrasing, own), under: own, kind: 'full', rule: 'name.part' }
}

/** 整改, 查处: the object is carried on. A list of verbs has one object: 注销31家、撤销7家. */
export function actionBase(phrasing: Phrasing, query: NameQuery): Base {
  const { slot, subject, context } = query
  const { last, gap } = context
  // 市级重点项目14个,开工8个: a deed in a clause of its own is the part's told before it, one in a list (刑拘196人、逮捕121人) the total's.
  const newClause = last !== null && last.slot.clause !== slot.clause
  const thing = shorten(
    phrasing,
    gap === null && last !== null && last.naming.kind === 'action'
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

/** 国家级, 农村: the head is carried on. */
export function modifierBase(phrasing: Phrasing, { slot, subject, context }: NameQuery): Base {
  const { total, gap, last, label, topic, alike } = context
  const parallel = last !== null && last.naming.rule === 'name.modifier' ? last.naming.under : null
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
      (gap !== null ? phraseParts(gap) : null) ??
      counted ??
      (alike ?? last)?.naming.base ??
      (label.length > 0 ? label : topic),
  )
  const bare = /^(?:在建|在办|续建|拟建|待建)$/u.test(subject.text) ? withoutDeed(phrasing, head) : head
  const whole = withoutContrast(withinBound(bare, subject.text), subject.text)
  return { parts: joinParts(phraseParts(subject), whole), under: whole, kind: 'full', rule: 'name.modifier' }
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

/** Words of its own that still lean on what was told: 带动销售, 惠及企业, 铁路 in 按行业分. */
export function fullBase(phrasing: Phrasing, query: NameQuery): Base {
  const { subject, context, slot } = query
  const own = phraseParts(subject)
  const { total, last, label, gap } = context
  if (context.partner !== null && subject.text.length <= LONGEST_SHARED) {
    const under = carry(context.partner.naming.thing)
    return { parts: joinParts(under, own), thing: under, under, kind: 'full', rule: 'name.partner' }
  }
  if (total !== null) return partBase(phrasing, query, total)
  const place = placeBase(phrasing, query)
  if (place !== null) return place
  if (last?.naming.rule === 'name.spread' && /^[、和]/.test(leadOf(slot)))
    return { parts: [...own, ...carry(last.naming.under)], under: last.naming.under, kind: 'full', rule: 'name.spread' }
  const short = subject.text.length <= 2 && !hasOwnVerb(phrasing, query)
  const parallel =
    last !== null &&
    context.lead?.mention.dimension === slot.mention.dimension &&
    last.naming.kind === 'full' &&
    (context.lead?.subject.text.length ?? 9) <= 5
  if (short && parallel)
    return { parts: joinParts(last.naming.under, own), under: last.naming.under, kind: 'full', rule: 'name.parallel' }
  if ((short && !standsAlone(phrasing, query)) || leadsWithDependent(phrasing, subject.text, last === null)) {
    const thing = shorten(phrasing, dependsOn(context, slot))
    if (thing.length > 0)
      return {
        parts: joinParts(thing, own),
        thing: short ? thing : joinParts(thing, thingOf(phrasing, own)),
        under: thing,
        kind: short ? 'action' : 'full',
        rule: 'name.dependent',
      }
  }
  const spread = spreadProperty(phrasing, subject, slot)
  if (spread !== null) return spread
  if (gap !== null) return { parts: own, kind: 'full', rule: 'name.clause' }
  return underLabel({ parts: own, kind: 'full', rule: 'name.clause' }, label, 6)
}

/** 参赛运动员3860人,获得奖牌126枚: what has a verb of its own in a clause of its own leans on nothing. */
const hasOwnVerb = ({ rules }: Phrasing, { subject, slot, context: { gap } }: NameQuery): boolean =>
  gap === null &&
  slot.leadStart === slot.clauseStart &&
  has(
    rules,
    'winning.verb',
    slot.strand.text.slice(slot.leadStart, subject.from).replace(/^(?:共|累计|已|先后|合计)/u, ''),
  )

/** 履约率71.2%,城关镇仅54.6%: a place alone is told of the rate before it. */
function placeBase(phrasing: Phrasing, { subject, frame, slot, context: { lead, last } }: NameQuery): Base | null {
  const before = lead ?? last
  if (before === null || frame !== null || slot.mention.dimension !== 'ratio' || !PLACE.test(subject.text)) return null
  if (before.measure !== 'rate' || before.mention.dimension !== 'ratio') return null
  const own = phraseParts(subject)
  const rate =
    before.naming.kind === 'property' ? before.subject.text : measureWordOf(phrasing.rules, textOf(before.naming.base))
  const told: NamePart = { text: rate, source: 'carried', span: null }
  return rate === ''
    ? null
    : { parts: joinParts(own, [told]), thing: own, under: own, kind: 'full', rule: 'name.place' }
}

/** 粮食播种5.12万亩;烤烟4200亩: a noun that opens what follows a semicolon begins anew. */
function standsAlone(phrasing: Phrasing, { subject, slot, context: { last, gap, topic, label } }: NameQuery): boolean {
  const [word, ...rest] = phrasing.tag(subject.text)
  const noun = word !== undefined && rest.length === 0 && /^n[rzst]?$/.test(word.tag)
  const told = last === null && label.length === 0 && topic[0]?.source !== 'heading'
  return (
    ((noun && told) || (gap === null && has(phrasing.rules, 'standing.noun', subject.text))) &&
    slot.strand.outer === null &&
    slot.leadStart === slot.clauseStart
  )
}

/** Words of this length leave room for what they are told of: 户均停电. */
const LONGEST_SHARED = 6

/** 客座率高铁96.2%、普速103.5%: a property told once before a list is each member's. */
function spreadProperty(phrasing: Phrasing, subject: Phrase, slot: Slot): Base | null {
  const found = /^(.{2,12}?(?:率|比例|标准|占比|得分))([一-鿿A-Za-z]{1,5})$/u.exec(subject.text)
  const [, property = '', member = ''] = found ?? []
  if (
    found === null ||
    !/^[、和]/.test(slot.strand.raw.slice(slot.end)) ||
    kindOf(phrasing, member) === 'property' ||
    kindOf(phrasing, member) === 'empty'
  )
    return null
  const cut = subject.from + property.length
  const head = phraseParts({ ...subject, text: property, to: cut })
  return {
    parts: [...phraseParts({ ...subject, text: member, from: cut }), ...head],
    under: head,
    kind: 'full',
    rule: 'name.spread',
  }
}

/** A dependent name leans on the sentence's own figures; dependents beside each other lean on the same one. */
function dependsOn(context: Context, slot: Slot): readonly NamePart[] {
  const { last, gap } = context
  // 处分1103人,其中县处级23人,挽回损失3625万元: behind the parts a new clause speaks of the whole.
  if (gap === null && context.listed && last !== null && last.total !== null && last.slot.clause !== slot.clause)
    return carry(last.total.naming.thing)
  if (gap === null && last !== null && last.naming.rule === 'name.dependent') return last.naming.under
  return carriedThing(context)
}
