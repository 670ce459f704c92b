import type { Figure } from '../model.js'
import { type Claim, quotient } from './claim.js'
import { alike, type Context, isAverage, isLevel, type Place } from './context.js'

/** What an average is told for, and the units it is counted in: 户均 → 户. */
const DIVISORS: readonly (readonly [words: RegExp, units: RegExp])[] = [
  [/人次均|每人次/, /^[万百千]?人次$/],
  [/人均|每人|每名|人年均/, /^[万百千]?[人名]$/],
  [/户均|每户/, /^[万百千]?户$/],
  [/笔均|每笔/, /^[万百千]?笔$/],
  [/件均|每件/, /^[万百千]?件$/],
  [/次均|每次/, /^[万百千]?[人]?次$/],
  [/起均|每起/, /^[万百千]?起$/],
  [/场均|每场/, /^[万百千]?场次?$/],
  [/期均|每期/, /^[万百千]?期$/],
  [/批均|每批/, /^[万百千]?批次?$/],
  [/套均|每套/, /^[万百千]?套$/],
  [/校均|每校|每所/, /^所$/],
  [/村均|每村|每个村/, /^个$/],
  [/家均|每家/, /^[万百千]?家$/],
  [/项目均|项目平均/, /^[个项]$/],
  [/亩均|亩产|每亩/, /^[万百千]?亩$/],
  [/每公里/, /^公里$/],
  [/每辆|车均/, /^[万百千]?辆$/],
  [/每个/, /^[万百千]?个$/],
]

const REACH = 4

/** 全县268个行政村: told once for a whole report. */
const VILLAGES = /^个?(?:行政)?村/

/** Averages with what they are told of: 发放补贴682户、236.4万元,户均3466元. */
export function averageClaims(context: Context): readonly Claim[] {
  return context.places
    .filter((place) => isLevel(place) && isAverage(place))
    .flatMap((average) => {
      const divisor = DIVISORS.find(([words]) => words.test(average.clause))
      return divisor === undefined ? [] : claimsOf(context, average, divisor[1])
    })
}

function claimsOf(context: Context, average: Place, unit: RegExp): readonly Claim[] {
  const near = context
    .lineOf(average)
    .filter(
      (place) =>
        isLevel(place) && !isAverage(place) && place.index < average.index && place.index >= average.index - REACH,
    )
  const here = near.filter(({ sentence }) => sentence === average.sentence)
  const counts = (places: readonly Place[]): readonly Place[] => places.filter(({ figure }) => unit.test(figure.unit))
  const amounts = (places: readonly Place[]): readonly Place[] =>
    places.filter(({ figure }) => isAmount(average.figure, figure))
  const villages = /村均|每村|每个村/.test(average.clause)
    ? context.places.filter(({ index, tail }) => index < average.index && VILLAGES.test(tail))
    : []
  const pairs = pairsOf(amounts(near), [...villages, ...counts(near)])
  const only = pairsOf(amounts(here), counts(here))
  const proven = only.length === 1 && isTogether(average, here) && sharesWords(average, here)
  return pairs.flatMap(([part, whole]) =>
    quotient(
      {
        kind: 'average',
        loose: true,
        stated: average.figure,
        certainty: proven && only[0]?.[0] === part && only[0][1] === whole ? 'proven' : 'likely',
      },
      part.figure,
      whole.figure,
    ),
  )
}

/** Of the average's own dimension; a count may be told in another counter (6起 a batch of 54起). */
const isAmount = (average: Figure, figure: Figure): boolean => {
  const [a, b] = [average.normalized?.dimension, figure.normalized?.dimension]
  return alike(average, figure) || (a !== undefined && a === b)
}

function pairsOf(amounts: readonly Place[], counts: readonly Place[]): readonly (readonly [Place, Place])[] {
  return amounts
    .toReversed()
    .flatMap((amount) => counts.toReversed().flatMap((count) => (count === amount ? [] : [[amount, count] as const])))
}

/**
 * 辖区人口5万人,财政收入1亿元,人均可支配收入2.1万元: what an average is of must be named by one of the two, 可支配收入 is not;
 * 大病保险赔付4126人次、2583.6万元,人均赔付0.63万元 is.
 */
function sharesWords({ clause }: Place, here: readonly Place[]): boolean {
  const own = /均|每.{1,3}?/.exec(clause)
  const words = own === null ? '' : clause.slice(own.index + own[0].length)
  return words === '' || here.some((place) => place.clause.includes(words.slice(0, 2)) && !/可支配|纯收入/.test(words))
}

/** The sentence tells the two and the average next to each other, and nothing else: 落实小额信贷126笔、587万元,笔均4.66万元. */
const isTogether = (average: Place, here: readonly Place[]): boolean =>
  here.length === 2 && here.every((place) => average.index - place.index <= 2)
