import type { Line } from './blocks.js'

/**
 * Lines that head what stands under them though they carry neither number nor outline: 临江市: / 完成投资35亿元。… / 青山市: / …, 【缴存扩面】,
 * 参保. Two of one look must head running text with a number in it; one alone (区政府办公室:) is whom a letter goes to.
 *
 * @param heads whether a line is a heading by its number, its outline or its words
 */
export function findLabelLines(
  lines: readonly Line[],
  skipped: ReadonlySet<Line>,
  heads: (line: Line) => boolean,
): ReadonlySet<Line> {
  const byLook = new Map<string, Line[]>()
  for (let i = 0; i < lines.length - 1; i++) {
    const line = lines[i] as Line
    const look = skipped.has(line) || heads(line) ? null : lookOf(line)
    if (look === null || !isEnded(lines[i - 1], skipped, heads) || !isProse(lines[i + 1] as Line)) continue
    const alike = byLook.get(look)
    if (alike === undefined) byLook.set(look, [line])
    else alike.push(line)
  }
  const found = new Set<Line>()
  for (const alike of byLook.values())
    if (new Set(alike.map(({ text }) => text)).size >= LEAST) for (const line of alike) found.add(line)
  return found
}

const LEAST = 2

/** What a label stands in or ends in; null for a line that is none. */
function lookOf({ text, block, language }: Line): string | null {
  if (language !== 'zh' || block.row !== null || text.length > LONGEST || ADDRESSES.test(text)) return null
  const label = LABEL.exec(text)
  return label === null ? null : `${label[1] ?? ''}${label[2] ?? label[3]}`
}

/** With its brackets or colon, in characters. */
const LONGEST = 22

const LABEL = /^(?:([【〔[])[\p{Script=Han}、·“”,]{2,18}([】〕\]]:?)|[\p{Script=Han}、·“”]{2,16}(:?))$/u

const ADDRESSES = /^(?:各位|尊敬|同志|大家|特此|以上|附件?|注)/u

/** Nothing before it goes on into it: a sentence has ended, or a heading stands there. */
function isEnded(before: Line | undefined, skipped: ReadonlySet<Line>, heads: (line: Line) => boolean): boolean {
  return before === undefined || skipped.has(before) || heads(before) || /[。;!?:…]$/u.test(before.text)
}

/** Running text that counts something. */
const isProse = ({ text, block, language }: Line): boolean =>
  language === 'zh' && block.row === null && text.length >= SHORTEST_PROSE && /\d/.test(text) && /[。;]/.test(text)

const SHORTEST_PROSE = 6
