import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LineCounter, Node, Document as YamlDocument } from 'yaml'
import { ZhibiaoError } from '../errors.js'
import { loadYaml, type Yaml } from './heavy.js'
import type { Problem } from './problem.js'
import type { RulePlace } from './types.js'

/** Path of keys and indexes into a YAML document: `['rules', 0, 'match']`. */
export type Path = readonly PropertyKey[]

/** One rule file as read; `name` is how messages call it. */
export interface RuleFile {
  readonly name: string
  readonly text: string
}

/** One YAML document of a rule file as plain values. */
export interface SourceDocument {
  readonly value: unknown
  /** Place of the value at `path`, or of its nearest ancestor that stands in the file. */
  placeOf(path: Path): RulePlace
  /** Place of the key that `path` ends in. */
  placeOfKey(path: Path): RulePlace
}

/**
 * Reads the `*.yaml` and `*.yml` files of `folder` and of its folder `en`, sorted by name; `label` takes the folder's
 * place in messages.
 *
 * @throws ZhibiaoError `input.missing` when the folder cannot be listed, `input.unreadable` when a file cannot be read.
 */
export function readRuleFiles(folder: string, label: string): RuleFile[] {
  const names = attempt('input.missing', folder, () => readdirSync(folder))
  const english = names.includes(ENGLISH)
    ? attempt('input.unreadable', join(folder, ENGLISH), () => readdirSync(join(folder, ENGLISH)))
    : []
  return [...names.toSorted(), ...english.toSorted().map((name) => join(ENGLISH, name))]
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({
      name: join(label, name),
      text: attempt('input.unreadable', join(folder, name), () => readFileSync(join(folder, name), 'utf8')),
    }))
}

function attempt<T>(code: 'input.missing' | 'input.unreadable', file: string, action: () => T): T {
  try {
    return action()
  } catch (cause) {
    throw new ZhibiaoError(code, `Cannot read the rules in ${file}.`, { file }, { cause })
  }
}

const ENGLISH = 'en'

/** Parses the YAML documents of a rule file; what cannot be parsed is returned as `rules.syntax` problems. */
export function parseRuleFile(file: RuleFile): { documents: SourceDocument[]; problems: Problem[] } {
  const yaml = loadYaml()
  const lines = new yaml.LineCounter()
  const parsed = yaml.parseAllDocuments(file.text, { lineCounter: lines, prettyErrors: false })
  const documents: SourceDocument[] = []
  const problems: Problem[] = []
  for (const document of Array.isArray(parsed) ? parsed : []) {
    const faults = [...document.errors, ...document.warnings]
    for (const { pos, message } of faults) {
      problems.push({ code: 'rules.syntax', message, place: placeAt(file, lines, pos[0]) })
    }
    // A file may end in `---` or hold nothing but comments.
    if (faults.length > 0 || document.contents === null) continue
    documents.push(sourceDocument(yaml, file, document, lines))
  }
  return { documents, problems }
}

function sourceDocument(yaml: Yaml, file: RuleFile, document: YamlDocument.Parsed, lines: LineCounter): SourceDocument {
  const start = document.contents?.range[0] ?? 0
  const place = (node: Node | null | undefined) => placeAt(file, lines, node?.range?.[0] ?? start)
  return {
    value: document.toJS(),
    placeOf: (path) => place(nodesAlong(yaml, document, path).at(-1)),
    placeOfKey: (path) => {
      const nodes = nodesAlong(yaml, document, path.slice(0, -1))
      const parent = nodes.at(-1)
      const pair = yaml.isMap(parent)
        ? parent.items.find(({ key }) => yaml.isScalar(key) && String(key.value) === String(path.at(-1)))
        : undefined
      return place(yaml.isScalar(pair?.key) ? pair.key : parent)
    },
  }
}

/** The nodes met on the way down `path`, outermost first, as far as they exist. */
function nodesAlong(yaml: Yaml, document: YamlDocument.Parsed, path: Path): Node[] {
  const nodes: Node[] = []
  let node: unknown = document.contents
  for (const step of [...path, null]) {
    if (yaml.isAlias(node)) node = node.resolve(document)
    if (!yaml.isNode(node)) break
    nodes.push(node)
    if (step === null || !yaml.isCollection(node)) break
    node = node.get(step, true)
  }
  return nodes
}

function placeAt(file: RuleFile, lines: LineCounter, offset: number): RulePlace {
  const { line, col } = lines.linePos(offset)
  return { file: file.name, line, column: col }
}
