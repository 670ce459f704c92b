import type { NamePart } from '../../model.js'
import type { FrameMatch } from '../frames.js'
import { passiveDeed } from './deed.js'
import { nameOfClause, subjectBefore } from './name-left.js'
import { nameBehind } from './name-right.js'
import { carriedName, type FoundName, isCount, type NameQuery, ownName, partOf, shareOf, wholePart } from './naming.js'
import { phraseAfter, phraseOf } from './phrase.js'
import type { EnglishReader } from './reader.js'

/** Names a quantity that a frame fits: by what stands before the frame's words, else behind, else as the figure before. */
export function framedName(reader: EnglishReader, query: NameQuery, frame: FrameMatch): FoundName {
  const { slot, lead, tail } = query
  const { id, set, relation } = frame.rule
  const words = lead.filter(({ to }) => to <= frame.from + 1 && to <= slot.start)
  const isLevel = set.measure === undefined
  const whole = relation === 'share' ? wholeBehind(query) : null
  const left = subjectBefore(query, words)
  const partitive = isCount(slot) && (words[0]?.text === 'of' || words[0]?.text === 'including')
  if (left !== null && !partitive) {
    const deed = isLevel && !id.startsWith('en.end') ? (passiveDeed(tail, 0)?.text ?? '') : ''
    return shareOf(ownName(left, 'en.name.left', deed), whole ?? (isLevel ? contrastBehind(query) : null))
  }
  // There were 63 road accidents; of whom 21,300 were laid-off workers.
  const behind = isLevel && (isCount(slot) || tail[0]?.text === 'of') ? nameBehind(reader, query, words) : null
  const told = id.includes('.noun.') ? nameBehindPreposition(query) : null
  return behind ?? told ?? shareOf(nameOfClause(reader, query) ?? carriedName(query), whole)
}

/** was 99.982% in cities and 99.871% in the countryside: where two of a kind are told apart, the words that do so name them. */
function contrastBehind({ slot: { strand, end, tailEnd, mention }, tail }: NameQuery): NamePart | null {
  const preposition = tail[0]?.text ?? ''
  if (mention.dimension === 'number' || !CONTRASTED.has(preposition)) return null
  const found = CONTRAST.exec(strand.raw.slice(end, tailEnd + 80))
  if (found === null || found[1] !== preposition) return null
  const thing = phraseAfter(strand, tail, 1)
  return thing === null ? null : partOf(phraseOf(strand, tail[0]?.from ?? end, thing.phrase.to, 'right'), false)
}

const CONTRASTED: ReadonlySet<string> = new Set(['in', 'for', 'among'])

const CONTRAST = /^ (in|for|among) [a-z' -]{2,40},? (?:and|but|against) [^,;]{0,12}?\d[\d,.]*(?:%| [a-z]+){0,3} \1 /

/** of all filings, of the district's budget: what a share is a share of. */
function wholeBehind({ slot, tail }: NameQuery): NamePart | null {
  const whole = tail[0]?.text === 'of' ? phraseAfter(slot.strand, tail, 1) : null
  return whole === null || /^(?:total|year|whole)$/i.test(whole.phrase.text) ? null : wholePart(whole.phrase, 'of')
}

/** a drop of 2.5 percent in energy consumption, a 5% reduction in carbon emissions. */
export function nameBehindPreposition({ slot, tail }: NameQuery): FoundName | null {
  const at = tail.findIndex(({ text }) => /^(?:in|of|for)$/.test(text))
  const thing = at < 0 || at > FARTHEST ? null : phraseAfter(slot.strand, tail, at + 1)
  return thing === null || MANNER.test(thing.phrase.text) ? null : ownName(thing.phrase, 'en.name.right')
}

/** Words between the quantity and its preposition: year-on-year reduction in. */
const FARTHEST = 3

/** in real terms, at comparable prices: how a growth is reckoned, not what grew. */
const MANNER =
  /^(?:real|nominal|absolute|relative|comparable|total|value|volume|terms|average|all)(?: terms| prices)?$/i
