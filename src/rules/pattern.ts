import { escapeRegex } from '../text/escape-regex.js'
import { foldWidth } from '../text/width.js'
import { LinearRegExp } from './linear-regex.js'
import type { WordClass } from './types.js'

/** What the macros of a pattern may name. */
export interface MacroScope {
  readonly lexicon: ReadonlyMap<string, WordClass>
  /** The `defs:` of the pattern's YAML document. */
  readonly defs: Readonly<Record<string, string>>
}

/** A pattern that cannot be compiled; the caller knows where it stands. */
export class PatternError extends Error {}

// `{2}` and `{2,4}` are quantifiers, `\p{Han}` and `\u{4e00}` escapes; any other brace names word classes.
const CLASS_MACRO = /(?<!\\[pPu])\{([^{}\d,][^{}]*)\}/g
const DEF_MACRO = /<<([^<>]*)>>/g
const FULL_WIDTH = /[！-～　\u00a0−]/g

/**
 * Expands the macros of a pattern: `<<def>>` into the document's sub-pattern, `{class}` and `{a|b}` into the words of
 * lexicon classes, longest first. Full-width characters fold as the text does, so `（` is a literal parenthesis.
 *
 * @throws PatternError for an unknown macro and for definitions that go round in a circle.
 * @example expandPattern('同比{verb.up}', scope) // '同比(?:增长|提高)'
 */
export function expandPattern(pattern: string, scope: MacroScope): string {
  const whole = expandDefinitions(pattern, scope, [])
  return foldPattern(whole).replace(CLASS_MACRO, (_, ids: string) => alternation(ids.split('|'), scope))
}

/** Word-class ids are checked where they stand, so that a definition's error names the definition's users too. */
function expandDefinitions(pattern: string, scope: MacroScope, open: readonly string[]): string {
  return pattern.replace(DEF_MACRO, (_, name: string) => {
    const definition = Object.hasOwn(scope.defs, name) ? scope.defs[name] : undefined
    if (definition === undefined)
      throw new PatternError(`unknown macro <<${name}>>; it is not among the document's defs`)
    if (open.includes(name)) throw new PatternError(`<<${name}>> contains itself`)
    return `(?:${expandDefinitions(definition, scope, [...open, name])})`
  })
}

function alternation(ids: readonly string[], { lexicon }: MacroScope): string {
  const words = new Set<string>()
  for (const id of ids) {
    const wordClass = lexicon.get(id)
    if (wordClass === undefined) throw new PatternError(`unknown macro {${id}}; no lexicon rule has this id`)
    for (const word of wordClass.words) words.add(foldWidth(word))
  }
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return `(?:${longestFirst.map(escapeRegex).join('|')})`
}

/** ASCII punctuation made by folding stands for itself: `（` becomes `\x28`, never a group. */
function foldPattern(pattern: string): string {
  return pattern.replace(FULL_WIDTH, (char) => {
    const folded = foldWidth(char)
    return /^[!-/:-@[-`{-~]$/.test(folded) ? `\\x${folded.charCodeAt(0).toString(16)}` : folded
  })
}

/**
 * Compiles an expanded pattern; `linear` makes it run in time linear in the text.
 *
 * @throws PatternError with the engine's reason.
 */
export function compilePattern(source: string, flags: string, linear = false): RegExp {
  try {
    return linear ? new LinearRegExp(source, flags) : new RegExp(source, flags)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    // What V8 takes and RE2 does not is a lookahead, a backreference or a group within a lookbehind.
    const known = !(cause instanceof SyntaxError)
    throw new PatternError(
      known
        ? `users' patterns run in linear time, without lookaheads, backreferences and groups in lookbehinds: ${reason}`
        : `not a regular expression: ${reason.replace(/^Invalid regular expression: \/.*\/\w*: /su, '')}`,
      { cause },
    )
  }
}
