import type { Basis } from '../model.js'
import type { Cues } from './cues.js'
import { PERIOD_MARK } from './strand.js'

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
  const year =
    /^[比较与](20\d{2})年(?:全年)?(?:决算数?|执行数|完成数|实绩)?(?:的[\d.]+[^\d]{0,4})?(?:相?比,|相比)?$/.exec(
      other[0],
    )?.[1]
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
