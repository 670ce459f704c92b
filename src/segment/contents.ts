import type { Line } from './blocks.js'

// 「一、上半年工作总结……3」, 「2.XX经济开发区2023年上半年工作总结12」: a page number stands behind the words,
// with leaders or without; a figure would have its unit behind it.
const ENTRY = /(?:[.…·_\t—-]{2,}|[.…·\t ]|[\p{Script=Han})》])[ \t]*\d{1,3}$/u
const LEADERS = /(?:[.·]{4,}|…{1,}|\t)[ \t]*\d{1,3}$/
const NUMBERED = /^(?:第?[一二三四五六七八九十]{1,3}[、.章节部]|[(]?[一二三四五六七八九十\d]{1,3}[)、.])/
const HEAD = /^目[ \t]*[录次]$/

/**
 * The lines that are entries of a table of contents: after 目录, or two and more numbered lines in a row that each
 * end in a bare page number. They look like headings and open no section.
 */
export function findContents(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  let run: Line[] = []
  let headed = false
  const close = () => {
    if (run.length > 1 || headed) for (const line of run) found.add(line)
    run = []
    headed = false
  }
  for (const line of lines) {
    if (HEAD.test(line.text)) {
      close()
      headed = true
      found.add(line)
    } else if (isEntry(line, headed)) run.push(line)
    else close()
  }
  close()
  return found
}

function isEntry({ text, block }: Line, headed: boolean): boolean {
  if (block.row !== null || text.length > 80 || /[。;]/.test(text)) return false
  return LEADERS.test(text) || (ENTRY.test(text) && (headed || NUMBERED.test(text)))
}
