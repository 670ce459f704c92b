export type Lang = 'zh' | 'en'

/**
 * The language of the interface: `--lang` where it is given, else the locale's (LC_ALL before LC_MESSAGES before LANG), else English.
 *
 * It is read off the arguments before they are parsed, because `--help` is written while parsing.
 */
export function chooseLang(args: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const given = args.flatMap((arg, index) => {
    if (arg === '--lang') return args[index + 1] ?? []
    return arg.startsWith('--lang=') ? arg.slice('--lang='.length) : []
  })
  const wanted = given.at(-1) ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
