import type { Direction, Measure } from '../model.js'
import type { FrameMatch } from './frames.js'
import { leadOf, type Slot, tailOf } from './strand.js'

/** What a quantity measures, from its frame, else from its dimension and the words before it. */
export function measureOf(slot: Slot, frame: FrameMatch | null, subject: string): Measure {
  if (frame?.rule.id === 'rate.completion.bare' && exceeds(slot)) return 'change'
  const told = frame?.rule.set.measure
  const before = slot.strand.raw.slice(slot.clauseStart, slot.start)
  // 出生率同比降低0.31‰, 增速比全省平均高出2.1%: by how much a rate rose, and a gap against peers, are told in points.
  if (told === 'growth' && (slot.mention.unit.includes('‰') || /比全[省市国][^,:;\d]{0,4}[高低]出?$/u.test(before)))
    return 'change'
  // 较上年86.2%有所下降: what it was.
  if (told === 'growth' && /^有所/u.test(tailOf(slot))) return 'rate'
  // 户均增收3600元: what each earned more is an amount of its own.
  if (told === 'change' && /[户亩村社]均(?:年)?增收$/u.test(before)) return 'level'
  if (told !== undefined) return told
  if (frame === null && slot.mention.dimension === 'ratio' && before.includes('价格') && PRICES.test(before))
    return 'growth'
  if (slot.mention.dimension === 'ratio' && before.includes('目标') && AIMED_GROWTH.test(before)) return 'growth'
  if (slot.mention.dimension !== 'ratio' && frame === null && before.includes('减少') && FEWER.test(before))
    return 'change'
  switch (slot.mention.dimension) {
    case 'rank':
      return 'rank'
    case 'ratio':
      return slot.mention.signed ? 'growth' : 'rate'
    case 'points':
      return 'change'
    case 'multiple':
      return 'rate'
    default:
      // 排名由41位升到37位.
      if (
        (slot.mention.unit === '位' || slot.mention.unit === '名') &&
        RANKED.test(slot.strand.raw.slice(slot.clauseStart, slot.start))
      )
        return 'rank'
      // 万人起诉率93.5件, 发病率912.4/10万: counts a head are rates all the same.
      if (
        (subject.length > 1 &&
          subject.endsWith('率') &&
          !/^[万亿]?元/.test(slot.mention.unit) &&
          !(/效率$/.test(subject) && slot.mention.unit !== '')) ||
        (slot.mention.unit === '' && (/(?:系数|结构)$/.test(subject) || inProportion(slot)))
      )
        return 'rate'
      return slot.mention.rules[0] === 'numeral.ratio' ||
        (slot.mention.unit === '' && /(?:比值?”?|率|进度)(?:为|达|达到|是|由.{0,8}|.{0,4}[至到])?$/.test(leadOf(slot)))
        ? 'rate'
        : // 占总产值的7.3: tenths of a whole have lost their sign of percent.
          slot.mention.unit === '' &&
            ((slot.mention.value?.includes('.') && /占[^,:;]*的$/.test(leadOf(slot))) || OF_PLAN.test(leadOf(slot)))
          ? 'rate'
          : 'level'
  }
}

/** 居民消费价格指数控制在3%以内: by how much prices rise. */
const PRICES = /价格(?:总)?(?:指数|水平|涨幅)(?:力争|确保)?(?:控制)?在$/u

/** 四大行业增速目标分别为12%、13%: by how much they are to grow. */
const AIMED_GROWTH = /(?:增速|增幅|增长)(?:预期)?目标(?:任务|值)?(?:分别|均)?(?:确?定)?[为是在]?(?:\d[\d.]*%[、和])*$/u

const FEWER = /(?:^|、|全年|累计|共)减少(?:农村|农业)?(?:贫困人口|耕地(?:面积)?)$/u

/** 占年计划的70: percent whose sign is lost. */
const OF_PLAN = /占年度?(?:计划|任务|预算|目标)数?的?$/u

const RANKED = /(?:排名|位次)[^,:;]{0,10}(?:[升降退移]|(?<![来自])[由从])(?:[至到])?$/u

/** 分别超额完成全年任务12.6%: by how much, which is less than the whole. */
const exceeds = (slot: Slot): boolean =>
  /超额完成[^,:;\d]*(?:\d[\d.]*%[和、])*$/u.test(slot.strand.raw.slice(slot.clauseStart, slot.start)) &&
  Number(slot.mention.value ?? 100) < 50

/** 12:43:45: one of several shares beside each other. */
const inProportion = ({ strand, start, end }: Slot): boolean =>
  /^:\d/.test(strand.text.slice(end, end + 2)) || /\d:$/.test(strand.text.slice(start - 2, start))

/** Direction of a growth or change; a minus sign turns it round, and none of 0 is flat. */
export function directionOf(slot: Slot, frame: FrameMatch | null, measure: Measure): Direction | null {
  if (measure !== 'growth' && measure !== 'change') return null
  if (frame === null && FEWER.test(slot.strand.raw.slice(slot.clauseStart, slot.start))) return 'down'
  // 增速全部回落,回落幅度在0.6-5.2个百分点之间.
  if (frame === null && FELL_BY.test(slot.strand.raw.slice(slot.clauseStart, slot.start))) return 'down'
  if (slot.mention.value !== null && Number(slot.mention.value) === 0 && slot.mention.valueMax === null) return 'flat'
  // 超出5%的控制线3.9个百分点, 低于省定标准70%1.9个百分点.
  const under =
    (frame === null || frame.rule.id === 'gap.line') &&
    slot.mention.dimension === 'points' &&
    /(?:低于|少于|不[到足]|落后于?)[^,:;]*$/u.test(slot.strand.raw.slice(slot.clauseStart, slot.start))
  const stated = under ? 'down' : (frame?.rule.set.direction ?? 'up')
  if (!slot.mention.negative) return stated
  return stated === 'up' ? 'down' : 'up'
}

const FELL_BY = /(?:回落|下降|下滑|降低)幅度(?:均|都)?[在为达是]$/u
