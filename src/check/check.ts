import type { Extraction } from '../model.js'
import { averageClaims } from './averages.js'
import type { Claim } from './claim.js'
import { type Context, contextOf } from './context.js'
import type { CheckResult } from './finding.js'
import { growthClaims } from './growths.js'
import { judge } from './judge.js'
import { rateClaims } from './rates.js'
import { restClaims, sumClaims } from './sums.js'

const DETECTORS: readonly ((context: Context) => readonly Claim[])[] = [
  rateClaims,
  growthClaims,
  sumClaims,
  restClaims,
  averageClaims,
]

export function checkExtraction(extraction: Extraction): CheckResult {
  const context = contextOf(extraction)
  return judge(
    context,
    DETECTORS.flatMap((detect) => detect(context)),
  )
}
