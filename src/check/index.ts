export { checkExtraction } from './check.js'
export type { CheckResult, Finding, FindingFigure, FindingKind, Reading, Severity, Slip, Verified } from './finding.js'
export { KINDS } from './finding.js'
