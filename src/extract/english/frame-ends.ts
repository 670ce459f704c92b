import { parseRegex, type RegexNode } from '../../rules/regex-tree.js'
import type { FrameRule, LanguageRules } from '../../rules/types.js'
import { candidateFrames, type IndexedFrame } from '../frame-index.js'

/**
 * The frames that may fit a quantity of a dimension behind a lead, by the word the lead ends with: behind 'revenue was' a
 * dozen of forty are worth trying.
 *
 * @param lead in lower case
 */
export function framesBehind(rules: LanguageRules, dimension: string, lead: string): readonly IndexedFrame[] {
  const index = indexOf(rules)
  const word = lastWordOf(lead)
  const known = index.words.has(word) ? word : `?${lead.slice(-1)}`
  let lists = index.lists.get(dimension)
  if (lists === undefined) {
    lists = new Map()
    index.lists.set(dimension, lists)
  }
  let list = lists.get(known)
  if (list === undefined) {
    list = candidateFrames(rules, dimension, lead).filter(({ at }) => index.ends[at]?.has(word) ?? true)
    lists.set(known, list)
  }
  return list
}

interface Ends {
  /** By place of the frame, the words its lead may end with: '' for a mark; null for any. */
  readonly ends: readonly (ReadonlySet<string> | null)[]
  readonly words: ReadonlySet<string>
  readonly lists: Map<string, Map<string, readonly IndexedFrame[]>>
}

const indexes = new WeakMap<LanguageRules, Ends>()

function indexOf(rules: LanguageRules): Ends {
  const known = indexes.get(rules)
  if (known !== undefined) return known
  const ends = rules.frames.map(({ lead }: FrameRule) => (lead === null ? null : wordsOf(parseRegex(lead.source))))
  const index: Ends = { ends, words: new Set(ends.flatMap((words) => [...(words ?? [])])), lists: new Map() }
  indexes.set(rules, index)
  return index
}

/** The letters and inner hyphens a text ends with. */
function lastWordOf(text: string): string {
  let from = text.length
  while (from > 0 && isWordUnit(text.charCodeAt(from - 1))) from--
  while (text.charCodeAt(from) === HYPHEN) from++
  return text.slice(from)
}

const HYPHEN = 0x2d
const isWordUnit = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || unit === HYPHEN

/** The end of a match read backwards, as far as its last word; `whole` when its beginning has been reached. */
interface End {
  readonly word: string
  readonly whole: boolean
}

const NOTHING: readonly End[] = [{ word: '', whole: false }]

/** More ends than this say too little. */
const MOST = 4000

/** The last words of a pattern's matches; null when they are not told by letters. A pattern may match nothing at its end. */
function wordsOf(tree: RegexNode): ReadonlySet<string> | null {
  const ends = endsOf(tree)
  if (ends === null || ends.some(({ word, whole }) => word === '' && !whole)) return null
  return new Set(ends.map(({ word }) => word))
}

function endsOf(node: RegexNode): readonly End[] | null {
  switch (node.type) {
    case 'char':
      if (!node.literal) return null
      return [isWordUnit(node.text.charCodeAt(0)) ? { word: node.text, whole: false } : { word: '', whole: true }]
    case 'sequence':
      return node.items.reduceRight<readonly End[] | null>((ends, item) => before(ends, item), NOTHING)
    case 'choice': {
      const all = node.items.map(endsOf)
      return all.some((ends) => ends === null) ? null : distinct(all.flatMap((ends) => ends ?? []))
    }
    case 'repeat': {
      let all: readonly End[] = node.min === 0 ? NOTHING : []
      let ends: readonly End[] | null = NOTHING
      for (let count = 1; count <= Math.min(node.max, Math.max(node.min, 4)); count++) {
        ends = before(ends, node.item)
        if (ends === null) return null
        if (count >= node.min) all = [...all, ...ends]
      }
      return distinct(all)
    }
    case 'assertion':
      // Word boundaries and what must not stand before: the word begins here.
      return [{ word: '', whole: false }]
    default:
      return null
  }
}

/** Ends with what may stand before those whose last word goes on. */
function before(ends: readonly End[] | null, item: RegexNode): readonly End[] | null {
  if (ends === null || ends.every(({ whole }) => whole)) return ends
  if (item.type === 'assertion') return ends.map(({ word, whole }) => ({ word, whole: whole || word !== '' }))
  const more = endsOf(item)
  if (more === null) return null
  return distinct(
    ends.flatMap((end) =>
      end.whole ? [end] : more.map(({ word, whole }) => ({ word: word + end.word, whole: whole })),
    ),
  )
}

function distinct(ends: readonly End[]): readonly End[] | null {
  const found = new Map(ends.map((end) => [`${end.word} ${end.whole}`, end]))
  return found.size > MOST ? null : [...found.values()]
}
