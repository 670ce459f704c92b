import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileRules } from './compile.js'
import { overlayRules } from './overlay.js'
import { type Problem, throwProblems } from './problem.js'
import { restoreHash, restoreSnapshot, takeHash, takeSnapshot } from './snapshot.js'
import { parseRuleFile, type RuleFile, readRuleFiles } from './source.js'
import type { RuleSet } from './types.js'
import { type AnyRule, validateDocument } from './validate.js'

export { type CheckTools, checkRules, type NameTools, type ResolvedPeriod, type RuleFailure } from './check.js'
export type { RuleSet } from './types.js'

export interface LoadOptions {
  /** Folders of users' rule files, each laid over the ones before. */
  readonly packs?: readonly string[]
  /** Folder of the built-in rules; by default `rules/` of the package. */
  readonly builtIn?: string
}

/** `rules/` stands beside `src/` and beside `dist/`; the build leaves a snapshot of it beside the compiled code. */
const BUILT_IN: Folder = { path: fileURLToPath(new URL('../../rules/', import.meta.url)), label: 'rules' }
const SNAPSHOT = fileURLToPath(new URL('./built-in.json', import.meta.url))
const EXAMPLES = fileURLToPath(new URL('./built-in.examples.json', import.meta.url))
const HASH = fileURLToPath(new URL('./built-in.hash.json', import.meta.url))

let builtInSet: RuleSet | undefined

/**
 * Loads and compiles the rules: the built-in ones, with the packs laid over them. The built-in set without packs is
 * made once a process.
 *
 * @throws ZhibiaoError `rules.syntax`, `rules.schema` or `rules.lint`, its message listing every problem as
 *   `file:line:column what`, its place naming the first; `input.missing` for a folder that is not there.
 * @example loadRules({ packs: ['./我的规则'] }).hash
 */
export function loadRules(options: LoadOptions = {}): RuleSet {
  const { packs = [], builtIn } = options
  if (packs.length === 0 && builtIn === undefined) {
    builtInSet ??= loadBuiltIn(readFolder(BUILT_IN))
    return builtInSet
  }
  const base = builtIn === undefined ? BUILT_IN : { path: builtIn, label: builtIn }
  return compileLayers([base, ...packs.map((path) => ({ path, label: path }))].map(readFolder))
}

/**
 * The hash of the set that {@link loadRules} gives, and its errors. Of the built-in rules it is known without loading
 * them, where the build has left it.
 */
export function hashRules(options: Pick<LoadOptions, 'packs'> = {}): string {
  const alone = (options.packs ?? []).length === 0
  const known = alone && existsSync(HASH) ? restoreHash(readFileSync(HASH, 'utf8'), readFolder(BUILT_IN)) : null
  return known ?? loadRules(options).hash
}

/** Writes the snapshot that spares a built package the parsing of its rules; called by the build on the compiled code. */
export function writeSnapshot(): void {
  const files = readFolder(BUILT_IN)
  const rules = compileLayers([files])
  const taken = takeSnapshot(rules, files)
  writeFileSync(SNAPSHOT, taken.rules)
  writeFileSync(EXAMPLES, taken.examples)
  writeFileSync(HASH, takeHash(rules, files))
}

/** A folder and what messages call it. */
interface Folder {
  readonly path: string
  readonly label: string
}

function readFolder({ path, label }: Folder): RuleFile[] {
  return readRuleFiles(path, label)
}

function loadBuiltIn(files: readonly RuleFile[]): RuleSet {
  const examples = () => readFileSync(EXAMPLES, 'utf8')
  const restored = existsSync(SNAPSHOT) ? restoreSnapshot(readFileSync(SNAPSHOT, 'utf8'), files, examples) : null
  return restored ?? compileLayers([files])
}

function compileLayers(folders: readonly (readonly RuleFile[])[]): RuleSet {
  const layers = folders.map(readLayer)
  throwProblems(layers.flatMap(({ problems }) => problems))
  const { rules, problems: overlayProblems } = overlayRules(layers.map(({ rules }) => rules))
  const { ruleSet, problems } = compileRules(rules)
  throwProblems([...overlayProblems, ...problems])
  return ruleSet
}

function readLayer(files: readonly RuleFile[], layer: number): { rules: AnyRule[]; problems: Problem[] } {
  const parsed = files.map(parseRuleFile)
  const validated = parsed.flatMap(({ documents }) => documents.map((document) => validateDocument(document, layer)))
  return {
    rules: validated.flatMap(({ rules }) => rules),
    problems: [...parsed, ...validated].flatMap(({ problems }) => problems),
  }
}
