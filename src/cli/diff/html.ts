import type { Diff, DiffPair } from '../../diff/index.js'
import type { FigureRecord } from '../../store/index.js'
import { kindText } from '../columns.js'
import { cell, escapeHtml, htmlPage, section, table } from '../html.js'
import type { Lang } from '../lang.js'
import type { Say } from '../texts.js'
import { summaryLines } from './table.js'
import { changeText, claimVerdict, howText, pairKind, reachedText, relativeText, valueA, valueB } from './words.js'

/**
 * A comparison as one page that needs nothing else: no script, no font, no address. The sentences stand side by side with
 * the figures marked.
 */
export function diffHtml(diff: Diff, say: Say, lang: Lang): string {
  const parts = [
    refuted(diff, say),
    section(say('diff.sheet.pairs'), diff.pairs.length, pairTable(diff, say)),
    section(say('diff.sheet.claims'), diff.claims.length, claimTable(diff, say)),
    section(say('diff.sheet.targets'), diff.targets.length, targetTable(diff, say)),
    section(say('diff.sheet.incomparable'), diff.incomparable.length, incomparableTable(diff, say)),
    section(say('diff.sheet.onlyB'), diff.onlyB.length, onlyTable(diff.onlyB, say)),
    section(say('diff.sheet.onlyA'), diff.onlyA.length, onlyTable(diff.onlyA, say)),
  ]
  const [title = '', ...lines] = summaryLines(diff, say)
  return htmlPage({ lang, title, lines, body: parts.join('') })
}

/** What does not hold comes first. */
function refuted({ claims }: Diff, say: Say): string {
  const lines = claims
    .filter((claim) => !claim.agrees)
    .map(
      (claim) =>
        `<p><strong>${escapeHtml(claim.level.figure.name ?? '')}</strong> ${escapeHtml(`${claim.stated}${claim.unit}`)} — ${escapeHtml(claim.working)}</p>`,
    )
  return lines.length === 0
    ? ''
    : `<aside><p class="bad">${escapeHtml(say('diff.refuted'))}</p>${lines.join('')}</aside>\n`
}

const sentence = (record: FigureRecord): string => `<td class="s">${marked(record)}${whence(record)}</td>`

/** The sentence with the figure's own words marked. */
function marked({ figure, sentence: words }: FigureRecord): string {
  const from = figure.span[0] - figure.sentence[0]
  const to = figure.span[1] - figure.sentence[0]
  if (from < 0 || to > words.length) return escapeHtml(words)
  return `${escapeHtml(words.slice(0, from))}<mark>${escapeHtml(words.slice(from, to))}</mark>${escapeHtml(words.slice(to))}`
}

const whence = ({ section: path }: FigureRecord): string => (path === null ? '' : `<small>${escapeHtml(path)}</small>`)

function pairTable(diff: Diff, say: Say): string {
  const head = [
    ...[say('column.name'), diff.a, diff.b, say('column.change'), say('column.relative')],
    ...[say('diff.sentence', { side: diff.a }), say('diff.sentence', { side: diff.b })],
  ]
  return table(
    head,
    diff.pairs.map((pair) => {
      const sign = signOf(pair)
      const name = `<td class="name">${escapeHtml(pair.name)}<small>${escapeHtml(pairKind(pair, say))}</small><span class="how">${escapeHtml(howText(pair.how, say))}</span></td>`
      const values =
        cell(`${valueA(pair, say)} ${pair.change.unit}`, 'n') + cell(`${valueB(pair, say)} ${pair.change.unit}`, 'n')
      const changes = cell(changeText(pair, say), `n ${sign}`) + cell(relativeText(pair), `n ${sign}`)
      return name + values + changes + sentence(pair.a) + sentence(pair.b)
    }),
  )
}

/** A rank that falls in number has risen. */
function signOf({ b, change: { absolute } }: DiffPair): string {
  const value = Number(absolute ?? '0') * (b.figure.measure === 'rank' ? -1 : 1)
  return value === 0 ? '' : value > 0 ? 'up' : 'down'
}

function claimTable(diff: Diff, say: Say): string {
  const head = [
    ...[say('column.name'), say('column.stated'), say('column.computed'), say('column.verdict'), say('column.working')],
    ...[say('diff.sentence', { side: diff.a }), say('diff.sentence', { side: diff.b })],
  ]
  return table(
    head,
    diff.claims.map(
      (claim) =>
        cell(claim.level.figure.name ?? '', 'name') +
        cell(`${claim.stated}${claim.unit}`, 'n') +
        cell(`${claim.computed}${claim.unit}`, 'n') +
        cell(claimVerdict(claim, say), claim.agrees ? '' : 'bad') +
        cell(claim.working) +
        sentence(claim.base) +
        sentence(claim.figure),
    ),
  )
}

function targetTable(diff: Diff, say: Say): string {
  const head = [
    ...[say('column.name'), say('status.target'), say('status.actual'), say('column.reached')],
    ...[say('diff.sentence', { side: diff.a }), say('diff.sentence', { side: diff.b })],
  ]
  return table(
    head,
    diff.targets.map(
      (reached) =>
        cell(reached.actual.figure.name ?? '', 'name') +
        cell(reached.target.figure.text, 'n') +
        cell(reached.actual.figure.text, 'n') +
        cell(reachedText(reached, say)) +
        sentence(reached.target) +
        sentence(reached.actual),
    ),
  )
}

function incomparableTable(diff: Diff, say: Say): string {
  const head = [
    ...[say('column.name'), diff.a, diff.b, say('column.reason')],
    ...[say('diff.sentence', { side: diff.a }), say('diff.sentence', { side: diff.b })],
  ]
  return table(
    head,
    diff.incomparable.map(
      ({ name, a, b, reason }) =>
        cell(name, 'name') +
        cell(a.figure.text, 'n') +
        cell(b.figure.text, 'n') +
        cell(say(`diff.reason.${reason}`)) +
        sentence(a) +
        sentence(b),
    ),
  )
}

function onlyTable(records: readonly FigureRecord[], say: Say): string {
  const head = [say('column.name'), say('column.measure'), say('column.value'), say('column.sentence')]
  return table(
    head,
    records.map(
      (record) =>
        cell(record.figure.name ?? say('unnamed'), 'name') +
        cell(kindText(record, say)) +
        cell(record.figure.text, 'n') +
        sentence(record),
    ),
  )
}
