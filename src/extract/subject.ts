import type { Span } from '../model.js'
import { holdsUnit } from '../text/unit-bits.js'
import { standsAmong } from './context.js'
import type { FrameMatch } from './frames.js'
import { memberOf } from './members.js'
import { COUNTED } from './mention.js'
import { namedBehind } from './named-behind.js'
import { cleanPhrase, type Phrase, phraseAt } from './phrase.js'
import type { Run } from './run.js'
import { leadOf, type Slot } from './strand.js'

/** The cleaned words before the frame in the lead; a comparison told first (较上年同期…) is left out. */
export function subjectOf(run: Run, slot: Slot, frame: FrameMatch | null): Phrase {
  const { reader } = run
  if (frame?.rule.subject === 'kept' && frame.keep !== null)
    return cleanPhrase(reader.phrasing, slot.strand, frame.keep.from, frame.keep.to, 'clause')
  const ranked = rankedAmong(run, slot)
  if (ranked !== null) return cleanPhrase(reader.phrasing, slot.strand, ranked[0], ranked[1], 'clause')
  const end = Math.max(slot.leadStart, frame?.from ?? slot.start)
  const text = slot.strand.raw.slice(slot.leadStart, end)
  const behind = namedBehind(run, slot, text) + belongsBefore(text)
  const { basisLead, basisOpens } = reader.cues
  const basis = holdsUnit(basisOpens, text.charCodeAt(behind)) ? basisLead.exec(text.slice(behind)) : null
  const from = slot.leadStart + behind + (basis?.[0].length ?? 0)
  const taken = takenBefore(slot, text)
  const cleaned = cleanPhrase(reader.phrasing, slot.strand, Math.min(taken ? end : from, end), end, 'clause')
  const phrase = cleaned.text === '' ? (memberOf(slot, end) ?? cleaned) : cleaned
  // 比上年同期同口径完成数65016万元增收17052万元: nor is what the year before came to.
  if (basis !== null && COUNTERPART.test(phrase.text)) return phraseAt(phrase, '', phrase.from, phrase.from)
  // 较4%的目标任务低0.63个百分点: the task that is compared with is no subject.
  const last = run.strands.get(slot.strand)?.last ?? null
  const againstTask =
    slot.mention.dimension === 'points' &&
    last?.slot.end === slot.leadStart &&
    last.status === 'target' &&
    text.startsWith('的')
  if (againstTask && run.reader.cues.taskTail.test(phrase.text)) return phraseAt(phrase, '', phrase.from, phrase.from)
  // 提前两个月完成省下达的16亿元的任务: nor is who set it, or how early it was reached.
  if (
    frame?.rule.set.status === 'target' &&
    /(?:完成|实现|达到|超过)了?(?:[省市县区州]|上级|集团)[^,:;]{0,3}下达的?$/u.test(text)
  )
    return phraseAt(phrase, '', phrase.from, phrase.from)
  // 市下达任务6.2万亩: who set a task names nothing.
  if (frame?.rule.set.status === 'target' && /^(?:[省市县区州]|上级|集团|总行|省行)?[厅局委]?下达$/u.test(phrase.text))
    return phraseAt(phrase, '', phrase.from, phrase.from)
  if (frame?.rule.relation !== 'base' || !CIRCUMSTANCE.test(phrase.text)) return phrase
  // 税收收入同口径增长5.6%: what grew may stand before how it is reckoned.
  const thing = phrase.text.replace(/(?:同|可比|自然)口径$|可比价格?$/u, '')
  return thing.length >= 2 && !CIRCUMSTANCE.test(thing)
    ? phraseAt(phrase, thing, phrase.from, phrase.from + thing.length)
    : phraseAt(phrase, '', phrase.from, phrase.from)
}

/** 投资12亿元的光伏组件、投资8亿元的铜箔: what 的 joins to the number before is that one's. */
function belongsBefore(lead: string): number {
  const mark = lead.startsWith('的') ? lead.lastIndexOf('、') : -1
  return mark > 0 && /^、(?:计划)?(?:总)?投资(?:额)?$/u.test(lead.slice(mark)) ? mark + 1 : 0
}

/** 获奖总数列全省62所高职院校第8位: what is ranked stands before how many there are; null where that is told of nothing. */
function rankedAmong(run: Run, slot: Slot): Span | null {
  const last = run.strands.get(slot.strand)?.last ?? null
  if (slot.mention.kind !== 'rank' || last === null || !standsAmong(slot, last)) return null
  const counts = last.measure === 'level' && COUNTED.has(last.mention.dimension)
  if (!counts || last.slot.end !== slot.leadStart || last.slot.clause !== slot.clause) return null
  const before = /^(.{2,}?)(?:位居|位列|名列|居|列|排名?)(?:全[国省市区县]|[一-鿿]{0,4})$/u.exec(leadOf(last.slot))?.[1]
  return before === undefined ? null : [last.slot.leadStart, last.slot.leadStart + before.length]
}

const COUNTERPART = /^(?:同口径|可比口径)?(?:完成数|决算数|执行数|预算数|报告数|实绩|完成额|数据?|水平|基数)$/u

/** 辖12个镇、3个街道: what stands between two counts of a list is the first one's. */
const takenBefore = ({ leadStart, clauseStart, mention }: Slot, lead: string): boolean =>
  leadStart > clauseStart &&
  COUNTED.has(mention.dimension) &&
  /^(?:[一-鿿]{1,6}|[一-鿿]{1,4}的[一-鿿]{2,8})[、和及]$/u.test(lead)

/** 受行情影响, 扣除留抵退税因素后, 自然口径: how a growth is reckoned, not what grew. */
const CIRCUMSTANCE =
  /^(?:受.*(?:影响|冲击|拖累|制约|带动)|扣除|剔除|按(?![揭摩期时劳])|因(?![公病特])|由于)|(?:影响|因素|口径|可比价|可比价格|因素后|价格?计算)$/
