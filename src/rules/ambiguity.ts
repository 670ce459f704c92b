import type { RegexNode } from './regex-tree.js'

/**
 * Whether some text can be read as repetitions of `body` in two ways. Under an unbounded quantifier every such text
 * doubles the ways the engine tries before it fails: `(?:约|为|约为)*` takes 2ⁿ steps over n times 约为, `(a+)+` over
 * aaaa…b.
 *
 * The body becomes a position automaton (Glushkov 1961) whose last positions lead back to its first ones; the body is
 * ambiguous if two different walks over the same text part and meet again at the end of a repetition (Book et al.
 * 1971; Weber and Seidl 1991). Lookarounds count as nothing, so the answer errs to the safe side.
 */
export function isAmbiguousLoop(body: RegexNode): boolean {
  const automaton = new Automaton()
  const whole = automaton.add(body)
  automaton.connect(whole.last, whole.first)
  return automaton.tooLarge || partsAndMeets(automaton, whole)
}

/** Positions in which a fragment can begin and end, and whether it can be empty. */
interface Fragment {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly empty: boolean
}

type CharNode = Extract<RegexNode, { type: 'char' }>

const EMPTY: Fragment = { first: [], last: [], empty: true }
const ANYTHING: CharNode = { type: 'char', text: '.', literal: false }

/** A body of more positions is not examined but taken for ambiguous. */
const MOST_POSITIONS = 5000

/** From this bound on a bounded repetition is as bad as an unbounded one. */
export const MANY = 10

class Automaton {
  readonly chars: CharNode[] = []
  /** `follow[p]` maps the positions after p to the number of ways there. */
  readonly follow: Map<number, number>[] = []

  get tooLarge(): boolean {
    return this.chars.length > MOST_POSITIONS
  }

  connect(from: readonly number[], to: readonly number[]): void {
    for (const p of from) {
      const after = this.follow[p]
      for (const q of to) after?.set(q, (after.get(q) ?? 0) + 1)
    }
  }

  add(node: RegexNode): Fragment {
    switch (node.type) {
      case 'char':
        return this.addChar(node)
      case 'reference':
        return { ...this.addChar(ANYTHING), empty: true }
      case 'assertion':
        return EMPTY
      case 'choice': {
        const parts = node.items.map((item) => this.add(item))
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
          empty: parts.some(({ empty }) => empty),
        }
      }
      case 'sequence':
        return node.items.reduce<Fragment>((before, item) => this.join(before, this.add(item)), EMPTY)
      case 'repeat':
        return this.addRepeat(node.item, node.min, node.max)
    }
  }

  private addChar(node: CharNode): Fragment {
    const position = this.chars.push(node) - 1
    this.follow.push(new Map())
    return { first: [position], last: [position], empty: false }
  }

  private join(a: Fragment, b: Fragment): Fragment {
    this.connect(a.last, b.first)
    return {
      first: a.empty ? [...a.first, ...b.first] : a.first,
      last: b.empty ? [...a.last, ...b.last] : b.last,
      empty: a.empty && b.empty,
    }
  }

  /** x{2,4} becomes x x (x (x)?)?, so that no text gains a second reading by it; x{2,} is taken for x+. */
  private addRepeat(item: RegexNode, min: number, max: number): Fragment {
    if (max === 0 || this.tooLarge) return EMPTY
    if (max > MANY) return this.addLoop(item, min)
    const head = this.add(item)
    const rest = max > 1 ? this.join(head, this.addRepeat(item, Math.max(min - 1, 0), max - 1)) : head
    // join() lets the walk end after the head only if the rest may be empty, which it may from min 1 down.
    return min === 0 ? { ...rest, empty: true } : rest
  }

  private addLoop(item: RegexNode, min: number): Fragment {
    const loop = this.add(item)
    this.connect(loop.last, loop.first)
    return min === 0 ? { ...loop, empty: true } : loop
  }
}

/** Walks pairs of positions reached by the same text, until a pair of parted walks stands at the end of a repetition. */
function partsAndMeets({ chars, follow }: Automaton, whole: Fragment): boolean {
  const overlap = overlapTest(chars)
  const last = new Set(whole.last)
  const seen = new Set<string>()
  const queue: (readonly [p: number, q: number, parted: boolean])[] = []
  const reach = (p: number, q: number, parted: boolean) => {
    const key = `${Math.min(p, q)} ${Math.max(p, q)} ${parted}`
    if (seen.has(key) || !overlap(p, q)) return
    seen.add(key)
    queue.push([p, q, parted])
  }
  for (const p of whole.first) for (const q of whole.first) if (p <= q) reach(p, q, p !== q)
  for (let step = queue.pop(); step !== undefined; step = queue.pop()) {
    const [p, q, parted] = step
    if (parted && last.has(p) && last.has(q)) return true
    for (const [p2, ways] of follow[p] ?? []) {
      for (const q2 of follow[q]?.keys() ?? []) reach(p2, q2, parted || p2 !== q2 || ways > 1)
    }
  }
  return false
}

/** Characters of the kinds patterns tell apart; classes overlap if they share one of these or a literal of the body. */
const SAMPLE = [...'0 5aAzZ\t　_-.,:;%(/"“”〔[、。，·中的年一二十零〇两万亿ⅣαЖあ①']

/** Tells whether one character can stand at both positions. */
function overlapTest(chars: readonly CharNode[]): (p: number, q: number) => boolean {
  const samples = new Set(SAMPLE)
  for (const { text } of chars) for (const char of text) samples.add(char)
  const members = new Map<string, ReadonlySet<string>>()
  const membersOf = (node: CharNode): ReadonlySet<string> => {
    const known = members.get(node.text)
    if (known !== undefined) return known
    const regex = new RegExp(`^${node.text}$`, 'u')
    const found = new Set([...samples].filter((char) => regex.test(char)))
    members.set(node.text, found)
    return found
  }
  return (p, q) => {
    const a = chars[p]
    const b = chars[q]
    if (a === undefined || b === undefined) return false
    if (a.text === b.text && a.literal === b.literal) return true
    if (a.literal) return b.literal ? false : membersOf(b).has(a.text)
    return b.literal ? membersOf(a).has(b.text) : [...membersOf(a)].some((char) => membersOf(b).has(char))
  }
}
