/** As many answers as a rule set keeps of one question: some 5 MB of short strings. */
const LIMIT = 20_000

/**
 * A pure function of short strings that keeps its answers, since reports repeat their phrases and one phrase is asked
 * about several times on the way to a name. When it holds {@link LIMIT} of them it forgets all and begins anew, which
 * costs less than to tell old ones from new ones.
 */
export function remember<V>(answer: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const made = answer(text)
    if (known.size >= LIMIT) known.clear()
    known.set(text, made)
    return made
  }
}
