import type { Claim } from './claim.js'
import { type Context, isAverage, isPlain, type Place, sameUnit } from './context.js'
import { groupBy } from './group.js'
import { rangeOf } from './range.js'
import { slipBetween } from './slip.js'

/** Words before a number that name nothing: when, and that it was done. */
const EMPTY =
  /^(?:[、，,；;：:\s]|上半年|下半年|全年|前三季度|[一二三四]季度|今年以来|今年|目前|截至[^，,]*|\d{1,2}[-—~至]\d{1,2}月|全[市县区镇院局]|共|累计|实现|完成|开展|共计|总计|已)+/
const DIGITS = 3

/** The same words before two numbers of one report, which differ by a slip of the pen: 旅游收入81.54亿元 and 85.14亿元. */
export function contradictionClaims(context: Context): readonly Claim[] {
  const told = context.places.flatMap((place) => {
    const key = keyOf(place)
    return key === null ? [] : [{ place, key }]
  })
  const groups = groupBy(told, ({ key, place: { figure } }) => `${figure.report} ${figure.measure} ${key.slice(-4)}`)
  return [...groups.values()].flatMap((group) =>
    group.flatMap((later, i) =>
      group.slice(0, i).flatMap((earlier) => (isSame(earlier, later) ? claimsOf(earlier.place, later.place) : [])),
    ),
  )
}

interface Told {
  readonly place: Place
  readonly key: string
}

function keyOf(place: Place): string | null {
  const { figure, clause, lead } = place
  if (figure.measure !== 'level' || figure.status !== 'actual' || !isPlain(figure) || figure.table !== null) return null
  if (isAverage(place) || /其中|比|较|由|从|至|去年|上年|同期|下半年|新增/.test(lead)) return null
  const digits = (figure.valueText ?? '').replace('.', '').length
  const key = clause.replace(EMPTY, '').replace(/(?:达到?|为|共|有)$/, '')
  return digits >= DIGITS && /^[一-鿿]{4,}$/u.test(key) ? key : null
}

/** One key ends in the other, and both are told of one period in different sentences. */
function isSame(a: Told, b: Told): boolean {
  const [x, y] = [a.place.figure, b.place.figure]
  return (
    (a.key.endsWith(b.key) || b.key.endsWith(a.key)) &&
    a.place.sentence !== b.place.sentence &&
    sameUnit(x, y) && x.unit === y.unit &&
    x.period?.end === y.period?.end &&
    x.period?.start === y.period?.start
  ) // biome-ignore format: conditions
}

/** Equal values confirm each other; only a slip makes two values one thing told twice. */
function claimsOf({ figure: earlier }: Place, { figure: later }: Place): readonly Claim[] {
  const computed = rangeOf(earlier)
  const [a, b] = [earlier.valueText ?? '', later.valueText ?? '']
  const slip = a === b ? null : slipBetween(b, a)
  if (computed === null || (a !== b && slip !== 'swap' && !(slip === 'digit' && a.replace('.', '').length >= 4)))
    return []
  const base = { kind: 'contradiction', certainty: 'proven', exact: true } as const
  const computation = `${earlier.text} ≠ ${later.text}`
  return [
    {
      ...base,
      stated: later,
      parts: [earlier],
      computed,
      formula: () => '',
      needed: () => [],
      computation,
      result: earlier.text,
    },
  ]
}
