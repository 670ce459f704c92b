import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clearLeftovers, makeTemporaryFolder } from '../../src/processes/temporary.js'

const own = `zhibiao-read-${hostname()}-`
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-leftovers-'))
  vi.stubEnv('TMPDIR', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** The id of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['--version']).pid

const make = (name: string): void => {
  mkdirSync(join(folder, name, 'inner'), { recursive: true })
  writeFileSync(join(folder, name, 'inner/text'), 'left')
}

test('the folders of processes that no longer live are removed, and no others', () => {
  const dead = deadProcess()
  const kept = [
    `${own}${process.pid}-aaaaaa`,
    `zhibiao-read-another.host-${dead}-aaaaaa`,
    `zhibiao-read-${dead}`,
    `${own}${dead}-aaaaaa-mine`,
    `${own}0-aaaaaa`,
    'reports',
  ]
  for (const name of [...kept, `${own}${dead}-aaaaaa`, `${own}${dead}-bbbbbb`]) make(name)
  symlinkSync(join(folder, 'reports'), join(folder, `${own}${dead}-cccccc`))
  writeFileSync(join(folder, `${own}${dead}-dddddd`), 'a file')
  clearLeftovers()
  expect(readdirSync(folder).toSorted()).toEqual([...kept, `${own}${dead}-cccccc`, `${own}${dead}-dddddd`].toSorted())
  expect(readFileSync(join(folder, 'reports/inner/text'), 'utf8')).toBe('left')
})

test('the first folder of a process clears what others left; it bears the id of its process', () => {
  make(`${own}${deadProcess()}-aaaaaa`)
  const made = makeTemporaryFolder()
  expect(readdirSync(folder)).toEqual([basename(made)])
  expect(basename(made).slice(0, -6)).toBe(`${own}${process.pid}-`)
})
