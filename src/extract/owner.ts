import type { NamePart } from '../model.js'
import { partOf } from './name-parts.js'
import type { Phrasing } from './phrase.js'
import { anyWord, ofRules } from './rule-words.js'
import { PERIOD_MARK, type Strand } from './strand.js'

/**
 * The body, place or group that a stretch between stops begins with: 市慈善总会 of 市慈善总会救助支出4683.6万元,受助困难群众1.6万人次.
 * Empty where it begins with none, or with the whole territory (全市).
 */
export function ownerIn({ rules, tag }: Phrasing, strand: Strand): readonly NamePart[] {
  const from = OPENING.exec(strand.text)?.[0].length ?? 0
  const opening = UP_TO_NUMBER.exec(strand.text.slice(from))?.[0] ?? ''
  let length = 0
  for (const word of tag(opening)) {
    if (!NOMINAL.test(word.tag) && !/^[及和与、“”]$/u.test(word.text)) break
    length += word.text.length
  }
  const words = owner(rules).exec(opening.slice(0, length))?.[0] ?? ''
  if (words.length < SHORTEST || WHOLE.test(words)) return []
  return [partOf({ text: words, strand, from, to: from + words.length, source: 'carried' })]
}

const UP_TO_NUMBER = new RegExp(`^[^,:;。\\d${PERIOD_MARK}]{2,30}`, 'u')

const SHORTEST = 3

const OPENING = new RegExp(
  `^(?:[${PERIOD_MARK}\\s,、]|其中|其次[为是]|另外|此外|而|截至|[一二三四五六七八九十]是)*`,
  'u',
)

const NOMINAL = /^(?:n|j|l|b|f$|s|vn|an|x|eng|zg|i$|z$)/

/** As far as the last word for a body, a place or a group reaches. */
const owner = ofRules((rules) => new RegExp(`^.*${anyWord(rules, 'owner.tail')}`, 'u'))

/** What every figure of a report is of tells none from another. */
const WHOLE = /^(?:[全本我各]|公司$|集团$|该).{0,2}(?:[国省市县区州镇乡村]|系统|社会|行业|公司|集团|单位|部门)$/u
