import { type Model, NEVER } from './table.js'

/** The model with its characters by their code. */
export interface Guesser {
  readonly model: Model
  /** One more than the character's place in the model; 0 for none. */
  readonly places: Uint16Array
}

/** States of a character, in the model's order: it begins a word, ends it, stands within, is one. */
const STATES = 4
const END = 1
const ALONE = 3

export function guesserOf(model: Model): Guesser {
  const places = new Uint16Array(0x10000)
  model.known.forEach((character, i) => {
    places[character] = i + 1
  })
  return { model, places }
}

const isDigit = (rune: number): boolean => rune >= 0x30 && rune <= 0x39
const isLetter = (rune: number): boolean => (rune >= 0x41 && rune <= 0x5a) || (rune >= 0x61 && rune <= 0x7a)

/** Cuts characters that the dictionary left single: letters with digits, numbers, other ASCII alone, the rest by the model. */
export function cutUnknown(
  guesser: Guesser,
  runes: readonly number[],
  from: number,
  to: number,
  take: (from: number, to: number) => void,
): void {
  let begin = from
  for (let at = from; at < to; ) {
    const rune = runes[at] ?? 0
    if (rune >= 0x80) {
      at++
      continue
    }
    if (begin < at) guess(guesser, runes, begin, at, take)
    const goesOn = (next: number): boolean =>
      isLetter(rune) ? isLetter(next) || isDigit(next) : isDigit(rune) && (isDigit(next) || next === 0x2e)
    let end = at + 1
    while (end < to && goesOn(runes[end] ?? 0)) end++
    take(at, end)
    at = end
    begin = end
  }
  if (begin < to) guess(guesser, runes, begin, to, take)
}

/** The likeliest row of states (Viterbi); a word ends where one of them is its end. */
function guess(
  { model, places }: Guesser,
  runes: readonly number[],
  from: number,
  to: number,
  take: (from: number, to: number) => void,
): void {
  const { first, steps, seen } = model
  const length = to - from
  const likely = new Float64Array(length * STATES)
  const before = new Uint8Array(length * STATES).fill(END)
  const seenAs = (at: number, state: number): number => {
    const rune = runes[from + at] ?? 0
    const place = rune > 0xffff ? 0 : (places[rune] ?? 0)
    return place === 0 ? NEVER : (seen[STATES * (place - 1) + state] ?? NEVER)
  }
  for (let state = 0; state < STATES; state++) likely[state] = (first[state] ?? NEVER) + seenAs(0, state)
  for (let at = 1; at < length; at++) {
    for (let state = 0; state < STATES; state++) {
      const own = seenAs(at, state)
      let likeliest = NEVER
      for (let last = 0; last < STATES; last++) {
        const way = (likely[(at - 1) * STATES + last] ?? 0) + (steps[STATES * last + state] ?? 0) + own
        if (way <= likeliest) continue
        likeliest = way
        before[at * STATES + state] = last
      }
      likely[at * STATES + state] = likeliest
    }
  }
  const last = (length - 1) * STATES
  let state = (likely[last + END] ?? 0) >= (likely[last + ALONE] ?? 0) ? END : ALONE
  const ends = new Uint8Array(length)
  for (let at = length - 1; at >= 0; at--) {
    ends[at] = state === END || state === ALONE ? 1 : 0
    state = before[at * STATES + state] ?? END
  }
  let begin = 0
  for (let at = 0; at < length; at++) {
    if (ends[at] === 0) continue
    take(from + begin, from + at + 1)
    begin = at + 1
  }
}
