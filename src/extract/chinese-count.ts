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
  if (unit?.unit !== '成' && /[第每这上下新同另各某任逐统唯专万十百千几数零点]/.test(previous) && !/^上/.test(numeral))
    return false
  if (previous === '的' && unit?.unit !== '成') return false
  // 较上月前移一位.
  if (unit?.unit === '位' && MOVED.test(text.slice(Math.max(0, start - 4), start)))
    return /^(?:[\s,，。;；、()（]|$)/u.test(text.slice(unit.end))
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
  return next === '' || /^[\s,，。;；:、()（]/.test(next) || /^\d/.test(next) || countsNamed(text, start, unit)
}

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
  if (!/^[一-鿿]{2}/u.test(behind) || ABSTRACT.test(behind) || unit === '批') return false
  if (/[一-鿿”]等$/u.test(before)) return true
  if (/其中,?有?$/u.test(before)) return unit !== '个' || MEASURED.test(behind)
  return unit === '个' && /(?:完成|共有?|[,、;])$/u.test(before) && MEASURED.test(behind)
}

/** How far the words around a numeral are looked at. */
const NEAR = 24

const MOVED = /(?:前移|后移|上移|下移|前进|后退|上升|下降|提升|提高|下滑|跃升)了?$/u

/** 三个方面, 四个环节 divide a thought, and count nothing of the report's. */
const ABSTRACT =
  /^[一-鿿]{0,4}?(?:方面|层面|维度|角度|环节|阶段|层次|渠道|领域|方向|方式|步骤|关键|重点|问题|原则|目标|体系|机制|主题|要素|行动|工程)/u

const MEASURED =
  /^(?![一-鿿]*?[共均计各])[一-鿿]{2,10}\d[\d.]*(?:公顷|亩|[万亿]?(?:元|平方米|平方公里|立方米|吨|人|户|亩)|公里|米)/u
