import { fileURLToPath } from 'node:url'
import { compileRules } from './compile.js'
import { overlayRules } from './overlay.js'
import { type Problem, throwProblems } from './problem.js'
import { parseRuleFile, readRuleFiles } from './source.js'
import type { RuleSet } from './types.js'
import { type AnyRule, validateDocument } from './validate.js'

export { checkRules, type RuleFailure } from './check.js'
export type { RuleSet } from './types.js'

export interface LoadOptions {
  /** Folders of users' rule files, each laid over the ones before. */
  readonly packs?: readonly string[]
  /** Folder of the built-in rules; by default `rules/` of the package. */
  readonly builtIn?: string
}

/** `rules/` stands beside `src/` and beside `dist/`. */
const BUILT_IN = fileURLToPath(new URL('../../rules/', import.meta.url))

let builtInSet: RuleSet | undefined

/**
 * Loads and compiles the rules: the built-in ones, with the packs laid over them. The built-in set without packs is
 * compiled once a process.
 *
 * @throws ZhibiaoError `rules.syntax`, `rules.schema` or `rules.lint`, its message listing every problem as
 *   `file:line:column what`, its place naming the first; `input.missing` for a folder that is not there.
 * @example loadRules({ packs: ['./我的规则'] }).hash
 */
export function loadRules(options: LoadOptions = {}): RuleSet {
  const { packs = [], builtIn } = options
  if (packs.length === 0 && builtIn === undefined) {
    builtInSet ??= compileFolders([[BUILT_IN, 'rules']])
    return builtInSet
  }
  const base: Folder = builtIn === undefined ? [BUILT_IN, 'rules'] : [builtIn, builtIn]
  return compileFolders([base, ...packs.map((pack): Folder => [pack, pack])])
}

/** A folder and what messages call it. */
type Folder = readonly [path: string, label: string]

function compileFolders(folders: readonly Folder[]): RuleSet {
  const layers = folders.map(([path, label]) => readLayer(path, label))
  throwProblems(layers.flatMap(({ problems }) => problems))
  const { rules, problems: overlayProblems } = overlayRules(layers.map(({ rules }) => rules))
  const { ruleSet, problems } = compileRules(rules)
  throwProblems([...overlayProblems, ...problems])
  return ruleSet
}

function readLayer(path: string, label: string): { rules: AnyRule[]; problems: Problem[] } {
  const files = readRuleFiles(path, label).map(parseRuleFile)
  const validated = files.flatMap(({ documents }) => documents.map(validateDocument))
  return {
    rules: validated.flatMap(({ rules }) => rules),
    problems: [...files.flatMap(({ problems }) => problems), ...validated.flatMap(({ problems }) => problems)],
  }
}
