import { existsSync } from 'node:fs'
import type { Rulings } from '../../indicators/index.js'
import { openStore, type RulingRecord } from '../../store/index.js'

/** What users have ruled about names in a database; nothing where there is no database. */
export function storedRulings(db: string): Rulings {
  if (!existsSync(db)) return []
  const store = openStore(db, { readonly: true })
  try {
    return store.rulings().map(toRuling)
  } finally {
    store.close()
  }
}

export const toRuling = ({ kind, name, into }: RulingRecord): Rulings[number] =>
  kind === 'merge' && into !== null ? { kind, name, into } : { kind: 'split', name }
