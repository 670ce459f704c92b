import type { Kind } from './kinds/common.js'
import { type MarkedText, readMarks } from './marks.js'
import type { Problem } from './problem.js'
import type { RuleExample } from './types.js'
import type { AnyRule } from './validate.js'

type Fields = Readonly<Record<string, unknown>>

interface ExampleSource extends Fields {
  readonly text: string
}

/** The examples of all rules; marks out of balance and the like are returned as `rules.lint` problems. */
export function collectExamples(rules: readonly AnyRule[]): { examples: RuleExample[]; problems: Problem[] } {
  const examples: RuleExample[] = []
  const problems: Problem[] = []
  for (const source of rules) {
    examples.push(...nameExamples(source))
    for (const { field, index, value, mode } of listExamples(source)) {
      const place = source.placeOf([field, index])
      const read = readExample(value, mode, source.kind)
      if (typeof read === 'string') {
        problems.push({ code: 'rules.lint', message: `${source.rule.id}: ${read}`, place })
      } else {
        examples.push({ rule: source.rule.id, kind: source.kind, language: source.language, place, mode, ...read })
      }
    }
  }
  return { examples, problems }
}

interface ListedExample {
  readonly field: 'examples' | 'rejects' | 'knownGaps'
  readonly index: number
  readonly value: ExampleSource
  readonly mode: RuleExample['mode']
}

function listExamples(source: AnyRule): ListedExample[] {
  // A weight is proved by a whole corpus, not by an example; what acts on names is proved by names.
  if (source.kind === 'confidence' || actsOnNames(source)) return []
  const { examples = [], rejects = [], knownGaps = [] } = source.rule
  return [
    ...examples.map((value, index) => ({ field: 'examples', index, value, mode: 'accept' }) as const),
    ...rejects.map((text, index) => ({ field: 'rejects', index, value: { text }, mode: 'reject' }) as const),
    ...knownGaps.map((value, index) => ({ field: 'knownGaps', index, value, mode: 'gap' }) as const),
  ]
}

type NameRule = Extract<AnyRule, { kind: 'indicator' | 'translation' | 'synonym' | 'contrast' }>

const actsOnNames = (source: AnyRule): source is NameRule =>
  source.kind === 'indicator' ||
  source.kind === 'translation' ||
  source.kind === 'synonym' ||
  source.kind === 'contrast'

/**
 * Examples of rules that act on names: an indicator's are names it is known by (each alias is one, and each name of a
 * translation), those of synonyms and
 * contrasts are two names. They hold no marks; `names` has the one name or the two.
 */
function nameExamples(source: AnyRule): RuleExample[] {
  if (!actsOnNames(source)) return []
  const listed = (
    field: 'aliases' | 'names' | 'examples' | 'rejects',
    values: readonly (string | readonly string[])[],
  ) =>
    values.map((value, index): RuleExample => {
      const names = typeof value === 'string' ? [value] : value
      return {
        rule: source.rule.id,
        kind: source.kind,
        language: source.language,
        place: source.placeOf([field, index]),
        text: names.join(' / '),
        spans: [],
        expected: [],
        names,
        mode: field === 'rejects' ? 'reject' : 'accept',
      }
    })
  if (source.kind === 'translation') {
    return [...listed('names', source.rule.names), ...listed('rejects', source.rule.rejects ?? [])]
  }
  const aliases = source.kind === 'indicator' ? [source.rule.name, ...(source.rule.aliases ?? [])] : []
  const { examples = [], rejects = [] } = source.rule
  return [...listed('aliases', aliases), ...listed('examples', examples), ...listed('rejects', rejects)]
}

type ReadExample = Pick<RuleExample, 'text' | 'spans' | 'expected'>

/** The example's text, spans and expectations, or what is wrong with it. */
function readExample(
  { text: marked, figures, ...fields }: ExampleSource,
  mode: RuleExample['mode'],
  kind: Kind,
): ReadExample | string {
  const read = readMarks(marked)
  if (read === null) return `marks ⟦ ⟧ out of balance in ${marked}`
  const { text, spans } = read
  if (mode === 'reject')
    return spans.length === 0 ? { text, spans, expected: [] } : `a reject carries no marks: ${marked}`
  if (spans.length === 0) return `example without ⟦marks⟧: ${marked}`
  const stated = Object.keys(fields).length > 0
  if (Array.isArray(figures)) {
    return stated ? `fields stand both beside the text and under figures: ${marked}` : placeFigures(read, figures)
  }
  // A class said once holds for every mark of a ledger example; a figure's fields are its own.
  if (stated && spans.length > 1 && hasFigures(kind)) return `several marks need figures: [...]: ${marked}`
  return { text, spans, expected: spans.map(() => fields) }
}

/** Puts each expected figure on its mark: the one it names, else the one of its own number. */
function placeFigures({ text, spans }: MarkedText, figures: readonly Fields[]): ReadExample | string {
  const marks = figures.map(({ mark }, index) => (typeof mark === 'number' ? mark : index))
  const covered = new Set(marks)
  if (spans.some((_, mark) => !covered.has(mark)) || marks.some((mark) => spans[mark] === undefined)) {
    return `${figures.length} figures do not fit ${spans.length} marks: ${text}`
  }
  return {
    text,
    spans: marks.flatMap((mark) => spans.slice(mark, mark + 1)),
    expected: figures.map(({ mark: _, ...fields }) => fields),
  }
}

/** Whether the marks of a kind's examples are figures; those of terms, periods and headings are numerals. */
export function hasFigures(kind: Kind | string): boolean {
  return kind === 'lexicon' || kind === 'unit' || kind === 'frame' || kind === 'column'
}
