import { programVersion } from '../batch/version.js'
import { asZhibiaoError, describeError, EXIT } from './errors.js'
import { chooseLang } from './lang.js'
import { processOutput } from './output.js'
import { runProgram } from './program.js'

/** Runs the command that `args` name, in this process: its streams, its exit code. */
export async function run(args: readonly string[]): Promise<void> {
  const lang = chooseLang(args, process.env)
  const output = processOutput()
  // Only the exit code is set: leaving at once would cut off what a slow reader has not taken yet.
  try {
    process.exitCode = await runProgram(args, { lang, output, version: programVersion })
  } catch (error) {
    output.note(describeError(asZhibiaoError(error), lang))
    process.exitCode = EXIT.failure
  }
}
