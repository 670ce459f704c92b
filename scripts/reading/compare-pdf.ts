/**
 * Reads every PDF of the files and folders named both ways, by the plain layer and by PDFium, and compares the documents:
 * `npx tsx scripts/reading/compare-pdf.ts DIR…`. Says of how many files the plain layer is certain, why not of the others,
 * and shows where the documents differ, places by more than {@link NEAR} points included.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ZhibiaoError } from '../../src/errors.js'
import type { Block, Box, Document } from '../../src/model.js'
import { composePages } from '../../src/read/pdf/index.js'
import { readPlainly, readThoroughly } from '../../src/read/pdf/pages.js'
import { openPdf } from '../../src/read/pdf/pdfium.js'
import { Unsure } from '../../src/read/pdf/plain/index.js'

/** Places of one character may differ by so much: PDFium rounds widths to thousandths of an em. */
const NEAR = 0.5
const MOST_SHOWN = 5

const files = process.argv.slice(2).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.pdf'))
        .sort()
        .map((name) => join(path, name))
    : [path],
)

const reasons = new Map<string, number>()
const kinds = { text: 0, blanks: 0, place: 0 }
let [certain, alike] = [0, 0]
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file))
  const plain = read(() => {
    const pages = readPlainly(bytes)
    return pages instanceof Unsure ? pages : composePages(pages)
  })
  if (plain instanceof Unsure) {
    reasons.set(plain.message, (reasons.get(plain.message) ?? 0) + 1)
    console.log(`PDFium: ${file}: ${plain.message}`)
    continue
  }
  certain += 1
  const thorough = await readWithPdfium(bytes)
  const differences = compare(show(plain), show(thorough))
  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    if (differences.some((difference) => difference.startsWith(`  ${kind}: `))) kinds[kind] += 1
  }
  if (differences.length === 0) alike += 1
  else console.log(`differs: ${file}\n${differences.slice(0, MOST_SHOWN).join('\n')}\n  (${differences.length} in all)`)
}
console.log(
  `${files.length} files; the plain layer is certain of ${certain}, and reads ${alike} of them as PDFium does`,
)
console.log(`Of the others ${kinds.text} differ in text, ${kinds.blanks} in blanks, ${kinds.place} in places`)
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`${count} × ${reason}`)

/** The document, or the code it is refused with. */
function read<T>(call: () => T): T | string {
  try {
    return call()
  } catch (error) {
    if (error instanceof ZhibiaoError) return error.code
    throw error
  }
}

async function readWithPdfium(bytes: Uint8Array): Promise<Document | string> {
  try {
    const pdf = await openPdf(bytes)
    try {
      return composePages(readThoroughly(pdf))
    } finally {
      pdf.close()
    }
  } catch (error) {
    if (error instanceof ZhibiaoError) return error.code
    throw error
  }
}

/** What must be equal of a block, and where its pieces are printed, which must be nearly so. */
interface Shown {
  readonly text: string
  readonly pieces: readonly { readonly text: string; readonly box: Box }[]
}

function show(read: Document | string): readonly Shown[] {
  if (typeof read === 'string') return [{ text: read, pieces: [] }]
  const messages = read.messages.map(({ code, text }) => ({ text: `${code} ${text}`, pieces: [] }))
  return [...read.blocks.map((block) => showBlock(block, read)), ...messages]
}

function showBlock({ span, page, row, places = [] }: Block, { text }: Document): Shown {
  const cells = row?.cells.map(({ column, columns }) => `${column}+${columns}`).join(' ')
  const pieces = places.map((place) => ({ text: `${place.page}: ${text.slice(...place.span)}`, box: place.box }))
  const head = row ? `page ${page}, row ${row.table}.${row.row} of ${cells}: ` : `page ${page}: `
  return { text: `${head}${text.slice(...span)} | ${pieces.map((piece) => piece.text).join(' | ')}`, pieces }
}

/** PDFium puts in blanks where it sees a gap, also within 88.80; here lines.ts tells which gaps are blanks. */
function withoutBlanks({ text }: Shown): string {
  return text.replaceAll(/\s/g, '')
}

function compare(plain: readonly Shown[], thorough: readonly Shown[]): readonly string[] {
  return Array.from({ length: Math.max(plain.length, thorough.length) }, (_, index) => {
    const [ours, theirs] = [plain[index], thorough[index]]
    if (!ours || !theirs || ours.text !== theirs.text) {
      const kind = ours && theirs && withoutBlanks(ours) === withoutBlanks(theirs) ? 'blanks' : 'text'
      return [`  ${kind}: plain:  ${ours?.text}\n  ${kind}: PDFium: ${theirs?.text}`]
    }
    return ours.pieces.flatMap(({ text, box }, piece) => {
      const other = theirs.pieces[piece]?.box ?? box
      const off = Math.max(...box.map((value, side) => Math.abs(value - (other[side] ?? 0))))
      return off > NEAR ? [`  place: [${box}] with PDFium [${other}]: ${text}`] : []
    })
  }).flat()
}
