import type { NamePart } from '../model.js'
import { type Draft, textOf } from './draft.js'
import { pairsOf } from './groups.js'
import { COUNTED, RELATIVE } from './mention.js'
import { projectOf } from './name-carried.js'
import { deedAlone, standsAsDeed } from './name-deed.js'
import { drivenActor } from './name-driven.js'
import { carry, cutLeft, cutRight, entityOf, joinParts, phraseParts, shorten, withKind } from './name-parts.js'
import { type Base, carriedThing, type NameQuery } from './name-query.js'
import { shareOfWhole } from './name-share.js'
import { cleanPhrase, has, type Phrase, type Phrasing, phraseAt } from './phrase.js'
import { nominalHead, rightPhrase } from './phrase-behind.js'
import { isCompletionRate, isGrowthProperty, kindOf, measureWordOf } from './phrase-kind.js'
import { leadOf, PERIOD_MARK, runsOn } from './strand.js'

/** 余额, 合格率: the thing is carried on; 增速 and 两年平均 take the whole name, since they measure its measure. */
export function propertyBase(phrasing: Phrasing, query: NameQuery): Base {
  const { subject, context, slot } = query
  const { last, partner, gap } = context
  if (has(phrasing.rules, 'standing.rate', subject.text)) return standingRate(query)
  // 收入4.98亿元,加上补助收入、调入资金92.7亿元,总收入97.7亿元: what both come to is of neither.
  if (
    /^(?:总收入|总支出|[收支][入出][总合]计)$/u.test(subject.text) &&
    last !== null &&
    /^[,、]?(?:加上?|加)(?!快|强|大)/u.test(leadOf(last.slot))
  )
    return { parts: phraseParts(subject), kind: 'full', rule: 'name.property' }
  const invested = ofInvestment(query)
  if (invested !== null) return invested
  const owned =
    shareOfWhole(query) ??
    ownedBehind(phrasing, query) ??
    investedIn(phrasing, query) ??
    partOfMeasure(phrasing, query) ??
    newOfSame(phrasing, query)
  if (owned !== null) return owned
  const before = partner ?? last
  if (before !== null && gap === null && isGrowthProperty(phrasing.rules, subject.text)) {
    // 居全市第3位,增速3.1%: what grew is what was ranked.
    const of = before.measure === 'rank' ? levelOf(before) : before
    const parts = joinParts(carry(of.naming.base), phraseParts(subject))
    return {
      parts,
      thing: carry(before.naming.thing),
      under: before.naming.under,
      kind: 'property',
      rule: 'name.property',
    }
  }
  const apart = drivenActor(phrasing, query) ?? beforeDate(phrasing, query) ?? ofPlaces(query)
  if (apart !== null)
    return {
      parts: joinParts(apart, phraseParts(subject)),
      thing: apart,
      under: apart,
      kind: 'property',
      rule: 'name.property',
    }
  // 查处涉税违法86件112人,同比件数下降21.4%: how many there are is told of the deed as well.
  const counts = before !== null && COUNTED.has(before.mention.dimension) && OF_COUNT.test(subject.text)
  const ranked = slot.mention.kind === 'rank' && /^(?:.{0,3}排[位名]|.{0,3}位次|名次)$/u.test(subject.text)
  const whole = before !== null && gap === null && (counts || ranked || toldOfWhole(phrasing, subject.text))
  const carried = whole
    ? carry((ranked ? levelOf(before) : before).naming.base)
    : entityOf(phrasing, afterTime(query) ?? ofDeed(query) ?? ofProject(query) ?? kindCarried(context))
  // 立案143件,罚款1185.6万元,件均8.29万元: of the money right before, which is of no other thing.
  const averaged = carried.length === 0 && before !== null && gap === null && /[一-鿿]均$/u.test(subject.text)
  const told = averaged ? carry(before.naming.base) : carried
  const thing = shorten(
    phrasing,
    withoutStem(
      withoutTimeOfDay(besideSame(withoutOpposite(phrasing, told, subject.text), subject.text), subject.text),
      subject.text,
    ),
  )
  if (standsAsDeed(phrasing, query, thing)) return deedAlone(subject)
  // 受灾人口170.7万,直接经济损失45.7亿元: people own no loss, and what was spent no balance.
  if (
    (/损失$/u.test(subject.text) && /(?:人口|人员|人数|群众|安置)$/u.test(textOf(thing))) ||
    (subject.text.endsWith('结余') && /(?:收入|支出)$/u.test(textOf(thing)))
  )
    return { parts: phraseParts(subject), kind: 'full', rule: 'name.property' }
  // 专项资金8623万元,支出7862万元: money of a kind is a thing itself, where none was told.
  if (thing.length === 0 && /..(?:资金|经费|基金)$/.test(subject.text))
    return { parts: phraseParts(subject), thing: phraseParts(subject), kind: 'full', rule: 'name.clause' }
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'property', rule: 'name.property' }
}

/** 新签约项目219个,总投资1115亿元: of those that are new. */
function kindCarried(context: NameQuery['context']): readonly NamePart[] {
  const thing = carriedThing(context, true)
  return context.last === null ? thing : withKind(thing, context.last.naming.base)
}

/** 生产总值62.8亿元,增长8.4%,高于计划1.9个百分点,全市排位第6: what is ranked is what its changes are told of. */
function levelOf(before: Draft): Draft {
  let draft = before
  while (draft.measure !== 'level' && draft.about !== null && draft.about !== draft) draft = draft.about
  return draft
}

/** 生猪年末存栏2146万头, 贷款9月末余额327亿元: a date stands between the thing and what is measured of it. */
export function beforeDate(phrasing: Phrasing, { subject, slot }: NameQuery): readonly NamePart[] | null {
  const { strand } = slot
  // Of a list told apart the words stand before the first quantity.
  const leadStart = subject.from < slot.leadStart ? slot.clauseStart : slot.leadStart
  const lead = strand.text.slice(leadStart, subject.from)
  const mark = lead.indexOf(PERIOD_MARK)
  // 企业一季度营业收入、净利润分别增长4%、5.2%: the first of a list stands in between.
  if (mark < 2 || !/^(?:[^,:;\d]{2,10}[、和])?$/u.test(lead.slice(mark).replaceAll(PERIOD_MARK, ''))) return null
  const thing = cleanPhrase(phrasing, strand, leadStart, leadStart + mark, 'clause')
  return thing.text.length >= 2 && ['full', 'property'].includes(kindOf(phrasing, thing.text))
    ? phraseParts(thing)
    : null
}

/** 开放床位2450张,使用率94.3%: places that are counted are what is used. */
function ofPlaces({ subject, context: { last, gap, partner } }: NameQuery): readonly NamePart[] | null {
  if (
    last === null ||
    gap !== null ||
    partner !== null ||
    !/^(?:使用|利用|周转|空置|入住|占用|出租)率$/.test(subject.text)
  )
    return null
  return COUNTED.has(last.mention.dimension) &&
    PLACES.test(last.subject.text) &&
    !/^(?:新增|新建|建成|规划)/.test(last.subject.text)
    ? carry(phraseParts(last.subject))
    : null
}

const OF_COUNT = /^(?:件数|人数|户数|起数|宗数|家数|次数|批数|批次|人次)$/u

const PLACES = /(?:床位|学位|编制|车位|泊位|座位|席位|托位|工位)$/u

/**
 * 东湖治理工程总投资8645万元,年度计划投资3000万元,完成投资5200万元: of one project what is to be invested in all, in a year, and what was. Null where no
 * project was told right before.
 */
function ofInvestment({ subject, slot, frame, context: { last, partner, gap, total } }: NameQuery): Base | null {
  if (last === null || partner !== null || gap !== null || total !== null || slot.mention.dimension !== 'money')
    return null
  if (frame !== null || !/^(?:累计|实际|已|年度|本年|当年)*(?:计划|完成)?投资额?$/u.test(subject.text)) return null
  const project = last.mention.dimension === 'money' ? projectOf(last.naming.base) : null
  if (project === null || textOf(project).length < 2) return null
  const thing = carry(project)
  const lead = leadOf(slot)
  const text = /完成/u.test(lead) ? '完成投资' : /计划/u.test(lead) ? '计划投资' : subject.text
  return {
    parts: [...thing, { text, source: 'clause', span: null }],
    thing,
    under: thing,
    kind: 'property',
    rule: 'name.property',
  }
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

/** 改造小区126个,惠及居民3.8万户,投资6.2亿元: money is told of what was done, not of whom it reached. */
function ofDeed({ slot, subject, context: { last, gap, partner, total } }: NameQuery): readonly NamePart[] | null {
  if (gap !== null || partner !== null || total !== null || slot.mention.dimension !== 'money') return null
  if (last?.naming.rule !== 'name.dependent' || !COUNTED.has(last.mention.dimension)) return null
  return AVERAGE_HEAD.test(subject.text) ? null : carry(last.naming.under)
}

/** 总投资8.6亿元,规划床位800张,完成投资2.35亿元: what is being invested in was named with its whole investment. */
function ofProject({ slot, subject, context: { alike, gap, partner, total } }: NameQuery): readonly NamePart[] | null {
  if (gap !== null || partner !== null || total !== null || slot.mention.dimension !== 'money') return null
  const whole = alike === null ? [] : carry(alike.naming.base)
  const last = whole.at(-1)
  const invested = /(?:计划)?总?投资$/u.exec(last?.text ?? '')?.[0] ?? ''
  if (last === undefined || invested === '' || !subject.text.endsWith('投资')) return null
  return [...whole.slice(0, -1), cutRight(last, invested.length)].filter(({ text }) => text !== '')
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

/** 市级收入3.17亿元,支出1.46亿元: of two sides of one account, each stands in the other's place. */
function withoutOpposite({ rules }: Phrasing, thing: readonly NamePart[], property: string): readonly NamePart[] {
  const last = thing.at(-1)
  const [, stem, side] = OF_FUND.exec(property) ?? []
  // 养老保险基金总收入86亿元,基金支出79亿元: of the same fund.
  if (last !== undefined && stem !== undefined) {
    const told = side === '收入' ? '支出' : '收入'
    const account = [`${stem}总${told}`, `${stem}${told}`].find((words) => last.text.endsWith(words))
    if (account !== undefined)
      return [...thing.slice(0, -1), cutRight(last, account.length)].filter(({ text }) => text !== '')
  }
  const sides = pairsOf(rules).find((pair) => pair.indexOf(property, 1) > 0)
  const other = sides?.slice(1).find((each) => each !== property && (last?.text.endsWith(each) ?? false))
  if (last === undefined || other === undefined) return thing
  const rest = cutRight(last, other.length)
  return rest.text === '' ? thing.slice(0, -1) : [...thing.slice(0, -1), rest]
}

const OF_FUND = /^(基金|预算|资金|经费|财政)总?(收入|支出)$/u

/** 优秀案卷186份,优秀率77.5%: the rate is of all, not of those that have come to what it tells. */
function withoutStem(thing: readonly NamePart[], property: string): readonly NamePart[] {
  const stem = /^([一-鿿]{2})(?:发现)?率$/u.exec(property)?.[1]
  const [first, ...rest] = thing
  if (stem === undefined || first === undefined || !first.text.startsWith(stem)) return thing
  return textOf(thing).length - stem.length >= 2 ? [cutLeft(first, stem.length), ...rest] : thing
}

/** 功能区噪声昼间达标率98%,夜间达标率78.6%: day and night stand in each other's place. */
function withoutTimeOfDay(thing: readonly NamePart[], property: string): readonly NamePart[] {
  const last = thing.at(-1)
  const beside = /^(?:昼|夜)间/u.test(property) && /(?:昼|夜)间$/u.test(last?.text ?? '')
  return last === undefined || !beside
    ? thing
    : [...thing.slice(0, -1), cutRight(last, 2)].filter(({ text }) => text !== '')
}

const OF_TIME = /^(?:当期|本期|当年|本年|全年|年末|期末|累计|新增)$/

const KIND_OF_PLACE = /^(?:城镇|农村|城乡|城市)/

/** 办理审批5.6万件,平均时限1.8个工作日,网办率96.5%: a rate is told of what was counted, not of how long it took. */
function afterTime({ slot, context: { last, lead, gap, partner, total } }: NameQuery): readonly NamePart[] | null {
  const before = partner ?? lead ?? last
  if (before?.mention.dimension !== 'time' || !RELATIVE.has(slot.mention.dimension)) return null
  // 优良天数247天,比例81.3%: days that are counted are a thing.
  if (/[天日]数$/u.test(textOf(before.naming.base))) return carry(before.naming.base)
  if (gap !== null || partner !== null || total !== null) return null
  return before.naming.kind === 'full' ? [] : null
}

/** 完成率 is told of the whole task, 占比 of the whole name: 税收收入占比. */
const toldOfWhole = (phrasing: Phrasing, text: string): boolean =>
  isCompletionRate(phrasing.rules, text) || /^(?:占比|比重|占比例)$/.test(text)

/** 投资640万元的集镇雨污分流工程, 总规模20亿元的科创母基金: what has the property stands behind. */
function ownedBehind(phrasing: Phrasing, query: NameQuery): Base | null {
  const { subject, slot, frame } = query
  if (frame !== null || RELATIVE.has(slot.mention.dimension)) return null
  const { last } = query.context
  const sized = last !== null && last.slot.end === slot.leadStart && COUNTED.has(last.mention.dimension)
  if (slot.strand.text.charAt(slot.end) !== '的' && !sized) return null
  const right =
    countedBehind(phrasing, query) ??
    nominalHead(phrasing, rightPhrase(phrasing, slot.strand, slot.end, slot.tailEnd), runsOn(slot))
  const way = /[全总]长|长度/u.test(subject.text) && /^..[路街道桥渠沟河堤线]$/u.test(right.text)
  if (right.text.length < SHORTEST_PROJECT && !way) return null
  const thing = phraseParts(right)
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'property', rule: 'name.right' }
}

const SHORTEST_PROJECT = 4

const SHORTEST_WORK = 3

/** 送去价值3.2万元的防暑物资, 设立了总规模25亿元的产业基金: a deed before the property; null for other words. */
export function ownedAfterVerb(phrasing: Phrasing, query: NameQuery): Base | null {
  const { subject, slot } = query
  if (slot.strand.text.charAt(slot.end) !== '的') return null
  const text = SIZE.exec(subject.text)?.[0] ?? ''
  const deed = subject.text.slice(0, subject.text.length - text.length)
  if (text === '' || deed === '') return null
  // 该会设立一个面积1200平方米的仓库, 学生享受到价值4元的午餐: who did it is no part of the name.
  const ended = OF_ONE.test(deed) || phrasing.tag(deed).every(({ tag }) => /^(?:v|ul|d|p|x)/.test(tag))
  if (!ended) return null
  return ownedBehind(phrasing, { ...query, subject: { ...subject, text, from: subject.to - text.length } })
}

const OF_ONE = /(?:[一-鿿]一[个座条处所栋幢项批片块]|[一-鿿]{2}[了到])$/u

const SIZE = /(?:(?:计划)?总?投资|总?价值|总?规模|(?:总|建筑|占地)?面积|[全总]长|总?长度|总?库容)$/u

/** 投资1260万元实施白沙河堤治理工程: what the money was put into stands behind it, with what was done; null where it does not. */
export function investedIn(phrasing: Phrasing, { subject, slot, frame, context: { last } }: NameQuery): Base | null {
  if (frame !== null || !slot.mention.dimension.startsWith('money')) return null
  // 投入360万元采购洗扫车6辆,820万元采购压缩箱36套: money that opens its clause alone was put into what is behind it, as the last was.
  const again =
    subject.text === '' && slot.clauseStart === slot.start && last?.mention.dimension !== slot.mention.dimension
  if (!again && !INVESTED.test(subject.text)) return null
  const { strand, end } = slot
  const behind = strand.text.slice(end, end + 60)
  // 累计投入6230万元,推进薄弱学校改造项目: the next clause tells, where nothing was told before.
  const next =
    last === null && /投入/u.test(subject.text) ? behind.replace(/^,(?=(?:用于|推进|实施|建设|开展))/u, '') : behind
  const gone = behind.length - next.length
  const found = PUT_INTO.exec(next) ?? PUT_TO.exec(next) ?? PUT_LONG.exec(next)
  const [, verb = '', what = ''] = found ?? []
  if (what === '') return null
  const to = end + gone + (found?.[0].length ?? 0)
  const from = DONE.test(verb) || verb === '对' || PUT_LONG.test(next) ? to - what.length : end + gone
  const whole = cleanPhrase(phrasing, strand, from, to, 'right')
  // 采购洗扫车5辆: how many is no part of what.
  const counted = /^[^\d]{3,}?(?=\d[\d.]*余?[一-鿿]{1,3}$)/u.exec(whole.text)?.[0]
  const phrase = counted === undefined ? whole : phraseAt(whole, counted, whole.from, whole.from + counted.length)
  if (phrase.text.length < SHORTEST_WORK) return null
  const thing = phraseParts(phrase)
  if (again)
    return {
      parts: [...thing, { text: '投入', source: 'frame', span: null }],
      thing,
      under: thing,
      kind: 'property',
      rule: 'name.right',
    }
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'property', rule: 'name.right' }
}

const INVESTED =
  /^(?:总?投资|完成投资|累计投资|筹资|出资|(?:累计|共)?(?:投入|争取|安排|筹集|落实)(?:各级|财政|专项|中央|省级|市级|上级|社会|帮扶|衔接|补助)*(?:资金|经费)?)$/u

/** 投资130万元对北苑社区进行管网改造: what was done to whom. */
const PUT_TO = /^(?:的资金)?(对)([^,:;。\d]{2,16}?(?:进行|实施|开展)了?[^,:;。]{2,20})(?=[,:;。]|$)/u

/** 投资130万元铺设了长4.8公里的水泥路: however it is described, what it is ends the clause. */
const PUT_LONG =
  /^((?:铺设|修建|建设|新建|购置|购买|安装|打造|建成)了?)[^,:;。]{2,40}的([^,:;。的\d]{3,12})(?=[,:;。]|$)/u

/** Deeds that say nothing besides what was done with the money. */
const DONE = /^(?:实施|完成|开展|推进|启动|用于)/u

const PUT_INTO =
  /^(?:的资金)?(?:对)?((?:实施|完成|开展|推进|启动|用于|建设|新建|改造|修建|打造|建成|购置|采购|购买|安装|扩建|治理|修复|改扩建|整治|铺设|硬化|重建|维修|翻修|装修|绿化|亮化)了?)([^,:;。\d的]{0,2}[^,:;。的]{3,30})(?=[,:;。]|$)/u

/** 投资6亿元的30万吨铜箔项目, 计划总投资36亿元的12个技改项目: a size goes into the name of what is behind it, a count does not. */
function countedBehind(phrasing: Phrasing, { slot: { strand, end } }: NameQuery): Phrase | null {
  const found =
    /^的(?<size>\d[\d.]*余?[万亿]?(?:吨|千瓦|兆瓦|头|羽|平方米))?(?<count>\d[\d.]*余?[个家项座条处])?(?=[一-鿿])/u.exec(
      strand.text.slice(end, end + 16),
    )
  const { size, count } = found?.groups ?? {}
  if (found === null || (size === undefined && count === undefined)) return null
  const right = nominalHead(phrasing, rightPhrase(phrasing, strand, end + found[0].length, strand.text.length), false)
  return right.text.length < 2 || size === undefined
    ? right
    : phraseAt(right, size + right.text, right.from - size.length, right.to)
}

/** 地方一般公共预算收入…其中:税收收入: a part whose own words say what is measured, as its total's do. */
function partOfMeasure(phrasing: Phrasing, { subject, frame, slot, context: { total, last } }: NameQuery): Base | null {
  // 其中小学占地面积5.3万平方米,建筑面积3.1万平方米: of the part told right before.
  if (last !== null && last.total === total && has(phrasing.rules, 'property', subject.text)) return null
  if (total === null || total.mention.dimension !== slot.mention.dimension) return null
  const grown = frame?.rule.set.measure === 'growth' && total.measure === 'growth'
  if (!grown && (frame !== null || RELATIVE.has(slot.mention.dimension))) return null
  const measure = subject.text.slice(-2)
  if (subject.text.length < 4 || !textOf(total.naming.base).endsWith(measure)) return null
  const own = phraseParts(subject)
  return { parts: own, thing: entityOf(phrasing, own), under: own, kind: 'full', rule: 'name.part' }
}
