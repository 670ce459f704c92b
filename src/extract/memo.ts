/** As many answers as a rule set keeps of one question: some 5 MB of short strings. */
const LIMIT = 20_000

/** {@link remember} for questions that may be long: those of more characters than `longest` hardly come again. */
export function rememberShort<V>(answer: (text: string) => V, longest = 16): (text: string) => V {
  const remembered = remember(answer)
  return (text) => (text.length > longest ? answer(text) : remembered(text))
}

/**
 * A pure function of short strings that keeps its answers, since reports repeat their phrases and one phrase is asked
 * about several times on the way to a name. When it holds {@link LIMIT} of them it forgets all and begins anew, which
 * costs less than to tell old ones from new ones.
 */
export function remember<V>(answer: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  // One phrase is often asked about several times in a row.
  let last: { readonly text: string; readonly answer: V } | null = null
  return (text) => {
    if (last !== null && last.text === text) return last.answer
    const seen = known.get(text)
    if (seen !== undefined) {
      last = { text, answer: seen }
      return seen
    }
    const made = answer(text)
    if (known.size >= LIMIT) known.clear()
    known.set(text, made)
    return made
  }
}
