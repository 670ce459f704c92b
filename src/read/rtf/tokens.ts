/** A piece of RTF: a group's end, a control word with its number, or a stretch of bytes that are text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly number: number | null }
  | { readonly kind: 'byte'; readonly byte: number }

const OPEN: RtfToken = { kind: 'open' }
const CLOSE: RtfToken = { kind: 'close' }

/** Cuts RTF, as latin1 text, into its pieces; what follows the last closing brace is none of it. */
export function* readTokens(rtf: string): Generator<RtfToken> {
  let depth = 0
  for (let at = rtf.indexOf('{'); at >= 0 && at < rtf.length; ) {
    const char = rtf.charAt(at)
    if (char === '\\') {
      const [token, next] = readControl(rtf, at + 1)
      yield token
      // Raw bytes of pictures may hold any sign: \bin5 is followed by five of them.
      at = token.kind === 'control' && token.word === 'bin' ? next + Math.max(0, token.number ?? 0) : next
      continue
    }
    if (char === '{') {
      depth += 1
      yield OPEN
    } else if (char === '}') {
      depth -= 1
      yield CLOSE
      if (depth <= 0) return
    } else if (char !== '\r' && char !== '\n') yield { kind: 'byte', byte: rtf.charCodeAt(at) }
    at += 1
  }
}

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y

function readControl(rtf: string, at: number): readonly [token: RtfToken, next: number] {
  WORD.lastIndex = at
  const found = WORD.exec(rtf)
  if (found?.[1] !== undefined) {
    const number = found[2] === undefined ? null : Number(found[2])
    return [{ kind: 'control', word: found[1], number }, WORD.lastIndex]
  }
  const sign = rtf.charAt(at)
  if (sign === "'") {
    const byte = Number.parseInt(rtf.slice(at + 1, at + 3), 16)
    return [{ kind: 'byte', byte: Number.isNaN(byte) ? 0x3f : byte }, at + 3]
  }
  // A break of the line behind a back-slash is a paragraph's end.
  return [{ kind: 'control', word: sign === '\n' || sign === '\r' ? 'par' : sign, number: null }, at + 1]
}
