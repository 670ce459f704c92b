import type { Extraction, Figure, Report } from '../model.js'
import { type Claim, differenceOf, growthOf } from './claim.js'
import { alike, type Context, isLevel, isPlain, type Place } from './context.js'

/** Claims on last year (同比增长61.27%, 较去年同期增加262场次) against the report of that year. */
export function againstClaims(context: Context, earlier: Extraction): readonly Claim[] {
  const levels = earlier.figures.filter(
    (figure) => figure.measure === 'level' && figure.status === 'actual' && isPlain(figure),
  )
  return context.places.flatMap((place) => {
    const { figure } = place
    if (figure.basis !== 'yoy' || figure.direction === null || figure.direction === 'flat' || figure.value === null)
      return []
    if (figure.measure !== 'growth' && figure.measure !== 'change') return []
    const later = toldOf(context, place)
    if (later === undefined || !isYearBefore(reportOf(context.extraction, figure), reportOf(earlier, levels[0])))
      return []
    const found = levels.filter((level) => alike(level, later.figure) && isSameName(level, later.figure))
    const exact = found.filter((level) => plain(level.name) === plain(later.figure.name))
    const values = new Set((exact.length > 0 ? exact : found).map(({ valueText }) => valueText))
    const [base] = exact.length > 0 ? exact : found
    if (base === undefined || values.size !== 1) return []
    const claim = {
      kind: 'against',
      stated: figure,
      certainty: exact.length > 0 ? 'proven' : 'likely',
      source: earlier,
    } as const
    return figure.measure === 'growth' ? growthOf(claim, later.figure, base) : differenceOf(claim, later.figure, base)
  })
}

/** The level the growth is told of: the last before it in its sentence that is no part of another. */
function toldOf(context: Context, place: Place): Place | undefined {
  const previous = context.places[place.index - 1]
  if (previous === undefined || previous.sentence !== place.sentence || !isLevel(previous)) return undefined
  if (
    /比|较|上年|去年/.test(previous.clause) ||
    (place.figure.measure === 'change' && !alike(previous.figure, place.figure))
  )
    return undefined
  const id = place.figure.relations.find(({ type }) => type === 'base')?.figure
  const base = id === undefined ? undefined : context.places[id]
  return base !== undefined && isLevel(base) ? base : undefined
}

const reportOf = ({ reports }: Extraction, figure: Figure | undefined): Report | undefined =>
  reports.find(({ id }) => id === figure?.report)

/** The same months of the year before. */
function isYearBefore(now: Report | undefined, then: Report | undefined): boolean {
  const [a, b] = [now?.period, then?.period]
  return (
    a != null &&
    b != null &&
    Number(a.end.slice(0, 4)) - 1 === Number(b.end.slice(0, 4)) &&
    a.end.slice(5, 7) === b.end.slice(5, 7)
  )
}

const plain = (name: string | null): string =>
  (name ?? '').normalize('NFKC').replace(/全[市县区省镇]|各类|\s|[、“”"]/g, '')

/** The one name ends the other, as a topic before the thing is told in one report and not in the other. */
function isSameName(a: Figure, b: Figure): boolean {
  const [x, y] = [plain(a.name), plain(b.name)]
  return (x !== '' && x === y) || (x.length >= 3 && y.length >= 3 && (x.endsWith(y) || y.endsWith(x)))
}
