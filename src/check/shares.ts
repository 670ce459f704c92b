import Big from 'big.js'
import type { Claim } from './claim.js'
import { type Context, isPlain, type Place, wordsOf } from './context.js'
import { decimalsOf, plus, type Range, rangeOf, ZERO } from './range.js'

const ONE = Big(1)

/** Rates of a part in its whole, which cannot pass 100%; completion of a plan can, and so can 结案率 (cases of the year before are closed too). */
const PART_OF_WHOLE =
  /(?:占比|比重|(?:合格|普及|接通|回复|及时|满意|就业|达标|检验|整改|治理|化解|调解成功|(?<!拨备)覆盖)率)$/
const OF_PLAN = /计划|任务|预算|目标|指标/

/** A share above 100%, and shares of one whole that should make 100% together. */
export function shareClaims(context: Context): readonly Claim[] {
  const rates = context.places.filter(
    ({ figure }) => figure.measure === 'rate' && figure.unit === '%' && isPlain(figure),
  )
  return [...rates.flatMap(bound), ...rates.flatMap((first) => shares(context, first))]
}

function bound({ figure, clause }: Place): readonly Claim[] {
  const value = rangeOf(figure)
  if (value === null || value.low.lte(1) || figure.status !== 'actual') return []
  if (OF_PLAN.test(clause + (figure.name ?? ''))) return []
  if (!PART_OF_WHOLE.test(figure.name ?? '') && !/占[^，,。；;]{0,6}$/.test(clause)) return []
  return [
    {
      kind: 'bound', stated: figure, parts: [], computed: { low: ZERO, high: ONE }, formula: () => '', certainty: 'proven', exact: true,
      needed: () => [], computation: `${figure.text} > 100%`, result: '≤ 100%',
    },
  ] // biome-ignore format: a record
}

/** 省内游客占61.4%、省外游客占37.9%、境外游客占2.7%: from the first of them on. */
function shares(context: Context, first: Place): readonly Claim[] {
  if (!isShare(first) || isShare(context.places[first.index - 1]) || first.figure.table !== null) return []
  const run = [first]
  for (
    let next = context.places[first.index + 1];
    next !== undefined && next.sentence === first.sentence;
    next = context.places[next.index + 1]
  ) {
    if (!isShare(next) || !/^[、，,和及](?!其中)/.test(next.lead)) break
    run.push(next)
  }
  const last = run.at(-1)
  const ranges = run.map(({ figure }) => rangeOf(figure)).filter((range): range is Range => range !== null)
  if (last === undefined || run.length < 3 || ranges.length < run.length) return []
  const sum = ranges.reduce(plus, { low: ZERO, high: ZERO })
  const whole = /构成|结构|分布|组成/.test(first.lead + openingOf(context, first)) || /其他|其余|其它/.test(last.clause)
  // 党员占60%、女性占45%、35岁以下占50%: told of the same people in several ways.
  const apart = sum.low.plus(sum.high).div(2).minus(1).abs()
  if (apart.gt(0.12) || !whole) return []
  const others = run.slice(0, -1).map(({ figure }) => figure)
  const rest = { low: ONE.minus(sum.high), high: ONE.minus(sum.low) }
  const own = rangeOf(last.figure) ?? rest
  const computed = { low: rest.low.plus(own.low), high: rest.high.plus(own.high) }
  const total = sum.low.plus(sum.high).div(2).times(100).toFixed(decimalsOf(first.figure))
  const computation = `${run.map(({ figure }) => figure.text).join(' + ')} = ${total}%`
  return [
    {
      kind: 'shares',
      stated: last.figure,
      parts: others,
      computed,
      formula: () => '',
      certainty: 'proven',
      exact: true,
      needed: () => [],
      computation,
      result: `${total}%`,
    },
  ]
}

const isShare = (place: Place | undefined): boolean =>
  place !== undefined && place.figure.unit === '%' && isPlain(place.figure) && /占(?:比)?(?:为|达)?$/.test(place.clause)

/** What stands before the first share in its sentence. */
const openingOf = ({ extraction }: Context, { figure }: Place): string =>
  wordsOf(extraction, [figure.sentence[0], figure.span[0]])
