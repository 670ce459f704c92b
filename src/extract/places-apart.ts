import type { NamePart } from '../model.js'
import type { Placed } from './distinguish.js'
import { textOf } from './draft.js'
import { partOf } from './name-parts.js'
import { ownerIn } from './owner.js'
import { has, type Phrasing } from './phrase.js'
import { PERIOD_MARK, rootOf, type Strand } from './strand.js'

/** A place that a stretch between stops begins with. */
interface Head {
  readonly part: NamePart
  /** Places of one kind are told beside each other: provinces, cities, counties, towns. */
  readonly kind: string
}

/** A stretch between stops with its figures. */
interface Stretch {
  readonly head: Head | null
  /** Whether the place stands at the beginning of the stretch itself. */
  readonly own: boolean
  /** Places of its figures among all. */
  readonly figures: number[]
}

/**
 * Puts the place in front of the names where one place is told after the other: 湖北28个景区接待游客96万人次,门票收入2.1亿元。湖南86家景区接待游客120万人次:
 * the revenue is that of 湖北, though no other figure is named 门票收入. A place told alone is the report's own.
 *
 * @param names of the figures, as `placed` lists them
 */
export function withPlaces(
  phrasing: Phrasing,
  placed: readonly Placed[],
  names: readonly (readonly NamePart[])[],
): readonly (readonly NamePart[])[] {
  const stretches = stretchesOf(phrasing, placed)
  if (stretches.length === 0) return names
  const told = names.slice()
  stretches.forEach(({ head, figures }, i) => {
    if (head === null || !hasNeighbour(stretches, i)) return
    for (const at of figures) {
      const name = told[at] as readonly NamePart[]
      if (takes(phrasing, textOf(name), head)) told[at] = [head.part, ...name]
    }
  })
  return told
}

/** The stretches in order; empty where none begins with a place. */
function stretchesOf(phrasing: Phrasing, placed: readonly Placed[]): readonly Stretch[] {
  const found: Stretch[] = []
  let last: Strand | null = null
  let opener = -1
  // 河北省民政厅报告,…9市33个县遭受洪涝灾害。截至8月2日,77.8万人受灾: a place that opens a paragraph, alone, is spoken of to its end.
  let opened = false
  placed.forEach(({ draft, paragraph }, i) => {
    const strand = rootOf(draft.slot.strand)
    const before = found.at(-1)
    if (strand === last && before !== undefined) before.figures.push(i)
    else {
      const own = headOf(phrasing, strand)
      const goesOn = draft.resumes || strand.text.startsWith('其中')
      opened = paragraph === opener ? opened && own === null : own !== null
      opener = paragraph
      const kept = own === null && (goesOn || opened) && !opensWithOther(phrasing, strand)
      found.push({ head: own ?? (kept ? (before?.head ?? null) : null), own: own !== null, figures: [i] })
    }
    last = strand
  })
  return found.some(({ own }) => own) ? found : []
}

/** 华能集团4545万吨 behind 山西焦煤集团7693万吨: another body's figures are not those of the place before. */
function opensWithOther(phrasing: Phrasing, strand: Strand): boolean {
  const { parts, verb } = ownerIn(phrasing, strand)
  return (parts.length > 0 && verb === '') || /^(?:全国|我国)/u.test(strand.text)
}

/** The place a stretch begins with; null where it begins with none, or with several. */
function headOf({ rules, tag }: Phrasing, strand: Strand): Head | null {
  const from = OPENING.exec(strand.text)?.[0].length ?? 0
  const opening = strand.text.slice(from, from + LONGEST_OPENING)
  const province = /^(?:黑龙江|内蒙古|[一-鿿]{2})/u.exec(opening)?.[0] ?? ''
  const said = has(rules, 'province', province)
    ? province + (/^(?:省|市|(?:[壮回]族|维吾尔)?自治区)/u.exec(opening.slice(province.length))?.[0] ?? '')
    : (DIVISION.exec(opening)?.[0] ?? '')
  const rest = opening.slice(said.length)
  if (said === '' || LISTS.test(rest) || BODY.test(rest)) return null
  const [first, second] = tag(opening)
  // 海南航空, 南京路: a word of its own that only begins so. A name the dictionary does not know ends before its 市 or 县.
  if (first === undefined || first.text.length > said.length) return null
  if (!/^(?:n|j)/.test(first.tag) && (/^v/.test(first.tag) || first.text + (second?.text ?? '') !== said)) return null
  const part = partOf({ text: said, strand, from, to: from + said.length, source: 'carried' })
  return {
    part,
    kind: has(rules, 'province', province) ? '省' : (KINDS.find((kind) => kind.includes(said.slice(-1))) ?? said),
  }
}

/** Whether another place of the kind is told close by. */
function hasNeighbour(stretches: readonly Stretch[], i: number): boolean {
  const own = (stretches[i] as Stretch).head
  const told = stretches.slice(Math.max(0, i - FARTHEST), i + FARTHEST + 1)
  // 江苏 and 江苏省 are one.
  const stem = own?.part.text.slice(0, 2) ?? ''
  return told.some(({ head }) => head !== null && head.kind === own?.kind && !head.part.text.startsWith(stem))
}

/** Whether a name has room for the place, and tells of no place itself. */
function takes({ tag }: Phrasing, name: string, { part: { text } }: Head): boolean {
  if (name === '' || name.length + text.length > LONGEST || name.includes(text.slice(0, 2))) return false
  const [first] = tag(name)
  return first?.tag !== 'ns' && !DIVISION.test(name) && !/^(?:全[国省市县区州]|我[国省市县区])/u.test(name)
}

const OPENING = new RegExp(`^(?:[${PERIOD_MARK}\\s,、]|其中[,:]?|另外|此外|[一二三四五六七八九十]是)*`, 'u')

const LONGEST_OPENING = 14

/** 山西焦煤集团, 江苏银行: a body with a place in its name is told by all of it. */
const BODY = /^[一-鿿]{0,8}(?:集团|公司|银行|大学|学院|医院|股份|农商行|电厂|油田|机场|海关)/u

/** A division with its kind: 江州市, 东河县; not 城市, 景区 and the like. */
const DIVISION =
  /^(?![我本该三四五六七八九十])[^\P{Script=Han}从在对向由为将与和及把被以是的了等到至全两各几]{2,3}(?:[省州旗]|(?<![城超上股楼])市|(?<![各郊])县|(?<![城乡集小])镇|(?<![城农下家老])乡|(?<![地景园社小片灾库矿林牧校街城郊山专港厂县市])区)(?![级场值政区长民委直际])|^(?![大老高深石我本该全各])[一-鿿]山区(?![级长民域的])/u

/** 广东、江苏分别增长…, 北京至张家口…: more than one place, or a way between two. */
const LISTS = /^(?:[、和与及至到]|等|以[东西南北上下外内]|[对向]|[-—~])/u

const KINDS = ['市州盟', '县区旗', '镇乡']

/** In stretches. */
const FARTHEST = 12

const LONGEST = 30
