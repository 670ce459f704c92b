import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composePages } from '../../../src/read/pdf/index.js'
import type { PrintedPage } from '../../../src/read/pdf/page.js'
import { readPages, readPlainly, readThoroughly } from '../../../src/read/pdf/pages.js'
import { openPdf } from '../../../src/read/pdf/pdfium.js'
import { Unsure } from '../../../src/read/pdf/plain/index.js'
import { fixture } from '../show.js'
import { pdfOf } from './make.js'

/** Fixtures that are left to PDFium. */
const UNSURE: Readonly<Record<string, string>> = {
  'glyph-numbers.pdf': 'character: a code without a character',
  'locked.pdf': 'encryption: the file is encrypted',
  'owner-password.pdf': 'encryption: the file is encrypted',
  'picture.pdf': 'structure: something stands before the PDF',
  'print-tricks.pdf': 'overprint: 安 at 90.4, 740',
  'scan-within.pdf': 'structure: FirstChar is no count',
  'user-password.pdf': 'encryption: the file is encrypted',
}

const names = readdirSync(fixture('read')).filter((name) => name.endsWith('.pdf'))

async function readWithPdfium(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const file = await openPdf(bytes)
  try {
    return readThoroughly(file)
  } finally {
    file.close()
  }
}

describe('readPlainly', () => {
  it.each(names)('is certain of %s, or says why not', (name) => {
    const pages = readPlainly(readFileSync(fixture(`read/${name}`)))
    expect(pages instanceof Unsure ? pages.message : undefined).toBe(UNSURE[name])
  })

  it.each(names.filter((name) => !UNSURE[name] && !/scan|image-only/.test(name)))(
    'reads the same of %s as PDFium',
    async (name) => {
      const bytes = readFileSync(fixture(`read/${name}`))
      const plain = readPlainly(bytes)
      const texts = (pages: readonly PrintedPage[]) => composePages(pages).text
      expect(plain instanceof Unsure ? plain.message : texts(plain)).toBe(texts(await readWithPdfium(bytes)))
    },
  )

  it('sees pictures as PDFium does', async () => {
    for (const name of ['scan.pdf', 'stamped-scan.pdf', 'image-only.pdf']) {
      const bytes = readFileSync(fixture(`read/${name}`))
      const plain = readPlainly(bytes)
      const pictures = (pages: readonly PrintedPage[]) => pages.map((page) => page.pictures.map(Object.values))
      expect(plain instanceof Unsure ? plain : pictures(plain)).toEqual(pictures(await readWithPdfium(bytes)))
    }
  })
})

describe('readPages', () => {
  it('has no blanks in spread figures, whoever reads them', async () => {
    const bytes = pdfOf('BT /F1 10 Tf 10 50 Td [(8) -200 (8.80)] TJ ET')
    const texts = (pages: readonly PrintedPage[]) =>
      pages.map(({ fragments }) => fragments.map(({ text }) => text).join(''))
    expect([texts(await readPages(bytes)), texts(await readWithPdfium(bytes))]).toEqual([['88.80'], ['88.80']])
  })
})
