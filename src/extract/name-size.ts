import { joinParts, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import type { Phrase, Phrasing } from './phrase.js'
import { rightPhrase } from './phrase-behind.js'
import { isProperty, type PhraseKind, propertyOf } from './phrase-kind.js'
import { leadOf, type Slot, tailOf } from './strand.js'

/**
 * Measures before their thing: 新建沙坪260亩茶叶基地, 中山路东段320米排水管网; 960平方米的双溪书院 behind 1850平方米的明德书院和; 为困难职工子女发放6.9万元救助金.
 * Null where the thing does not end the clause.
 */
export function ownNoun(
  phrasing: Phrasing,
  { slot, subject }: NameQuery,
  kind: PhraseKind,
  right: Phrase,
): Base | null {
  const { strand, mention, tailEnd } = slot
  if (kind !== 'full' || right.text.length < 3) return null
  // 公安机关准备了80万元的奖励资金: what the money is.
  if (
    mention.dimension.startsWith('money') &&
    tailOf(slot).startsWith('的') &&
    DEED_LAST.test(phrasing.tag(subject.text).at(-1)?.tag ?? '')
  )
    return { parts: phraseParts(right), thing: phraseParts(right), kind: 'full', rule: 'name.right' }
  if (isProperty(phrasing.rules, right.text)) return null
  if (propertyOf(phrasing.rules, subject.text) !== '') return null
  const lead = leadOf(slot)
  const parts = phraseParts(right)
  const alone: Base = { parts, thing: parts, kind: 'full', rule: 'name.right' }
  if (/^的[^,:;]+[和与及、]$/u.test(lead) && tailOf(slot).startsWith('的')) return alone
  const whole = withDeedBehind(phrasing, right, tailEnd)
  if (whole.to !== tailEnd || !/^[,:;。、]?$/u.test(strand.text.charAt(tailEnd))) return null
  const verb = GIVING.exec(subject.text)?.[0]
  if (mention.dimension.startsWith('money') && verb !== undefined) {
    const deed = { ...subject, text: verb, from: subject.to - verb.length }
    return { parts: joinParts(phraseParts(deed), parts), thing: parts, kind: 'full', rule: 'name.right' }
  }
  if (!/^(?:area|length)$/u.test(mention.dimension) || subject.text.length + right.text.length > 26) return null
  return { parts: joinParts(phraseParts(subject), phraseParts(whole)), thing: parts, kind: 'full', rule: 'name.right' }
}

/** 320米排水管网|改造: the deed that the thing behind a measure ends in. */
function withDeedBehind({ tag }: Phrasing, right: Phrase, tailEnd: number): Phrase {
  const rest = right.strand.text.slice(right.to, tailEnd)
  const [deed, ...more] = rest.length === 2 ? tag(rest) : []
  return deed !== undefined && more.length === 0 && /^v/.test(deed.tag)
    ? { ...right, text: right.text + rest, to: tailEnd }
    : right
}

const DEED_LAST = /^(?:v|ul)$/

const GIVING = /(?:发放|拨付|投入|落实|兑现|筹集|争取|补助|送去|下拨|支付|捐赠|筹措|减免|送上)$/u

/** 建成6条总长2886米的道路: how long they are stands between the number and what is counted; null where nothing does. */
export function behindSize(phrasing: Phrasing, slot: Slot): Phrase | null {
  const { strand, end } = slot
  if (!SIZES.includes(strand.text.charAt(end))) return crewOf(phrasing, slot)
  const size = SIZED.exec(strand.text.slice(end, end + 30))?.[0].length ?? 0
  if (size === 0) return crewOf(phrasing, slot)
  const right = rightPhrase(phrasing, strand, end + size, strand.text.length)
  return right.text.length >= 2 ? right : null
}

/** What {@link SIZED} begins with. */
const SIZES = '总全长面投建占宽库装规里'

/** 组建6支200余人防汛队伍: how many are in them stands between as well. */
function crewOf(phrasing: Phrasing, { mention, strand, end }: Slot): Phrase | null {
  const size = /^[支个]$/u.test(mention.unit)
    ? (/^\d+余?[百千万]?[人名](?:的|规模的?)?(?=[一-鿿])/u.exec(strand.text.slice(end, end + 16))?.[0].length ?? 0)
    : 0
  if (size === 0) return null
  const right = rightPhrase(phrasing, strand, end + size, strand.text.length)
  return /(?:队伍?|小组|团队|班|专班)$/u.test(right.text) ? right : null
}

const SIZED =
  /^(?:总|全)?(?:长度?|面积|投资额?|建筑面积|占地面积?|宽|库容|装机容量|规模|里程)(?:共|约|达|为)*[\d.]+余?[万亿千]?(?:公里|千米|米|平方米|平方公里|㎡|亩|公顷|元|千瓦|立方米|平方)的?(?=[一-鿿])/u
