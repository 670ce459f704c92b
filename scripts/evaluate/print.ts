import type { EvaluatedDocument, Evaluation, Summary } from './index.js'
import type { Miss } from './misses.js'
import type { NamingLine, ReliabilityLine } from './outcomes.js'
import { percent, SCORES } from './tally.js'

/** The evaluation as lines of text. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { documents, tuned, setAside, total, english, naming, reliability } = evaluation
  return [
    ...documents.map((document) => formatSummary(document.setAside ? `${document.name} *` : document.name, document)),
    '',
    formatSummary('TUNED', tuned),
    formatSummary('SET ASIDE *', setAside),
    formatSummary('TOTAL', total),
    ...(english.total.tally.documents === 0
      ? []
      : [
          formatSummary('ENGLISH TUNED', english.tuned),
          formatSummary('ENGLISH SET ASIDE *', english.setAside),
          formatSummary('ENGLISH TOTAL', english.total),
        ]),
    '',
    'Wrong names by the rule that found them',
    ...naming.map(formatNaming),
    '',
    'Confidence and share of right rows',
    ...reliability.filter(({ of }) => of > 0).map(formatReliability),
  ].join('\n')
}

function formatSummary(name: string, { tally, scores }: Summary): string {
  const shown = SCORES.map((score) => `${score} ${scores[score]?.toFixed(1) ?? '–'}`)
  return `${name}: ${tally.wanted} wanted, ${tally.given} given · ${shown.join(' · ')}`
}

const formatNaming = ({ rule, figures, wrong }: NamingLine): string =>
  `  ${rule}: ${wrong} of ${figures} (${percent({ of: figures, right: wrong })}%)`

const formatReliability = ({ from, to, ...line }: ReliabilityLine): string =>
  `  ${from.toFixed(1)}–${to.toFixed(1)}: ${line.of} figures, ${percent(line)}% right, mean confidence ${line.confidence}`

/** The first `limit` misses over all documents, each with the words around it. */
export function formatMisses(documents: readonly EvaluatedDocument[], limit: number): readonly string[] {
  return documents.flatMap((document) => document.misses.map((miss) => formatMiss(document, miss))).slice(0, limit)
}

function formatMiss({ case: { name }, extraction: { text } }: EvaluatedDocument, miss: Miss): string {
  const rules = miss.rules.length === 0 ? '' : ` [${miss.rules.join(' ')}]`
  const place = miss.at === null ? `⟦${miss.text}⟧ is not in the text` : quote(text, miss.at, miss.text.length)
  return `${name} ${miss.kind}${rules} ${place}\n    ${miss.what}`
}

function quote(text: string, from: number, length: number): string {
  const [before, after] = [text.slice(Math.max(0, from - 40), from), text.slice(from + length, from + length + 20)]
  return `…${before}⟦${text.slice(from, from + length)}⟧${after}…`.replaceAll('\n', '↵')
}
