import type { Figure, Message, Span } from '../model.js'
import type { ConfidenceRule, ConfidenceSignal } from '../rules/types.js'

/** All figures of a document, by id, and by the sentence they stand in. */
interface Surroundings {
  readonly byId: ReadonlyMap<number, Figure>
  readonly bySentence: ReadonlyMap<number, readonly Figure[]>
  /** How many figures share a row, by {@link rowOf}. */
  readonly rows: ReadonlyMap<string, number>
  /** Stretches of the text that were recognised on pictures. */
  readonly recognized: readonly Span[]
}

type Sign = (figure: Figure, around: Surroundings) => boolean

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
  const around = surroundingsOf(figures, messages)
  return figures.map((figure) => ({ ...figure, confidence: confidenceOf(rules, figure, around) }))
}

/** The confidence rules whose conditions hold, figure by figure: what the model is fitted on. */
export function applyingRules(
  rules: readonly ConfidenceRule[],
  figures: readonly Figure[],
): readonly (readonly ConfidenceRule[])[] {
  const around = surroundingsOf(figures)
  return figures.map((figure) => rules.filter((rule) => applies(rule, figure, around)))
}

function confidenceOf(rules: readonly ConfidenceRule[], figure: Figure, around: Surroundings): number {
  let logit = 0
  for (const rule of rules) if (applies(rule, figure, around)) logit += rule.weight
  const probability = 1 / (1 + Math.exp(-logit))
  return Math.min(0.99, Math.max(0.01, Math.round(100 * probability) / 100))
}

function applies({ rule, signal }: ConfidenceRule, figure: Figure, around: Surroundings): boolean {
  if (rule !== null) return figure.rules.includes(rule)
  return signal === null || SIGNS[signal](figure, around)
}

function surroundingsOf(figures: readonly Figure[], messages: readonly Message[] = []): Surroundings {
  const bySentence = new Map<number, Figure[]>()
  const rows = new Map<string, number>()
  for (const figure of figures) {
    const row = rowOf(figure)
    rows.set(row, (rows.get(row) ?? 0) + 1)
    const own = bySentence.get(figure.sentence[0])
    if (own === undefined) bySentence.set(figure.sentence[0], [figure])
    else own.push(figure)
  }
  const recognized = messages.flatMap(({ code, span }) => (code === 'read.ocr' && span ? [span] : []))
  return { byId: new Map(figures.map((figure) => [figure.id, figure])), bySentence, rows, recognized }
}

const sentenceOf = (figure: Figure, { bySentence }: Surroundings): readonly Figure[] =>
  bySentence.get(figure.sentence[0]) ?? []

const measureIs =
  (measure: Figure['measure']): Sign =>
  (figure) =>
    figure.measure === measure

/** Lengths at which names begin to lack or to have too much, in characters. */
const SHORT = 2
const LONG = 20

/** A name whose nearest word stands farther off than this, in characters, has other matters in between. */
const FAR = 20

const SIGNS: Readonly<Record<ConfidenceSignal, Sign>> = {
  confirmed: isConfirmed,
  // Two figures that the table could not tell apart: one of them has its neighbour's name.
  duplicate: (figure, { rows }) => (rows.get(rowOf(figure)) ?? 0) > 1,
  'no-name': ({ name }) => name === null,
  'short-name': ({ name }) => name !== null && name.length <= SHORT,
  'long-name': ({ name }) => name !== null && name.length > LONG,
  'compound-name': ({ name }) => name !== null && /[、和及与]/.test(name),
  'far-name': ({ nameParts, sentence }) =>
    nameParts.some(({ span }) => span !== null && (span[1] <= sentence[0] || span[0] >= sentence[1])),
  'distant-name': isNamedFromAfar,
  // 推动, 为…的: words of a clause rather than of a name.
  'wordy-name': ({ name }) => name !== null && /[的了并对将把被为以在是从向]/.test(name),
  'one-part-name': ({ nameParts }) => nameParts.length === 1,
  late: (figure, around) => !sentenceOf(figure, around).slice(0, 4).includes(figure),
  crowded: (figure, around) => sentenceOf(figure, around).length >= 8,
  rate: measureIs('rate'),
  growth: measureIs('growth'),
  change: measureIs('change'),
  rank: measureIs('rank'),
  target: ({ status }) => status === 'target',
  forecast: ({ status }) => status === 'forecast',
  redacted: ({ value }) => value === null,
  'no-unit': ({ unit }) => unit === '',
  'no-period': ({ period }) => period === null,
  recognized: ({ span }, { recognized }) => recognized.some(([start, end]) => start <= span[0] && span[1] <= end),
}

/** What tells a figure from the others of its sentence. */
const rowOf = ({ sentence, name, unit, measure, status, period }: Figure): string =>
  `${sentence[0]}|${measure}|${status}|${period?.end}|${unit}|${name}`

function isNamedFromAfar({ nameParts, span: [start, end] }: Figure): boolean {
  let nearest = Number.NaN
  for (const { span } of nameParts) {
    if (span === null) continue
    const gap = Math.max(start - span[1], span[0] - end)
    if (!(gap >= nearest)) nearest = gap
  }
  return nearest > FAR
}

/** A rate whose numerator and denominator give it, to the digits shown: 52592 of 47370 are 111.02%. */
function isConfirmed(figure: Figure, { byId }: Surroundings): boolean {
  if (figure.measure !== 'rate' || figure.valueText === null || figure.unit !== '%') return false
  const [part, whole] = (['numerator', 'denominator'] as const).map((type) => {
    const relation = figure.relations.find((r) => r.type === type)
    return Number(byId.get(relation?.figure ?? -1)?.normalized?.value ?? Number.NaN)
  })
  const digits = /\.(\d+)/.exec(figure.valueText)?.[1]?.length ?? 0
  // Reports cut as often as they round, so the last digit may be one off. NaN, where a part is missing, is never near.
  return Math.abs((100 * (part ?? 0)) / (whole ?? 0) - Number(figure.valueText)) < 10 ** -digits
}
