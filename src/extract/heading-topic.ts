import type { NamePart, Section, Span } from '../model.js'
import { rememberShort } from './memo.js'
import { phraseParts } from './name-parts.js'
import { cleanPhrase, has, type Phrasing, withText } from './phrase.js'
import { kindOf, type PhraseKind } from './phrase-kind.js'
import type { Reader } from './reader.js'
import { anyWord, ofRules } from './rule-words.js'
import type { Slot, Strand } from './strand.js'

/** 新登记5648户:企业2093户,…;个体工商户3541户,…: the list behind the colon goes on over the semicolons. */
export const opensWithColon = (folded: string, [from, to]: Span): boolean =>
  /\d[^,;。]{0,6}:/.test(folded.slice(from, to))

/** The label a sentence begins with: 社会组织:新登记18家, 补贴性培训方面,开班1126期. */
export function labelOf({ phrasing }: Reader, strand: Strand, slots: readonly Slot[]): readonly NamePart[] {
  const first = slots.find((slot) => slot.strand === strand)
  if (first === undefined) return []
  const head = /^[^,:;]{2,20}(?::|(?<=方面|上|端),)/.exec(strand.text.slice(0, first.start))
  if (
    head === null ||
    OF_PRODUCTS.test(head[0]) ||
    // 较上年分别下降:3.2%、4.1%: what moved is no label.
    /(?:下降|增长|上升|增加|减少|提高):$/u.test(head[0]) ||
    // 分县区:东河县…, 各县(区):…: by what it is told names nothing.
    /^(?:[分按](?:县|市|区|镇|乡|街道|行业|产业|地区|部门|单位|类别|品种|科目|领域|项目)[市区县镇乡街道]{0,3}(?:完成|收入|支出)?(?:情况[是为]?)?|各[县市区镇乡街道单位部门]{1,4}):$/u.test(
      head[0].replace(/\([^()]*\)/u, ''),
    ) ||
    /其中|(?:如下|表明|显示|按|分|目标|任务|指标|问题|不足|原因|短板|困难)[是为有]?[:,]$/.test(head[0])
  )
    return []
  const phrase = cleanPhrase(phrasing, strand, 0, head[0].length - 1, 'clause')
  const text = phrase.text.replace(/(?:方面|情况|端|工作)$/u, '')
  // 收入端,总收入…: a measure alone says nothing that the figures behind it do not say themselves.
  return text.length >= 2 && kindOf(phrasing, text) !== 'property' ? phraseParts(withText(phrase, text)) : []
}

/** 销量方面,轴承2846万套…;齿轮513万套: what the names behind the label leave out; empty for labels that name a thing. */
export function measuredBy({ phrasing }: Reader, strand: Strand): readonly NamePart[] {
  // 主要农产品产量:小麦26.3万吨;玉米31.2万吨.
  const product = strand.text.includes('量') ? OF_PRODUCTS.exec(strand.text)?.[1] : undefined
  if (product !== undefined) return [{ text: product, source: 'carried', span: null }]
  const head = /^[^,:;]{2,8}(?=(?:方面|端),|中:)/.exec(strand.text)
  if (head === null) return []
  const phrase = cleanPhrase(phrasing, strand, 0, head[0].length, 'clause')
  // 起降架次中:国内航线447万架次.
  const measures = kindOf(phrasing, phrase.text) === 'property' || /(?:[量额值]|架次|里程)$/u.test(phrase.text)
  return phrase.text !== '' && measures ? phraseParts(phrase) : []
}

const OF_PRODUCTS = /^[^,:;\d]{0,6}(?:产品|作物|农产品|畜产品|商品)((?:总?产|销|出口|进口)量)(?:情况)?:/u

/** 问题和打算: what stands under it is told as it is, unless a sentence says otherwise. */
export const tellsProblems = (sections: readonly Section[]): boolean => /问题|不足|困难/.test(sections[0]?.title ?? '')

export function isPlan({ cues }: Reader, sections: readonly Section[], reportEnd: string | null): boolean {
  return sections.some(({ title }) => cues.planTitle(title) && !isOver(title, reportEnd))
}

/** 四季度 heads what was done in it, where the report goes as far. */
function isOver(title: string, reportEnd: string | null): boolean {
  const quarter = '一二三四'.indexOf(/^([一二三四])季度$/u.exec(title)?.[1] ?? ' ') + 1
  return quarter > 0 && reportEnd !== null && Number(reportEnd.slice(5, 7)) > 3 * (quarter - 1)
}

/** 剩下两个月,…, 接下来,…: a paragraph that looks ahead without naming a date. */
const looksAhead = ofRules(
  (rules) =>
    new RegExp(
      `^\\s*(?:[^,。:;]{0,6}(?:报告|会议|规划|纲要)(?:还|同时)?(?:提出|指出|明确|强调),)?(?:剩下(?:的)?[一两三四五六]个[多]?月|${anyWord(rules, 'ahead.opening')})[^,。:;?]{0,4}[,。:;?]|^\\s*明年[^,。:;?\\d]{0,6}[?:]`,
      'u',
    ),
)

/** 【下步安排】四季度…, 下半年打算:…, 【2024年】 in a report on 2023: a label that opens a paragraph may say that it tells plans. */
export function opensWithPlan({ cues, rules }: Reader, paragraph: string, reportYear: number | null): boolean {
  if (looksAhead(rules).test(paragraph) || (/目标|任务|安排/u.test(paragraph) && TELLS_AIMS.test(paragraph)))
    return true
  const year = /^\s*(?:【(20\d{2})年度?】|(20\d{2})年度?:)/u.exec(paragraph)
  if (year !== null && reportYear !== null && Number(year[1] ?? year[2]) > reportYear) return true
  const label = /^\s*(?:【([^】]{2,12})】|([^:,。;]{2,10}):)/u.exec(paragraph)
  const text = label?.[1] ?? label?.[2] ?? ''
  return cues.plan.test(text) && !/完成|回顾|进展|执行/.test(text)
}

/** 工作目标主要包括七大块。…: a paragraph that says at its beginning that it tells aims. */
const TELLS_AIMS =
  /^\s*[^。;:]{0,30}提出[^。;:]{0,30}(?:安排|目标|计划),?(?:具体|主要)?(?:[是为]|包括):|^\s*[^,。;:]{0,28}(?:主要|重点|工作|建设)任务[是为]:(?:计划|拟|力争|确保)|^\s*(?:[^,。;:]{0,24}(?=(?:主要|预期|奋斗)目标|主要预期目标)(?<!(?:完成|实现|达到|回顾).{0,24}))?(?:主要|总体|工作|奋斗|预期|发展|年度){0,2}目标(?:任务)?(?:主要)?(?:包括|有(?=[一-鿿\d])|[是为]:)/u

/** 云山镇辖区面积139平方公里,辖12个村…: a paragraph that begins with what a place is, whatever plans its heading announces. */
export const describesPlace = (paragraph: string): boolean =>
  (paragraph.includes('面积') || paragraph.includes('辖')) && OF_A_PLACE.test(paragraph)

const OF_A_PLACE =
  /^\s*(?:全)?[^,。;:\d]{0,8}(?:[镇乡村县区市州街办园](?:道|事处)?)?(?:(?:辖区|国土|区域|幅员|总|土地|行政区域)(?:总)?面积|(?:下|管|现)?辖(?=\d))[约为共有]*\d/u

/** What headings say beyond their thing: …完成情况, …工作, …成效明显. */
const GENERIC_TAIL =
  /(?:(?:完成|进展|推进|落实|开展|运行|收支|基本|总体|有关)?情况|(?:主要|重点)?工作(?:回顾|总结|任务)?|回顾|总结|方面|问题|进展|成效(?:明显|显著)?|[。:：].*)$/u

/** What a title names, if anything. */
function thingOf(phrasing: Phrasing, title: string): string {
  let known = things.get(phrasing)
  if (known === undefined) {
    known = rememberShort((heading) => findThing(phrasing, heading), LONGEST_TITLE)
    things.set(phrasing, known)
  }
  return known(title)
}

const things = new WeakMap<Phrasing, (title: string) => string>()

/** Every sentence below a heading asks for what it names. */
const LONGEST_TITLE = 45

function findThing(phrasing: Phrasing, title: string): string {
  const words = title.replace(/[（(][^）)]*[）)]|(?:20|19)\d{2}年度?/g, '')
  const strand: Strand = { text: words, raw: words, offsets: [], outer: null }
  return cleanPhrase(phrasing, strand, 0, words.length, 'heading').text.replace(GENERIC_TAIL, '')
}

/** The innermost heading that names a thing, without year, parentheses and generic tail: (二)政府性基金预算收支情况 → 政府性基金预算. */
export function headingTopic(
  { phrasing }: Reader,
  sections: readonly Section[],
  kinds: readonly PhraseKind[] = ['full'],
): readonly NamePart[] {
  for (const { title } of sections) {
    const text = thingOf(phrasing, title)
    const kind = kindOf(phrasing, text)
    // 招生就业, 检查整改: two deeds together are a field of work.
    const names =
      text.length >= 2 &&
      text.length <= 16 &&
      !/[,，]/.test(text) &&
      (kinds.includes(kind) || (kind === 'action' && text.length >= 4))
    if (names) return [{ text, source: 'heading', span: null }]
  }
  return []
}

/**
 * What a sentence without figures makes the topic of those behind it. 执法。出动5736人次: nothing but a short noun, as a
 * paragraph's first sentence, heads it, 成效明显 does not; so does a noun that is only praised, wherever it stands (刑事审判稳中有进。).
 *
 * @param opens whether it is the paragraph's first sentence, and no heading above names a thing
 * @returns null when it leaves the topic as it was; empty when it ends it (经济运行总体平稳。)
 */
export function runInTopic({ phrasing, rules }: Reader, sentence: string, opens: boolean): readonly NamePart[] | null {
  const said = sentence.replace(/^[\s*★☆●○◆◇■□▲△▶►➤※]+|[\s*。]+$/gu, '')
  // 水上运输方面。全市发生事故12起,…
  const field = /^(\p{Script=Han}{2,12}?)(?:方面|领域|情况)$/u.exec(said)?.[1]
  if (field !== undefined && !/^(?:其他|其它|总体|基本|主要|有关|相关|工作)/u.test(field))
    return [{ text: field, source: 'heading', span: null }]
  const praise = rules.lexicon.get('praise')?.ends(said) ?? 0
  const none = praise > 0 || opens ? [] : null
  if (praise === 0 && !opens) return null
  const text = said.slice(0, said.length - praise).replace(praise > 0 ? /(?<=..)工作$/u : /$^/u, '')
  const longest = praise > 0 ? LONGEST_PRAISED : LONGEST_RUN_IN
  if (text.length < 2 || text.length > longest || !/^\p{Script=Han}+$/u.test(text)) return none
  if (praise > 0 && OF_NO_THING.test(text)) return none
  const words = phrasing.tag(text)
  const names =
    (words.length === 1 || words.every(({ tag }) => /^(?:n|vn|b|j)/.test(tag))) &&
    !words.some((word) => has(rules, 'run.in.generic', word.text)) &&
    kindOf(phrasing, text) !== 'property'
  return names ? [{ text, source: 'heading', span: null }] : none
}

const LONGEST_RUN_IN = 5

const LONGEST_PRAISED = 8

/** 经济运行总体平稳, 教育事业…: what is praised is no thing that deeds are done to. */
const OF_NO_THING =
  /(?:事业|运行|福祉|素质|能力|作风|环境|市场|设施|结构|管理|建设|发展|经济|水平|质量|服务|改革|体系|机制|格局|生活|面貌|活力|动能)$/u
