import { describe, expect, it } from 'vitest'
import { programVersion } from '../../src/batch/version.js'
import { chooseLang } from '../../src/cli/lang.js'
import { zhibiao } from './run.js'

describe('the language', () => {
  it.each([
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'C', LC_ALL: 'zh_TW' }, 'zh'],
    [[], {}, 'en'],
    [['query', '--lang', 'zh'], { LANG: 'C' }, 'zh'],
    [['--lang=en'], { LANG: 'zh_CN' }, 'en'],
  ])('of %j in %j is %s', (args, env, lang) => {
    expect(chooseLang(args, env)).toBe(lang)
  })
})

describe('help', () => {
  it('names every command, in either language', async () => {
    const [zh, en] = await Promise.all([zhibiao(['--help', '--lang', 'zh']), zhibiao([])])
    expect([zh.code, zh.stderr, en.code]).toEqual([0, '', 0])
    expect(zh.stdout).toContain('用法：')
    expect(en.stdout).toContain('Usage:')
    for (const command of ['start', 'ingest', 'extract', 'query', 'explain', 'diff', 'rules']) {
      expect(zh.stdout).toMatch(new RegExp(`^  ${command}\\b.*[\\u4e00-\\u9fff]`, 'm'))
      expect(en.stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    }
  })

  it.each([['start'], ['ingest'], ['extract'], ['query'], ['explain'], ['diff'], ['rules', 'check']])(
    'of %s has examples',
    async (...command) => {
      const { code, stdout } = await zhibiao([...command, '--help', '--lang', 'zh'])
      expect([code, stdout]).toEqual([0, expect.stringMatching(new RegExp(`示例：\\n  zhibiao ${command.join(' ')}`))])
    },
  )

  it('tells the version', async () => {
    expect(await zhibiao(['--version'])).toEqual({ code: 0, stdout: `${programVersion()}\n`, stderr: '' })
  })
})

describe('wrong usage', () => {
  it.each([
    [
      ['query', 'SELECT 1', '--fomat', 'json'],
      'unknown option --fomat (Did you mean --format?)',
      '没有选项 --fomat (Did you mean --format?)',
    ],
    [['qurey'], 'unknown command qurey (Did you mean query?)', '没有命令 qurey (Did you mean query?)'],
    [['query'], 'missing argument sql', '缺少参数 sql'],
    [['query', 'SELECT 1', '--db'], 'option --db <file> lacks its value', null],
    [['query', 'SELECT', '1'], 'too many arguments for query', 'query 的参数太多'],
    [
      ['query', 'SELECT 1', '--format', 'xml'],
      '--format <format> does not take “xml” (one of table, json, csv, markdown)',
      '--format <format> 不接受“xml” (可选 table, json, csv, markdown)',
    ],
    [['query', 'SELECT 1', '--limit', '-1'], '--limit <rows> does not take “-1”', '--limit <rows> 不接受“-1”'],
    [['--lang', 'fr', 'query', 'SELECT 1'], '--lang <language> does not take “fr” (one of zh, en)', null],
    [
      ['extract', 'a.txt', 'b.txt'],
      'json holds one file; use --format ndjson for several',
      'json 格式一次只能输出一个文件；多个文件请用 --format ndjson',
    ],
  ])('%j is told apart', async (args, en, zh) => {
    expect(await zhibiao(args)).toEqual({ code: 2, stdout: '', stderr: `zhibiao: [usage] ${en}\n  See --help.\n` })
    if (zh !== null)
      expect((await zhibiao([...args, '--lang', 'zh'])).stderr).toBe(`zhibiao: [usage] ${zh}\n  请查看 --help。\n`)
  })
})
