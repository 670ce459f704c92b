import type { Status } from '../model.js'
import { type Cue, lastCue } from './cue.js'
import { isOrdered } from './ordered.js'
import type { Reader } from './reader.js'
import { type Slot, tailOf } from './strand.js'

/** What the status of a quantity is read from. */
export interface StatusQuery {
  readonly slot: Slot
  /** Where the frame's own words begin: 占年度计划的35% is no target. */
  readonly upTo: number
  /** The quantity stands in a section of plans. */
  readonly planned: boolean
  /** Status of the figure whose parenthesis this is. */
  readonly inherited: Status | null
  /** A task or target names it: 完成年度任务(7.5万人). */
  readonly task: boolean
  /** What governs the part of the sentence before a semicolon: 预计…增长4.1%;农村居民…. */
  readonly governed: Status | null
  /** Last day of the report's own period; null when it is unknown. */
  readonly reportEnd: string | null
  /** The part of the sentence before has told what was done. */
  readonly counted: boolean
  /** Status of the total whose part it is, of the same dimension; null when it is none. */
  readonly partOf: Status | null
}

/** actual, target or forecast by the cues that govern the quantity's sentence, then those of its own clause, then its section. */
export function statusOf(
  { cues, rules }: Pick<Reader, 'cues' | 'rules'>,
  { slot, upTo, planned, inherited, task, governed, reportEnd, counted, partOf }: StatusQuery,
): Status {
  const { strand, leadStart } = slot
  const lead = strand.raw.slice(Math.min(leadStart, upTo), upTo)
  const owed =
    lead.includes('应') &&
    OWED.test(lead) &&
    lastCue(cues.forecastGoverns, strand, leadStart) > lastCue(cues.targetGoverns, strand, leadStart)
  const local =
    !owed &&
    slot.mention.dimension !== 'points' &&
    // 完成目标总量列全市第二: a place was taken.
    !(slot.mention.kind === 'rank' && lead.includes('完成')) &&
    // 累计完成收入6.8亿元,为年初预算61.2%: a share that lost its 的.
    !(slot.mention.dimension === 'ratio' && /^,?(?:为|占|达)(?:年初|年度?|全年|调整)?(?:预算|计划)$/u.test(lead)) &&
    cues.targetLocal(lead)
  // 低于年度预期目标8%2.1个百分点: by how much an aim is missed is a fact.
  if (slot.mention.dimension === 'points' && !planned && MISSED.test(strand.raw.slice(slot.clauseStart, slot.start)))
    return 'actual'
  // 剩余5处8月底前治理完毕: a deadline behind the quantity says it is still to come.
  const tail = tailOf(slot)
  if (tail.startsWith('为基数')) return 'actual'
  const left = rules.lexicon.get('left.over')?.occursIn(lead) ?? false
  const due = left ? LEFT_DUE.test(tail) && !DONE.test(tail) : tail.includes('前') && DUE.test(tail)
  const ordered = isOrdered(rules, strand, slot.clauseStart, upTo)
  if (left && FORESEEN.test(tail)) return 'forecast'
  // 采购预算2.4亿元,实际采购2.2亿元: what was to be, told before what was.
  const before =
    /(?:预算|计划)$/u.test(lead) && strand.raw.startsWith(',实际', slot.end) && slot.mention.dimension !== 'ratio'
  if (before || task || local || due || ordered || (tail.includes('列入') && ENTERED.test(tail))) return 'target'
  if (
    OPENS_SHARING.includes(tail.charAt(0)) &&
    SHARED_OUT.test(tail) &&
    SET_BEFORE.test(strand.raw.slice(0, slot.start))
  )
    return 'target'
  const foreseenInClause = lastCue(cues.forecastGoverns, strand, upTo) >= slot.clauseStart
  if (
    isOfBefore(slot, reportEnd) ||
    (!foreseenInClause && strand.raw.startsWith(',预计', slot.end) && DONE_SO_FAR.test(strand.raw.slice(slot.end)))
  )
    return 'actual'
  // 计划续建项目86个,完成投资36亿元,完成年度计划的118%: what the share of the plan is of has been done, unless it is foreseen.
  if (lastCue(cues.forecastGoverns, strand, upTo) < 0 && isDoneOfPlan(slot, lead, planned)) return 'actual'
  // 计划上半年开工的17个项目: the plan is what qualifies the counted, the count itself is a fact.
  const end = strand.raw.charAt(upTo - 1) === '的' ? Math.min(leadStart, upTo) : upTo
  const cueIn = (cue: Cue): number => {
    const at = lastCue(cue, strand, end)
    return at >= 0 && at < strand.raw.lastIndexOf('如下:', end) ? -1 : at
  }
  const aim = cueIn(cues.targetGoverns)
  const past = !planned && strand.raw.startsWith('下半年', aim) && (reportEnd?.endsWith('-12-31') ?? false)
  const target = (!planned && isEffort(strand.raw, aim, slot.clauseStart)) || past ? -1 : aim
  const forecast = forecastOf(cueIn(cues.forecastGoverns), slot, end)
  const soFar = planned ? -1 : lastCue(cues.soFar, strand, end)
  const reached = soFar >= 0 && isPast(strand.raw.slice(soFar, end), reportEnd)
  // 涨幅已回落至2.5%: what the frame's own words tell has come about.
  const come = end < slot.start && /(?<![由从])已(?:经)?[^,:;]*$/u.test(strand.raw.slice(end, slot.start)) ? end : -1
  const actual = Math.max(lastCue(cues.actualResets, strand, end), reached ? soFar : -1, come)
  const kept = target >= 0 && !planned && KEPT.test(strand.raw.slice(target, end)) && slot.mention.comparator === null
  if (kept && counted) return 'actual'
  const last = Math.max(target, forecast, actual)
  if (last < 0) return planned ? 'target' : (inherited ?? partOf ?? governed ?? 'actual')
  if (last === actual) return 'actual'
  if (last === target) return !planned && isComeOf(strand.raw.slice(target, slot.start), slot) ? 'actual' : 'target'
  // 2022年计划：…预计罚没收入450万元,满意率达到88%: inside a plan a forecast reaches no further than its clause.
  // What opens the sentence holds in a plan too: 预计全年售电量95.8亿千瓦时,同比增长6.1%.
  const opens = forecast <= FARTHEST_OPENING && target < 0
  return (target >= 0 || planned) && forecast < slot.clauseStart && !opens ? 'target' : 'forecast'
}

/** What has been done of a plan, or the share of the plan told behind it. */
function isDoneOfPlan({ strand: { raw }, start, end, mention }: Slot, lead: string, planned: boolean): boolean {
  if (mention.dimension === 'ratio') return !planned && SHARE_OF_DONE.test(raw.slice(0, start))
  return DONE_OF_IT.test(lead) && COME_SO_FAR.test(raw.slice(end, end + FARTHEST_SHARE))
}

const MISSED = /(?:低于|高于|超过|超出|落后|快于|慢于|不及)[^,:;]*(?:目标|计划|任务|预期)(?:任务)?(?:[\d.]+%?)?$/u

const SHARE_OF_DONE =
  /(?:实际|累计|共)?(?:完成|建成|完工)[^,:;\d]*\d[\d.]*[^,:;\d]{1,3},(?:占|为|完成)(?:了)?(?:年度?|全年|年初)?(?:计划|任务|目标)(?:总?投资|数|任务)?的$/u

const COME_SO_FAR = /^,?(?:分别)?(?:占|为|完成)(?:了)?(?:年度?|全年|年初)?(?:计划|任务|目标)(?:总?投资|数|任务)?的\d/u

const FARTHEST_SHARE = 20

const DONE_OF_IT = /^,?(?:实际|累计|共)?(?:完成|建成|完工)[^,:;]*$/u

/** 年度计划完成投资1.6亿元,完成投资1.2亿元: the clause behind a plan that tells the same without it says what has come of it. */
function isComeOf(behind: string, { mention }: Slot): boolean {
  const [, planned, unit, done] = COME_OF.exec(behind) ?? []
  return planned !== undefined && unit === mention.unit && (planned === done || planned === '' || done === '')
}

const COME_OF = /^计划(?:总?投资|完成)?(?:年度|总)?(投资|)[\d.]+([^\d,;:]{1,4}),(?:实际|累计)?完成(?:了)?(投资|)$/u

/** 努力扩大种植面积,蔬菜面积发展到2.8万亩: an effort that counts nothing itself, and what has come of it. */
const isEffort = (raw: string, aim: number, clauseStart: number): boolean =>
  raw.startsWith('努力', aim) && aim < clauseStart && /^[^,:;\d]*[,:;]/u.test(raw.slice(aim, clauseStart))

/** …征缴出让金3.6亿元;确保耕地保有量稳定在5.7万公顷: in a list of what was done, what was made sure of was kept. */
const KEPT = /^确保[^;]*(?:稳定|保持|维持)在$/u

/** 预计全年产值46亿元,应缴税收3亿元: what is owed is foreseen as well. */
const OWED = /应[缴纳收][^,:;]*$/u

/** 占全年预计收入12万元的80.3%: what is foreseen is what the share is taken of; the share is a fact. */
function forecastOf(at: number, { strand, start, mention, clauseStart }: Slot, end: number): number {
  const { raw } = strand
  if (at >= 0 && at < clauseStart && foreseesOne(raw, at) && OF_ANOTHER.test(raw.slice(at, start))) return -1
  const part =
    at >= 0 &&
    mention.dimension === 'ratio' &&
    raw.charAt(start - 1) === '的' &&
    /(?:占|达到?|完成|相当于|为)[^,:;\d]{0,12}(?:20\d{2}年度?|[Xx\d]{4}年度?|全年|年度)?$/u.test(raw.slice(0, at)) &&
    /^(?:[^,:;\d]*\d[\d.]*[^,:;\d]*|预计(?:能|可)?完成)的$/u.test(raw.slice(at, Math.max(end, start)))
  return part ? -1 : at
}

/** 农村经济总收入预计达1.2亿元,部门预算支出542万元: what is told of its own noun to be foreseen, is foreseen alone. */
const foreseesOne = (raw: string, at: number): boolean =>
  /^预计(?![\d,])/u.test(raw.slice(at, at + 3)) &&
  /(?:^|[,;:、])(?![据经按])(?![^,;:、]*(?:今年|全年|年底|季度|月|上半年|下半年|年末|\d))[一-鿿]{3,14}(?<!后)$/u.test(
    raw.slice(Math.max(0, at - 16), at),
  )

/** A clause behind it that names a thing of its own. */
const OF_ANOTHER = /,(?!带动|分别|同比|环比|较|比|增|其中|占)[一-鿿“]{3,}/u

/** 到9月底 is over in a report up to September, 到12月底 is not; what names no month is. */
function isPast(text: string, reportEnd: string | null): boolean {
  const [, month, half, quarters] = SO_FAR.exec(text) ?? []
  const last = month ?? (half === undefined ? (quarters === undefined ? null : 3 * ' 一二三'.indexOf(quarters)) : 6)
  return last === null || reportEnd === null || Number(last) <= Number(reportEnd.slice(5, 7))
}

const SO_FAR = /^(?:(?:[至到前]|1[-—–~至到])(\d{1,2})个?月|(上半年)|前([二三])季度)/u

/** 水稻栽插18.6万亩,预计能完成19.2万亩: done so far. */
const DONE_SO_FAR = /^,预计(?:能|可|将)?(?:完成|达到?)\d/u

/** What {@link SHARED_OUT} begins with; nothing begins with it too. */
const OPENS_SHARING = '具落分'

/** 下达任务360人,…,360人落实到8个乡镇: the task told again. */
const SHARED_OUT = /^(?:具体)?(?:落实|分解|分配)[到在至给]/u

const SET_BEFORE = /下达[^,:;]{0,20}(?:任务|指标|计划)\d/u

/** 救护培训10万人列入市实事项目. */
const ENTERED = /^[^,:;\d]{0,8}列入[^,:;\d]{0,6}(?:实事|民生工程)/u

/** 预计…比上年的36万亩增…, 预计…;上年同期,净利润为3.2亿元, (2020年22.15亿元): what another year had is foreseen no more. */
function isOfBefore({ strand, start }: Slot, reportEnd: string | null): boolean {
  const last = strand.raw.lastIndexOf('年', start - 1)
  if (last < 0) return false
  const year = OF_BEFORE.exec(strand.raw.slice(Math.max(0, last - FARTHEST_YEAR), start))
  if (year === null) return false
  return year[1] === undefined || (reportEnd !== null && Number(year[1]) < Number(reportEnd.slice(0, 4)))
}

/** More characters than a match takes up to the last 年 in it. */
const FARTHEST_YEAR = 20

const OF_BEFORE =
  /(?:^|[,;由从比较])(?:上年|去年|(20\d{2})年)(?:同期)?(?:(?<=同期),[^,;\d]{0,6})?(?:的|为|:|是)?(?:\d[\d.]*:)*$/u

const FARTHEST_OPENING = 2

const DUE = /^[^,:;]{0,6}?(?:[月年日]|季度)[底末初]?前/u

/** What is left may be told with what it is, and with a month alone: 剩余236套“保交楼”任务三季度末全面交付. */
const LEFT_DUE =
  /^[^,:;]{0,14}?(?:[月日]|年[底末内]|季度)[底末初]?(?:[^,:;\d]{0,6}前|[^,:;\d]{0,4}(?:扫尾|完成|交付|清零|投用|竣工|完工|销号|到位|办结|整改|交账))/u

/** 剩余4个预计春节前完工. */
const FORESEEN = /^(?:预计|有望|可望)/u

/** 其余28个村已于5月底前完成改厕, 其余15个2022年12月竣工. */
const DONE = /^[^,:;]*?(?:已|均于|[去上当]年|\d{4}年\d{1,2}月(?![^,:;]{0,3}前))/u
