export { checkExtraction, checked } from './check.js'
export type {
  Checked,
  CheckResult,
  Finding,
  FindingFigure,
  FindingKind,
  Reading,
  Severity,
  Slip,
  Verified,
} from './finding.js'
export { KINDS } from './finding.js'
