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
  return next === '' || /^[\s,，。;；:、()（]/.test(next) || /^\d/.test(next)
}
