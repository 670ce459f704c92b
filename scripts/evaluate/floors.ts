import { SCORES, type ScoreName, type Scores } from './tally.js'

/** The least each score may be, in percent. */
export type Floors = Readonly<Partial<Record<ScoreName, number>>>

/**
 * Reads `row=90,full=80`.
 *
 * @throws Error for a score that is not known, or a floor that is not a number.
 */
export function readFloors(option: string): Floors {
  const entries = option.split(',').filter((part) => part !== '')
  return Object.fromEntries(
    entries.map((entry) => {
      const [name = '', floor = ''] = entry.split('=')
      if (!SCORES.some((score) => score === name)) throw new Error(`No score ${name}; there are ${SCORES.join(', ')}`)
      if (floor === '' || !Number.isFinite(Number(floor))) throw new Error(`No number for ${name}: ${entry}`)
      return [name, Number(floor)]
    }),
  )
}

/** The scores below their floors, one sentence each. */
export function findShortfalls(scores: Scores, floors: Floors): readonly string[] {
  return SCORES.flatMap((name) => {
    const floor = floors[name]
    const score = scores[name] ?? 0
    return floor === undefined || score >= floor ? [] : [`${name} ${score} is below ${floor}`]
  })
}
