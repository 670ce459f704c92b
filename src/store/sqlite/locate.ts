/**
 * Where in a statement SQLite's complaint is about. better-sqlite3 hands over the message only, not
 * `sqlite3_error_offset`, so the place is found again from the words of the message.
 */

const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|\[[^\]]*(?:\]|$)|`[^`]*(?:`|$)|[\p{L}\p{N}_$\u0080-\uffff]+|\S/gu

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const tokensOf = (sql: string): readonly Token[] =>
  Array.from(sql.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ text }) => !text.startsWith('--') && !text.startsWith('/*'))

/** Messages that cite a name: no such column: f.指标 · no such table: x · wrong number of arguments to function count(). */
const NAMING = [
  /^no such (?:column|table|function|module|collation sequence): (.+)$/,
  /^ambiguous column name: (.+)$/,
  /^(?:wrong number of arguments to|misuse of (?:aggregate|window)|unknown) function:? ?(.+?)(?:\(\))?$/,
]

/**
 * The UTF-16 offset of the token SQLite complains about; null when the message points nowhere.
 *
 * @param probe what SQLite says of another statement; null when it takes it
 * @example locateError('SELECT 指标 FORM 指标表', 'near "指标表": syntax error', probe) // 13
 */
export function locateError(sql: string, message: string, probe: (sql: string) => string | null): number | null {
  if (message === 'incomplete input') return sql.trimEnd().length
  const tokens = tokensOf(sql)
  const near = /^near "([\s\S]*)": syntax error$/.exec(message)?.[1]
  if (near !== undefined) {
    // `… WHERE FROM` holds two FROM: the guilty one is the first at whose end the complaint arises.
    const guilty = tokens.find(({ text, end }) => text === near && probe(sql.slice(0, end)) === message)
    return guilty?.start ?? null
  }
  const unrecognized = /^unrecognized token: "([\s\S]*)"$/.exec(message)?.[1]
  if (unrecognized !== undefined) {
    const at = sql.indexOf(unrecognized)
    return at < 0 ? null : at
  }
  const name = NAMING.map((pattern) => pattern.exec(message)?.[1]).find((found) => found !== undefined)
  return name === undefined ? null : findName(sql, tokens, name)
}

/** The first token that is the name's last part (指标 of f.指标), led by its qualifier when it has one. */
function findName(sql: string, tokens: readonly Token[], name: string): number | null {
  const whole = name.toLowerCase()
  const last = whole.split('.').at(-1)
  const bare = (token: Token): string => token.text.toLowerCase().replace(/^["`[]|["`\]]$/g, '')
  for (const [index, token] of tokens.entries()) {
    if (bare(token) !== last) continue
    const qualified = index >= 2 && tokens[index - 1]?.text === '.'
    const first = qualified ? tokens[index - 2] : token
    const written = qualified && first !== undefined ? `${bare(first)}.${bare(token)}` : bare(token)
    if (written === whole || !whole.includes('.')) return first?.start ?? token.start
  }
  const at = sql.toLowerCase().indexOf(whole)
  return at < 0 ? null : at
}
