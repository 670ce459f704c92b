import type { NamePart } from '../model.js'
import { textOf } from './draft.js'
import { pairsOf } from './groups.js'
import { COUNTED } from './mention.js'
import { drivenActor } from './name-driven.js'
import { listedUnder } from './name-listed.js'
import { likeBefore } from './name-parallel.js'
import { PLACE, partBase } from './name-part.js'
import { carry, joinParts, phraseParts, shorten, thingOf } from './name-parts.js'
import { type Base, type Context, carriedThing, type NameQuery, underLabel } from './name-query.js'
import { shareOfWhole } from './name-share.js'
import { has, type Phrase, type Phrasing, phraseAt } from './phrase.js'
import { kindOf, leadsWithDependent, measureWordOf, propertyOf } from './phrase-kind.js'
import { leadOf, type Slot } from './strand.js'

/** Words of its own that still lean on what was told: 带动销售, 惠及企业, 铁路 in 按行业分. */
export function fullBase(phrasing: Phrasing, query: NameQuery): Base {
  const { subject, context, slot } = query
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
  const place = placeBase(phrasing, query) ?? likeBefore(phrasing, query) ?? ofStem(phrasing, query)
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
  if (short && parallel)
    return { parts: joinParts(last.naming.under, own), under: last.naming.under, kind: 'full', rule: 'name.parallel' }
  if ((short && !standsAlone(phrasing, query)) || leadsWithDependent(phrasing, subject.text, last === null)) {
    const thing = shorten(phrasing, dependsOn(context, slot))
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
  if (gap !== null && !labelled) return { parts: own, kind: 'full', rule: 'name.clause' }
  const whose = countedBefore(phrasing, query)
  if (whose.length > 0) return { parts: joinParts(whose, own), under: whose, kind: 'full', rule: 'name.clause' }
  // 水上运输方面。全市发生事故12起: the sentence before says whose.
  const runIn = context.topic[0]?.source === 'heading' && context.topic.length === 1 && OF_LABEL.test(subject.text)
  if (runIn && last === null) return underLabel({ parts: own, kind: 'full', rule: 'name.clause' }, context.topic, 6)
  return underLabel({ parts: own, kind: 'full', rule: 'name.clause' }, label, 6)
}

/**
 * 种植赤松茸、黑皮鸡枞、羊肚菌等食用菌38万袋: of a long list the word for all of them names the figure, with the deed; short ones stay.
 */
function withoutList({ tag }: Phrasing, subject: Phrase): readonly NamePart[] {
  const found = subject.text.length > LONGEST_LIST ? LIST.exec(subject.text) : null
  const all = found?.groups?.all ?? ''
  if (found === null || (all.length < 3 && WIDE.test(all)) || !/^(?:n|vn|l|x|j)/.test(tag(all).at(-1)?.tag ?? ''))
    return phraseParts(subject)
  // 等领域职务犯罪: the fields tell which; 发生在国企中的贪污、挪用等: as does what stands before 的.
  if (/^(?:领域|方面|行业|地区|环节|区域)/u.test(all)) return phraseParts(subject)
  const attribute = /^[^、]*的(?=[^、]*、)/u.exec(subject.text)?.[0] ?? ''
  if (attribute !== '') {
    const front = { ...subject, text: attribute, to: subject.from + attribute.length }
    return [...phraseParts(front), ...phraseParts({ ...subject, text: all, from: subject.to - all.length })]
  }
  const words = tag(subject.text)
  const end = words.findIndex((word) => !/^[vad]/.test(word.tag))
  const done = words.slice(0, Math.max(0, end)).reduce((all, { text }) => all + text, '')
  const deed = /^v/.test(words[end - 1]?.tag ?? '') && done.length <= 4 ? done : ''
  const verb = { ...subject, text: deed, to: subject.from + deed.length }
  return joinParts(phraseParts(verb), phraseParts({ ...subject, text: all, from: subject.to - all.length }))
}

/** 总收入增长31.8%,占生产总值的比重提高1.3个百分点: whose share moved was told before. */
function shareMoved({ subject, slot, context: { last, gap, partner } }: NameQuery): Base | null {
  if (last === null || gap !== null || partner !== null || slot.mention.dimension !== 'points') return null
  if (!/(?:比重|比例)$/u.test(subject.text) || !/^[,]?占(?!比)/u.test(leadOf(slot))) return null
  const thing = carry(last.naming.base)
  const whole = { ...subject, text: `占${subject.text}`, from: subject.from - 1 }
  return { parts: joinParts(thing, phraseParts(whole)), thing, under: thing, kind: 'full', rule: 'name.dependent' }
}

/** 跨省直接结算568万人次,涉及医疗总费用1278亿元: what it concerned is told of what was counted before. */
function concernedBy({ subject, slot, context: { last, gap, partner, total } }: NameQuery): Base | null {
  if (last === null || gap !== null || partner !== null || total !== null || subject.text.length > LONGEST_SHARED)
    return null
  // 涉及医疗费用76.8亿元,基金支付46.9亿元: who paid of it is told of the same.
  if (
    /(?:支付|报销|补偿)$/u.test(subject.text) &&
    last.naming.rule === 'name.dependent' &&
    /费用?$/u.test(last.subject.text)
  ) {
    const same = carry(last.naming.under)
    return {
      parts: joinParts(same, phraseParts(subject)),
      thing: same,
      under: same,
      kind: 'full',
      rule: 'name.dependent',
    }
  }
  if (!/^[、,]?共?涉及/u.test(leadOf(slot)) || !COUNTED.has(last.mention.dimension)) return null
  const thing = carry(last.naming.base)
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'full', rule: 'name.dependent' }
}

/** 严惩敲诈、绑架等恶性犯罪,审结案件316件: the clause before tells which cases; null where it tells of none. */
function offenceOf({ subject, slot: { strand, clauseStart, leadStart } }: NameQuery): Base | null {
  const found = /^(?<deed>[一-鿿]{2,4})?(?:此类|各类|相关|该类)?案件$/u.exec(subject.text)
  if (found === null || leadStart !== clauseStart) return null
  const told = strand.text.slice(0, clauseStart)
  const before = OFFENCE.exec(told) ?? FIELD.exec(told)
  const what = before?.groups?.what ?? ''
  if (before === null || what === '') return null
  const from = before.index + before[0].lastIndexOf(what)
  const deed = found.groups?.deed ?? ''
  const offence = phraseParts({ ...subject, text: what, from, to: from + what.length, source: 'carried' })
  const verb = phraseParts({ ...subject, text: deed, to: subject.from + deed.length })
  const cases = phraseParts({ ...subject, text: '案件', from: subject.to - 2 })
  const thing = [...offence, ...cases]
  return { parts: [...verb, ...thing], thing, under: thing, kind: 'full', rule: 'name.gap' }
}

const OFFENCE =
  /(?:^|[,:;])[^,:;]*?(?:严惩|打击|惩治|惩处|整治|防范|对)(?:[^,:;]+等)?(?<what>[^,:;等]{2,24}?(?:犯罪|违法行为))(?:保持|始终|持续|从严)?[^,:;犯]{0,12},$/u

/** 强化民事裁判监督,办理案件316件; 常态化推进扫黑除恶,审结案件48件: of which field of work. */
const FIELD =
  /(?:^|[,:;。])(?:[^,:;。]{0,10}?(?:机关|法院|检察院|部门|局))?(?:依法|全面|持续|深入|扎实|积极|常态化|大力|有力)*(?:强化|加强|开展|推进|深化|履行|做实|做优|做强|聚焦|突出)(?<what>[^,:;\d]{3,16}),$/u

/** 青山湾水库工程正推进主坝施工,工程累计完成4.17亿元; 林政大队属事业单位,有人员8名: which project, whose staff, the clause before tells. */
function meantBefore({ tag }: Phrasing, { subject, slot, context: { last } }: NameQuery): Base | null {
  const { strand, clauseStart } = slot
  const staff = STAFF.test(subject.text) && /有(?:在[职编岗册])?$/u.test(leadOf(slot).slice(0, -subject.text.length))
  const project = PROJECT.exec(subject.text)
  if ((!staff && project === null) || slot.leadStart !== clauseStart) return null
  // 4个项目通过审批,项目总投资达373亿元: those that were counted.
  const counted =
    project !== null && last !== null && last.slot.clause === slot.clause - 1 && COUNTED.has(last.mention.dimension)
  if (counted && /(?:项目|工程)$/u.test(textOf(last.naming.base))) {
    const thing = carry(last.naming.base)
    const own = phraseParts({
      ...subject,
      text: subject.text.slice(project[0].length),
      from: subject.from + project[0].length,
    })
    return { parts: joinParts(thing, own), thing, under: thing, kind: 'full', rule: 'name.dependent' }
  }
  const clause = /(?<=^|[,:;])[^,:;\d]+(?=,$)/u.exec(strand.text.slice(0, clauseStart))
  const text = (staff ? BODY : SITE).exec(clause?.[0] ?? '')?.groups?.who ?? ''
  const nominal = tag(text).every((word) => /^(?:n|b|j|l|vn|v|x|c|s|f|m|q|a|eng|zg)/.test(word.tag))
  if (clause === null || text.length < 3 || !nominal) return null
  const from = clause.index
  const thing = phraseParts({ ...subject, text, from, to: from + text.length, source: 'carried' })
  const rest = staff ? subject.text : subject.text.slice(project?.[0].length ?? 0)
  const own = rest === '' ? [] : phraseParts({ ...subject, text: rest, from: subject.to - rest.length })
  return { parts: joinParts(thing, own), thing, under: thing, kind: 'full', rule: 'name.gap' }
}

const STAFF = /^(?:在[职编岗册])?(?:人员|职工|干部职工|工作人员|从业人员|编制)$/u

const BODY = /^(?<who>.{2,14}?)(?:属于?|系|为|隶属|是)/u

/** 工程 alone, or with what is measured of it. */
const PROJECT = /^该?(?:工程|项目)(?=$|累计|已|共|完成|总?投资|概算)/u

const SITE =
  /^(?<who>.{2,24}?(?:工程|项目|枢纽|水库|公路|铁路|大桥|隧道|电站|管网|园区?|厂))(?!工程|项目|枢纽|大桥)(?=[^的]*(?:推进|施工|建设|开展|进行|实施|铺开|启动|开工|完工|完成|加快|建成))/u

/** Says nothing without what was listed. */
const WIDE = /^(?:.|案件|项目|企业|活动|工作|问题|方面|单位|部门|人员|行业|领域|产业|产品|区域|地区|工程|任务)$/u

const LONGEST_LIST = 15

const LIST =
  /^[^、]+、.+(?:(?<![末中高初同平上对])等(?:各类|各种|共)?|[两三四五六七八九十](?:大?类|种))(?<all>[^、等]{2,14})$/u

/** 长三角地区41个城市优良天数比例80.8%: where those that are counted on the way lie; empty where a deed stands before their number. */
function countedBefore({ tag }: Phrasing, { slot, context: { last } }: NameQuery): readonly NamePart[] {
  if (last === null || last.slot.end !== slot.leadStart || last.slot.clause !== slot.clause) return []
  if (!COUNTED.has(last.mention.dimension) || COUNTED.has(slot.mention.dimension)) return []
  const { text } = last.subject
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

/** 跨境电商进口增长较快,进口86亿元: the clause before says whose it is, and that it grew; null where it does not. */
function saidBefore({ subject, slot, context: { gap } }: NameQuery): Phrase | null {
  if (gap === null || slot.leadStart !== slot.clauseStart || subject.text.length < 2) return null
  const at = gap.text.indexOf(subject.text)
  const rest = at < 2 ? '' : gap.text.slice(at + subject.text.length)
  if (!/^(?:持续|继续|保持|稳步|快速|呈|实现|再|明显|大幅)*(?:增长|增势|上升|下降|回升|回落|向好)/u.test(rest))
    return null
  const text = gap.text.slice(0, at + subject.text.length)
  return phraseAt(gap, text, gap.from, gap.from + text.length)
}

/** 服务业吸收外资猛增,合同外资额9.27亿美元: whose the measure is that the clause before says to have moved; null where it tells of another. */
function industryOf({ subject, slot, context: { gap } }: NameQuery): Phrase | null {
  if (gap === null || slot.leadStart !== slot.clauseStart) return null
  const found = INDUSTRY_MOVED.exec(gap.text)
  const { who = '', what = '' } = found?.groups ?? {}
  if (who === '' || subject.text.includes(who) || !subject.text.includes(what.slice(-2))) return null
  return { ...gap, text: who, to: gap.from + who.length, source: 'carried' }
}

const INDUSTRY_MOVED =
  /^(?<who>[^,:;]{1,8}?(?:产业|行业|业|企业|经济|区|市|县))(?<what>[一-鿿]{2,8}?)(?:持续|继续|保持|稳步|快速|呈|实现|明显|大幅|较快)*(?:大增|大降|猛增|激增|增长|增加|上升|下降|回升|回落|向好|攀升)$/u

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
const OF_GOODS = /(?:产量|销量|运量|存栏|出栏|库存|面积|装机|里程|容量|长度|用量)$/u

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
