import type { NamePart } from '../model.js'
import { textOf } from './draft.js'
import { COUNTED, RELATIVE } from './mention.js'
import { carry, joinParts, phraseParts, shorten, thingOf } from './name-parts.js'
import { portionBase } from './name-portion.js'
import { type Base, type Context, carriedThing, type NameQuery, underLabel } from './name-query.js'
import { cleanPhrase, has, makePhrase, type Phrase, type Phrasing, phraseAt, withText } from './phrase.js'
import { nominalHead, rightPhrase, statePhrase } from './phrase-behind.js'
import { isProperty, kindOf, type PhraseKind, propertyOf } from './phrase-kind.js'
import { anyWord, ofRules } from './rule-words.js'
import { leadOf, PERIOD_MARK, runsOn, type Slot, tailOf } from './strand.js'

/** 17个部门, 推动7家大型商超开展…: the counted thing stands behind. */
export function rightBase(phrasing: Phrasing, query: NameQuery, kind: PhraseKind): Base | null {
  const { slot, frame, subject, context } = query
  const { dimension } = slot.mention
  const told = frame?.rule.set.measure ?? frame?.rule.set.status
  if (told !== undefined || slot.mention.kind === 'rank' || isComparedWith(slot)) return null
  if (RELATIVE.has(dimension)) return portionBase(phrasing, query, kind) ?? rateBehind(phrasing, subject, slot, kind)
  const lasting = dimension === 'time' ? (lastingBase(phrasing, query) ?? unbroken(query)) : null
  if (lasting !== null) return lasting
  const counted = COUNTED.has(dimension)
  const cases = kind === 'empty' ? appliedIn(phrasing, slot) : null
  if (cases !== null) return cases
  const given = counted && kind === 'empty' ? givenTo(phrasing, query) : null
  if (given !== null) return given
  const people = populationOf(query, kind)
  if (people !== null) return people
  const right =
    rankedWith(phrasing, slot) ??
    behindSize(phrasing, slot) ??
    rightPhrase(phrasing, slot.strand, slot.end, ownTail(phrasing, slot))
  if (
    (right.text.length >= 2 || /^[村镇乡县校店站厂街]$/.test(right.text)) &&
    (counted ||
      kind === 'empty' ||
      kind === 'action' ||
      // 剩余125个排污口整治: what is left of what is told behind.
      (kind === 'modifier' &&
        (TASK.test(right.text) ||
          (right.text.length >= 3 && /以[上下]$/u.test(subject.text)) ||
          has(phrasing.rules, 'left.over', subject.text))))
  ) {
    // 面积在500亩以上的16个基地: however long what tells which is.
    const longest = /[的同与向]$/u.test(leadOf(slot)) ? 26 : 16
    const apart = deedOfListed(phrasing, query) !== null || /[”》][和及与]$/u.test(leadOf(slot))
    if (kind === 'full' && subject.text.length + right.text.length > longest && !apart) return null
    const happened = kind === 'empty' && context.last !== null && kindOf(phrasing, right.text) === 'action'
    if (happened) return happenedTo(carriedThing(context), right)
    // 抽查项目17个,6个未形成实物工作量: of what was counted alike, so many have not.
    const lacking = kind === 'empty' && /^(?:尚未|仍未|没有|未|不)/u.test(right.text) ? context.last : null
    if (lacking !== null && lacking.mention.unit === slot.mention.unit) {
      const thing = lacking.naming.rule === 'name.state' ? carry(lacking.naming.under) : carriedThing(context)
      return { parts: joinParts(thing, phraseParts(right)), thing, under: thing, kind: 'full', rule: 'name.state' }
    }
    const again = kind === 'empty' ? toldAgain(right, slot, context) : null
    if (again !== null) return again
    const served = FOR_WHOM.test(leadOf(slot)) ? servedBase(phrasing, slot, right) : null
    if (served !== null) return served
    // 产业扶贫覆盖86个贫困村、3900户贫困户: the deed before a list of the counted is told of all.
    const shared = kind === 'empty' ? deedOfBefore(phrasing, query) : []
    // 起草了《意见》和7项配套规划: what stands before 和 is another one.
    const beside = kind === 'full' && /[”》][和及与]$/u.test(leadOf(slot)) && !LISTED.test(leadOf(slot))
    const before = beside
      ? deedFirst(phrasing, subject)
      : counted && kind === 'full'
        ? (deedOfListed(phrasing, query) ?? phraseParts(subject))
        : phraseParts(subject)
    const own = joinParts(kind === 'empty' ? shared : before, phraseParts(withDeed(phrasing, slot, right)))
    // 2家企业被记不良行为, 1200家企业“上云”: a word as wide as that says too little alone.
    // 8所学校累计培训教师1260人次: what leads to the next quantity says nothing of the counted.
    const doing =
      right.text.length <= 3 && !runsOn(slot)
        ? statePhrase(
            phrasing,
            slot.strand,
            right.to,
            slot.tailEnd,
            // 5家企业实现新三板挂牌: what they have come to is all that tells which.
            right.text.length < 2 || /^(?:(?:成功)?实现|达到)/u.test(slot.strand.text.slice(right.to)),
            LONGEST_DOING,
          )
        : null
    const about = ofVague(phrasing, slot, right)
    const become = about ?? honoured(slot, right) ?? reachedBy(slot, right)
    const parts =
      become !== null
        ? become
        : doing !== null && doing.text.length >= 2 && doing.text.length <= LONGEST_DOING && !SPREADING.test(doing.text)
          ? joinParts(phraseParts(withoutAspect(doing)), own)
          : own
    return underLabel({ parts, kind: 'full', rule: 'name.right' }, context.label, 4)
  }
  // 年初排查建账的1.26万亩撂荒耕地: what stands before 的 tells which of what stands behind, whatever was done to it then.
  if (!counted && kind === 'full' && dimension !== 'time' && /[一-鿿]{2}的$/u.test(leadOf(slot))) {
    const which = nominalHead(phrasing, right, true)
    if (which.text.length >= 2 && subject.text.length + which.text.length <= 16)
      return { parts: joinParts(phraseParts(subject), phraseParts(which)), kind: 'full', rule: 'name.right' }
  }
  // 东校区12.6万平方米学生宿舍交付使用: where it lies stands before a measure, what it is behind it.
  if (!counted && kind === 'full' && lies(phrasing.rules).test(subject.text) && right.text.length >= 3) {
    const own = joinParts(phraseParts(subject), phraseParts(right))
    return { parts: own, kind: 'full', rule: 'name.right' }
  }
  const own = ownNoun(phrasing, query, kind, right)
  if (own !== null) return own
  // 脱贫户3256户10862人全部纳入监测: a second count right behind the first is of the same thing.
  const second = context.last?.slot.strand === slot.strand && context.last.slot.end === slot.start
  if (!counted || second) return null
  const alone = kind === 'empty' || (kind === 'full' && /等$/u.test(leadOf(slot)) && subject.text.length <= 12)
  const honour = alone ? honourOf(query) : null
  if (honour !== null) return honour
  const state = statePhrase(phrasing, slot.strand, slot.end, slot.tailEnd)
  const leans = kind === 'empty' || /[中有内里]$/.test(leadOf(slot))
  if (state.text === '' || !(leans || (kind === 'full' && state.text.length <= 3 && state.to === slot.tailEnd)))
    return null
  const about = kind === 'empty' ? carriedThing(context) : phraseParts(subject)
  return { parts: joinParts(about, phraseParts(state)), thing: about, under: about, kind: 'full', rule: 'name.state' }
}

/**
 * Where the words behind a quantity are no more its own: 建成3个项目、在建5个 tells what is built behind the first and what is being
 * built before the second. 120名党员、干部参加活动5次 goes on over the mark.
 */
function ownTail({ tag }: Phrasing, { strand, end, tailEnd }: Slot): number {
  if (tailEnd >= strand.text.length || ',:;。'.includes(strand.text.charAt(tailEnd))) return tailEnd
  // 普通高中7所在校8307人: where the next are counted is told of them.
  if (tailEnd - end === 2 && /^在[校园册岗读职编院]$/u.test(strand.text.slice(end, tailEnd))) return end
  const mark = strand.text.slice(end, tailEnd).indexOf('、')
  if (mark < 1) return tailEnd
  const behind = strand.text.slice(end + mark + 1, tailEnd)
  const [before, words] = [tag(strand.text.slice(end, end + mark)), tag(behind)]
  const noun = /^n/.test(before.at(-1)?.tag ?? '')
  const one = words.length === 1 || /^平均|^[人户]均/.test(behind)
  const goesOn = !noun || !one
  return goesOn ? tailEnd : end + mark
}

/**
 * Measures before their thing: 新建沙坪260亩茶叶基地, 中山路东段320米排水管网; 960平方米的双溪书院 behind 1850平方米的明德书院和; 为困难职工子女发放6.9万元救助金.
 * Null where the thing does not end the clause.
 */
function ownNoun(phrasing: Phrasing, { slot, subject }: NameQuery, kind: PhraseKind, right: Phrase): Base | null {
  const { strand, mention, tailEnd } = slot
  if (kind !== 'full' || right.text.length < 3) return null
  // 公安机关准备了80万元的奖励资金: what the money is.
  if (
    mention.dimension.startsWith('money') &&
    tailOf(slot).startsWith('的') &&
    DEED_LAST.test(phrasing.tag(subject.text).at(-1)?.tag ?? '')
  )
    return { parts: phraseParts(right), thing: phraseParts(right), kind: 'full', rule: 'name.right' }
  if (isProperty(phrasing.rules, right.text)) return null
  if (propertyOf(phrasing.rules, subject.text) !== '') return null
  const lead = leadOf(slot)
  const parts = phraseParts(right)
  const alone: Base = { parts, thing: parts, kind: 'full', rule: 'name.right' }
  if (/^的[^,:;]+[和与及、]$/u.test(lead) && tailOf(slot).startsWith('的')) return alone
  const whole = withDeedBehind(phrasing, right, tailEnd)
  if (whole.to !== tailEnd || !/^[,:;。、]?$/u.test(strand.text.charAt(tailEnd))) return null
  const verb = GIVING.exec(subject.text)?.[0]
  if (mention.dimension.startsWith('money') && verb !== undefined) {
    const deed = { ...subject, text: verb, from: subject.to - verb.length }
    return { parts: joinParts(phraseParts(deed), parts), thing: parts, kind: 'full', rule: 'name.right' }
  }
  if (!/^(?:area|length)$/u.test(mention.dimension) || subject.text.length + right.text.length > 26) return null
  return { parts: joinParts(phraseParts(subject), phraseParts(whole)), thing: parts, kind: 'full', rule: 'name.right' }
}

/** 320米排水管网|改造: the deed that the thing behind a measure ends in. */
function withDeedBehind({ tag }: Phrasing, right: Phrase, tailEnd: number): Phrase {
  const rest = right.strand.text.slice(right.to, tailEnd)
  const [deed, ...more] = rest.length === 2 ? tag(rest) : []
  return deed !== undefined && more.length === 0 && /^v/.test(deed.tag)
    ? { ...right, text: right.text + rest, to: tailEnd }
    : right
}

const DEED_LAST = /^(?:v|ul)$/

const GIVING = /(?:发放|拨付|投入|落实|兑现|筹集|争取|补助|送去|下拨|支付|捐赠|筹措|减免|送上)$/u

/** 在63件案件里适用惩罚性赔偿: what was done in them. */
function appliedIn(phrasing: Phrasing, { strand, end, tailEnd, ...slot }: Slot): Base | null {
  const found = /^(?<what>[一-鿿]{2,8}?)[里中](?<deed>[一-鿿]{4,20})$/u.exec(strand.text.slice(end, tailEnd))
  if (found === null || !/在$/u.test(leadOf({ ...slot, strand, end, tailEnd }))) return null
  const { what = '', deed = '' } = found.groups ?? {}
  const done = cleanPhrase(phrasing, strand, tailEnd - deed.length, tailEnd, 'right')
  const thing = phraseParts(cleanPhrase(phrasing, strand, end, end + what.length, 'right'))
  return { parts: joinParts(phraseParts(done), thing), thing, kind: 'full', rule: 'name.right' }
}

const LONGEST_DOING = 18

/** 配备|了|专职人员 → 配备专职人员. */
const withoutAspect = (phrase: Phrase): Phrase =>
  withText(phrase, phrase.text.replace(/^([一-鿿]{2})了(?=[一-鿿]{2})/u, '$1'))

function deedOfBefore({ tag }: Phrasing, { slot, context: { last } }: NameQuery): readonly NamePart[] {
  if (last === null || last.naming.rule !== 'name.right' || last.slot.strand !== slot.strand) return []
  const listed =
    last.slot.clause === slot.clause &&
    /^[、和]$/.test(slot.strand.text.charAt(slot.leadStart + leadOf(slot).length - 1))
  const words = tag(last.subject.text)
  const deed = words.length > 1 && words.length < 4 && words.at(-1)?.tag === 'v' && !/^v/.test(words[0]?.tag ?? '')
  return listed && deed && last.subject.text.length <= 8 ? carry(phraseParts(last.subject)) : []
}

/** 2人获全省技能大赛二等奖,3人获“岗位能手”称号: an honour of many words is all that need be told of who got it. */
function honourOf({ slot, context: { last } }: NameQuery): Base | null {
  const said = HONOUR.exec(tailOf(slot))?.[0]
  if (said === undefined) return null
  const another =
    leadOf(slot).endsWith('等') || (last?.naming.rule === 'name.state' && HONOUR.test(textOf(last.naming.parts)))
  if (said.length <= LONGEST_STATE && !another) return null
  const parts = phraseParts(makePhrase(slot.strand, slot.end, slot.end + said.length, 'right'))
  return { parts, thing: parts, kind: 'full', rule: 'name.state' }
}

/** 3名民警被国务院授予“全国模范”荣誉称号: the honour tells which; null where none is told. */
function honoured(slot: Slot, right: Phrase): readonly NamePart[] | null {
  const rest = /^[^,:;。]{0,60}/u.exec(slot.strand.text.slice(right.to))?.[0] ?? ''
  const found = HONOUR_OF.exec(rest)
  const said = found?.groups?.said ?? ''
  if (said === '' || right.text.length > 6) return null
  const from = right.to + rest.lastIndexOf(said)
  return joinParts(phraseParts(makePhrase(slot.strand, from, from + said.length, 'right')), phraseParts(right))
}

const HONOUR_OF =
  /^(?:被[^,:;。]{0,16}?)?(?<said>(?:荣获|荣膺|获评|获得?|入选|授予|评为|命名为|表彰为|认定为)[“《]?[^,:;。\d]{4,30})$/u

/** 完成15个单位的预算执行审计: what of them, where the word for them is wide; null where nothing is told. */
function ofVague(phrasing: Phrasing, { strand, tailEnd }: Slot, right: Phrase): readonly NamePart[] | null {
  if (!/^(?:单位|部门|企业|项目|地区)$/u.test(right.text) || strand.text.charAt(right.to) !== '的') return null
  const of = rightPhrase(phrasing, strand, right.to, tailEnd)
  return of.text.length >= 2 ? joinParts(phraseParts(right), phraseParts(of)) : null
}

/** 326万城镇失业人员实现再就业: what they have come to; null where nothing is told. */
function reachedBy(slot: Slot, right: Phrase): readonly NamePart[] | null {
  const rest = slot.strand.text.slice(right.to, slot.tailEnd)
  const come =
    /^(?:成功|全部|均|已)*实现(?<come>(?:再|稳定|转移|创业|灵活)?(?:就业|脱贫|达标|入学|转化|上市|挂牌|投产|开工|销号))$/u.exec(
      rest,
    )?.groups?.come
  if (come === undefined || runsOn(slot) || right.text.length <= 3) return null
  const from = right.to + rest.length - come.length
  const deed = makePhrase(slot.strand, from, from + come.length, 'right')
  return joinParts(phraseParts(right), phraseParts(deed))
}

const HONOUR = /^(?:荣获|荣膺|获评|获得?|被评为|被授予|入选|当选)[^,:;。]{6,40}$/u

/** As {@link statePhrase} reads them. */
const LONGEST_STATE = 14

/** 3次数据质量清洗: what is counted by times is a deed, whatever word it ends in. */
function withDeed({ tag }: Phrasing, { mention, strand, tailEnd }: Slot, right: Phrase): Phrase {
  if (!/^(?:场|轮|批|期)?次$|^[轮场]$/u.test(mention.unit)) return right
  const rest = strand.text.slice(right.to, tailEnd)
  const [verb, ...more] = tag(rest)
  const deed = verb !== undefined && more.length === 0 && /^v/.test(verb.tag) && rest.length === 2
  return deed ? phraseAt(right, right.text + rest, right.from, right.to + rest.length) : right
}

/** 引进奇瑞、京东方等20余个项目: of a few told by name only what was done with them goes into the name; null where none are. */
function deedOfListed({ tag, rules }: Phrasing, { slot, subject }: NameQuery): readonly NamePart[] | null {
  if (!LISTED.test(leadOf(slot))) return null
  return deedFirst({ tag, rules }, subject)
}

/** The deed a phrase begins with, where it says something; else nothing. */
function deedFirst({ tag, rules }: Pick<Phrasing, 'tag' | 'rules'>, subject: Phrase): readonly NamePart[] {
  const [verb] = tag(subject.text)
  const deed =
    verb !== undefined && /^v/.test(verb.tag) && !has(rules, 'verb.empty', verb.text) && verb.text.length <= 3
  return deed ? phraseParts(phraseAt(subject, verb.text, subject.from, subject.from + verb.text.length)) : []
}

const LISTED =
  /[”》][和及与、][“《][^”》]*[”》]$|、[^、,:;]+[和及与][^、,:;]{2,8}(?:镇|乡|街道|村|社区|县|区|市)$|(?:、[^、,:;]+|[”》]|[^、,:;]{6,})(?:等(?:为?(?:引领|代表|龙头|主体?|支撑|核心|重点)的|(?:方面|领域|环节)的?)?|等共|共|公司|集团)$/u

/** 建成6条总长2886米的道路: how long they are stands between the number and what is counted; null where nothing does. */
function behindSize(phrasing: Phrasing, slot: Slot): Phrase | null {
  const { strand, end } = slot
  if (!SIZES.includes(strand.text.charAt(end))) return crewOf(phrasing, slot)
  const size = SIZED.exec(strand.text.slice(end, end + 30))?.[0].length ?? 0
  if (size === 0) return crewOf(phrasing, slot)
  const right = rightPhrase(phrasing, strand, end + size, strand.text.length)
  return right.text.length >= 2 ? right : null
}

/** What {@link SIZED} begins with. */
const SIZES = '总全长面投建占宽库装规里'

/** 组建6支200余人防汛队伍: how many are in them stands between as well. */
function crewOf(phrasing: Phrasing, { mention, strand, end }: Slot): Phrase | null {
  const size = /^[支个]$/u.test(mention.unit)
    ? (/^\d+余?[百千万]?[人名](?:的|规模的?)?(?=[一-鿿])/u.exec(strand.text.slice(end, end + 16))?.[0].length ?? 0)
    : 0
  if (size === 0) return null
  const right = rightPhrase(phrasing, strand, end + size, strand.text.length)
  return /(?:队伍?|小组|团队|班|专班)$/u.test(right.text) ? right : null
}

const SIZED =
  /^(?:总|全)?(?:长度?|面积|投资额?|建筑面积|占地面积?|宽|库容|装机容量|规模|里程)(?:共|约|达|为)*[\d.]+余?[万亿千]?(?:公里|千米|米|平方米|平方公里|㎡|亩|公顷|元|千瓦|立方米|平方)的?(?=[一-鿿])/u

/** 连续38年无重特大火灾: what has not happened, or has been kept up, for so long. */
function unbroken({ slot, subject }: NameQuery): Base | null {
  if (!/连续$/u.test(leadOf(slot))) return null
  const deed = UNBROKEN.exec(tailOf(slot))
  const [said, kept = ''] = [deed?.[0], deed?.groups?.kept ?? deed?.groups?.none]
  const unit = /个?(年|月|天|日|季度|周)$/u.exec(slot.mention.unit)?.[1]
  if (said === undefined || unit === undefined || kept.length < 2) return null
  const from = slot.end + said.indexOf(kept)
  const at: Phrase = { text: kept, strand: subject.strand, from, to: from + kept.length, source: 'right' }
  const count: NamePart = { text: `连续${unit}数`, source: 'frame', span: null }
  return { parts: [...phraseParts(at), count], kind: 'full', rule: 'name.right' }
}

const UNBROKEN =
  /^(?:(?:保持|实现|做到)了?(?<kept>[^,:;。\d的]{2,20})|(?<none>(?:无|未发生|没有发生|未出现|零)[^,:;。\d的]{2,20}))/u

/** 全县共有45万人口: the unit is half of the word for what is counted. */
function populationOf({ slot: { mention, strand, end }, subject }: NameQuery, kind: PhraseKind): Base | null {
  if (!mention.unit.endsWith('人') || strand.text.charAt(end) !== '口' || !/^(?:empty|full|modifier)$/.test(kind))
    return null
  const at = { text: '人口', strand, from: end - 1, to: end + 1, source: 'right' as const }
  const parts = joinParts(phraseParts(subject), phraseParts(at))
  return { parts, thing: parts, kind: 'full', rule: 'name.right' }
}

/** 较常年平均值13.1℃偏高0.8℃, 比上年同期6.2亿元增支1.8亿元: what something is compared with, and then by how much it differs. */
const isComparedWith = (slot: Slot): boolean =>
  runsOn(slot) && DIFFERS.test(tailOf(slot)) && /(?:^|[,:;])(?:比|较|与)[^,:;]*$/u.test(leadOf(slot))

const DIFFERS =
  /^(?:[^\d,:;]{0,2})?(?:偏[高低多少早晚大小强弱]|[增减超短多少]|上升|下降|提高|降低|增加|减少|增长)[一-鿿]{0,3}$/u

/** 6家国家级、14家省级孵化器: a rank alone behind its count takes the noun of the one beside it. */
function rankedWith(phrasing: Phrasing, { strand, end }: Slot): Phrase | null {
  if (!RANKED.includes(strand.text.charAt(end))) return null
  const found = RANKS.exec(strand.text.slice(end, end + 24))
  const [all = '', rank = ''] = found ?? []
  if (found === null) return null
  const next = rightPhrase(phrasing, strand, end + all.length, strand.text.length)
  const noun = next.text.replace(/^(?:国家|自治区|省|市|县|区|部)级/u, '')
  return noun === '' ? null : phraseAt(next, rank + noun, end, end + rank.length)
}

/** What {@link RANKS} begins with. */
const RANKED = '国自省市县区部'

const RANKS = /^((?:国家|自治区|省|市|县|区|部)级)[、和]\d{1,5}[个家所处座项支名](?=(?:国家|自治区|省|市|县|区|部)级)/u

/** 平均6个工作日办结, 120急救平均8分钟到达现场: how long it took stands before what was done. */
function lastingBase(phrasing: Phrasing, { slot, subject, context }: NameQuery): Base | null {
  const average = AVERAGED.exec(subject.text)?.[0]
  const deed = average === undefined ? undefined : lastingDeed(phrasing.rules).exec(tailOf(slot))?.[1]
  if (average === undefined || deed === undefined) return null
  const own = phraseParts(
    phraseAt(subject, subject.text.slice(0, -average.length), subject.from, subject.to - average.length),
  )
  const thing = subject.text === average ? shorten(phrasing, carriedThing(context, true)) : own
  const said: NamePart = { text: `${average}${deed}时间`, source: 'clause', span: null }
  return { parts: [...thing, said], thing, under: thing, kind: 'full', rule: 'name.right' }
}

const AVERAGED = /(?:平均|最快|最短|最长)$/u

const lastingDeed = ofRules(
  (rules) => new RegExp(`^(?:内|即可|即|可)?(${anyWord(rules, 'lasting.deed')})(?=[,;。、]|$)`, 'u'),
)

/** 2023年度4.5万亩高标准农田项目完工,2024年度3.8万亩项目开工: the same kind of project, counted alike. */
function toldAgain(right: Phrase, { mention, strand, leadStart, start }: Slot, { last }: Context): Base | null {
  if (last === null || !VAGUE.test(right.text) || last.naming.rule !== 'name.right') return null
  if (!strand.text.slice(leadStart, start).includes(PERIOD_MARK)) return null
  if (last.mention.unit !== mention.unit || !textOf(last.naming.base).endsWith(right.text)) return null
  const { base, thing, under } = last.naming
  return { parts: carry(base), thing: carry(thing), under, kind: 'full', rule: 'name.right' }
}

/** 试点在2个镇9个村展开: that it went on says nothing of where. */
const SPREADING = /^(?:展开|推开|铺开|开展)$/u

const VAGUE = /^(?:项目|工程|任务)$/u

/** 为243户530人发放救助金: nobody is named but what they were given. */
function givenTo(phrasing: Phrasing, { slot, context: { last } }: NameQuery): Base | null {
  const { strand, end } = slot
  const second = last?.slot.strand === strand && last.slot.end === slot.start ? last : null
  const lead = leadOf(second?.slot ?? slot)
  if (!/(?<![作成认因行称])(?:为|给|向)(?:约|近)?$/u.test(lead)) return null
  const found = GIVEN.exec(strand.text.slice(end, end + 40))
  const what = found?.[1]
  if (what === undefined) return null
  const from = end + (found?.[0].length ?? 0) - what.length
  const right = cleanPhrase(phrasing, strand, from, from + what.length, 'right')
  const parts = phraseParts(right)
  return right.text.length < 4 ? null : { parts, thing: parts, kind: 'full', rule: 'name.right' }
}

const GIVEN =
  /^(?:\d[\d.,]*余?[万]?[户人名家个])?((?:发放|提供|办理|落实|减免|缓缴|拨付|兑现|补发|追回|挽回|送去|购买)了?[^,:;。、\d]{2,20})/u

/** 残联为3268名残疾人提供康复服务: whom it was done for, with what was done; who did it names nothing. */
function servedBase(phrasing: Phrasing, slot: Slot, right: Phrase): Base | null {
  const { strand, tailEnd } = slot
  const found = SERVED.exec(strand.text.slice(right.from, tailEnd))
  const { whom, done } = found?.groups ?? {}
  if (found === null || whom === undefined || done === undefined) return null
  // 对6家商超开展约谈 tells of those that were talked to, 对1250户家庭实施改造 of what was done with them.
  if (/对[^,:;]{0,4}$/u.test(leadOf(slot)) && !/(?:实施|落实|实行)/u.test(found[0])) return null
  const to = right.from + found[0].length
  const served = cleanPhrase(phrasing, strand, right.from, right.from + whom.length, 'right')
  const deed = cleanPhrase(phrasing, strand, to - done.length, to, 'right')
  if (served.text.length < 2 || deed.text.length < 2) return null
  const parts = joinParts(phraseParts(served), phraseParts(deed))
  return { parts, thing: parts, kind: 'full', rule: 'name.right' }
}

const lies = ofRules((rules) => new RegExp(`^[一-鿿]{1,4}${anyWord(rules, 'place.tail')}$`, 'u'))

const FOR_WHOM = /(?<![作成认因行称])(?:为|给)$|(?:^|[,:;]|组织|累计|共)对(?:至少|约|近|全[省市县区州镇])?$/u

const SERVED =
  /^(?<whom>[^,:;。]{2,12}?)(?:免费|依法|上门|集中|及时|累计|共){0,2}(?:提供|开展|进行|实施|落实|办理)了?(?<done>[^,:;。]{2,12})$/u

/** 交通事故862起,造成126人死亡: a deed alone behind the counted is told of what was told before. */
const happenedTo = (thing: readonly NamePart[], deed: Phrase): Base => ({
  parts: joinParts(thing, phraseParts(deed)),
  thing,
  under: thing,
  kind: 'full',
  rule: 'name.state',
})

/** 剩余8.7万平方米拆违任务: what is left of a task stands before its name. */
const TASK = /(?:任务|工程|项目|工作|计划)$/

/** 现行16%的税率: what the percentage is stands behind it. */
function rateBehind(phrasing: Phrasing, subject: Phrase, slot: Slot, kind: PhraseKind): Base | null {
  const behind = /^的([一-鿿]{0,4}(?:率|税|比例|标准|幅度))(?![一-鿿]{0,1}[目任])/u.exec(tailOf(slot))
  if (behind?.[1] === undefined || kind === 'empty') return null
  const from = slot.end + 1
  const rate = { text: behind[1], strand: subject.strand, from, to: from + behind[1].length, source: 'right' as const }
  const own = phraseParts(subject)
  return { parts: joinParts(own, phraseParts(rate)), thing: thingOf(phrasing, own), kind: 'full', rule: 'name.right' }
}
