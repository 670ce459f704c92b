import type { NamePart } from '../model.js'
import { type Draft, textOf } from './draft.js'

/** A draft with the headings it stands under, innermost first, as parts of a name. */
export interface Placed {
  readonly draft: Draft
  /** Id of the innermost section; null outside all. */
  readonly section: number | null
  /** What that section is about; empty when its heading names nothing. */
  readonly heading: readonly NamePart[]
}

const LONGEST = 20

/**
 * Puts the heading before names that would else be the same in two sections with different values: under (一)一般公共预算
 * and (四)市本级 both say 一般公共预算总收入, so the second is 市本级一般公共预算总收入. A name holds what tells it from its neighbours.
 */
export function distinguish(placed: readonly Placed[]): readonly (readonly NamePart[])[] {
  // English has no headings to put before a name.
  if (placed.every(({ heading }) => heading.length === 0)) return placed.map(({ draft }) => draft.naming.parts)
  const keys = placed.map(({ draft }) => keyOf(draft))
  const seen = new Map<string, Placed[]>()
  placed.forEach((one, i) => {
    const alike = seen.get(keys[i] as string)
    if (alike === undefined) seen.set(keys[i] as string, [one])
    else alike.push(one)
  })
  return placed.map((one, i) => {
    const { parts } = one.draft.naming
    const heading = textOf(one.heading)
    if (heading === '') return parts
    const alike = seen.get(keys[i] as string) ?? []
    const helps = alike.some(
      (other) =>
        other.section !== one.section &&
        other.draft.mention.value !== one.draft.mention.value &&
        textOf(other.heading) !== heading,
    )
    const name = textOf(parts)
    // (四)市本级: a heading that only says how far its figures reach belongs to every name under it.
    const reach = SCOPE.test(heading)
    if ((!helps && !reach) || name === '' || sharesWords(name, heading) || name.length + heading.length > LONGEST)
      return parts
    return [...one.heading, ...parts]
  })
}

const SCOPE = /^[省市县区州]本级$/u

/** Figures a reader would take for one indicator. */
const keyOf = ({ naming, mention, measure, status }: Draft): string =>
  [textOf(naming.parts), mention.dimension, measure, status].join('|')

/** Does the name already hold the heading, or two characters of it in a row at the heading's end? */
const sharesWords = (name: string, heading: string): boolean =>
  name.includes(heading) || name.includes(heading.slice(-2))
