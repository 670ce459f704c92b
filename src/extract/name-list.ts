import type { NamePart } from '../model.js'
import { joinParts, phraseParts } from './name-parts.js'
import type { Phrase, Phrasing } from './phrase.js'

/**
 * 种植赤松茸、黑皮鸡枞、羊肚菌等食用菌38万袋: of a long list the word for all of them names the figure, with the deed; short ones stay.
 */
export function withoutList({ tag }: Phrasing, subject: Phrase): readonly NamePart[] {
  const found = subject.text.length > LONGEST_LIST ? LIST.exec(subject.text) : null
  const all = found?.groups?.all ?? ''
  if (found !== null && /^(?:项目|活动|工程)$/u.test(all) && subject.text.length > LONGEST_WHOLE)
    return phraseParts(withFirst(subject, all))
  if (found === null || (all.length < 3 && WIDE.test(all)) || !/^(?:n|vn|l|x|j)/.test(tag(all).at(-1)?.tag ?? ''))
    return phraseParts(subject)
  // 批准逮捕杀人、抢劫等犯罪嫌疑人: which offences is all that is told of them.
  if (/^(?:违法)?犯罪(?:嫌疑人|分子|案件)?$/u.test(all)) return phraseParts(subject)
  // 等领域职务犯罪: the fields tell which; 发生在国企中的贪污、挪用等: as does what stands before 的.
  if (/^(?:领域|方面|行业|地区|环节|区域)/u.test(all)) return phraseParts(subject)
  const attribute = /^[^、]*的(?=[^、]*、)/u.exec(subject.text)?.[0] ?? ''
  if (attribute !== '') {
    const front = { ...subject, text: attribute, to: subject.from + attribute.length }
    return [...phraseParts(front), ...phraseParts({ ...subject, text: all, from: subject.to - all.length })]
  }
  const words = tag(subject.text)
  const end = words.findIndex((word) => !/^[vad]/.test(word.tag))
  const done = words.slice(0, Math.max(0, end)).reduce((all, { text }) => all + text, '')
  const deed = /^v/.test(words[end - 1]?.tag ?? '') && done.length <= 4 ? done : ''
  const verb = { ...subject, text: deed, to: subject.from + deed.length }
  return joinParts(phraseParts(verb), phraseParts({ ...subject, text: all, from: subject.to - all.length }))
}

/** 校舍改造项目、生态移民工程、学前教育等项目 → 校舍改造项目等项目: the first of them stands for all. */
function withFirst(subject: Phrase, all: string): Phrase {
  const first = /^[^、]{2,12}(?=、)/u.exec(subject.text)?.[0]
  return first === undefined ? subject : { ...subject, text: `${first}等${all}` }
}

const LONGEST_WHOLE = 20

/** Says nothing without what was listed. */
const WIDE = /^(?:.|案件|项目|企业|活动|工作|问题|方面|单位|部门|人员|行业|领域|产业|产品|区域|地区|工程|任务)$/u

const LONGEST_LIST = 15

const LIST =
  /^(?:[^、]+、|[^“]*“[^”]+”“).+(?:(?<![末中高初同平上对])等(?:各类|各种|共)?|[两三四五六七八九十](?:大?类|种))(?<all>[^、等]{2,14})$/u
