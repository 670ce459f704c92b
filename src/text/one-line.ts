/** What a line break between two halves of one text stands for: nothing beside Chinese, a space within Latin. */
export function wrapSpace(before: string, after: string): '' | ' ' {
  return /[A-Za-z0-9%,.;:)]$/.test(before) && /^[A-Za-z0-9(]/.test(after) ? ' ' : ''
}

/** Words whose lines were broken at a margin, on one line: 增长↵5.6% → 增长5.6%. */
export function oneLine(text: string): string {
  if (!text.includes('\n')) return text
  const [first = '', ...rest] = text.split('\n')
  return rest
    .map((line) => line.trim())
    .reduce((joined, line) => joined + wrapSpace(joined, line) + line, first.trimEnd())
}
