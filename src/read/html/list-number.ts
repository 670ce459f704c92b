import { formatNumber } from '../docx/number-format.js'
import type { HtmlElement } from './dom.js'

/** CSS's names of number formats, and the `type` of old pages, as Word's. */
const STYLES: ReadonlyMap<string, readonly [format: string, tail: string]> = new Map(
  Object.entries<readonly [string, string]>({
    decimal: ['decimal', '. '],
    '1': ['decimal', '. '],
    'decimal-leading-zero': ['decimalZero', '. '],
    'lower-alpha': ['lowerLetter', '. '],
    'lower-latin': ['lowerLetter', '. '],
    a: ['lowerLetter', '. '],
    'upper-alpha': ['upperLetter', '. '],
    'upper-latin': ['upperLetter', '. '],
    A: ['upperLetter', '. '],
    'lower-roman': ['lowerRoman', '. '],
    i: ['lowerRoman', '. '],
    'upper-roman': ['upperRoman', '. '],
    I: ['upperRoman', '. '],
    'cjk-ideographic': ['chineseCountingThousand', '、'],
    'cjk-decimal': ['ideographDigital', '、'],
    'simp-chinese-informal': ['chineseCountingThousand', '、'],
    'trad-chinese-informal': ['chineseCountingThousand', '、'],
    'simp-chinese-formal': ['chineseLegalSimplified', '、'],
    'cjk-heavenly-stem': ['ideographTraditional', '、'],
    'cjk-earthly-branch': ['ideographZodiac', '、'],
  }),
)

/** What a browser prints before the items of an ordered list: `1. `, or `一、` for `list-style-type: cjk-ideographic`. */
export function listLabel({ attributes }: HtmlElement, number: number): string {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/.exec(attributes.style ?? '')?.[1] ?? attributes.type ?? 'decimal'
  const [format, tail] = STYLES.get(style) ?? ['none', '']
  return `${formatNumber(number, format) ?? ''}${tail}`
}

/** Where a list begins to count, and where an item says it stands. */
export function numberOf(value: string | undefined): number | null {
  return value !== undefined && /^-?\d{1,6}$/.test(value.trim()) ? Number(value) : null
}
