import type { Extraction } from '../../src/model.js'
import { extract } from '../../src/pipeline.js'
import { compare } from './compare.js'
import { type GoldCase, readGoldCases } from './gold.js'
import { type Miss, missesOf } from './misses.js'
import {
  type NamingLine,
  namingErrors,
  type Outcome,
  outcomesOf,
  type ReliabilityLine,
  reliability,
} from './outcomes.js'
import { addTallies, type Scores, scoresOf, type Tally, tallyOf } from './tally.js'

/** One document compared with its annotation. */
export interface EvaluatedDocument {
  readonly case: GoldCase
  readonly extraction: Extraction
  readonly tally: Tally
  readonly outcomes: readonly Outcome[]
  readonly misses: readonly Miss[]
}

/** Extracts the annotated documents of folders, one after the other, and compares each with its gold file. */
export async function evaluateFolders(folders: readonly string[]): Promise<readonly EvaluatedDocument[]> {
  const documents: EvaluatedDocument[] = []
  for (const goldCase of folders.flatMap(readGoldCases)) documents.push(await evaluateCase(goldCase))
  return documents
}

async function evaluateCase(goldCase: GoldCase): Promise<EvaluatedDocument> {
  const extraction = await extract(goldCase.path)
  const comparison = compare(goldCase.entries, extraction)
  return {
    case: goldCase,
    extraction,
    tally: tallyOf(comparison),
    outcomes: outcomesOf(comparison),
    misses: missesOf(comparison),
  }
}

/** Tallies and scores of some documents together. */
export interface Summary {
  readonly tally: Tally
  readonly scores: Scores
}

/** What `npm run evaluate -- --json` prints. */
export interface Evaluation {
  readonly documents: readonly (Summary & { readonly name: string; readonly setAside: boolean })[]
  /** The Chinese documents; English is apart. */
  readonly tuned: Summary
  readonly setAside: Summary
  readonly total: Summary
  readonly english: { readonly tuned: Summary; readonly setAside: Summary; readonly total: Summary }
  readonly naming: readonly NamingLine[]
  readonly reliability: readonly ReliabilityLine[]
}

export function summarize(all: readonly EvaluatedDocument[]): Evaluation {
  const documents = all.filter((document) => document.case.language === 'zh')
  const english = all.filter((document) => document.case.language === 'en')
  const outcomes = documents.flatMap((document) => document.outcomes)
  return {
    documents: all.map((document) => ({
      name: document.case.name,
      setAside: document.case.setAside,
      ...summaryOf([document]),
    })),
    ...partsOf(documents),
    english: partsOf(english),
    naming: namingErrors(outcomes),
    reliability: reliability(outcomes),
  }
}

const partsOf = (documents: readonly EvaluatedDocument[]) => ({
  tuned: summaryOf(documents.filter((document) => !document.case.setAside)),
  setAside: summaryOf(documents.filter((document) => document.case.setAside)),
  total: summaryOf(documents),
})

function summaryOf(documents: readonly EvaluatedDocument[]): Summary {
  const tally = addTallies(documents.map((document) => document.tally))
  return { tally, scores: scoresOf(tally) }
}
