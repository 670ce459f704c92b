import type { Basis, Direction, Measure, Status } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { makeWordClass } from '../rules/word-class.js'
import { tellsBoth } from '../segment/plan-title.js'
import { type UnitBits, unitBits } from '../text/unit-bits.js'
import { type Cue, lastCue, makeCue } from './cue.js'
import type { FrameMatch } from './frames.js'
import { rememberShort } from './memo.js'
import { isOrdered } from './ordered.js'
import type { Reader } from './reader.js'
import { anyWord } from './rule-words.js'
import { leadOf, PERIOD_MARK, type Slot, type Strand, tailOf } from './strand.js'

/** Regexes over word classes, made once a rule set. */
export interface Cues {
  readonly yoy: RegExp
  readonly mom: RegExp
  readonly forecastGoverns: Cue
  readonly targetGoverns: Cue
  /** Whether the words right before a quantity make it a target. */
  readonly targetLocal: (lead: string) => boolean
  readonly actualResets: Cue
  /** 至9月底开工35项: so much was done by then, unless plans are told. */
  readonly soFar: Cue
  readonly plan: RegExp
  /** Whether a heading announces plans, by its words alone. */
  readonly planTitle: (title: string) => boolean
  /** A name that ends in a task or target: 年度任务. */
  readonly taskTail: RegExp
  /** The same with what sets it: 省定标准, 年度考核值. */
  readonly taskNoun: RegExp
  readonly rateWord: RegExp
  /** A verb alone between two members of a list: 同比分别上升1.8%、下降3.2%. */
  readonly verbOnly: RegExp
  /** A comparison at the beginning of a lead: 较上年同期, 比全市平均. */
  readonly basisLead: RegExp
  /** What those begin with. */
  readonly basisOpens: UnitBits
}

export function createCues(rules: RuleSet): Cues {
  const words = (id: string): readonly string[] => rules.lexicon.get(id)?.words ?? []
  const any = (id: string): string => anyWord(rules, id)
  const targetLocal = new RegExp(
    `(?<![接对期招等])${any('status.target.local')}(?!案件)[^,:;]{0,8}$|(?<!${any('ought.before')})应(?!${any('ought.behind')}|[一-鿿]{1,2}尽|[一-鿿]{2,10}率(?:已?达到?|为)?$)[一-鿿]{2,14}$|^(?!.*(?:完成|占年))(?:.{0,12})?(?:任务|任务数|任务量)(?:为|是)?$|(?<![按入点战支养动”]|国家)计划$|年初(?:[省市县区]|上级)?下达[一-鿿]{2,14}$|(?:任务|目标)(?:确)?定为$|^(?!.*完成).*任务[为是](?:新[增建]|建[成设]|改[造建])[一-鿿]{2,8}$`,
    'u',
  )
  const plan = new RegExp(any('plan.heading'), 'u')
  // Most leads hold none of the words that it asks for, and it is dear.
  const targetWord = makeWordClass('target', [...words('status.target.local'), '应', '任务', '计划', '下达'])
  return {
    yoy: new RegExp(any('basis.yoy'), 'u'),
    mom: new RegExp(any('basis.mom'), 'u'),
    // 预计数 is a task's name (省级核定预计数), 人均预期寿命 a measure.
    // 16个年预计产值超5亿元的项目: which they are.
    forecastGoverns: makeCue({
      words: words('status.forecast.governs'),
      behind: '(?<![个家项]年)',
      ahead: '(?!数|寿命|指标|性|值)',
      // 预脱贫户135户: who is to leave poverty.
      patterns: [
        // 经测算,…下降3.2%: so does what has been reckoned, but for 测算将增收26万元.
        { words: ['测算'], pattern: '(?<!初步)测算(?=,?[^,;]{0,5}(?:将|可望))' },
        // 经济预测、专项调度…, 收到预期效果, 完成收入预期的97%.
        { words: ['预测'], pattern: '预测(?![、和及与预研分机模调])' },
        { words: ['预期'], pattern: '预期(?!数|寿命|指标|性|值|效果|目的|成效|目标|的|为)' },
        { words: ['预'], pattern: '预(?=脱贫|摘帽|退出|出列)' },
        // 全年可实现12个村出列, 到年底可新增床位300张; but 许可完成, 认可达到.
        { words: ['可'], pattern: '(?<![许认不均既还]|(?:计划|拟)[^;]{0,60})可(?:实现|完成|新增|达到)(?!率|的)' },
        { words: ['或将'], pattern: '或将(?=超|突|达|[增减]|实现)' },
      ],
    }),
    targetGoverns: makeCue({
      words: words('status.target.governs').filter((word) => word !== '力争'),
      behind: '(?<![比较超]|高于|低于|快于|慢于|预测|预计[^,:;]{0,6})',
      patterns: [
        // 下达给我县的死亡控制人数是36人,较大事故3起.
        { words: ['控制'], pattern: '(?<=下达[^,:;]{0,24})控制(?:人数|指标|起数|数)(?=[为是]?(?:\\d|$))' },
        // 增速目标分别为12%、13%.
        { words: ['目标'], pattern: '(?<=增速|增幅|增长|[率值量])目标(?=分别[为是]\\d)' },
        // 占年度力争目标的118%: a kind of target.
        { words: ['力争'], pattern: '(?<!(?:年度|全年|年初|[占达]|完成)[^,:;\\d]{0,4}(?=力争目标))力争' },
        // 下达我县搬迁任务360人,分解到8个乡镇: how a task is shared out is told by what each is to do.
        {
          words: ['分别', '其中'],
          pattern:
            '(?<=下达[^,:;]{0,20}(?:任务|指标|计划)\\d[^;]{0,40}(?:落实|分解|分配)[到在至给][^,;]{0,12},)(?:分别|其中)',
        },
        // 下达项目任务,即慢性病患者救助860人;儿童救助36人.
        { words: ['任务'], pattern: '(?<=下达[^,:;]{0,30})任务,(?=即|分别)' },
        // 市政府下达民生实事任务4项:改造户厕300户, …
        { words: ['任务', '目标'], pattern: '(?:任务|目标)(?:\\d+[项个条]|主要[为是]|[为是])?:(?=.)' },
        // 约束性指标:…, but 效率指标:… tells what was reached.
        {
          words: ['指标'],
          pattern: '(?<=预期|约束性|控制|考核|下达|年度|计划|绩效|产出|量化|工作)指标(?::|[中里],)(?=.)',
        },
        // 计划 governs as a verb only (全年计划改造户厕3000户), not as a noun (年度计划的35%, 完成招生计划1100人).
        {
          words: ['计划'],
          pattern:
            '(?<!(?:年度|全年|年初|本年|省|市|县|区|上级|原|总)(?=计划\\d))(?<!(?![年月底内拟将共])[一-鿿](?=计划\\d(?![\\d.,]*(?:年|月|日|个月))))(?!计划\\d[\\d.,]*[^,;\\d]{1,3}、(?:已|实际)?[完竣开建到])(?<!完成[^,:;]{0,8})(?<![为占是达成]年(?=计划\\d))(?<![列纳]入|[按比较善动项训升育坚惠非超支养战“”]|[百千万]人|国家(?=计划\\d))计划(?!”|项目|惠及|的|投资|数|任务|总|内|外|生育|单列|执行|指标|率|书|中|\\(|为|是|$|[,:;、])',
        },
        {
          words: ['争取'],
          pattern: '争取(?=到(?=\\d|年|[上下]半年|[一二三四]季度|“)|[在达年全使把早尽于再实完突新]|超(?!长期)|\\d)',
        },
        { words: ['打算'], pattern: '打算' },
        // 预算收入预期为86亿元.
        { words: ['预期'], pattern: '(?<=收入|支出|任务|增长)预期[为是](?=\\d|$)' },
        // 确保目标 is a kind of target, and what was 确保了 was kept.
        { words: ['确保'], pattern: '确保(?!目标序时|目标进度|了)' },
        // 今年将加快建设, 将拿出奖金.
        { words: ['将'], pattern: '(?<![即必行人])将(?=加快(?!推?进度)|拿出|继续(?![向开])|启动建设|投入资金)' },
        // 安排预算稳定调节基金 is what an account tells.
        { words: ['安排预算'], pattern: '安排预算(?!稳定)' },
        // 全县计划的粮食面积36万亩.
        { words: ['计划'], pattern: '计划的(?=[一-鿿]{2,8}(?:面积|产量|规模|数量|任务|人数)(?:\\d|$))' },
        // 每村应有2名, but 对应有.
        { words: ['应有'], pattern: '(?<![对反响供呼])应有(?=\\d|$)' },
        // 2024年,全县将对80户老年人家庭实施适老化改造, but 将对口支援资金.
        { words: ['将对'], pattern: '将对(?![口外])' },
      ],
    }),
    targetLocal: (lead) => targetWord.occursIn(lead) && targetLocal.test(lead),
    // 覆盖率由目前的82%提到100%: where a rise begins ends no plan.
    // 预计累计完成投资6.8亿元 is foreseen still, and 实际利用外资 a measure's name.
    actualResets: makeCue({
      words: words('status.actual.resets').filter((word) => word !== '实际'),
      behind: '(?<![由从]|(?:预计|预测|有望)[^,:;]{0,20})',
      patterns: [
        // 预算收入预期为36亿元,决算为35亿元.
        { words: ['决算'], pattern: '决算(?=[为数完]|$)' },
        { words: ['实际'], pattern: '(?<![由从])实际(?![利使]用外资|吸收外资|增长|下降)' },
      ],
    }),
    soFar: makeCue({
      words: [],
      patterns: [
        {
          words: ['至', '到'],
          pattern: '(?<=[,;:]|^)[至到]\\d{1,2}月(?:[底末份](?![前之以])|(?![底末份前以之\\d至—-]))',
        },
        // 计划招录86人,到岗54人: so many have come.
        { words: ['到'], pattern: '(?<=[,;])到[岗位账]$' },
      ],
    }),
    taskTail: new RegExp(`(?:${any('task.noun')}|要求|标准|限额|控制线|上限|下限|底线|红线)$`, 'u'),
    taskNoun: new RegExp(
      `(?:${any('task.setter')}的?){0,2}(?:${any('task.noun')}|标准|限额|控制线|控制值|底线|红线|上限|下限)(?:值|数|线)?$`,
      'u',
    ),
    plan,
    planTitle: rememberShort((title) => plan.test(title) && !tellsBoth(title) && !TOLD.test(title), 45),
    basisOpens: unitBits(
      [PERIOD_MARK, '比', '较', '同', '与', ...words('basis.yoy'), ...words('basis.mom')].map((word) =>
        word.charCodeAt(0),
      ),
    ),
    basisLead: new RegExp(
      `^[\u0001]*(?:${any('basis.yoy')}|${any('basis.mom')}|(?:(?<![同环可占对无正反之])比(?![重例率赛值价如])|较(?![大重高小好少]|多(?!年)))[^,:;]{1,24}?(?=${any('up')}|${any('down')}|$)|[同与][^,:;]{1,14}相比)(?:的)?`,
      'u',
    ),
    verbOnly: new RegExp(
      `^(?:、|和)(?:(?:${any('basis.yoy')}|${any('basis.mom')}|[比较](?:上年|去年|上年末|上年底|年初|上月|上季度))?(?:同期|末|底)?)?(?:${any('up')}|${any('down')}|${any('up.bare')}|${any('down.bare')}|[多少减增][一-鿿]{1,2})了?$`,
      'u',
    ),
    rateWord: new RegExp(`${any('rate.word')}[^,:;]{0,8}$`, 'u'),
  }
}

/** What a heading tells that announces no plans for all its words. */
const TOLD =
  /(?:完成|执行|开展|工作)情况|(?:圆满|全面|超额|顺利|如期|全部|提前|较好|基本|胜利)(?:地)?(?:完成|实现)|(?:完成|落实)(?:良好|较好)|回顾|总结|进展|问题|不足|困难/

/** What a quantity measures, from its frame, else from its dimension and the words before it. */
export function measureOf(slot: Slot, frame: FrameMatch | null, subject: string): Measure {
  if (frame?.rule.id === 'rate.completion.bare' && exceeds(slot)) return 'change'
  const told = frame?.rule.set.measure
  const before = slot.strand.raw.slice(slot.clauseStart, slot.start)
  // 出生率同比降低0.31‰, 增速比全省平均高出2.1%: by how much a rate rose, and a gap against peers, are told in points.
  if (told === 'growth' && (slot.mention.unit.includes('‰') || /比全[省市国][^,:;\d]{0,4}[高低]出?$/u.test(before)))
    return 'change'
  // 较上年86.2%有所下降: what it was.
  if (told === 'growth' && /^有所/u.test(tailOf(slot))) return 'rate'
  if (told !== undefined) return told
  if (frame === null && slot.mention.dimension === 'ratio' && before.includes('价格') && PRICES.test(before))
    return 'growth'
  if (slot.mention.dimension === 'ratio' && before.includes('目标') && AIMED_GROWTH.test(before)) return 'growth'
  if (slot.mention.dimension !== 'ratio' && frame === null && before.includes('减少') && FEWER.test(before))
    return 'change'
  switch (slot.mention.dimension) {
    case 'rank':
      return 'rank'
    case 'ratio':
      return slot.mention.signed ? 'growth' : 'rate'
    case 'points':
      return 'change'
    case 'multiple':
      return 'rate'
    default:
      // 排名由41位升到37位.
      if (
        (slot.mention.unit === '位' || slot.mention.unit === '名') &&
        RANKED.test(slot.strand.raw.slice(slot.clauseStart, slot.start))
      )
        return 'rank'
      // 万人起诉率93.5件, 发病率912.4/10万: counts a head are rates all the same.
      if (
        (subject.length > 1 &&
          subject.endsWith('率') &&
          !/^[万亿]?元/.test(slot.mention.unit) &&
          !(/效率$/.test(subject) && slot.mention.unit !== '')) ||
        (slot.mention.unit === '' && (/(?:系数|结构)$/.test(subject) || inProportion(slot)))
      )
        return 'rate'
      return slot.mention.rules[0] === 'numeral.ratio' ||
        (slot.mention.unit === '' && /(?:比值?”?|率|进度)(?:为|达|达到|是|由.{0,8}|.{0,4}[至到])?$/.test(leadOf(slot)))
        ? 'rate'
        : // 占总产值的7.3: tenths of a whole have lost their sign of percent.
          slot.mention.unit === '' &&
            ((slot.mention.value?.includes('.') && /占[^,:;]*的$/.test(leadOf(slot))) || OF_PLAN.test(leadOf(slot)))
          ? 'rate'
          : 'level'
  }
}

/** 居民消费价格指数控制在3%以内: by how much prices rise. */
const PRICES = /价格(?:总)?(?:指数|水平|涨幅)(?:力争|确保)?(?:控制)?在$/u

/** 四大行业增速目标分别为12%、13%: by how much they are to grow. */
const AIMED_GROWTH = /(?:增速|增幅|增长)(?:预期)?目标(?:任务|值)?(?:分别|均)?[为是]?(?:\d[\d.]*%[、和])*$/u

const FEWER = /(?:^|、|全年|累计|共)减少(?:农村|农业)?(?:贫困人口|耕地(?:面积)?)$/u

/** 占年计划的70: percent whose sign is lost. */
const OF_PLAN = /占年度?(?:计划|任务|预算|目标)数?的?$/u

const RANKED = /(?:排名|位次)[^,:;]{0,10}(?:[升降退移]|(?<![来自])[由从])(?:[至到])?$/u

/** 分别超额完成全年任务12.6%: by how much, which is less than the whole. */
const exceeds = (slot: Slot): boolean =>
  /超额完成[^,:;\d]*(?:\d[\d.]*%[和、])*$/u.test(slot.strand.raw.slice(slot.clauseStart, slot.start)) &&
  Number(slot.mention.value ?? 100) < 50

/** 12:43:45: one of several shares beside each other. */
const inProportion = ({ strand, start, end }: Slot): boolean =>
  /^:\d/.test(strand.text.slice(end, end + 2)) || /\d:$/.test(strand.text.slice(start - 2, start))

/** Direction of a growth or change; a minus sign turns it round, and none of 0 is flat. */
export function directionOf(slot: Slot, frame: FrameMatch | null, measure: Measure): Direction | null {
  if (measure !== 'growth' && measure !== 'change') return null
  if (frame === null && FEWER.test(slot.strand.raw.slice(slot.clauseStart, slot.start))) return 'down'
  // 增速全部回落,回落幅度在0.6-5.2个百分点之间.
  if (frame === null && FELL_BY.test(slot.strand.raw.slice(slot.clauseStart, slot.start))) return 'down'
  if (slot.mention.value !== null && Number(slot.mention.value) === 0 && slot.mention.valueMax === null) return 'flat'
  // 超出5%的控制线3.9个百分点, 低于省定标准70%1.9个百分点.
  const under =
    (frame === null || frame.rule.id === 'gap.line') &&
    slot.mention.dimension === 'points' &&
    /(?:低于|少于|不[到足]|落后于?)[^,:;]*$/u.test(slot.strand.raw.slice(slot.clauseStart, slot.start))
  const stated = under ? 'down' : (frame?.rule.set.direction ?? 'up')
  if (!slot.mention.negative) return stated
  return stated === 'up' ? 'down' : 'up'
}

const FELL_BY = /(?:回落|下降|下滑|降低)幅度(?:均|都)?[在为达是]$/u

/** The basis a growth or change is told against, looked for in the words before it in its clause, then its sentence. */
export function basisOf(cues: Cues, clauseText: string, reportYear: number | null): Basis | null {
  // 环比、同比分别增长14.7%和9.1%: each has its own.
  const [, one, another, told = ''] = EACH_ITS_OWN.exec(clauseText) ?? []
  if (one !== undefined && one !== another) return (/\d/.test(told) ? another : one) === '环比' ? 'mom' : 'yoy'
  // 环比+11.4%、同比-3.8%: the one told last.
  const [mom, yoy] = [lastPlace(cues.mom, clauseText), lastPlace(cues.yoy, clauseText)]
  if (mom >= 0 || yoy >= 0) return mom > yoy ? 'mom' : 'yoy'
  const same = /[比较与](\d{4})年同期/.exec(clauseText)
  if (same !== null) return reportYear === null || Number(same[1]) === reportYear - 1 ? 'yoy' : `other:${same[0]}`
  if (OF_LAST_YEAR.test(clauseText) || PART_OF_LAST_YEAR.test(clauseText)) return 'yoy'
  const gap = GAP.exec(clauseText)
  if (gap !== null) return `other:${gap[0].replaceAll(PERIOD_MARK, '').replace(/(?:水平|的)?$/u, '')}`
  const other =
    /(?:(?<![同环可占对无正反之])比(?![重例率赛值价])|较(?![大重高小好少]|多(?!年))|与|超(?![了出额]))([^,:;比较]{1,20}?)(?:相?比,|相比)?(?=分别|新增|净|偏|增|降|减|压|提|上升|上涨|下跌|下降|下滑|加快|放缓|收窄|回|扩|缩|高|低|多|少|快|慢|翻|好|优|$)/.exec(
      clauseText,
    )
  // 与2015年比,第一产业比重下降0.4个百分点.
  const [, compared, against] = SINCE.exec(clauseText) ?? []
  const since = compared ?? against
  if (since !== undefined)
    return reportYear === null || Number(since) === reportYear - 1 ? 'yoy' : `other:与${since}年比`
  if (other === null) return null
  // 比增7%: short for 同比增长.
  if (/^比(?:增|减|降|升)/u.test(other[0]) || /(?:^|[,:;、]|分别)比[升降增减]\d[^,:;]*$/u.test(clauseText)) return 'yoy'
  // 较2022年 in a report on 2023.
  const year = /^[比较与](20\d{2})年(?:全年)?(?:的[\d.]+[^\d]{0,4})?(?:相?比,|相比)?$/.exec(other[0])?.[1]
  if (year !== undefined && reportYear !== null && Number(year) === reportYear - 1) return 'yoy'
  return `other:${other[0].replaceAll(PERIOD_MARK, '').replace(/的[\d.]+%?[还仍又尚]?$/u, '')}`
}

/** 与2015年比,…, 较2015年,2016年的均价…. */
const SINCE = /(?:^|[,:;])[^\d,:;]?(?:[与同和较比](20\d{2})年相?比|较(20\d{2})年),/u

/**
 * 8月份,…较7月回落; 三季度,…比二季度增长: whether what is compared with is the month or quarter right before the one that the
 * sentence tells of.
 *
 * @param clause words up to the quantity since the figure before
 * @param told the sentence up to the quantity
 */
export function isStepBefore(clause: string, told: string): boolean {
  const month = /[比较]上?(1[0-2]|[1-9])月份?(?!以来|[-—–~至到\d])/u.exec(clause)
  if (month !== null) {
    const current = [...told.slice(0, told.lastIndexOf(month[0])).matchAll(MONTH)].at(-1)
    return current?.[1] === undefined && Number(current?.[2]) - 1 === Number(month[1])
  }
  const quarter = /[比较](?:第)?([一二三])季度(?!以来)/u.exec(clause)
  if (quarter === null) return false
  const [, first, current = ''] = [...told.slice(0, told.lastIndexOf(quarter[0])).matchAll(QUARTER)].at(-1) ?? []
  return first === undefined && current !== '' && QUARTERS.indexOf(current) - 1 === QUARTERS.indexOf(quarter[1] ?? '')
}

/** A month alone, or the last of a stretch, which its first group tells: 1-8月. */
const MONTH = /(?<![比较])(前|(?:[一-龥\d]月?)[-—–~至到]+)?(?<![\d.])(1[0-2]|[1-9])(?:个)?月/gu

const QUARTER = /(?<![比较])(前|[一1][-—–~至到])?([一二三四])个?季度/gu

const QUARTERS = '一二三四'

const EACH_ITS_OWN = /(环比|同比)[、和与](环比|同比)(?:分别|依次|各)?([^,;:]*)$/u

/** Where the last match begins; -1 for none. */
function lastPlace(regex: RegExp, text: string): number {
  let found = -1
  for (let match = regex.exec(text); match !== null; match = regex.exec(text.slice(found + 1))) found += match.index + 1
  return found
}

/** 高于全市平均, 慢于序时进度: a plan or a peer that a gap is told against, up to the quantity. */
const GAP = /(?:高于|低于|快于|慢于|优于|好于|高出|超出|超过|落后于?|滞后于?|领先于?)[^,:;\d]{2,14}$/u

/** 低于上年4.4个百分点. */
const OF_LAST_YEAR = /(?:高于|低于|快于|慢于|优于|好于|高出|超过)(?:上年|去年)(?:同期)?(?:水平)?$/u

/** 与去年上半年相比,比重上升3.6个百分点. */
const PART_OF_LAST_YEAR = /[与同和](?:上年|去年)(?:上半年|前?[一二三四]季度)相?比,[^,:;]{0,10}$/u

/** What the status of a quantity is read from. */
export interface StatusQuery {
  readonly slot: Slot
  /** Where the frame's own words begin: 占年度计划的35% is no target. */
  readonly upTo: number
  /** The quantity stands in a section of plans. */
  readonly planned: boolean
  /** Status of the figure whose parenthesis this is. */
  readonly inherited: Status | null
  /** A task or target names it: 完成年度任务(7.5万人). */
  readonly task: boolean
  /** What governs the part of the sentence before a semicolon: 预计…增长4.1%;农村居民…. */
  readonly governed: Status | null
  /** Last day of the report's own period; null when it is unknown. */
  readonly reportEnd: string | null
  /** The part of the sentence before has told what was done. */
  readonly counted: boolean
  /** Status of the total whose part it is, of the same dimension; null when it is none. */
  readonly partOf: Status | null
}

/** actual, target or forecast by the cues that govern the quantity's sentence, then those of its own clause, then its section. */
export function statusOf(
  { cues, rules }: Pick<Reader, 'cues' | 'rules'>,
  { slot, upTo, planned, inherited, task, governed, reportEnd, counted, partOf }: StatusQuery,
): Status {
  const { strand, leadStart } = slot
  const lead = strand.raw.slice(Math.min(leadStart, upTo), upTo)
  const owed =
    lead.includes('应') &&
    OWED.test(lead) &&
    lastCue(cues.forecastGoverns, strand, leadStart) > lastCue(cues.targetGoverns, strand, leadStart)
  const local =
    !owed &&
    slot.mention.dimension !== 'points' &&
    // 完成目标总量列全市第二: a place was taken.
    !(slot.mention.kind === 'rank' && lead.includes('完成')) &&
    // 累计完成收入6.8亿元,为年初预算61.2%: a share that lost its 的.
    !(slot.mention.dimension === 'ratio' && /^,?(?:为|占|达)(?:年初|年度?|全年|调整)?(?:预算|计划)$/u.test(lead)) &&
    cues.targetLocal(lead)
  // 剩余5处8月底前治理完毕: a deadline behind the quantity says it is still to come.
  const tail = tailOf(slot)
  if (tail.startsWith('为基数')) return 'actual'
  const left = rules.lexicon.get('left.over')?.occursIn(lead) ?? false
  const due = left ? LEFT_DUE.test(tail) && !DONE.test(tail) : tail.includes('前') && DUE.test(tail)
  const ordered = isOrdered(rules, strand, slot.clauseStart, upTo)
  if (left && FORESEEN.test(tail)) return 'forecast'
  if (task || local || due || ordered || (tail.includes('列入') && ENTERED.test(tail))) return 'target'
  if (
    OPENS_SHARING.includes(tail.charAt(0)) &&
    SHARED_OUT.test(tail) &&
    SET_BEFORE.test(strand.raw.slice(0, slot.start))
  )
    return 'target'
  const foreseenInClause = lastCue(cues.forecastGoverns, strand, upTo) >= slot.clauseStart
  if (
    isOfBefore(slot, reportEnd) ||
    (!foreseenInClause && strand.raw.startsWith(',预计', slot.end) && DONE_SO_FAR.test(strand.raw.slice(slot.end)))
  )
    return 'actual'
  // 计划续建项目86个,完成投资36亿元,完成年度计划的118%: what the share of the plan is of has been done, unless it is foreseen.
  if (lastCue(cues.forecastGoverns, strand, upTo) < 0 && isDoneOfPlan(slot, lead, planned)) return 'actual'
  // 计划上半年开工的17个项目: the plan is what qualifies the counted, the count itself is a fact.
  const end = strand.raw.charAt(upTo - 1) === '的' ? Math.min(leadStart, upTo) : upTo
  const cueIn = (cue: Cue): number => {
    const at = lastCue(cue, strand, end)
    return at >= 0 && at < strand.raw.lastIndexOf('如下:', end) ? -1 : at
  }
  const aim = cueIn(cues.targetGoverns)
  const past = !planned && strand.raw.startsWith('下半年', aim) && (reportEnd?.endsWith('-12-31') ?? false)
  const target = (!planned && isEffort(strand.raw, aim, slot.clauseStart)) || past ? -1 : aim
  const forecast = forecastOf(cueIn(cues.forecastGoverns), slot, end)
  const soFar = planned ? -1 : lastCue(cues.soFar, strand, end)
  const reached = soFar >= 0 && isPast(strand.raw.slice(soFar, end), reportEnd)
  // 涨幅已回落至2.5%: what the frame's own words tell has come about.
  const come = end < slot.start && /(?<![由从])已(?:经)?[^,:;]*$/u.test(strand.raw.slice(end, slot.start)) ? end : -1
  const actual = Math.max(lastCue(cues.actualResets, strand, end), reached ? soFar : -1, come)
  const kept = target >= 0 && !planned && KEPT.test(strand.raw.slice(target, end)) && slot.mention.comparator === null
  if (kept && counted) return 'actual'
  const last = Math.max(target, forecast, actual)
  if (last < 0) return planned ? 'target' : (inherited ?? partOf ?? governed ?? 'actual')
  if (last === actual) return 'actual'
  if (last === target) return !planned && isComeOf(strand.raw.slice(target, slot.start), slot) ? 'actual' : 'target'
  // 2022年计划：…预计罚没收入450万元,满意率达到88%: inside a plan a forecast reaches no further than its clause.
  // What opens the sentence holds in a plan too: 预计全年售电量95.8亿千瓦时,同比增长6.1%.
  const opens = forecast <= FARTHEST_OPENING && target < 0
  return (target >= 0 || planned) && forecast < slot.clauseStart && !opens ? 'target' : 'forecast'
}

/** What has been done of a plan, or the share of the plan told behind it. */
function isDoneOfPlan({ strand: { raw }, start, end, mention }: Slot, lead: string, planned: boolean): boolean {
  if (mention.dimension === 'ratio') return !planned && SHARE_OF_DONE.test(raw.slice(0, start))
  return DONE_OF_IT.test(lead) && COME_SO_FAR.test(raw.slice(end, end + FARTHEST_SHARE))
}

const SHARE_OF_DONE =
  /(?:实际|累计|共)?(?:完成|建成|完工)[^,:;\d]*\d[\d.]*[^,:;\d]{1,3},(?:占|为|完成)(?:了)?(?:年度?|全年|年初)?(?:计划|任务|目标)(?:总?投资|数|任务)?的$/u

const COME_SO_FAR = /^,?(?:分别)?(?:占|为|完成)(?:了)?(?:年度?|全年|年初)?(?:计划|任务|目标)(?:总?投资|数|任务)?的\d/u

const FARTHEST_SHARE = 20

const DONE_OF_IT = /^,?(?:实际|累计|共)?(?:完成|建成|完工)[^,:;]*$/u

/** 年度计划完成投资1.6亿元,完成投资1.2亿元: the clause behind a plan that tells the same without it says what has come of it. */
function isComeOf(behind: string, { mention }: Slot): boolean {
  const [, planned, unit, done] = COME_OF.exec(behind) ?? []
  return planned !== undefined && unit === mention.unit && (planned === done || planned === '' || done === '')
}

const COME_OF = /^计划(?:总?投资|完成)?(?:年度|总)?(投资|)[\d.]+([^\d,;:]{1,4}),(?:实际|累计)?完成(?:了)?(投资|)$/u

/** 努力扩大种植面积,蔬菜面积发展到2.8万亩: an effort that counts nothing itself, and what has come of it. */
const isEffort = (raw: string, aim: number, clauseStart: number): boolean =>
  raw.startsWith('努力', aim) && aim < clauseStart && /^[^,:;\d]*[,:;]/u.test(raw.slice(aim, clauseStart))

/** …征缴出让金3.6亿元;确保耕地保有量稳定在5.7万公顷: in a list of what was done, what was made sure of was kept. */
const KEPT = /^确保[^;]*(?:稳定|保持|维持)在$/u

/** 预计全年产值46亿元,应缴税收3亿元: what is owed is foreseen as well. */
const OWED = /应[缴纳收][^,:;]*$/u

/** 占全年预计收入12万元的80.3%: what is foreseen is what the share is taken of; the share is a fact. */
function forecastOf(at: number, { strand, start, mention }: Slot, end: number): number {
  const { raw } = strand
  const part =
    at >= 0 &&
    mention.dimension === 'ratio' &&
    raw.charAt(start - 1) === '的' &&
    /(?:占|达到?|完成|相当于|为)[^,:;\d]{0,12}(?:20\d{2}年度?|[Xx\d]{4}年度?|全年|年度)?$/u.test(raw.slice(0, at)) &&
    /^(?:[^,:;\d]*\d[\d.]*[^,:;\d]*|预计(?:能|可)?完成)的$/u.test(raw.slice(at, Math.max(end, start)))
  return part ? -1 : at
}

/** 到9月底 is over in a report up to September, 到12月底 is not; what names no month is. */
function isPast(text: string, reportEnd: string | null): boolean {
  const month = /^[至到](\d{1,2})月/u.exec(text)?.[1]
  return month === undefined || reportEnd === null || Number(month) <= Number(reportEnd.slice(5, 7))
}

/** 水稻栽插18.6万亩,预计能完成19.2万亩: done so far. */
const DONE_SO_FAR = /^,预计(?:能|可|将)?(?:完成|达到?)\d/u

/** What {@link SHARED_OUT} begins with; nothing begins with it too. */
const OPENS_SHARING = '具落分'

/** 下达任务360人,…,360人落实到8个乡镇: the task told again. */
const SHARED_OUT = /^(?:具体)?(?:落实|分解|分配)[到在至给]/u

const SET_BEFORE = /下达[^,:;]{0,20}(?:任务|指标|计划)\d/u

/** 救护培训10万人列入市实事项目. */
const ENTERED = /^[^,:;\d]{0,8}列入[^,:;\d]{0,6}(?:实事|民生工程)/u

/** 预计…比上年的36万亩增…, 预计…;上年同期,净利润为3.2亿元, (2020年22.15亿元): what another year had is foreseen no more. */
function isOfBefore({ strand, start }: Slot, reportEnd: string | null): boolean {
  const last = strand.raw.lastIndexOf('年', start - 1)
  if (last < 0) return false
  const year = OF_BEFORE.exec(strand.raw.slice(Math.max(0, last - FARTHEST_YEAR), start))
  if (year === null) return false
  return year[1] === undefined || (reportEnd !== null && Number(year[1]) < Number(reportEnd.slice(0, 4)))
}

/** More characters than a match takes up to the last 年 in it. */
const FARTHEST_YEAR = 20

const OF_BEFORE =
  /(?:^|[,;由从比较])(?:上年|去年|(20\d{2})年)(?:同期)?(?:(?<=同期),[^,;\d]{0,6})?(?:的|为|:|是)?(?:\d[\d.]*:)*$/u

const FARTHEST_OPENING = 2

const DUE = /^[^,:;]{0,6}?(?:[月年日]|季度)[底末初]?前/u

/** What is left may be told with what it is, and with a month alone: 剩余236套“保交楼”任务三季度末全面交付. */
const LEFT_DUE =
  /^[^,:;]{0,14}?(?:[月日]|年[底末内]|季度)[底末初]?(?:[^,:;\d]{0,6}前|[^,:;\d]{0,4}(?:扫尾|完成|交付|清零|投用|竣工|完工|销号|到位|办结|整改|交账))/u

/** 剩余4个预计春节前完工. */
const FORESEEN = /^(?:预计|有望|可望)/u

/** 其余28个村已于5月底前完成改厕, 其余15个2022年12月竣工. */
const DONE = /^[^,:;]*?(?:已|均于|[去上当]年|\d{4}年\d{1,2}月(?![^,:;]{0,3}前))/u

/**
 * Whether a forecast goes on behind a semicolon: 预计全年总产值46.3亿元;农村居民人均可支配收入20860元. A target does
 * not, unless a label lists targets (今年主要目标是:…;…): 确保…100%;查处案件12件 tells what was made sure of, then what was done. Nor does a forecast that counts nothing:
 * 预计9月交工;新购岸桥6台.
 *
 * @param lastCounted where the last quantity of the strand begins; -1 when there is none.
 * @param doneBefore whether the strand tells before a place what was done, and nothing rounded.
 */
export function governing(
  cues: Cues,
  strand: Strand,
  lastCounted: number,
  doneBefore: (at: number) => boolean,
): Status | null {
  if (listsTargets(strand.raw)) return 'target'
  const end = strand.raw.length
  const forecast = lastCue(cues.forecastGoverns, strand, end)
  const actual = lastCue(cues.actualResets, strand, end)
  const target = lastCue(cues.targetGoverns, strand, end)
  // 播种6.2万亩,预计产量9300吨;…: what is foreseen of what was done goes no further.
  if (forecast >= 0 && forecast > Math.max(actual, target) && forecast < lastCounted && !doneBefore(forecast))
    return 'forecast'
  return target >= 0 && actual < 0 && PLAN_LISTED.test(strand.raw) ? 'target' : null
}

/** Whether what follows behind semicolons is a list of targets. */
export const listsTargets = (sentence: string): boolean =>
  (sentence.includes('目标') || sentence.includes('任务')) && TARGETS_LISTED.test(sentence)

/** 今年全市计划完成改厕3600户,…;新建公厕20座: so does what a year's plan opens with, and a plan whose parts a colon lists. */
const PLAN_LISTED =
  /^(?:[^;:。,\d]{2,8},)?(?:今年|本年|全年|年度|20\d{2}年)[^;:。\d]{0,20}(?<!年度|全年|年初|原)计划(?:完成|新建|新增|建设|实施|改造|整治|开展|建成|[一-鿿]{0,4}(?:收入|产值|利润|投资))(?!的|情况|率)|计划(?:完成|实施|新建|改造|建设)[^,:;\d]{0,14}[\d.]+[^,:;\d]{1,5},其中:|下达[^,:;]{0,30}任务,(?:即|分别)/u

/** 今年发展主要预期目标是:国内生产总值增长5%;城镇新增就业1200万人; who says so, and of when, may stand before. */
const TARGETS_LISTED =
  /^(?:[^:;\d]{2,20}[,:]|[^,:;\d]{0,2}(?:20\d{2}年|今年|明年),){0,2}[^,:;]{0,28}(?:目标(?:任务)?[是为]?|(?<!完成[^,:;]{0,8})(?:主要|重点|建设|工作)任务[是为]):/u
