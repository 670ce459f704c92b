import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Context } from './context.js'
import { EXIT, type ExitCode } from './errors.js'
import { exampleText, helpConfiguration } from './help.js'
import type { Lang } from './lang.js'
import type { Output } from './output.js'
import { parseSince } from './since.js'
import { type Say, speak, type TextKey } from './texts.js'
import { usageError } from './usage.js'

export interface ProgramOptions {
  readonly lang: Lang
  readonly output: Output
  readonly version: () => string
}

/**
 * Parses the arguments and runs the command they name; the commands' own modules are loaded only then, so that `--help`
 * does not wait for the database and the dictionary.
 *
 * @returns the exit code of the command
 * @throws ZhibiaoError `usage` for arguments that make no sense, and whatever the command meets
 */
export async function runProgram(args: readonly string[], options: ProgramOptions): Promise<ExitCode> {
  const say = speak(options.lang)
  let exit: ExitCode = EXIT.fine
  const program = createProgram(options, (code) => {
    exit = code
  })
  try {
    if (args.length === 0) program.outputHelp()
    else await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0 && error.code !== 'commander.help') throw usageError(error, say)
    // `zhibiao rules` alone shows its help as a complaint.
    if (error.code === 'commander.help') return EXIT.failure
  }
  return exit
}

type Finish = (code: ExitCode) => void

/** The command tree; `finish` is told the exit code of the command that ran. */
export function createProgram(options: ProgramOptions, finish: Finish): Command {
  const { lang, output } = options
  const say = speak(lang)
  const program = new Command('zhibiao')
    .description(say('program'))
    .configureHelp(helpConfiguration(say))
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .helpOption('-h, --help', say('help.help'))
    .helpCommand('help [command]', say('help.help'))
    .addOption(new Option('--db <file>', say('option.db')).default('zhibiao.db'))
    .addOption(new Option('--lang <language>', say('option.lang')).choices(['zh', 'en']))
  // Read only when asked for: it costs a file.
  program.option('-V, --version', say('help.version')).on('option:version', () => {
    process.stdout.write(`${options.version()}\n`)
    throw new CommanderError(0, 'commander.version', '')
  })

  const context = (): Context => ({ output, lang, say, db: program.opts<{ db: string }>().db })
  const command = (parent: Command, name: string, description: TextKey): Command => {
    const made = parent.command(name).description(say(description)).helpOption('-h, --help', say('help.help'))
    return made.addHelpText('after', () => exampleText(made, say))
  }
  const format = (choices: readonly string[], standard = choices[0]): Option =>
    new Option('--format <format>', say('option.format')).choices(choices).default(standard)
  const rules = (): Option =>
    new Option('--rules <dir>', say('option.rules')).argParser(collect).default([] as readonly string[])
  const jobs = (): Option => new Option('--jobs <number>', say('option.jobs')).argParser(positiveWhole)
  const max = (): Option =>
    new Option('--max <limit>', say('option.max')).argParser(collect).default([] as readonly string[])
  const ocr = (): Option => new Option('--ocr', say('option.ocr'))
  const out = (): Option => new Option('--out <file>', say('option.out'))
  const bom = (): Option => new Option('--bom', say('option.bom'))

  command(program, 'start', 'command.start')
    .argument('[paths...]', say('argument.paths'))
    .addOption(rules())
    .addOption(jobs())
    .addOption(max())
    .addOption(ocr())
    .action(async (paths: string[], flags) => {
      const { runStart } = await import('./commands/start.js')
      finish(await runStart(context(), paths, flags))
    })
  command(program, 'ingest', 'command.ingest')
    .argument('<paths...>', say('argument.paths'))
    .addOption(rules())
    .addOption(jobs())
    .addOption(max())
    .addOption(ocr())
    .addOption(new Option('--since <time>', say('option.since')).argParser((text) => parseSince(text)))
    .addOption(new Option('--watch', say('option.watch')).conflicts('dryRun'))
    .addOption(new Option('--dry-run', say('option.dry-run')))
    .action(async (paths: string[], flags) => {
      const { runIngest } = await import('./commands/ingest.js')
      finish(await runIngest(context(), paths, flags))
    })
  command(program, 'extract', 'command.extract')
    .argument('<files...>', say('argument.files'))
    .addOption(format(['json', 'ndjson', 'csv', 'table']))
    .addOption(bom())
    .addOption(rules())
    .addOption(jobs())
    .addOption(max())
    .addOption(ocr())
    .action(async (files: string[], flags) => {
      const { runExtract } = await import('./commands/extract.js')
      finish(await runExtract(context(), files, flags))
    })
  command(program, 'reextract', 'command.reextract')
    .addOption(rules())
    .addOption(format(['table', 'json', 'csv']))
    .addOption(bom())
    .addOption(jobs())
    .addOption(max())
    .addOption(new Option('--dry-run', say('option.dry-run.reextract')))
    .action(async (flags) => {
      const { runReextract } = await import('./commands/reextract.js')
      finish(await runReextract(context(), flags))
    })
  command(program, 'query', 'command.query')
    .argument('<sql>', say('argument.sql'))
    .addOption(format(['table', 'json', 'csv', 'markdown']))
    .addOption(bom())
    .addOption(new Option('--limit <rows>', say('option.limit')).argParser(wholeNumber).default(10_000))
    .addOption(new Option('--timeout <seconds>', say('option.timeout')).argParser(positiveNumber).default(30))
    .action(async (sql: string, flags) => {
      const { runQueryCommand } = await import('./commands/query.js')
      finish(await runQueryCommand(context(), sql, flags))
    })
  command(program, 'explain', 'command.explain')
    .argument('<figure>', say('argument.figure'))
    .addOption(format(['table', 'json']))
    .action(async (figure: string, flags) => {
      const { runExplain } = await import('./commands/explain.js')
      finish(await runExplain(context(), figure, flags))
    })
  command(program, 'diff', 'command.diff')
    .argument('[a]', say('argument.a'))
    .argument('[b]', say('argument.b'))
    .addOption(new Option('--org <name>', say('option.org')))
    .addOption(new Option('--period <periods...>', say('option.period')))
    .addOption(format(['table', 'json', 'csv', 'xlsx', 'html']))
    .addOption(out())
    .addOption(bom())
    .addOption(new Option('--fail-if-diff', say('option.fail-if-diff')))
    .addOption(rules())
    .action(async (a: string | undefined, b: string | undefined, flags) => {
      const { runDiff } = await import('./commands/diff.js')
      finish(await runDiff(context(), [a, b], flags))
    })
  command(program, 'check', 'command.check')
    .argument('[paths...]', say('argument.check-paths'))
    .addOption(new Option('--against <files...>', say('option.against')).default([] as readonly string[]))
    .addOption(format(['table', 'json', 'csv', 'html']))
    .addOption(out())
    .addOption(bom())
    .addOption(new Option('--fail-if-found', say('option.fail-if-found')))
    .addOption(rules())
    .action(async (paths: string[], flags) => {
      const { runCheck } = await import('./commands/check.js')
      finish(await runCheck(context(), paths, flags))
    })
  addIndicatorCommands(program, { command, format, bom, out, rules, context, finish, say })
  command(program, 'doctor', 'command.doctor')
    .addOption(format(['table', 'json']))
    .addOption(rules())
    .action(async (flags) => {
      const { runDoctor } = await import('./commands/maintenance.js')
      finish(await runDoctor(context(), flags))
    })
  command(program, 'backup', 'command.backup')
    .argument('<file>', say('argument.target'))
    .action(async (target: string) => {
      const { runBackup } = await import('./commands/maintenance.js')
      finish(await runBackup(context(), target))
    })
  command(program, 'vacuum', 'command.vacuum').action(async () => {
    const { runVacuum } = await import('./commands/maintenance.js')
    finish(await runVacuum(context()))
  })
  const rulesCommand = program
    .command('rules')
    .description(say('command.rules'))
    .helpOption('-h, --help', say('help.help'))
    .helpCommand(false)
  command(rulesCommand, 'check', 'command.rules.check')
    .argument('[dir]', say('argument.dir'))
    .action(async (dir: string | undefined) => {
      const { runRulesCheck } = await import('./commands/rules-check.js')
      finish(await runRulesCheck(context(), dir))
    })
  return program.addHelpText('after', () => exampleText(program, say))
}

interface CommandParts {
  readonly command: (parent: Command, name: string, description: TextKey) => Command
  readonly format: (choices: readonly string[]) => Option
  readonly bom: () => Option
  readonly out: () => Option
  readonly rules: () => Option
  readonly context: () => Context
  readonly finish: Finish
  readonly say: Say
}

function addIndicatorCommands(program: Command, parts: CommandParts): void {
  const { command, format, bom, out, rules, context, finish, say } = parts
  const indicators = program
    .command('indicators')
    .description(say('command.indicators'))
    .helpOption('-h, --help', say('help.help'))
    .helpCommand(false)
  const load = () => import('./commands/indicators.js')
  const formats = ['table', 'json', 'csv']
  command(indicators, 'list', 'command.indicators.list')
    .addOption(format(formats))
    .addOption(bom())
    .addOption(rules())
    .action(async (flags) => finish(await (await load()).runIndicatorList(context(), flags)))
  command(indicators, 'search', 'command.indicators.search')
    .argument('<words>', say('argument.words'))
    .addOption(new Option('--limit <rows>', say('option.limit')).argParser(wholeNumber).default(100))
    .addOption(format(formats))
    .addOption(bom())
    .addOption(rules())
    .action(async (words: string, flags) => finish(await (await load()).runIndicatorSearch(context(), words, flags)))
  command(indicators, 'history', 'command.indicators.history')
    .argument('<name>', say('argument.name'))
    .addOption(new Option('--org <name>', say('option.org')))
    .addOption(format(formats))
    .addOption(bom())
    .addOption(rules())
    .action(async (name: string, flags) => finish(await (await load()).runIndicatorHistory(context(), name, flags)))
  command(indicators, 'merge', 'command.indicators.merge')
    .argument('<name>', say('argument.name'))
    .argument('<into>', say('argument.into'))
    .action(async (name: string, into: string) => finish(await (await load()).runIndicatorMerge(context(), name, into)))
  command(indicators, 'split', 'command.indicators.split')
    .argument('<name>', say('argument.name'))
    .action(async (name: string) => finish(await (await load()).runIndicatorSplit(context(), name)))
  command(indicators, 'restore', 'command.indicators.restore')
    .argument('<name>', say('argument.name'))
    .action(async (name: string) => finish(await (await load()).runIndicatorRestore(context(), name)))
  command(indicators, 'export', 'command.indicators.export')
    .addOption(out())
    .addOption(rules())
    .action(async (flags) => finish(await (await load()).runIndicatorExport(context(), flags)))
}

const collect = (value: string, previous: readonly string[]): readonly string[] => [...previous, value]

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('')
  return Number(value)
}

function positiveWhole(value: string): number {
  const number = wholeNumber(value)
  if (number === 0) throw new InvalidArgumentError('')
  return number
}

function positiveNumber(value: string): number {
  const number = Number(value)
  if (!(number > 0 && number < 1e6)) throw new InvalidArgumentError('')
  return number
}
