import { readRuleFiles, parseRuleFile } from '../../src/rules/source.js'
import { validateDocument } from '../../src/rules/validate.js'
import { compileRules } from '../../src/rules/compile.js'
import { loadYaml, loadZod } from '../../src/rules/heavy.js'
const T: Record<string, number> = {}
const time = <X>(k: string, f: () => X): X => { const t = performance.now(); const r = f(); T[k] = Math.round(performance.now()-t); return r }
time('yaml', loadYaml); time('zod', loadZod)
for (let i=0;i<3;i++) {
const files = time('read', () => readRuleFiles('/tmp/rl', 'rl'))
const docs = time('parse', () => files.flatMap(f => parseRuleFile(f).documents))
const rules = time('validate', () => docs.flatMap(d => validateDocument(d).rules))
const r = time('compile', () => compileRules(rules))
console.log(JSON.stringify(T), r.problems.length)
}
