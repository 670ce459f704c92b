import type { CommanderError } from 'commander'
import { ZhibiaoError } from '../errors.js'
import type { Say, TextKey } from './texts.js'

const KEYS: Readonly<Record<string, TextKey>> = {
  'commander.unknownOption': 'usage.unknown-option',
  'commander.unknownCommand': 'usage.unknown-command',
  'commander.missingArgument': 'usage.missing-argument',
  'commander.optionMissingArgument': 'usage.option-argument',
  'commander.excessArguments': 'usage.excess',
  'commander.invalidArgument': 'usage.invalid',
}

/** Commander's complaint in the language of the interface; the words it quotes are filled in, its guess is kept. */
export function usageError(error: CommanderError, say: Say): ZhibiaoError {
  const [complaint = '', ...guess] = error.message.replace(/^error: /, '').split('\n')
  const quoted = Array.from(complaint.matchAll(/'([^']*)'/g), (match) => match[1] ?? '')
  const key = KEYS[error.code]
  const words = key === undefined ? complaint : say(key, Object.fromEntries(quoted.entries()))
  const choices = /Allowed choices are (.+)\.$/.exec(complaint)?.[1]
  const hints = [choices === undefined ? '' : `(${say('help.choices', { choices })})`, ...guess].filter(Boolean)
  return new ZhibiaoError('usage', [words, ...hints].join(' '))
}
