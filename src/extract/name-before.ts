import { textOf } from './draft.js'
import { COUNTED } from './mention.js'
import { carry, joinParts, phraseParts } from './name-parts.js'
import { type Base, LONGEST_SHARED, type NameQuery } from './name-query.js'
import { type Phrase, type Phrasing, phraseAt } from './phrase.js'
import { leadOf } from './strand.js'

/** 总收入增长12%,占生产总值的比重提高1.3个百分点, 占生产总值比重由7.2%提高到7.9%: whose share moved was told before. */
export function shareMoved({ subject, slot, frame, context: { last, gap, partner } }: NameQuery): Base | null {
  if (last === null || gap !== null || partner !== null) return null
  if (slot.mention.dimension !== 'points' && frame?.rule.id !== 'end.from') return null
  if (!/..(?:比重|比例)$/u.test(subject.text) || !/^[,]?占到?(?!比)/u.test(leadOf(slot))) return null
  // 增速高于全国8个百分点,占生产总值比重由4.1%提升至5.1%: it is no growth that has a share.
  const thing = carry(last.naming.base).filter(
    ({ text }, i, all) => i === 0 || i < all.length - 1 || !/^增[速幅]$/u.test(text),
  )
  const whole = { ...subject, text: `占${subject.text.replace(/^占到?/u, '')}`, from: subject.from - 1 }
  return { parts: joinParts(thing, phraseParts(whole)), thing, under: thing, kind: 'full', rule: 'name.dependent' }
}

/** 跨省直接结算568万人次,涉及医疗总费用1278亿元: what it concerned is told of what was counted before. */
export function concernedBy({ subject, slot, context: { last, gap, partner, total } }: NameQuery): Base | null {
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
  if (!COUNTED.has(last.mention.dimension)) return null
  const thing = carry(last.naming.base)
  // 云南省64个重点景区,共接待游客118万人次: all those counted right before did it together.
  const together =
    /^(?:共|累计|合计)/u.test(leadOf(slot)) &&
    slot.leadStart === slot.clauseStart &&
    last.slot.clause === slot.clause - 1 &&
    last.measure === 'level' &&
    ACTORS.test(textOf(thing)) &&
    last.mention.unit !== slot.mention.unit
  if (together)
    return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'full', rule: 'name.dependent' }
  if (!/^[、,]?共?涉及/u.test(leadOf(slot))) return null
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'full', rule: 'name.dependent' }
}

/** Those that do something, where they are counted. */
const ACTORS = /(?:景区|景点|企业|学校|医院|卫生院|公司|部门|法院|检察院|图书馆|博物馆|文化馆|美术馆|剧团|团体)$/u

/** 严惩敲诈、绑架等恶性犯罪,审结案件316件,判处罪犯402人: the clause before tells which cases; null where it tells of none. */
export function offenceOf({ subject, slot: { strand, clauseStart, leadStart } }: NameQuery): Base | null {
  const found = /^(?<deed>[一-鿿]{2,4})?(?:此类|各类|相关|该类)?(?<head>案件|犯罪嫌疑人|罪犯|被告人)$/u.exec(
    subject.text,
  )
  if (found === null || leadStart !== clauseStart) return null
  const told = strand.text.slice(0, clauseStart)
  const before = OFFENCE.exec(told) ?? (subject.text.endsWith('案件') ? FIELD.exec(told) : null)
  const what = before?.groups?.what ?? ''
  if (before === null || what === '') return null
  const from = before.index + before[0].lastIndexOf(what)
  const { deed = '', head = '' } = found.groups ?? {}
  const offence = phraseParts({ ...subject, text: what, from, to: from + what.length, source: 'carried' })
  const verb = phraseParts({ ...subject, text: deed, to: subject.from + deed.length })
  const cases = phraseParts({ ...subject, text: head, from: subject.to - head.length })
  const thing = joinParts(offence, cases)
  return { parts: [...verb, ...thing], thing, under: thing, kind: 'full', rule: 'name.gap' }
}

const OFFENCE =
  /(?:^|[,:;])[^,:;]*?(?:严惩|严打|打击|惩治|惩处|整治|防范|对)(?:[^,:;]+等)?(?<what>[^,:;等]{2,24}?(?:犯罪|违法行为))(?:保持|始终|持续|从严)?[^,:;犯]{0,12},$/u

/** 强化民事裁判监督,办理案件316件; 常态化推进扫黑除恶,审结案件48件: of which field of work. */
const FIELD =
  /(?:^|[,:;。])(?:[^,:;。]{0,10}?(?:机关|法院|检察院|部门|局))?(?:依法|全面|持续|深入|扎实|积极|常态化|大力|有力)*(?:强化|加强|开展|推进|深化|履行|做实|做优|做强|聚焦|突出)(?<what>[^,:;\d]{3,16}),$/u

/** 青山湾水库工程正推进主坝施工,工程累计完成4.17亿元; 林政大队属事业单位,有人员8名: which project, whose staff, the clause before tells. */
export function meantBefore({ tag }: Phrasing, { subject, slot, context: { last } }: NameQuery): Base | null {
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

/** 跨境电商进口增长较快,进口86亿元: the clause before says whose it is, and that it grew; null where it does not. */
export function saidBefore({ subject, slot, context: { gap } }: NameQuery): Phrase | null {
  if (gap === null || slot.leadStart !== slot.clauseStart || subject.text.length < 2) return null
  const at = gap.text.indexOf(subject.text)
  const rest = at < 2 ? '' : gap.text.slice(at + subject.text.length)
  if (!/^(?:持续|继续|保持|稳步|快速|呈|实现|再|明显|大幅)*(?:增长|增势|上升|下降|回升|回落|向好)/u.test(rest))
    return null
  const text = gap.text.slice(0, at + subject.text.length)
  return phraseAt(gap, text, gap.from, gap.from + text.length)
}

/** 服务业吸收外资猛增,合同外资额9.27亿美元: whose the measure is that the clause before says to have moved; null where it tells of another. */
export function industryOf({ subject, slot, context: { gap } }: NameQuery): Phrase | null {
  if (gap === null || slot.leadStart !== slot.clauseStart) return null
  const found = INDUSTRY_MOVED.exec(gap.text)
  const { who = '', what = '' } = found?.groups ?? {}
  if (who === '' || subject.text.includes(who) || !subject.text.includes(what.slice(-2))) return null
  return { ...gap, text: who, to: gap.from + who.length, source: 'carried' }
}

const INDUSTRY_MOVED =
  /^(?<who>[^,:;]{1,8}?(?:产业|行业|业|企业|经济|区|市|县))(?<what>[一-鿿]{2,8}?)(?:持续|继续|保持|稳步|快速|呈|实现|明显|大幅|较快)*(?:大增|大降|猛增|激增|增长|增加|上升|下降|回升|回落|向好|攀升)$/u
