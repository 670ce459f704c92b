import type { NamePart } from '../../model.js'
import type { Draft } from '../draft.js'
import type { FrameMatch } from '../frames.js'
import { framedName, nameBehindPreposition } from './name-frame.js'
import { nameBefore, nameOfClause } from './name-left.js'
import { nameBehind, nameOfPart } from './name-right.js'
import { nameByDeed } from './name-verb.js'
import { carriedName, type FoundName, isCount, type NameQuery } from './naming.js'
import { nounPhraseAfter } from './phrase-after.js'
import type { EnglishReader } from './reader.js'
import type { EnglishSlot } from './strand.js'
import { retagged, type Token, tokenize } from './tokens.js'

/** A quantity with what was told before it. */
export interface Situation {
  readonly slot: EnglishSlot
  readonly frame: FrameMatch | null
  readonly last: Draft | null
  readonly topic: readonly NamePart[]
  readonly deed: string
}

/**
 * Names a quantity: by its frame's subject, by what stands behind it, by the verb it is the object of, by what stands
 * before it, else as the figure before.
 */
export function nameEnglish(reader: EnglishReader, situation: Situation): FoundName {
  const { slot, frame, last } = situation
  const { strand } = slot
  const lead = freshLead(slot, last, tokenize(reader.tag, strand, slot.leadStart, slot.start))
  const tail = pluralFirst(slot, tailAcross(reader, slot))
  const { topic, deed } = situation
  const query: NameQuery = { slot, frame, last, topic, deed, lead, tail }
  if (frame?.rule.subject === 'after') return nameBehindPreposition(query) ?? carriedName(query)
  if (frame !== null) return framedName(reader, query, frame)
  return (
    nameOfPart(query) ??
    nameBehind(reader, query, lead) ??
    nameByDeed(reader, query) ??
    nameBefore(reader, query) ??
    nameOfClause(reader, query) ??
    carriedName(query)
  )
}

/**
 * The words behind a quantity. Where a preposition stands before the next one, what that counts belongs to the phrase: spent
 * on the protection of |39| cultural relics.
 */
function tailAcross({ tag }: EnglishReader, { strand, end, tailEnd, beyond }: EnglishSlot): readonly Token[] {
  // up from 14.8 five years ago
  if (mayBeAgo(strand.raw, end) && AGO.test(strand.raw.slice(end, end + 32))) return []
  const tail = tokenize(tag, strand, end, tailEnd, beyond?.[0] ?? tailEnd)
  if (beyond === null || !JOINING.has(tail.at(-1)?.text ?? '')) return tail
  const [first, ...rest] = tokenize(tag, strand, ...beyond)
  const opens = tail.length === 1 ? tail[0]?.text !== 'of' : tail.at(-2)?.tag === 'n'
  if (!opens || first === undefined || (first.tag !== 'n' && first.tag !== 'a')) return tail
  return [...tail, first, ...rest]
}

const JOINING: ReadonlySet<string> = new Set(['of', 'in', 'on', 'for'])

/** Does a word stand behind the place, and one that begins with a y, m, w or d behind that? */
function mayBeAgo(text: string, at: number): boolean {
  if (at >= text.length || text.charCodeAt(at) !== 0x20) return false
  const blank = text.indexOf(' ', at + 1)
  const unit = blank < 0 || blank + 1 >= text.length ? 0 : text.charCodeAt(blank + 1)
  return unit === 0x79 || unit === 0x6d || unit === 0x77 || unit === 0x64
}

const AGO = /^ (?:[a-z-]+|\d+) (?:years?|months?|weeks?|days?) (?:ago|earlier|later|before)\b/

/** 300 nurses, 12 trains: behind a number what ends in s is no verb, since verbs of the plural do not. */
function pluralFirst(slot: EnglishSlot, tail: readonly Token[]): readonly Token[] {
  const first = tail[0]
  return first !== undefined && first.tag === 'v' && first.text.endsWith('s') && isCount(slot)
    ? [retagged(first, 'n'), ...tail.slice(1)]
    : tail
}

/**
 * The words before a quantity without those that complete the figure before: ' high-tech enterprises and renovated' →
 * 'and renovated', ' for automated terminals and' → 'and'.
 */
function freshLead(slot: EnglishSlot, last: Draft | null, lead: readonly Token[]): readonly Token[] {
  if (last === null || last.slot.strand !== slot.strand || last.slot.end < slot.leadStart - 1) return lead
  const named = last.subject.source === 'right'
  const rest = named ? lead.filter(({ from }) => from >= last.subject.to) : lead
  const [first, second] = rest
  if (first === undefined || (first.from > last.slot.end + 1 && !named)) return rest
  const opens = first.tag === 'p' && !/^(?:of|with|from|to|by|up|down|including)$/.test(first.text)
  const completes = first.text === 'of' && !/^(?:which|whom|these|those|them)$/.test(second?.text ?? '')
  if (!opens && !completes) return rest
  // 2.86 billion yuan in total
  if (/^(?:total|all|cash|full)$/.test(second?.text ?? '')) return rest.slice(2)
  const [, end] = nounPhraseAfter(rest, 1)
  return end > 1 ? rest.slice(end) : rest
}
