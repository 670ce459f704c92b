import { type Certainty, type Claim, differenceOf, totalOf } from './claim.js'
import { type Context, isLevel, type Place, sameUnit } from './context.js'
import { holds } from './judge.js'
import { amountOf, middle } from './range.js'

/** Two names that share out a whole between them. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/城镇|城市/, /农村|乡村/],
  [/税收/, /非税/],
  [/出口/, /进口/],
  [/职工/, /居民/],
  [/新收/, /旧存/],
  [/续建/, /新建|新开工/],
  [/合格/, /不合格/],
]

/** Totals and their parts: 共192所,其中幼儿园118所、小学46所…; 整改通知书563份、停工通知书47份,共610份. */
export function sumClaims(context: Context): readonly Claim[] {
  const levels = context.places.filter(isLevel)
  return [...levels.flatMap((first) => ahead(context, first)), ...levels.flatMap((total) => behind(context, total))]
}

const sumOf = (total: Place, parts: readonly Place[], certainty: Certainty): readonly Claim[] =>
  parts.length < 2
    ? []
    : totalOf(
        { kind: 'sum', stated: total.figure, certainty },
        parts.map(({ figure }) => figure),
      )

/** The total first: 其中 and its like, a colon, a parenthesis, or nothing but a comma. */
function ahead(context: Context, first: Place): readonly Claim[] {
  const opened = /其中|包括|分别为|分别是|[：:(（]/.test(first.lead)
  if (!opened && !/^[^，,。；;\d]{0,6}[，,][^，,。；;]*$/.test(first.lead)) return []
  if (/比|较|同比|完成率|年|期/.test(first.lead) && !/其中/.test(first.lead)) return []
  const parts = run(context, first)
  const totals = context.lineOf(first).filter(({ index }) => index < first.index && index >= first.index - 8)
  return totals
    .filter((total) => isLevel(total) && isPartOf(first, total))
    .toReversed()
    .flatMap((total) => {
      const next = total.index === first.index - 1 && !/[。；;]/.test(first.lead)
      const whole = next && opened && isLarger(total, parts) && isWhole(total, parts)
      return sumOf(total, parts, whole ? 'proven' : 'likely').filter(
        (claim) => whole || holds(claim) || (next && isClose(claim, opened)),
      )
    })
}

const isLarger = (total: Place, parts: readonly Place[]): boolean => {
  const value = amountOf(total.figure)
  return value !== null && parts.every(({ figure }) => amountOf(figure)?.lt(value) === true)
}

const isPartOf = (part: Place, total: Place): boolean => isLevel(part) && sameUnit(part.figure, total.figure)

/** The parts from `first` on, while each is joined to the one before in the same way. */
function run(context: Context, first: Place): readonly Place[] {
  const parts = [first]
  let joint: string | undefined
  for (let next = context.places[first.index + 1]; next !== undefined; next = context.places[next.index + 1]) {
    if (next.line !== first.line || !isLevel(next) || !isPartOf(next, first)) break
    const words = /^[^，,。；;、和及]{0,4}([，,、；;和及])(.*)$/s.exec(next.lead)
    const [mark, rest] = [words?.[1]?.replace(/[和及]/, '、') ?? '', words?.[2] ?? '']
    const other = /^(?:其他|其余|其它)/.test(rest)
    if (mark === '' || (joint !== undefined && mark !== joint && !other) || /[。；;]/.test(rest)) break
    if (/比|较|同比|占|另|合计|总计|共计|累计|完成率|剩余|余下|缺口|未/.test(rest)) break
    joint ??= mark
    parts.push(next)
  }
  return parts
}

/** The parts leave nothing out: the last is 其他, two are halves of a whole, or the levels run from 国家级 down. */
function isWhole(total: Place, parts: readonly Place[]): boolean {
  const labels = parts.map(({ clause, tail }) => clause + (/^[^，,。；;、\d]*/.exec(tail)?.[0] ?? ''))
  if (/其他|其余|其它/.test(labels.at(-1) ?? '')) return true
  const [a, b] = labels
  if (parts.length === 2 && HALVES.some(([x, y]) => x.test(a ?? '') && y.test(b ?? '') && !y.test(a ?? ''))) return true
  const classes = ['国家级', '省级', '市级', '县级|区级']
  const down = labels.map((label) => classes.findIndex((name) => new RegExp(name).test(label)))
  const last = classes[down.at(-1) ?? -1]
  return (
    parts.length >= 2 &&
    down.every((level, i) => level >= 0 && level === (down[0] ?? 0) + i) &&
    down[0] === 0 &&
    last !== undefined &&
    new RegExp(`(?:${last})以上`).test(total.clause)
  )
}

/** Parts that need not be all of it are told as a sum only when they come so near that nothing else is left over. */
function isClose(claim: Claim, opened: boolean): boolean {
  const { parts } = claim
  // 其中女45人、35岁以下40人、党员38人: one person may be all of these.
  if (parts.some(({ name }) => /女性?|党员|岁以[上下]|少数民族/.test(name ?? ''))) return false
  // A number of four digits or more is rarely one digit away from a sum it has nothing to do with.
  const long = (claim.stated.valueText ?? '').replace('.', '').length >= 4
  return isWithin(claim, !opened ? 0.01 : long ? 0.1 : parts.length >= 3 ? 0.05 : 0.02)
}

/** Whether the computed sum differs from the stated one by no more than this share of it. */
function isWithin({ stated, computed }: Claim, share: number): boolean {
  const total = amountOf(stated)
  return total?.gt(0) === true && middle(computed).minus(total).abs().div(total).lte(share)
}

const COUNTED = /总(?:数|量|人数|户数|额|计)为?$/
const SUMMED =
  /(?:(?:两项|二者|三项|四项|五项|各项)?(?:合计|共计|总计|总共)|^[，,；;（(]?(?:两项|二者|三项)?共)[^，,。；;、\d]{0,10}$/

/** The parts first: 合计, 共计, 共. */
function behind(context: Context, total: Place): readonly Claim[] {
  const summed = SUMMED.exec(total.clause)
  const counted = COUNTED.test(total.clause)
  if ((summed === null && !counted) || !/^[^，,。；;]*[，,、；;（(]/.test(total.lead) || /其中/.test(total.lead))
    return []
  const before = context.sentenceOf(total).filter(({ index }) => index < total.index)
  const parts: Place[] = []
  for (let i = before.length - 1; i >= 0; i--) {
    const part = before[i]
    if (part === undefined || !isPartOf(part, total)) break
    parts.unshift(part)
    if (/[。；;]|其中/.test(part.lead)) break
  }
  const certain = summed !== null && /合计|共计|总计/.test(summed[0])
  return parts.length < 2
    ? []
    : [
        ...sumOf(total, parts, certain ? 'proven' : 'likely').filter(
          // 新增10家、注销5家,合计在册1200家: what is counted together are others.
          (claim) => holds(claim) || isWithin(claim, certain ? 0.3 : 0.05),
        ),
        ...parts.slice(1, -1).flatMap((_, i) => sumOf(total, parts.slice(i + 1), 'likely').filter(holds)),
      ]
}

const REST = /(?:剩余|余下|其余|尚余|还剩|尚未|仍有|尚有|还有|未)[^，,。；;、\d]*$/

/** What is left of a whole when its part is done: 排查46处,完成治理38处,…;余下8处. */
export function restClaims(context: Context): readonly Claim[] {
  return context.places.filter(isLevel).flatMap((rest) => {
    if (!REST.test(rest.clause)) return []
    const before = context.lineOf(rest).filter(({ index }) => index < rest.index && index >= rest.index - 5)
    const counts = before.filter((place) => isPartOf(place, rest))
    const [whole, done] = counts.slice(-2)
    if (whole === undefined || done === undefined || !isPair(whole, done, rest)) return []
    const stated = { ...rest.figure, direction: null }
    const left = /剩余|余下|其余|尚余|还剩/.test(rest.clause)
    return differenceOf({ kind: 'rest', stated, certainty: 'proven' }, whole.figure, done.figure).map((claim) => ({
      ...claim,
      // 检查企业50家,整改问题企业20家,剩余8家: so far off, it is left of another whole.
      certainty: left && isNearly(claim, whole) ? 'proven' : 'possible',
    }))
  })
}

function isNearly({ stated, computed }: Claim, { figure }: Place): boolean {
  const [left, whole] = [amountOf(stated), amountOf(figure)]
  return left !== null && whole !== null && middle(computed).minus(left).abs().lte(whole.times(0.1))
}

/** 排查…,整改…: nothing but the rate of the two between them and what is left. */
const isPair = (whole: Place, done: Place, rest: Place): boolean =>
  done.index === whole.index + 1 && rest.index - done.index <= 2 && /已|完成|整改|办结|合格/.test(done.clause)

const NEW = /(?:新增|新建|净增|新入|新认定|新发展|新培育|新纳入)[^，,。；;、\d]*$/
const BEFORE = /^[，,](?:(?:去年|上年)(?:末|底|年末)?|年初|20\d\d年(?:末|底)|新[增建]前)(?:为|是|有)?$/

/** What there was and what came to it: 新建128个,累计达到1516个,新建前为1388个. */
export function stockClaims(context: Context): readonly Claim[] {
  return context.places.filter(isLevel).flatMap((total) => {
    if (!/累计|增至|达到/.test(total.clause) && !/总数/.test(total.clause)) return []
    const [added, before] = [context.places[total.index - 1], context.places[total.index + 1]]
    if (added === undefined || before === undefined || added.sentence !== total.sentence) return []
    const words = before.lead.replace(/^[^，,。；;]*(?=[，,。；;])/, '').replace(/[；;]/, '，')
    if (before.line !== total.line || !NEW.test(added.clause) || !BEFORE.test(words)) return []
    if (!isPartOf(added, total) || !isPartOf(before, total)) return []
    // What left is not told, so that a total may be less; more than came in it cannot be.
    const stated = /累计|增至/.test(total.clause) ? 'proven' : 'likely'
    return sumOf(total, [before, added], stated)
  })
}
