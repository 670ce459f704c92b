import type { RuleSet } from '../rules/types.js'
import type { Draft } from './draft.js'
import { splitMembers } from './groups.js'
import { has, type Phrase, type Phrasing, phraseAt, withText } from './phrase.js'
import { kindOf } from './phrase-kind.js'
import type { Run } from './run.js'
import { leadOf, type Slot, type Strand } from './strand.js'

/** 县一中、实验中学各新增床位480张: what each of them did stands behind 各; 各类案件 and 平均浓度 tell of no one each. */
export function eachWithObject(rules: RuleSet, subject: Phrase): readonly Phrase[] | null {
  const { text } = subject
  if (!text.includes('各') && !text.includes('均') && !text.includes('都')) return null
  if (!/各(?![类种项级式样界])|(?<![平人户月年日亩件案])均|都/u.test(subject.text)) return null
  const found = /^([^各均都]+)(?:各|均|都)(?:完成|实现|新增完成)?([^各均都]{2,8})$/u.exec(subject.text)
  const [, owners = '', object = ''] = found ?? []
  if (found === null) return null
  const members = splitMembers(rules, phraseAt(subject, owners, subject.from, subject.from + owners.length))
  return members.length > 1 ? members.map((member) => withText(member, member.text + object)) : null
}

/** 以洪涝、风雹、低温冷冻为主,分别为6次、8次、2次: the members stand in a clause of their own before. */
export function listedInGap(rules: RuleSet, gap: Phrase | null, count: number, deed: string): readonly Phrase[] | null {
  if (gap === null) return null
  const text = gap.text.replace(
    /为[主辅]$|受[^,]{1,10}影响$|(?:均|都|双双)?(?:同比)?(?:明显|大幅|较快|显著|稳定|持续|保持|呈)*[“双]*(?:下降|上升|增长|降|升)[”]?$/u,
    '',
  )
  const members = splitMembers(rules, phraseAt(gap, text, gap.from, gap.from + text.length))
  if (members.length !== count) return null
  // 土地增值税、契税受市场影响,入库5.11亿元和2.87亿元: the deed before the numbers is every one's.
  return members.map((member) => withText(member, member.text + deed))
}

/** 四项污染物(NOx、VOCs、COD、氨氮)减排量依次完成…: a parenthesis lists who has what stands behind it; null where none does. */
export function listedInside(run: Run, strand: Strand, subject: Phrase, count: number): readonly Phrase[] | null {
  const list = run.inner.find(
    ({ outer }) => outer?.strand === strand && outer.at > subject.from && outer.at <= subject.to,
  )
  const names = list?.text.split(/[、,]/) ?? []
  if (list?.outer == null || names.length !== count || names.some((name) => name === '' || /\d{2}/.test(name)))
    return null
  const behind = strand.text.slice(list.outer.at, subject.to)
  return names.map((name) => withText(subject, name + behind))
}

/** 省外7.9万人、县内3.6万人: in a list even a word of place that says nothing elsewhere tells a member. */
export function memberOf(slot: Slot, end: number): Phrase | null {
  const found = /^(、?)([省市县区州镇乡境辖国]区?[内外])$/u.exec(slot.strand.raw.slice(slot.leadStart, end))
  // 分地区,境内12.08亿元、境外4.30亿元: the first of a list that its clause announces is one as well.
  if (found?.[1] === '' && !/分[^,]{1,4}看?,$/u.test(slot.strand.raw.slice(0, slot.leadStart))) return null
  return found?.[2] === undefined
    ? null
    : { text: found[2], strand: slot.strand, from: end - found[2].length, to: end, source: 'clause' }
}

/** 新建高速公路6000公里、农村公路30万公里: a verb before the first member of a list belongs to the others. */
export function shareVerb(phrasing: Phrasing, slot: Slot, subject: Phrase, last: Draft | null): Phrase {
  if (last === null || subject.text === '' || !/^[、和及]/.test(leadOf(slot)) || last.slot.strand !== slot.strand)
    return subject
  const verbs = leadingVerbs(phrasing, last.subject.text)
  // 调入资金0.5亿元、上年结余0.7亿元: accounts that stand beside each other.
  if (/^(?:上年|动用|结转|债务|上级|下级)/u.test(subject.text)) return subject
  if (verbs === '' || leadingVerbs(phrasing, subject.text) !== '' || kindOf(phrasing, subject.text) !== 'full')
    return subject
  // 新建农村公路286公里、危桥改造12座: a member that ends in a deed of its own shares no other.
  if (/^vn?$/.test(phrasing.tag(subject.text).at(-1)?.tag ?? '')) return subject
  return withText(subject, verbs.replace(/^(?:累计|共|已)/u, '') + subject.text)
}

/** The verbs a phrase begins with, when a noun follows them: 新建改建|高速公路. */
function leadingVerbs(phrasing: Phrasing, text: string): string {
  const words = phrasing.tag(text)
  const end = words.findIndex(
    ({ tag, text: word }, i) =>
      !/^(?:v|vd)$/.test(tag) &&
      !(tag !== 'n' && /^(?:新|已|再|新增|净增)$/.test(word)) &&
      !(i === 0 && has(phrasing.rules, 'action', word) && /^(?:n|b)/.test(words[1]?.tag ?? '')),
  )
  const verbs = words
    .slice(0, Math.max(0, end))
    .map((w) => w.text)
    .join('')
  // 创建“零酒驾”单位65家、社区57家: what is quoted belongs to the others as well.
  return verbs.length >= 2 ? verbs + (/^“[^”]{2,8}”/u.exec(text.slice(verbs.length))?.[0] ?? '') : ''
}
