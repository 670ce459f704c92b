import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zhibiao } from './cli/run.js'

/** The fenced block after a marker: <!-- example:input -->. */
function block(readme: string, marker: string): string {
  const after = readme.split(`<!-- example:${marker} -->\n`)[1] ?? ''
  return /^```\w*\n([\s\S]*?)^```/m.exec(after)?.[1] ?? ''
}

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
])('the example of %s', (file, lang) => {
  it('is what the program prints', async () => {
    const readme = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    const folder = mkdtempSync(join(tmpdir(), 'zhibiao-readme-'))
    writeFileSync(join(folder, '总结.txt'), block(readme, 'input'))
    const { stdout } = await zhibiao(['extract', '总结.txt', '--format', 'table', '--lang', lang], { cwd: folder })
    rmSync(folder, { recursive: true })
    expect(stdout.trimEnd()).toBe(block(readme, 'output').trimEnd())
  })
})
