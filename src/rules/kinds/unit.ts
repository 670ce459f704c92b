import Big from 'big.js'
import type { Language } from '../../text/language.js'
import { foldWidth } from '../../text/width.js'
import type { Zod } from '../heavy.js'
import type { Unit } from '../types.js'
import { identity, type Validated } from './common.js'
import { figureExample, proofs } from './examples.js'

/** Surfaces of one dimension with their factors. */
export function unitSchema(z: Zod) {
  const surface = z.string().regex(/^\S+(?: \S+)*$/, 'a surface has single blanks, and only between its words')
  const factor = z.union([z.number().positive('a positive number'), z.string().regex(DECIMAL)], 'a positive number')
  return z.strictObject({
    ...identity(z),
    dimension: z.string().min(1),
    canonical: z.string().min(1),
    surfaces: z.union([z.array(surface).min(1), z.record(surface, factor)], 'a list of surfaces, or a map to factors'),
    scaled: z.boolean().optional(),
    prefix: z.boolean().optional(),
    ...proofs(z, figureExample(z)),
  })
}

/** A factor in quotes, for more digits than a YAML number holds; not zero. */
const DECIMAL = /^(?!0+(?:\.0+)?$)\d+(?:\.\d+)?$/

export type UnitSource = Validated<typeof unitSchema>

type Scales = readonly (readonly [scale: string, factor: string])[]

/** Scale words that `scaled: true` puts before a surface: 万吨, 百万吨, 万亿元. */
const CHINESE_SCALES: Scales = [
  ['百', '100'],
  ['千', '1000'],
  ['万', '10000'],
  ['十万', '100000'],
  ['百万', '1000000'],
  ['千万', '10000000'],
  ['亿', '100000000'],
  ['万亿', '1000000000000'],
]

/** million tons, and behind a `prefix`: US$ million. */
const ENGLISH_SCALES: Scales = [
  ['hundred', '100'],
  ['thousand', '1000'],
  ['hundred thousand', '100000'],
  ['million', '1000000'],
  ['hundred million', '100000000'],
  ['billion', '1000000000'],
  ['trillion', '1000000000000'],
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
export function compileScaledUnits(source: UnitSource, language: Language): Unit[] {
  if (source.scaled !== true) return []
  const scales = language === 'zh' ? CHINESE_SCALES : ENGLISH_SCALES
  const join = (scale: string, surface: string): string =>
    language === 'zh' ? scale + surface : source.prefix === true ? `${surface} ${scale}` : `${scale} ${surface}`
  return listSurfaces(source).flatMap(([surface, factor]) =>
    scales.map(([scale, times]) => makeUnit(source, join(scale, surface), new Big(factor).times(times).toFixed())),
  )
}

function makeUnit({ id, dimension, canonical }: UnitSource, surface: string, factor: string): Unit {
  return Object.freeze({ surface, rule: id, dimension, canonical, factor })
}
