import type { Basis, Direction, Measure, Status } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import type { FrameMatch } from './frames.js'
import { leadOf, PERIOD_MARK, type Slot, tailOf } from './strand.js'

/** Regexes over word classes, made once a rule set. */
export interface Cues {
  readonly yoy: RegExp
  readonly mom: RegExp
  readonly forecast: RegExp
  readonly target: RegExp
  readonly actual: RegExp
  readonly plan: RegExp
  readonly rateWord: RegExp
  /** A comparison at the beginning of a lead: 较上年同期, 比全市平均. */
  readonly basisLead: RegExp
}

export function createCues(rules: RuleSet): Cues {
  const any = (id: string): string =>
    `(?:${(rules.lexicon.get(id)?.words ?? []).map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`
  return {
    yoy: new RegExp(any('basis.yoy'), 'u'),
    mom: new RegExp(any('basis.mom'), 'u'),
    forecast: new RegExp(any('forecast.cue'), 'u'),
    target: new RegExp(any('target.cue'), 'u'),
    actual: new RegExp(any('actual.cue'), 'u'),
    plan: new RegExp(any('plan.heading'), 'u'),
    basisLead: new RegExp(`^[\u0001]*(?:${any('basis.yoy')}|${any('basis.mom')}|(?:比(?![重例率赛值价如])|较(?![大重高小好多少]))[^,:;]{1,14}?(?=${any('up')}|${any('down')}|$))(?:的)?`, 'u'),
    rateWord: new RegExp(`${any('rate.word')}[^,:;]{0,8}$`, 'u'),
  }
}

/** What a quantity measures, from its frame, else from its dimension and the words before it. */
export function measureOf(slot: Slot, frame: FrameMatch | null): Measure {
  if (frame?.rule.set.measure !== undefined) return frame.rule.set.measure
  switch (slot.mention.dimension) {
    case 'rank':
      return 'rank'
    case 'ratio':
      return 'rate'
    case 'points':
      return 'change'
    case 'multiple':
      return 'rate'
    default:
      return /^∶/.test(slot.mention.unit) || (slot.mention.dimension === 'bare' && /[比率数](?:为|达|达到|是|由.{0,8}|.{0,4}[至到])?$/.test(leadOf(slot))) ? 'rate' : 'level'
  }
}

/** Direction of a growth or change; a minus sign turns it round. */
export function directionOf(slot: Slot, frame: FrameMatch | null, measure: Measure): Direction | null {
  if (measure !== 'growth' && measure !== 'change') return null
  const stated = frame?.rule.set.direction ?? 'up'
  if (!slot.mention.negative) return stated
  return stated === 'up' ? 'down' : 'up'
}

/** The basis a growth or change is told against, looked for in the words before it in its clause, then its sentence. */
export function basisOf(cues: Cues, clauseText: string): Basis | null {
  if (cues.mom.test(clauseText)) return 'mom'
  if (cues.yoy.test(clauseText)) return 'yoy'
  const other = /(?:比|较|与|超)([^,:;比较]{1,12}?)(?:相比)?(?=分别|增|降|减|提|上升|下|回|扩|缩|高|低|多|少|快|慢|翻|\d|$)/.exec(clauseText)
  if (other === null) return null
  return `other:${other[0].replaceAll(PERIOD_MARK, '')}`
}

/** actual, target or forecast by the cues of the clause, then of the section's heading. */
export function statusOf(cues: Cues, slot: Slot, before: string, planned: boolean, inherited: Status): Status {
  const clause = before + leadOf(slot)
  if (/^的(?:控制|考核|年度|全年|省定|市定|预期|工作|总体|总)*(?:目标|任务|指标|计划|红线|要求|控制线)/.test(tailOf(slot))) return 'target'
  const forecast = lastIndex(cues.forecast, clause)
  const target = lastIndex(cues.target, clause)
  const actual = lastIndex(cues.actual, clause)
  const last = Math.max(forecast, target, actual)
  if (last >= 0) return last === actual ? 'actual' : last === forecast ? 'forecast' : 'target'
  return planned ? 'target' : inherited
}

function lastIndex(regex: RegExp, text: string): number {
  let found = -1
  const all = new RegExp(regex.source, 'gu')
  for (const match of text.matchAll(all)) found = match.index
  return found
}
