import type { NamePart } from '../model.js'
import { basisFor } from './basis-for.js'
import { type Draft, textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import { listsTargets } from './governing.js'
import { completeUnit } from './groups.js'
import { grownAs, losesPercent } from './grown-as.js'
import { directionOf, measureOf } from './measure.js'
import { COUNTED, RELATIVE, sizeOf } from './mention.js'
import { type Context, isSet, nameQuantity } from './name.js'
import { has, type Phrase } from './phrase.js'
import { anyWord, ofRules } from './rule-words.js'
import type { Run, StrandState } from './run.js'
import { scaled } from './scaled.js'
import { statusOf } from './status.js'
import { countingAs, type Slot, tailOf } from './strand.js'

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
  // 余额36.8亿元,低于限额38.1亿元: what is no less than what was told is the limit itself.
  const limit =
    frame?.rule.id === 'gap.task.down' &&
    last?.measure === 'level' &&
    last.mention.dimension === own.mention.dimension &&
    sizeOf(own.mention) >= sizeOf(last.mention)
  const measure = limit
    ? 'level'
    : signedRate || (ends && last.mention.dimension === own.mention.dimension)
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
  // 预计总产值33.4亿元…农业7.6亿元,增长5.7%: so is what a foreseen part grows by.
  const foreseen =
    frame?.rule.set.measure === 'growth' &&
    subject.text === '' &&
    last?.status === 'forecast' &&
    last.total !== null &&
    last.slot.strand === slot.strand &&
    last.slot.clause === slot.clause - 1
  const clause = slot.strand.raw.slice(slot.clauseStart, slot.start)
  const stated =
    (frame?.rule.id === 'target.stated' && KIND_OF_PLAN.test(clause)) ||
    (frame?.rule.id === 'target.tail' && tailOf(slot) === '的标准' && /^(?:落实|执行|按照?)/u.test(clause))
  const status =
    (stated
      ? 'actual'
      : limit || isOfTask(slot) || (slot.strand.outer !== null && isSet(subject.text))
        ? 'target'
        : frame?.rule.set.status) ??
    (aimed || planned ? 'target' : foreseen ? 'forecast' : null) ??
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
  if ((before.includes('至少') || before.includes('不少于')) && /(?:至少|不少于)[^,:;\d]{1,8}$/u.test(before))
    return 'ge'
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
