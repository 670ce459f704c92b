import Big from 'big.js'
import { foldWidth } from '../../text/width.js'
import type { Zod } from '../heavy.js'
import type { Unit } from '../types.js'
import { identity, type Validated } from './common.js'
import { figureExample, proofs } from './examples.js'

/** Surfaces of one dimension with their factors. */
export function unitSchema(z: Zod) {
  const surface = z.string().regex(/^\S+$/, 'a surface holds no blanks')
  const factor = z.union([z.number().positive('a positive number'), z.string().regex(DECIMAL)], 'a positive number')
  return z.strictObject({
    ...identity(z),
    dimension: z.string().min(1),
    canonical: z.string().min(1),
    surfaces: z.union([z.array(surface).min(1), z.record(surface, factor)], 'a list of surfaces, or a map to factors'),
    scaled: z.boolean().optional(),
    ...proofs(z, figureExample(z)),
  })
}

/** A factor in quotes, for more digits than a YAML number holds; not zero. */
const DECIMAL = /^(?!0+(?:\.0+)?$)\d+(?:\.\d+)?$/

export type UnitSource = Validated<typeof unitSchema>

/** Scale words that `scaled: true` puts before a surface: 万吨, 百万吨, 万亿元. */
const SCALES: readonly (readonly [scale: string, factor: string])[] = [
  ['百', '100'],
  ['千', '1000'],
  ['万', '10000'],
  ['十万', '100000'],
  ['百万', '1000000'],
  ['千万', '10000000'],
  ['亿', '100000000'],
  ['万亿', '1000000000000'],
]

/** The surfaces a rule lists, width-folded, with exact factors and in the order written. */
export function listSurfaces({ surfaces }: UnitSource): (readonly [surface: string, factor: string])[] {
  const entries = Array.isArray(surfaces) ? surfaces.map((surface) => [surface, 1] as const) : Object.entries(surfaces)
  return entries.map(([surface, factor]) => [foldWidth(surface), new Big(factor).toFixed()] as const)
}

/** The units a rule lists. */
export function compileUnits(source: UnitSource): Unit[] {
  return listSurfaces(source).map(([surface, factor]) => makeUnit(source, surface, factor))
}

/** The units that `scaled: true` adds: every scale word before every listed surface. The caller drops those listed by any rule. */
export function compileScaledUnits(source: UnitSource): Unit[] {
  if (source.scaled !== true) return []
  return listSurfaces(source).flatMap(([surface, factor]) =>
    SCALES.map(([scale, times]) => makeUnit(source, scale + surface, new Big(factor).times(times).toFixed())),
  )
}

function makeUnit({ id, dimension, canonical }: UnitSource, surface: string, factor: string): Unit {
  return Object.freeze({ surface, rule: id, dimension, canonical, factor })
}
