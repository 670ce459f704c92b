import type { NamePart } from '../model.js'
import { partOf } from './name-parts.js'
import type { Phrasing } from './phrase.js'
import { anyWord, ofRules } from './rule-words.js'
import { PERIOD_MARK, type Strand } from './strand.js'
import type { Word } from './words.js'

/** Whose figures a stretch between stops tells. */
export interface Owner {
  readonly parts: readonly NamePart[]
  /** What it does, where its words do not say that it is a body, a place or a group: 接待 of 桃源花谷接待游客; else ''. */
  readonly verb: string
}

export const NOBODY: Owner = { parts: [], verb: '' }

/**
 * The body, place or group that a stretch between stops begins with: 市红十字会 of 市红十字会救助支出86万元,受助群众1260人. Nobody where
 * it begins with none, or with the whole territory (全市).
 */
export function ownerIn(phrasing: Phrasing, strand: Strand): Owner {
  // 东平县暴雨灾情:5.3万人受灾,农作物受灾面积12.9千公顷: what is announced before a colon is what all behind it is of.
  const label = LABEL.exec(strand.text)?.groups?.label ?? ''
  if (label !== '' && phrasing.tag(label).every(({ tag: kind }) => /^(?:n|j|l|b|s|vn|an)/.test(kind))) {
    const from = strand.text.indexOf(label)
    return {
      parts: [partOf({ text: label, strand, from, to: from + label.length, source: 'carried' })],
      verb: '',
    }
  }
  return ownerAt(phrasing, strand, OPENING.exec(strand.text)?.[0].length ?? 0)
}

/** 其中高新区完成税收36亿元,实现销售收入98.7亿元: whose figures a list of parts tells, to the next stop; nobody where none is. */
export function ownerAmong(phrasing: Phrasing, strand: Strand, at: number): Owner {
  const before = strand.text.slice(0, at)
  const among = Math.max(before.lastIndexOf('其中'), 0)
  const from = among + (/^其中[:,]?/u.exec(before.slice(among))?.[0].length ?? 0)
  if (from === among || /[;。]/u.test(before.slice(from))) return NOBODY
  const owner = ownerAt(phrasing, strand, from)
  // 其中药品零售企业281家次: what is counted itself owns nothing that comes behind.
  const { length } = owner.parts.reduce((all, { text }) => all + text, '')
  return owner.verb === '' && !/^\d/.test(strand.text.slice(from + length)) ? owner : NOBODY
}

/** The owner that the words at a place begin with. */
export function ownerAt({ rules, tag }: Phrasing, strand: Strand, from: number): Owner {
  const opening = UP_TO_NUMBER.exec(strand.text.slice(from))?.[0] ?? ''
  // Only Chinese words tell owners and deeds: English figures need no tagger.
  if (!HAN.test(opening)) return NOBODY
  const words = tag(opening)
  const end = words.findIndex(({ text, tag: kind }) => !NOMINAL.test(kind) && !/^[及和与、“”]$/u.test(text))
  const nominal = words.slice(0, end < 0 ? words.length : end).reduce((all, { text }) => all + text, '')
  const body = owner(rules).exec(nominal)?.[0] ?? ''
  const named = body.length < SHORTEST ? '' : body
  // 城市低保|累计|保障5.6万人次: when it was counted is no deed.
  const deed = words.slice(Math.max(end, 0)).find(({ text }) => !/^(?:累计|共|已|共计)$/u.test(text))
  const verb = named === '' && end >= 0 && /^v/.test(deed?.tag ?? '') ? (deed?.text ?? '') : ''
  // 保障城市低保对象10.8万人次,发放保障金1820万元: of those that something was done for.
  const object = named === '' && nominal === '' ? objectOf(words) : null
  if (object !== null && object.text.length >= SHORTEST && object.text.length <= LONGEST && !WHOLE.test(object.text)) {
    const at = from + object.at
    return {
      parts: [partOf({ text: object.text, strand, from: at, to: at + object.text.length, source: 'carried' })],
      verb: object.verb,
    }
  }
  const text = named === '' && verb !== '' ? nominal : named
  if (text.length < SHORTEST || text.length > LONGEST || WHOLE.test(text) || /^(?:记者|据)/u.test(text)) return NOBODY
  return { parts: [partOf({ text, strand, from, to: from + text.length, source: 'carried' })], verb }
}

/** A deed a stretch begins with and the noun right behind it. */
function objectOf(
  words: readonly Word[],
): { readonly text: string; readonly at: number; readonly verb: string } | null {
  const at = words.findIndex(({ text, tag: kind }) => kind === 'v' && !/^(?:累计|共|已|共计)$/u.test(text))
  const deed = words[at]
  const behind = words.slice(at + 1)
  const end = behind.findIndex(({ tag: kind }) => !NOMINAL.test(kind))
  const object = behind.slice(0, end < 0 ? behind.length : end)
  // 检查药品零售企业281家次、医疗器械203家次: what is found behind a list of the checked is none's alone.
  if (deed === undefined || at > 2 || object.length === 0 || !/^(?:保障|救助|帮扶|资助|补助|供养)$/u.test(deed.text))
    return null
  const before = words.slice(0, at + 1).reduce((n, { text }) => n + text.length, 0)
  return { text: object.reduce((all, { text }) => all + text, ''), at: before, verb: deed.text }
}

const LABEL = /^(?<label>[一-鿿]{3,10}):/u

const HAN = /\p{Script=Han}/u

const LONGEST = 20

const UP_TO_NUMBER = new RegExp(`^[^,:;。\\d${PERIOD_MARK}]{2,30}`, 'u')

const SHORTEST = 3

const OPENING = new RegExp(
  `^(?:[${PERIOD_MARK}\\s,、]|其中|其次[为是]|另外|此外|而|截至|[一二三四五六七八九十]是|(?:国家)?\\d?A{1,5}级(?:旅游)?(?:景[区点])?|\\d{3}(?=[一-鿿]{4}))*`,
  'u',
)

const NOMINAL = /^(?:n|j|l|b|f$|s|vn|an|x|eng|zg|i$|z$|h$)/

/** As far as the last word for a body, a place or a group reaches. */
const owner = ofRules((rules) => new RegExp(`^.*${anyWord(rules, 'owner.tail')}(?!所得税)`, 'u'))

/** What every figure of a report is of tells none from another. */
const WHOLE =
  /^(?:[全本我各]|公司$|集团$|该).{0,2}(?:[国省市县区州镇乡村]|系统|社会|行业|公司|集团|单位|部门)$|^全[国省市县区州](?:共|各类)?火灾$/u
