import { describe, expect, test } from 'vitest'
import { readBytes } from '../../src/read/index.js'

/** Words of a file that are also names every object of the language has. */
const WORDS = ['constructor', 'toString', '__proto__', 'hasOwnProperty']

const read = async (source: string): Promise<string> => (await readBytes(Buffer.from(source))).text

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document saved as one file, of this body and number format. */
const wordFile = (body: string, format = 'decimal'): string => {
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/relationships/${id}" Target="${target}"/>`
  const part = (name: string, type: string, xml: string) =>
    `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`
  const relations = (...all: string[]) => `<Relationships>${all.join('')}</Relationships>`
  const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/></w:lvl>`
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${[
    part('/_rels/.rels', 'x', relations(relation('officeDocument', 'word/document.xml'))),
    part('/word/_rels/document.xml.rels', 'x', relations(relation('numbering', 'numbering.xml'))),
    part('/word/document.xml', main, `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
    part(
      '/word/numbering.xml',
      'x',
      `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  ].join('')}</pkg:package>`
}

const run = (inner: string): string => `<w:r>${inner}</w:r>`
const said = run('<w:t>立案8件</w:t>')
const listed = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${said}</w:p>`

describe.each(WORDS)('%s is no word of a format', (word) => {
  test('as an element within a run', async () => {
    expect(await read(wordFile(`<w:p>${said}${run(`<${word}/>`)}</w:p>`))).toBe('立案8件')
  })
  test('as the font of a sign', async () => {
    const sign = run(`<w:sym w:font="${word}" w:char="F031"/>`)
    expect(await read(wordFile(`<w:p>${said}${sign}</w:p>`))).toBe('立案8件')
  })
  test('as the number format of Word and of HTML', async () => {
    expect(await read(wordFile(listed, word))).toBe('1、立案8件')
    const list = `<ol style="list-style-type: ${word}"><li>立案8件</li></ol>`
    expect(await read(`<html><body>${list}</body></html>`)).toBe('立案8件')
  })
  test('as a control word of RTF', async () => {
    // A control word is of letters only.
    const control = `\\${word.replaceAll('_', '')}`
    expect(await read(`{\\rtf1\\ansi\\ansicpg936 \\u31435 ?\\u26696 ?8${control} \\u20214 ?\\par}`)).toBe('立案8件')
  })
})
