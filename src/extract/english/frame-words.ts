import { parseRegex, type RegexNode } from '../../rules/regex-tree.js'
import type { FrameRule } from '../../rules/types.js'

/** Words of which one must stand in a text for a pattern to match it; null when it asks for none. */
type Needed = ReadonlySet<string> | null

/** The words of which a frame's lead must hold one: grew, rose, increased … */
export const neededWords = ({ lead }: FrameRule): Needed => (lead === null ? null : neededIn(parseRegex(lead.source)))

/** The frames of a rule set by the words they ask for. */
interface FrameWords {
  readonly byWord: ReadonlyMap<string, readonly number[]>
  /** By place, which lead let a frame in last; frames that ask for nothing are let in by all. */
  readonly admitted: Float64Array
}

const indexes = new WeakMap<readonly FrameRule[], FrameWords>()

function indexOf(frames: readonly FrameRule[]): FrameWords {
  const known = indexes.get(frames)
  if (known !== undefined) return known
  const byWord = new Map<string, number[]>()
  const admitted = new Float64Array(frames.length)
  frames.forEach((rule, at) => {
    const words = neededWords(rule)
    if (words === null) admitted[at] = Number.POSITIVE_INFINITY
    for (const word of words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), at])
  })
  const index = { byWord, admitted }
  indexes.set(frames, index)
  return index
}

let leads = 0

/**
 * Tells for a lead which frames may match it at all, until it is asked for the next lead. A frame of English begins with
 * optional words and goes on with one of a hundred verbs: to look up the lead's words costs less than to try the pattern at
 * every place.
 *
 * @param lead in lower case
 */
export function frameFilter(frames: readonly FrameRule[], lead: string): (at: number) => boolean {
  const { byWord, admitted } = indexOf(frames)
  const stamp = ++leads
  let from = -1
  for (let at = 0; at <= lead.length; at++) {
    const unit = at < lead.length ? lead.charCodeAt(at) : 0
    const letter = unit >= 0x61 && unit <= 0x7a
    if (letter && from < 0) from = at
    if (letter || from < 0) continue
    const asking = byWord.get(lead.slice(from, at))
    if (asking !== undefined) for (const frame of asking) admitted[frame] = Math.max(admitted[frame] as number, stamp)
    from = -1
  }
  return (at) => (admitted[at] as number) >= stamp
}

function neededIn(node: RegexNode): Needed {
  switch (node.type) {
    case 'choice': {
      const all = node.items.map(neededIn)
      return all.some((words) => words === null) ? null : new Set(all.flatMap((words) => [...(words ?? [])]))
    }
    case 'repeat':
      return node.min > 0 ? neededIn(node.item) : null
    case 'sequence':
      return neededInSequence(node.items)
    default:
      return null
  }
}

/** The smallest set any part of a sequence asks for: its first literal word, or the words of a choice in it. */
function neededInSequence(items: readonly RegexNode[]): Needed {
  const sets = items.flatMap((item): readonly ReadonlySet<string>[] => {
    const words = neededIn(item)
    return words === null ? [] : [words]
  })
  const word = literalWord(items)
  if (word !== null) sets.push(new Set([word]))
  return sets.toSorted((a, b) => a.size - b.size)[0] ?? null
}

/** The first whole word that the letters of a sequence spell: growth of growth(?: rate)?; null when none does. */
function literalWord(items: readonly RegexNode[]): string | null {
  let word = ''
  for (const [i, item] of [...items, null].entries()) {
    if (item?.type === 'char' && item.literal && /[a-z]/.test(item.text)) {
      word += item.text
      continue
    }
    const follows =
      item === null ||
      item.type === 'assertion' ||
      (item.type === 'char' && item.text === ' ') ||
      item.type === 'repeat'
    const begins = items[i - word.length - 1]
    const opens =
      begins === undefined ||
      begins.type === 'assertion' ||
      (begins.type === 'char' && begins.text === ' ') ||
      begins.type === 'repeat'
    if (word.length >= 2 && follows && opens) return word
    word = ''
  }
  return null
}
