import type { Extraction } from '../model.js'
import { againstClaims } from './against.js'
import { averageClaims } from './averages.js'
import type { Claim } from './claim.js'
import { type Context, contextOf } from './context.js'
import { contradictionClaims } from './contradictions.js'
import type { Checked, CheckResult } from './finding.js'
import { growthClaims } from './growths.js'
import { judge } from './judge.js'
import { progressClaims } from './progress.js'
import { rateClaims } from './rates.js'
import { shareClaims } from './shares.js'
import { restClaims, stockClaims, sumClaims } from './sums.js'
import { tableClaims } from './tables.js'

export interface CheckOptions {
  /** Earlier reports of the same body, which claims on the year before are held against. */
  readonly against?: readonly Extraction[]
}

const DETECTORS: readonly ((context: Context) => readonly Claim[])[] = [
  rateClaims,
  growthClaims,
  sumClaims,
  restClaims,
  stockClaims,
  averageClaims,
  tableClaims,
  shareClaims,
  progressClaims,
  contradictionClaims,
]

/**
 * Computes every number of an extraction that follows from others: which hold, and which do not.
 *
 * A finding needs proof in the words that the numbers belong together; what is not proven is left alone.
 *
 * @example checkExtraction(extractText('受理37件,办结35件,办结率95.49%。')).findings[0]?.computation // '35 ÷ 37 = 94.59%'
 */
export function checkExtraction(extraction: Extraction, { against = [] }: CheckOptions = {}): CheckResult {
  const context = contextOf(extraction)
  const claims = DETECTORS.flatMap((detect) => detect(context))
  return judge(context, [...claims, ...against.flatMap((earlier) => againstClaims(context, earlier))])
}

/** {@link checkExtraction} as the database keeps it. */
export function checked(extraction: Extraction): Checked {
  const { findings, verified } = checkExtraction(extraction)
  return { findings, verified: verified.length }
}
