// Makes rules/segmenter/ from the dictionary nodejieba ships: words rarer than FLOOR are left out, since loading the
// full 349,000 words takes most of a second and reports are written in common ones. Run again when nodejieba changes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const FLOOR = 20
const source = path.dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'))
const target = fileURLToPath(new URL('../rules/segmenter/', import.meta.url))

const lines = readFileSync(path.join(source, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8').split('\n')
const kept = lines.filter((line) => Number(line.split(' ')[1]) >= FLOOR)
mkdirSync(target, { recursive: true })
writeFileSync(path.join(target, 'words.txt'), `${kept.join('\n')}\n`)
// The keyword tables are loaded with the segmenter although nothing here asks for keywords; one line will do.
writeFileSync(path.join(target, 'idf.txt'), '指标 10\n')
writeFileSync(path.join(target, 'stop.txt'), '的\n')
process.stderr.write(`${kept.length} of ${lines.length} words kept\n`)
