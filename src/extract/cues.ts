import type { RuleSet } from '../rules/types.js'
import { makeWordClass } from '../rules/word-class.js'
import { tellsBoth } from '../segment/plan-title.js'
import { type UnitBits, unitBits } from '../text/unit-bits.js'
import { type Cue, makeCue } from './cue.js'
import { rememberShort } from './memo.js'
import { anyWord } from './rule-words.js'
import { PERIOD_MARK } from './strand.js'

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
    `(?<![接对期招等])${any('status.target.local')}(?!案件)[^,:;]{0,8}$|(?<!${any('ought.before')})应(?!${any('ought.behind')}|[一-鿿]{1,2}尽|[一-鿿]{2,10}率(?:已?达到?|为)?$)[一-鿿]{2,14}$|^(?!.*(?:完成|占年))(?:.{0,12})?(?:任务|任务数|任务量)(?:为|是)?$|(?<![按入点战支养动”]|国家)计划$|(?:^|[,、:])应[收缴治检查办还建改拨]$|年初(?:预算)?安排$|年初(?:[省市县区]|上级)?下达[一-鿿]{2,14}$|(?:任务|目标)(?:确)?定为$|^(?!.*完成).*任务[为是](?:新[增建]|建[成设]|改[造建])[一-鿿]{2,8}$`,
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
        // 经济预测、专项调度….
        { words: ['预测'], pattern: '预测(?![、和及与预研分机模调])' },
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
            '(?<!(?:年度|全年|年初|本年|省|市|县|区|上级|原|总)(?=计划\\d))(?<!(?![年月底内拟将共])[一-鿿](?=计划\\d(?![\\d.,]*(?:年|月|日|个月))))(?!计划\\d[\\d.,]*[^,;\\d]{1,3}、(?:已|实际)?[完竣开建到])(?<!完成[^,:;]{0,8})(?<![为占是达成]年(?=计划\\d))(?<![列纳]入|[按比较善动项训升育坚惠非超支养战“”]|[百千万]人|国家(?=计划\\d))计划(?!”|项目|惠及|的|投资|数|任务|目标(?!为|是)|总|内|外|生育|单列|执行|指标|率|书|中|\\(|为|是|$|[,:;、])',
        },
        {
          words: ['争取'],
          pattern: '争取(?=到(?=\\d|年|[上下]半年|[一二三四]季度|“)|[在达年全使把早尽于再实完突新]|超(?!长期)|\\d)',
        },
        { words: ['打算'], pattern: '打算' },
        // 2022年,零售额预期增长8%左右: what is expected of a year is aimed at; 收到预期效果, 好于预期.
        {
          words: ['预期'],
          pattern:
            '(?<![比于超及合])预期(?!数|寿命|指标|性|值|效果|目的|成效|目标|收益|的|为)(?=[一-鿿]{0,8}(?:增|达|控制|保持|实现|完成)|,)',
        },
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
        // 报告提出,今后五年全市生产总值年均增长9%.
        { words: ['今后'], pattern: '今后(?:[一二三四五十]|几|\\d{1,2})年(?!的|内?还款|现金)' },
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
        // 全年计划创建10个,上半年开工8个, 计划新建36座,1-8月完成22座: so much was done in a part of the year that is over.
        {
          words: ['上半年', '前', '1'],
          pattern:
            '(?<=[,;])(?:上半年|(?:前|1[-—–~至到])(?:1[0-2]|[2-9])个?月|前[二三]季度)(?![前之底末要将拟计应需预力])',
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
