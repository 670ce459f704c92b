import { formatNumber } from './number-format.js'
import type { List, ListLevel } from './numbering.js'
import type { NumberingReference, Style } from './styles.js'

/** Counts a document's numbered paragraphs in their order; the one stateful part of reading a docx. */
export interface Labeller {
  /** The label Word shows before the paragraph (一、, （二）, 1.2), '' for none. To be called once a paragraph. */
  next(reference: NumberingReference | null, style: Style | undefined): Label
  /** Number formats met that could not be written and stand as plain digits. */
  readonly unknownFormats: ReadonlySet<string>
}

export interface Label {
  readonly text: string
  readonly suffix: ListLevel['suffix']
}

const NO_LABEL: Label = { text: '', suffix: 'nothing' }

export function createLabeller(lists: ReadonlyMap<number, List>): Labeller {
  const counters = new Map<string, Map<number, number>>()
  const restarted = new Set<string>()
  const unknownFormats = new Set<string>()

  const write = (value: number, format: string): string => {
    const written = formatNumber(value, format)
    if (written === null) unknownFormats.add(format)
    return written ?? String(value)
  }

  const count = (list: List, depth: number, level: ListLevel): ReadonlyMap<number, number> => {
    const counter = counters.get(list.abstractId) ?? new Map<number, number>()
    counters.set(list.abstractId, counter)
    const override = list.restarts.get(depth)
    const key = `${list.numId}/${depth}`
    const before = counter.get(depth)
    if (override !== undefined && !restarted.has(key)) counter.set(depth, override)
    // The same number serves whenever a level above has begun anew.
    else counter.set(depth, before === undefined ? (override ?? level.start) : before + 1)
    restarted.add(key)
    for (const [deeper, { restartAfter }] of list.levels) {
      if (deeper > depth && (restartAfter === undefined || depth < restartAfter)) counter.delete(deeper)
    }
    return counter
  }

  return {
    unknownFormats,
    next(reference, style) {
      const list = lists.get(reference?.numId ?? 0)
      if (!list) return NO_LABEL
      const depth = reference?.level ?? levelOfStyle(list, style) ?? 0
      const level = list.levels.get(depth)
      if (!level) return NO_LABEL
      const counter = count(list, depth, level)
      // A bullet's sign is a glyph of a symbol font (U+F06C), no text.
      if (level.format === 'bullet') return NO_LABEL
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const shown = list.levels.get(Number(digit) - 1)
        if (!shown) return ''
        const value = counter.get(Number(digit) - 1) ?? shown.start
        return write(value, level.legal && shown.format !== 'none' ? 'decimal' : shown.format)
      })
      return { text, suffix: level.suffix }
    },
  }
}

/** A heading style names the list only; its level is the one that names the style (`<w:pStyle w:val="2"/>`). */
function levelOfStyle({ levels }: List, style: Style | undefined): number | undefined {
  return [...levels].find(([, level]) => level.style !== undefined && level.style === style?.id)?.[0]
}

/**
 * Puts the label before the text as it would have been typed: 一、主要工作, not 一、⇥主要工作; 第一章 总则 keeps a space,
 * and so does 1. 2023年, which would else read 1.2023.
 */
export function prefixLabel({ text: label, suffix }: Label, text: string): string {
  const trimmed = text.trimStart()
  if (label === '' || trimmed === '') return label + trimmed
  const closed =
    /[\s、．。，：.,:）)\]】〕⑴-⒛①-⑳㈠-㈩㉑-㊿]$/.test(label) && !(/[.,:]$/.test(label) && /^[\d０-９]/.test(trimmed))
  return closed || suffix === 'nothing' ? label + trimmed : `${label} ${trimmed}`
}
