import type { ComparedNumeral, ComparedRow, Comparison } from './compare.js'
import type { Verdict, WantedRow } from './judge.js'

export type MissKind = 'unlocated' | 'missed' | 'row' | 'attribute' | 'spurious'

/** One thing an extraction has wrong, for a person to read. */
export interface Miss {
  readonly kind: MissKind
  /** Start of the mention in the extraction's text; null when it is not there. */
  readonly at: number | null
  readonly text: string
  readonly what: string
  /** The figure's rules, for what was extracted. */
  readonly rules: readonly string[]
}

export function missesOf({ rows, numerals, spurious }: Comparison): readonly Miss[] {
  const misses = [
    ...numerals.flatMap(missedNumeral),
    ...rows.flatMap(missedRow),
    ...spurious.map(
      ({ span, text, name, rules }): Miss => ({ kind: 'spurious', at: span[0], text, what: `named ${name}`, rules }),
    ),
  ]
  return misses.sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
}

function missedNumeral({ gold, span }: ComparedNumeral): readonly Miss[] {
  return span === null ? [{ kind: 'unlocated', at: null, text: gold.t, what: gold.x, rules: [] }] : []
}

function missedRow(row: ComparedRow): readonly Miss[] {
  const { gold, span, figure, verdict, name } = row
  if (gold.o === true) return []
  if (figure === null || verdict === null) {
    return [
      { kind: span === null ? 'unlocated' : 'missed', at: span?.[0] ?? null, text: gold.t, what: name, rules: [] },
    ]
  }
  const differences = [
    ...(verdict.value ? [] : [`value ${figure.value}, want ${gold.v}`]),
    ...(verdict.unit ? [] : [`unit ${figure.unit}, want ${gold.u}`]),
    ...(verdict.name ? [] : [`name ${figure.name}, want ${describe(row)}`]),
    ...attributeDifferences(verdict),
  ]
  if (differences.length === 0) return []
  const kind = verdict.row ? 'attribute' : 'row'
  return [{ kind, at: figure.span[0], text: gold.t, what: differences.join('; '), rules: figure.rules }]
}

const describe = ({ name, keys }: WantedRow): string =>
  `${name} with ${keys.map((key) => [key].flat().join('|')).join(', ')}`

function attributeDifferences({ attributes }: Verdict): readonly string[] {
  return attributes.filter(({ want, got }) => want !== got).map((a) => `${a.attribute} ${a.got}, want ${a.want}`)
}
