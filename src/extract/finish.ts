import type { NamePart } from '../model.js'
import { basisOf, directionOf, isStepBefore, listsTargets, measureOf, statusOf } from './attributes.js'
import { type Draft, textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import { completeUnit } from './groups.js'
import { COUNTED, RELATIVE, sizeOf } from './mention.js'
import { type Context, nameQuantity } from './name.js'
import { has, type Phrase } from './phrase.js'
import { anyWord, ofRules } from './rule-words.js'
import type { Run, StrandState } from './run.js'
import { scaled } from './scaled.js'
import { countingAs, leadOf, type Slot, type Strand, tailOf } from './strand.js'

/** 道路硬化36公里(厚18、宽4.5): how thick and wide is no part of how long; 拓宽 is. */
const ofAnotherSize = ofRules((rules) => new RegExp(`(?<![拓加增])${anyWord(rules, 'size.other')}$`, 'u'))

export function finish(
  run: Run,
  state: StrandState,
  slot: Slot,
  frame: FrameMatch | null,
  subject: Phrase,
  context: Context,
): Draft {
  const { phrasing } = run.reader
  const fills =
    state.about !== null &&
    (COUNTED.has(state.about.mention.dimension) ||
      slot.mention.unit !== '' ||
      // 修村道21.4公里(硬化14.2、拓宽7.2): parts of a measure, told by words of their own.
      (subject.text !== '' &&
        frame === null &&
        !ofAnotherSize(run.reader.rules).test(subject.text) &&
        Number(slot.mention.value) <= Number(state.about.mention.value)))
  const mention =
    fills && state.about !== null
      ? completeUnit(slot.mention, state.about.mention, run.reader.rules.units)
      : slot.mention
  const own: Slot = scaled(run, mention === slot.mention ? slot : countingAs(slot, mention), context)
  // 自然增长率-2.3‰: a rate that may fall below nothing.
  const signedRate =
    mention.dimension === 'ratio' &&
    frame === null &&
    (has(run.reader.rules, 'standing.rate', subject.text) || (mention.negative && subject.text.endsWith('贡献率')))
  const last = context.partner ?? context.last
  const ends = frame?.rule.id === 'end.to' && subject.text === '' && last?.measure === 'rate'
  const measure =
    signedRate || (ends && last.mention.dimension === own.mention.dimension)
      ? 'rate'
      : losesPercent(own, frame, last)
        ? 'growth'
        : measureOf(own, frame, subject.text)
  const grown =
    measure === 'rate' && frame === null && mention.dimension === 'ratio'
      ? grownAs(run, state, own, subject, context)
      : null
  const named = nameQuantity(phrasing, { slot: own, frame, subject, context })
  const set = taskOf(run, state, own, context)
  const naming = set === null ? named : { ...named, parts: [...named.parts, set] }
  const task =
    (measure === 'level' || measure === 'rate') &&
    subject.text === '' &&
    slot.strand.outer !== null &&
    (set !== null || run.reader.cues.taskTail.test(textOf(naming.parts)))
  const upTo = Math.max(slot.leadStart, Math.min(frame?.from ?? slot.start, slot.start))
  // 底线目标126亿元,增长8%: what a target grows by is aimed at too, where nothing done is told beside it.
  const aimed =
    frame?.rule.set.measure === 'growth' &&
    subject.text === '' &&
    last?.frame?.rule.id === 'target.stated' &&
    last.slot.strand === slot.strand &&
    run.drafts.every((d) => d.slot.strand !== slot.strand || d.status !== 'actual')
  // 目标任务是:产值达到36亿元,预计比上年增长21%: so is what a planned level is thought to grow by.
  const planned =
    frame?.rule.set.measure === 'growth' &&
    subject.text === '' &&
    last?.status === 'target' &&
    last.slot.strand === slot.strand &&
    last.slot.clause === slot.clause - 1 &&
    (run.governed === 'target' || listsTargets(slot.strand.raw))
  const clause = slot.strand.raw.slice(slot.clauseStart, slot.start)
  const stated =
    (frame?.rule.id === 'target.stated' && KIND_OF_PLAN.test(clause)) ||
    (frame?.rule.id === 'target.tail' && tailOf(slot) === '的标准' && /^(?:落实|执行|按照?)/u.test(clause))
  const status =
    (stated ? 'actual' : isOfTask(slot) ? 'target' : frame?.rule.set.status) ??
    (aimed || planned ? 'target' : null) ??
    statusOf(run.reader, {
      slot: own,
      upTo,
      planned: run.planned,
      inherited: (state.about ?? hungOn(run, slot))?.status ?? null,
      task,
      // 其中小麦6.2万亩,减少1.5%: behind a part that is a fact, what was foreseen before the stop governs no more.
      governed:
        run.governed === 'forecast' &&
        !run.resumes &&
        run.drafts.some((d) => d.slot.strand === slot.strand && isFact(d))
          ? null
          : run.governed,
      reportEnd: run.reportEnd,
      counted: run.resumes && run.earlier.at(-1)?.status === 'actual',
      partOf: partStatus(run, context, own),
    })
  const twin = adjoins(state.last, own) ? state.last : null
  const again = twin === null && frame === null && subject.text === '' ? restated(state, own) : null
  const compared = twin?.measure === 'change' ? twin : again
  // 增长13.4%,增幅高于全国5.9%: what the peers reached is told as what stands beside it.
  const peer = frame?.rule.id === 'peer.level' && last?.measure === 'growth' ? last : null
  const measured = compared?.measure ?? (grown === null && peer === null ? measure : 'growth')
  return {
    slot: own, mention: own.mention, frame, subject, status, measure: measured,
    direction: compared?.direction ?? grown ?? peer?.direction ?? directionOf(own, frame, measure),
    basis: peer === null && (measured === 'growth' || measured === 'change') ? (compared?.basis ?? basisFor(run, state, own)) : null,
    comparator: own.mention.comparator ?? roundedBy(own),
    naming,
    about: subject.text === '' || frame?.rule.subject === 'carried' ? (context.partner ?? context.last) : null,
    total: again !== null || (grown !== null && slot.strand.outer !== null && subject.text === '') ? null : context.total, sentence: run.sentence, resumes: run.resumes,
  } // biome-ignore format: a record
}

/** 制订作战计划86份, 其中国家计划1.2万亩, 上报重大任务3个, 申报市级科技计划36项: what is counted or told of is a plan, and nothing planned. */
const KIND_OF_PLAN =
  /(?:[战支]|国家|科技|星火|火炬|试制)计划$|[上申]报[^,:;]{0,6}任务$|(?:申报|获批|入选)(?!完成)[^,:;]{2,24}(?:引进|人才|创新|培育|合作)计划$/u

/** 约占销售总额的86%, 约为上年的4倍: what stands farther before a number. */
function roundedBy({ strand, clauseStart, start }: Slot): Draft['comparator'] {
  const before = strand.raw.slice(Math.max(clauseStart, start - FARTHEST_ROUNDING), start)
  if (!before.includes('约')) return null
  return /约(?:占|为)[^,:;约]{1,24}的$/u.test(before) || /约占(?:比)?$/u.test(before) ? 'approx' : null
}

const FARTHEST_ROUNDING = 30

/** 超过市政府下达的二氧化硫削减4%、5%的指标, 完成省下达我县28万亩造林任务的128%. */
function isOfTask({ strand: { raw }, clauseStart, start, end }: Slot): boolean {
  const behind = raw.slice(end, end + 16)
  if (!behind.includes('的')) return false
  const before = raw.slice(clauseStart, start)
  return (
    (OF_AIM.test(behind) && /(?:完成|占)了?(?:全年|年度|年初|20\d{2}年)$/u.test(before)) ||
    (OF_TASK.test(behind) && /下达的?[^,:;]*$/u.test(before))
  )
}

const OF_TASK = /^(?:(?:、[\d.]+%)*的(?:指标|目标|任务)|[^,:;\d的、]{1,4}任务的)/u

/** 完成全年1.2万亿元投资目标的10.6%: what the share is of is aimed at. */
const OF_AIM = /^[^,:;\d的、]{0,4}(?:任务目标|目标任务|任务|目标)的\d/u

/** 实施20个项目(续建项目8个,…): what is counted right before a parenthesis, where its noun stands between. */
function hungOn({ drafts }: Run, { strand: { outer } }: Slot): Draft | null {
  if (outer === null) return null
  const last = drafts.findLast(({ slot }) => slot.strand === outer.strand && slot.end <= outer.at)
  return last !== undefined && outer.at - last.slot.end <= LONGEST_NOUN ? last : null
}

const LONGEST_NOUN = 4

const isFact = ({ status, total }: Draft): boolean => status === 'actual' && total !== null

/** 下达播种计划28万亩,其中粮食12.6万亩: the parts of a target are targets, and those of a fact are facts. */
function partStatus({ drafts }: Run, { total }: Context, { mention, strand }: Slot): Draft['status'] | null {
  if (total === null || total.mention.dimension !== mention.dimension || total.measure !== 'level') return null
  if (total.status !== 'target') return total.status
  // 是年度任务600件的118%,其中…: what is set only to be compared with has no parts here.
  const since = drafts.slice(drafts.indexOf(total)).every((d) => d.slot.strand !== strand || d.status === 'target')
  return total.slot.strand === strand && since ? 'target' : null
}

/**
 * Direction of a percentage that no word calls a growth, where what it is part of grew (增长5.2%,其中采矿业8.1%), or it stands in a
 * parenthesis behind one (增长5.8%(9月当月7.3%), 增幅最大(22.7%)); null for all other rates.
 */
function grownAs(run: Run, state: StrandState, slot: Slot, subject: Phrase, { total }: Context): Draft['direction'] {
  if (RATE_OF_ITS_OWN.test(subject.text) || /^[女男]/u.test(subject.text)) return null
  if (
    COMPARED_GROWTH.test(slot.strand.raw.slice(slot.clauseStart, slot.start)) ||
    HIGHEST_GROWTH.test(before(slot.strand, slot.start)) ||
    (slot.strand.outer !== null && GROWTH_OF_PEER.test(before(slot.strand.outer.strand, slot.strand.outer.at)))
  )
    return slot.mention.negative ? 'down' : 'up'
  const listed = LISTED_GROWTH.exec(slot.strand.raw.slice(0, slot.start))?.[1]
  if (listed !== undefined) return /[涨增升]/u.test(listed) ? 'up' : 'down'
  // 高校毕业生45%来自本地: what is true of so many is a share.
  if (/^[一-鿿]/u.test(tailOf(slot))) return null
  const { outer } = slot.strand
  const told = outer === null ? null : GROWTH_BEFORE.exec(outer.strand.raw.slice(Math.max(0, outer.at - 8), outer.at))
  const whole = total ?? (subject.text === '' ? (state.about ?? comparedWith(run, slot)) : null)
  const grew = whole !== null && grewAlike(whole, slot) ? whole.direction : null
  const stated = told === null ? grew : /[降跌负]|腰斩/u.test(told[0]) ? 'down' : 'up'
  if (stated === null || Number(slot.mention.value) !== 0) return slot.mention.negative ? 'down' : stated
  return 'flat'
}

/** 上涨的有:交通通信3.2%、教育文化2.6%. */
const LISTED_GROWTH =
  /(?<![一-鿿])(上涨|增长|上升|下降|下跌|回落)的(?:有|是|行业有|类别有):?(?:[^,;:。\d]{1,14}\d[\d.]*%[、和,])*[^,;:。\d]{1,14}$/u

/** 增长9.4%,较上年同期(4.1%)加快; 平均增长7.2%,高于全国(5.6%): what a growth is compared with is one too. */
function comparedWith({ drafts }: Run, { strand: { outer } }: Slot): Draft | null {
  if (outer === null) return null
  const last = drafts.findLast(({ slot }) => slot.strand === outer.strand && slot.end <= outer.at)
  if (last === undefined) return null
  return COMPARISON.test(outer.strand.raw.slice(last.slot.end, outer.at)) ? last : null
}

const COMPARISON =
  /^,?(?:分别|均|都)?(?:较|比|高于|低于|快于|慢于|好于|优于|超过|不及)[^,:;\d]{0,4}(?:20\d{2}年)?[^,:;]{0,10}$/u

/** 进口额增长13.4%,增幅高于全国5.9%、全省8.3%的水平: peers of a growth. */
const COMPARED_GROWTH = /(?:增速|增幅|涨幅|升幅|增长率)(?:分别|均|都)?(?:高于|低于|快于|慢于|高出|超过)[^,:;]{0,24}$/u

/** The words right before a place, so that a long line is not read to its beginning for each of its figures. */
const before = ({ raw }: Strand, at: number): string => raw.slice(Math.max(0, at - FARTHEST_GROWTH), at)

const FARTHEST_GROWTH = 20

/** 民事案件增长率最高,达62%. */
const HIGHEST_GROWTH = /(?:增长率|增速|增幅|涨幅)最[高大快低小慢],(?:达到?|为)$/u

/** 增长幅度比全省(12.6%)高出近6个百分点: the growth of a peer in the bracket behind it. */
const GROWTH_OF_PEER = /(?:增速|增幅|涨幅|增长幅度|增长率)(?:比|较|高于|低于|快于|慢于)[^,:;\d]{1,8}$/u

/** 存栏20.9万头,同比增长11.82: tenths behind a growth, of what is counted in a unit, have lost their sign of percent. */
const losesPercent = ({ mention, strand, start }: Slot, frame: FrameMatch | null, last: Draft | null): boolean =>
  frame !== null &&
  /^(?:compared\.)?change\.(?:up|down)$/.test(frame.rule.id) &&
  mention.unit === '' &&
  ((mention.value?.includes('.') ?? false) ||
    /(?:增长|下降)了?$/.test(strand.raw.slice(Math.max(0, start - 3), start))) &&
  ((last?.measure === 'level' && last.mention.unit !== '') ||
    // 占年计划的61.4,同比增长12.5.
    (last?.measure === 'rate' && last.mention.unit === '' && /占[^,:;]*$/u.test(leadOf(last.slot))))

/** A share of what grew (增长12%,其中第三产业占86%), or how high a rate stands that rose, is no growth. */
function grewAlike(whole: Draft, { mention, strand, start }: Slot): boolean {
  if (
    whole.measure !== 'growth' ||
    whole.mention.dimension !== 'ratio' ||
    RATE_OF_ITS_OWN.test(textOf(whole.naming.base))
  )
    return false
  const value = Number(mention.value)
  if (value >= FAR && value > 4 * Number(whole.mention.value)) return false
  return !/占/u.test(strand.raw.slice(whole.slot.strand === strand ? whole.slot.end : 0, start))
}

/** In percent; 其中第三产业86% of what grew by 12% is a share. */
const FAR = 25

const RATE_OF_ITS_OWN = /(?:率|占比|比重|比例|份额|度|进度|比)$/u

const GROWTH_BEFORE = /(?:增速|增幅|涨幅|升幅|降幅|跌幅|增长率|负增长|负数|腰斩)(?:最[大小高低快慢])?$/u

/** 完成年度任务(150公里、130公里)的84%、65%: the task that the members of a parenthesis are, each of its own figure. */
function taskOf({ reader }: Run, { topic }: StrandState, slot: Slot, { partner }: Context): NamePart | null {
  const said = topic.at(-1)
  const list = slot.strand.outer !== null && partner !== null && slot.mention.dimension === partner.mention.dimension
  return list && said !== undefined && reader.cues.taskNoun.test(said.text) ? said : null
}

/** 同比减少3批47人, 同比增加11起、13人: a second count right behind a change is a change as well. */
const adjoins = (last: Draft | null, slot: Slot): boolean =>
  last !== null &&
  last.slot.strand === slot.strand &&
  (last.slot.end === slot.start ||
    (last.measure === 'change' &&
      slot.strand.raw.slice(last.slot.end, slot.start) === '、' &&
      /^[,、]|^$/.test(tailOf(slot)))) &&
  last.mention.dimension !== slot.mention.dimension &&
  !RELATIVE.has(last.mention.dimension)

/** 扩大12千公顷(18万亩): the same change, told in another unit. */
function restated({ about }: StrandState, { strand, mention, start, end }: Slot): Draft | null {
  // 减少82.5公斤/公顷(5.5公斤/亩): what the yield of an area lost, told of a fifteenth of it.
  const perMu = mention.unit.endsWith('/亩') && about?.mention.unit === `${mention.unit.slice(0, -1)}公顷`
  if (about?.measure !== 'change' || (about.mention.dimension !== mention.dimension && !perMu)) return null
  const alone = strand.raw.slice(0, start) + strand.raw.slice(end) === ''
  const [size, whole] = perMu
    ? [MU_PER_HECTARE * Number(mention.value), Number(about.mention.value)]
    : [sizeOf(mention), sizeOf(about.mention)]
  return alone && mention.unit !== about.mention.unit && Math.abs(size - whole) <= SAME_SIZE * whole ? about : null
}

const MU_PER_HECTARE = 15

/** Share by which rounding may set the two apart. */
const SAME_SIZE = 0.03

/**
 * What a growth or change is told against: the words of its clause, of the clauses since the figure before, a value of
 * the year before in a parenthesis (上年49454万元), else what the paragraph compared with last.
 */
function basisFor(run: Run, state: StrandState, slot: Slot): Draft['basis'] {
  const { cues } = run.reader
  const text = slot.strand.raw
  // 与去年同期相比,刑事警情少发386起: a comparison that opens the sentence holds for its first figure.
  const opening = state.last === null && slot.strand.outer === null ? 0 : slot.clauseStart
  const from =
    state.last?.slot.strand === slot.strand && state.last.slot.clause !== slot.clause ? state.last.slot.end : opening
  // 超警戒3.13米、超保证1.18米: its own words before those of the list.
  const told = run.reportYear
  const own = leadOf(slot).startsWith('、') ? basisOf(cues, leadOf(slot), told) : null
  const said = text.slice(Math.min(from, slot.clauseStart), slot.start)
  const stated =
    own ??
    (isStepBefore(said, (run.resumes ? (run.earlier.at(-1)?.slot.strand.raw ?? '') : '') + text.slice(0, slot.start))
      ? 'mom'
      : basisOf(cues, said, told))
  if (stated !== null) return stated
  // 与去年同期相比,3个县增速提高,两县分别提高1.6和0.8个百分点: what the sentence opens with holds for all that it tells.
  if (run.setAgainst) return 'yoy'
  const before = run.drafts.at(-1)
  if (
    before !== undefined &&
    before.slot.strand.outer?.strand === slot.strand &&
    /^(?:上年|去年|上年同期|去年同期)/.test(before.slot.strand.raw)
  )
    return 'yoy'
  // 低于省控线0.9个百分点、市控线0.4个百分点: what stands beside is told against the same.
  const listed = state.last !== null && state.last.slot.end === slot.leadStart && leadOf(slot).startsWith('、')
  if (listed && state.last !== null && state.last.basis !== null) return state.last.basis
  // 增长6.6%,低于年度目标1.9个百分点。…增长5.3%: a line that is stood off from is none that what follows is told against.
  // Nor is what a growth has gained on: 增速比上半年加快2个百分点。…增长3%.
  const compares = (d: Draft): boolean =>
    d.basis !== null &&
    (d.basis === 'yoy' ||
      d.mention.dimension !== 'points' ||
      slot.mention.dimension === 'points' ||
      d === state.last) &&
    !/^other:(?:[高低快慢优好]于|低于|超|落后|欠)/u.test(d.basis)
  const last = run.drafts.findLast(compares) ?? run.earlier.findLast(compares)
  if (last === undefined) return run.compared
  return last.basis === 'yoy' || last === state.last ? last.basis : null
}
