import type { Unit } from '../rules/types.js'
import { holdsUnit } from '../text/unit-bits.js'
import type { Scanner } from './scanner.js'

export interface UnitReading {
  readonly unit: string
  readonly info: Unit | null
  readonly end: number
  readonly approx: boolean
}

const SLASH = 0x2f
const OPENING = 0x28
const SCALES = '十百千万亿'

/** 5 个百 分点: blanks that stand within the unit. */
const TORN_POINTS = /^个 ?百 ?分 ?点/u

const POINTS = '个百分点'

/** 发病率912.4/10万, 控制在160/10万以内: cases a population. */
const PER_POPULATION = /^\/ ?(?:10 ?万|十万|百万|100 ?万|万|千) ?人?(?=以[内上下]|(?![一-鿿A-Za-z\d]))/u

/** 吨/(平方千米×30天): so much of two things at once. */
const PER_PRODUCT = /^\/\([一-鿿A-Za-z]{1,6}[×·*]\d{0,3}[一-鿿A-Za-z]{1,4}\)/u

/** Unit at `at`, with an approximator before it or inside it: 余万元, 万余元. Spaces before the unit are passed over. */
export function readUnit(scanner: Scanner, text: string, at: number): UnitReading | null {
  const population = text.charCodeAt(at) === SLASH ? PER_POPULATION.exec(text.slice(at, at + 9)) : null
  if (population !== null) return { unit: population[0], info: null, end: at + population[0].length, approx: false }
  let position = skipBlanks(text, at)
  let approx = false
  const inner = holdsUnit(scanner.innerBegins, text.charCodeAt(position)) ? matchAt(scanner.inner, text, position) : 0
  if (inner > 0 && unitAt(scanner, text, position + inner) > 0) {
    approx = true
    position += inner
  }
  const torn = text.charAt(position) === '个' ? TORN_POINTS.exec(text.slice(position, position + 8)) : null
  if (torn !== null)
    return {
      unit: POINTS,
      info: scanner.rules.units.bySurface.get(POINTS) ?? null,
      end: position + torn[0].length,
      approx,
    }
  const length = unitAt(scanner, text, position)
  if (length === 0) return tornScale(scanner, text, position) ?? bracketUnit(scanner, text, position)
  let surface = text.slice(position, position + length)
  let end = position + length
  if (SCALES.includes(surface.charAt(0)) && /^[十百千万亿]+$/.test(surface)) {
    // 41万余元, 3 万 亿元: the scale and the unit are kept apart by an approximator or a blank.
    const gap = matchAt(scanner.inner, text, end)
    const rest = unitAt(scanner, text, skipBlanks(text, end + gap))
    if (rest > 0 && gap + (skipBlanks(text, end + gap) - end - gap) > 0) {
      const from = skipBlanks(text, end + gap)
      const joined = surface + text.slice(from, from + rest)
      if (scanner.rules.units.bySurface.has(joined)) {
        approx ||= gap > 0
        surface = joined
        end = from + rest
      }
    } else if (gap > 0 && rest === 0) {
      approx = true
      end += gap
    }
  }
  if (surface.endsWith('百分点') && /^[个]?[多余]个?百分点$/.test(surface)) {
    approx = true
    surface = '个百分点'
  }
  const behind = text.charCodeAt(end)
  const alternative = behind === OPENING ? /^\(([一-鿿]{1,2})\)次?/u.exec(text.slice(end, end + 5)) : null
  if (alternative !== null && (alternative[1] === '次' || scanner.rules.units.bySurface.has(alternative[1] ?? ''))) {
    const info = scanner.rules.units.bySurface.get(surface) ?? null
    return { unit: surface + alternative[0], info, end: end + alternative[0].length, approx }
  }
  const product = behind === SLASH ? PER_PRODUCT.exec(text.slice(end, end + 16)) : null
  if (product !== null) return { unit: surface + product[0], info: null, end: end + product[0].length, approx }
  // 8.5 km /万km2
  const slash = behind === BLANK && isLatin(text.charCodeAt(end - 1)) ? skipBlanks(text, end) : end
  const per =
    text.charCodeAt(slash) === SLASH
      ? /^\/(?:百|千|万|百万|亿)?(?:[A-Za-z]+\d?|㎡|m²|m³|[人户][·•][年月日天]|[一-鿿]{1,4})/.exec(
          text.slice(slash, slash + 8),
        )
      : null
  if (per !== null) {
    const whole = perUnit(scanner, per[0])
    if (whole !== '') {
      surface += whole
      end = slash + whole.length
      // 元/平方米/年, 公斤/亩/季: so much of one thing a time.
      const time = text.charCodeAt(end) === SLASH ? PER_TIME.exec(text.slice(end, end + 4)) : null
      if (time !== null) {
        surface += time[0]
        end += time[0].length
      }
    }
  }
  return {
    unit: ofCurrency(surface),
    info: scanner.rules.units.bySurface.get(surface) ?? baseOf(scanner, surface),
    end,
    approx,
  }
}

/** 36.2亿元人民币 is counted in 亿元, as the figures beside it are that say no currency. */
const ofCurrency = (surface: string): string => (surface.endsWith('元人民币') ? surface.slice(0, -3) : surface)

/** 元/平方米 has the dimension of no listed unit; it keeps its surface and gets none. */
const baseOf = (scanner: Scanner, surface: string): Unit | null =>
  surface.includes('/') ? null : (scanner.rules.units.bySurface.get(surface) ?? null)

/** The longest `/unit` that the table knows: 起/百万公里, 元/月. */
function perUnit(scanner: Scanner, text: string): string {
  for (let length = text.length; length > 1; length--) {
    const below = text.slice(1, length)
    if (scanner.rules.units.bySurface.has(below) || PER_ONE.test(below)) return text.slice(0, length)
  }
  return ''
}

/** What may stand behind a unit that is already told by another. */
const PER_TIME = /^\/(?:年|月|日|天|季|小时|次)(?![一-鿿]{0,1}均)/u

/** 元/人·月: each one's a month. */
const PER_ONE = /^(?:[人月日年户亩天次]|[adhs]|[人户][·•][年月日天])$/u

/** 6千余户, 4百多份: a scale that is no unit by itself, kept from its unit by an approximator. */
function tornScale(scanner: Scanner, text: string, at: number): UnitReading | null {
  const scale = text.charAt(at)
  if (scale !== '千' && scale !== '百') return null
  const gap = matchAt(scanner.inner, text, at + 1)
  const length = gap === 0 ? 0 : unitAt(scanner, text, at + 1 + gap)
  if (length === 0) return null
  const end = at + 1 + gap + length
  const unit = scale + text.slice(end - length, end)
  const info = scanner.rules.units.bySurface.get(unit)
  return info === undefined ? null : { unit, info, end, approx: true }
}

/** 25.37(万人): the unit stands in parentheses. */
function bracketUnit(scanner: Scanner, text: string, at: number): UnitReading | null {
  if (text.charCodeAt(at) !== OPENING) return null
  const close = text.indexOf(')', at)
  if (close < 0 || close - at > 6) return null
  const inside = text.slice(at + 1, close)
  const info = scanner.rules.units.bySurface.get(inside)
  return info === undefined ? null : { unit: inside, info, end: close + 1, approx: false }
}

const unitAt = (scanner: Scanner, text: string, at: number): number => {
  const length = scanner.rules.units.match(text, at)
  if (length === 0 || !splitsWord(text, at, length)) return length
  // 4个|点位: what is left of 个点 is a unit.
  return length > 1 && text.startsWith('个', at) ? 1 : 0
}

/** Units that are the first half of another word: 5个性化…, 12日常…, 3家庭 … and Latin letters running on. */
function splitsWord(text: string, at: number, length: number): boolean {
  const surface = text.slice(at, at + length)
  const next = text.slice(at + length, at + length + 1)
  if (isLatin(surface.charCodeAt(length - 1))) return /[A-Za-z0-9]/.test(next)
  const trap = WORD_TRAPS.get(surface)
  return trap !== undefined && next !== '' && trap.includes(next)
}

const isLatin = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)

const WORD_TRAPS: ReadonlyMap<string, string> = new Map(Object.entries({
  日: '常均前趋益', 年: '均级轻货', 月: '均', 分: '别为局公之类钟管行析级', 点: '多半位名击', 级: '', 处: '理罚置', 家: '庭长属电具',
  线: '上下', 路: '', 区: '域', 道: '路德', 层: '', 期: '间', 面: '积临对', 部: '门分', 方: '面式向案', 度: '', 户: '均籍', 件: '', 首: '次', 周: '年边', 两: '',
  T: '', M: '', G: '', P: '', 升: '级至到为高', 里: '', 网: '', 站: '', 字: '', 行: '', 位: '于', 席: '', 店: '', 国: '', 市: '', 省: '级', 县: '级', 校: '', 厂: '', 个点: '位对', 个亿: '元', 个月: '饼', 个年度: '人重项', 个工: '业作程序人会厂地商坊具匠种信委', 桌: '面椅游球', 杆: '件菌',
})) // biome-ignore format: a table

const BLANK = 0x20

const skipBlanks = (text: string, at: number): number => {
  let i = at
  while (text.charCodeAt(i) === BLANK) i++
  return i
}

function matchAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0].length ?? 0
}
