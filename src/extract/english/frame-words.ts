import { parseRegex, type RegexNode } from '../../rules/regex-tree.js'
import type { FrameRule } from '../../rules/types.js'

/** Words of which one must stand in a text for a pattern to match it; null when it asks for none. */
type Needed = ReadonlySet<string> | null

const neededBy = new WeakMap<FrameRule, { readonly words: Needed }>()

/** The words of which a frame's lead must hold one: grew, rose, increased … */
export function neededWords(rule: FrameRule): Needed {
  const known = neededBy.get(rule)
  if (known !== undefined) return known.words
  const words = rule.lead === null ? null : neededIn(parseRegex(rule.lead.source))
  neededBy.set(rule, { words })
  return words
}

/**
 * Tells for a lead which frames may match it at all. A frame of English begins with optional words and goes on with one of
 * a hundred verbs: to ask for the verb's first word in a set costs less than to try the pattern at every place.
 *
 * @param lead in lower case
 */
export function frameFilter(lead: string): (rule: FrameRule) => boolean {
  const words = lead.match(/[a-z]+/g) ?? []
  return (rule) => {
    const needed = neededWords(rule)
    return needed === null || words.some((word) => needed.has(word))
  }
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
