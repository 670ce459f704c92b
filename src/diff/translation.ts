import { type NameReader, relateUnits } from '../indicators/index.js'
import type { Figure } from '../model.js'
import type { Pairing, SubjectPair } from './pair.js'
import type { Subject } from './subject.js'

/** A side is in a language when most of its names are. */
const MOST = 0.7

/** Whether one side's names are Chinese and the other's are not: a report and its translation. */
export function areTranslations(a: readonly Subject[], b: readonly Subject[]): boolean {
  const [x, y] = [shareOfHan(a), shareOfHan(b)]
  return x !== null && y !== null && ((x >= MOST && y <= 1 - MOST) || (y >= MOST && x <= 1 - MOST))
}

function shareOfHan(side: readonly Subject[]): number | null {
  if (side.length === 0) return null
  const han = side.filter(({ record }) => /\p{Script=Han}/u.test(record.figure.name ?? ''))
  return han.length / side.length
}

// What speaks for two figures being one figure in two languages. A gap on either side costs nothing.
const SAME_VALUE = 2
const SAME_INDICATOR = 2
const OTHER_INDICATOR = -2
const SAME_MEASURE = 0.4
const SAME_STATUS = 0.2
const SAME_DIRECTION = 0.2
/** Values that differ may be one figure mistranslated, where its place and kind are right. */
const OTHER_VALUE = -0.3

/**
 * Pairs a report's figures with its translation's. A translation tells the same figures in nearly the same order, so the
 * two rows are aligned as sequences: a figure whose value is the same, or whose name the dictionary knows in both
 * languages, holds its neighbours in place. What then stands alone on both sides and is one indicator, or one value of one
 * kind told elsewhere, is paired too; the rest is missing on the other side.
 */
export function pairTranslation(a: readonly Subject[], b: readonly Subject[], reader: NameReader): Pairing {
  const aligned = align(a, b, reader)
  const takenA = new Set(aligned.map(({ a: one }) => one))
  const takenB = new Set(aligned.map(({ b: other }) => other))
  const moved: SubjectPair[] = []
  for (const one of a.filter((subject) => !takenA.has(subject))) {
    const other = b.find((subject) => !takenB.has(subject) && isOneMoved(one, subject, reader))
    if (other === undefined) continue
    takenA.add(one)
    takenB.add(other)
    moved.push(pairOf(one, other, reader))
  }
  return {
    pairs: [...aligned, ...moved].sort((p, q) => p.a.order - q.a.order),
    incomparable: [],
    onlyA: a.filter((subject) => !takenA.has(subject)),
    onlyB: b.filter((subject) => !takenB.has(subject)),
    repeatedA: [],
    repeatedB: [],
  }
}

/** The best alignment of two sequences by dynamic programming (Needleman and Wunsch, 1970), gaps free. */
function align(a: readonly Subject[], b: readonly Subject[], reader: NameReader): readonly SubjectPair[] {
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  const gains = new Float64Array(a.length * b.length)
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const gain = likeness(a[i - 1] as Subject, b[j - 1] as Subject, reader)
      gains[(i - 1) * b.length + j - 1] = gain
      const both = gain > 0 ? (best[(i - 1) * width + j - 1] as number) + gain : Number.NEGATIVE_INFINITY
      best[i * width + j] = Math.max(both, best[(i - 1) * width + j] as number, best[i * width + j - 1] as number)
    }
  }
  const pairs: SubjectPair[] = []
  for (let [i, j] = [a.length, b.length]; i > 0 && j > 0; ) {
    const here = best[i * width + j] as number
    if (here === best[(i - 1) * width + j]) i--
    else if (here === best[i * width + j - 1]) j--
    else {
      pairs.push(pairOf(a[i - 1] as Subject, b[j - 1] as Subject, reader))
      i--
      j--
    }
  }
  return pairs.reverse()
}

/** How much speaks for two figures being one; 0 or less when they cannot be. */
function likeness(a: Subject, b: Subject, reader: NameReader): number {
  const [x, y] = [a.record.figure, b.record.figure]
  if (relateUnits(x, y, reader.wording) === 'different') return -1
  const value = sameValue(x, y)
  const indicators = likenessOfNames(a, b)
  // A growth read as a rate is one figure still, but only its value can tell.
  if (x.measure !== y.measure && !value) return -1
  return (
    (value ? SAME_VALUE : OTHER_VALUE) +
    indicators +
    (x.measure === y.measure ? SAME_MEASURE : 0) +
    (x.status === y.status ? SAME_STATUS : 0) +
    (x.direction === y.direction ? SAME_DIRECTION : 0)
  )
}

/** Known indicators that both names hold, or that differ. */
function likenessOfNames(a: Subject, b: Subject): number {
  const [ofA, ofB] = [termsOf(a), termsOf(b)]
  if (ofA.length === 0 || ofB.length === 0) return 0
  return ofA.some((id) => ofB.includes(id)) ? SAME_INDICATOR : OTHER_INDICATOR
}

const termsOf = ({ identity }: Subject): readonly string[] =>
  identity.nameKey.split(' ').filter((word) => word.startsWith('@'))

const isOneMoved = (a: Subject, b: Subject, reader: NameReader): boolean => {
  const [x, y] = [a.record.figure, b.record.figure]
  if (x.measure !== y.measure || relateUnits(x, y, reader.wording) === 'different') return false
  const names = likenessOfNames(a, b)
  return names > 0 || (names === 0 && sameValue(x, y) && x.valueText !== null)
}

/** One value in base units, a redaction for a redaction. */
function sameValue(a: Figure, b: Figure): boolean {
  if (a.valueText === null || b.valueText === null) return a.valueText === b.valueText
  const upper = ({ valueMax }: Figure): string => String(valueMax ?? '')
  if (upper(a) !== upper(b) && (a.valueMax === null) !== (b.valueMax === null)) return false
  return magnitude(a) === magnitude(b)
}

/** Without sign: what falls by 1.0% in one language may grow by -1.0% in the other. */
const magnitude = ({ normalized, valueText }: Figure): string => (normalized?.value ?? valueText ?? '').replace('-', '')

function pairOf(a: Subject, b: Subject, reader: NameReader): SubjectPair {
  const shared = termsOf(a).filter((id) => termsOf(b).includes(id))
  const units = relateUnits(a.record.figure, b.record.figure, reader.wording)
  return {
    a,
    b,
    how: {
      by: shared.length > 0 ? 'identity' : 'translation',
      score: 1,
      matched: [],
      onlyA: [],
      onlyB: [],
      context: [],
      units:
        units === 'counters'
          ? [a, b]
              .map(({ record }) => record.figure.unit)
              .filter(Boolean)
              .join('=')
          : null,
      ambiguous: false,
    },
  }
}
