export type { FigureRecord } from './record.js'
export { recordsOf, sectionPaths } from './record.js'
export { backupStore, type Inspection, inspectStore, vacuumStore } from './sqlite/maintain.js'
export { openStore } from './sqlite/open.js'
export type {
  CheckCounts,
  DocumentRecord,
  Failure,
  FigureFilter,
  FindingRecord,
  NameCount,
  Provenance,
  RelatedFigure,
  ReportRecord,
  RulingRecord,
  Run,
  Store,
  WriteOutcome,
} from './store.js'
