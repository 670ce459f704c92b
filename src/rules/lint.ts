import { isAmbiguousLoop, MANY } from './ambiguity.js'
import type { Sourced } from './kinds/common.js'
import type { FrameSource } from './kinds/frame.js'
import type { Problem } from './problem.js'
import { leastLength, parseRegex, type RegexNode, walkRegex } from './regex-tree.js'
import type { UnitTable } from './types.js'

/** What is wrong with a pattern whose macros are expanded, one sentence a fault. */
export function lintPattern(expanded: string): string[] {
  const tree = parseRegex(expanded)
  const repeats = [...walkRegex(tree)].filter((node) => node.type === 'repeat')
  return repeats.flatMap((repeat) => {
    if (repeat.max === Number.POSITIVE_INFINITY && takesAnything(repeat.item)) {
      return [`unbounded ${shorten(repeat.source)}; give it a bound such as .{0,20} or say what it may cross: [^,。]`]
    }
    if (repeat.max >= MANY && repeat.item.type !== 'char' && isAmbiguousLoop(repeat.item)) {
      return [
        `exponential backtracking: ${shorten(repeat.source)} can split one text in several ways; bound it, as in {0,3}`,
      ]
    }
    return []
  })
}

/** Whether a pattern can match without taking any text. */
export function canBeEmpty(pattern: string): boolean {
  return leastLength(parseRegex(pattern)) === 0
}

/** Classes of quantity beside the dimensions of units; `absolute` is all that is no ratio, points, multiple or rank. */
const VALUE_CLASSES = ['ratio', 'points', 'money', 'count', 'rank', 'multiple', 'bare', 'absolute']

/** Names of quantity classes that neither the extractor nor a unit rule knows. */
export function lintValueClasses(sources: readonly Sourced<FrameSource>[], units: UnitTable): Problem[] {
  const known = new Set([...VALUE_CLASSES, ...[...units.bySurface.values()].map(({ dimension }) => dimension)])
  return sources.flatMap(({ rule, placeOf }) =>
    (rule.value ?? []).flatMap((value, index): Problem[] => {
      const message = `${rule.id}: no unit has the dimension ${value}`
      return known.has(value) ? [] : [{ code: 'rules.lint', message, place: placeOf(['value', index]) }]
    }),
  )
}

const ALL_CHARACTERS = new Set(['.', '[^]', '[\\s\\S]', '[\\S\\s]', '[\\d\\D]', '[\\D\\d]', '[\\w\\W]', '[\\W\\w]'])

function takesAnything(node: RegexNode): boolean {
  if (node.type === 'char') return !node.literal && ALL_CHARACTERS.has(node.text)
  return (
    (node.type === 'sequence' || node.type === 'choice') && node.items.length === 1 && node.items.every(takesAnything)
  )
}

/** Expanded word classes run to hundreds of words. */
function shorten(source: string): string {
  return source.length <= 40 ? source : `${source.slice(0, 24)}…${source.slice(-12)}`
}
