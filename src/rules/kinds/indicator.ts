import { foldWidth } from '../../text/width.js'
import type { Zod } from '../heavy.js'
import { formatPlace, type Problem } from '../problem.js'
import type { IndicatorRule } from '../types.js'
import { identity, type Sourced, type Validated } from './common.js'

const MEASURES = ['level', 'rate', 'growth', 'change', 'rank'] as const

/** A name under which an indicator is known; it must say enough to stand alone. */
const term = (z: Zod) => z.string().regex(/^\S{2,40}$/, 'a name of 2 to 40 characters without blanks')

/** An indicator many reports state, with the names it goes by: 地区生产总值, GDP. */
export function indicatorSchema(z: Zod) {
  return z.strictObject({
    ...identity(z),
    name: term(z),
    aliases: z.array(term(z)).min(1).optional(),
    dimensions: z.array(z.string().min(1)).min(1).optional(),
    measures: z.array(z.enum(MEASURES)).min(1).optional(),
    prevails: z.boolean().optional(),
    examples: z.array(z.string().min(2)).min(1).optional(),
    rejects: z.array(z.string().min(2)).min(1).optional(),
  })
}

export type IndicatorSource = Validated<typeof indicatorSchema>

/**
 * The indicators in the order written. A name that two rules claim is a fault, unless one `prevails`: then it takes the
 * name from the other (a pack that splits what the built-in rules hold for one).
 */
export function compileIndicators(sources: readonly Sourced<IndicatorSource>[], problems: Problem[]): IndicatorRule[] {
  const claims = new Map<string, Sourced<IndicatorSource>>()
  const prevailing = sources.filter(({ rule }) => rule.prevails === true)
  const plain = sources.filter(({ rule }) => rule.prevails !== true)
  for (const source of [...prevailing, ...plain]) {
    for (const [name, path] of namesOf(source.rule)) {
      const other = claims.get(name)
      if (other === undefined) claims.set(name, source)
      else if (other === source || other.rule.prevails !== true || source.rule.prevails === true) {
        const message = `${source.rule.id} claims the name ${name}, which ${other.rule.id} has at ${formatPlace(other.placeOf([]))}`
        problems.push({ code: 'rules.lint', message, place: source.placeOf(path) })
      }
    }
  }
  return sources.map((source) => {
    const { id, name, dimensions = [], measures = [] } = source.rule
    const aliases = namesOf(source.rule).flatMap(([alias]) => (claims.get(alias) === source ? alias : []))
    return { id, name: foldWidth(name), aliases, dimensions, measures }
  })
}

/** The names of a rule, width-folded, each with the place it stands at. */
function namesOf({ name, aliases = [] }: IndicatorSource): (readonly [name: string, path: readonly PropertyKey[]])[] {
  return [
    [foldWidth(name), ['name']],
    ...aliases.map((alias, index) => [foldWidth(alias), ['aliases', index]] as const),
  ]
}

/** Dimensions that no unit has. */
export function lintDimensions(sources: readonly Sourced<IndicatorSource>[], known: ReadonlySet<string>): Problem[] {
  return sources.flatMap(({ rule, placeOf }) =>
    (rule.dimensions ?? []).flatMap((dimension, index): Problem[] => {
      const message = `${rule.id}: no unit has the dimension ${dimension}`
      return known.has(dimension) ? [] : [{ code: 'rules.lint', message, place: placeOf(['dimensions', index]) }]
    }),
  )
}
