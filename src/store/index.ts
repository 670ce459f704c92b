export type { FigureRecord } from './record.js'
export { recordsOf, sectionPaths } from './record.js'
export { backupStore, type Inspection, inspectStore, vacuumStore } from './sqlite/maintain.js'
export { openStore } from './sqlite/open.js'
export type {
  CheckCounts,
  DocumentRecord,
  Extractor,
  Failure,
  FigureFilter,
  FindingRecord,
  Provenance,
  Reading,
  RelatedFigure,
  ReportRecord,
  RulingRecord,
  Run,
  Store,
  StoredReading,
  WriteOutcome,
} from './store.js'
