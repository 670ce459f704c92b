import type { RuleSet, UnitTable } from '../rules/types.js'
import { saysApart, toldApart } from './distributive.js'
import { BARE, comparedAs, countedIn, type Mention, RELATIVE } from './mention.js'
import { has, type Phrase, phraseAt, withText } from './phrase.js'
import { measureWordOf, propertyOf } from './phrase-kind.js'
import type { Reader } from './reader.js'
import { byStrand, countingAs, leadOf, type Slot } from './strand.js'

/** Quantities joined by 、 or 和 with nothing else between share what stands before the first: 分别为1.83万人、0.62万人. */
export function groupSlots(reader: Reader, given: readonly Slot[]): readonly (readonly Slot[])[] {
  const slots = given.length > 2 ? fillParts(given) : given
  if (slots.length === 1) return [slots]
  // 分别达到88.89%(24个)和62.96%(17个): a parenthesis does not interrupt the list it hangs in.
  const strands = byStrand(slots)
  if (strands.size === 1) return groupStrand(reader, slots)
  return [...strands.values()].flatMap((own) => groupStrand(reader, own)).sort((a, b) => startOf(a) - startOf(b))
}

const startOf = (group: readonly Slot[]): number => group[0]?.mention.span[0] ?? 0

function groupStrand(reader: Reader, slots: readonly Slot[]): readonly (readonly Slot[])[] {
  if (slots.length === 1) return [slots]
  const groups: Slot[][] = []
  const filled = fillUnits(slots)
  for (let i = 0; i < filled.length; i++) {
    const slot = filled[i] as Slot
    const pairs = pairsFrom(reader.rules, filled, i)
    if (pairs > 1) {
      const run = filled.slice(i, i + 2 * pairs)
      groups.push(
        run.filter((_, n) => n % 2 === 0),
        run.filter((_, n) => n % 2 === 1),
      )
      i += 2 * pairs - 1
      continue
    }
    const group = groups.at(-1)
    const previous = group?.at(-1)
    const joined =
      group !== undefined &&
      previous !== undefined &&
      (continues(reader, group, previous, slot) || listsByCommas(reader, group, slot) || repeatsUnits(filled, i))
    if (joined) group.push(slot)
    else groups.push([slot])
  }
  return groups.map(shareUnit)
}

/** 分别为835人,3634人,15137人: a list whose members bare commas separate. */
function listsByCommas({ rules }: Reader, group: readonly Slot[], slot: Slot): boolean {
  const [first, last] = [group[0] as Slot, group.at(-1) as Slot]
  return (
    slot.strand === last.strand &&
    slot.start === last.end + 1 &&
    slot.strand.raw.charAt(last.end) === ',' &&
    slot.mention.unit === last.mention.unit &&
    toldApart(rules).test(leadOf(first))
  )
}

/** 事故3起3人,同比减少1起、1人: two counts joined in the units of the two right before them. */
function repeatsUnits(slots: readonly Slot[], i: number): boolean {
  if (i < 3) return false
  const [a, b, c, d] = [slots[i - 3], slots[i - 2], slots[i - 1], slots[i]]
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false
  const joined = /^[、和]$/.test(leadOf(d)) && d.clause === c.clause && b.clause < c.clause
  return (
    joined &&
    b.start === a.end &&
    a.mention.unit === c.mention.unit &&
    b.mention.unit === d.mention.unit &&
    a.mention.unit !== b.mention.unit
  )
}

/**
 * How many pairs told one by one begin at a place: 分别为13起19人和9起11人 has two, cases with cases and people with people. 0 for
 * other lists.
 */
function pairsFrom(rules: RuleSet, slots: readonly Slot[], from: number): number {
  const first = slots[from]
  const second = slots[from + 1]
  if (first === undefined || second === undefined || second.start !== first.end) return 0
  if (!saysApart(rules).test(leadOf(first))) return 0
  let count = 1
  for (let i = from + 2; i + 1 < slots.length; i += 2) {
    const [a, b, before] = [slots[i] as Slot, slots[i + 1] as Slot, slots[i - 1] as Slot]
    const joined = /^[、和及]$/.test(a.strand.raw.slice(before.end, a.start)) && b.start === a.end
    if (!joined || a.mention.unit !== first.mention.unit || b.mention.unit !== second.mention.unit) break
    count++
  }
  return count
}

/** 退回42件,机关12、乡镇30; 9名干部(正职6、副职3): bare numbers that make up the quantity before them are counted as it is. */
function fillParts(slots: readonly Slot[]): readonly Slot[] {
  const filled = [...slots]
  for (let i = 0; i + 2 < slots.length; i++) {
    const whole = (slots[i] as Slot).mention
    const last = whole.unit === '' || !isCount(whole) ? i : lastPart(slots, i)
    for (let at = i + 1; at <= last; at++)
      filled[at] = countingAs(slots[at] as Slot, withUnit((slots[at] as Slot).mention, whole))
  }
  return filled
}

/** The last of the bare numbers behind a count that add up to it; the count itself where they do not. */
function lastPart(slots: readonly Slot[], whole: number): number {
  let left = Number((slots[whole] as Slot).mention.value)
  for (let at = whole + 1; at < slots.length && left > 0; at++) {
    const { mention } = slots[at] as Slot
    if (mention.unit !== '' || mention.dimension !== BARE || !isCount(mention)) return whole
    left -= Number(mention.value)
    if (left === 0 && at > whole + 1) return at
  }
  return whole
}

const isCount = ({ value, valueMax, kind, dimension }: Mention): boolean =>
  kind === 'quantity' && valueMax === null && value !== null && /^\d{1,9}$/.test(value) && !RELATIVE.has(dimension)

/** 一产14.2、二产17.5、三产6.9亿元: the unit at the end of a list belongs to its members before. */
function fillUnits(slots: readonly Slot[]): readonly Slot[] {
  const filled = [...slots]
  for (let i = filled.length - 2; i >= 0; i--) {
    const [slot, next] = [filled[i] as Slot, filled[i + 1] as Slot]
    if (slot.strand !== next.strand || slot.clause !== next.clause) continue
    const filledUnit = withUnit(slot.mention, next.mention)
    if (filledUnit === slot.mention) continue
    if (
      /^(?:、|和)[一-鿿A-Za-z]{1,8}$/u.test(leadOf(next)) ||
      /^(?:[^,]{0,4}?)(?:增|减|升|降|提|扩|缩|压|回|变)[^,]{0,4}(?:至|到|为)$/u.test(leadOf(next))
    )
      filled[i] = countingAs(slot, filledUnit)
  }
  return filled
}

const BARE_SCALE = /^[十百千万亿]+$/

/** What the words between two members of a list begin with; most quantities are members of none. */
const JOINTS = '、和及与以或:'

const continues = ({ cues, rules }: Reader, group: readonly Slot[], previous: Slot, slot: Slot): boolean =>
  previous.strand === slot.strand &&
  JOINTS.includes(slot.strand.raw.charAt(previous.end)) &&
  previous.clause === slot.clause &&
  (toldApart(rules).test(leadOf(group[0] as Slot)) ||
    previous.mention.dimension === slot.mention.dimension ||
    previous.mention.dimension === 'bare' ||
    (previous.mention.unit === '个' && slot.mention.unit.startsWith('个')) ||
    BARE_SCALE.test(previous.mention.unit)) &&
  (/^(?:、|和|及|与|以及|或|、?和|:)(?:约|近)?$/.test(leadOf(slot)) ||
    (toldApart(rules).test(leadOf(group[0] as Slot)) && cues.verbOnly.test(leadOf(slot))))

/** 10.6万、3.8万、3.3万平方公里: a unit written once at the end of a list belongs to all of it. */
function shareUnit(group: readonly Slot[]): readonly Slot[] {
  const last = group.at(-1)?.mention
  if (last === undefined || group.length === 1) return group
  const verb = group[0]?.mention.comparator ?? null
  return group.map((slot, i) => {
    const mention = withUnit(slot.mention, last)
    // 分别不低于93%和96%: the verb of comparison before the first holds for all; an approximator is each one's own.
    const compared =
      i > 0 && mention.comparator === null && verb !== 'approx' && verb !== 'range' ? verb : mention.comparator
    return countingAs(slot, comparedAs(mention, mention.valueMax, compared))
  })
}

/** (自来水1.02亿、污水处理0.61亿) behind 2.94亿元: what a parenthesis leaves out of the unit is the figure's before it. */
export function completeUnit(mention: Mention, about: Mention, units: UnitTable): Mention {
  if (mention.value === null || (mention.unit !== '' && !BARE_SCALE.test(mention.unit))) return mention
  const base = about.unit.replace(/^[十百千万亿]+(?=.)/, '')
  const unit = mention.unit === '' ? about.unit : mention.unit + base
  const unitInfo = units.bySurface.get(unit)
  return unitInfo === undefined ? mention : countedIn(mention, { unit, unitInfo, dimension: unitInfo.dimension })
}

export function withUnit(mention: Mention, from: Mention): Mention {
  if (mention.unit === from.unit || mention.value === null) return mention
  // 高10.5个和4.5个百分点: 个 begins the unit the last member tells whole.
  const cut = mention.unit === '个' && from.unit.startsWith('个')
  // 41.7万元/人、7.8%: a unit that no table lists is a unit all the same.
  const bare = mention.dimension === 'bare' && mention.unit === ''
  if (!bare && !BARE_SCALE.test(mention.unit) && !cut) return mention
  return countedIn(mention, from)
}

/**
 * Cuts a subject into its coordinated members, giving each the head only the last one shows:
 * 养老、失业、工伤保险参保 → 养老保险参保, 失业保险参保, 工伤保险参保.
 *
 * @returns the members; one when nothing is coordinated.
 */
export function splitMembers(rules: RuleSet, subject: Phrase): readonly Phrase[] {
  const text = subject.strand.text
  if (!holdsJoint(text, subject.from, subject.to)) return [subject]
  const members: Phrase[] = []
  let start = subject.from
  let depth = 0
  for (let at = subject.from; at <= subject.to; at++) {
    const char = text.charAt(at)
    if ('“《'.includes(char) && at < subject.to) depth++
    if ('”》'.includes(char)) depth--
    if (at === subject.to || (depth <= 0 && joins(text, at))) {
      if (at > start) members.push(phraseAt(subject, text.slice(start, at), start, at))
      start = at + 1
    }
  }
  if (members.length < 2) return [subject]
  // 满意和基本满意率: one rate of two answers.
  const [opening, closing] = [members[0]?.text ?? '', members.at(-1)?.text ?? '']
  if (members.length === 2 && closing.endsWith(`${opening}率`)) return [subject]
  return shareHead(rules, shareRank(shareOrdinal(members)))
}

function holdsJoint(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const char = text.charAt(at)
    if (char === '、' || char === '和' || char === '及' || char === '与') return true
  }
  return false
}

/**
 * 衣着、生活用品及服务、其他用品和服务价格分别上涨…: as many members as there are quantities, where the marks alone part them; 运输、仓储和邮政业,住宿业,
 * 零售业增加值分别增长…: where commas do. Null when neither gives as many.
 */
export function splitByMarks(rules: RuleSet, subject: Phrase, from: number, count: number): readonly Phrase[] | null {
  const { strand, to } = subject
  const whole = { ...subject, text: strand.text.slice(subject.from, to) }
  const listed = [pieces(whole, '、'), byMarks(whole, '及'), byMarks(whole, '和')].find((each) => each.length === count)
  if (listed !== undefined) return shareMeasure(rules, listed)
  const lead = strand.text.slice(from, to)
  if (!lead.includes(',') || /\d/.test(lead)) return null
  const clauses = pieces({ ...subject, text: lead, from }, ',').filter(({ text }) => text !== '')
  const plain = clauses.slice(0, -1).every(({ text }) => /(?:业|类|地区|市|县|区)$/u.test(text))
  return clauses.length === count && plain ? shareMeasure(rules, clauses) : null
}

/** 生活用品及服务, 其他用品和服务价格: the measure the last one ends in is everyone's. */
function shareMeasure(rules: RuleSet, members: readonly Phrase[]): readonly Phrase[] {
  const measure = propertyOf(rules, members.at(-1)?.text ?? '')
  const alone = measure !== '' && members.slice(0, -1).every(({ text }) => propertyOf(rules, text) === '')
  return alone
    ? members.map((p, i) => (i === members.length - 1 ? p : { ...p, text: p.text + measure }))
    : shareHead(rules, members)
}

function pieces(whole: Phrase, mark: string): readonly Phrase[] {
  let at = 0
  return whole.text.split(mark).map((text) => {
    const from = whole.from + at
    at += text.length + 1
    return { ...whole, text, from, to: from + text.length }
  })
}

/**
 * 灯具、家具、玩具和箱包分别出口12.6亿元、…: the verb behind 分别 is every one's; 及 may be part of what is one thing
 * (二极管及类似器件). Null when they are not as many as `count`.
 */
export function splitActors(rules: RuleSet, subject: Phrase, count: number): readonly Phrase[] | null {
  const [, listed = '', verb = ''] = /^(.{3,}?)分别([一-鿿]{2,4})$/u.exec(subject.text) ?? []
  if (verb === '' || !holdsJoint(listed, 0, listed.length)) return null
  const whole = phraseAt(subject, listed, subject.from, subject.from + listed.length)
  const all = splitMembers(rules, whole)
  const members = all.length === count ? all : byMarks(whole)
  return members.length === count ? members.map((member) => withText(member, member.text + verb)) : null
}

/** The members that 、 and the last 和 part. */
function byMarks(whole: Phrase, joint = '和'): readonly Phrase[] {
  const last = whole.text.lastIndexOf(joint)
  const text = last > 0 ? `${whole.text.slice(0, last)}、${whole.text.slice(last + 1)}` : whole.text
  return pieces({ ...whole, text }, '、')
}

/** 存贷款余额分别为…: a word for two things, told one by one, stands for each in turn; null when the subject holds none. */
export function splitPair(rules: RuleSet, subject: Phrase, count: number): readonly Phrase[] | null {
  // 产业结构由12:43:45调整为…: a structure told in three is that of the three industries.
  const text = count === 3 ? subject.text.replace(/(?<!次|[一二三])产业(?=结构|比例?$)/u, '三次产业') : subject.text
  for (const [both, ...each] of pairsOf(rules)) {
    const at = both === undefined ? -1 : text.indexOf(both)
    if (both === undefined || at < 0 || each.length !== count) continue
    const [before, behind] = [text.slice(0, at), text.slice(at + both.length)]
    return each.map((word) => withText(subject, before + word + behind))
  }
  return null
}

/** 外贸进出口…其中进口: one of the two that a word for both holds. */
export const isOneOfPair = (rules: RuleSet, word: string, whole: string): boolean =>
  pairsOf(rules).some((pair) => pair.indexOf(word, 1) > 0 && whole.endsWith(pair[0] as string))

const pairs = new WeakMap<RuleSet, readonly (readonly string[])[]>()

/** Words of the classes `pair.…`: the word for both, then each of its own. */
export function pairsOf(rules: RuleSet): readonly (readonly string[])[] {
  const known = pairs.get(rules)
  if (known !== undefined) return known
  const found = [...rules.lexicon].flatMap(([id, { words }]) => (id.startsWith('pair.') ? [words] : []))
  pairs.set(rules, found)
  return found
}

/** 、 joins; 和, 及 and 与 only where they are no part of a word: 及时受理率, 参与率, 和谐. */
function joins(text: string, at: number): boolean {
  const [before, char, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)]
  if (char === '、') return true
  if (char === '和') return !/[谐平解睦]/.test(after) && !/[总饱缓温]/.test(before)
  if (char === '及') return !/[时格其早第以]/.test(after) && !/[以普涉触]/.test(before)
  return char === '与' && !/[会]/.test(after) && !/[参赠给授]/.test(before)
}

/** 第一、二、三产业: the mark of the first ordinal is every one's. */
function shareOrdinal(pieces: readonly Phrase[]): readonly Phrase[] {
  // 一、二、三产业: industries are numbered whether they are told so or not.
  const ordinal =
    /^第[一二三四五六七八九十]/.test(pieces[0]?.text ?? '') ||
    (pieces[0]?.text === '一' && /^[二三]产业/u.test(pieces.at(-1)?.text ?? ''))
  return ordinal
    ? pieces.map((p) =>
        /^[一二三四五六七八九十](?=产业|季度|阶段|批|类|$)/u.test(p.text) ? withText(p, `第${p.text}`) : p,
      )
    : pieces
}

/** 省级奖状、奖章、先锋号: the rank of the first is every one's, where the others are bare. */
function shareRank(pieces: readonly Phrase[]): readonly Phrase[] {
  const rank = /^(?:国家|省|市|县|区|校|部)级(?=[一-鿿]{2})/u.exec(pieces[0]?.text ?? '')?.[0]
  if (rank === undefined || pieces.some(({ text }, i) => i > 0 && (/级|以上/.test(text) || text.length > 4)))
    return pieces
  if (!pieces.every(({ text }) => /[奖章状号]$/u.test(text))) return pieces
  return pieces.map((p, i) => (i === 0 ? p : withText(p, rank + p.text)))
}

/** 赴省集访批次、人次: a bare second measure is of what the first one counts; null for other lists. */
function countedTwice(rules: RuleSet, pieces: readonly Phrase[]): readonly Phrase[] | null {
  const [first, second, ...rest] = pieces
  // 专利申请量和授权量: of what is applied for, so much is granted.
  const alike = /[数量额]$/u.exec(first?.text ?? '')?.[0] ?? '-'
  const bare = ({ text }: Phrase): boolean =>
    isMeasure(rules, text) ||
    /^(?:[一-鿿]{1,2}数|(?:死亡|受伤|伤亡)人?数)$/u.test(text) ||
    (/^[一-鿿]{3}$/u.test(text) && text.endsWith(alike))
  if (first === undefined || second === undefined || ![second, ...rest].every(bare)) return null
  const measure = measureWordOf(rules, first.text) || (alike === '-' ? '' : first.text.slice(-3))
  // 公路客运量和周转量: whose turnover it is.
  const carried = /[客货]运量$/u.test(first.text) && second.text === '周转量' ? 1 : measure.length
  const thing = first.text.slice(0, -carried)
  return measure === '' || thing === ''
    ? null
    : [first, ...[second, ...rest].map((piece) => ({ ...piece, text: thing + piece.text }))]
}

/** 肉牛的存栏、出栏量: whose measure the first is, the others are as well; null for other lists. */
function ofOne(rules: RuleSet, pieces: readonly Phrase[]): readonly Phrase[] | null {
  const [first, ...rest] = pieces
  const whose = /^[^的]{1,8}的(?=[^的]{2,6}$)/u.exec(first?.text ?? '')?.[0]
  const bare = ({ text }: Phrase): boolean =>
    text.length <= 6 && !text.includes('的') && (isMeasure(rules, text) || /[率量额数]$/u.test(text))
  if (first === undefined || whose === undefined || !rest.every(bare)) return null
  return [first, ...rest.map((piece) => withText(piece, whose + piece.text))]
}

/** A measure word, and no rate: 参保人数, 余额. */
const isMeasure = (rules: RuleSet, head: string): boolean => measureWordOf(rules, `其${head}`) === head

/** Ends of names that say what is measured themselves: 知晓率, 安全感, 通车里程. */
const MEASURED = /[率度比感数额量值分]$|(?:比重|比例|程度|面积|里程|指数)$/u

/** 群众安全感和满意度: a degree of its own. */
const FELT = /(?:安全感|幸福感|获得感)$/u

/** The word for a degree a name ends in: 满意度, 覆盖面; '' when it ends in none. */
const degreeOf = (rules: RuleSet, name: string): string =>
  [4, 3].map((length) => name.slice(-length)).find((word) => word !== name && has(rules, 'rate.word', word)) ?? ''

/** 一、二、三产产值: an ordinal stands for itself and what it numbers. */
/** 男、女生, 国、省道, 汽车、家电类: what is shared stands right before the measure. */
const HEAD = /[生道肉蛋费中税贸车房地类产]$/u

const ORDINAL = /[一二三四五六七八九十]$/u

const RANK = /^(?:国家|自治区|省|市|县|区|部|厅)级(?=.)/u

const RANK_ALONE = /^(?:国家|自治区|省|市|县|区|部|厅)级$/u

function shareHead(rules: RuleSet, pieces: readonly Phrase[]): readonly Phrase[] {
  const last = pieces.at(-1) as Phrase
  // 一、二、三产: the ordinals share what they number.
  const numbered = /^[一二三四五]([一-鿿]{1,4})$/u.exec(last.text)?.[1]
  if (numbered !== undefined && pieces.slice(0, -1).every(({ text }) => /^[一二三四五]$/.test(text)))
    return pieces.map((p) => (p === last ? p : withText(p, p.text + numbered)))
  const others = pieces.slice(0, -1)
  // PM10、臭氧浓度: the measure the last one ends in is everyone's, where nothing longer is.
  const measure = propertyOf(rules, last.text)
  // 门诊、住院患者及职工满意度: the first is no figure without it, however long its own words are.
  const degree = degreeOf(rules, last.text)
  if (measure === '' && degree !== '' && !others.some((p) => MEASURED.test(p.text) || propertyOf(rules, p.text) !== ''))
    return pieces.map((p) => (p === last ? p : withText(p, p.text + degree)))
  const counted = countedTwice(rules, pieces) ?? ofOne(rules, pieces)
  if (counted !== null) return counted
  const wide = last.text.length - (others.at(-1) as Phrase).text.length
  if (
    measure.length > wide &&
    others.every(
      (p) =>
        propertyOf(rules, p.text) === '' &&
        !FELT.test(p.text) &&
        (p.text.length <= last.text.length || /^[A-Z]+[\d.]*$/.test(p.text)),
    )
  )
    return pieces.map((p) => (p === last ? p : withText(p, p.text + measure)))
  // The last member's own modifier is about as long as its neighbour's (失业|, 工伤|保险参保), unless it is a rank (国家级|, 省级|一流专业).
  const rank = others.every(({ text }) => RANK_ALONE.test(text)) ? RANK.exec(last.text)?.[0].length : undefined
  // 牛、羊、家禽出栏: nor does it break the word before the measure.
  const own = last.text.length - measure.length
  const neighbour = (others.at(-1) as Phrase).text
  const width =
    rank ??
    (measure !== '' && own === neighbour.length + 1 && !ORDINAL.test(neighbour) && !HEAD.test(last.text.slice(0, own))
      ? own
      : neighbour.length)
  // PM10、PM2.5平均浓度: a head does not begin within a code.
  const code = /^[A-Za-z\d.]*/.exec(last.text)?.[0].length ?? 0
  const head = last.text.slice(width < code ? code : width)
  // 企业职工基本养老保险、失业保险、工伤保险参保人数: a measure word is wanted by a longer member as well.
  const measured = measureWordOf(rules, `其${head}`) !== ''
  const ends = (p: Phrase): boolean =>
    (p.text.length >= last.text.length && !(measured && measureWordOf(rules, p.text) === '')) ||
    (head.length >= 2 && p.text.endsWith(head.slice(-2))) ||
    // 违规吃喝、违规收送礼品礼金: what begins alike is told whole.
    (p.text.length >= 4 && p.text.startsWith(last.text.slice(0, 2))) ||
    FELT.test(p.text) ||
    p.text.slice(-1) === last.text.slice(-1)
  if (head.length < 2 || others.every(ends)) return pieces
  return pieces.map((p, i) => (i === pieces.length - 1 || ends(p) ? p : withText(p, p.text + head)))
}
