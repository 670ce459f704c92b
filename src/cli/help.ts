import type { Command, HelpConfiguration, Option } from 'commander'
import { EXAMPLES } from './examples.js'
import type { Say, TextKey } from './texts.js'
import { displayWidth } from './width.js'

const TITLES: Readonly<Record<string, TextKey>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Global Options:': 'help.global-options',
  'Commands:': 'help.commands',
}

/** Commander's help in the language of the interface, its columns aligned for Chinese. */
export function helpConfiguration(say: Say): HelpConfiguration {
  return {
    showGlobalOptions: true,
    displayWidth,
    styleTitle: (title) => {
      const key = TITLES[title]
      return key === undefined ? title : say(key)
    },
    optionDescription: (option) => describeOption(option, say),
  }
}

function describeOption({ description, argChoices, defaultValue, required }: Option, say: Say): string {
  const notes = [
    argChoices === undefined ? '' : say('help.choices', { choices: argChoices.join(', ') }),
    required && typeof defaultValue !== 'undefined' && !Array.isArray(defaultValue)
      ? say('help.default', { value: String(defaultValue) })
      : '',
  ].filter(Boolean)
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`
}

/** The examples of a command as they stand under its help. */
export function exampleText(command: Command, say: Say): string {
  const examples = EXAMPLES[keyOf(command)] ?? []
  return examples.length === 0 ? '' : `\n${say('help.examples')}\n${examples.map((line) => `  ${line}\n`).join('')}`
}

/** `check` alone, but `rules check` for the command of that name under `rules`. */
const keyOf = (command: Command): string =>
  command.parent?.name() === 'rules' ? `rules ${command.name()}` : command.name()
