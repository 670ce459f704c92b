import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** Layers from the bottom up: a file imports from its own layer and from those before it. */
const LAYERS: readonly (readonly string[])[] = [
  ['model.ts', 'errors.ts', 'failure-words.ts', 'launch.ts', 'processes', 'text'],
  ['rules'],
  ['read', 'segment'],
  ['extract'],
  ['indicators', 'check'],
  ['store', 'diff'],
  ['pipeline.ts', 'batch'],
  ['index.ts', 'cli'],
]

/** Packages that cost too much at the start, by what they were measured at: nodejieba 950 ms, compromise 430 ms, zod 119 ms. */
const HEAVY = [
  '@embedpdf/pdfium',
  'better-sqlite3',
  'big.js',
  'cli-progress',
  'compromise',
  'compromise/two',
  'mammoth',
  'nodejieba',
  'tesseract.js',
  'yaml',
  'yauzl',
  'zod',
]

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()

interface Import {
  readonly from: string
  /** Nothing of a type import is left when the program runs. */
  readonly typeOnly: boolean
}

/** The modules a file names in static imports and re-exports, in dynamic imports when asked. */
function importsOf(file: string, dynamic = true): readonly Import[] {
  const source = readFileSync(join(SRC, file), 'utf8')
  const fixed = source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm)
  const late = dynamic ? source.matchAll(/\bimport\('([^']+)'\)/g) : []
  return [
    ...Array.from(fixed, (match) => ({ from: match[2] ?? '', typeOnly: match[1] !== undefined })),
    ...Array.from(late, (match) => ({ from: match[1] ?? '', typeOnly: false })),
  ]
}

/** The file under src that a relative import of `file` names. */
const target = (file: string, from: string): string =>
  relative(SRC, resolve(SRC, dirname(file), from)).replace(/\.js$/, '.ts')

const layerOf = (file: string): number => LAYERS.findIndex((names) => names.includes(file.split('/')[0] ?? ''))

describe('the layers', () => {
  it('hold every file', () => {
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([])
  })

  it('import from below only', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => from.startsWith('.') && layerOf(target(file, from)) > layerOf(file))
        .map(({ from }) => `${file} imports ${target(file, from)}`),
    )
    expect(upward).toEqual([])
  })

  it('leave model.ts without imports', () => {
    expect(importsOf('model.ts')).toEqual([])
  })
})

describe('the packages', () => {
  const importers = (name: string): string[] =>
    files.filter((file) => importsOf(file).some(({ from }) => from === name))

  it.each([
    ['nodejieba', 1],
    ['mammoth', 1],
    ['compromise/two', 1],
  ])('%s is imported by one module, behind an interface', (name, most) => {
    expect(importers(name).length).toBeLessThanOrEqual(most)
  })

  it('SQLite stays inside its own folder', () => {
    expect(importers('better-sqlite3').filter((file) => !file.startsWith('store/sqlite/'))).toEqual([])
  })

  it('the heavy ones are not loaded before a command runs', () => {
    const seen = new Set<string>()
    const heavy: string[] = []
    const visit = (file: string): void => {
      if (seen.has(file)) return
      seen.add(file)
      for (const { from, typeOnly } of importsOf(file, false)) {
        if (typeOnly) continue
        if (from.startsWith('.')) visit(target(file, from))
        else if (HEAVY.includes(from)) heavy.push(`${file} imports ${from}`)
      }
    }
    visit('cli/run.ts')
    expect(heavy).toEqual([])
    expect(seen.has('cli/program.ts')).toBe(true)
  })
})
