import {
  type Identity,
  type NameReader,
  type PeriodKind,
  type PeriodPlace,
  periodPlace,
  statedKind,
  type WeightedWord,
} from '../indicators/index.js'
import type { FigureRecord } from '../store/index.js'

/** A named figure of one side, ready to be paired. */
export interface Subject {
  readonly record: FigureRecord
  /** Its number among the subjects of its side, in the order of the text. */
  readonly order: number
  readonly identity: Identity
  readonly place: PeriodPlace
  /** The kind of period the figure's own sentence gives; null when it gives none. */
  readonly kind: PeriodKind | null
  /** The words of its name. */
  readonly words: () => readonly WeightedWord[]
  /** The words of its innermost heading. */
  readonly heading: () => ReadonlySet<string>
}

/** The figures of a side that have a name, in the order of the text. */
export function subjectsOf(records: readonly FigureRecord[], reader: NameReader): readonly Subject[] {
  return records
    .flatMap((record) => {
      const identity = reader.identity(record.figure, record.report)
      return identity === null ? [] : { record, identity }
    })
    .map(({ record, identity }, order) => ({
      record,
      order,
      identity,
      place: periodPlace(record.figure.period, record.report.period),
      kind: statedKind(record.figure.period),
      // Only what no identity pairs is ever looked at word by word.
      words: once(() => reader.words(record.figure)),
      heading: once(() => headingWords(record, reader)),
    }))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The innermost heading without its number, which shifts from year to year: 三、食品安全 › (二)抽检 and 四、食品安全 › 1.抽检. */
export const headingOf = ({ section }: FigureRecord): string =>
  (section?.split(' › ').at(-1) ?? '').replace(/^[\s(（]*[第]?[0-9一二三四五六七八九十百]+[\s)）、.．章节部分是]*/, '')

function headingWords(record: FigureRecord, reader: NameReader): ReadonlySet<string> {
  const { terms, loose } = reader.form(headingOf(record))
  return new Set([...terms.flatMap(({ words }) => words), ...loose].map(({ word }) => word))
}
