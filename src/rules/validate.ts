import type { output, ZodType } from 'zod'
import type { $ZodIssue } from 'zod/v4/core'
import { LANGUAGES, type Language } from '../text/language.js'
import { loadZod, type Zod } from './heavy.js'
import { type ColumnSource, columnSchema } from './kinds/column.js'
import { KINDS, type Kind, type Sourced } from './kinds/common.js'
import { type ConfidenceSource, confidenceSchema } from './kinds/confidence.js'
import { type FrameSource, frameSchema } from './kinds/frame.js'
import { type HeadingSource, headingSchema } from './kinds/heading.js'
import { type IndicatorSource, indicatorSchema } from './kinds/indicator.js'
import { type LexiconSource, lexiconSchema } from './kinds/lexicon.js'
import { type PeriodSource, periodSchema } from './kinds/period.js'
import { type TermSource, termSchema } from './kinds/term.js'
import { type TranslationSource, translationSchema } from './kinds/translation.js'
import { type UnitSource, unitSchema } from './kinds/unit.js'
import { type ContrastSource, contrastSchema, type SynonymSource, synonymSchema } from './kinds/wording.js'
import type { Problem } from './problem.js'
import type { Path, SourceDocument } from './source.js'

/** The validated rule of each kind. */
export interface RuleOfKind {
  readonly lexicon: LexiconSource
  readonly unit: UnitSource
  readonly term: TermSource
  readonly heading: HeadingSource
  readonly period: PeriodSource
  readonly frame: FrameSource
  readonly column: ColumnSource
  readonly confidence: ConfidenceSource
  readonly indicator: IndicatorSource
  readonly translation: TranslationSource
  readonly synonym: SynonymSource
  readonly contrast: ContrastSource
}

/** A validated rule of any kind. */
export type AnyRule = { [K in Kind]: Sourced<RuleOfKind[K]> & { readonly kind: K } }[Kind]

interface Schemas {
  readonly document: ZodType<{
    kind: Kind
    language?: Language | undefined
    defs?: Record<string, string> | undefined
    rules: unknown[]
  }>
  readonly rules: { readonly [K in Kind]: ZodType<RuleOfKind[K]> }
}

let schemas: Schemas | undefined

/** The rules of a document; what does not fit its schema is returned as `rules.schema` problems. */
export function validateDocument(source: SourceDocument, layer: number): { rules: AnyRule[]; problems: Problem[] } {
  schemas ??= buildSchemas(loadZod())
  const document = check(schemas.document, source.value, [], source)
  if (document.value === null) return { rules: [], problems: document.problems }
  const { kind, language = 'zh', defs = {}, rules: raw } = document.value
  const rules: AnyRule[] = []
  const problems: Problem[] = []
  for (const [index, value] of raw.entries()) {
    const at: Path = ['rules', index]
    const checked = check(schemas.rules[kind], value, at, source)
    problems.push(...checked.problems)
    if (checked.value === null) continue
    const placeOf = (path: Path) => source.placeOf([...at, ...path])
    rules.push({ kind, layer, language, rule: checked.value, defs, placeOf } as AnyRule)
  }
  return { rules, problems }
}

function buildSchemas(z: Zod): Schemas {
  return {
    document: z.strictObject({
      kind: z.enum(KINDS),
      language: z.enum(LANGUAGES).optional(),
      defs: z.record(z.string().regex(/^[A-Za-z][\w.-]*$/, 'a name of letters, digits, _ . -'), z.string()).optional(),
      rules: z.array(z.unknown()).min(1),
    }),
    rules: {
      lexicon: lexiconSchema(z),
      unit: unitSchema(z),
      term: termSchema(z),
      heading: headingSchema(z),
      period: periodSchema(z),
      frame: frameSchema(z),
      column: columnSchema(z),
      confidence: confidenceSchema(z),
      indicator: indicatorSchema(z),
      translation: translationSchema(z),
      synonym: synonymSchema(z),
      contrast: contrastSchema(z),
    },
  }
}

/** Validates `value`, which stands at path `at` of the document. */
function check<Schema extends ZodType>(
  schema: Schema,
  value: unknown,
  at: Path,
  source: SourceDocument,
): { value: output<Schema> | null; problems: Problem[] } {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, problems: [] }
  return { value: null, problems: result.error.issues.flatMap((issue) => describeIssue(issue, at, at, source)) }
}

/** The problems an issue stands for; its path goes on from `base`, and what it says of a rule starts from `rule`. */
function describeIssue(issue: $ZodIssue, base: Path, rule: Path, source: SourceDocument): Problem[] {
  const path = [...base, ...issue.path]
  const branch = issue.code === 'invalid_union' ? deepestBranch(issue.errors) : []
  if (branch.length > 0) return branch.flatMap((inner) => describeIssue(inner, path, rule, source))
  const place = path.length === rule.length ? '' : `${path.slice(rule.length).join('.')}: `
  if (issue.code !== 'unrecognized_keys') {
    return [{ code: 'rules.schema', message: place + issue.message, place: source.placeOf(path) }]
  }
  return issue.keys.map((key) => ({
    code: 'rules.schema',
    message: `${place}unknown key "${key}"`,
    place: source.placeOfKey([...path, key]),
  }))
}

/**
 * The issues of the alternative that got farthest: in `surfaces: { 元: -1 }` the map of factors, not the list of words.
 * Empty when all failed at the value itself.
 */
function deepestBranch(branches: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] {
  const inner = branches.filter((issues) => issues.every(({ path }) => path.length > 0))
  return inner.sort((a, b) => a.length - b.length)[0] ?? []
}
