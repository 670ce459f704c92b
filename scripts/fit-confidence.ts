/**
 * Fits the confidence model to the tuned part of the annotated fixtures and writes it to rules/confidence.yaml; writes
 * how it does on the part set aside to docs/accuracy.md. Run by `npm run fit-confidence` whenever extraction has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fitConfidence, reassess } from './confidence/fit.js'
import { formatReliability, formatRules, replaceTable } from './confidence/write.js'
import { evaluateFolders } from './evaluate/index.js'
import { reliability } from './evaluate/outcomes.js'

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const FOLDERS = ['fixtures/reports', 'fixtures/passages', 'fixtures/corpus'].map(inProject)

// The model is of Chinese reports; English figures have weights of their own, in rules/en/confidence.yaml.
const documents = (await evaluateFolders(FOLDERS)).filter((document) => document.case.language === 'zh')
const tuned = documents.filter((document) => !document.case.setAside)
const setAside = documents.filter((document) => document.case.setAside)
const rules = fitConfidence(tuned)
writeFileSync(inProject('rules/confidence.yaml'), formatRules(rules))

// Most figures lie in the last tenth, which is therefore shown in parts.
const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.96, 0.98, 1]

const [fitted, held] = [tuned, setAside].map((part) => formatReliability(reliability(reassess(rules, part), EDGES)))
const accuracy = inProject('docs/accuracy.md')
writeFileSync(accuracy, replaceTable(readFileSync(accuracy, 'utf8'), held ?? ''))
console.log(`Fitted on\n\n${fitted}\n\nSet aside\n\n${held}`)
