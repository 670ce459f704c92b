import type { Fragment } from './fragments.js'
import { gatherRows } from './lines.js'

/** Fewer numbers than this in a margin may be anything. */
const FEWEST = 6

/**
 * Drops the numbers that drafts for comment carry beside their lines, each or every fifth: a column of numbers left
 * of the text, counting on line by line.
 */
export function dropLineNumbers(fragments: readonly Fragment[]): readonly Fragment[] {
  if (!fragments.some(({ text }) => text === '5')) return fragments
  const rows = gatherRows(fragments)
  const numbered = rows.flatMap(([first, second, ...others]) =>
    first && second && NUMBER.test(first.text) && isApart(first, second) ? [{ first, rest: [second, ...others] }] : [],
  )
  if (numbered.length < FEWEST || !countOn(numbered.map(({ first }) => Number(first.text)))) return fragments
  const every = Number(numbered[1]?.first.text) - Number(numbered[0]?.first.text)
  const textLeft = Math.min(...numbered.map(({ rest }) => rest[0]?.x ?? 0))
  const inMargin = numbered.every(({ first }) => first.x + first.width < textLeft)
  // In a table the rest of a row is cells.
  const running = numbered.filter(({ rest }) =>
    rest.every((each, index) => index === 0 || !isApart(rest[index - 1], each)),
  )
  if (!inMargin || running.length < numbered.length * 0.8 || numbered.length * every < rows.length * 0.6)
    return fragments
  const dropped = new Set(numbered.map(({ first }) => first))
  return fragments.filter((fragment) => !dropped.has(fragment))
}

const NUMBER = /^\d{1,4}$/

function isApart(before: Fragment | undefined, after: Fragment): boolean {
  return before !== undefined && after.x - before.x - before.width > after.size * 1.2
}

/** All but a few steps are alike: 1, 2, 3 or 5, 10, 15. */
function countOn(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0))
  const [step = 0] = steps
  return step > 0 && steps.filter((each) => each === step).length >= steps.length * 0.9
}
