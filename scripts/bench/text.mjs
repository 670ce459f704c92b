/**
 * Measures text → figures against nodejieba cutting and tagging the same text in the same process, one core, the
 * compiled build. Run `npm run build` first.
 *
 *     npm run bench:text [-- --mb 20] [-- --long] [-- --english]
 *
 * The corpus is fixtures/corpus and fixtures/sources, repeated document by document to the size asked (UTF-8). Word
 * cuts are kept between documents, so the first line is what documents never seen give: half of the corpus warms the
 * process up, the other half is read once. `--long` joins the corpus to one document of some 300 kB. `--english` reads the
 * English passages instead, and leaves nodejieba out.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { jiebaCutter } from '../../dist/extract/words.js'
import { extractText } from '../../dist/index.js'
import { loadRules } from '../../dist/rules/index.js'

const { values } = parseArgs({
  options: { mb: { type: 'string', default: '20' }, long: { type: 'boolean' }, english: { type: 'boolean' } },
})
const wanted = Number(values.mb) * 1e6
const folder = (name) => new URL(`../../fixtures/${name}/`, import.meta.url)
const sources = values.english ? [/^en-.*\.txt$/, 'passages'] : [/\.txt$/, 'corpus', 'sources']
const [pattern, ...folders] = sources
const corpus = folders.flatMap((name) =>
  readdirSync(folder(name))
    .filter((file) => pattern.test(file))
    .map((file) => readFileSync(new URL(file, folder(name)), 'utf8')),
)
const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

/** Seconds for one reading of the texts. */
function timed(texts, read) {
  const start = performance.now()
  for (const text of texts) read(text)
  return (performance.now() - start) / 1000
}

/** MB/s over as many readings of the texts as make up the size asked; the first seconds, uncounted, warm up. */
function rate(texts, read) {
  const size = bytesOf(texts)
  for (let spent = 0; spent < 3; ) spent += timed(texts, read)
  let seconds = 0
  const rounds = Math.max(1, Math.ceil(wanted / size))
  for (let round = 0; round < rounds; round++) seconds += timed(texts, read)
  return (rounds * size) / 1e6 / seconds
}

let figures = 0
const read = (text) => {
  figures += extractText(text).figures.length
}

const seen = corpus.filter((_, i) => i % 2 === 0)
const fresh = corpus.filter((_, i) => i % 2 === 1)
for (let spent = 0; spent < 5; ) spent += timed(seen, read)
const first = bytesOf(fresh) / 1e6 / timed(fresh, read)

const texts = values.long ? [corpus.join('\n')] : corpus
const extraction = rate(texts, read)
// The extractor reads tables; nodejieba is loaded with the same trimmed dictionary and words. English needs none.
if (!values.english) jiebaCutter(loadRules().dictionary)
const jieba = values.english ? null : createRequire(import.meta.url)('nodejieba')
const cut = jieba === null ? null : rate(texts, (text) => jieba.cut(text))
const tag = jieba === null ? null : rate(texts, (text) => jieba.tag(text))

figures = 0
timed(texts, read)
const row = (name, value, note) => console.log(`${name.padEnd(34)}${value.toFixed(2).padStart(8)} MB/s  ${note}`)
console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`)
console.log(
  `${texts.length} documents, ${(bytesOf(texts) / 1e3).toFixed(0)} kB, ${figures} figures (one in ${(bytesOf(texts) / figures).toFixed(0)} bytes), read to ${values.mb} MB`,
)
row('text → figures, never seen before', first, '')
if (cut === null || tag === null) row('text → figures', extraction, '')
else {
  row('text → figures', extraction, `${(extraction / cut).toFixed(2)} × cut, ${(extraction / tag).toFixed(2)} × tag`)
  row('nodejieba cut', cut, '')
  row('nodejieba tag', tag, '')
}
