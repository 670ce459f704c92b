import { describe, expect, it } from 'vitest'
import { assemblePacked } from '../../../scripts/fixtures/pdf-packed.js'
import { ascii, assemble } from '../../../scripts/fixtures/pdf-writer.js'
import { readBytes } from '../../../src/read/index.js'
import { objectsOf, pdfOf, showGlyphs, streamOf } from './make.js'

const CONTENT = 'BT /F1 10 Tf 10 50 Td (A1) Tj ET'
const READ = ['A 10,50', '1 15,50']

/** Adds objects to a file as programs do that save only what changed: a table of theirs, and where the one before is. */
function update(file: Buffer, objects: Readonly<Record<number, string>>, prev?: number): Buffer {
  let text = file.toString('latin1')
  const before = prev ?? /startxref\n(\d+)/.exec(text)?.[1]
  const entries: string[] = []
  for (const [number, object] of Object.entries(objects)) {
    entries.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`)
    text += `${number} 0 obj\n${object}\nendobj\n`
  }
  const start = text.length
  text += `xref\n${entries.join('')}trailer\n<< /Size 20 /Root 1 0 R /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const packed = (damage: (text: string) => string = (text) => text): Buffer =>
  Buffer.from(damage(assemblePacked(objectsOf(CONTENT)).toString('latin1')), 'latin1')

const plain = pdfOf(CONTENT)
const offsetOf = (number: number): string => String(plain.indexOf(`${number} 0 obj`)).padStart(10, '0')
const changed = (from: string | RegExp, to: string): Buffer =>
  Buffer.from(plain.toString('latin1').replace(from, to), 'latin1')

describe('a PDF', () => {
  it.each<readonly [string, Buffer]>([
    ['with a table as text', plain],
    ['with a table as a stream, and packed objects', packed()],
    ['with both', assemblePacked(objectsOf(CONTENT), { hybrid: true })],
    ['whose page was changed', update(pdfOf('BT /F1 10 Tf (old) Tj ET'), { 4: streamOf(CONTENT) })],
    ['changed twice', update(update(pdfOf(''), { 4: streamOf('') }), { 4: streamOf(CONTENT) })],
    [
      'whose contents are in pieces',
      update(plain, { 4: '[8 0 R 9 0 R]', 8: streamOf('BT /F1 10 Tf 10'), 9: streamOf('50 Td (A1) Tj ET') }),
    ],
    [
      'whose length stands elsewhere',
      update(plain, { 4: streamOf(CONTENT).replace(/Length \d+/, 'Length 8 0 R'), 8: `${CONTENT.length}` }),
    ],
  ])('%s is read', (_, bytes) => {
    expect(showGlyphs(bytes)).toEqual(READ)
  })

  it.each<readonly [reason: string, what: string, bytes: Buffer]>([
    ['structure: something stands before the PDF', 'behind other bytes', Buffer.concat([ascii('\n'), plain])],
    ['structure: tables without end', 'whose tables name each other', update(plain, {}, plain.length)],
    ['structure: object 4 is not where it should be', 'whose table is off', changed(offsetOf(4), offsetOf(5))],
    [
      'encryption: the file is encrypted',
      'under a password',
      assemble(objectsOf(CONTENT).map(ascii), '/Encrypt << /V 2 >>'),
    ],
    [
      'structure: endstream is missing',
      'whose stream is longer than told',
      changed(`Length ${CONTENT.length}`, `Length ${CONTENT.length - 1}`),
    ],
    [
      'structure: the pages are no tree',
      'whose pages hold themselves',
      update(plain, { 2: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }),
    ],
    [
      'structure: another number of pages',
      'that counts its pages wrong',
      update(plain, { 2: '<< /Type /Pages /Kids [3 0 R] /Count 2 /MediaBox [0 0 9 9] >>' }),
    ],
    [
      'structure: object 4 needs itself',
      'whose length needs itself',
      update(plain, { 4: streamOf(CONTENT).replace(/Length \d+/, 'Length 4 0 R') }),
    ],
    [
      'structure: an object of an unknown kind',
      'with an unknown kind of object',
      packed((text) => text.replace('/W [1 2 1]', '/W [2 1 1]')),
    ],
    [
      'structure: too many objects',
      'whose table takes no bytes for its objects',
      packed((text) =>
        text.replace('/W [1 2 1] /Size', '/W [0 0 0] /Index [0 9000000000] /Size').replace(/xref.*$/, ''),
      ),
    ],
    [
      'structure: no stream of objects',
      'whose packed objects are not',
      packed((text) => text.replace('/ObjStm', '/Object')),
    ],
  ])('is not certain: %s, one %s', (reason, _, bytes) => {
    expect(showGlyphs(bytes)).toBe(reason)
  })

  it('that is not certain is read by PDFium', async () => {
    expect((await readBytes(changed(`Length ${CONTENT.length}`, `Length ${CONTENT.length - 1}`))).text).toBe('A1')
  })
})

describe('pages', () => {
  const nested = update(plain, {
    2: '<< /Type /Pages /Kids [8 0 R] /Count 1 /MediaBox [0 0 200 100] /Rotate 90 >>',
    8: '<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 /CropBox [10 10 300 90] >>',
  })

  it('take over boxes and turns from the nodes above them', async () => {
    const { blocks } = await readBytes(nested)
    expect(blocks.flatMap(({ places }) => places ?? [])).toEqual([{ span: [0, 2], page: 1, box: [37.5, 0, 49, 10] }])
  })
})
