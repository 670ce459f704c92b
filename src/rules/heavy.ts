import { createRequire } from 'node:module'
import type * as re2js from 're2js'
import type * as yaml from 'yaml'
import type * as zod from 'zod'

/** The namespace of zod, as schemas take it. */
export type Zod = typeof zod.z
export type Yaml = typeof yaml

const require = createRequire(import.meta.url)

/** zod, imported when a rule file is first validated: it costs some 90 ms, which `--help` need not pay. */
export function loadZod(): Zod {
  return (require('zod') as typeof zod).z
}

/** yaml, imported when a rule file is first parsed: it costs some 40 ms. */
export function loadYaml(): Yaml {
  return require('yaml') as Yaml
}

/** re2js, imported when a user's pattern is first compiled: without a pack it is not needed. */
export function loadRe2(): typeof re2js {
  return require('re2js') as typeof re2js
}
