import type { NamePart } from '../model.js'
import { type Draft, textOf } from './draft.js'
import { COUNTED } from './mention.js'
import { carry } from './name-parts.js'
import { NOBODY, type Owner, ownerIn } from './owner.js'
import { has, type Phrasing } from './phrase.js'
import { rootOf, type Strand } from './strand.js'

/** A draft with the headings it stands under, innermost first, as parts of a name. */
export interface Placed {
  readonly draft: Draft
  /** Number of its paragraph. */
  readonly paragraph: number
  /** Id of the innermost section; null outside all. */
  readonly section: number | null
  /** What that section is about; empty when its heading names nothing. */
  readonly heading: readonly NamePart[]
}

const LONGEST = 20

/**
 * Puts the heading, or else whose figure it is, before names that would else be the same in two sections with different values: under (一)一般公共预算
 * and (四)市本级 both say 一般公共预算总收入, so the second is 市本级一般公共预算总收入; behind 企业科协274个 and 高校科协23个 both say
 * 个人会员, so the first is 企业科协个人会员. A name holds what tells it from its neighbours.
 */
export function distinguish(phrasing: Phrasing, placed: readonly Placed[]): readonly (readonly NamePart[])[] {
  const keys = placed.map(({ draft }) => keyOf(draft))
  const seen = new Map<string, Placed[]>()
  placed.forEach((one, i) => {
    const alike = seen.get(keys[i] as string)
    if (alike === undefined) seen.set(keys[i] as string, [one])
    else alike.push(one)
  })
  const ownerOf = ownersOf(phrasing, placed)
  const openings = openingsOf(placed)
  return placed.map((one, i) => {
    const { parts } = one.draft.naming
    const heading = textOf(one.heading)
    const alike = seen.get(keys[i] as string) ?? []
    const owned = withOwner(one, alike, ownerOf)
    if (owned !== null) return owned
    const paid = withCounted(placed, i, alike)
    if (paid !== null) return paid
    const opened = withOpening(phrasing, one, alike, openings)
    if (opened !== null) return opened
    if (heading === '') return parts
    const helps = alike.some(
      (other) =>
        other.section !== one.section &&
        other.draft.mention.value !== one.draft.mention.value &&
        textOf(other.heading) !== heading,
    )
    const name = textOf(parts)
    // (四)市本级: a heading that only says how far its figures reach belongs to every name under it.
    const reach = heading.endsWith('本级') && SCOPE.test(heading)
    if ((!helps && !reach) || name === '' || sharesWords(name, heading) || name.length + heading.length > LONGEST)
      return parts
    return [...one.heading, ...parts]
  })
}

type OwnerOf = (draft: Draft) => Owner

/**
 * Whose figures a stretch between stops tells; behind a semicolon those of the stretch before, where it names nobody itself. Looked
 * for when asked, since few names are another's too.
 */
function ownersOf(phrasing: Phrasing, placed: readonly Placed[]): OwnerOf {
  const before = new Map<Strand, Strand | null>()
  let last: Strand | null = null
  for (const { draft } of placed) {
    const root = rootOf(draft.slot.strand)
    if (!before.has(root)) before.set(root, draft.resumes || root.text.startsWith('其中') ? last : null)
    last = root
  }
  const known = new Map<Strand, Owner>()
  const own = (strand: Strand): Owner => {
    const found = known.get(strand) ?? ownerIn(phrasing, strand)
    known.set(strand, found)
    return found
  }
  return ({ slot }) => {
    let strand: Strand | null = rootOf(slot.strand)
    for (let n = 0; n < FARTHEST_OWNER && strand !== null; n++) {
      const owner = own(strand)
      if (owner.parts.length > 0) return owner
      strand = before.get(strand) ?? null
    }
    return NOBODY
  }
}

/** In stretches between semicolons. */
const FARTHEST_OWNER = 12

/** The name with its owner in front, where another's figure would else have the same one; null where that does not help. */
function withOwner({ draft }: Placed, alike: readonly Placed[], ownerOf: OwnerOf): readonly NamePart[] | null {
  const name = textOf(draft.naming.parts)
  const differs = ({ draft: { mention } }: Placed): boolean => mention.value !== draft.mention.value
  if (name === '' || alike.length > MOST_ALIKE || !alike.some(differs)) return null
  const owner = ownerOf(draft)
  const words = textOf(owner.parts)
  if (words === '' || name.includes(words)) return null
  if (name.length + words.length > LONGEST_OWNED) return null
  // 桃源花谷接待游客7.7万人次,收入208万元: a noun that is not known for a body needs another that does the same.
  const helps = alike.some((other) => {
    if (!differs(other)) return false
    const its = ownerOf(other.draft)
    return textOf(its.parts) !== words && (owner.verb === '' || owner.verb === its.verb || its.verb === '')
  })
  if (!helps) return null
  // 城区火灾较少,共发生火灾1260起: the owner takes the place of the word both end in.
  const shared = words.slice(-2)
  const at = draft.naming.parts.findIndex(({ text }) => text.includes(shared))
  if (at < 0) return [...owner.parts, ...draft.naming.parts]
  const part = draft.naming.parts[at] as NamePart
  return draft.naming.parts.with(at, { ...part, text: part.text.replace(shared, words) })
}

/**
 * 城市低保6195户12533人,发放低保金3277万元,农村低保7840户,发放低保金1444万元: what was paid out, with those before it in front; null where no
 * other figure has the name, or the same stand before that one.
 */
function withCounted(placed: readonly Placed[], i: number, alike: readonly Placed[]): readonly NamePart[] | null {
  const { draft } = placed[i] as Placed
  const name = textOf(draft.naming.parts)
  if (alike.length < 2 || alike.length > MOST_ALIKE || !PAID.test(name)) return null
  const mine = countedBefore(placed, i)
  const words = mine === null ? '' : textOf(mine.naming.base)
  if (mine === null || words === '' || name.includes(words) || name.length + words.length > LONGEST_OWNED) return null
  const helps = alike.some((other) => {
    const its = countedBefore(placed, placed.indexOf(other))
    return other.draft.mention.value !== draft.mention.value && its !== null && textOf(its.naming.base) !== words
  })
  return helps ? [...carry(mine.naming.base), ...draft.naming.parts] : null
}

/**
 * 生物制药项目18个,总投资236亿元,开复工项目13个;新能源项目11个,总投资158亿元,开复工项目9个: what opens the stretch tells which of the kind, and
 * so 美容场所 of 美容场所实际检查4210户,进行日常性抽查6850户次. Null where the others open with another kind, or alike.
 */
function withOpening(
  phrasing: Phrasing,
  { draft }: Placed,
  alike: readonly Placed[],
  openings: ReadonlyMap<Strand, readonly Draft[]>,
): readonly NamePart[] | null {
  if (alike.length < 2 || alike.length > MOST_OPENED) return null
  const name = textOf(draft.naming.parts)
  const openingOf = (one: Draft): string => {
    const told = openings.get(rootOf(one.slot.strand))?.find((opening) => opening !== one)
    return told === undefined ? '' : textOf(told.naming.base)
  }
  const mine = openingOf(draft)
  const others = alike.filter((one) => one.draft !== draft).map((one) => openingOf(one.draft))
  const own = mine === '' ? '' : kindAmong(phrasing, mine, others)
  if (own === '' || name === '' || name.includes(own) || name.length + own.length > LONGEST_OWNED) return null
  return [{ text: own, source: 'carried', span: null }, ...draft.naming.parts]
}

/**
 * What an opening has before the end it shares with another: 生物制药 of 生物制药项目 beside 新能源项目, 小学 of 小学教职工 beside 初中教职工; a body of its own
 * whole. '' where an other opens alike, or none with the like.
 */
function kindAmong({ rules, tag }: Phrasing, mine: string, others: readonly string[]): string {
  if (others.includes(mine)) return ''
  const told = others.filter((text) => text !== '')
  const peers = told.filter((text) => sharedEnd([mine, text]).length >= 2)
  // 客流量在100万人次以上 and 在1000万人次以上: no cut within a number.
  const shared = peers.length === 0 ? '' : sharedEnd([mine, ...peers]).replace(/^\d.*$/u, '')
  const head = wholeWords(tag(mine), shared.length)
  // 审结刑事案件 beside 审结民事案件: the deed is the same.
  const deed = peers.length === 0 ? '' : sharedStart([mine, ...peers])
  const rest = mine.slice(deed.length, mine.length - head.length)
  const which = rest.length >= 2 ? rest : mine.slice(0, mine.length - head.length)
  const deeds = (word: string): boolean => ['action', 'done.verb', 'verb.empty'].some((id) => has(rules, id, word))
  if (tag(which).every(({ text }) => deeds(text))) return ''
  const apart = peers.every((text) => text.length - head.length >= 2 && text.length - head.length <= LONGEST_WHICH)
  if (head.length >= 2 && apart) return which.length >= 2 && which.length <= LONGEST_WHICH ? which : ''
  const bodies = told.some((text) => INSTITUTION.test(text)) && INSTITUTION.test(mine)
  return bodies && mine.length <= LONGEST_WHICH + 2 ? mine : ''
}

/** 乡镇卫生院860个,卫生人员1.2万人。村卫生室4200个,卫生人员0.6万人: of those that open the stretch, whatever they end in. */
const INSTITUTION = /(?:院|站|所|中心|室|馆|校|学|园|公司|企业|机构|银行|合作社)$/u

/** A list of kinds longer than that is told under headings. */
const MOST_OPENED = 12

const LONGEST_WHICH = 10

/** The longest end of the words that is no longer than that: no cut within a word. */
function wholeWords(words: readonly { readonly text: string }[], longest: number): string {
  let end = ''
  for (const { text } of words.toReversed()) {
    if (end.length + text.length > longest) break
    end = text + end
  }
  return end
}

/** What all of them begin with. */
function sharedStart(texts: readonly string[]): string {
  const [first = '', ...rest] = texts
  let length = 0
  while (length < first.length && rest.every((text) => text.startsWith(first.slice(0, length + 1)))) length++
  return first.slice(0, length)
}

/** What all of them end in. */
function sharedEnd(texts: readonly string[]): string {
  const [first = '', ...rest] = texts
  let length = 0
  while (length < first.length && rest.every((text) => text.endsWith(first.slice(-length - 1)))) length++
  return length === 0 ? '' : first.slice(-length)
}

/** The counted things each stretch between stops begins with: its own, then that of the sentence. */
function openingsOf(placed: readonly Placed[]): ReadonlyMap<Strand, readonly Draft[]> {
  const found = new Map<Strand, readonly Draft[]>()
  let head: Draft | null = null
  for (const { draft } of placed) {
    const root = rootOf(draft.slot.strand)
    if (found.has(root) || draft.slot.strand !== root) continue
    const own = COUNTED.has(draft.mention.dimension) && draft.measure === 'level' ? draft : null
    // 小学招生1.02万人,减少360人;在校生6.2万人: behind a semicolon what opened the sentence tells.
    if (!draft.resumes) head = own
    found.set(
      root,
      [own, head].filter((one) => one !== null),
    )
  }
  return found
}

const PAID = /^(?:共|累计)?(?:发放|拨付|支出|兑现|落实|投入|筹集)[一-鿿]{2,8}$/u

/** The last counted figure with words of its own right before one of another kind in the same stretch. */
function countedBefore(placed: readonly Placed[], i: number): Draft | null {
  const own = placed[i]?.draft
  for (let at = i - 1; own !== undefined && at >= Math.max(0, i - FARTHEST_COUNTED); at--) {
    const before = placed[at]?.draft
    if (before === undefined || before.slot.strand !== own.slot.strand) return null
    if (before.mention.dimension !== own.mention.dimension && before.measure === 'level' && before.subject.text !== '')
      return COUNTED.has(before.mention.dimension) && before.slot.clause >= own.slot.clause - 1 ? before : null
  }
  return null
}

/** In figures. */
const FARTHEST_COUNTED = 3

const LONGEST_OWNED = 26

/** A list longer than that tells its figures apart by other means. */
const MOST_ALIKE = 100

const SCOPE = /^[省市县区州]本级$/u

/** Figures a reader would take for one indicator. */
const keyOf = ({ naming, mention, measure, status }: Draft): string =>
  `${textOf(naming.parts)}|${mention.dimension}|${measure}|${status}`

/** Does the name already hold the heading, or two characters of it in a row at the heading's end? */
const sharesWords = (name: string, heading: string): boolean =>
  name.includes(heading) || name.includes(heading.slice(-2))
