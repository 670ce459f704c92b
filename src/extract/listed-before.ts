import { saysApart } from './distributive.js'
import type { Draft } from './draft.js'
import { type Phrase, phraseAt, withText } from './phrase.js'
import type { Reader } from './reader.js'
import { leadOf, type Slot } from './strand.js'

/**
 * 东河县、西山县和南江市以机动车污染为主,臭氧浓度分别为118、124和131微克; 纺织服装、食品加工两个产业支撑,产值分别达218亿元和164亿元; 车险和农业险增势较好,
 * 分别实现保费86亿元和31亿元: whose each is was listed in a clause before. The subject with each of them in front; null where none was, or not as many.
 */
export function listedBefore({ rules }: Reader, slot: Slot, subject: Phrase, count: number): readonly Phrase[] | null {
  if (subject.text === '' || !saysApart(rules).test(leadOf(slot))) return null
  const from = Math.max(0, slot.clauseStart - REACH)
  const clauses = slot.strand.raw.slice(from, Math.max(0, slot.clauseStart - 1)).split(/[,:;]/u)
  // A clause that the reach cuts begins in its midst.
  const told = (from === 0 ? clauses : clauses.slice(1)).slice(-FARTHEST).reverse()
  for (const clause of told) {
    const members = /\d/.test(clause) ? null : membersOf(clause, count)
    if (members !== null) return members.map((member) => withText(subject, member + subject.text))
  }
  return null
}

/** In clauses. */
const FARTHEST = 5

/** In characters, so that a line of thousands of lists is not read to its beginning for each. */
const REACH = 300

/** The list a clause opens with, where it has so many members of one kind. */
function membersOf(clause: string, count: number): readonly string[] | null {
  const opening = clause.replace(/^(?:其中|[一二三四五六七八九十]是|全[市省县区])[:,]?/u, '')
  const word = COUNTS.charAt(count)
  const numbered =
    word === '' ? null : new RegExp(`^([^,:;]{4,60}?)${word}(?:个|大|家|类|项|者|地|县|市|区)`, 'u').exec(opening)
  // 桂圆、荔枝、芒果分列前三位,产量分别为…: places are told to members of whatever kind.
  const placed = PLACED.exec(opening)?.[1] ?? null
  const told = (numbered?.[1] ?? placed ?? opening).split(MARKS)
  if (told.length !== count || told.some((member) => member.length < 2)) return null
  if (numbered !== null || placed !== null) return told.every((member) => member.length <= LONGEST) ? told : null
  const kind = KINDS.find((each) => told.slice(0, -1).every((member) => each.includes(member.slice(-1))))
  const last = told.at(-1) ?? ''
  const end = kind === undefined ? -1 : Array.from(last).findIndex((char, i) => i > 0 && kind.includes(char))
  if (end < 0 || told.slice(0, -1).some((member) => member.length > LONGEST)) return null
  return [...told.slice(0, -1), last.slice(0, end + 1)]
}

const PLACED =
  /^([^,:;]{4,60}?)(?:分别|依次)?(?:分列|分居|位列|位居|列|居|排在?)(?:全[国省市区县州])?(?:第|前)?[一二三四五六七八九十、至到]{1,9}[位名]?$/u

const MARKS = /、|和|及|与/u

/** How many there are, in words, by their number; lists are of two and more. */
const COUNTS = '  两三四五六七八九十'

const LONGEST = 12

/** What members of one kind end in. */
const KINDS = ['省市县区州盟旗镇乡村', '险', '业', '园区', '类', '品', '院校学', '司团行', '矿', '港']

/**
 * 东湖工业园、北港物流园建成区分别达6.4平方公里、5.2平方公里,集聚企业86家、38家: of whom the list before told another measure; null where its figures
 * are not told apart by who they are of.
 */
export function ownersBefore(
  earlier: readonly Draft[] | null,
  { clause, strand, mention }: Slot,
  subject: Phrase,
): readonly Phrase[] | null {
  if (
    earlier === null ||
    mention.kind === 'rank' ||
    earlier.some(({ slot }) => slot.clause !== clause - 1 || slot.strand !== strand)
  )
    return null
  const subjects = earlier.map((draft) => draft.subject.text)
  const [first = '', ...rest] = subjects
  let shared = 0
  while (shared < first.length - 2 && rest.every((text) => text.endsWith(first.slice(-shared - 1)))) shared++
  const owners = ownersOf(subjects, shared)
  const apart = owners.length > 0 && new Set(owners).size === owners.length
  return apart && subject.text !== ''
    ? owners.map((owner) => phraseAt(subject, owner + subject.text, subject.from, subject.to))
    : null
}

/** The subjects without what they share behind the word for a body or place: 东湖工业|园建成区 and 北港物流|园建成区 share more than that. */
function ownersOf(subjects: readonly string[], shared: number): readonly string[] {
  for (let behind = shared; behind >= 2; behind--) {
    const owners = subjects.map((text) => text.slice(0, text.length - behind))
    if (owners.every((owner) => owner.length >= 3 && BODY.test(owner))) return owners
  }
  return []
}

const BODY = /[省市县区州盟镇乡村园司校院厂港矿险局行]$/u
