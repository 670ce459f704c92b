import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../src/read/index.js'
import { decodeBlocks, encodeBlocks } from '../../src/store/sqlite/blocks.js'

describe('stored blocks', () => {
  it.each(['tables.pdf', 'tables.docx', 'headings.md', 'traps.xlsx', 'numbering-levels.docx'])(
    'of %s come back as they were',
    async (file) => {
      const document = await readBytes(readFileSync(`fixtures/read/${file}`), { path: file })
      const json = encodeBlocks(document.blocks)
      expect(decodeBlocks(json)).toEqual(document.blocks)
      expect(encodeBlocks(decodeBlocks(json))).toBe(json)
    },
  )

  it('take little room', () => {
    expect(encodeBlocks([{ span: [0, 5], page: 1, outline: null, row: null }])).toBe('[[0,5,1,null,0]]')
  })
})
