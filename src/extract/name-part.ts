import type { NamePart } from '../model.js'
import { type Draft, textOf } from './draft.js'
import { isOneOfPair } from './groups.js'
import { COUNTED } from './mention.js'
import { carry, cutLeft, cutRight, deedOf, entityOf, joinParts, phraseParts, shorten } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import type { Phrasing } from './phrase.js'
import { measureWordOf, propertyOf } from './phrase-kind.js'
import { leadOf, type Slot } from './strand.js'

/** A part of a total (其中…) says whose part it is, and what property is told of it. */
export function partBase(
  phrasing: Phrasing,
  { subject, frame, slot, context: { last } }: NameQuery,
  total: Draft,
): Base {
  const own = phraseParts(subject)
  // 简易案件12起罚1300元: what runs on from a part's count is told of that part.
  if (
    last?.total === total &&
    last.slot.end === slot.leadStart &&
    !/^[、,和及]/u.test(leadOf(slot)) &&
    subject.text.length <= 4
  ) {
    const part = carry(last.naming.thing)
    return { parts: joinParts(part, own), thing: part, under: part, kind: 'full', rule: 'name.dependent' }
  }
  const whole = textOf(total.naming.base)
  const product = /(?:地区|国内)?生产总值$/u.exec(whole)?.[0]
  const measured = product ?? (propertyOf(phrasing.rules, whole) || measureWordOf(phrasing.rules, whole))
  // 财政总收入126亿元(高新区27亿元): all there is of a place is its own total.
  const ofPlace = PLACE.test(subject.text) || /^[^\d]{1,4}(?:开发区|高新区|园区|本级)$/u.test(subject.text)
  const property = /^总[量数额]$/.test(measured)
    ? ''
    : ofPlace && measured === '总收入'
      ? measured
      : measured.replace(/^总(?=..)|总(?=里程$)/u, '')
  const sameMeasure = frame !== null || total.mention.dimension === slot.mention.dimension
  const wants =
    property !== '' &&
    sameMeasure &&
    // 从业人员6.1万人,其中高级职称人员0.8万人: both end in the head.
    !(property.length > 2 && subject.text.endsWith(property.slice(-2))) &&
    propertyOf(phrasing.rules, subject.text) === '' &&
    !/[率量额值]$/u.test(subject.text)
  const level = OF_LEVEL.exec(subject.text)
  // 政府性基金收入102亿元,其中:省级收入17亿元: of which level the same is told.
  if (
    level !== null &&
    whole.endsWith(level[2] ?? '') &&
    whole.length > 4 &&
    !/[省市县]级|本级|扣除/u.test(whole) &&
    !whole.includes(subject.text.slice(0, 2))
  ) {
    const own = cutRight(phraseParts(subject)[0] as NamePart, 2)
    const thing = carry(total.naming.base)
    return {
      parts: [own, ...thing],
      thing: [own, ...carry(total.naming.thing)],
      under: thing,
      kind: 'full',
      rule: 'name.part',
    }
  }
  const of = shorten(phrasing, carry(withoutMeasure(phrasing, total.naming.thing, measured)))
  // 生产总值4.2万亿元。分市州看,江州1310亿元: a measure of the whole territory is of no thing besides.
  const about = product?.startsWith(textOf(of)) === true ? [] : of
  const shared =
    sameCounter(total, slot) && total.naming.rule !== 'name.dependent' ? deedOf(phrasing, total.naming.base) : []
  // 收取物业费860万元,其中商户620万元: who paid it was not collected; what is new of it is new of its parts.
  const deed = COUNTED.has(total.mention.dimension) || /^[新净]/u.test(textOf(shared)) ? shared : []
  // A place stands in front (黄山区生产安全事故), a kind behind what was done with it (新设立企业).
  // 高价值发明专利 of 有效发明专利 says itself what it is a kind of.
  const says = subject.text.length >= 4 && textOf(about).length >= 4 && subject.text.endsWith(textOf(about).slice(-2))
  const front = deed.length > 0 && isKind(phrasing, subject.text) ? deed : about
  // 进出口总额…其中出口: what ends as its whole does is no whole of its own.
  const ends = textOf(about).endsWith(subject.text) || isOneOfPair(phrasing.rules, subject.text, textOf(about))
  // 固定资产投资增长10.2%,其中工业投资增长18.6%: a part that says what is measured needs nothing of its total.
  const told =
    (OWN_MEASURE.test(property) || /..量$/u.test(property)) &&
    subject.text.length > property.length + 1 &&
    subject.text.endsWith(property)
  const invested = subject.text.length >= 4 && /投[资入]$/.test(subject.text) && /投资$/.test(whole)
  // 地区生产总值…其中第一产业增加值: what an industry adds is measured by no word of the whole.
  const added = subject.text.length > 3 && subject.text.endsWith('增加值')
  if (told || invested || added)
    return { parts: own, thing: entityOf(phrasing, own), under: own, kind: 'full', rule: 'name.part' }
  const kind = total.mention.dimension === slot.mention.dimension ? kindOfWhole(own, about) : null
  if (kind !== null) return withMeasure(kind, wants ? property : '', about)
  // 发放低保金2860万元,其中城市低保3120户: counted otherwise, and named with the same word.
  const same = total.mention.dimension !== slot.mention.dimension && textOf(about).includes(textOf(own).slice(-2))
  const parts = says || ends || same ? own : PLACE.test(subject.text) ? joinParts(own, about) : joinParts(front, own)
  return withMeasure(parts, wants ? property : '', about)
}

const OF_LEVEL = /^((?:中央|地方|省|市|县|区|市县|市区|县区|乡镇|镇)(?:级|本级)?)(收入|支出)$/u

/** Measures a part tells whole, 限额以上单位消费品零售额; a rate (小作坊覆盖率) is still one of its total's. */
const OWN_MEASURE = /^(?:.{2,}[额值]|产值)$/u

/** 高速公路通车 and 通车里程: what both tell is told once. */
function afterOverlap(parts: readonly NamePart[], measure: string): string {
  const text = textOf(parts)
  for (let n = measure.length - 1; n >= 2; n--) if (text.endsWith(measure.slice(0, n))) return measure.slice(n)
  return measure
}

/** A part's words and the measure its total was told with, when it has none of its own. */
const withMeasure = (thing: readonly NamePart[], measure: string, under: readonly NamePart[]): Base => ({
  parts:
    measure === '' ? thing : [...thing, { text: afterOverlap(thing, measure), source: 'carried' as const, span: null }],
  thing,
  under,
  kind: 'full',
  rule: 'name.part',
})

/**
 * 公路通车|总里程, 其中高速公路 → 高速公路|通车, 处警情…其中刑事警情 → 刑事警情: a part that ends in the word its whole begins
 * or ends with is a kind of it and takes its place; null for other parts.
 */
function kindOfWhole(own: readonly NamePart[], about: readonly NamePart[]): readonly NamePart[] | null {
  const [part, whole] = [textOf(own), textOf(about)]
  const [first, ...rest] = about
  for (let n = Math.min(part.length - 1, whole.length); n >= 2; n--) {
    const head = part.slice(-n)
    if (whole.endsWith(head)) return null
    if (first?.text.startsWith(head) && whole.length > n)
      return [...own, ...(first.text.length === n ? [] : [cutLeft(first, n)]), ...rest]
  }
  return null
}

/** 有效发明专利拥有量 → 有效发明专利: the measure is told once, behind the part. */
function withoutMeasure(phrasing: Phrasing, parts: readonly NamePart[], measure: string): readonly NamePart[] {
  const last = parts.at(-1)
  const ends =
    measure !== '' && last !== undefined && last.text.endsWith(measure) && last.text.length - measure.length >= 2
  return entityOf(phrasing, ends ? [...parts.slice(0, -1), cutRight(last, measure.length)] : parts)
}

/** A place named alone: 黄山区, 城关镇. */
export const PLACE = /^[^\d]{1,6}(?:省|市|州|盟|区|县|旗|镇|乡|街道)$/u

const sameCounter = (total: Draft, { mention }: Slot): boolean => total.mention.unit === mention.unit

/** Is a part named by a kind of thing (企业, 药品零售企业), rather than by a place or a quality (黄山区, 较大)? */
function isKind(phrasing: Phrasing, text: string): boolean {
  const last = phrasing.tag(text).at(-1)
  return last !== undefined && /^(?:n|nz|vn|l)$/.test(last.tag)
}
