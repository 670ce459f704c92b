import { hasWord, type Scanner } from './scanner.js'
import type { UnitReading } from './unit-reading.js'

/**
 * Does a Chinese numeral measure here? Composite or approximate ones do (五十余篇, 三百余条), tenths and 番 do,
 * one-digit ones only where nothing follows that they could belong to (约谈两次。).
 */
export function countsInChinese(
  scanner: Scanner,
  text: string,
  match: RegExpExecArray,
  unit: UnitReading | null,
): boolean {
  const numeral = match[0]
  const start = match.index
  const previous = text[start - 1] ?? ''
  const long = numeral.length >= LONG && /[百千万亿]/.test(numeral)
  if (unit?.unit !== '成' && NO_COUNT.test(previous) && !/^上/.test(numeral))
    if (!long || !/以[上下]$/.test(text.slice(Math.max(0, start - 2), start)))
      // 处级以上一百二十人.
      return false
  // 判处缓刑的一万三千人, 是去年的两倍, but no 的两个.
  if (previous === '的' && unit?.unit !== '成' && !long && !(unit?.unit === '倍' && isTimes(text, start))) return false
  // 仅此一项, 深入推进二十条措施.
  if (previous === '此' || (unit?.unit === '条' && MEASURES.test(text.slice(unit.end, unit.end + 3)))) return false
  // 较上月前移一位.
  if (unit?.unit === '位' && MOVED.test(text.slice(Math.max(0, start - 4), start)))
    return /^(?:[\s,，。;；、()（]|$)/u.test(text.slice(unit.end))
  // 亏损面由七家缩为三家: from how many.
  if (unit?.unit !== undefined && previous === '由' && FROM.test(text.slice(unit.end, unit.end + 3)))
    return unit.info !== null && !['time', 'age'].includes(unit.info.dimension)
  // 培训两期, 举办沙龙四期, where 一期 and 二期 of a work are which.
  if (unit?.unit === '期' && (numeral === '两' || ISSUED.test(text.slice(Math.max(0, start - 8), start))))
    return /^(?:[,，。;；、()（]|\d|$)/u.test(text.slice(unit.end))
  // 迈上万亿台阶: the 上 of a verb.
  if (numeral.startsWith('上') && /[迈站跨登跃踏攀]/.test(previous)) return false
  if (numeral.startsWith('上')) return unit !== null || /[，,。;；]/.test(text[start + numeral.length] ?? '。')
  if (unit === null) return false
  const next = text.slice(unit.end, unit.end + 2)
  if (unit.unit === '番') return /翻了?(?:近|约|将近)?$/.test(text.slice(Math.max(0, start - 4), start))
  if (unit.unit === '成')
    return (
      /^[一二两三四五六七八九]$/.test(numeral) &&
      !/^[为立员果本熟功就绩都交]/.test(next) &&
      (/[^达完建形组合促]/.test(previous) || /^(?:[,，。;；、)]|以上|左右|多|余|$)/.test(next))
    )
  if (unit.unit === '届' || unit.unit === '行') return false
  // 进入前十名: a bound of ranks.
  if (/前$/.test(previous) && /^[名强位]$/.test(unit.unit)) return false
  // 突破两万元, but no 万元 of 十万元级.
  if (/^[万亿]./.test(unit.unit) && unit.info !== null && /^[一二两三四五六七八九]$/.test(numeral))
    return /^(?:[,，。;；、)）\n]|左右|$)/.test(next)
  if (unit.unit === '倍') return !/^[增速]/.test(next)
  if (unit.info?.dimension === 'time' || unit.info?.dimension === 'age') return false
  if (/^[百千万]$/.test(numeral) && !unit.approx) return isRound(text.slice(Math.max(0, start - 4), start), unit)
  if (numeral.length > 1 || unit.approx)
    return (
      !/^[万亿千百]$/.test(unit.unit) &&
      // 挖掘机百余台, but no 百件 and no 千家万户.
      (unit.approx || !/^[百千万亿]/.test(numeral)) &&
      unit.info?.dimension !== 'places'
    )
  if (!/^[一二两三四五六七八九十]$/.test(numeral) || !hasWord(scanner.rules, 'chinese.counters', unit.unit))
    return false
  if (/[“"‘《]/.test(text.slice(Math.max(0, start - 3), start))) return false
  // 一件接着一件.
  if (/[接挨][着连]?$/.test(text.slice(Math.max(0, start - 2), start)) || /^[接挨]/.test(next)) return false
  // 云台、五台3个街道: the last of several names.
  if (previous === '、' && OF_PLACES.test(text.slice(unit.end, unit.end + 6))) return false
  return next === '' || /^[\s,，。;；:、()（]/.test(next) || /^\d/.test(next) || countsNamed(text, start, unit)
}

/** 近百家, 逾千人, 超万亩: a round number that a word before it comes near or passes. 超千万元 is a bound of a class. */
function isRound(before: string, { unit, info }: UnitReading): boolean {
  if (info === null || ['time', 'age', 'places'].includes(info.dimension)) return false
  if (/^[百千万亿级类型]+$/.test(unit)) return false
  return NEARLY.test(before) || (PASSED.test(before) && info.dimension !== 'money')
}

const NEARLY = /(?:(?<![最附临邻靠远])近|(?<![节签履预契合制公违简特相邀条])约)$/u

const PASSED = /(?:逾|(?<![高赶])超过?|突破)$/u

/**
 * What a one-digit numeral before a noun counts, where the words around it say that it counts: those listed (甲、乙等八个试点),
 * some of those told before (其中五家), one kind among several (7个村、一个场; 三个批次44公顷,一个批次16公顷).
 */
function countsNamed(text: string, start: number, { unit, end }: UnitReading): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start)
  const behind = text.slice(end, end + NEAR)
  // 7个村、一个场: a unit of a user's rules may be no pattern, so it is compared as it stands.
  const listed = /\d([^\d、]{2,12})、$/u.exec(before)?.[1] ?? ''
  const noun = listed.startsWith(unit) ? listed.slice(unit.length) : ''
  if (unit !== '' && /^[一-鿿]{1,6}$/u.test(noun)) return /^[一-鿿]/u.test(behind)
  // 东岭村、西河村两个“和美乡村”示范点.
  if (unit === '个' && LISTED.test(before) && /^[“一-鿿]/u.test(behind) && !ABSTRACT.test(behind.replace('“', '')))
    return true
  const several = text.charAt(start) !== '一'
  // 石桥、柳湾两个贫困村, 物流园和科创园两个重点园区.
  if (unit === '个' && several && NAMED.test(before) && PLACED.test(behind)) return true
  if (!/^[一-鿿]{2}/u.test(behind) || ABSTRACT.test(behind) || unit === '批') return false
  // 两家门店歇业, 四名干部驻村, but no 五户联保.
  if (several && CONCRETE.includes(unit) && !JOINED.test(behind)) return true
  // 建有三个园区, 十二项指标中有五项居全市前列.
  if (
    several &&
    ((MADE_UNITS.includes(unit) && HELD.test(before)) || (/[项家]/.test(unit) && /[一-鿿]中,?有$/u.test(before)))
  )
    return true
  if (MADE_UNITS.includes(unit) && MADE.test(before) && !/^又/.test(behind)) return true
  // 选派三名参加培训.
  if (unit === '名' && SENT.test(before)) return true
  if (/[一-鿿”]等$/u.test(before)) return true
  // 仍有三个标段至今未进场, 七个县中有五个收入未达预算.
  if (unit === '个' && /(?:[中仍还尚]|[,;。])有$/u.test(before) && UNDONE.test(behind)) return true
  if (/其中,?有?$/u.test(before)) return unit !== '个' || MEASURED.test(behind)
  return unit === '个' && /(?:完成|共有?|[,、;])$/u.test(before) && MEASURED.test(behind)
}

/** Units that count nothing but things one can point at. */
const CONCRETE = '家名户所座辆架栋艘'

const JOINED =
  /^(?:以|联|一|合一|共|就|均|都|也|各|合计|分别|已|占|为)|^[一-鿿]{1,8}?(?:首位|之首|第[一二三四五六七八九]|前列)/u

const OF_PLACES = /^\d{1,3}个?(?:街道|街镇|乡镇|镇|乡|村|社区|县|区|市)/u

/** The last of several names, told one behind the other. */
const NAMED = /[一-鿿)”](?:[、和及与])(?!线|其|各|相|全|对)[一-鿿A-Za-z()（）]{2,12}$/u

/** What names are given to. */
const PLACED =
  /^(?:(?!的|方面|环节|维度)[一-鿿]){0,6}?(?:村(?!级)|镇(?!级|域)|乡(?!级|村|土)|街道|社区|园区|片区|港区|库区|景区|厂区|小区|开发区|县(?!级|域)|市(?!场|级|民)|项目|基地|平台|示范点|试点|车站|路段|标段|水库|学校|医院|企业|公司|长假|口岸|码头)/u

const HELD = /(?:建有|设有|下设|下辖|(?<![管直所])辖|拥有)$/u

const LISTED = /[村镇乡]、[一-鿿]{2,12}[村镇乡]$/u

/** How far the words around a numeral are looked at. */
const NEAR = 24

const ISSUED = /(?:培训班?|班|讲座|沙龙|论坛|课堂|简报|专刊|专题|专栏|节目|期刊|杂志)$/u

const MOVED = /(?:前移|后移|上移|下移|前进|后退|退后|上升|下降|提升|提高|下滑|跃升)了?$/u

/** A numeral of so many characters that has a scale is no part of a word: 一百二十. */
const LONG = 4

const NO_COUNT = /[第每这上下新同另各某任逐统唯专万十百千几数零点]/

const MEASURES = /^(?:硬?措施|举措|意见|政策|规定)/

/** 总投资为去年的两倍, 相当于全国平均水平的三倍. */
const isTimes = (text: string, start: number): boolean =>
  /(?:[是为达]|达到|相当于)(?:(?:19|20)\d\d年|[^,:;。\d])[^,:;。\d]{0,15}的$/u.test(
    text.slice(Math.max(0, start - NEAR), start),
  )

/** 新建一条生产线, 破获两起积案: what is made, caught or held is counted, each one of it. */
const MADE = /(?:[新改扩]建|新设|组建|侦破|破获|查获|摧毁|打掉|引进|开展了|实施)了?$/u

const SENT = /(?:推荐|选派|选送|选拔|抽调|增派|选推)了?$/u

const MADE_UNITS = '条家起个座所处台套场'

const FROM = /^[缩减增扩升降变调][少加大小至到为成]/u

const UNDONE = /^[一-鿿]{2,10}?(?:未|没有|尚未|不足|滞后|停工)/u

/** 三个方面, 四个环节 divide a thought, and count nothing of the report's. */
const ABSTRACT =
  /^[一-鿿]{0,4}?(?:方面|层面|维度|角度|环节|阶段|层次|渠道|领域|方向|方式|步骤|关键|重点|问题|原则|目标|体系|机制|主题|要素|行动|工程)/u

const MEASURED =
  /^(?![一-鿿]*?[共均计各])[一-鿿]{2,10}\d[\d.]*(?:公顷|亩|[万亿]?(?:元|平方米|平方公里|立方米|吨|人|户|亩)|公里|米)/u
