import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { zip } from '../../scripts/fixtures/zip.js'
import { fuzzFile, fuzzParts } from '../../scripts/fuzz-files.js'
import { readBytes } from '../../src/read/index.js'
import { checkExtent } from '../../src/read/sheet/extent.js'
import { fixture } from './show.js'

it.each([
  'tables.docx',
  'runs.docx',
  'tables.pdf',
  'two-columns.pdf',
  'office.pdf',
  'kingsoft.et',
  'traps.xls',
  'traps.rtf',
  'lists.rtf',
  'flat.xml',
  'news-page.html',
  'saved.mht',
  'mail.eml',
  'headings.md',
  'submitted.zip',
  'gb18030.txt',
])('%s, damaged, is read or refused with a code', async (name) => {
  await fuzzFile(readFileSync(fixture(`read/${name}`)), 100, { name })
})

it.each([
  'numbering-styles.docx',
  'numbering-articles.docx',
  'tables.docx',
  'traps.odt',
  'traps.ofd',
  'traps.xlsx',
  'traps.ods',
  'hidden.ods',
])('%s, with other words in its XML, is read or refused with a code', async (name) => {
  await fuzzParts(readFileSync(fixture(`read/${name}`)), 100)
})

describe('what fuzzing found', () => {
  it('a count of spaces less than none is one space', async () => {
    const content = `<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>立案<t:s t:c="-1"/>18件</t:p></o:text></o:body></o:document-content>`
    const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content })
    expect((await readBytes(odt)).text).toBe('立案 18件')
  })

  it('a sheet of more rows than there can be is damaged', () => {
    for (const attribute of ['r', 'max']) {
      expect(() => checkExtent(`<a ${attribute}="99999999999"/>`)).toThrow('damaged')
      expect(() => checkExtent(`<a ${attribute}="1048576"/>`)).not.toThrow()
    }
  })
})
