import Big from 'big.js'
import { type Draft, textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import { COUNTED, RELATIVE, ROUNDED, sizeOf } from './mention.js'
import type { Context } from './name.js'
import { measuredBefore } from './name-place.js'
import { begins, type Phrase, type Phrasing } from './phrase.js'
import { actorOf, gapPhrase } from './phrase-behind.js'
import { kindOf } from './phrase-kind.js'
import type { Run, StrandState } from './run.js'
import { isReckoned, leadOf, type Slot } from './strand.js'

export function contextOf(
  run: Run,
  state: StrandState,
  slot: Slot,
  subject: Phrase,
  frame: FrameMatch | null,
): Context {
  const { phrasing } = run.reader
  const lead = leadOf(slot)
  const inScope = state.last !== null && standsAmong(slot, state.last)
  const told = inScope || lastedBefore(state, lead) || isOfNumber(slot, state.last) ? state.previous : state.last
  const here = told !== null && told.slot.clause !== slot.clause && reckonsUp(run, told) ? null : told
  const last = here ?? (subject.text === '' ? rateBefore(run, state, slot) : null)
  const from = state.last?.slot.strand === slot.strand ? endOf(state.last) : 0
  const gapText = slot.strand.raw.slice(from, slot.clauseStart)
  const gap =
    slot.clauseStart > from ? gapPhrase(phrasing, slot.strand, from, Math.max(from, slot.clauseStart - 1)) : null
  const opensList =
    (lead.includes('其中') && /^[、和及]?其中/.test(lead)) ||
    (gapText.includes('其中') && /其中[:,]?$/.test(gapText)) ||
    (slot.opener === ':' &&
      slot.leadStart === slot.clauseStart &&
      last !== null &&
      // 共344个,分别为:东河县52个、西山县47个.
      (gapText.length <= 1 || /^,?(?:分别|依次|具体)(?:为|是|有)?:?$/u.test(gapText)))
  if (opensList) state.total = totalFor(run, state, slot, subject)
  else if (state.total !== null && state.about === null && !staysInList(phrasing, state.total, slot, subject))
    state.total = null
  if (!opensList && state.total !== null && exceeds(slot, state.total)) state.total = null
  const breaksDown = last === null && BREAKDOWN.test(gapText)
  if (breaksDown && run.earlier.length > 0) {
    state.breakdown = wholeFor(run, slot) ?? totalFor(run, state, slot, subject)
    state.total = state.breakdown
  }
  const sibling = subject.text === '' ? siblingOf(run, last, slot) : null
  if (breaksDown && state.breakdown === null && run.topic.length > 0) {
    const { topic } = state
    return {
      last,
      lead: null,
      summed: [],
      total: null,
      gap: null,
      actor: null,
      topic,
      label: run.label,
      measured: [],
      partner: null,
      sibling,
      alike: null,
      beside: null,
      placed: '',
      listed: false,
    }
  }
  return {
    last,
    lead: state.lead,
    summed: subject.text === '' ? summedBy(run, slot, lead) : [],
    total: state.total,
    gap,
    actor: gap === null ? null : actorOf(phrasing, gap),
    topic: state.topic,
    label: slot.strand.outer === null ? run.label : [],
    measured: slot.strand.outer === null ? run.measured : [],
    partner: null,
    sibling,
    alike: alikeBefore(run, last, slot),
    beside: last === null ? besideSentence(run, slot, subject) : null,
    placed: measuredBefore(run, slot, subject, frame),
    listed: slot.opener === ',' && slot.leadStart === slot.clauseStart && listsParts(run, state, slot),
  }
}

/** 破案率99.1%,连续3年保持98%以上: for how long is told of nothing behind it. */
const lastedBefore = ({ last, previous }: StrandState, lead: string): boolean =>
  last?.mention.dimension === 'time' &&
  previous !== null &&
  /连续$/u.test(leadOf(last.slot)) &&
  /^(?:保持|稳定|维持|位?居|高于|低于|超过)/u.test(lead)

/** 占一般公共预算支出16.6亿元的84%: what a share is of is told with its number right before. */
export function isOfNumber(slot: Slot, last: Draft | null): last is Draft {
  if (last === null || last.slot.end !== slot.leadStart || slot.mention.dimension !== 'ratio') return false
  return (
    last.measure === 'level' &&
    /^,?(?:约|仅|只)?占(?![^,:;]*(?:承诺|计划|任务|目标|概算|总投资|预算数?$))[^,:;占]{2,}$/u.test(leadOf(last.slot)) &&
    leadOf(slot) === '的'
  )
}

/** 居全市10个县区第4位, 在全国87家企业中排位前移11位: how many there are to be ranked among is what nothing is told of. */
export function standsAmong({ mention, strand, leadStart, start }: Slot, { slot: last }: Draft): boolean {
  // 列全省第九、全市第一: beside another place, none is taken among it.
  if (last.mention.kind === 'rank') return false
  const behind = strand.raw.slice(leadStart, start)
  if (mention.kind === 'rank' && last.end === leadStart && /^(?:全[国省市区县州]|在[一-鿿]{0,6})?$/u.test(leadOf(last)))
    return /^[^,:;]{1,14}?(?:中|里)?(?:排名?|位居?|列|居)第?$/u.test(behind)
  if (mention.kind === 'rank') return /(?:居|列|排|位列|位居|名列|排名|在)[一-鿿]{0,4}$/u.test(leadOf(last))
  return last.end === leadStart && /在[一-鿿]{0,4}$/u.test(leadOf(last)) && AMONG.test(behind)
}

export const AMONG = /^[^,:;]{1,14}中(?=排|位|名)/u

/** 引进人才86人,其中博士32人,人才总量1.26万人: what is more than the total is none of its parts. */
function exceeds({ mention }: Slot, { mention: total, measure }: Draft): boolean {
  return (
    measure === 'level' &&
    mention.dimension === total.dimension &&
    mention.value !== null &&
    total.value !== null &&
    !RELATIVE.has(mention.dimension) &&
    sizeOf(mention) > sizeOf(total) * ROUNDED
  )
}

/** 按照人口数25.37(万人)*15件,有效量需达到380件: what a clause reckons with is carried on no further. */
const reckonsUp = ({ drafts }: Run, { slot }: Draft): boolean =>
  drafts.some((d) => d.slot.strand === slot.strand && d.slot.clause === slot.clause && isReckoned(d.slot))

/** 改造小区21个,到位资金3670万元,完工6个: what is counted as the quantity is, when money or a measure was told in between. */
function alikeBefore(run: Run, last: Draft | null, { mention, strand }: Slot): Draft | null {
  if (last === null || last.mention.unit === mention.unit) return null
  // 新院区总投资8.6亿元,规划床位800张,完成投资2.35亿元: how large it is to be is in between, and no other thing.
  const sized = mention.dimension === 'money' && begins(run.reader.rules, 'size.planned', last.subject.text)
  // 优良天数61天,优良率67.8%,增加5天: days are counted too.
  if (!COUNTED.has(mention.dimension) && !sized && mention.unit !== '天') return null
  const { dimension } = last.mention
  const found = run.drafts.findLast((d) => d.slot.strand === strand && d.mention.dimension !== dimension)
  return found?.mention.unit === mention.unit && found.measure === 'level' ? found : null
}

/** 水路口岸吞吐量861.2万吨,增长6.1%;公路口岸92.4万吨: the figure with words of its own that was told the same way in the stretch before. */
function besideSentence({ earlier, sentence, resumes }: Run, { mention }: Slot, subject: Phrase): Draft | null {
  const before = earlier.at(-1)?.sentence
  // 国有企业营业总收入86亿元。(1)市属企业52亿元: behind a stop only what is of the same kind goes on.
  if (!resumes && !/(?:企业|产业|行业|经济|单位|机构)$/u.test(subject.text)) return null
  return (
    earlier.findLast(
      (d) =>
        d.sentence === before &&
        d.sentence[1] <= sentence[0] &&
        d.subject.text !== '' &&
        d.slot.strand.outer === null &&
        d.mention.dimension === mention.dimension,
    ) ?? null
  )
}

/** 参合率为95.5%,居全州第一。较上年提高10.5个百分点: what opens a sentence with points is told of the rate that ended the one before. */
function rateBefore(
  { earlier, resumes }: Run,
  { last }: StrandState,
  { mention, strand, leadStart }: Slot,
): Draft | null {
  if (last !== null || resumes || mention.dimension !== 'points' || strand.outer !== null) return null
  if (!/^[比较]/u.test(strand.text.slice(leadStart).replace(/^\P{L}+/u, ''))) return null
  const sentence = earlier.at(-1)?.sentence
  const told = earlier.findLast((d) => d.sentence === sentence && d.measure !== 'rank')
  return told?.measure === 'rate' ? told : null
}

/** 热线2134件,其中投诉312件、咨询1486件,办结率100%: the clause before told two parts or more. */
function listsParts(run: Run, { total }: StrandState, { strand, clause }: Slot): boolean {
  if (total === null || strand.outer !== null) return false
  const before = run.drafts.filter(
    (d) => d.slot.strand === strand && d.slot.clause === clause - 1 && d.measure === 'level',
  )
  // 城市低保1820户2610人,发放1120万元: one part counted in two ways is no list.
  const parts = new Set(before.map((d) => textOf(d.naming.base)))
  return parts.size > 1 && before.every((d) => d.total === total)
}

/** 4个主体封顶,3个基本建成: what the counted have come to is the figure's own. */
const endOf = ({ naming, slot }: Draft): number => {
  // 100个重点景区,共接待…: so is a noun alone that was counted.
  const counted = naming.rule === 'name.right' && slot.tailEnd - slot.end <= 6 && ENDED.test(textOf(naming.base))
  return counted || naming.rule === 'name.state' ? slot.tailEnd : slot.end
}

const ENDED = /(?:房屋|住房|农房|景区|景点|企业|学校|医院|公司|法院|书馆|物馆|化馆|术馆)$/u

/** 按行业分:, 分地区看,: a total of the paragraph is told over by parts. */
const BREAKDOWN = /(?:按|从|分)[^,:;]{1,6}(?:分|看|来看|划分|统计)[,:]$/

/** The last total of the sentences before that is no part itself: 事故17起…其中较大事故1起。按行业分: divides the 17. */
const wholeFor = (run: Run, { mention }: Slot): Draft | null =>
  run.earlier.findLast((d) => d.total === null && d.measure === 'level' && d.mention.dimension === mention.dimension) ??
  null

/**
 * What a second count right behind a part counts: of 事故17起,死亡20人。按行业分:工矿商贸13起14人 the 14人 are dead, as the
 * total's own second count says.
 */
function siblingOf(run: Run, last: Draft | null, slot: Slot): Draft | null {
  const { dimension } = slot.mention
  if (last === null || last.slot.end !== slot.start) return null
  if (dimension === last.mention.dimension || RELATIVE.has(dimension)) return null
  const told = [...run.earlier, ...run.drafts]
  for (let { total } = last; total !== null; { total } = total) {
    const whole = total
    const behind = told.slice(told.indexOf(whole) + 1).filter((d) => d.sentence === whole.sentence && d !== last)
    const found = behind.find((d) => d.measure === 'level' && d.mention.dimension === dimension)
    if (found === undefined || found.slot.start - whole.slot.end > FARTHEST_SIBLING) return null
    if (found.subject.text !== '') return found
  }
  return null
}

const FARTHEST_SIBLING = 12

/** What a 合计 speaks of: by its arithmetic, or (三者合计占45.3%) the list told right before. */
function summedBy(run: Run, slot: Slot, lead: string): readonly Draft[] {
  if (!RELATIVE.has(slot.mention.dimension)) return /(?:合计|共计|总计)[为达约]?$/.test(lead) ? addends(run, slot) : []
  if (!/^(?:[两二三四五]者|合计)/.test(lead)) return []
  const clause = run.drafts.filter(
    (d) => d.slot.strand === slot.strand && d.slot.clause === slot.clause - 1 && d.measure === 'level',
  )
  const names = new Set(clause.map((d) => textOf(d.naming.base)))
  const length = [...names].reduce((n, name) => n + name.length, 0)
  const alike = clause.every((d) => d.mention.dimension === clause[0]?.mention.dimension)
  return alike && names.size === clause.length && length <= LONGEST_SUM ? clause : []
}

const LONGEST_SUM = 30

/** The counts told right before whose sum a 合计 is, by their arithmetic; none when they do not add up. */
function addends(run: Run, slot: Slot): readonly Draft[] {
  const value = slot.mention.value
  const same = run.drafts.filter(
    (d) =>
      d.measure === 'level' &&
      d.mention.unit === slot.mention.unit &&
      d.mention.value !== null &&
      d.slot.strand === slot.strand,
  )
  for (let count = 2; value !== null && count <= Math.min(4, same.length); count++) {
    const parts = same.slice(-count)
    const sum = parts.reduce((total, d) => total.plus(d.mention.value ?? 0), Big(0))
    const names = parts.reduce((n, d) => n + textOf(d.naming.base).length, 0)
    // Reports round each part by itself.
    if (sum.minus(value).abs().lte(Big(value).times('0.01')) && names <= LONGEST_SUM) return parts
  }
  return []
}

const AVERAGED = /[人户亩]均/u

/** The total a 其中 speaks of: the nearest figure of the same dimension, in the sentence or the one before. */
function totalFor(run: Run, state: StrandState, slot: Slot, subject: Phrase): Draft | null {
  const relative = RELATIVE.has(slot.mention.dimension)
  // 出院12万人次,手术总量3.6万台次(其中三四级占62.6%): in a bracket, of what stands right before it.
  const hung = hungBefore(run, slot)
  if (hung !== null) return hung
  const own = run.drafts.filter((d) => d.slot.strand === slot.strand)
  // 肉类产量86万吨。其它农产品产量稳定增加,其中水产品69万吨: they are of the others, which are not counted.
  if (own.length === 0 && OF_OTHERS.test(slot.strand.text.slice(0, Math.min(LONGEST_OTHERS, slot.start)))) return null
  // 法官人均结案231.5件。其中市法院审结1.9万件: nothing is part of an average.
  const averaged = AVERAGED.test(subject.text)
  const pool = (own.length > 0 ? own : run.earlier).filter((d) => averaged || !AVERAGED.test(textOf(d.naming.base)))
  return (
    pool.findLast((d) =>
      relative ? d.measure !== 'rank' : alike(d.mention.dimension, slot.mention.dimension) && d.measure === 'level',
    ) ??
    pool.findLast((d) => d.measure === 'level') ??
    (averaged || state.last === null || !AVERAGED.test(textOf(state.last.naming.base)) ? state.last : null)
  )
}

/** 排查车辆13万车次、15万人次,其中黄码11人: who came by times is people too. */
const alike = (whole: string, part: string): boolean => whole === part || (whole === 'visits' && part === 'people')

/** The level that a bracket hangs behind; null where its own words count something before. */
function hungBefore({ drafts }: Run, { strand, leadStart }: Slot): Draft | null {
  const { outer } = strand
  if (outer === null || leadStart > 0) return null
  const last = drafts.findLast(({ slot }) => slot.strand === outer.strand && slot.end <= outer.at)
  return last !== undefined && last.slot.end === outer.at && last.measure === 'level' ? last : null
}

const OF_OTHERS = /^其[它他][^,;。\d]*,其中/u

const LONGEST_OTHERS = 40

/** Does a quantity go on with the parts of the total: 其中企业23146户、个体工商户44587户, but not ,抓获逃犯41名? */
function staysInList(phrasing: Phrasing, total: Draft, slot: Slot, subject: Phrase): boolean {
  if (slot.opener === ';' && slot.leadStart === slot.clauseStart && total.mention.dimension !== slot.mention.dimension)
    return false
  if (subject.text === '') return true
  if (slot.leadStart === slot.clauseStart && /^(?:促进|推动|带动|为)/.test(leadOf(slot))) return false
  const same = total.mention.dimension === slot.mention.dimension || RELATIVE.has(slot.mention.dimension)
  if (!same) return kindOf(phrasing, subject.text) !== 'full'
  if (/^[、和及]/.test(leadOf(slot))) return true
  const [first, second] = phrasing.tag(subject.text)
  return !(first !== undefined && second !== undefined && first.tag === 'v')
}
