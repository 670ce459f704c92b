import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { zip } from '../../scripts/fixtures/zip.js'
import { readBytes, readFile } from '../../src/read/index.js'
import { fixture } from './show.js'

const WORD =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

describe('readFile refuses', () => {
  it.each([
    ['nowhere.txt', 'input.missing'],
    ['../read', 'input.unreadable'],
    ['empty.txt', 'input.empty'],
    ['blank.txt', 'input.empty'],
    ['blank.docx', 'input.empty'],
    ['alt-chunk-alone.docx', 'input.empty'],
    ['word-2003.xml', 'input.format'],
    ['old-word.doc', 'input.truncated'],
    ['picture.pdf', 'input.format'],
    ['plain-zip.docx', 'input.archive'],
    ['workbook.docx', 'input.truncated'],
    ['scan.ofd', 'input.image-only'],
    ['no-page.ofd', 'input.truncated'],
    ['locked.odt', 'input.encrypted'],
    ['locked.ofd', 'input.encrypted'],
    ['entities.odt', 'input.xml'],
    ['deep.odt', 'input.xml'],
    ['bomb.zip', 'input.archive'],
    ['noise.txt', 'input.format'],
    ['locked.docx', 'input.encrypted'],
    ['locked.pdf', 'input.encrypted'],
    ['user-password.pdf', 'input.encrypted'],
    ['image-only.pdf', 'input.image-only'],
    ['stamped-scan.pdf', 'input.image-only'],
    ['glyph-numbers.pdf', 'input.unmapped'],
  ])('%s as %s, naming the file', async (file, code) => {
    const path = fixture(`read/${file}`)
    await expect(readFile(path)).rejects.toMatchObject({ name: 'ZhibiaoError', code, place: { file: path } })
  })

  it('a Word document in one XML file that ends too early', async () => {
    const flat = readFileSync(fixture('read/flat.xml'))
    await expect(readBytes(flat.subarray(0, flat.length - 400))).rejects.toMatchObject({ code: 'input.truncated' })
  })

  it('a zip bomb before it is unpacked', async () => {
    const bomb = zip({ '[Content_Types].xml': WORD, 'word/document.xml': Buffer.alloc(120 << 20, 0x20) })
    expect(bomb.length).toBeLessThan(200_000)
    await expect(readBytes(bomb)).rejects.toMatchObject({ code: 'input.too-large' })
  })
})
