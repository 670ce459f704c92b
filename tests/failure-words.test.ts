import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failureWords } from '../src/failure-words.js'

const SRC = new URL('../src/', import.meta.url)

/** What readers say of files: the words of `input.*` errors, with a 7 where they put something in. */
const said = ['read', 'batch'].flatMap((folder) =>
  readdirSync(new URL(folder, SRC), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const source = readFileSync(new URL(`${folder}/${name}`, SRC), 'utf8')
      const calls = source.matchAll(/(?:ZhibiaoError\(\s*'input\.[\w-]+',|tooLarge\()\s*(?:'([^']+)'|`([^`]+)`)/g)
      return Array.from(calls, ([, plain, template = '']) => plain ?? template.replace(/\$\{[^}]*\}/g, '7'))
    }),
)

describe('the words of failures in Chinese', () => {
  it('are there for whatever a reader says', () => {
    expect(said.length).toBeGreaterThan(40)
    const of = (message: string): string =>
      failureWords(message.replace('the file holds 7', 'the file holds 7 files of 7 MB'), 'zh')
    expect(said.filter((message) => !/[\u4e00-\u9fff]/.test(of(message)) && !/^\W*7\W*$/.test(message))).toEqual([])
  })

  it.each([
    ['The file has no bytes', '文件为空'],
    ['The file is a PNG picture', '文件是 PNG 图片'],
    ['The document is a scan: there is no text on its 3 pages', '文档是扫描件：3 页都没有文字'],
    [
      'A member unpacks to 300 MB, more than 100 times what it is packed in',
      '包内一个文件解开后有 300 MB，超过压缩后的 100 倍',
    ],
    [
      'The zip container is damaged: end of central directory not found',
      '文件的压缩结构已损坏（end of central directory not found）',
    ],
    ['something else', 'something else'],
  ])('%s', (english, chinese) => {
    expect(failureWords(english, 'zh')).toBe(chinese)
    expect(failureWords(english, 'en')).toBe(english)
  })
})
