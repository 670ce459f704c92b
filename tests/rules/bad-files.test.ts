import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ZhibiaoError } from '../../src/errors.js'
import { loadRules } from '../../src/rules/index.js'

const FOLDER = 'fixtures/rules-bad'

/** `code file:line:column` of the first problem, then every problem on a line of its own. */
function report(folder: string): string {
  try {
    loadRules({ builtIn: folder })
  } catch (error) {
    if (error instanceof ZhibiaoError) return `${error.code} ${error.where}\n${error.message}\n`
    throw error
  }
  return 'no problem'
}

describe('a bad rule file is refused with every problem and its place', () => {
  test.each(readdirSync(FOLDER))('%s', (name) => {
    expect(report(`${FOLDER}/${name}`)).toBe(readFileSync(`${FOLDER}/${name}/expected.txt`, 'utf8'))
  })

  test('a folder that is not there', () => {
    expect(report('fixtures/rules-nowhere')).toBe(
      'input.missing fixtures/rules-nowhere\nCannot read the rules in fixtures/rules-nowhere.\n',
    )
  })
})
