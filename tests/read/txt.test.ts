import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile, readText } from '../../src/read/index.js'
import { decodeText } from '../../src/text/encoding.js'
import { fixture, showBlocks } from './show.js'

const SENTENCES =
  '2023年上半年，全市完成固定资产投资１２．６亿元，同比增长5.3%。\n\n一、工作开展情况\n　　新登记企业320户。\n'

describe('readFile on text', () => {
  it.each([
    ['utf-8-bom-crlf.txt', 'utf-8'],
    ['utf-16le.txt', 'utf-16le'],
    ['utf-16be-no-bom.txt', 'utf-16be'],
    ['gb18030.txt', 'gb18030'],
    ['text-with-docx-name.docx', 'utf-8'],
  ])('reads %s as the same document, and says it is %s', async (file, encoding) => {
    expect(await readFile(fixture(`read/${file}`))).toEqual({
      format: 'txt',
      text: SENTENCES,
      blocks: [
        { span: [0, 35], page: null, outline: null, row: null },
        { span: [37, 45], page: null, outline: null, row: null },
        { span: [46, 58], page: null, outline: null, row: null },
      ],
      pages: null,
      messages: [{ level: 'info', code: 'read.encoding', text: `按 ${encoding} 解码`, span: null }],
    })
  })

  it('reads traditional Chinese', async () => {
    expect((await readFile(fixture('read/big5.txt'))).text).toBe('全年完成投資12億元，同比增長5.3%。')
  })

  it('says how many characters of a damaged file it could not read', async () => {
    const { text, messages } = await readFile(fixture('read/utf-8-cut.txt'))
    expect(text.endsWith('　　新登记企业320\ufffd')).toBe(true)
    expect(messages).toEqual([
      { level: 'info', code: 'read.encoding', text: '按 utf-8 解码', span: null },
      { level: 'warning', code: 'read.replaced', text: '1 个字符无法按 utf-8 解码,已用 \ufffd 代替', span: null },
    ])
  })

  it.each(['utf-8-nul.txt', 'gb18030-nul.txt'])('keeps the encoding of %s in spite of a stray NUL', async (file) => {
    expect((await readFile(fixture(`read/${file}`))).text).toBe(`${SENTENCES}\0`)
  })

  it('reads lines set out with tabs as a table', async () => {
    expect(await showBlocks('read/table.txt')).toEqual([
      '表1',
      '0.0 指标|单位|完成数',
      '0.1 立案|件|18',
      '0.2 罚没款|万元|6.5',
      '\t缩进的段落',
    ])
  })

  it('places the cells of a row', () => {
    expect(readText('指标\t单位\n\n立案\t件\n罚没\t万').blocks.map(({ row }) => row)).toEqual([
      null,
      {
        table: 0,
        row: 0,
        head: false,
        cells: [
          { span: [7, 9], column: 0, columns: 1 },
          { span: [10, 11], column: 1, columns: 1 },
        ],
      },
      {
        table: 0,
        row: 1,
        head: false,
        cells: [
          { span: [12, 14], column: 0, columns: 1 },
          { span: [15, 16], column: 1, columns: 1 },
        ],
      },
    ])
  })
})

describe('decodeText', () => {
  it.each([
    ['utf-8-bom-crlf.txt', 'utf-8'],
    ['utf-16le.txt', 'utf-16le'],
    ['utf-16be-no-bom.txt', 'utf-16be'],
    ['gb18030.txt', 'gb18030'],
    ['big5.txt', 'big5'],
    ['utf-8-cut.txt', 'utf-8'],
    ['utf-8-nul.txt', 'utf-8'],
    ['gb18030-nul.txt', 'gb18030'],
    ['utf-16le-digits.txt', 'utf-16le'],
  ])('tells that %s is %s', (file, encoding) => {
    expect(decodeText(readFileSync(fixture(`read/${file}`))).encoding).toBe(encoding)
  })
})
