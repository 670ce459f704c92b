import { type Draft, textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import type { Context } from './name.js'
import type { Phrase } from './phrase.js'
import type { Run, StrandState } from './run.js'
import { leadOf, type Slot, type Strand, tailOf } from './strand.js'

/**
 * Direction of a percentage that no word calls a growth, where what it is part of grew (增长5.2%,其中采矿业8.1%), or it stands in a
 * parenthesis behind one (增长5.8%(9月当月7.3%), 增幅最大(22.7%)); null for all other rates.
 */
export function grownAs(
  run: Run,
  state: StrandState,
  slot: Slot,
  subject: Phrase,
  { total }: Context,
): Draft['direction'] {
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
const GROWTH_OF_PEER = /(?:增速|增幅|涨幅|增长幅度|增长率)(?:比|较|高于|低于|快于|慢于)[^,:;\d]{1,14}$/u

/** 存栏20.9万头,同比增长11.82: tenths behind a growth, of what is counted in a unit, have lost their sign of percent. */
export const losesPercent = ({ mention, strand, start }: Slot, frame: FrameMatch | null, last: Draft | null): boolean =>
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
