import type { RuleSet } from '../rules/types.js'
import { rememberShort } from './memo.js'
import { has, type Phrasing } from './phrase.js'
import { ofRules } from './rule-words.js'

/** What a phrase can do as a name by itself. */
export type PhraseKind =
  | 'empty' // nothing left: 共, 已达
  | 'property' // a measure that needs its thing: 余额, 合格率
  | 'action' // a bare verb that needs its object: 整改, 查处
  | 'modifier' // a quality that needs its head: 国家级, 其中农村
  | 'full' // names a thing

/** What the phrase can do as a name by itself. */
export const kindOf = ({ kind }: Phrasing, text: string): PhraseKind => kind(text)

/** The same, worked out; asked through {@link kindOf}. */
export function findKind(phrasing: Pick<Phrasing, 'rules' | 'tag'>, text: string): PhraseKind {
  if (
    text === '' ||
    // 连续两年低于0.1‰的控制线.
    /^连续[一二三四五六七八九十两\d]{1,3}个?[年月]$/.test(text) ||
    // 不变价增速5.4%.
    /^(?:转为|变为|转变为)$/.test(text) ||
    /^按?(?:不变价格?|可比价格?|可比口径?|可比|现价)$/.test(text) ||
    // 火灾四项指数分别下降1.6%、12.6%: the four figures told before.
    /^.{0,4}[两三四五六]项(?:主要)?(?:指标|指数|数据)$/u.test(text) ||
    /^(?:计划|预计|目标|任务|实际|总数|应|累计|总|共|单月|当月)$/.test(text) ||
    // 春节期间为13690户发放补贴.
    /^[一-鿿“”]{2,6}期间$|^(?:春节|国庆节?|中秋节?|元旦|端午节?|清明|节|汛期|年底|入冬|开学)(?:前后?|前夕)[为向给对]?$/u.test(
      text,
    ) ||
    has(phrasing.rules, 'anaphor', text)
  )
    return 'empty'
  if (isProperty(phrasing.rules, text)) return 'property'
  if (
    /^(?:.{1,3}(?:(?<!震)级|类|型|性|籍|式|方面)|.{1,8}(?:以上|以下|及以上)的?)$/.test(text) ||
    has(phrasing.rules, 'modifier', text) ||
    has(phrasing.rules, 'left.over', text)
  )
    return 'modifier'
  if (has(phrasing.rules, 'own.object', text)) return 'full'
  const body = text.replace(/^(?:新|已|基本|累计|历年|尚未|未|正在|拟|共|再|仍|[日月年]均|平均|单日)+(?=..)/u, '')
  if (body !== text && has(phrasing.rules, 'dependent.verb', body)) return 'action'
  if (has(phrasing.rules, 'own.object', body)) return 'full'
  const words = phrasing.tag(body)
  if (words.length > 1 && has(phrasing.rules, 'event.noun', words.at(-1)?.text ?? '')) return 'full'
  // 租赁收入 is an income, however much 租赁 is a deed.
  if (words.length > 1 && /^(?:收入|产值|利润)$/.test(words.at(-1)?.text ?? '')) return 'full'
  // 解决或基本解决, 正在解决或列入规划逐步解决.
  const either = body.includes('或')
  if (
    words.every(
      ({ text: word, tag }) =>
        /^(?:v|vd|vi|d|uj|ul|f|p)$/.test(tag) ||
        word === '、' ||
        (either && EITHER.test(word)) ||
        has(phrasing.rules, 'action', word),
    )
  )
    return 'action'
  return 'full'
}

const EITHER = /^(?:或者?|基本|逐步|列入|规划|计划|部分)$/u

const PROPERTY_PREFIX =
  /^(?:累计|当月|单月|人次均|人均|户均|日均|月均|年均|月人均|年人均|平均|总|亩均|实际|计划|完成|年度|当年|全年|实现|新增|净|本级|合计|共计|综合|总体|已|年|月|单日|日)*/u

/** 余额, 人均收入, 整改完成率: a measure word alone, with nothing that is measured. */
export const isProperty = (rules: RuleSet, text: string): boolean => propertiesOf(rules)(text)

const propertiesOf = ofRules((rules) => rememberShort((text) => findsProperty(rules, text)))

function findsProperty(rules: RuleSet, text: string): boolean {
  if (has(rules, 'property', text) || isGrowthProperty(rules, text)) return true
  if (/^(?:对|与).{2,}(?:率|比|比例)$/.test(text) || /^(..)和基本\1率$/u.test(text)) return true
  if (/^(?:平均)?每[百千万]?[一-鿿]{1,3}(?:拥有|补偿|补助|平均|配备)?$/u.test(text)) return true
  // 保障标准人均月310元: for whom and how often.
  if (/^.{2}标准(?:[年月]?人均[年月]?|每[人月年]{1,2}每?[年月]?)$/u.test(text)) return true
  // 在全部企业贷款中占比: among what it is told.
  if (/^在?.{2,12}中的?(?:占比|比重|所占比重)$/u.test(text)) return true
  // 省级指标完成率, 年度任务完成率: whose task it was is no thing.
  if (/^(?:国家级?|[省市县区]级?|年度|全年|年|目标|任务|指标|计划|预算|序时|进度)+(?:完成|执行|达成)率$/u.test(text))
    return true
  const body = text.replace(PROPERTY_PREFIX, '')
  return (
    (body !== text && body === '') ||
    has(rules, 'property', body) ||
    /^.{0,4}(?:率|占比|比重|比例|进度|幅度)$|^.{0,2}满意度$/.test(body)
  )
}

const AVERAGE = /^(?:[一二两三四五六七八九十\d]+年)?(?:年均|平均|年平均)(?:增速|增幅|增长)?$/

/** 增速, 总量, 两年平均: they measure the measure told before, not the thing alone. */
export const isGrowthProperty = (rules: RuleSet, text: string): boolean =>
  has(rules, 'growth.property.up', text) ||
  has(rules, 'growth.property.down', text) ||
  AVERAGE.test(text) ||
  /^每.{1,5}$/u.test(text) ||
  text === '总量'

/** 完成率, 执行率: told of the whole task, not of its thing alone. */
export const isCompletionRate = (rules: RuleSet, text: string): boolean => has(rules, 'completion.rate', text)

/** Does a phrase begin with a verb that tells what came of a thing told before: 带动销售, 惠及企业? */
export function leadsWithDependent(phrasing: Phrasing, text: string, opens = false): boolean {
  const [first] = phrasing.tag(text)
  if (first === undefined) return false
  const object = text.slice(first.text.length)
  // 新建冷库6座, 招聘教师36名: what is made or found leans on nothing; 建成项目12个 may.
  if (MAKES.test(first.text) && object.length >= 2 && !GENERAL.test(object)) return false
  // 入库税金, 入库税收: what came in, and nothing that was told before.
  if (first.text === '入库' && /^(?:税|财政|收入)/u.test(object)) return false
  // 改厕1200户;发放惠农补贴856万元: what opens a sentence with an object of its own leans on nothing.
  // 安置退役军人386名: only a reach (惠及居民) leans on what was done although it tells whom.
  const longest = opens || (object.length > 2 && has(phrasing.rules, 'transitive.verb', first.text)) ? 2 : 4
  if (has(phrasing.rules, 'dependent.verb', first.text) && object.length <= longest) return true
  return (
    first.tag === 'v' &&
    object !== '' &&
    !/^(?:收入|产值|利润|项目)$/.test(object) &&
    isProperty(phrasing.rules, object)
  )
}

const MAKES = /^(?:治理|新建|建成|续建|采购|招聘|引进)$/u

const GENERAL =
  /^(?:项目|企业|面积|资金|里程|投资|数量|户数|人数|产值|收入|任务|工程|规模|总数|金额|客商|单位|机构|人员|主体|设施)(?:已|$)|^[一-鿿]{0,4}率$/u

/** The measure word a name ends in: 规上工业增加值 → 增加值; '' when it ends in none. */
export function propertyOf(rules: RuleSet, name: string): string {
  return tailIn(rules, 'property', name)
}

/** The longest word of a class, of two to six characters, that a name ends in behind something else; '' for none. */
function tailIn(rules: RuleSet, id: string, name: string): string {
  const words = rules.lexicon.get(id)
  if (words === undefined || words.ends(name) === 0) return ''
  for (let length = Math.min(6, name.length - 1); length >= 2; length--) {
    const tail = name.slice(-length)
    if (words.has(tail)) return tail
  }
  return ''
}

/** The pure measure word a name ends in, rates too: 检查完成率 → 完成率; 担保贷款 has none. */
export function measureWordOf(rules: RuleSet, name: string): string {
  const measure = tailIn(rules, 'measure.word', name)
  if (measure !== '') return measure
  const rate = name.slice(-3)
  return name.length >= 5 && /^[一-鿿]{2}率$/u.test(rate) ? rate : ''
}

// ── Parts of names ────────────────────────────────────────────────────────────────────────────────
