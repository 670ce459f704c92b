export type { FigureRecord } from './record.js'
export { recordsOf, sectionPaths } from './record.js'
export { openStore } from './sqlite/open.js'
export type {
  DocumentRecord,
  Failure,
  FigureFilter,
  Provenance,
  RelatedFigure,
  ReportRecord,
  Run,
  Store,
  WriteOutcome,
} from './store.js'
