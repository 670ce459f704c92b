#!/usr/bin/env node
import { bundled } from '../launch.js'

const { run } = await (bundled<typeof import('./run.js')>('cli/run') ?? import('./run.js'))
await run(process.argv.slice(2))
