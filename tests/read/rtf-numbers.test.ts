import { expect, test } from 'vitest'
import { readRtf } from '../../src/read/rtf/index.js'

/** A list 一、二、三、 and the body given, as paragraphs. */
function paragraphs(body: string): readonly string[] {
  const level = String.raw`{\listlevel\levelnfc39\levelstartat1{\leveltext\'02\'00\u12289 ?;}{\levelnumbers\'01;}}`
  const tables = String.raw`{\*\listtable{\list${level}\listid1}}{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}`
  const rtf = String.raw`{\rtf1\ansi\ansicpg936\uc1${tables}${body}}`
  const unicode = rtf.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0)} ?`)
  const { text } = readRtf(Buffer.from(unicode, 'latin1'))
  return text.split('\n').filter((line) => line !== '')
}

test('a footnote of two paragraphs leaves the line it hangs in one', () => {
  expect(paragraphs(String.raw`\ls1 立案{\footnote 注甲\par 注乙}八件\par 结案\par`)).toEqual([
    '一、立案八件',
    '二、结案',
    '注甲',
    '注乙',
  ])
})

test('a page break takes no number', () => {
  expect(paragraphs(String.raw`\ls1 立案\par\page 结案\par 办结\par`)).toEqual(['一、立案', '二、结案', '三、办结'])
})
