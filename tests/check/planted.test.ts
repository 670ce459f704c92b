import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkExtraction, type Finding } from '../../src/check/index.js'
import { extractText } from '../../src/pipeline.js'

const FOLDER = 'fixtures/check'

/** One relation of an annotated report; `from` writes the arithmetic it should follow. */
interface Relation {
  readonly kind: string
  readonly text: string
  readonly span: readonly [number, number]
  readonly from: string
  readonly holds: boolean
}

const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.relations.json'))
  .map((file) => file.replace('.relations.json', ''))

const extractionOf = (name: string) => extractText(readFileSync(`${FOLDER}/${name}.txt`, 'utf8'))
const relationsOf = (name: string): readonly Relation[] =>
  JSON.parse(readFileSync(`${FOLDER}/${name}.relations.json`, 'utf8')) as readonly Relation[]

const meets = ({ span: [from, to] }: Finding['figures'][number], [start, end]: Relation['span']): boolean =>
  from < end && to > start

/** The report of the year before that claims of this one are held against. */
const EARLIER: Readonly<Record<string, string>> = { 'culture-2023h1': 'culture-2022h1' }

const checked = NAMES.map((name) => {
  const earlier = EARLIER[name]
  const { findings } = checkExtraction(extractionOf(name), {
    against: earlier === undefined ? [] : [extractionOf(earlier)],
  })
  return { name, findings, relations: relationsOf(name) }
})

describe('reports with planted errors', () => {
  it('are found out, but for these', () => {
    const missed = checked.flatMap(({ name, findings, relations }) =>
      relations
        .filter(({ holds, span }) => !holds && !findings.some(({ figures }) => figures.some((f) => meets(f, span))))
        .map(({ kind, text, from }) => `${name} ${kind} ${text} = ${from}`),
    )
    const planted = checked.flatMap(({ relations }) => relations.filter(({ holds }) => !holds))
    expect({ planted: planted.length, missed }).toEqual({ planted: 66, missed: MISSED })
  })

  it('raise no false alarm', () => {
    const alarms = checked.flatMap(({ name, findings, relations }) =>
      findings
        .filter(
          ({ figures }) =>
            !relations.some(({ holds, span }) => !holds && figures.some((figure) => meets(figure, span))),
        )
        .map(({ kind, computation }) => `${name} ${kind} ${computation}`),
    )
    expect(alarms).toEqual([])
  })
})

/** What the words do not prove yet. */
const MISSED: readonly string[] = [
  'housing-2023h1 difference 12.48 = 84.36-71.52',
  'park-2023q3 rate 76.30 = 241/317',
  'park-2023q3 difference 0.74 = 2.5-1.86',
  'water-group-2023 change 7.2 = 70-63.8',
]
