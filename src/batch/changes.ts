import type { Figure } from '../model.js'
import type { FigureRecord } from '../store/index.js'

/** What is told of a figure that was read anew; values as they are written. */
export const FIELDS = [
  ...(['name', 'value', 'unit', 'measure', 'status', 'direction', 'basis', 'comparator', 'period'] as const),
  'relations',
] as const

export type Field = (typeof FIELDS)[number]

export interface FieldChange {
  readonly field: Field
  readonly before: string | null
  readonly after: string | null
}

/** A figure of a text that was extracted twice. */
export interface FigureChange {
  /** `appeared`: only the second time it was taken for a figure; `vanished`: only the first. */
  readonly kind: 'changed' | 'appeared' | 'vanished'
  /** Absolute path of the document. */
  readonly path: string
  /** As written, with its unit. */
  readonly text: string
  readonly sentence: string
  /** Of `appeared` and `vanished` the name alone, also where there is none; of `changed` every field that differs. */
  readonly fields: readonly FieldChange[]
}

/**
 * What differs between two extractions of one text, in the order of the text. Figures are the same when they stand at the
 * same place; confidence, rules and name parts are how a figure was read and not what it says, so they are not compared.
 *
 * @example changesBetween('/报告/2023.txt', before, after)
 *          // [{ kind: 'changed', text: '52592批次', fields: [{ field: 'name', before: '抽检', after: '食品抽检' }] … }]
 */
export function changesBetween(
  path: string,
  before: readonly FigureRecord[],
  after: readonly FigureRecord[],
): readonly FigureChange[] {
  const [old, current] = [describe(before), describe(after)]
  const starts = [...new Set([...old.keys(), ...current.keys()])].sort((a, b) => a - b)
  return starts.flatMap((start): FigureChange[] => {
    const [was, is] = [old.get(start), current.get(start)]
    const at = is ?? was
    if (at === undefined) return []
    const of = { path, text: at.text, sentence: at.sentence }
    if (was === undefined) return [{ kind: 'appeared', ...of, fields: [fieldChange('name', was, is)] }]
    if (is === undefined) return [{ kind: 'vanished', ...of, fields: [fieldChange('name', was, is)] }]
    const fields = FIELDS.filter((field) => keyOf(was, field) !== keyOf(is, field))
    return fields.length === 0 ? [] : [{ kind: 'changed', ...of, fields: fields.map((f) => fieldChange(f, was, is)) }]
  })
}

/** A field as it is shown, and what it is compared by. */
interface Shown {
  readonly shown: string | null
  readonly key: string | null
}

type Values = ReadonlyMap<Field, Shown>

interface Described {
  readonly text: string
  readonly sentence: string
  readonly values: Values
}

const keyOf = ({ values }: Described, field: Field): string | null => values.get(field)?.key ?? null

const fieldChange = (field: Field, was: Described | undefined, is: Described | undefined): FieldChange => ({
  field,
  before: was?.values.get(field)?.shown ?? null,
  after: is?.values.get(field)?.shown ?? null,
})

/** Figures by where they begin. */
function describe(records: readonly FigureRecord[]): ReadonlyMap<number, Described> {
  const byId = new Map(records.map(({ figure }) => [figure.id, figure]))
  return new Map(
    records.map(({ figure, sentence }) => [
      figure.span[0],
      { text: figure.text, sentence, values: valuesOf(figure, byId) },
    ]),
  )
}

function valuesOf(figure: Figure, byId: ReadonlyMap<number, Figure>): Values {
  const { name, valueText, valueMax, unit, measure, status, direction, basis, comparator, period } = figure
  const others = figure.relations.flatMap(({ type, figure: id }) => {
    const other = byId.get(id)
    return other === undefined ? [] : [{ type, other }]
  })
  const list = (items: readonly string[]): string | null => (items.length === 0 ? null : [...items].sort().join(', '))
  const same = (shown: string | null): Shown => ({ shown, key: shown })
  return new Map<Field, Shown>([
    ['name', same(name)],
    ['value', same(valueMax === null ? valueText : `${valueText}-${valueMax}`)],
    ['unit', same(unit)],
    ['measure', same(measure)],
    ['status', same(status)],
    ['direction', same(direction)],
    ['basis', same(basis)],
    ['comparator', same(comparator)],
    ['period', same(period === null ? null : `${period.start}/${period.end}`)],
    // Compared by place: the other's text may have grown by a unit that is known now.
    [
      'relations',
      {
        shown: list(others.map(({ type, other }) => `${type} ${other.text}`)),
        key: list(others.map(({ type, other }) => `${type} ${other.span[0]}`)),
      },
    ],
  ])
}
