import { contextOf, isOfNumber } from './context.js'
import { saysOfEach } from './distributive.js'
import type { Draft } from './draft.js'
import { finish } from './finish.js'
import { type FrameMatch, matchFrame } from './frames.js'
import { splitActors, splitByMarks, splitMembers, splitPair } from './groups.js'
import { listedBefore, ownersBefore } from './listed-before.js'
import { eachWithObject, listedInGap, listedInside, shareVerb } from './members.js'
import { RELATIVE } from './mention.js'
import { namedBefore } from './named-before.js'
import { partners } from './partners.js'
import { bothTold, listBefore, twins } from './partners-each.js'
import { toldByKind } from './partners-kind.js'
import { type Phrase, phraseAt } from './phrase.js'
import { isProperty, kindOf } from './phrase-kind.js'
import { pointedAt, withoutPronoun } from './pronoun.js'
import { type Run, stateOf } from './run.js'
import { sharingOne } from './shared-value.js'
import { leadOf, type Slot } from './strand.js'
import { subjectOf } from './subject.js'

/** 较上年一降一升,分别为18.6%和22.3%: the clause before says which fell and which rose. */
function movedApart({ reader }: Run, group: readonly Slot[], last: Draft | null): ReadonlyMap<Slot, FrameMatch> | null {
  const [first, second] = group
  if (first === undefined || second === undefined || group.length > 2 || first.mention.dimension !== 'ratio')
    return null
  if (group.some(({ mention }) => mention.signed)) return null
  const { strand, start } = first
  const from = last?.slot.strand === strand ? last.slot.end : 0
  const told = /一([升增涨快降减跌慢])一([升增涨快降减跌慢])/u.exec(strand.raw.slice(from, start))
  // 药占比、耗占比一降一升,分别为28.6%和12.3%: where rates stand is no growth.
  if (told === null || last?.measure === 'rate' || /率|占比|比重|指标|天数|浓度/.test(strand.raw.slice(from, start)))
    return null
  const frameOf = (slot: Slot, word = ''): [Slot, FrameMatch][] => {
    const id = /[升增涨快]/.test(word) ? 'growth.up' : 'growth.down'
    return reader.rules.frames.flatMap((rule) =>
      rule.id === id ? [[slot, { rule, from: slot.start, keep: null }]] : [],
    )
  }
  return new Map([...frameOf(first, told[1]), ...frameOf(second, told[2])])
}

/** 同比增加5起、6人: a second count that changed as the one before it did. */
function changeBeside({ strand, leadStart, start, mention, clause }: Slot, last: Draft | null): FrameMatch | null {
  if (last?.frame == null || last.slot.end !== leadStart || last.slot.clause !== clause) return null
  const counts = last.measure === 'change' && !RELATIVE.has(last.mention.dimension) && !RELATIVE.has(mention.dimension)
  if (!counts || last.mention.unit === mention.unit || !/^[、和,]?$/u.test(strand.raw.slice(leadStart, start)))
    return null
  return { rule: last.frame.rule, from: Math.min(leadStart + 1, start), keep: null }
}

/** 低于省控线0.9个百分点、市控线0.4个百分点: a second line that the same stands off from. */
function lineBeside({ strand, leadStart, start, mention, clause }: Slot, last: Draft | null): FrameMatch | null {
  if (last?.frame == null || last.slot.end !== leadStart || last.slot.clause !== clause) return null
  const alike = mention.dimension === 'points' && last.measure === 'change' && last.mention.dimension === 'points'
  if (!alike || !/^(?:gap|compared)\./u.test(last.frame.rule.id)) return null
  const line = /^[、和及](?:全?[国省市县区州]|上级)[^,:;]{0,6}(?:线|标准|平均|目标|水平|值)?$/u.test(
    strand.raw.slice(leadStart, start),
  )
  return line ? { rule: last.frame.rule, from: leadStart + 1, keep: null } : null
}

/** 民生支出13.9亿元,占一般公共预算支出16.6亿元的84%: a share of what is told with its number. */
function shareOfNumber({ reader }: Run, slot: Slot, last: Draft | null): FrameMatch | null {
  if (!isOfNumber(slot, last)) return null
  const rule = reader.rules.frames.find(({ id }) => id === 'rate.share')
  const at = last.slot.leadStart + leadOf(last.slot).lastIndexOf('占')
  return rule === undefined ? null : { rule, from: slot.leadStart, keep: { from: at, to: last.slot.start } }
}

/** 、下降: a verb alone behind what joins two members of a list. */
const isVerbOnly = ({ cues }: Run['reader'], lead: string): boolean =>
  (lead.startsWith('、') || lead.startsWith('和')) && cues.verbOnly.test(lead)

export function readGroup(run: Run, group: readonly Slot[]): Draft[] {
  const first = group[0] as Slot
  const { phrasing, rules } = run.reader
  const state = stateOf(run, first.strand)
  const frame =
    shareOfNumber(run, first, state.last) ??
    matchFrame(rules, first) ??
    lineBeside(first, state.last) ??
    changeBeside(first, state.last)
  const subject = subjectOf(run, first, frame)
  const parted = (group.length > 1 ? splitActors(rules, subject, group.length) : null) ?? splitMembers(rules, subject)
  // 交通和通信、教育文化和娱乐价格分别下降1.2%、0.4%: 和 may stand within a member.
  const listedIn =
    group.length > 1 && (parted.length > group.length || /[和与][^、]*、/u.test(subject.text))
      ? (splitByMarks(rules, subject, subject.from, group.length) ?? parted)
      : parted
  const members =
    (listedIn.length !== group.length && group.length > 1
      ? splitByMarks(rules, subject, state.last?.slot.strand === first.strand ? state.last.slot.end : 0, group.length)
      : null) ??
    (listedIn.length === 1 && group.length > 1
      ? (splitPair(rules, subject, group.length) ?? listedInside(run, first.strand, subject, group.length))
      : null) ??
    listedIn
  const context = contextOf(run, state, first, subject, frame)
  const moved = frame === null ? movedApart(run, group, state.last) : null
  const read = (slot: Slot, own: Phrase, partner: Draft | null): Draft =>
    finish(
      run,
      state,
      slot,
      moved?.get(slot) ?? (isVerbOnly(run.reader, leadOf(slot)) ? matchFrame(rules, slot) : frame),
      own,
      partner === null ? context : { ...context, partner },
    )
  const moves = frame?.rule.set.measure === 'growth' || frame?.rule.set.measure === 'change'
  const readMember = (slot: Slot, own: Phrase): Draft => {
    const told = moves ? toldByKind(run, own) : null
    return told === null ? read(slot, own, null) : read(slot, { ...own, text: '', to: own.from }, told)
  }
  const meant = pointedAt(run, first, subject, group.length)
  let drafts: Draft[]
  const each = group.length === 1 ? eachWithObject(rules, subject) : null
  const sharing = group.length === 1 ? sharingOne(rules, first, frame, subject, members) : null
  const bare = subject.text === '' || kindOf(phrasing, subject.text) === 'action'
  const listed = group.length > 1 && bare ? listedInGap(rules, context.gap, group.length, subject.text) : null
  if (meant !== null) {
    const own = withoutPronoun(rules, subject)
    drafts =
      group.length === meant.length
        ? group.map((slot, i) => read(slot, own, meant[i] as Draft))
        : meant.map((one) => read(first, own, one))
  } else if (listed !== null) {
    drafts = group.map((slot, i) => read(slot, listed[i] as Phrase, null))
  } else if (group.length > 1) {
    const earlier = partners(run, group)
    const owned =
      members.length === group.length
        ? members
        : (listedBefore(run.reader, first, subject, group.length) ?? ownersBefore(earlier, first, subject))
    drafts = group.map((slot, i) =>
      owned !== null
        ? readMember(slot, owned[i] as Phrase)
        : earlier === null ||
            (subject.text.length > 6 && !isProperty(rules, subject.text) && !/(?:贡献率|比重|占比)$/.test(subject.text))
          ? read(slot, subject, null)
          : read(slot, subject, earlier[i] as Draft),
    )
  } else if (each !== null) {
    drafts = each.map((member) => read(first, member, null))
  } else if (sharing !== null) {
    drafts = sharing.map((member) => read(first, member, null))
  } else if (
    members.length === 1 &&
    kindOf(phrasing, subject.text) === 'property' &&
    saysOfEach(rules).test(first.strand.text.slice(subject.to, first.start)) &&
    listBefore(run, first).length > 1
  ) {
    drafts = listBefore(run, first).map((one) => read(first, subject, one))
  } else if (
    subject.text === '' &&
    (frame !== null || first.mention.kind === 'rank') &&
    bothTold(run, first).length > 1
  ) {
    drafts = bothTold(run, first).map((one) => read(first, subject, one))
  } else if (
    subject.text === '' &&
    state.last !== null &&
    first.leadStart === state.last.slot.end &&
    twins(run, state.last).length > 1 &&
    !RELATIVE.has(first.mention.dimension)
  ) {
    drafts = twins(run, state.last).map((twin) => read(first, subject, twin))
  } else {
    const again = frame === null ? null : namedBefore(run, first, subject)
    drafts =
      again === null
        ? [readMember(first, shareVerb(phrasing, first, subject, state.last))]
        : [read(first, phraseAt(subject, '', subject.from, subject.from), again)]
  }
  const last = drafts.at(-1) as Draft
  state.previous = state.last
  state.last = last
  if (last.subject.text !== '') state.lead = last
  return drafts
}
