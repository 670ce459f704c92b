import type { NamePart } from '../model.js'
import { textOf } from './draft.js'
import { pairsOf } from './groups.js'
import { COUNTED } from './mention.js'
import { concernedBy, industryOf, meantBefore, offenceOf, saidBefore, shareMoved } from './name-before.js'
import { drivenActor } from './name-driven.js'
import { withoutList } from './name-list.js'
import { listedUnder } from './name-listed.js'
import { likeBefore } from './name-parallel.js'
import { PLACE, partBase } from './name-part.js'
import { carry, cutRight, joinParts, phraseParts, shorten, thingOf } from './name-parts.js'
import { placeMeasured, rankedFirst } from './name-place.js'
import { type Base, type Context, carriedThing, LONGEST_SHARED, type NameQuery, underLabel } from './name-query.js'
import { shareOfWhole } from './name-share.js'
import { has, type Phrase, type Phrasing, phraseAt } from './phrase.js'
import { wentWith } from './phrase-behind.js'
import { kindOf, leadsWithDependent, measureWordOf, propertyOf } from './phrase-kind.js'
import { leadOf, type Slot } from './strand.js'

/** Words of its own that still lean on what was told: 带动销售, 惠及企业, 铁路 in 按行业分. */
export function fullBase(phrasing: Phrasing, query: NameQuery): Base {
  const { subject, context, slot, frame } = query
  const own = withoutList(phrasing, subject)
  const { total, last, label, gap } = context
  const share = contribution(query) ?? shareOfWhole(query)
  if (share !== null) return share
  if (context.partner !== null && subject.text.length <= LONGEST_SHARED) {
    const under = carry(context.partner.naming.thing)
    return { parts: joinParts(under, own), thing: under, under, kind: 'full', rule: 'name.partner' }
  }
  if (total !== null) return partBase(phrasing, query, total)
  const measured = measuredAs(phrasing, query)
  if (measured !== null) return measured
  const listed = listedUnder(phrasing, query)
  if (listed !== null) return listed
  const within = withinBase(phrasing, query)
  if (within !== null) return within
  const place =
    rankedFirst(query) ??
    placeMeasured(phrasing, query) ??
    placeBase(phrasing, query) ??
    likeBefore(phrasing, query) ??
    ofStem(phrasing, query)
  if (place !== null) return place
  if (last?.naming.rule === 'name.spread' && /^[、和]/.test(leadOf(slot)))
    return { parts: [...own, ...carry(last.naming.under)], under: last.naming.under, kind: 'full', rule: 'name.spread' }
  // 小学74所在校38905人,中职3所: what is counted as a noun before it was is another of the kind.
  const besides =
    context.alike?.naming.rule === 'name.clause' &&
    context.alike.subject.text.length <= 5 &&
    !/^v/.test(phrasing.tag(subject.text)[0]?.tag ?? '')
  const short =
    subject.text.length <= 2 &&
    !hasOwnVerb(phrasing, query) &&
    !besides &&
    !has(phrasing.rules, 'own.object', subject.text)
  const parallel =
    last !== null &&
    context.lead?.mention.dimension === slot.mention.dimension &&
    last.naming.kind === 'full' &&
    (context.lead?.subject.text.length ?? 9) <= 5
  // 落实率86.9%,本科、硕士分别为86.1%、90.3%: whose rate it is, of the one told before.
  const rated =
    short &&
    frame === null &&
    slot.mention.dimension === 'ratio' &&
    last?.measure === 'rate' &&
    last.mention.dimension === 'ratio' &&
    /率$/u.test(textOf(last.naming.base))
  if (rated) {
    const rate = carry(last.naming.rule === 'name.modifier' ? last.naming.under : last.naming.base)
    return { parts: joinParts(own, rate), under: rate, kind: 'full', rule: 'name.modifier' }
  }
  if (short && parallel)
    return { parts: joinParts(last.naming.under, own), under: last.naming.under, kind: 'full', rule: 'name.parallel' }
  if ((short && !standsAlone(phrasing, query)) || leadsWithDependent(phrasing, subject.text, last === null)) {
    const before = shorten(phrasing, dependsOn(context, slot))
    // 利用内资26.8亿元、外资3620万美元: the one takes the place of the other.
    const end = before.at(-1)
    const instead =
      short &&
      subject.text.length === 2 &&
      /^[、和]/u.test(leadOf(slot)) &&
      end !== undefined &&
      end.text.length > 2 &&
      end.text.slice(-1) === subject.text.slice(-1)
    const thing = instead ? [...before.slice(0, -1), cutRight(end, 2)] : before
    // 签约项目10个;履约项目9个: what ends as it does stands beside it.
    const beside = subject.text.length >= 4 && textOf(thing).endsWith(subject.text.slice(-2))
    if (beside && /^(?:项目|企业|案件|合同)$/u.test(subject.text.slice(-2)))
      return { parts: own, kind: 'full', rule: 'name.clause' }
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
  // 国有资本经营预算:市级收入3.17亿元: the label itself is no clause in between.
  const labelled =
    label.length > 0 &&
    slot.opener === ':' &&
    (gap?.text.startsWith(textOf(label)) ?? false) &&
    (OF_LABEL.test(subject.text) ||
      pairsOf(phrasing.rules).some(([, ...each]) => each.some((word) => subject.text.endsWith(word))))
  const again = saidBefore(query)
  if (again !== null) return { parts: phraseParts(again), kind: 'full', rule: 'name.gap' }
  const moved = shareMoved(query)
  if (moved !== null) return moved
  const concerned = concernedBy(query)
  if (concerned !== null) return concerned
  const industry = industryOf(query)
  if (industry !== null) {
    const whose = phraseParts(industry)
    return { parts: joinParts(whose, own), thing: whose, under: whose, kind: 'full', rule: 'name.gap' }
  }
  const offence = offenceOf(query)
  if (offence !== null) return offence
  const meant = meantBefore(phrasing, query)
  if (meant !== null) return meant
  const driven = drivenActor(phrasing, query)
  if (driven !== null)
    return { parts: joinParts(driven, own), thing: driven, under: driven, kind: 'full', rule: 'name.gap' }
  const went = whoseWent(phrasing, query)
  if (went !== null) {
    const whose = phraseParts(went)
    return { parts: joinParts(whose, own), thing: whose, under: whose, kind: 'full', rule: 'name.gap' }
  }
  if (gap !== null && !labelled) return { parts: own, kind: 'full', rule: 'name.clause' }
  const whose = countedBefore(phrasing, query)
  if (whose.length > 0) return { parts: joinParts(whose, own), under: whose, kind: 'full', rule: 'name.clause' }
  // 水上运输方面。全市发生事故12起: the sentence before says whose.
  const runIn = context.topic[0]?.source === 'heading' && context.topic.length === 1 && OF_LABEL.test(subject.text)
  if (runIn && last === null) return underLabel({ parts: own, kind: 'full', rule: 'name.clause' }, context.topic, 6)
  return underLabel({ parts: own, kind: 'full', rule: 'name.clause' }, label, 6)
}

/** 车险业务一枝独秀,保费860亿元: a measure is told of what the clause before says how it went with. */
function whoseWent({ rules }: Phrasing, { subject, slot, context: { gap } }: NameQuery): Phrase | null {
  if (gap === null || !(WIDE_MEASURE.test(subject.text) || /^(?:接待|受理|完成|实现)/u.test(subject.text))) return null
  const { text } = slot.strand
  const end = text.slice(gap.from, slot.clauseStart - 1)
  if (wentWith(end) !== gap.text || subject.text.length + gap.text.length > LONGEST_WENT) return null
  if (measureWordOf(rules, gap.text) !== '' || propertyOf(rules, gap.text) !== '') return null
  return subject.text.includes(gap.text.slice(-2)) ? null : gap
}

const WIDE_MEASURE = /(?:[额量值率数]|收入|支出|利润|投资|税收|外资|资产|占比|比重|个数)$/u

const LONGEST_WENT = 24

/** 长三角地区41个城市优良天数比例80.8%: where those that are counted on the way lie; empty where a deed stands before their number. */
function countedBefore({ tag }: Phrasing, { slot, context: { last } }: NameQuery): readonly NamePart[] {
  if (last === null || last.slot.end !== slot.leadStart || last.slot.clause !== slot.clause) return []
  const { text } = last.subject
  // 湖北省28个重点景区共接待游客96万人次: of a province and the like whatever is counted.
  const province = /^[一-鿿]{1,5}[省市州盟县区]$/u.test(text)
  if (!COUNTED.has(last.mention.dimension) || (COUNTED.has(slot.mention.dimension) && !province)) return []
  const place = text.length >= 2 && text.length <= 12 && last.slot.leadStart === last.slot.clauseStart
  return place && tag(text).every((word) => /^(?:n|b|f|j|s|c|x|l)/.test(word.tag))
    ? carry(phraseParts(last.subject))
    : []
}

/** 建筑业增加值增长7.2%,对经济增长的贡献率18.5%: it is the industry that contributes. */
function contribution({ subject, slot, context: { lead, last, partner } }: NameQuery): Base | null {
  const before = partner ?? lead ?? last
  if (
    before === null ||
    !/贡献[率度]$/u.test(subject.text) ||
    !/对[全我本]?[国省市县区州]?$/u.test(slot.strand.text.slice(0, subject.from))
  )
    return null
  const industry = /^.{1,24}?(?:产业|行业|业)(?!务|绩)/u.exec(textOf(before.naming.base))?.[0]
  if (industry === undefined) return null
  const thing: NamePart[] = [{ text: industry, source: 'carried', span: null }]
  const by: NamePart = { text: '对', source: 'clause', span: null }
  return { parts: [...thing, by, ...phraseParts(subject)], thing, under: thing, kind: 'full', rule: 'name.dependent' }
}

/** 工矿商贸:发生事故1起: what happens everywhere is told of the label. */
const OF_LABEL = /^(?:全[省市县区州])?共?(?:发生|接报)?(?:事故|火灾|案件|警情)$/u

/** 销量方面,轴承2846万套: what is measured stands in the label before the things. */
function measuredAs({ rules }: Phrasing, { subject, slot, frame, context: { measured } }: NameQuery): Base | null {
  const { dimension, unit } = slot.mention
  const grew = frame?.rule.set.measure === 'growth'
  if (measured.length === 0 || subject.text.length > LONGEST_SHARED || (dimension === 'ratio' && !grew)) return null
  // 投资方面,在建项目86个: heads, bodies and cases are counted, whatever is measured besides.
  const fits =
    grew || (dimension.startsWith('money') ? !OF_GOODS.test(textOf(measured)) : OF_GOODS.test(textOf(measured)))
  if (!fits || /^[万亿]?[个户家人名枚位件起]$/u.test(unit) || OWN_MEASURE.test(subject.text)) return null
  if (measureWordOf(rules, subject.text) !== '' || propertyOf(rules, subject.text) !== '') return null
  const thing = phraseParts(subject)
  return { parts: joinParts(thing, carry(measured)), thing, under: thing, kind: 'full', rule: 'name.clause' }
}

/** Measures that are told in units of their goods. */
const OF_GOODS = /(?:产量|销量|运量|存栏|出栏|库存|面积|装机|里程|架次|容量|长度|用量)$/u

/** 限上零售额中城镇38.2亿元、乡村6.1亿元: a part told right behind the measure of its whole, and those beside it. */
function withinBase(phrasing: Phrasing, { subject, slot }: NameQuery): Base | null {
  const [, whole = '', part = ''] = (subject.text.includes('中') ? WITHIN.exec(subject.text) : null) ?? []
  if (
    part === '' ||
    !isWord(phrasing, subject.text, whole.length) ||
    OWN_MEASURE.test(part) ||
    slot.mention.dimension === 'ratio' ||
    /[率比重度]$/u.test(part)
  )
    return null
  if (['property', 'empty'].includes(kindOf(phrasing, part))) return null
  const cut = subject.from + whole.length
  const head = phraseParts(phraseAt(subject, whole, subject.from, cut))
  const own = phraseParts(phraseAt(subject, part, cut + 1, subject.to))
  return { parts: [...own, ...head], thing: own, under: head, kind: 'full', rule: 'name.spread' }
}

/** 资金中央, 收入中位数: 中 tells of parts only where it is a word, and no verb is behind it. */
function isWord(phrasing: Phrasing, text: string, at: number): boolean {
  const words = phrasing.tag(text)
  let from = 0
  const found = words.findIndex((word) => {
    const here = from === at && word.text === '中'
    from += word.text.length
    return here
  })
  return found > 0 && !/^v/.test(words[found + 1]?.tag ?? 'v')
}

/** What says itself what is measured: 民间投资, 增值税. */
const OWN_MEASURE = /(?:投资|支出|收入|税|债务|资金|补贴|补助|费|人数|出口|进口|产值|贷款|存款|额|量)$/u

const WITHIN = /^(.{2,12}(?:额|量|值|数|收入|支出|投资|面积|资金|贷款|存款))中(?!的)([^中]{1,8})$/u

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

/** 产业引导基金5支,基金规模8.6亿元: what a measure is of was told in full right before. */
function ofStem(phrasing: Phrasing, { subject, slot, context: { last, gap, total } }: NameQuery): Base | null {
  if (last === null || gap !== null || total !== null || last.measure !== 'level') return null
  if (slot.leadStart !== slot.clauseStart || last.slot.strand !== slot.strand) return null
  const measure = propertyOf(phrasing.rules, subject.text) || measureWordOf(phrasing.rules, subject.text)
  const stem = subject.text.slice(0, -measure.length)
  const thing = carry(last.naming.thing)
  const whole = textOf(thing)
  if (measure === '' || stem.length < 2 || whole.length <= stem.length || !whole.endsWith(stem)) return null
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'full', rule: 'name.stem' }
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
  const head = phraseParts(phraseAt(subject, property, subject.from, cut))
  return {
    parts: [...phraseParts(phraseAt(subject, member, cut, subject.to)), ...head],
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
