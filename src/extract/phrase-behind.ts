import type { RuleSet } from '../rules/types.js'
import { cleanPhrase, has, makePhrase, type Phrase, type Phrasing, PUNCTUATION, phraseAt, withText } from './phrase.js'
import { kindOf } from './phrase-kind.js'
import { anyWord, ofRules } from './rule-words.js'
import { PERIOD_MARK, type Strand } from './strand.js'
import type { Word } from './words.js'

/** The noun phrase right behind a counter: 家|大型商超开展自我承诺 → 大型商超. It ends before the first predicate. */
export function rightPhrase(phrasing: Phrasing, strand: Strand, from: number, to: number): Phrase {
  if (/^[^一-鿿“《A-Za-z\d]/u.test(strand.text.charAt(from))) return makePhrase(strand, from, from, 'right')
  const of = strand.text.charAt(from) === '的' ? from + 1 : from
  // 213所有食堂的学校: what the counted have stands before them.
  const first = strand.text.charAt(of)
  const having = first === '有' ? (HAVING.exec(strand.text.slice(of, Math.min(to, of + 12)))?.[0].length ?? 0) : 0
  // 1126名80周岁以上老人: a bound tells which of the counted, its number is no name.
  const bound = first >= '0' && first <= '9' ? (BOUND.exec(strand.text.slice(of, of + 12))?.[0].length ?? 0) : 0
  // 4座110千伏变电站: nor is that of a size.
  const sized =
    bound === 0 && first >= '0' && first <= '9' ? (SIZED.exec(strand.text.slice(of, of + 12))?.[0].length ?? 0) : 0
  const start = of + having + bound + sized
  // 12个万亩圩堤: of what size the counted are.
  const scale = SCALES.includes(strand.text.charAt(start))
    ? (SCALE.exec(strand.text.slice(start, start + 12))?.[0].length ?? 0)
    : 0
  const behind = strand.text.slice(start + scale, Math.max(start + scale, to))
  // 200间房屋不同程度损坏: how far it went is no noun.
  const far = behind.indexOf('不同程度')
  const words = phrasing.tag(far < 0 ? behind : behind.slice(0, far))
  let end = scale
  let nominal = 0
  let named = false
  let quoted = false
  let opened = false
  for (const [i, { text, tag }] of words.entries()) {
    if (text.includes(PERIOD_MARK)) break
    // 1.2万名适龄妇女免费“两癌”筛查: what is quoted stays whole.
    quoted = (text === '“' && strand.text.includes('”', start)) || (quoted && text !== '”')
    if (quoted) {
      end += text.length
      continue
    }
    const opens =
      i === 0 &&
      OPENS_RIGHT.test(text) &&
      words.length > 2 &&
      /^[va]/.test(words[1]?.tag ?? '') &&
      NOMINAL.test(words[2]?.tag ?? '')
    opened ||= opens
    if (
      !opens &&
      !(opened && i === 1) &&
      (PUNCTUATION.test(text) ? !/^[、“”《》]$/.test(text) : stopsRight(phrasing.rules, words, i))
    )
      break
    end += text.length
    // 质量信用|AA|级.
    const noun =
      NOMINAL.test(tag) || (i > 0 && (/^[站点]$/u.test(text) || (text === '级' && words[i - 1]?.tag === 'eng')))
    if (noun || tag === 'v') nominal = end
    named ||= noun
  }
  return makePhrase(strand, having > 0 && named ? of : start, named ? start + nominal : start, 'right')
}

/** What {@link SCALE} begins with; the end of a text too. */
const SCALES = '十百千万亿'

const SCALE = /^[十百千万亿]{1,3}(?:亩|吨|元|人|头|只|羽|米|千瓦|立方米)(?:及?以[上下])?的?(?=[一-鿿]{2})/u

const HAVING = /^有[一-鿿]{1,6}的(?=[一-鿿])/u

const BOUND = /^\d{1,3}周?岁(?:及?以[上下]|[-—~至到]\d{1,3}周?岁)?的?/u

const SIZED = /^\d{1,4}(?:千伏|kV|KV|米|公里|吨|亩|平方米|兆瓦|千瓦)级?(?=[一-鿿]{2})/u

// 村 has a tag of its own in the dictionary.
const NOMINAL = /^(?:zg|n|vn|an|j|l|i|x|eng|b)/

function stopsRight(rules: RuleSet, words: readonly Word[], i: number): boolean {
  const { text, tag } = words[i] as Word
  // 7个林业站: a verb as well, in the dictionary.
  if (i > 0 && /^[站点]$/u.test(text)) return false
  // 15个总投资亿元以上项目: a bound in the midst of the words says which.
  if (i > 0 && isBound(words, i)) return false
  // 全国首支产业基金: that it is the first tells which.
  if (i > 0 && /^首[个家支座条批届部]$/u.test(text)) return false
  // 4个项目因用能指标未落实: why stands behind, whatever word the dictionary makes of its first letters.
  if (i > 0 && /^因(?!素|子|果|特|病)/u.test(text)) return true
  if (i > 0 && /^中(?:有|的|仅|共)?$/.test(text)) return true
  // 1个项目基本完成, 5所主体完工: how far it has got.
  if (/^(?:基本|主体|整体|全面)$/u.test(text) && GOT.test(words[i + 1]?.text ?? '')) return true
  if (/^[的和及与]$/.test(text)) return i === 0
  // 剩余7处计划8月底前清零, 欠1.3亿元主要系征地滞后.
  if (i === 0 && /^(?:计划|预计|主要)$/.test(text))
    return !NOMINAL.test(words[1]?.tag ?? '') || /^\P{L}/u.test(words[1]?.text ?? '')
  // 5个现有收费站: that they are there.
  if (i === 0 && /^[现既原]有$/u.test(text) && NOMINAL.test(words[1]?.tag ?? '')) return false
  // 53家停产企业, 12个开工项目: what they have come to tells which.
  if (i === 0 && COME_TO.test(text) && NOMINAL.test(words[1]?.tag ?? '')) return false
  if (
    has(rules, 'predicate', text) ||
    (/^(?:p|c|d|r|u|y|t|f|m|q)/.test(tag) && !(i > 0 && /^(?:[类级]|[一二三四五甲乙丙]级)$/.test(text)))
  )
    return true
  if (tag === 'v' && i > 0) {
    const next = words[i + 1]
    // 投放|点, 采集|点: the place it is done at.
    if (next !== undefined && /^[站点]$/u.test(next.text)) return false
    // 1464批次食品抽检和52批次药品抽验: a deed that is a thing goes on to the next of the list.
    if (next !== undefined && /^[和及与、]$/.test(next.text) && has(rules, 'event.noun', text)) return false
    // 3个小区的升级改造: the second of two works that say one.
    if (next === undefined && WORKS.test(text) && WORKS.test(words[i - 1]?.text ?? '')) return false
    return next === undefined || !NOMINAL.test(next.tag)
  }
  return false
}

const WORKS = /^(?:升级|改造|提升|维修|加固|整治|修复|治理|改建|扩建|翻修|美化|绿化|亮化|硬化)$/u

const GOT = /^(?:完成|完工|竣工|封顶|建成|落实|到位|开工|投产|达标|销号|贯通)/u

const COME_TO = /^(?:停产|半停产|停工|歇业|关停|开工|完工|竣工|投产|签约|落地|续建|达标|入库|在用|在建|在营|编号)$/u

/** 亿元 and 以上 of 总投资亿元以上项目. */
function isBound(words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i] as Word, words[i + 1]]
  // 地级及以上城市, 副处级以上单位.
  if (word.text === '及') return next?.text === '以上' && words[i + 2] !== undefined
  if (word.text === '以上' && next !== undefined && /(?:级|及)$/u.test(words[i - 1]?.text ?? '')) return true
  if (/^[十百千万亿]{1,2}元?$/u.test(word.text)) return next?.text === '以上' && words[i + 2] !== undefined
  return word.text === '以上' && /^[十百千万亿]{1,2}元?$/u.test(words[i - 1]?.text ?? '') && next !== undefined
}

/** 尚未|开工|项目: a negation or 新 before a verb that stands before a noun opens the phrase. */
const OPENS_RIGHT = /^(?:尚未|未|不|没有|新|已|拟|正在|待|非|无|最)$/

/**
 * The noun a right phrase begins with, before anything that is done to it: 资金|使用率, 公园|新增停车位. Where another quantity
 * follows at once (`goesOn`), a deed that is a noun as well ends it: 科创母基金|投资项目26个.
 */
export function nominalHead(phrasing: Phrasing, right: Phrase, goesOn: boolean): Phrase {
  const words = phrasing.tag(right.text)
  const end = words.findIndex(
    ({ text, tag }, i) =>
      i > 0 &&
      (/^(?:v$|vd|d|a$|ad)/.test(tag) ||
        (goesOn && (tag === 'vn' || text.endsWith('率'))) ||
        has(phrasing.rules, 'dependent.verb', text)),
  )
  if (end < 0) return right
  const length = words.slice(0, end).reduce((n, { text }) => n + text.length, 0)
  return phraseAt(right, right.text.slice(0, length), right.from, right.from + length)
}

/** What happened to the counted, told behind it: 4批次|不合格 → 不合格, 2例|入选市局典型案例 → 入选市局典型案例. */
export function statePhrase(
  phrasing: Phrasing,
  strand: Strand,
  from: number,
  to: number,
  reaching = true,
  longest = 14,
): Phrase {
  const stop = /[,:;。、]/.exec(strand.text.slice(from, to))
  const end = stop === null ? to : from + stop.index
  // 2人为跨国捐献: what the counted are.
  const being = BEING.exec(strand.text.slice(from, end))?.[0].length ?? 0
  if (being > 0 && reaching && NOUNS.test(phrasing.tag(strand.text.slice(from + being, end)).at(-1)?.tag ?? ''))
    return cleanPhrase(phrasing, strand, from + being, end, 'right')
  const text = strand.text.slice(from, end)
  // 1个项目未完成年度目标: that it was reached or not is the state itself.
  const raw = strand.raw.slice(from, end)
  if (REACHED_AIM.test(raw)) return withText(makePhrase(strand, from, end, 'right'), raw)
  const words = phrasing.tag(text)
  const first =
    words.find(
      ({ tag, text: word }) =>
        (reaching && REACHED.test(word)) || (!has(phrasing.rules, 'lead.empty', word) && tag !== 'd'),
    ) ?? words[0]
  if (
    text === '' ||
    text.length > longest ||
    first === undefined ||
    !(/^(?:v|i|l|d|a)/.test(first.tag) || /^(?:[被因]|逾期)/u.test(text) || PASSED.test(text) || SO_FAR.test(text)) ||
    RECKONED.test(text)
  )
    return makePhrase(strand, from, from, 'right')
  const state = cleanPhrase(phrasing, strand, from, end, 'right')
  // 1862家实现盈利, 126个村完成整治: behind the counted the verb says what they have come to.
  const reached = /(?:实现|完成|达到)$/.exec(strand.text.slice(from, state.from))?.[0].length ?? 0
  return !reaching || reached === 0 || state.text === ''
    ? state
    : makePhrase(strand, state.from - reached, state.to, 'right')
}

const REACHED_AIM = /^(?:基本|未能?|尚未|全部|均|如期|超额|提前)*完成(?:年度|全年|既定|预定)?(?:目标|任务)(?:任务)?$/u

/** 5所主体完工, 3个基本建成. */
const SO_FAR = /^(?:主体|整体|基本|全面)(?:已|全部)?(?:完成|完工|竣工|封顶|建成|落实|到位|开工|投产|达标|销号|贯通)/u

/** 4个项目通过国家审批: a preposition as well, in the dictionary. */
const PASSED = /^通过[^,:;]{0,10}(?:审批|评审|验收|认定|审查|备案|考核|复审|核准|鉴定)$/u

const REACHED = /^(?:实现|完成|达到)$/

const BEING = /^[均全都皆]?(?:为|系|属于?)(?=[一-鿿]{2,10}$)(?!.*(?:提供|解决|开展|办理|进行|捐款|服务|了))/u

const NOUNS = /^(?:n|vn|l|j)/

/** 按照人口数25.37万人计算: how something else is reckoned, no state of the counted. */
const RECKONED = /^(?:来)?(?:计算|测算|核算|推算|计)$/u

const CLAUSE_MARKS = ',:;。'

/** The cleaned words of the number-less clauses before a clause: the last one that names something. */
export function gapPhrase(phrasing: Phrasing, strand: Strand, from: number, to: number): Phrase | null {
  const clauses: { from: number; to: number }[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at === to || CLAUSE_MARKS.includes(strand.text.charAt(at))) {
      if (at > start) clauses.push({ from: start, to: at })
      start = at + 1
    }
  }
  for (const clause of clauses.reverse()) {
    // 采取代耕、流转等方式分类整治,已复耕1.13万亩: by what means it was done names nothing.
    if (tellsMeans(phrasing.rules).test(strand.text.slice(clause.from, clause.to))) continue
    // 无证采伐案件仍是最主要的林业案件,全年共发现5.2万起: what stands before is what is spoken of.
    const said = strand.text.slice(clause.from, clause.to)
    const called = CALLED.exec(said)?.[1] ?? wentWith(said) ?? BETTERED.exec(said)?.[1]
    const end = called === undefined ? clause.to : clause.from + called.length
    const phrase = cleanPhrase(phrasing, strand, clause.from, end, 'clause')
    // 受疫情影响,一季度客流量减少42.6%: why it came about names nothing.
    if (/^(?:受|因|由于|得益于|随着|在).+(?:影响|冲击|拖累|带动|拉动|推动下|作用下|背景下)$/u.test(phrase.text))
      continue
    // 货运量2874万吨、货值1926亿元,同比一升一降,前者升8.9%: that both moved names neither.
    if (/^(?:同比|环比)?(?:[一两]?[升降增减涨跌][一两]?[升降增减涨跌]|双[升降增减])$/u.test(phrase.text)) continue
    // 日供水量创历史新高,达到28.6万吨; 居全省前列,连续3年保持98%: that it is high names nothing.
    if (
      /^(?:并)?(?:再|屡|连续|均)?创(?:历史|同期).{0,4}(?:新高|最高)$|^(?:位|稳)?居.{0,6}(?:前列|首位|前茅)$/u.test(
        phrase.text,
      )
    )
      continue
    // 与2019年相比,两年平均增长6.0%: what it is compared with names nothing; 实现了总量翻番: nor that it doubled.
    const raw = strand.text.slice(clause.from, clause.to)
    if (/^[与同比和较][^,:;]{0,14}相比$|^(?:实现了?)?(?:总量|规模)?翻[一两]?番$/u.test(raw)) continue
    // 据测算,实现收入860万元; 以上年同期为基数,两年平均增长6%; 收支相抵,结转下年2万元: nor does how it was reckoned.
    if (RECKONED_BY.test(strand.raw.slice(clause.from, clause.to))) continue
    // 突破300亿元大关,达到312亿元: the mark that was passed names nothing.
    if (/^(?:大关|关口|门槛|台阶|关)$/u.test(phrase.text)) continue
    // 同比双双回落,降幅为21.3%和24.7%; 继续保持两位数增长: that something moved names nothing.
    if (MOVED.test(strand.text.slice(clause.from, clause.to))) continue
    if (isBrokenDown(phrasing.rules).test(strand.text.slice(clause.from, clause.to))) continue
    if (
      kindOf(phrasing, phrase.text) === 'full' &&
      phrase.text.length >= 2 &&
      phrase.text.length <= (phrase.text.includes('、') ? 32 : 20)
    )
      return phrase
  }
  return null
}

/** 车险业务一枝独秀, 制造业占主导地位, 民营企业快速增长: how it went with whom or what the figures behind are told of. */
const WENT =
  /^([^,:;]{2,16}?)(?:继续|仍然?|依然|整体|总体|呈现?)?(?:一马当先|一枝独秀|企稳回升|止跌回升|企稳向好|稳中有[进升]|稳中向好|贡献(?:突出|明显|较大)|占据?(?:绝对)?(?:主导|主体|主要)(?:地位)?|(?:是|为|成为)(?:绝对)?(?:主体|主力|大头)|唱主角|(?:持续|保持|高速|快速|较快|稳步|平稳|明显|大幅度?|显著|迅速|迅猛|稳定)(?:增长|增多|增加|发展|提升|上升)|(?:增长|发展|增势|表现|势头)(?:较快|较好|迅速|强劲|突出|良好|平稳|亮眼|抢眼|迅猛))$/u

/** 医疗收入结构持续改善,药占比降至26.8%: nor is that it was made better a thing. */
const BETTERED =
  /^([^,:;]{2,12}?)(?:结构|质量|布局|体系)?(?:持续|不断|进一步|逐步|更加|日益|日趋|明显|显著)+(?:优化|改善|完善|提升|增强|好转|合理)$/u

/** Whom or what a clause says it went well with; undefined where it says so of a measure, of wide words or of several. */
export function wentWith(clause: string): string | undefined {
  const whose = WENT.exec(clause)?.[1]
  return whose === undefined || MEASURED_THING.test(whose) || /[、和及与]/u.test(whose) ? undefined : whose
}

/** 进出口, 消费: what is measured itself, and wide words. */
const MEASURED_THING =
  /(?:[额量值率数度]|收入|支出|利润|投资|税收|进出口|进口|出口|消费|外贸|外资|财政|运行|生产|市场|工作|发展|销售|效益|需求|指标|形势|质量|水平|物价|就业|产品|作物|(?<!民营|有制|私营|个体)经济)$/u

const CALLED =
  /^([^,:;]{3,20}?)(?:仍然?|依然|依旧|一直|始终|还)?[是为](?:我[国省市县区])?(?:数量|规模|占比|发案)?(?:最|主要|首要|重要|第一大)[^,:;]{0,14}$/u

const RECKONED_BY =
  /^(?:据|经)?(?:初步|不完全|抽样|综合)*(?:测算|统计|核算|估算|推算|匡算|预测|调查|监测|了解|介绍|反映)$|^以.{2,24}(?:为|作为)基[数期]$|^(?:收支|品迭|增减|两项|两者)?(?:相抵|轧抵|抵消|平衡)后?$|^(?:与|和|同|较|比)?(?:上年|去年|上期|上月|同期|上年同期|去年同期|往年)?(?:基本|大体|大致|总体)?(?:持平|相当|相同)$/u

const MOVED =
  /^[、和]?(?:(?:增速|增幅|降幅|涨幅|增势))?(?:[同环]比|[与比较同](?:去年|上年|上月|往年)(?:同期)?(?:相比)?)?(?:均|都|双双|分别|持续|继续|依然|仍|保持|呈|出现|实现|两位数|较快|稳步|平稳|大幅|小幅|明显|基本|略|显著|进一步|逐步|逐月|再次)*(?:持平|加快|放缓|回升|提速|收窄|扩大|增长|回落|下降|上升|下滑|攀升|提升|走高|走低|提高|减少|增加)(?:态势|势头)?$/u

/** 按行业分, 分产品看, 分地区: what follows is told by what divides it. */
const isBrokenDown = ofRules(
  (rules) => new RegExp(`^(?:按|从|分).*(?:分|看|来看)$|^分${anyWord(rules, 'breakdown.by')}$`, 'u'),
)

const tellsMeans = ofRules(
  (rules) =>
    new RegExp(
      `^${anyWord(rules, 'means.verb')}[^,:;]{2,}${anyWord(rules, 'means')}(?:[^,:;]{0,4}${anyWord(rules, 'means.deed')})?$`,
      'u',
    ),
)

/** 高建钢首次打入雄安市场,供货2.3万吨: what acts in a clause is what the next speaks of; a clause that tells no deed stays whole. */
export function actorOf(phrasing: Phrasing, gap: Phrase): Phrase {
  const words = phrasing.tag(gap.text)
  const at = words.findIndex(({ tag }) => !NOMINAL.test(tag) && !/^(?:ns|nr|nt|nz|m|q)$/.test(tag))
  const [first, second] = [words[at], words[at + 1]]
  const length = words.slice(0, Math.max(0, at)).reduce((n, { text }) => n + text.length, 0)
  const acts = first !== undefined && second !== undefined && first.tag === 'd' && /^v/.test(second.tag)
  return acts && length >= 2 && length <= 10
    ? phraseAt(gap, gap.text.slice(0, length), gap.from, gap.from + length)
    : gap
}
