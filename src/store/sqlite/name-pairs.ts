/** Characters of a word: what FTS5's tokenizer keeps. */
const WORD = /^[\p{L}\p{N}]+$/u

const charactersOf = (plain: string): readonly string[] => [...plain]

/**
 * What a name is found by: its pairs of neighbouring characters, and a character that none follows by itself, so that
 * every one of it begins a pair. FTS5 finds no words in Chinese, which is written without spaces.
 *
 * @example pairsOf('抽检率') // ['抽检', '检率', '率']
 */
export function pairsOf(plain: string): readonly string[] {
  const characters = charactersOf(plain)
  const pairs = characters.map((character, at) => {
    const pair = character + (characters[at + 1] ?? '')
    return isWord(pair) ? pair : character
  })
  return [...new Set(pairs)].filter(isWord)
}

/**
 * The FTS5 expression that every name containing `plain` meets, and some others too; null where there is none.
 *
 * @example pairsQuery('抽检率') // '"抽检" AND "检率"'
 */
export function pairsQuery(plain: string): string | null {
  const characters = charactersOf(plain)
  if (characters.length === 1) return isWord(plain) ? `"${plain}"*` : null
  const pairs = new Set(characters.slice(1).map((character, at) => (characters[at] ?? '') + character))
  const words = [...pairs].filter(isWord)
  return words.length === 0 ? null : words.map((pair) => `"${pair}"`).join(' AND ')
}

const isWord = (pair: string): boolean => WORD.test(pair)
