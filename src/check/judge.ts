import Big from 'big.js'
import type { Figure } from '../model.js'
import type { Claim } from './claim.js'
import type { Context } from './context.js'
import { wordsOf } from './context.js'
import { type CheckResult, cite, type Finding, type Reading, type Verified } from './finding.js'
import { groupBy } from './group.js'
import { amountOf, isExact, middle, scaleOf, times, ulpOf } from './range.js'
import { isOtherUnit, shown, slipBetween } from './slip.js'

/**
 * Weighs all claims: of those on one statement that one kind of computation suggests, a single one that holds verifies
 * it; if none holds, the first proven one is a finding, and else the first that a slip explains.
 */
export function judge(context: Context, claims: readonly Claim[]): CheckResult {
  const findings: Finding[] = []
  const verified: Verified[] = []
  for (const group of groupBy(claims, questionOf).values()) {
    const held = group.find(holds)
    if (held !== undefined) {
      const { kind, stated, parts } = held
      verified.push({ kind, figure: stated.id, from: parts.map(({ id }) => id) })
      continue
    }
    const off =
      group.find((claim) => claim.certainty === 'proven' && !isFarOff(claim)) ??
      group.find((claim) => claim.certainty === 'likely' && isOff(claim) && isSlipOfPen(claim))
    if (off !== undefined && isOff(off)) findings.push(findingOf(context, off))
  }
  return { findings: findings.toSorted((a, b) => start(a) - start(b)), verified }
}

const questionOf = ({ kind, question, stated }: Claim): string => `${kind} ${question ?? stated.id}`

const start = ({ figures }: Finding): number => figures[0]?.span[0] ?? 0

/** Whether what the parts may give meets what the statement may stand for. */
export function holds(claim: Claim): boolean {
  const stated = amountOf(claim.stated)
  if (stated === null) return false
  const { low, high } = claim.computed
  if (claim.stated.comparator === 'approx')
    return middle(claim.computed).minus(stated).abs().lte(stated.abs().times(0.1))
  if (claim.exact) {
    const half = isExact(claim.stated) ? Big(0) : ulpOf(claim.stated).div(2)
    return low.lte(stated.plus(half)) && high.gte(stated.minus(half))
  }
  // Reports cut as often as they round, so the last digit may be one off: 41% for 52 of 127 (40.94%).
  const ulp = ulpOf(claim.stated)
  return low.lt(stated.plus(ulp)) && high.gt(stated.minus(ulp))
}

/**
 * Whether a slip in the statement itself explains the difference. A part with few digits is a slip away from anything, and
 * so is a statement of one or two (60%).
 */
const isSlipOfPen = (claim: Claim): boolean =>
  readingsOf(claim).some(({ figure, slip }) =>
    figure === claim.stated.id
      ? slip !== 'unit' && significant(claim.stated) >= 3
      : // Parts that nearly make their total: two digits that changed places in one of them explain the rest.
        claim.kind === 'sum' && slip === 'swap',
  )

const significant = ({ valueText }: Figure): number =>
  (valueText ?? '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(valueText?.includes('.') ? /$^/ : /0+$/, '').length

/**
 * 本月完成20件,完成全年任务200件的65%: a quotient this far off that no slip explains is one of other numbers, here of all
 * months together.
 */
function isFarOff(claim: Claim): boolean {
  const stated = amountOf(claim.stated)
  if (stated === null || claim.loose !== true) return false
  const apart = middle(claim.computed).minus(stated).abs()
  return apart.gt(stated.times(0.3)) && readingsOf(claim).length === 0
}

/** Numbers told as 约 or 以上 are never called wrong. */
const isOff = (claim: Claim): boolean =>
  [claim.stated, ...claim.parts].every(({ comparator }) => comparator === null) && !holds(claim)

/** What slip would explain the difference: in the statement first, then in one of its parts. */
export function readingsOf(claim: Claim): readonly Reading[] {
  const { stated, computed, needed } = claim
  const middleOf = middle(computed)
  const own = readingOf(stated, middleOf)
  const reversed = claim.kind === 'growth' || claim.kind === 'against' ? reversedReading(claim) : []
  return [...own, ...reversed, ...needed().flatMap(({ figure, value }) => readingOf(figure, value))]
}

function readingOf(figure: Figure, meant: Big): readonly Reading[] {
  const value = amountOf(figure)
  if (value === null || meant.lte(0)) return []
  const text = shown(figure, meant)
  const slip = slipBetween(shown(figure, value), text)
  const reading = { figure: figure.id, text: `${text}${figure.unit}` }
  if (slip !== null) return [{ ...reading, slip }]
  return isOtherUnit(value, meant) ? [{ ...reading, slip: 'unit' }] : []
}

/** A fall told as a rise, or a growth divided by the later value: 352 ÷ 2487 instead of 352 ÷ 2135. */
function reversedReading({ stated, computed, parts }: Claim): readonly Reading[] {
  const value = amountOf(stated)
  const [later, earlier] = parts.map(amountOf)
  if (value === null || later == null || earlier == null || later.eq(0)) return []
  const close = (other: Big): boolean => value.minus(other).abs().lt(ulpOf(stated).times(1.5))
  const meant = { figure: stated.id, text: `${shown(stated, middle(computed).abs())}${stated.unit}` }
  if (close(middle(times(computed, Big(-1))))) return [{ ...meant, slip: 'direction' }]
  return close(later.minus(earlier).div(later).abs()) ? [{ ...meant, slip: 'divisor' }] : []
}

function findingOf(context: Context, claim: Claim): Finding {
  const { kind, stated, parts, certainty, formula, source } = claim
  const foreign = source === undefined ? undefined : parts.at(-1)
  const own = [stated, ...parts].filter((figure) => figure !== foreign)
  const result = claim.result ?? resultOf(claim)
  const spans = [...new Map(own.map(({ sentence }) => [sentence[0], sentence])).values()]
  const sentences = spans.toSorted((a, b) => a[0] - b[0]).map((span) => wordsOf(context.extraction, span))
  const from = foreign === undefined || source === undefined ? [] : [{ ...cite(foreign), document: source.source.path }]
  return {
    document: context.extraction.source.path,
    kind,
    severity: certainty === 'proven' ? 'error' : 'doubt',
    figures: [...own.map(cite), ...from],
    stated: stated.text,
    computed: result,
    computation: claim.computation ?? `${formula()} = ${result}`,
    sentences:
      source === undefined || foreign === undefined ? sentences : [...sentences, wordsOf(source, foreign.sentence)],
    readings: readingsOf(claim).filter(({ figure }) => foreign === undefined || own.some(({ id }) => id === figure)),
  }
}

/** The computed value as the statement would show it, with a digit more where that would hide the difference. */
function resultOf({ stated, computed }: Claim): string {
  const value = middle(computed)
  const text = shown(stated, value)
  const own = amountOf(stated)
  const finer = own !== null && text === shown(stated, own)
  return `${finer ? value.div(scaleOf(stated)).toFixed(4) : text}${stated.unit}`
}
