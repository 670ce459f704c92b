import type { RuleSet } from '../rules/types.js'
import type { Draft } from './draft.js'
import { type Phrase, phraseAt } from './phrase.js'
import { anyWord, ofRules } from './rule-words.js'
import type { Run } from './run.js'
import type { Slot } from './strand.js'

const pronounOf = ofRules(
  (rules) => new RegExp(`(?<!${anyWord(rules, 'pronoun.none')})[前后]${anyWord(rules, 'pronoun.pair')}`, 'u'),
)

/** What a pronoun in the words before a quantity may stand for: one figure, or as many as it says. */
export function pointedAt(run: Run, slot: Slot, subject: Phrase, count: number): readonly Draft[] | null {
  if (!subject.text.includes('前') && !subject.text.includes('后')) return null
  const pronoun = pronounOf(run.reader.rules).exec(subject.text)?.[0]
  // 接待5.6万人次、收入1.2亿元,收入前者…: it opens or ends the words that name the quantity.
  if (pronoun === undefined || !(subject.text.startsWith(pronoun) || subject.text.endsWith(pronoun))) return null
  const several = /[两二三]/.exec(pronoun)?.[0]
  const size = several === undefined ? 1 : several === '三' ? 3 : 2
  const told = toldTogether(run, slot, several === undefined ? 2 : size + 1)
  if (told === null) return null
  const meant = pronoun.startsWith('前') ? told.slice(0, size) : told.slice(-size)
  return count === 1 || count === meant.length ? meant : null
}

/**
 * The figures of the last clause that told at least so many, of one kind: 前者 and 后者 of two, 前两项 of three or more. A clause
 * that tells one by a pronoun is passed over. Else the last so many told by themselves (立案…,结案…,罚没入库…,前两项各增…).
 */
function toldTogether(run: Run, { strand, clause }: Slot, least: number): readonly Draft[] | null {
  const said = pronounOf(run.reader.rules)
  // A pronoun points no farther back than a reader remembers.
  const within = run.drafts
    .slice(-FARTHEST)
    .filter((d) => (d.slot.strand === strand || d.slot.strand.outer?.strand === strand) && d.measure !== 'rank')
  const named = within.some((d) => !said.test(wordsBefore(d)))
  const own = named ? within : toldBefore(run)
  const clauses = [...new Set(own.map(({ slot }) => slot.clause))].filter((n) => !named || n <= clause).reverse()
  for (const n of clauses) {
    const together = own.filter((d) => d.slot.clause === n && !said.test(wordsBefore(d)))
    const plain = together.filter(({ measure }) => measure === together[0]?.measure)
    if (plain.length >= least) return least === 2 ? plain.slice(-2) : plain
  }
  const alone = own.filter(({ measure, slot }) => measure === 'level' && !said.test(wordsBefore({ slot })))
  return alone.length >= least ? alone.slice(-least) : null
}

/** 就业率84.6%、升学率16.9%;前者下降…: what the part before the semicolon told. */
function toldBefore({ earlier }: Run): readonly Draft[] {
  const last = earlier.at(-1)
  return last === undefined
    ? []
    : earlier.slice(-FARTHEST).filter((d) => d.slot.strand === last.slot.strand && d.measure !== 'rank')
}

const FARTHEST = 16

const wordsBefore = ({ slot }: Pick<Draft, 'slot'>): string => slot.strand.raw.slice(slot.leadStart, slot.start)

/** What else names the quantity beside the pronoun: 门票收入前者 → 门票收入, 前者办结 → 办结. */
export function withoutPronoun(rules: RuleSet, subject: Phrase): Phrase {
  const text = subject.text.replace(pronounOf(rules), '').replace(/^(?:均|则|更|只|已|也|为|占(?!比))+/u, '')
  const at = subject.text.indexOf(text)
  return text === ''
    ? phraseAt(subject, text, subject.from, subject.from)
    : phraseAt(subject, text, subject.from + at, subject.from + at + text.length)
}
