/**
 * The segmenter's dictionary and its model of unknown words as tables: read in a millisecond or two from a file that the
 * build makes, where nodejieba parses their texts for a quarter of a second, twice, at every start.
 */
export interface WordTable {
  /** Whether the table is of these texts; see {@link fingerprintOf}. */
  readonly fingerprint: string
  /**
   * Prefixes of words by number, the empty one first, then those of one character and so on, in order: `starts[p]` up to
   * `starts[p + 1]` are those one character longer.
   */
  readonly starts: Int32Array
  /** Last character of each prefix. */
  readonly lasts: Uint16Array
  /** Logarithm of how often each word comes, below 0; 0 for a prefix that is no word. */
  readonly weights: Float64Array
  /** Tag of each word, as its place in `tagNames`. */
  readonly tags: Uint8Array
  readonly tagNames: readonly string[]
  /** Of a character that is no word. */
  readonly leastWeight: number
  /** Users' words of one character: they stand alone, whatever the model makes of their neighbours. */
  readonly alone: readonly number[]
  readonly model: Model
}

/** How likely a character is to begin, end, go on with or be a word, in this order; logarithms. */
export interface Model {
  readonly first: readonly number[]
  /** From one state to the next, by `4 * from + to`. */
  readonly steps: readonly number[]
  /** Characters the model knows. */
  readonly known: Uint16Array
  /** By `4 * place in known + state`. */
  readonly seen: Float64Array
}

/** What the tables are made of: files in nodejieba's formats, and the words of the rules. */
export interface WordSources {
  /** Lines of `word frequency tag`. */
  readonly words: string
  /** nodejieba's `hmm_model.utf8`. */
  readonly model: string
  readonly own: readonly { readonly word: string; readonly tag: string }[]
  /** Frequency of each of the rules' words. */
  readonly weight: number
}

/** Stands for "never" in the model. */
export const NEVER = -3.14e100

/** Makes the tables; throws for a word beyond the basic plane, of which the dictionary has none. */
export function makeWordTable({ words, model, own, weight }: WordSources, fingerprint: string): WordTable {
  const listed = words
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '))
    .map(([word = '', frequency = '', tag = '']) => ({ word, frequency: Number(frequency), tag }))
  const sum = listed.reduce((total, { frequency }) => total + frequency, 0)
  const least = listed.reduce((lowest, { frequency }) => Math.min(lowest, frequency), Number.POSITIVE_INFINITY)
  // A word that comes again takes the place of the one before.
  const all = new Map(
    [...listed, ...own.map(({ word, tag }) => ({ word, tag, frequency: weight }))].map((each) => [each.word, each]),
  )
  if ([...all.keys()].some((word) => /[\ud800-\udfff]/.test(word))) throw new Error('a word beyond the basic plane')
  const prefixes = prefixesOf(all.keys())
  const tagNames = [...new Set([...all.values()].map(({ tag }) => tag))]
  const tagOf = new Map(tagNames.map((tag, i) => [tag, i]))
  const found = prefixes.map((prefix) => all.get(prefix))
  return {
    fingerprint,
    starts: startsOf(prefixes),
    lasts: Uint16Array.from(prefixes, (prefix) => (prefix === '' ? 0 : prefix.charCodeAt(prefix.length - 1))),
    weights: Float64Array.from(found, (word) => (word === undefined ? 0 : Math.log(word.frequency / sum))),
    tags: Uint8Array.from(found, (word) => (word === undefined ? 0 : (tagOf.get(word.tag) ?? 0))),
    tagNames,
    leastWeight: Math.log(least / sum),
    alone: own.filter(({ word }) => word.length === 1).map(({ word }) => word.charCodeAt(0)),
    model: readModel(model),
  }
}

/** All prefixes of words, the shorter ones first, else by their characters. */
function prefixesOf(words: Iterable<string>): readonly string[] {
  const prefixes = new Set<string>([''])
  for (const word of words) for (let end = 1; end <= word.length; end++) prefixes.add(word.slice(0, end))
  return [...prefixes].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
}

/** Where those that continue each prefix begin; they stand together, in the order of what they continue. */
function startsOf(prefixes: readonly string[]): Int32Array {
  const starts = new Int32Array(prefixes.length + 1)
  let next = 1
  prefixes.forEach((prefix, i) => {
    starts[i] = next
    while (next < prefixes.length && prefixes[next]?.slice(0, -1) === prefix) next++
  })
  starts[prefixes.length] = next
  return starts
}

function readModel(text: string): Model {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const numbers = (line = ''): number[] => line.split(' ').map(Number)
  const states = lines.slice(5, 9).map((line) => {
    const pairs = line.split(',').map((pair) => pair.split(':'))
    return new Map(pairs.map(([character = '', likely]) => [character.charCodeAt(0), Number(likely)]))
  })
  const known = [...new Set(states.flatMap((state) => [...state.keys()]))].sort((a, b) => a - b)
  return {
    first: numbers(lines[0]),
    steps: lines.slice(1, 5).flatMap(numbers),
    known: Uint16Array.from(known),
    seen: Float64Array.from(known.flatMap((character) => states.map((state) => state.get(character) ?? NEVER))),
  }
}
