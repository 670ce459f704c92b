import type { Block, Document } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { foldWidth } from '../text/width.js'

/** What a line may be in a table whose cells stand one below the other; `prose` is none of it. */
export type StackedKind = 'number' | 'blank' | 'words' | 'prose'

export interface StackedLine {
  readonly kind: StackedKind
  /** Width-folded, without blanks around it; '' for prose. */
  readonly text: string
}

/** What the lines of such a table tell by their words. */
export interface StackedWords {
  read(block: Block): StackedLine
  /** May the line stand over a column? */
  isHead(line: StackedLine): boolean
  /** A head that tells when, in what unit or how its column measures: 2008年, 年末数(万人), 比重, 增速. */
  isEvident(line: StackedLine): boolean
  /** 指标, 项目, 地区: what stands over the names of the rows. */
  isLabelHead(line: StackedLine): boolean
  isCounterHead(line: StackedLine): boolean
  isUnitHead(line: StackedLine): boolean
  isPeriodHead(line: StackedLine): boolean
}

const LONGEST = 40
const LONGEST_HEAD = 30
/** As typed, with the blanks that set it in. */
const LONGEST_TYPED = 80

/** A number and nothing else. Codes and telephone numbers (0451, 13800000000) measure nothing. */
const NUMBER = /^(?!1[3-9]\d{9}$)[-+↑↓▲▼△]?(?:[1-9]\d{0,2}(?:[, ]\d{3})+|0|[1-9]\d{0,13})(?:\.\d+)?(?: ?[%‰])?$/u
const YEAR = /^(?:19|20)\d{2}$/
const LETTER = /\p{L}/u
const SENTENCE = /[。;!?]|[,:、]$/u
const PROSE: StackedLine = { kind: 'prose', text: '' }

/** A short line that tells its year, months, unit or share; a day (发布时间 / 2023年5月4日) may stand under any word. */
const TELLING = /\d{4}年(?!\d{1,2}月\d)|^(?:19|20)\d{2}$|\d月(?!\d)|季度|[([][^()[\]]+[)\]]$|[%‰]$/u

/** Pages are no measure: 目录 / 页码 / 第一章 / 1. */
export const isContentsHead = ({ text }: StackedLine): boolean =>
  /^(?:目 *[录次]|页[码次数]?|contents|page)$/iu.test(text)

/** 表2:…, 单位:万元, 2009年全市物价, 一、综合: what stands over a table, not over a column of names. */
export const isCaptionLike = ({ text }: StackedLine): boolean =>
  text.length > 12 || /[\d:]|^(?:续|附)?[表图]|^\(?[一二三四五六七八九十]+[、)]/u.test(text)

export function createStackedWords({ text }: Document, { lexicon, columns, english }: RuleSet): StackedWords {
  const is = (id: string, word: string): boolean =>
    (lexicon.get(id)?.has(word.replaceAll(' ', '')) ?? false) ||
    (english.lexicon.get(id)?.has(word.toLowerCase()) ?? false)
  const classOf = (id: string) => (line: StackedLine) => is(id, line.text)
  return {
    read({ span: [start, end], row, outline }) {
      if (row !== null || outline !== null || end - start > LONGEST_TYPED) return PROSE
      const line = foldWidth(text.slice(start, end)).trim()
      if (line.length > LONGEST) return PROSE
      if (NUMBER.test(line)) return { kind: 'number', text: line }
      if (is('table.blank', line)) return { kind: 'blank', text: line }
      return LETTER.test(line) && !SENTENCE.test(line) ? { kind: 'words', text: line } : PROSE
    },
    isHead: ({ kind, text: line }) =>
      (kind === 'words' && line.length <= LONGEST_HEAD) || (kind === 'number' && YEAR.test(line)),
    isEvident({ text: line }) {
      if (TELLING.test(line) || is('table.generic', line) || is('table.time', line)) return true
      const bare = line.replaceAll(' ', '')
      return columns.some(({ regex }) => regex.test(bare))
    },
    isLabelHead: classOf('table.head.label'),
    isCounterHead: classOf('table.head.number'),
    isUnitHead: classOf('table.head.unit'),
    isPeriodHead: classOf('table.head.period'),
  }
}
