import { cueOf, type RegexCue } from './regex-cue.js'
import { type Head, headsOf } from './regex-heads.js'
import { type Reach, reachOf } from './regex-reach.js'
import { parseRegex, type RegexNode } from './regex-tree.js'
import { type Edge, edgeOf } from './regex-units.js'

/** What is read off a pattern before it is tried anywhere. */
export interface RegexFacts {
  readonly first: Edge
  readonly last: Edge
  readonly cue: RegexCue | null
  readonly reach: Reach
  readonly heads: readonly Head[] | null
}

/** Those facts of a pattern that were asked for, in JSON; units as the characters they are. */
export interface FactsImage {
  readonly first?: EdgeImage
  readonly last?: EdgeImage
  readonly cue?: readonly [behind: string, before: string, anywhere: string] | null
  /** -1 for no end. */
  readonly reach?: readonly [whole: number, back: number]
  readonly heads?: readonly (readonly string[])[] | null
}

type EdgeImage = readonly [units: string | null, nullable: boolean]

/** Of the built-in patterns, as the build left them: to read them off takes a new process a tenth of a second. */
const kept = new Map<string, FactsImage>()

/** Keeps facts by the patterns they are of. */
export function keepFacts(images: Readonly<Record<string, FactsImage>>): void {
  for (const source in images) kept.set(source, images[source] as FactsImage)
}

/** The facts of a pattern, each worked out when it is asked for. */
export function factsOf(source: string): RegexFacts {
  const { first, last, cue, reach, heads } = kept.get(source) ?? {}
  let parsed: RegexNode | undefined
  const tree = (): RegexNode => {
    parsed ??= parseRegex(source)
    return parsed
  }
  return {
    get first() {
      return first === undefined ? edgeOf(tree(), 'first') : edgeOfImage(first)
    },
    get last() {
      return last === undefined ? edgeOf(tree(), 'last') : edgeOfImage(last)
    },
    get cue() {
      return cue === undefined ? cueOf(tree()) : cueOfImage(cue)
    },
    get reach() {
      return reach === undefined ? reachOf(tree()) : { whole: withoutEnd(reach[0]), back: withoutEnd(reach[1]) }
    },
    get heads() {
      if (heads === undefined) return headsOf(tree())
      return heads === null ? null : heads.map((head) => head.map(unitsOf))
    },
  }
}

/** The image of some facts of a pattern. */
export function imageOf(source: string, asked: readonly (keyof RegexFacts)[]): FactsImage {
  const facts = factsOf(source)
  const image: { -readonly [Fact in keyof FactsImage]: FactsImage[Fact] } = {}
  if (asked.includes('first')) image.first = imageOfEdge(facts.first)
  if (asked.includes('last')) image.last = imageOfEdge(facts.last)
  if (asked.includes('cue')) {
    const { cue } = facts
    image.cue = cue && [textOf(cue.behind), textOf(cue.before), textOf(cue.anywhere)]
  }
  if (asked.includes('reach')) image.reach = [finite(facts.reach.whole), finite(facts.reach.back)]
  if (asked.includes('heads')) {
    const { heads } = facts
    image.heads = heads === null ? null : heads.map((head) => head.map(textOf))
  }
  return image
}

const imageOfEdge = ({ units, nullable }: Edge): EdgeImage => [units && textOf(units), nullable]
const edgeOfImage = ([units, nullable]: EdgeImage): Edge => ({
  units: units === null ? null : unitsOf(units),
  nullable,
})

const cueOfImage = (cue: NonNullable<FactsImage['cue']> | null): RegexCue | null =>
  cue && { behind: unitsOf(cue[0]), before: unitsOf(cue[1]), anywhere: unitsOf(cue[2]) }

const textOf = (units: ReadonlySet<number>): string => Array.from(units, (unit) => String.fromCharCode(unit)).join('')

function unitsOf(text: string): ReadonlySet<number> {
  const units = new Set<number>()
  for (let at = 0; at < text.length; at++) units.add(text.charCodeAt(at))
  return units
}

const finite = (length: number): number => (length === Number.POSITIVE_INFINITY ? -1 : length)
const withoutEnd = (length: number): number => (length < 0 ? Number.POSITIVE_INFINITY : length)
