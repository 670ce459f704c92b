import { createNameTools } from '../../indicators/index.js'
import { extractText } from '../../pipeline.js'
import { checkRules, loadRules } from '../../rules/index.js'
import { resolvePlainPeriods } from '../../segment/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../errors.js'
import { renderTable } from '../table.js'

/** `zhibiao rules check [DIR]`: runs every rule's examples against the whole rule set. */
export async function runRulesCheck({ say, output }: Context, dir: string | undefined): Promise<ExitCode> {
  const rules = loadRules(dir === undefined ? {} : { packs: [dir] })
  const failures = checkRules(rules, {
    run: (text) => extractText(text, { rules }),
    periodsOf: (text) => resolvePlainPeriods(text, rules),
    names: createNameTools(rules),
  })
  const examples = rules.examples.length
  if (failures.length === 0) {
    const count = new Set(rules.examples.map(({ rule }) => rule)).size
    await output.data(`${say('rules.fine', { rules: count, examples, hash: rules.hash.slice(0, 12) })}\n`)
    return EXIT.fine
  }
  const head = [say('column.place'), say('column.rule'), say('column.example'), say('column.difference')]
  const rows = failures.flatMap(({ example, differences }) => {
    const { file, line, column } = example.place
    return differences.map((difference) => [`${file}:${line}:${column}`, example.rule, example.text, difference])
  })
  await output.data(renderTable(head, rows, output.columns))
  output.note(`${say('rules.failed', { count: failures.length, examples })}\n`)
  return EXIT.findings
}
