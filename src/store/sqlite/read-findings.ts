import type Database from 'better-sqlite3'
import type { Finding, FindingFigure } from '../../check/index.js'
import type { CheckCounts, FindingRecord } from '../store.js'

interface FindingRow extends Pick<Finding, 'kind' | 'severity' | 'stated' | 'computed' | 'computation'> {
  readonly id: number
  readonly path: string
  readonly sentences: string
  readonly readings: string
}

interface CitedRow {
  readonly id: number
  readonly text: string
  readonly name: string | null
  readonly start: number
  readonly end: number
}

/** Reads what checking found, as the check told it but with the database's ids. */
export function findingReader(db: Database.Database) {
  // A database of an older version that may only be read has been checked by nobody.
  const hasFindings = (): boolean =>
    db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'findings'").get() !== undefined
  return {
    findings(): readonly FindingRecord[] {
      if (!hasFindings()) return []
      const cited = db.prepare<[number], CitedRow>(
        `SELECT f.id, f.text, f.name, f.span_start AS start, f.span_end AS "end"
         FROM finding_figures p JOIN figures f ON f.id = p.figure_id WHERE p.finding_id = ? ORDER BY p.position`,
      )
      return db
        .prepare<[], FindingRow>(
          `SELECT n.id, n.kind, n.severity, n.stated, n.computed, n.computation, n.sentences, n.readings, d.path
           FROM findings n JOIN documents d ON d.id = n.document_id ORDER BY d.path, n.id`,
        )
        .all()
        .map((row) => ({ id: row.id, finding: toFinding(row, cited.all(row.id)) }))
    },
    checkCounts(): CheckCounts {
      if (!hasFindings()) {
        const documents = db.prepare("SELECT count(*) FROM documents WHERE status = 'read'").pluck().get() as number
        return { documents, unchecked: documents, verified: 0 }
      }
      const counts = db
        .prepare<[], CheckCounts>(
          `SELECT count(*) AS documents, count(*) - count(verified) AS unchecked, coalesce(sum(verified), 0) AS verified
           FROM documents WHERE status = 'read'`,
        )
        .get()
      return counts ?? { documents: 0, unchecked: 0, verified: 0 }
    },
  }
}

function toFinding({ id: _, path, sentences, readings, ...row }: FindingRow, cited: readonly CitedRow[]): Finding {
  return {
    document: path,
    ...row,
    figures: cited.map(({ start, end, ...figure }): FindingFigure => ({ ...figure, span: [start, end] })),
    sentences: JSON.parse(sentences) as Finding['sentences'],
    readings: JSON.parse(readings) as Finding['readings'],
  }
}
