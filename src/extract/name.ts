import type { NamePart } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { type Naming, textOf } from './draft.js'
import { affectedBase } from './name-affected.js'
import { shareMoved } from './name-before.js'
import { rightBase } from './name-behind.js'
import { completionOf, emptyBase } from './name-carried.js'
import { caseBase, kindOfCases } from './name-case.js'
import { actionBase } from './name-deed.js'
import { fullBase } from './name-full.js'
import { modifierBase } from './name-modifier.js'
import { carry, joinParts, keptParts, phraseParts, thingOf } from './name-parts.js'
import { inRanking, superlative } from './name-place.js'
import { beforeDate, investedIn, ownedAfterVerb, propertyBase } from './name-property.js'
import type { Base, NameQuery } from './name-query.js'
import { ownerAmong, ownerAt } from './owner.js'
import { cleanPhrase, makePhrase, type Phrasing } from './phrase.js'
import { kindOf } from './phrase-kind.js'
import { anyWord, ofRules } from './rule-words.js'
import { PERIOD_MARK } from './strand.js'

export type { Context, NameQuery } from './name-query.js'

const NOTHING: readonly NamePart[] = []

/** Names a quantity from its own clause, the words behind it, and what it carries on. */
export function nameQuantity(phrasing: Phrasing, query: NameQuery): Naming {
  const base = baseName(phrasing, query)
  const { frame, slot } = query
  const told = keptParts(frame, slot.strand)
  const tasks = countsTasks(query, textOf(told)) ? told : []
  // 增速比一季度加快1.2个百分点 behind a growth: its 增速 is in the name already.
  const kept = [...averagedDeed(query), ...(toldIn(told, base.parts) ? [] : told), ...reportedBefore(query)]
  const of = amongWhom(phrasing, query, base.parts)
  const dated = ourPart(query) ?? ownerBeforeDate(phrasing, query, base.parts)
  const owner = dated.length > 0 ? dated : ownerOfPart(phrasing, query, base.parts)
  const left = leftOut(phrasing.rules, query)
  const whole = [
    ...of,
    ...owner,
    ...exceptedIn(left, base.parts),
    ...withDuty(phrasing.rules, query, base.parts),
    ...kept,
  ]
  // 三级手术占61%: with no whole named behind 占 the share is a 占比.
  const suffix = textOf(kept) === '占' ? '比' : (frame?.rule.suffix ?? null)
  const parts =
    suffix === null ||
    textOf(whole).endsWith(suffix) ||
    (suffix === '位次' && /(?:排[位名]|名次)$/u.test(textOf(whole)))
      ? whole
      : [...whole, { text: suffix, source: 'frame' as const, span: null }]
  return {
    parts,
    base: [...exceptedIn(left, base.parts), ...owner, ...base.parts, ...tasks],
    thing: [...dated, ...(base.thing ?? [...thingOf(phrasing, base.parts), ...tasks])],
    under: base.under ?? [],
    kind: base.kind,
    rule: base.rule,
  }
}

/** Whether a name ends in words already; 增速 and 增幅 are one. */
function toldIn(words: readonly NamePart[], parts: readonly NamePart[]): boolean {
  if (words.length === 0) return true
  const [text, name] = [textOf(words), textOf(parts)]
  return name.endsWith(text) || (SPEED.test(text) && SPEED.test(name))
}

const SPEED = /增[速幅]$/u

/** 牵头任务68项,已完成37项: tasks that are counted one by one are the thing, not the plan for it. */
const countsTasks = ({ frame, slot }: NameQuery, told: string): boolean =>
  frame?.rule.set.status === 'target' && told === '任务' && /^[项个件条]$/u.test(slot.mention.unit)

/** 本级收入4.95亿元,比报告数4.94亿元增加80万元: what it is compared with is told as what it is. */
function reportedBefore({ frame, slot, subject, context: { last } }: NameQuery): readonly NamePart[] {
  if (frame !== null || subject.text !== '' || last?.measure !== 'level') return NOTHING
  const { strand, leadStart, start } = slot
  const said = REPORTED.exec(strand.raw.slice(leadStart, start))?.[1]
  if (said === undefined || !/^(?:元|万元|亿元)?,?[增减]/u.test(strand.raw.slice(slot.end))) return NOTHING
  return phraseParts(makePhrase(strand, start - said.length, start, 'clause'))
}

const REPORTED = /^[,、]?[比较][^,:;]{0,20}?((?:报告|决算|预算|计划|年初|快报|预计|上报)数)$/u

/** 人均增收1350元, 最大压降7.6万千瓦: behind an average or extreme the verb of change says what is measured. */
function averagedDeed({ frame, slot, subject }: NameQuery): readonly NamePart[] {
  // 药品平均降幅53%: so does what they fell by on an average, but not what two years did.
  const measured =
    (frame?.rule.set.measure === 'change' && AVERAGED.test(subject.text)) ||
    (frame?.rule.set.measure === 'growth' && /^[一-鿿]{2,}(?<![年季月])平均$/u.test(subject.text))
  if (!measured || frame === null) return []
  return phraseParts(makePhrase(slot.strand, frame.from, slot.start, 'frame'))
}

/** 应上缴财政5412.6万元,已上缴4870万元: what ought to be done is told apart from what was by its 应. */
function withDuty(rules: RuleSet, { subject, slot }: NameQuery, parts: readonly NamePart[]): readonly NamePart[] {
  const { text, raw } = slot.strand
  // 供应, 反应 and 相应 are words.
  const ought =
    subject.text !== '' &&
    text.charAt(subject.from - 1) === '应' &&
    rules.lexicon.get('ought.before')?.ends(raw, subject.from - 1) === 0
  const at = ought ? parts.findLastIndex((part) => part.text.startsWith(subject.text)) : -1
  return at < 0 ? parts : parts.with(at, withFront(parts[at] as NamePart, '应'))
}

const withFront = (part: NamePart, word: string): NamePart => ({
  text: word + part.text,
  source: part.source,
  span: part.span === null ? null : [part.span[0] - word.length, part.span[1]],
})

/** 1260名村干部中,大专以上学历占41.2%;本科毕业生中,女生落实率88.2%: among whom a share or rate is told. */
function amongWhom(
  phrasing: Phrasing,
  { slot, subject, context: { total } }: NameQuery,
  parts: readonly NamePart[],
): readonly NamePart[] {
  const { strand, clauseStart } = slot
  if (slot.mention.dimension !== 'ratio' || subject.text === '' || total !== null) return []
  if (!strand.text.includes('中,')) return []
  const found = AMONG.exec(strand.text.slice(0, clauseStart))
  const whom = found?.groups?.whom
  if (found === null || whom === undefined) return []
  const from = found.index + found[0].indexOf(whom)
  const phrase = cleanPhrase(phrasing, strand, from, from + whom.length, 'clause')
  const [name, words] = [textOf(parts), phrase.text]
  if (words.length < 2 || words.length + name.length > LONGEST_AMONG || name.includes(words.slice(-2))) return []
  return phraseParts(phrase)
}

/** 其中高新区完成税收36亿元,实现销售收入98.7亿元: whose parts they are, where no whole tells and the words name nobody. */
function ownerOfPart(
  phrasing: Phrasing,
  { slot, subject }: NameQuery,
  parts: readonly NamePart[],
): readonly NamePart[] {
  const { strand, leadStart, start } = slot
  if (!strand.text.includes('其中') || !MEASURES.test(subject.text)) return []
  const whose = ownerAmong(phrasing, strand, start).parts
  const owner = textOf(whose)
  const name = textOf(parts)
  if (owner === '' || name.includes(owner.slice(-3)) || owner.length + name.length > LONGEST_AMONG) return []
  // What is told of somebody else behind is not theirs.
  const lead = strand.text.slice(leadStart, start)
  const from = leadStart + (/^[、,和及]*/u.exec(lead)?.[0].length ?? 0)
  if (!lead.includes('其中') && textOf(ownerAt(phrasing, strand, from).parts) !== '') return []
  return carry(whose)
}

/** 全市法院受理案件3.2万件,其中我院受理4791件: what part of them is ours; null where no whole was told. */
function ourPart({ slot: { strand, leadStart }, subject, context: { total } }: NameQuery): readonly NamePart[] | null {
  const said = total === null ? undefined : OURS.exec(strand.text.slice(leadStart, subject.from))?.[1]
  if (said === undefined || subject.text === '') return null
  const from = subject.from - said.length
  return phraseParts({ ...subject, text: said, from, to: subject.from })
}

const OURS = /(?:^|其中[,:]?)((?:我|本)[院局区市县省校行司镇]|[省市县区]本级)(?:共|累计|已)?$/u

/** 滨海大学2022年毕业生升学率42%: a body with a name of its own that stands before the date says whose figure it is. */
function ownerBeforeDate(
  phrasing: Phrasing,
  { slot: { strand, leadStart, clauseStart }, subject }: NameQuery,
  parts: readonly NamePart[],
): readonly NamePart[] {
  if (leadStart !== clauseStart || subject.text === '') return NOTHING
  const mark = strand.text.indexOf(PERIOD_MARK, leadStart)
  if (mark < leadStart + 4 || mark >= subject.from) return NOTHING
  const body = strand.text.slice(leadStart, mark)
  if (!BODY.test(body)) return NOTHING
  const whose = ownerAt(phrasing, strand, leadStart).parts
  return textOf(whose) === body && !textOf(parts).includes(body.slice(-3)) ? carry(whose) : NOTHING
}

const BODY = /^[^,:;。\d本我该全各]{2,14}(?:大学|学院|医院|法院|检察院|公司|集团|银行|支行|港|机场|中学|小学)$/u

const MEASURES =
  /(?:[额量值率数]|收入|支出|外资|投资|案件|利润|税[收金]?|贷款|存款|资金|受理|结案|办结|审结|人员|职工)$/u

const LONGEST_AMONG = 24

const AMONG = new RegExp(
  `(?:^|[,:;${PERIOD_MARK}\\d]|[名个人户家件])(?<whom>(?![十百千万亿余]*[名个人户家件])[^,:;\\d中]{1,14}(?:者|人|员|生|户|记|众|业|位|构|目|件|庭|象|师|工|民|体|村|区|校|院|批次|干部|党员))中,[^:;。]*$`,
  'u',
)

/** 扣除烟草后,规上工业增速3.6%, 自然口径增长15.2%: what was left out, and how it was reckoned; null where nothing is told. */
function leftOut(rules: RuleSet, { slot, context: { last } }: NameQuery): string | null {
  const { strand, start, clauseStart } = slot
  const from = last?.slot.strand === strand ? last.slot.end : 0
  const before = strand.raw.slice(Math.min(from, clauseStart), start)
  // 后 and 口 (口径, 人口) are what the three patterns ask for.
  return before.includes('后') || before.includes('口') ? (excepted(rules).exec(before)?.[0] ?? null) : null
}

/** It tells a figure from its neighbour, where its name does not hold it. */
const exceptedIn = (told: string | null, parts: readonly NamePart[]): readonly NamePart[] =>
  told === null || parts.length === 0 || textOf(parts).includes(told.slice(0, 4))
    ? NOTHING
    : [{ text: told, source: 'clause', span: null }]

// 除去 leaves out too, but 清除去年 and 消除去年 are other words.
const excepted = ofRules(
  (rules) =>
    new RegExp(
      `(?:${anyWord(rules, 'excepted.by')}|(?<![清消解免])除去(?!年))[^,:;\\d]{2,12}?(?:影响|因素)?后(?=[^,:;]*$|,[^,:;]*$)|自然口径(?=增长|下降|增|降)|按(?:户籍|常住)人口(?:计算)?(?=,[^,:;]*$)`,
      'u',
    ),
)

const AVERAGED = /[人户亩]均$|^(?:[人户亩年月日]均|每[人户亩]|平均|最大|最高|年)$/

const setter = ofRules(
  (rules) => new RegExp(`^(?:(?:${anyWord(rules, 'task.setter')}|[省市县区])(?:下达|核定|安排|确定)?)+$`, 'u'),
)

/** 营业收入96.4亿元(预算92亿元): what was set for it stands in the bracket behind. */
function setBeside({ slot: { strand, mention }, subject, context: { last } }: NameQuery): Base | null {
  if (strand.outer === null || last === null || last.slot.strand !== strand.outer.strand) return null
  if (last.mention.dimension !== mention.dimension || !isSet(subject.text)) return null
  const whole = carry(last.naming.base)
  return { parts: joinParts(whole, phraseParts(subject)), thing: whole, under: whole, kind: 'full', rule: 'name.part' }
}

/** 预算, 年度计划: what a figure beside was to be. */
export const isSet = (text: string): boolean => /^(?:年初|年度|全年|调整)?(?:预算|计划|目标|任务)数?$/u.test(text)

function baseName(phrasing: Phrasing, query: NameQuery): Base {
  const { frame, subject } = query
  if (frame?.rule.id === 'rate.completion.of') return completionOf(query)
  // 落实82.3万亩,国家下达任务为80万亩: who set a task names it, not what it is of.
  const setBy = frame?.rule.id === 'target.stated' && setter(phrasing.rules).test(subject.text)
  if (setBy && query.context.last !== null) {
    const base = emptyBase(phrasing, query)
    const { thing, under = [], kind, rule } = base
    const parts = joinParts(base.parts, phraseParts(subject))
    return thing === undefined ? { parts, under, kind, rule } : { parts, thing, under, kind, rule }
  }
  const kind = frame?.rule.subject === 'carried' ? 'empty' : kindOf(phrasing, subject.text)
  const stage = caseBase(query) ?? (frame?.rule.id === 'end.from' ? shareMoved(query) : null)
  if (stage !== null) return stage
  const most = kind === 'empty' ? superlative(query) : null
  if (most !== null) return most
  const ranking = kindOfCases(query) ?? inRanking(query)
  if (ranking !== null) return ranking
  const set = setBeside(query)
  if (set !== null) return set
  const owned =
    frame === null && kind !== 'property' && (kind !== 'empty' || query.slot.clauseStart === query.slot.start)
      ? (ownedAfterVerb(phrasing, query) ?? investedIn(phrasing, query))
      : null
  if (owned !== null) return owned
  const right = affectedBase(query) ?? rightBase(phrasing, query, kind)
  if (right !== null) return right
  switch (kind) {
    case 'empty':
      return emptyBase(phrasing, query)
    case 'property':
      return propertyBase(phrasing, query)
    case 'action': {
      // 财政支出年初预算1184万元: what the budget is for stands before its date.
      const dated = /^[预决]算$/u.test(subject.text) ? beforeDate(phrasing, query) : null
      if (dated !== null) {
        const parts = joinParts(dated, phraseParts(subject))
        return { parts, thing: dated, under: dated, kind: 'property', rule: 'name.property' }
      }
      return actionBase(phrasing, query)
    }
    case 'modifier':
      return modifierBase(phrasing, query)
    default:
      return fullBase(phrasing, query)
  }
}
