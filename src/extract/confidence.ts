import type { Figure, Message, RelationType, Span } from '../model.js'
import type { ConfidenceRule, ConfidenceSignal } from '../rules/types.js'
import { holdsUnit, unitBits } from '../text/unit-bits.js'

/** A figure with what the figures around it say of it. */
interface Placed {
  readonly figure: Figure
  /** How many figures of its sentence share its row, by {@link rowOf}; itself is one. */
  readonly alike: number
  /** Its place among the figures of its sentence, from 0, and how many these are. */
  readonly place: number
  readonly crowd: number
  /** Its text was recognised on a picture. */
  readonly recognized: boolean
  /** All figures of the document; ids are places. */
  readonly figures: readonly Figure[]
}

type Sign = (placed: Placed) => boolean

/**
 * Gives every figure the confidence that its row (value, unit and name) is right: a logistic model over the rules that
 * produced the figure and the signals seen of it, 0.01 to 0.99. Without confidence rules figures stay as they are.
 *
 * @param figures all figures of a document, with their relations.
 * @param messages those of its reading: `read.ocr` says what was recognised on pictures.
 */
export function assessFigures(
  rules: readonly ConfidenceRule[],
  figures: readonly Figure[],
  messages: readonly Message[] = [],
): readonly Figure[] {
  if (rules.length === 0) return figures
  const model = modelOf(rules)
  const assessed: Figure[] = []
  for (const placed of placeAll(figures, messages))
    assessed.push(withConfidence(placed.figure, confidenceOf(model, placed)))
  return assessed
}

const withConfidence = (figure: Figure, confidence: number): Figure => ({
  id: figure.id, report: figure.report, section: figure.section, span: figure.span, text: figure.text, name: figure.name,
  nameParts: figure.nameParts, value: figure.value, valueMax: figure.valueMax, valueText: figure.valueText,
  unit: figure.unit, normalized: figure.normalized, measure: figure.measure, status: figure.status,
  direction: figure.direction, basis: figure.basis, comparator: figure.comparator, period: figure.period,
  relations: figure.relations, sentence: figure.sentence, rules: figure.rules, confidence, page: figure.page,
  table: figure.table,
}) // biome-ignore format: a record

/** The confidence rules whose conditions hold, figure by figure: what the model is fitted on. */
export function applyingRules(
  rules: readonly ConfidenceRule[],
  figures: readonly Figure[],
): readonly (readonly ConfidenceRule[])[] {
  const model = modelOf(rules)
  return placeAll(figures).map((placed) => {
    const holding = holdingTerms(model, placed)
    return rules.filter((_, i) => holding[i] === 1)
  })
}

/** The rules by what they ask for, made once: each figure asks only for its own few rules' terms. */
interface Model {
  /** In the order of the rules, so that the sum of a figure is the same number on every machine. */
  readonly weights: readonly number[]
  /** The terms that ask for nothing: 1, the others 0. */
  readonly always: Uint8Array
  /** Which terms hold of the figure at hand; one list for all figures, one after the other. */
  readonly holding: Uint8Array
  readonly byRule: ReadonlyMap<string, readonly number[]>
  readonly bySignal: readonly Signal[]
}

interface Signal {
  readonly sign: Sign
  readonly term: number
}

const models = new WeakMap<readonly ConfidenceRule[], Model>()

function modelOf(rules: readonly ConfidenceRule[]): Model {
  const known = models.get(rules)
  if (known !== undefined) return known
  const made: Model = {
    weights: rules.map(({ weight }) => weight),
    always: Uint8Array.from(rules, ({ rule, signal }) => (rule === null && signal === null ? 1 : 0)),
    holding: new Uint8Array(rules.length),
    byRule: termsByRule(rules),
    bySignal: rules.flatMap(({ signal }, term) => (signal === null ? [] : [{ sign: SIGNS[signal], term }])),
  }
  models.set(rules, made)
  return made
}

function termsByRule(rules: readonly ConfidenceRule[]): Map<string, number[]> {
  const terms = new Map<string, number[]>()
  rules.forEach(({ rule }, term) => {
    if (rule !== null) terms.set(rule, [...(terms.get(rule) ?? []), term])
  })
  return terms
}

function confidenceOf(model: Model, placed: Placed): number {
  const holding = holdingTerms(model, placed)
  let logit = 0
  for (let term = 0; term < holding.length; term++) if (holding[term] === 1) logit += model.weights[term] as number
  const probability = 1 / (1 + Math.exp(-logit))
  return Math.min(0.99, Math.max(0.01, Math.round(100 * probability) / 100))
}

const NONE: readonly number[] = []

/** 1 for each term whose condition holds, 0 for the others. */
function holdingTerms({ always, holding, byRule, bySignal }: Model, placed: Placed): Uint8Array {
  holding.set(always)
  for (const rule of placed.figure.rules) {
    for (const term of byRule.get(rule) ?? NONE) holding[term] = 1
  }
  for (let i = 0; i < bySignal.length; i++) {
    const { sign, term } = bySignal[i] as Signal
    if (sign(placed)) holding[term] = 1
  }
  return holding
}

function placeAll(figures: readonly Figure[], messages: readonly Message[] = []): readonly Placed[] {
  const pictures = messages.flatMap(({ code, span }) => (code === 'read.ocr' && span ? [span] : []))
  const bySentence = new Map<number, Figure[]>()
  for (const figure of figures) {
    const own = bySentence.get(figure.sentence[0])
    if (own === undefined) bySentence.set(figure.sentence[0], [figure])
    else own.push(figure)
  }
  const placed = new Array<Placed>(figures.length)
  for (const sentence of bySentence.values()) {
    const rows = sentence.length > 1 ? sentence.map(rowOf) : []
    const alike = new Map<string, number>()
    for (const row of rows) alike.set(row, (alike.get(row) ?? 0) + 1)
    sentence.forEach((figure, place) => {
      placed[figure.id] = {
        figure,
        alike: alike.get(rows[place] ?? '') ?? 1,
        place,
        crowd: sentence.length,
        recognized: stands(pictures, figure.span),
        figures,
      }
    })
  }
  return placed
}

const stands = (pictures: readonly Span[], [from, to]: Span): boolean =>
  pictures.length > 0 && pictures.some(([start, end]) => start <= from && to <= end)

const measureIs =
  (measure: Figure['measure']): Sign =>
  ({ figure }) =>
    figure.measure === measure

/** Lengths at which names begin to lack or to have too much, in characters. */
const SHORT = 2
const LONG = 20

/** A name whose nearest word stands farther off than this, in characters, has other matters in between. */
const FAR = 20

const SIGNS: Readonly<Record<ConfidenceSignal, Sign>> = {
  confirmed: isConfirmed,
  // Two figures that the table could not tell apart: one of them has its neighbour's name.
  duplicate: ({ alike }) => alike > 1,
  'no-name': ({ figure }) => figure.name === null,
  'short-name': ({ figure: { name } }) => name !== null && name.length <= SHORT,
  'long-name': ({ figure: { name } }) => name !== null && name.length > LONG,
  'compound-name': ({ figure: { name } }) => makingOf(name).compound,
  'far-name': ({ figure: { nameParts, sentence } }) =>
    nameParts.some(({ span }) => span !== null && (span[1] <= sentence[0] || span[0] >= sentence[1])),
  'distant-name': isNamedFromAfar,
  // 推动, 为…的: words of a clause rather than of a name.
  'wordy-name': ({ figure: { name } }) => makingOf(name).wordy,
  'one-part-name': ({ figure }) => figure.nameParts.length === 1,
  late: ({ place }) => place >= 4,
  crowded: ({ crowd }) => crowd >= 8,
  rate: measureIs('rate'),
  growth: measureIs('growth'),
  change: measureIs('change'),
  rank: measureIs('rank'),
  target: ({ figure }) => figure.status === 'target',
  forecast: ({ figure }) => figure.status === 'forecast',
  redacted: ({ figure }) => figure.value === null,
  'no-unit': ({ figure }) => figure.unit === '',
  'no-period': ({ figure }) => figure.period === null,
  recognized: ({ recognized }) => recognized,
}

/** What the characters of a name say of it; nothing where none is Chinese. */
interface Making {
  readonly compound: boolean
  readonly wordy: boolean
}

const PLAIN: Making = { compound: false, wordy: false }

let asked: string | null = null
let making = PLAIN

/** Asked twice of each figure. */
function makingOf(name: string | null): Making {
  if (name !== asked) {
    asked = name
    making = name === null ? PLAIN : readMaking(name)
  }
  return making
}

const JOINING = unitBits(Array.from('、和及与', (char) => char.charCodeAt(0)))
const WORDY = unitBits(Array.from('的了并对将把被为以在是从向', (char) => char.charCodeAt(0)))

function readMaking(name: string): Making {
  let compound = false
  let wordy = false
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    if (unit < 0x3001 || unit > 0x9fff) continue
    compound ||= holdsUnit(JOINING, unit)
    wordy ||= holdsUnit(WORDY, unit)
  }
  return compound || wordy ? { compound, wordy } : PLAIN
}

/** What tells a figure from the others of its sentence. */
const rowOf = ({ name, unit, measure, status, period }: Figure): string =>
  `${measure}|${status}|${period?.end}|${unit}|${name}`

function isNamedFromAfar({ figure }: Placed): boolean {
  const [start, end] = figure.span
  let nearest = Number.NaN
  for (const { span } of figure.nameParts) {
    if (span === null) continue
    const gap = Math.max(start - span[1], span[0] - end)
    if (!(gap >= nearest)) nearest = gap
  }
  return nearest > FAR
}

/** A rate whose numerator and denominator give it, to the digits shown: 52592 of 47370 are 111.02%. */
function isConfirmed({ figure, figures }: Placed): boolean {
  if (figure.measure !== 'rate' || figure.valueText === null || figure.unit !== '%') return false
  const part = sideOf(figure, 'numerator', figures)
  const whole = sideOf(figure, 'denominator', figures)
  if (Number.isNaN(part) || Number.isNaN(whole)) return false
  const digits = /\.(\d+)/.exec(figure.valueText)?.[1]?.length ?? 0
  // Reports cut as often as they round, so the last digit may be one off.
  return Math.abs((100 * part) / whole - Number(figure.valueText)) < 10 ** -digits
}

/** The value of the figure a rate is made of; NaN where there is none. */
function sideOf({ relations }: Figure, side: RelationType, figures: readonly Figure[]): number {
  for (const { type, figure } of relations)
    if (type === side) return Number(figures[figure]?.normalized?.value ?? Number.NaN)
  return Number.NaN
}
