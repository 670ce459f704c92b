import { formatNumber } from '../docx/number-format.js'
import type { XmlElement } from '../xml.js'
import type { ListStyle, OdtStyles } from './styles.js'

/** A list that stands open: its style, its depth, and which numbers it counts with. */
export interface OpenList {
  readonly style: string | null
  /** From 1. */
  readonly depth: number
  /** Lists of one key count together. */
  readonly key: string
}

/** Counts the paragraphs of lists, as LibreOffice does: a number belongs to a paragraph, not to the item around it. */
export interface ListCounter {
  /** The list within `outer`, or a new one. */
  open(list: XmlElement, outer: OpenList | null): OpenList
  /** The label of the next paragraph: 一、; '' where the list has none. */
  next(list: OpenList, fallback: string | null, start: number | null): string
  /** The label of the next heading of the level, by the document's outline. */
  nextHeading(level: number): string
}

const OUTLINE = 'outline'

export function createListCounter({ lists, outline }: OdtStyles): ListCounter {
  const counters = new Map<string, number[]>()
  const lastOfStyle = new Map<string, string>()
  let unnamed = 0

  const count = (style: ListStyle, key: string, depth: number, start: number | null): string => {
    const level = style.get(depth)
    const counter = counters.get(key) ?? []
    counters.set(key, counter)
    counter[depth] = start ?? (counter[depth] ?? (level?.start ?? 1) - 1) + 1
    counter.length = depth + 1
    if (!level || level.format === null) return ''
    const from = Math.max(1, depth - level.shown + 1)
    const numbers = Array.from({ length: depth - from + 1 }, (_, index) => {
      const shown = style.get(from + index)
      const number = counter[from + index] ?? shown?.start ?? 1
      return formatNumber(number, shown?.format ?? level.format ?? 'decimal') ?? ''
    })
    return `${level.prefix}${numbers.join('.')}${level.suffix}`
  }

  return {
    open({ attributes }, outer) {
      const style = attributes['style-name'] ?? outer?.style ?? null
      if (outer) return { style, depth: outer.depth + 1, key: outer.key }
      const continued =
        attributes['continue-list'] ??
        (attributes['continue-numbering'] === 'true' ? lastOfStyle.get(style ?? '') : undefined)
      const own = attributes.id ?? `unnamed ${unnamed++}`
      const key = continued ?? own
      // A list may be continued under its own name as well as under that of the one it continues.
      if (continued !== undefined) counters.set(own, numbersOf(counters, continued))
      lastOfStyle.set(style ?? '', key)
      return { style, depth: 1, key }
    },
    next({ style, key, depth }, fallback, start) {
      const levels = lists.get(style ?? fallback ?? '')
      return levels ? count(levels, key, depth, start) : ''
    },
    nextHeading: (level) => (outline.size === 0 ? '' : count(outline, OUTLINE, level, null)),
  }
}

function numbersOf(counters: Map<string, number[]>, key: string): number[] {
  const numbers = counters.get(key) ?? []
  counters.set(key, numbers)
  return numbers
}
