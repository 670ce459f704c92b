import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../src/cli/program.js'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

const program = createProgram(
  {
    lang: 'en',
    output: { data: async () => {}, note: () => {}, columns: undefined, interactive: false },
    version: () => '',
  },
  () => {},
)

/** Commands that do something, with their full names: `rules check`. */
function leaves(command: Command, prefix = ''): { name: string; command: Command }[] {
  return command.commands.flatMap((child) => {
    const name = `${prefix}${child.name()}`
    return child.commands.length > 0 ? leaves(child, `${name} `) : [{ name, command: child }]
  })
}

const commands = leaves(program)
const cli = read('docs/cli.md')

/** The part of docs/cli.md about a command: from its heading to the next. */
const sectionOf = (name: string): string => {
  const starts = [' ', '\n'].map((end) => `zhibiao ${name}${end}`)
  return cli.split(/^## /m).find((part) => starts.some((start) => part.startsWith(start))) ?? ''
}

const longNames = (options: readonly { long?: string | undefined }[]): string[] =>
  options.flatMap(({ long }) => long ?? []).sort()

describe('docs/cli.md', () => {
  it.each(commands)('has a section on $name with exactly its options', ({ name, command }) => {
    const documented = Array.from(sectionOf(name).matchAll(/^\| `(--[a-z-]+)/gm), (match) => match[1] ?? '')
    expect([...new Set(documented)].sort()).toEqual(longNames(command.options))
  })

  it.each(
    commands.flatMap(({ name, command }) =>
      command.options.flatMap(({ argChoices }) => (argChoices ?? []).map((choice) => ({ name, choice }))),
    ),
  )('tells of $name --format $choice', ({ name, choice }) => {
    expect(sectionOf(name)).toContain(`\`--format ${choice}\``)
  })

  it('tells of the options of every command', () => {
    for (const option of longNames(program.options)) expect(cli).toContain(option)
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it.each(commands)('shows $name', ({ name }) => {
    expect(read(file)).toContain(`zhibiao ${name}`)
  })
})

describe('docs/database.md', () => {
  const db = new Database(':memory:')
  for (const step of ['schema.sql', 'migrations/2-rulings.sql', 'migrations/3-findings.sql']) {
    db.exec(read(`src/store/sqlite/${step}`))
  }
  const document = read('docs/database.md')

  it.each(['figure', 'relation', 'finding', '指标表', '关系表', '核对表'])('describes every column of %s', (view) => {
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(view) as string[]
    expect(columns.length).toBeGreaterThan(5)
    expect(columns.filter((column) => !document.includes(`\`${column}\``))).toEqual([])
  })

  it('has recipes that run', () => {
    const recipes = /```sql\n([\s\S]*?)```/.exec(document)?.[1] ?? ''
    const statements = recipes.split(/;\s*\n/).filter((statement) => statement.trim() !== '')
    expect(statements.length).toBeGreaterThan(5)
    for (const statement of statements) expect(db.prepare(statement).all()).toEqual([])
  })
})
