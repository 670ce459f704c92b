import Database from 'better-sqlite3'

/** Every row of a database by its table, with what it refers to in the place of ids, and without when it was read. */
export function rowsOf(path: string): Readonly<Record<string, readonly string[]>> {
  const db = new Database(path, { readonly: true })
  const all = (sql: string): readonly string[] =>
    db
      .prepare(sql)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
  const columns = (table: string, prefix: string, without: RegExp): string =>
    (db.pragma(`table_info(${table})`) as readonly { readonly name: string }[])
      .map(({ name }) => name)
      .filter((name) => !without.test(name))
      .map((name) => `${prefix}.${name}`)
      .join(', ')
  const owned = (table: string): readonly string[] =>
    all(`SELECT d.path, ${columns(table, 't', /(^|_)id$/)} FROM ${table} t JOIN documents d ON d.id = t.document_id
         ORDER BY d.path, t.rowid`)
  const rows = {
    integrity: all('PRAGMA integrity_check'),
    references: all('PRAGMA foreign_key_check'),
    documents: all(`SELECT ${columns('documents', 'd', /^(id|read_at)$/)} FROM documents d ORDER BY path`),
    reports: owned('reports'),
    figures: owned('figures'),
    numerals: owned('numerals'),
    messages: owned('messages'),
    findings: owned('findings'),
    readings: owned('readings'),
    names: all(`SELECT ${columns('names', 'n', /^(id|key|name_key)$/)} FROM names n ORDER BY 1, 2, 3, 4, 5, 6, 7`),
    searched: all('SELECT rowid FROM names_search WHERE rowid NOT IN (SELECT id FROM names)'),
    relations: all(`SELECT d.path, f.span_start, r.type, g.span_start FROM relations r
                    JOIN figures f ON f.id = r.figure_id JOIN figures g ON g.id = r.related_id
                    JOIN documents d ON d.id = f.document_id ORDER BY 1, 2, 3, 4`),
  }
  db.close()
  return rows
}
