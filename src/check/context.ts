import type { Extraction, Figure, Span } from '../model.js'
import { oneLine } from '../text/one-line.js'
import { groupBy } from './group.js'

/** A figure among its neighbours, with the words around it. */
export interface Place {
  readonly figure: Figure
  /** Index among the figures of the document. */
  readonly index: number
  /** Words between the figure before in the paragraph (or the paragraph's start) and this one. */
  readonly lead: string
  /** Words between this figure and the next in the paragraph (or the paragraph's end). */
  readonly tail: string
  /** The end of `lead`, from its last comma, colon, stop or bracket on; holds 、. */
  readonly clause: string
  /** Where the sentence begins, up to 。 or ；. */
  readonly sentence: number
  /** Where the paragraph begins. */
  readonly line: number
}

/** An extraction laid out for checking: every figure of running text in its place. */
export interface Context {
  readonly extraction: Extraction
  /** By figure id. */
  readonly places: readonly Place[]
  /** The figures of a sentence, in order. */
  readonly sentenceOf: (place: Place) => readonly Place[]
  /** The figures of a paragraph, in order. */
  readonly lineOf: (place: Place) => readonly Place[]
}

const BREAK = /[，,：:。；;！!？?（(）)]/g

export function contextOf(extraction: Extraction): Context {
  const { text, figures } = extraction
  const places = figures.map((figure, index): Place => {
    const line = text.lastIndexOf('\n', figure.span[0] - 1) + 1
    const [before, after] = [figures[index - 1], figures[index + 1]]
    const from = before !== undefined && before.span[1] > line ? before.span[1] : line
    const lineEnd = endOfLine(text, figure.span[1])
    const to = after !== undefined && after.span[0] < lineEnd ? after.span[0] : lineEnd
    const lead = text.slice(Math.min(from, figure.span[0]), figure.span[0])
    const clause = lead.slice(lastBreak(lead))
    return {
      figure,
      index,
      line,
      lead,
      clause,
      tail: text.slice(figure.span[1], to),
      sentence: figure.sentence[0],
    }
  })
  const lines = groupBy(places, ({ line }) => line)
  const sentences = groupBy(places, ({ sentence }) => sentence)
  return {
    extraction,
    places,
    sentenceOf: ({ sentence }) => sentences.get(sentence) ?? [],
    lineOf: ({ line }) => lines.get(line) ?? [],
  }
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function lastBreak(words: string): number {
  const breaks = [...words.matchAll(BREAK)]
  const last = breaks.at(-1)
  return last === undefined ? 0 : last.index + 1
}

/** The words of a span. */
export const wordsOf = ({ text }: Extraction, span: Span): string => oneLine(text.slice(...span))

/** Whether two figures measure the same kind of thing: both money, both counted in 件. */
export function alike(a: Figure, b: Figure): boolean {
  const [x, y] = [a.normalized, b.normalized]
  if (x === null || y === null) return a.unit === b.unit
  return x.dimension === y.dimension && x.unit === y.unit
}

/** Counted in words that name one thing: 批次 and 批次, 万元 and 亿元; 家 and 户 need not be the same. */
export const sameUnit = (a: Figure, b: Figure): boolean => alike(a, b) && core(a.unit) === core(b.unit)

const core = (unit: string): string => unit.replace(/^[十百千万亿]+/, '').replace(/^名$/, '人')

/** A plain number of the report: a level that is neither rounded by words (约, 以上) nor left out. */
export const isPlain = ({ value, valueMax, comparator }: Figure): boolean =>
  value !== null && valueMax === null && comparator === null

export const isLevel = ({ figure }: Place): boolean =>
  figure.measure === 'level' && isPlain(figure) && figure.table === null

/** 人均, 户均, 平均每批: told of one of many, so no count of anything itself. */
export const isAverage = ({ clause }: Place): boolean => /均|平均|每[^年季月周天日]/.test(clause)
