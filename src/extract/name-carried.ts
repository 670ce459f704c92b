import type { NamePart } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { type Draft, textOf } from './draft.js'
import { COUNTED, RELATIVE, sizeOf } from './mention.js'
import { carry, cutLeft, cutRight, joinParts, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import { has, type Phrase, type Phrasing, phraseAt } from './phrase.js'
import { rightPhrase } from './phrase-behind.js'
import { measureWordOf, propertyOf } from './phrase-kind.js'
import { anyWord, ofRules } from './rule-words.js'
import { leadOf, type Slot } from './strand.js'

/** 完成年度任务600件的123.67%: the rate is told of the task named right before it. */
export function completionOf({ context: { last, topic } }: NameQuery): Base {
  if (last === null) return { parts: carry(topic), kind: 'full', rule: 'name.carried' }
  return {
    parts: carry(last.naming.parts),
    thing: carry(last.naming.thing),
    under: last.naming.under,
    kind: 'full',
    rule: 'name.carried',
  }
}

/** Nothing of its own: 同比增长5%, 共12件, 23人. */
export function emptyBase(phrasing: Phrasing, query: NameQuery): Base {
  const { rules } = phrasing
  const { slot, frame, context } = query
  const measure = frame?.rule.set.measure
  const { dimension } = slot.mention
  // 新登记企业526户,注册资本21.3亿元,比上年增加143户: what changed is what is counted alike.
  const changed = measure === 'change' && !RELATIVE.has(dimension) ? context.alike : null
  const before = context.partner ?? changed ?? context.last
  const fewer = measure === 'change' && COUNTED.has(dimension) ? countedAfter(phrasing, query, before) : null
  if (fewer !== null) return fewer
  // 收入7218亿元,增长3.1%,增速快0.8个百分点,完成年度预算9800亿元: a budget is of what is told in money.
  const alike = before !== null && frame?.rule.set.status === 'target' ? toldIn(dimension, before) : null
  if (alike !== null) return inherit(alike.naming.base, alike)
  const peopled = populationOf(query)
  if (peopled !== null) return peopled
  // 建筑业对经济增长的贡献率为18.5%,拉动增长0.9个百分点: it is the industry that pulls.
  const pulls = before !== null && frame?.rule.id.startsWith('pull.') === true ? contributor(before.naming.base) : null
  if (before !== null && pulls !== null) return inherit(pulls, before)
  if (before !== null && dimension === 'points') {
    // A change in points speaks of the rate or growth before it, not of the count that was measured.
    if (before.measure === 'growth')
      return inherit([...before.naming.base, { text: '增速', source: 'frame', span: null }], before)
    // 增长7.9%,占全省的6.4%,比全省增速高1.8个百分点: it is the growth that is compared.
    const level = /增[速幅]/u.test(leadOf(slot)) ? beforeCompletion(before) : null
    if (level !== null) return inherit(withSpeed(level.naming.base), level)
    // 超出5%的控制线3.9个百分点: what passed it is told of, not the line.
    const line =
      frame?.rule.id === 'gap.line' ||
      before.frame?.rule.id === 'target.passed' ||
      (before.status === 'target' && before.slot.end === slot.leadStart)
    return inherit(line ? before.naming.base : before.naming.parts, before)
  }
  const { gap, last, topic, label, summed, sibling } = context
  const sharer = frame?.rule.id === 'rate.share' ? sharerBefore(query) : null
  if (sharer !== null) return { parts: phraseParts(sharer), kind: 'full', rule: 'name.gap' }
  const back = measure === 'growth' || frame?.rule.id === 'rate.recovered'
  const root =
    back &&
    before !== null &&
    context.partner === null &&
    (context.gap === null || (measure === 'growth' && before.frame?.rule.relation === 'completion'))
      ? beforeCompletion(before)
      : null
  if (root !== null) return inherit(root.naming.base, root)
  const lead = leadOf(slot)
  if (summed.length > 1) return sumOf(summed, topic)
  const grown = measure === 'growth' && context.gap !== null ? grownBefore(context.gap) : null
  if (grown !== null) return { parts: phraseParts(grown), kind: 'full', rule: 'name.gap' }
  // 增速3.1%,全市排名第12位: it is the growth that is ranked.
  const speed =
    before?.measure === 'growth' &&
    measure === 'rank' &&
    (before.frame?.rule.id.startsWith('growth.property') === true || /^增[速幅]$/u.test(before.subject.text))
  if (before !== null && speed) return inherit(withSpeed(before.naming.base), before)
  if (before !== null && (measure !== undefined || RELATIVE.has(dimension))) {
    const passed = before.frame?.rule.id === 'target.passed'
    // 底线目标126亿元,增长8%: of which of the two targets.
    const stated =
      measure === 'growth' &&
      before.frame?.rule.id === 'target.stated' &&
      /(?:底线|奋斗|保底|力争|挑战)$/u.test(textOf(before.naming.base))
    const whole =
      stated ||
      // 居全省第17位、全市第2位: the second place is of what the first is.
      // 居全省第17位,比上年前移5位: it is the place that moved; 居全省第17位,增速3.1%: but not that grew.
      // 居全国第2位,占全国产量的26%: nor what has a share.
      (before.measure === 'rank' && measure !== 'rank' && measure !== 'growth' && frame?.rule.id !== 'rate.share') ||
      (before.measure === 'rate' &&
        !passed &&
        (measure !== 'rate' || frame?.rule.relation === 'completion') &&
        // 完成预算的53.4%,同比增长9.5%: what grew is the revenue, not how far it got.
        before.frame?.rule.relation !== 'completion')
    return inherit(
      whole || (measure === undefined && before.measure === 'rate') ? before.naming.parts : before.naming.base,
      before,
    )
  }
  if (sibling !== null && before !== null)
    return inherit(joinParts(before.naming.base, carry(phraseParts(sibling.subject))), before)
  if (gap !== null && measure === undefined) {
    const parts = phraseParts(beforeMark(gap))
    // 26项重点工作,截至9月30日已完成17项: of what was counted alike, done is told apart.
    const done = lead.slice(lead.length - (rules.lexicon.get('done.verb')?.ends(lead) ?? 0))
    const alike = last !== null && last.mention.unit === slot.mention.unit && COUNTED.has(dimension)
    if (done === '' || !alike || last.naming.rule !== 'name.right') return { parts, kind: 'full', rule: 'name.gap' }
    return doneWith(done, { thing: parts, under: parts, rule: 'name.gap' })
  }
  const deed = doneIn(rules).exec(lead)?.[0]
  if (last !== null && last.naming.kind === 'action' && (deed !== undefined || lead.includes('实现')))
    return doneWith(deed ?? '完成', { thing: carry(last.naming.thing), under: last.naming.under, rule: 'name.action' })
  // 整治内涝点14处,已完成5处: of what is counted alike and is more, done is told apart.
  const done = nowDone(rules).exec(lead)?.[1]
  const more = last !== null && last.mention.unit === slot.mention.unit && sizeOf(last.mention) > sizeOf(slot.mention)
  const planned = last?.status === 'target' && !textOf(last.naming.base).endsWith('任务')
  if (done !== undefined && more && !planned && COUNTED.has(dimension))
    return doneWith(done, { thing: carry(last.naming.base), under: last.naming.under, rule: 'name.action' })
  const invested = before === null ? null : investedOf(query, before)
  if (before !== null && invested !== null) return inherit(invested, before)
  // 新增龙头企业6家,总数达38家: all there are, new or not.
  const all = TOTAL.exec(lead)?.[1]
  if (before !== null && all !== undefined && /^(?:新|净增)/u.test(textOf(before.naming.base)))
    return inherit([...notNew(rules, before.naming.thing), { text: all, source: 'clause', span: null }], before)
  // 器官捐献12例(累计55例): all there have been so far.
  const soFar = before !== null && before.measure === 'level' && before.mention.unit === slot.mention.unit
  if (soFar && SO_FAR.test(lead) && !textOf(before.naming.base).includes('累计'))
    return inherit([{ text: '累计', source: 'clause', span: null }, ...carry(before.naming.base)], before)
  if (before !== null) return inherit(planDone(query, before) ?? before.naming.base, before)
  // 居民消费价格指数同比持平,涨幅收窄3.7个百分点: what the clause before tells of is what moved.
  const measured = gap === null ? null : measuredIn(phrasing, gap)
  if (measured !== null) return { parts: phraseParts(measured), kind: 'full', rule: 'name.gap' }
  return { parts: carry(label.length > 0 ? label : topic), kind: 'full', rule: 'name.carried' }
}

/** 与上年同期相比减少1种甲类传染病: what there are more or fewer of stands behind, where nothing told before is counted so. */
function countedAfter(
  phrasing: Phrasing,
  { slot, context: { partner } }: NameQuery,
  before: Draft | null,
): Base | null {
  if (partner !== null || before?.mention.unit === slot.mention.unit || slot.start === slot.leadStart) return null
  const right = rightPhrase(phrasing, slot.strand, slot.end, slot.tailEnd)
  if (right.text.length < 3 || right.to < slot.tailEnd) return null
  const parts = phraseParts(right)
  return { parts, thing: parts, kind: 'full', rule: 'name.right' }
}

/** The name with its 增速, which it may end in already. */
const withSpeed = (parts: readonly NamePart[]): readonly NamePart[] =>
  /增[速幅]$/u.test(textOf(parts)) ? parts : [...parts, { text: '增速', source: 'frame', span: null }]

/** The words of a clause as far as they name a measure: 规上工业增加值|延续平稳向好趋势; null when it names none. */
function measuredIn({ rules, tag }: Phrasing, gap: Phrase): Phrase | null {
  let length = 0
  for (const word of tag(gap.text)) {
    if (!/^(?:n|b|j|vn|l|x|eng|f|zg)/.test(word.tag)) break
    length += word.text.length
    const text = gap.text.slice(0, length)
    const ends = propertyOf(rules, text) !== '' || measureWordOf(rules, text) !== '' || /指数$/u.test(text)
    if (ends && text.length >= 4) return phraseAt(gap, text, gap.from, gap.from + length)
  }
  return null
}

/** 完成, 办结 or 整改 of what was told before: told apart from it by the deed. */
const doneWith = (deed: string, of: { readonly thing: readonly NamePart[] } & Pick<Base, 'under' | 'rule'>): Base => ({
  parts: [...of.thing, { text: deed, source: 'clause', span: null }],
  thing: of.thing,
  under: of.under ?? [],
  kind: 'action',
  rule: of.rule,
})

const doneIn = ofRules((rules) => new RegExp(anyWord(rules, 'done.verb')))

const nowDone = ofRules((rules) => new RegExp(`(?:已|实际)(?:经|累计)?(${anyWord(rules, 'done.verb')})$`))

/** 新改厕 → 改厕; 新能源汽车 stays. */
const notNew = (rules: RuleSet, [first, ...rest]: readonly NamePart[]): readonly NamePart[] =>
  first === undefined
    ? []
    : [
        first.text.startsWith('新') && has(rules, 'own.object', first.text.slice(1)) ? cutLeft(first, 1) : first,
        ...rest,
      ]

/** 销售收入突破百亿元大关,达到126亿元, 粮食总产实现“二十连丰”,达…: the mark that was passed is no part of the name. */
function beforeMark(gap: Phrase): Phrase {
  const mark =
    /(?:再|屡|连续|均)?创下?(?:历史|同期|年内).{0,4}新高$|(?:不减反增|不增反减|不降反升|不升反降|逆势[上增]?[升长扬])$|(?:实现|喜获|迎来|再获)(?:“[^”]{1,8}”|[一二三四五六七八九十]+连[丰增涨])$|(?:首次|成功|再次|历史性)?(?:突破|跨越|跨上|迈上|站上|超过|登上).{1,8}(?:大关|台阶|关口|门槛)$/u.exec(
      gap.text,
    )
  if (mark === null || mark.index < 2) return gap
  return phraseAt(gap, gap.text.slice(0, mark.index), gap.from, gap.from + mark.index)
}

/** 完成年度预算的84.9%,比序时进度慢6.8个百分点,增长3.2%: what grew was told before how far it got; null where nothing else is in between. */
function beforeCompletion(before: Draft): Draft | null {
  let draft = before
  let gone = false
  while (draft.about !== null && draft.about !== draft) {
    // 接待游客544万人次,占全省的6.4%,恢复到2019年同期的86%: a share that names nothing of its own is passed over as well.
    const got =
      draft.frame?.rule.relation === 'completion' ||
      (draft.frame?.rule.id === 'rate.share' && draft.subject.text === '' && draft.mention.dimension === 'ratio')
    const between =
      got ||
      draft.status === 'target' ||
      (gone && draft.measure === 'growth') ||
      (draft.measure === 'change' && draft.mention.dimension === 'points')
    if (!between) break
    gone ||= got
    draft = draft.about
  }
  return gone && draft.measure === 'level' && before.frame?.rule.relation !== 'completion' ? draft : null
}

/** What a chain of rates, growths and changes is told of in the end, where that is counted as `dimension`; null when the figure before is itself. */
function toldIn(dimension: string, before: Draft): Draft | null {
  if (before.mention.dimension === dimension || !RELATIVE.has(before.mention.dimension) || RELATIVE.has(dimension))
    return null
  let draft: Draft | null = before
  while (draft !== null && draft.mention.dimension !== dimension) draft = draft.about === draft ? null : draft.about
  return draft?.measure === 'level' ? draft : null
}

/** 全镇13951户68202人: households and inhabitants of a place, told by their number alone. */
function populationOf({ slot, context: { last } }: NameQuery): Base | null {
  const { unit } = slot.mention
  if (!/^万?(?:户|口?人)$/u.test(unit) || !/^[\d,;:。(、]?$/u.test(slot.strand.text.charAt(slot.end))) return null
  const beside = last?.slot.strand === slot.strand && last.slot.end === slot.start ? last : null
  const lead = (beside === null ? leadOf(slot) : leadOf(beside.slot)).trim()
  const told = /^(?:全|辖)[省市县区州镇乡村街社][道区]?(?=(?:现|共|总计|合计)?有?$)/u.exec(lead)?.[0]
  const where = told ?? placeWithout(slot, beside ?? last)
  if (where === null) return null
  const said = `${where}${unit.endsWith('户') ? '户数' : '人口'}`
  return { parts: [{ text: said, source: 'clause', span: null }], kind: 'full', rule: 'name.clause' }
}

/** 我村7个村民小组,432户、1586口人: the place, '' where it has no name, of those who are told behind its parts by their number alone; else null. */
function placeWithout(slot: Slot, before: Draft | null): string | null {
  if (before === null || !/^[,、]?$/u.test(leadOf(slot))) return null
  const text = textOf(before.naming.base)
  return PARTS_OF_PLACE.test(text) || IN_PLACE.test(text) ? (OF_PLACE.exec(slot.strand.text)?.[0] ?? '') : null
}

const PARTS_OF_PLACE = /(?:村民小组|自然村|行政村|村|社区|居民小组|村组)$/u

const IN_PLACE = /^(?:[全我本][省市县区州镇乡村街社][道区]?)?(?:户数|人口)$/u

const OF_PLACE = /^(?:全|我|本)[省市县区州镇乡村街社][道区]?/u

/** What a rate of contribution is told of, without the rate; null for other names. */
function contributor(parts: readonly NamePart[]): readonly NamePart[] | null {
  const told = /(?<=.{2})对?[^对]*的?贡献[率度]$/u.exec(textOf(parts))
  if (told === null) return null
  let left = told.index
  return parts.flatMap((part) => {
    const kept = part.text.slice(0, Math.max(0, left))
    left -= part.text.length
    return kept === '' ? [] : [cutRight(part, part.text.length - kept.length)]
  })
}

/** 城市建设类,占27.2%;市场监管类,占20.2%: what stands alone before a share is what it is of; null where nothing does. */
function sharerBefore({ slot: { strand, clauseStart, leadStart }, subject }: NameQuery): Phrase | null {
  const found = leadStart === clauseStart ? SHARER.exec(strand.text.slice(0, clauseStart)) : null
  const text = found?.[1]
  if (found === null || text === undefined) return null
  const from = clauseStart - 1 - text.length
  return { text, strand: subject.strand, from, to: from + text.length, source: 'carried' }
}

const SHARER = /(?:^|[,:;])([^,:;\d\s]{1,12}(?:类|型|领域|方面|行业|问题|业|层|群体)|其他|其它),$/u

const SO_FAR = /^[,、]?累计(?:已?达到?|为|有|共)?$/u

/** All of a kind, where only some were told: 总数达, 累计达. */
const TOTAL = /(总数|总量|总计|累计)(?:已|达到?|为|有)*$/u

/** 泊位工程总投资18.7亿元,开工至今累计完成11.2亿元: of what is to be invested in all, so much is. */
function investedOf({ slot }: NameQuery, { naming, mention }: Draft): readonly NamePart[] | null {
  if (mention.dimension !== 'money' || slot.mention.dimension !== 'money') return null
  const project = textOf(naming.base).endsWith('总投资') ? projectOf(naming.base) : null
  if (project === null || !/(?:完成|到位|投入)[^,:;]{0,2}$/u.test(leadOf(slot))) return null
  return [...project, { text: '完成投资', source: 'frame', span: null }]
}

/** 东湖治理工程 of 东湖治理工程总投资: what is invested in; null where a name tells no whole or planned investment. */
export function projectOf(parts: readonly NamePart[]): readonly NamePart[] | null {
  const last = parts.at(-1)
  const whole = INVESTMENT.exec(last?.text ?? '')?.[0]
  if (last === undefined || whole === undefined) return null
  const project = cutRight(last, whole.length)
  return project.text === '' ? parts.slice(0, -1) : [...parts.slice(0, -1), project]
}

const INVESTMENT = /(?:概算|计划|预计)?(?:总投资|计划投资)额?$/u

/** 年度计划投资2.4亿元,实际完成2.52亿元: what was done is no plan any more. */
export function planDone({ slot }: NameQuery, { naming, status }: Draft): readonly NamePart[] | null {
  if (status !== 'target' || !/(?:完成|实现|实际|已|达)/.test(leadOf(slot))) return null
  const parts = naming.base.map((part) => ({
    ...part,
    text: part.text.replace(/(?:年度|全年)?(?:计划|应)(?=[一-鿿]{2})/u, '').replace(/^投资$|(?<=..)投资$/u, '完成投资'),
  }))
  return parts.some((part, i) => part.text !== naming.base[i]?.text) ? parts.filter(({ text }) => text !== '') : null
}

/** 征收税费、滞纳金…,合计445万元: named by all it adds up. */
const sumOf = (summed: readonly Draft[], topic: readonly NamePart[]): Base => ({
  parts: [
    ...summed.flatMap((d, i) => [
      ...(i > 0 ? [{ text: '、', source: 'frame' as const, span: null }] : []),
      ...carry(d.naming.base),
    ]),
    { text: '合计', source: 'frame', span: null },
  ],
  thing: carry(topic),
  kind: 'full',
  rule: 'name.sum',
})

/** 民事一审收案数首次下降,降幅7.4%: the clause before says what fell, the property how much. */
function grownBefore(gap: Phrase): Phrase | null {
  const said =
    /^(.{2,16}?)(?:出现|呈现|呈|实现|有所|持续|不断|首次|稳步|明显|大幅|小幅|近[一二三四五六七八九十\d]+年来?|不降反|不升反|由[升降增减涨跌盈亏正负]转|止跌|与[^,]{1,6}|止|稳中有|再次|双双|同比|均|略有|略)*[“]?[双]?(?:增长|下降|上升|减少|增加|提高|降低|提升|回落|回升|下滑|上涨|下跌|升|降|涨|跌|正|负|盈|亏|持平)$/u.exec(
      gap.text,
    )
  const thing = said?.[1]
  return thing === undefined || /^[一两二三四五六][增升降减]/.test(thing)
    ? null
    : phraseAt(gap, thing, gap.from, gap.from + thing.length)
}

const inherit = (parts: readonly NamePart[], from: Draft): Base => ({
  parts: carry(parts),
  thing: carry(from.naming.thing),
  under: from.naming.under,
  kind: from.naming.kind,
  rule: 'name.carried',
})
