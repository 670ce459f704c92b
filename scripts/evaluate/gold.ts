import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Comparator, Direction, Measure, NumeralClass, Status } from '../../src/model.js'
import type { Language } from '../../src/text/language.js'

/** A word that a name must hold, or several of which one will do. */
export type KeyTerm = string | readonly string[]

/** A figure as annotated by hand; docs/gold.md describes every field. */
export interface GoldFigure {
  readonly t: string
  readonly x?: undefined
  /** Before unit scaling; two numbers for a range, null for a redaction. */
  readonly v: number | readonly number[] | null
  readonly u: string
  /** Several names where one mention gives several figures: A、B各1件. */
  readonly n: string | readonly string[]
  readonly k: readonly KeyTerm[] | readonly (readonly KeyTerm[])[]
  readonly m: Measure
  readonly s: Status
  readonly d?: Direction
  readonly b?: string
  readonly c?: Comparator
  readonly pe?: string
  readonly o?: boolean
  readonly L?: GoldLinks | readonly GoldLinks[]
}

/** Role → index of the entry linked to. */
export type GoldLinks = Readonly<Record<string, number>>

/** A numeral that measures nothing. */
export interface GoldNumeral {
  readonly t: string
  readonly x: NumeralClass
}

export type GoldEntry = GoldFigure | GoldNumeral

/** A document with what was annotated in it. */
export interface GoldCase {
  /** File name without extension. */
  readonly name: string
  readonly path: string
  readonly entries: readonly GoldEntry[]
  /** `en-01` is in English. */
  readonly language: Language
  /** Not looked at while rules are tuned: a third of the documents, drawn by their names. */
  readonly setAside: boolean
}

const EXTENSIONS = ['txt', 'docx', 'pdf']
const GOLD = '.gold.json'
const ENGLISH = 'en-'

/**
 * The annotated documents of a folder, by name: `NAME.gold.json` with the `NAME.txt`, `NAME.docx` or `NAME.pdf` beside it.
 *
 * @throws Error for a gold file without a document.
 */
export function readGoldCases(folder: string): readonly GoldCase[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(GOLD))
    .map((file) => file.slice(0, -GOLD.length))
    .sort()
  return names.flatMap((name) => {
    const entries: readonly GoldEntry[] = JSON.parse(readFileSync(join(folder, name + GOLD), 'utf8'))
    const paths = EXTENSIONS.map((extension) => join(folder, `${name}.${extension}`)).filter((path) => existsSync(path))
    if (paths.length === 0) throw new Error(`No document beside ${join(folder, name + GOLD)}`)
    return paths.map((path) => ({
      name,
      path,
      entries,
      language: name.startsWith(ENGLISH) ? 'en' : 'zh',
      setAside: isSetAside(name),
    }))
  })
}

/** Drawn by a hash, so that a document stays on its side whatever is added beside it. */
export function isSetAside(name: string): boolean {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 3 === 0
}
