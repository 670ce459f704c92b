import { textOf } from './draft.js'
import { carry, cutLeft, cutRight, joinParts, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'

/**
 * 行政案件收案486件,新收案件同比增加31.2%;结案421件; 刑事案件已结案件增长6.2%,未结案件下降7.4%: cases of the kind told before, at another
 * stage. Null where no kind was told, or the words name no stage of cases.
 */
export function caseBase({ subject, context: { lead, last, beside, total, partner } }: NameQuery): Base | null {
  if (!ENDS_STAGE.includes(subject.text.slice(-1)) || !STAGE.test(subject.text) || partner !== null) return null
  const before = [last, lead, total, beside].find((draft) => draft != null && KIND.test(textOf(draft.naming.base)))
  if (before == null) return null
  const [part] = carry(before.naming.base)
  const { deed = '', kind = '' } = KIND.exec(textOf(before.naming.base))?.groups ?? {}
  if (part === undefined || kind.length < 2 || !part.text.startsWith(deed + kind)) return null
  const thing = [cutRight(cutLeft(part, deed.length), part.text.length - deed.length - kind.length)]
  const stage = { ...subject, text: subject.text.replace(/^含/u, '') }
  return { parts: joinParts(thing, phraseParts(stage)), thing, under: thing, kind: 'full', rule: 'name.parallel' }
}

/**
 * 法院结案7041件。刑事386件,同比增加26件;行政62件: kinds of the cases that the sentence before counted. Null for other words, and where no cases were
 * counted.
 */
export function kindOfCases({ subject, slot, context: { topic, last, total, partner } }: NameQuery): Base | null {
  if (!OF_CASES.includes(subject.text.charAt(0)) || !CASES_OF.test(subject.text)) return null
  if (slot.mention.unit !== '件' || total !== null || partner !== null) return null
  const before = last === null || CASES_OF.test(last.subject.text) ? topic : last.naming.thing
  const stage = COUNTED_CASES.exec(textOf(before))?.groups
  if (stage === undefined) return null
  const kind = subject.text.replace(/案件$/u, '')
  const text = stage.deed === undefined ? `${kind}${stage.noun ?? '案件'}` : `${stage.deed}${kind}案件`
  const parts = [{ ...(phraseParts(subject)[0] ?? { source: 'clause' as const, span: null }), text }]
  return { parts, thing: carry(before), under: carry(before), kind: 'full', rule: 'name.parallel' }
}

const OF_CASES = '刑民行商执国公'

const CASES_OF = /^(?:刑事|民事|行政|民商事|商事|执行|国家赔偿|公益诉讼)(?:案件)?$/u

const COUNTED_CASES = /(?:(?<deed>受理|新收|审结|办结|审执结|执结)(?:各类)?(?:案件)?|(?<noun>收案|结案|立案))(?:数)?$/u

/** What {@link STAGE} ends with. */
const ENDS_STAGE = '收结存案件率'

const STAGE = /^(?:新收|已结|未结|旧存|含旧存|审结|办结|结案|新收案|未结案)(?:案件)?$|^结案率$/u

/** 行政案件|收案, 执行|收案, 刑事案件|已结案件, 受理|民事案件. */
const KIND =
  /^(?<deed>(?:共|新)?(?:受理|收|审结|办结)?)(?<kind>.{0,10}?(?:刑事|民事|民商事|商事|行政|执行|诉讼|非诉|保全|破产|再审|一审|二审|信访|知识产权|未成年人|赔偿)(?:类|一审|二审|保全审查)*(?:案件)?)(?:(?<=件)|(?:共|各类|诉讼)*(?:收案|新收|新收案件|受理|受理案件|结案|审结|已结案件|未结案件|旧存)(?:案件)?)$/u
