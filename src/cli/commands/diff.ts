import { type Diff, diffSides, hasDifferences } from '../../diff/index.js'
import { ZhibiaoError } from '../../errors.js'
import { createNameReader } from '../../indicators/index.js'
import { loadRules } from '../../rules/index.js'
import type { Context } from '../context.js'
import { diffGrids, flatGrid } from '../diff/grids.js'
import { diffHtml } from '../diff/html.js'
import { diffJson } from '../diff/json.js'
import { diffText } from '../diff/table.js'
import { EXIT, type ExitCode } from '../errors.js'
import { renderCsv } from '../formats.js'
import { saveFile } from '../output.js'
import { renderXlsx } from '../xlsx.js'
import { readSides, type Sides, storedSides } from './diff-sides.js'
import { storedRulings } from './rulings.js'

export interface DiffFlags {
  readonly format: 'table' | 'json' | 'csv' | 'xlsx' | 'html'
  readonly out?: string
  readonly bom?: boolean
  readonly org?: string
  readonly period?: readonly string[]
  readonly failIfDiff?: boolean
  readonly rules: readonly string[]
}

/** `zhibiao diff A B` (files or folders) and `zhibiao diff [--org X] --period P Q`. */
export async function runDiff(
  context: Context,
  paths: readonly (string | undefined)[],
  flags: DiffFlags,
): Promise<ExitCode> {
  const { output, say } = context
  if (flags.format === 'xlsx' && flags.out === undefined) throw new ZhibiaoError('usage', say('diff.xlsx-out'))
  const rules = loadRules({ packs: flags.rules })
  const [a, b] = paths
  const [first, second, ...more] = flags.period ?? []
  let sides: Sides
  if (a !== undefined && b !== undefined && flags.org === undefined && first === undefined) {
    sides = await readSides(context, a, b, rules)
  } else if (a === undefined && first !== undefined && second !== undefined && more.length === 0) {
    sides = storedSides(context, flags.org, [first, second])
  } else throw new ZhibiaoError('usage', say('diff.usage'))
  const diff = diffSides(sides.a, sides.b, createNameReader(rules, storedRulings(context.db)))
  const rendered = await render(context, diff, flags)
  if (flags.out === undefined) await output.data(String(rendered))
  else await saveFile(flags.out, rendered)
  if (sides.failed > 0) return EXIT.partial
  return flags.failIfDiff && hasDifferences(diff) ? EXIT.findings : EXIT.fine
}

async function render({ say, lang, output }: Context, diff: Diff, flags: DiffFlags): Promise<string | Uint8Array> {
  switch (flags.format) {
    case 'table':
      return diffText(diff, say, flags.out === undefined ? output.columns : undefined)
    case 'json':
      return diffJson(diff)
    case 'csv':
      return renderCsv(flatGrid(diff), flags.bom)
    case 'html':
      return diffHtml(diff, say, lang)
    case 'xlsx':
      return renderXlsx(diffGrids(diff, say))
  }
}
