import type { Draft } from './draft.js'
import { BARE, COUNTED, RELATIVE } from './mention.js'
import type { Run } from './run.js'
import type { Slot } from './strand.js'

/** The figures a list without subjects of its own speaks of: 同比分别增长31.4%、27.9%. */
export function partners(run: Run, group: readonly Slot[]): readonly Draft[] | null {
  const first = group[0] as Slot
  const count = group.length
  const { dimension } = first.mention
  const mixed = partnersByKind(run, group)
  if (mixed !== null) return mixed
  const ranked = ranksBefore(run, group)
  if (ranked !== null) return ranked
  const told = run.drafts.filter(
    (d) =>
      d.measure !== 'rank' &&
      (dimension === 'points'
        ? d.measure === 'rate' || d.measure === 'growth'
        : RELATIVE.has(dimension) || d.measure === 'level' || (dimension === BARE && d.mention.dimension === BARE)),
  )
  const begun = new Set(told.map(riseBegins))
  const own = told.filter((d) => d.slot.strand === first.strand && !begun.has(d))
  // 移动、宽带、云各为3.9、1.8、0.6亿元,其他0.4亿元,占比48%、23%、7%: a clause that told as many is the one meant.
  const clauses = [...new Set(own.map(({ slot }) => slot.clause))].reverse()
  for (const clause of clauses.slice(0, 3)) {
    const together = own.filter((d) => d.slot.clause === clause && d.measure === 'level')
    if (together.length === count && count > 2) return together
  }
  // 人均可支配收入分别增长7%和8%,分别达38600元和19200元: how much what grew came to.
  const grew = run.drafts.filter(({ slot }) => slot.strand === first.strand).slice(-count)
  const fromGrowth =
    dimension === 'money' &&
    grew.length === count &&
    grew.every((d) => d.measure === 'growth' && d.subject.text !== '' && d.slot.clause === first.clause - 1)
  if (fromGrowth && new Set(grew.map(({ subject }) => subject.text)).size === count) return grew
  // 生猪存栏203.7万头(能繁母猪19.8万头),累计出栏251.5万头,同比分别增长…: a parenthesis counts when the list needs it.
  for (const pool of [own, told]) {
    // 36个交通项目完成投资126.4亿元,…,分别占计划的99%…: money of money, not of how many there are.
    const paid = pool.filter((d) => d.measure === 'level' && d.mention.dimension === 'money').slice(-count)
    const ofMoney = RELATIVE.has(dimension) && paid.length === count && paid.at(-1) === pool.at(-1)
    if (ofMoney && pool.slice(-count).some((d) => COUNTED.has(d.mention.dimension))) return paid
    const latest = pool.slice(-count)
    if (latest.length === count && latest.every((d) => d.measure === latest[0]?.measure)) return latest
    const levels = pool.filter((d) => d.measure === 'level')
    if (levels.length >= count) return levels.slice(-count)
  }
  // 民生实事…提升5万人、加固7座、创建5条。截至11月底,分别完成4.2万人、6座、5条: the units tell which is which.
  const tasks = run.earlier.filter((d) => d.measure === 'level').slice(-count)
  const sameUnits =
    tasks.length === count &&
    new Set(tasks.map(({ mention }) => mention.dimension + mention.unit)).size > 1 &&
    tasks.every(({ mention }, i) => baseUnit(mention.unit) === baseUnit(group[i]?.mention.unit ?? ''))
  if (sameUnits) return tasks
  // 城、农网供电可靠率99.985%、99.902%,户均停电0.88小时和5.74小时: a list of another measure, told in the clause before.
  const before = run.drafts.filter(({ slot }) => slot.strand === first.strand && slot.clause === first.clause - 1)
  const subjects = new Set(before.map(({ subject }) => subject.text))
  return before.length === count && subjects.size === count ? before : null
}

/** 金牌总数、团体总分均列全市第三,分别较上届前移2位、1位: places move, whatever was counted before; null where no places were told right before. */
function ranksBefore({ drafts }: Run, group: readonly Slot[]): readonly Draft[] | null {
  const [first] = group
  if (first === undefined || !group.every(({ mention }) => /^[位名]$|位次$/u.test(mention.unit))) return null
  const told = drafts.filter(({ slot }) => slot.strand === first.strand).slice(-group.length)
  return told.length === group.length && told.every(({ measure }) => measure === 'rank') ? told : null
}

/** 余额2.02亿元、不良率1.40%,比年初分别上升3310万元和0.15个百分点: money of money, points of the rate; null for lists of one kind. */
function partnersByKind(run: Run, group: readonly Slot[]): readonly Draft[] | null {
  const [first] = group
  if (first === undefined || new Set(group.map(({ mention }) => mention.dimension)).size === 1) return null
  const told = run.drafts.filter(({ slot }) => slot.strand === first.strand).slice(-group.length)
  const fits = (d: Draft, { mention }: Slot): boolean =>
    mention.dimension === 'points'
      ? d.mention.dimension === 'ratio'
      : d.measure === 'level' && d.mention.dimension === mention.dimension
  return told.length === group.length && told.every((d, i) => fits(d, group[i] as Slot)) ? told : null
}

/** 由690元提高到735元: where a rise began is not told of again behind its end. */
const riseBegins = ({ about, frame }: Draft): Draft | null => (frame?.rule.id === 'end.to' ? about : null)

/** The unit without its scale: 万人 and 人 count the same. */
const baseUnit = (unit: string): string => unit.replace(/^[十百千万亿]+(?=.)/u, '')
