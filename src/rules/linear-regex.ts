import type * as re2js from 're2js'
import { loadRe2 } from './heavy.js'

/**
 * A regular expression that matches in time linear in the text, whatever its pattern: users' patterns run on it, since
 * V8 takes 2ⁿ steps for some, and nobody reviewed them. RE2 finds what JavaScript would; it knows lookbehinds without
 * groups, but no lookaheads and no backreferences.
 *
 * `test`, `matchAll`, `replace` and the other methods of strings and expressions all go through {@link exec}.
 *
 * @throws re2js' syntax error for what RE2 does not know.
 * @example new LinearRegExp('(a+)+$', 'u').test('a'.repeat(50_000) + 'b') // false, in milliseconds
 */
export class LinearRegExp extends RegExp {
  readonly #pattern: re2js.RE2JS
  /** Searching a text on from its last match costs less than anew, with lookbehinds above all. */
  #matcher: { readonly text: string; readonly at: re2js.Matcher } | null = null

  constructor(pattern: string | RegExp, flags?: string) {
    super(pattern, flags)
    const { RE2JS } = loadRe2()
    this.#pattern = RE2JS.compile(RE2JS.translateRegExp(this.source), RE2JS.LOOKBEHINDS)
  }

  override exec(text: string): RegExpExecArray | null {
    const repeats = this.global || this.sticky
    const from = repeats ? this.lastIndex : 0
    const match = from > text.length ? null : this.#find(text, from)
    if (repeats) this.lastIndex = match === null ? 0 : match.index + match[0].length
    return match
  }

  #find(text: string, from: number): RegExpExecArray | null {
    if (this.#matcher?.text !== text) this.#matcher = { text, at: this.#pattern.matcher(text) }
    const { at } = this.#matcher
    // The match that begins first is found: one at `from` is found if there is any.
    if (!at.find(from) || (this.sticky && at.start() !== from)) return null
    const numbered = Array.from({ length: at.groupCount() + 1 }, (_, group) => at.group(group) ?? undefined)
    const names = Object.keys(this.#pattern.namedGroups())
    const match = Object.assign(numbered, {
      index: at.start(),
      input: text,
      groups: names.length === 0 ? undefined : Object.fromEntries(names.map((n) => [n, at.group(n) ?? undefined])),
    })
    if (!this.hasIndices) return match as unknown as RegExpExecArray
    const spanOf = (group: number | string): [number, number] | undefined =>
      at.start(group) < 0 ? undefined : [at.start(group), at.end(group)]
    const indices = Object.assign(
      numbered.map((_, group) => spanOf(group)),
      { groups: Object.fromEntries(names.map((name) => [name, spanOf(name)])) },
    )
    return Object.assign(match, { indices }) as unknown as RegExpExecArray
  }
}
