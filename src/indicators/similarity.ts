import type { NameWord } from './name-form.js'
import type { Wording } from './wording.js'

/** A word with how much it says, from 0 to about 1. */
export interface WeightedWord extends NameWord {
  readonly weight: number
  /** It comes from the figure's own clause, not from what was told before. */
  readonly own: boolean
}

/** How two names are alike, in words a person can judge. */
export interface Similarity {
  /** 0–1: twice the weight that matches by the weight of both names. */
  readonly score: number
  /** Words both have: 合格率, 市场主体=经营主体, and kindred ones 问题≈隐患. */
  readonly matched: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  /** Words that exclude each other: 合格≠不合格. */
  readonly apart: readonly Contrast[]
  /** Words that keep a name apart from one without them, standing on one side only: 剩余. */
  readonly lone: readonly string[]
  /** Words of content that the figures' own clauses say are equal or kindred, or one of the clauses says none. */
  readonly ownInCommon: boolean
  /** The figures' own clauses name the same known indicator. */
  readonly sameIndicator: boolean
}

export interface Contrast {
  readonly a: string
  readonly b: string
  /** Both words come from the figures' own clauses; one that was only carried into a name may be the extractor's slip. */
  readonly own: boolean
}

/** What kindred words count of equal ones. */
const NEAR = 0.5

/** Share of common characters from which two unknown words are taken for kindred: 公章 and 刻章. */
const ALIKE = 0.5

/** What such words count, times their share of common characters. */
const BY_CHARACTERS = 0.5

/**
 * Holds two names against each other, word by word: equal words, kindred words, words with common characters.
 *
 * @example similarityOf(weighted('学校食堂覆盖率'), weighted('校园食堂接入率'), wording).matched
 *          // ['校园食堂=学校食堂', '覆盖率≈接入率']
 */
export function similarityOf(a: readonly WeightedWord[], b: readonly WeightedWord[], wording: Wording): Similarity {
  const links = rankLinks(a, b, wording)
  const takenA = new Set<WeightedWord>()
  const takenB = new Set<WeightedWord>()
  const matched: string[] = []
  let common = 0
  for (const { x, y, strength } of links) {
    if (takenA.has(x) || takenB.has(y)) continue
    takenA.add(x)
    takenB.add(y)
    // Equal words count whole even where one of them was only carried into its name.
    common += strength === 1 ? x.weight + y.weight : strength * 2 * Math.min(x.weight, y.weight)
    matched.push(x.text === y.text ? x.text : `${x.text}${strength === 1 ? '=' : '≈'}${y.text}`)
  }
  const whole = sum(a) + sum(b)
  return {
    score: whole === 0 ? 0 : Math.min(1, common / whole),
    matched,
    onlyA: a.filter((word) => !takenA.has(word)).map(({ text }) => text),
    onlyB: b.filter((word) => !takenB.has(word)).map(({ text }) => text),
    apart: contrastsOf(a, b, wording),
    ownInCommon: ownInCommon(a, b, links),
    sameIndicator: links.some(({ x, y }) => x.own && y.own && x.word === y.word && x.word.startsWith('@')),
    lone: [...loneWords(a, b, wording), ...loneWords(b, a, wording)],
  }
}

const loneWords = (
  words: readonly WeightedWord[],
  others: readonly WeightedWord[],
  { lone }: Wording,
): readonly string[] =>
  words.flatMap(({ word, text, own }) =>
    own && lone.has(word) && others.every((other) => other.word !== word) ? text : [],
  )

const sum = (words: readonly WeightedWord[]): number => words.reduce((total, { weight }) => total + weight, 0)

interface Link {
  readonly x: WeightedWord
  readonly y: WeightedWord
  /** 1 for equal words, less for kindred ones. */
  readonly strength: number
}

/** Pairs of words that have something in common, the strongest first. */
function rankLinks(a: readonly WeightedWord[], b: readonly WeightedWord[], wording: Wording): readonly Link[] {
  const links: Link[] = []
  for (const x of a) {
    for (const y of b) {
      const strength = strengthOf(x, y, wording)
      if (strength > 0) links.push({ x, y, strength })
    }
  }
  return links.sort((p, q) => q.strength - p.strength || weightOf(q) - weightOf(p))
}

function ownInCommon(a: readonly WeightedWord[], b: readonly WeightedWord[], links: readonly Link[]): boolean {
  const says = ({ own, role }: WeightedWord): boolean => own && role === 'content'
  return !a.some(says) || !b.some(says) || links.some(({ x, y }) => says(x) && says(y))
}

const weightOf = ({ x, y }: Link): number => Math.min(x.weight, y.weight)

function strengthOf(x: NameWord, y: NameWord, { near }: Wording): number {
  if (x.word === y.word) return 1
  if (near.get(x.word)?.has(y.word)) return NEAR
  const alike = commonCharacters(x.word, y.word)
  return alike >= ALIKE ? alike * BY_CHARACTERS : 0
}

/** Dice's coefficient of the characters: 公章 and 刻章 have half of them in common. */
function commonCharacters(a: string, b: string): number {
  const rest = [...b]
  let common = 0
  for (const character of a) {
    const at = rest.indexOf(character)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return (2 * common) / (a.length + b.length)
}

/** Contrasts on which both names take sides and share none. */
function contrastsOf(a: readonly WeightedWord[], b: readonly WeightedWord[], { sides }: Wording): readonly Contrast[] {
  const byContrast = (words: readonly WeightedWord[]) => {
    const taken = new Map<string, Map<number, WeightedWord>>()
    for (const word of words) {
      for (const { contrast, side } of sides.get(word.word) ?? []) {
        const known = taken.get(contrast) ?? new Map<number, WeightedWord>()
        const other = known.get(side)
        if (other === undefined || !other.own) known.set(side, word)
        taken.set(contrast, known)
      }
    }
    return taken
  }
  const ofA = byContrast(a)
  const ofB = byContrast(b)
  return [...ofA].flatMap(([contrast, sidesA]) => {
    const sidesB = ofB.get(contrast)
    if (sidesB === undefined || [...sidesA.keys()].some((side) => sidesB.has(side))) return []
    const [x] = sidesA.values()
    const [y] = sidesB.values()
    return x === undefined || y === undefined ? [] : [{ a: x.text, b: y.text, own: x.own && y.own }]
  })
}
