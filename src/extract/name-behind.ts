import type { NamePart } from '../model.js'
import { textOf } from './draft.js'
import { COUNTED, RELATIVE } from './mention.js'
import { carry, joinParts, phraseParts, shorten, thingOf } from './name-parts.js'
import { portionBase } from './name-portion.js'
import { type Base, type Context, carriedThing, type NameQuery, underLabel } from './name-query.js'
import { behindSize, ownNoun } from './name-size.js'
import { appliedIn, honoured, honourOf, ofVague, reachedBy, withoutAspect } from './name-state.js'
import { cleanPhrase, has, type Phrase, type Phrasing, phraseAt } from './phrase.js'
import { nominalHead, rightPhrase, statePhrase } from './phrase-behind.js'
import { kindOf, type PhraseKind } from './phrase-kind.js'
import { anyWord, ofRules } from './rule-words.js'
import { leadOf, PERIOD_MARK, runsOn, type Slot, tailOf } from './strand.js'

/** 17个部门, 推动7家大型商超开展…: the counted thing stands behind. */
export function rightBase(phrasing: Phrasing, query: NameQuery, kind: PhraseKind): Base | null {
  const { slot, frame, subject, context } = query
  const { dimension } = slot.mention
  const told = frame?.rule.set.measure ?? frame?.rule.set.status
  if (told !== undefined || slot.mention.kind === 'rank' || isComparedWith(slot)) return null
  if (RELATIVE.has(dimension)) return portionBase(phrasing, query, kind) ?? rateBehind(phrasing, subject, slot, kind)
  // 持续6个月稳居全市第一: how long it did says nothing of what.
  if (dimension === 'time' && PLACED.test(tailOf(slot))) return null
  const lasting = dimension === 'time' ? (lastingBase(phrasing, query) ?? unbroken(query)) : null
  if (lasting !== null) return lasting
  const counted = COUNTED.has(dimension)
  const cases = kind === 'empty' ? appliedIn(phrasing, slot) : null
  if (cases !== null) return cases
  const given = counted && kind === 'empty' ? givenTo(phrasing, query) : null
  if (given !== null) return given
  const people = populationOf(query, kind)
  if (people !== null) return people
  const whole =
    rankedWith(phrasing, slot) ??
    behindSize(phrasing, slot) ??
    rightPhrase(phrasing, slot.strand, slot.end, ownTail(phrasing, slot))
  // 123家博物馆举办教育活动3万场: what they did is told of the next quantity.
  const head = counted && runsOn(slot) && whole.to === slot.tailEnd ? nominalHead(phrasing, whole, false) : whole
  const right = head.text.length >= 4 && BODIES.test(head.text) ? head : whole
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
    if (kind === 'full' && subject.text.length + right.text.length > longest && !apart)
      return shortened(phrasing, subject, right)
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
            right.text.length < 2 ||
              /^(?:(?:成功)?实现|达到|(?:基本|未|全部)?完成)/u.test(slot.strand.text.slice(right.to)),
            LONGEST_DOING,
          )
        : null
    const about = ofVague(phrasing, slot, right)
    const become = about ?? honoured(slot, right) ?? reachedBy(slot, right)
    const parts =
      become !== null
        ? become
        : doing !== null && doing.text.length >= 2 && doing.text.length <= LONGEST_DOING && !SPREADING.test(doing.text)
          ? // 1492个临时展览: a short deed stands where it was told.
            doing.from === right.to && isEvent(phrasing, doing.text)
            ? joinParts(own, phraseParts(doing))
            : joinParts(phraseParts(withoutAspect(doing)), own)
          : own
    // 2.3万间房屋倒塌,16万间不同程度损坏: it is houses that are damaged.
    const houses = /^(?:房屋|住房|农房)$/u.test(right.text) ? { thing: phraseParts(right) } : {}
    return underLabel({ parts, ...houses, kind: 'full', rule: 'name.right' }, context.label, 4)
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

const LONGEST_DOING = 18

function deedOfBefore({ tag }: Phrasing, { slot, context: { last } }: NameQuery): readonly NamePart[] {
  if (last === null || last.naming.rule !== 'name.right' || last.slot.strand !== slot.strand) return []
  const listed =
    last.slot.clause === slot.clause &&
    /^[、和]$/.test(slot.strand.text.charAt(slot.leadStart + leadOf(slot).length - 1))
  const words = tag(last.subject.text)
  const deed = words.length > 1 && words.length < 4 && words.at(-1)?.tag === 'v' && !/^v/.test(words[0]?.tag ?? '')
  return listed && deed && last.subject.text.length <= 8 ? carry(phraseParts(last.subject)) : []
}

/** 3次数据质量清洗: what is counted by times is a deed, whatever word it ends in. */
function withDeed({ tag }: Phrasing, slot: Slot, right: Phrase): Phrase {
  const { mention, strand, tailEnd } = slot
  // 完成3600户家庭厨卫适老化改造: what was completed is the work, whatever was counted.
  const work = /(?:完成|实施|推进|启动|开展|安排)了?$/u.test(leadOf(slot))
    ? WORK.exec(strand.text.slice(right.to, tailEnd))
    : null
  if (work !== null) return phraseAt(right, right.text + work[0], right.from, right.to + work[0].length)
  if (!/^(?:场|轮|批|期)?次$|^[轮场]$/u.test(mention.unit)) return right
  const rest = strand.text.slice(right.to, tailEnd)
  const [verb, ...more] = tag(rest)
  const deed = verb !== undefined && more.length === 0 && /^v/.test(verb.tag) && rest.length === 2
  return deed ? phraseAt(right, right.text + rest, right.from, right.to + rest.length) : right
}

const PLACED = /^(?:稳居|位居|位列|名列|居|排名?|领跑|领先)/u

const WORK =
  /^(?:免费)?(?:改造|建设|治理|整治|检查|筛查|救助|安置|修复|提升|升级|维修|加装|更新|清理|排查|培训|认定|验收|检测|评估|救治|拆除|鉴定|搬迁|征收|改建|扩建|新建|施工)+$/u

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

/**
 * 协调沿江各路段增设350余个停车泊位, 主城区540余部小区电梯投放公益广告: too many words for a name. The counted gives it, with the deed
 * before it or, where that is short, with what stands there; a vague word with the last that was listed. Null where a deed stands behind.
 */
function shortened(phrasing: Phrasing, subject: Phrase, right: Phrase): Base | null {
  const head = right.text.length > 8 ? nominalHead(phrasing, right, false) : right
  const named = (before: Phrase | null): Base => {
    const parts = before === null ? phraseParts(head) : joinParts(phraseParts(before), phraseParts(head))
    return { parts, kind: 'full', rule: 'name.right' }
  }
  const words = phrasing.tag(subject.text)
  const last = words.at(-1)
  if (last?.tag === 'v' && last.text.length > 1)
    return named(has(phrasing.rules, 'verb.empty', last.text) ? null : endOf(subject, last.text.length))
  if (/^[vp]$/.test(phrasing.tag(head.text)[0]?.tag ?? '')) return null
  if (subject.text.length <= 8 && subject.text.length + head.text.length <= 16) return named(subject)
  if (head.text.length > 2) return named(null)
  const near = /(?:“[^“”]+”|[^、的”]+)$/u.exec(subject.text)?.[0] ?? ''
  return near.length + head.text.length <= 16 ? named(endOf(subject, near.length)) : null
}

const endOf = (phrase: Phrase, length: number): Phrase =>
  phraseAt(phrase, phrase.text.slice(-length), phrase.to - length, phrase.to)

const BODIES = /(?:[馆院]|学校|公司|景区|中心|园区|支队)$/u

/** 展览, 清洗: a deed of two characters that is a thing as well. */
const isEvent = ({ rules, tag }: Phrasing, text: string): boolean =>
  text.length === 2 && (has(rules, 'event.noun', text) || tag(text)[0]?.tag === 'vn')

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
  /^(?:\d[\d.,]*余?[万]?[户人名家个])?(?:企业|居民|群众|职工|家庭|困难群众|市场主体|经营主体|用人单位|用户|学生)?((?:发放|提供|办理|落实|减免|缓缴|拨付|兑现|补发|追回|挽回|送去|购买)了?[^,:;。、\d]{2,20})/u

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

const FOR_WHOM =
  /(?<![作成认因行称])(?:为|给)$|(?<![一-鿿][方趋倾意志走])向$|(?:^|[,:;]|组织|累计|共)对(?:至少|约|近|全[省市县区州镇])?$/u

const SERVED =
  /^(?<whom>[^,:;。]{2,12}?)(?:免费|依法|上门|集中|及时|累计|共){0,2}(?:提供|开展|进行|实施|落实|办理|发放)了?(?<done>[^,:;。]{2,12})$/u

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
