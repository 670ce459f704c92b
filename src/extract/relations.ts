import Big from 'big.js'
import type { Relation, RelationType } from '../model.js'
import { adjoins, cameTo, comparedWith, SCALE, sameSentence, speakingLike } from './compared.js'
import { type Draft, textOf } from './draft.js'
import { industryPair } from './industries.js'
import { COUNTED, sizeOf } from './mention.js'
import { leadOf } from './strand.js'

/** How many figures back the other side of a relation is looked for. */
const REACH = 10

/** How many figures back the value added of the industries stands before their proportions. */
const FAR = 30

/** How many figures behind a growth what it came to is told. */
const NEXT = 3

const NONE: readonly Draft[] = []

type Link = readonly [RelationType, Draft | null | undefined]

/** The relations of each draft, by its index: what its rate is made of, what its growth is told of, its total and target. */
export function relate(drafts: readonly Draft[]): readonly (readonly Relation[])[] {
  const ids = new Map<Draft, number>()
  for (let id = 0; id < drafts.length; id++) ids.set(drafts[id] as Draft, id)
  const plans = plannedFor(drafts)
  const anyTarget = drafts.some(({ status }) => status === 'target')
  return drafts.map((draft, id) => {
    const relations: Relation[] = []
    const link = (type: RelationType, other: Draft | null | undefined): void => {
      const figure = other == null ? undefined : ids.get(other)
      if (figure !== undefined && figure !== id) relations.push({ type, figure })
    }
    const { measure, status, about, total } = draft
    const asks = anyTarget || measure === 'growth' || measure === 'change' || measure === 'rate'
    const before = asks ? drafts.slice(Math.max(0, id - REACH), id) : NONE
    if (measure === 'growth' || measure === 'change')
      link('base', cameTo(draft, drafts.slice(id + 1, id + 1 + NEXT)) ?? comparedWith(draft, before))
    else if (measure === 'rank') link('base', about)
    else if (measure === 'rate') for (const [type, other] of rateParts(draft, drafts, id, before)) link(type, other)
    if (total !== null && measure === total.measure && status === total.status) link('part_of', total)
    if (anyTarget) link('target', targetOf(draft, before, drafts, id) ?? plans.get(draft))
    return relations
  })
}

// ── Rates ─────────────────────────────────────────────────────────────────────────────────────────

/** Numerator and denominator of a rate: by the arithmetic of the counts around it, else by what its words say. */
function rateParts(draft: Draft, drafts: readonly Draft[], id: number, before: readonly Draft[]): readonly Link[] {
  const from = Math.max(0, id - REACH)
  const counts = drafts
    .slice(from, id + 3)
    .filter((d, i) => d.measure === 'level' && d.mention.value !== null && near(draft, d, id, from + i))
  const pair = industryPair(draft, drafts.slice(Math.max(0, id - FAR), id)) ?? findPair(draft, counts)
  if (pair !== null) return [['numerator', pair[0]], ['denominator', pair[1]]] // biome-ignore format: a pair
  const relation = draft.frame?.rule.relation
  if (relation === 'completion') return completionParts(draft, before)
  if (draft.frame === null && OF_TASK.test(leadOf(draft.slot))) return [['numerator', levelOf(draft.about)]]
  const told = before.filter((d) => d.measure === 'level' && sameSentence(d, draft))
  // 在编人员126人(其中行政编制86人、事业编制40人),本科以上学历占92.8%: what a parenthesis holds is no whole.
  const beside = told.filter((d) => d.slot.strand === draft.slot.strand)
  const levels = beside.length > 0 ? beside : told
  if (relation === 'share') return shareParts(draft, levels, before, drafts.slice(Math.max(0, id - FAR), id))
  if (isMultipleOf(draft)) return [['numerator', levelOf(draft.about) ?? draft.about]]
  return ownParts(draft, levels)
}

/** 恢复到2019年同期的108.7%, 是2020年的4.6倍: what was told before, as a part of what it was then. */
const isMultipleOf = ({ mention, slot, about, frame }: Draft): boolean =>
  about !== null &&
  (frame?.rule.id === 'rate.recovered' ||
    mention.dimension === 'multiple' ||
    /(?:是|为|恢复到|恢复至|相当于|达到?)[^,:;]{1,14}的$/.test(leadOf(slot)))

/** 完成投资8.6亿元,占年计划的58.2: a share of a plan that has lost its sign of percent. */
const OF_TASK = /^,?占(?:全?年度?)(?:计划|任务|预算|目标)数?的?$/u

/** 完成年度任务600件的123.67%: the task below, what was done above. */
function completionParts(draft: Draft, before: readonly Draft[]): readonly Link[] {
  const { about } = draft
  const task = about?.status === 'target' ? about : null
  const part = levelOf(task === null ? about : task.about)
  return [['numerator', part], ['denominator', task ?? taskBeside(draft, part, before)]] // biome-ignore format: a pair
}

/** 整地计划250亩,完成300亩,完成计划的120%; 出口13亿元,完成年任务(40亿元)的32.5%: the task beside what was done of it. */
function taskBeside({ slot }: Draft, part: Draft | null, before: readonly Draft[]): Draft | null {
  if (part === null) return null
  const at = before.indexOf(part)
  const ahead = before[at - 1]
  const sets = (d: Draft | undefined): d is Draft =>
    d?.status === 'target' && d.measure === part.measure && d.mention.dimension === part.mention.dimension
  const last = before.at(-1)
  if (sets(last) && last.slot.strand.outer?.strand === slot.strand && last.slot.strand.outer.at <= slot.start)
    return last
  return part === last && sets(ahead) && ahead.slot.strand === slot.strand && adjoins(part, ahead) ? ahead : null
}

/** 占在营线路总数的14.84%: the whole is what the words behind 占 name; 护理型占57.2%: it is the count before. */
function shareParts(
  draft: Draft,
  levels: readonly Draft[],
  before: readonly Draft[],
  far: readonly Draft[],
): readonly Link[] {
  const named = textOf(draft.naming.parts.slice(draft.naming.base.length)).replace(
    /^占(?:全[市县区部体省])?|(?:总数|总量|比重|的)+$/g,
    '',
  )
  const whole =
    named.length >= 2
      ? before.findLast((d) => d.measure === 'level' && textOf(d.naming.base).includes(named))
      : undefined
  const part = draft.subject.text === '' ? levelOf(draft.about) : null
  // 其中女党员2386名,35岁以下党员占26.8%: a share in a list of parts is of what the list divides.
  const listed = draft.total?.measure === 'level' ? draft.total : null
  const divided = part === null ? (listed ?? levels.at(-1)) : (part.total ?? draft.total)
  // 税收收入3.6亿元,…,税收占财政总收入的54.2%: so does the count that its own words name, where the digits prove the whole.
  const own = part === null ? levels.findLast((d) => textOf(d.naming.base).includes(draft.subject.text)) : undefined
  const all = own === undefined ? null : provenWhole(draft, own, far)
  if (own !== undefined && all !== null) return [['numerator', own], ['denominator', all]] // biome-ignore format: a pair
  const proven = part === null ? null : provenWhole(draft, part, far)
  return [['numerator', part], ['denominator', proven ?? whole ?? (divided === part ? null : divided)]] // biome-ignore format: a pair
}

/** 党员总数896万名。…女党员238万名,占26.6%: the nearest larger count of the same kind, however far, that the part is that share of to its digits. */
function provenWhole({ mention }: Draft, part: Draft, far: readonly Draft[]): Draft | null {
  const digits = /\.(\d+)/.exec(mention.value ?? '')?.[1]?.length ?? 0
  if (mention.value === null || mention.unit !== '%' || digits === 0) return null
  const stated = mention.value
  const fits = (d: Draft): boolean =>
    d !== part &&
    d.measure === 'level' &&
    d.status === part.status &&
    d.mention.value !== null &&
    d.mention.dimension === part.mention.dimension &&
    sizeOf(d.mention) > sizeOf(part.mention) &&
    quotientIs(part, d, stated, digits)
  const whole = far.findLast(fits) ?? null
  return whole === null ? null : toldFirst(whole, part, far)
}

/** 受理708件,已办结708件。来访555件,占比78.4%: of two counts alike the one told first is the whole of what later sentences part. */
const toldFirst = (whole: Draft, part: Draft, counts: readonly Draft[]): Draft =>
  sameSentence(whole, part)
    ? whole
    : (counts.find(
        (d) =>
          d.measure === 'level' &&
          d.status === whole.status &&
          d.mention.value === whole.mention.value &&
          d.mention.unit === whole.mention.unit &&
          adjoins(whole, d),
      ) ?? whole)

/**
 * 立案548件,办结461件,办结率81.42%: the count of the rate's own deed is the part, the larger one of its kind told before
 * it the whole. Without such a part the last count is the whole, or the total it is a part of (其中投诉312件、咨询1486件,办结率100%).
 */
function ownParts(draft: Draft, levels: readonly Draft[]): readonly Link[] {
  // 汉族8118人,占比94.0%: how much of a whole the count before is.
  const only = levels.at(-1)
  if (only !== undefined && ONLY_SHARE.test(leadOf(draft.slot)) && adjoins(draft, only)) return [['numerator', only]]
  const deed = /([一-鿿]{2})(?:成功|完成)?率$/u.exec(textOf(draft.naming.parts))?.[1]
  const counts = levels.filter(({ mention }) => !UNCOUNTED.has(mention.dimension))
  // 涉外案件36件、涉港澳台案件18件,办结率分别为91.7%、94.4%: each is of the count whose thing its name holds.
  const name = textOf(draft.naming.parts)
  const held = (d: Draft): boolean => textOf(d.naming.thing).length >= 2 && name.includes(textOf(d.naming.thing))
  const last = counts.findLast(held) ?? counts.at(-1)
  const ofCounts = draft.subject.text !== '' && draft.naming.rule !== 'name.standing'
  if (deed === undefined || last === undefined || !ofCounts) return []
  const part = counts.findLast((d) => textOf(d.naming.base).includes(deed))
  if (part === undefined) {
    if (!isOfCount(draft, last)) return []
    const listed = counts.filter((d) => d.total !== null && d.total === last.total).length > 1
    return [['denominator', listed ? last.total : last]]
  }
  const whole = counts
    .slice(0, counts.indexOf(part))
    .findLast((d) => d.mention.dimension === part.mention.dimension && scaled(d).gte(scaled(part)))
  return [['numerator', part], ['denominator', whole]] // biome-ignore format: a pair
}

const ONLY_SHARE = /^(?:、)?占比(?:约|为|达到?|约为)?$/u

/** Whether two names have two characters in a row in common: a rate of something else is none of the count before it. */
const shareWords = (a: string, b: string): boolean =>
  Array.from({ length: Math.max(0, a.length - 1) }, (_, i) => a.slice(i, i + 2)).some((two) => b.includes(two))

/** Whether a rate is one of what was counted: it carries the count's thing, or names the same (食品抽检1200批次,食品抽检合格率). */
function isOfCount({ naming, subject }: Draft, count: Draft): boolean {
  const name = textOf(naming.parts)
  if (naming.rule !== 'name.clause') return shareWords(name, textOf(count.naming.parts))
  const thing = textOf(count.naming.thing)
  const own = subject.text.replace(/[一-鿿]{2}率$/u, '')
  return (own.length >= 2 && textOf(count.naming.base).includes(own)) || (thing.length >= 2 && own.includes(thing))
}

/** What no rate is a part of, though it is told beside one: the money, the marks, the days. */
const UNCOUNTED: ReadonlySet<string> = new Set(['money', 'score', 'time', 'concentration'])

function levelOf(draft: Draft | null): Draft | null {
  let found = draft
  while (found !== null && found.measure !== 'level') found = found.about
  return found
}

/** Counts told up to ten figures before, or right behind in the rate's own parenthesis. */
function near(draft: Draft, other: Draft, id: number, i: number): boolean {
  if (i < id) return id - i <= REACH && other.sentence[0] >= draft.sentence[0] - 200
  return i - id <= 2 && sameSentence(draft, other) && other.slot.strand.outer?.strand === draft.slot.strand
}

/** The nearest pair of counts of one dimension whose quotient is the rate, to the digits shown. */
function findPair(draft: Draft, counts: readonly Draft[]): readonly [Draft, Draft] | null {
  if (draft.mention.value === null || draft.mention.dimension !== 'ratio') return null
  if (draft.mention.unit !== '%') return findRoughPair(draft, counts)
  const stated = draft.mention.value
  const digits = /\.(\d+)/.exec(stated)?.[1]?.length ?? 0
  // 100% and 0% follow from too many pairs to prove anything but of two counts side by side.
  const round = stated === '100' || stated === '0'
  const sizes = counts.map(({ mention }) => sizeOf(mention))
  const percent = Number(stated)
  // In floating point the digits shown tell nearly all pairs off, and dividing decimals costs a hundred times as much.
  const margin = 1.001 * 10 ** -digits + 1e-9 * percent
  const mayBe = (quotient: number): boolean => Math.abs(100 * quotient - percent) < margin
  for (let gap = 1; gap < counts.length; gap++) {
    for (let i = counts.length - 1; i - gap >= 0; i--) {
      const [first, second] = [counts[i - gap] as Draft, counts[i] as Draft]
      const quotient = (sizes[i] as number) / (sizes[i - gap] as number)
      const [forth, back] = [mayBe(quotient), mayBe(1 / quotient)]
      if (!forth && !back) continue
      const alike = first.mention.dimension === second.mention.dimension
      // 4.37万人次…3.05万人,取证率69.8%: people and their times are counted alike, where the digits are enough to prove it.
      const counted = digits > 0 && COUNTED.has(first.mention.dimension) && COUNTED.has(second.mention.dimension)
      const together = sameSentence(first, draft) && sameSentence(second, draft)
      if (!alike && !(counted && together)) continue
      // Few digits agree by accident (3/5 is 60% of anything): the fewer are shown, the nearer both counts must stand.
      const [hereFirst, hereSecond] = [sameSentence(first, draft), sameSentence(second, draft)]
      if (digits === 0 && !hereFirst && !hereSecond) continue
      if (round && !(gap === 1 && hereFirst && hereSecond)) continue
      if (forth && quotientIs(second, first, stated, digits)) return [second, toldFirst(first, second, counts)]
      if (back && quotientIs(first, second, stated, digits)) return [first, second]
    }
  }
  return null
}

/** 占七成, 完成三分之二: a share told roughly proves only a pair of counts right before it. */
function findRoughPair(draft: Draft, counts: readonly Draft[]): readonly [Draft, Draft] | null {
  const [whole, part] = counts.filter((d) => sameSentence(d, draft)).slice(-2)
  if (whole === undefined || part === undefined || whole.mention.dimension !== part.mention.dimension) return null
  const stated = scaled(draft)
  const near = (over: Draft, under: Draft): boolean =>
    scaled(under).gt(0) && scaled(over).div(scaled(under)).minus(stated).abs().lte(ROUGH)
  if (near(part, whole)) return [part, whole]
  return near(whole, part) ? [whole, part] : null
}

const ROUGH = 0.05

function quotientIs(part: Draft, whole: Draft, stated: string, digits: number): boolean {
  const rough = (100 * sizeOf(part.mention)) / sizeOf(whole.mention)
  // Rounding is far less than this: dividing decimals is left for what may be.
  if (Math.abs(rough - Number(stated)) > 1.001 * 10 ** -digits + 1e-9 * Math.abs(rough)) return false
  const below = scaled(whole)
  if (below.eq(0)) return false
  const percent = scaled(part).div(below).times(100)
  // Reports cut as often as they round, so the last digit shown may be one off: 41% from 52/127.
  return percent.minus(stated).abs().lt(Big(10).pow(-digits))
}

const scaled = ({ mention }: Draft): Big => Big(mention.value ?? 0).times(mention.unitInfo?.factor ?? 1)

// ── Targets ───────────────────────────────────────────────────────────────────────────────────────

/** The target an actual is held against: told right before or behind it, or the latest of the same thing. */
function targetOf(draft: Draft, before: readonly Draft[], drafts: readonly Draft[], id: number): Draft | null {
  if (draft.status !== 'actual' || (draft.measure !== 'level' && draft.measure !== 'rate')) return null
  const alike = (d: Draft): boolean =>
    d.status === 'target' && d.measure === draft.measure && d.mention.dimension === draft.mention.dimension
  if (draft.about !== null && alike(draft.about)) return draft.about
  const proven = provenTarget(draft, drafts, id)
  if (proven !== null) return proven
  if (!holdsTarget(drafts, id - REACH, id + REACH)) return null
  // 案件742件(民事529件、刑事208件),完成年度任务600件的…: what a parenthesis holds does not stand between.
  const following = drafts.slice(id + 1, id + 1 + REACH).filter((d) => sameSentence(d, draft))
  const plain = following.filter((d) => d.slot.strand === draft.slot.strand).slice(0, 2)
  const hanging = following.filter((d) => d.slot.strand.outer?.strand === draft.slot.strand).slice(0, 2)
  const next = [...hanging, ...plain].find(
    (d) =>
      alike(d) &&
      (d.about === draft || d.frame?.rule.set.status === 'target' || d.slot.strand.outer?.strand === draft.slot.strand),
  )
  if (next !== undefined) return next
  const thing = textOf(draft.naming.thing)
  const speaksLike = speakingLike(draft)
  const told = before.filter(
    (d) => alike(d) && (speaksLike(d) || (thing.length >= 2 && textOf(d.naming.thing) === thing)),
  )
  // 计划改造小区28个,涉及楼栋213栋,现已完工24个: what is counted by the same word.
  const found = told.findLast((d) => d.mention.unit === draft.mention.unit) ?? told.at(-1) ?? besideDone(draft, before)
  // 造林计划860亩,其中补植造林360亩,实际完成造林880亩: the whole before its parts.
  const whole = found?.total ?? null
  return found !== null && whole !== null && alike(whole) && told.includes(whole) && ACTUALLY.test(leadOf(draft.slot))
    ? whole
    : found
}

/** 计划造林100亩,实际完成绿化面积111亩: what was planned right before it, whatever its name. */
function besideDone(draft: Draft, before: readonly Draft[]): Draft | null {
  const last = before.at(-1)
  const beside =
    last?.status === 'target' &&
    last.measure === draft.measure &&
    last.mention.unit === draft.mention.unit &&
    adjoins(draft, last)
  return beside && ACTUALLY.test(leadOf(draft.slot)) ? last : null
}

const ACTUALLY = /^,?实际(?!上|利用|使用)/u

/** 年度计划投资496亿元。…完成投资586亿元,完成年度计划的118.0%: the plan, however far before, that the share told behind proves. */
function provenTarget(draft: Draft, drafts: readonly Draft[], id: number): Draft | null {
  if (draft.measure !== 'level' || draft.mention.value === null) return null
  const rate = drafts[id + 1]
  if (rate?.measure !== 'rate' || rate.mention.unit !== '%' || rate.slot.strand !== draft.slot.strand) return null
  const stated = rate.mention.value
  const digits = /\.(\d+)/.exec(stated ?? '')?.[1]?.length ?? 0
  const completes = rate.frame?.rule.relation === 'completion' || rate.subject.text.endsWith('完成率')
  if (stated === null || digits === 0 || !completes) return null
  return (
    drafts
      .slice(Math.max(0, id - FAR), id)
      .findLast(
        (d) =>
          d.status === 'target' &&
          d.measure === 'level' &&
          d.mention.value !== null &&
          d.mention.dimension === draft.mention.dimension &&
          quotientIs(draft, d, stated, digits),
      ) ?? null
  )
}

/** Most figures stand among facts alone. */
function holdsTarget(drafts: readonly Draft[], from: number, to: number): boolean {
  for (let i = Math.max(0, from); i <= to && i < drafts.length; i++) if (drafts[i]?.status === 'target') return true
  return false
}

/**
 * The plan at a report's end for what its beginning tells: 上半年立案548件 … 全年立案不少于1000件. Names must be the same but
 * for the words in front; each plan belongs to the last figure told before it.
 */
function plannedFor(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
  const told = new Map<string, Draft>()
  const plans = new Map<Draft, Draft>()
  const planned = new Set<string>()
  for (const { status, subject } of drafts) if (status === 'target') planned.add(subject.text)
  if (planned.size === 0) return plans
  for (const draft of drafts) {
    if ((draft.measure !== 'level' && draft.measure !== 'rate') || !planned.has(draft.subject.text)) continue
    // The words of its own clause: what a heading or label put before them differs between the parts of a report.
    const name = draft.subject.text
    const key = `${draft.measure} ${draft.mention.unit.replace(SCALE, '')} ${name}`
    if (draft.status === 'actual') {
      told.set(key, draft)
      continue
    }
    const actual = draft.status === 'target' && name.length >= SHORTEST_PLANNED ? told.get(key) : undefined
    if (actual !== undefined && !plans.has(actual)) plans.set(actual, draft)
  }
  return plans
}

const SHORTEST_PLANNED = 2
