#!/usr/bin/env node
import { bundled } from '../launch.js'

const args = process.argv.slice(2)
// These two do their work in a process of its own, which gets ready while the command is looked at.
const forks = (args[0] === 'extract' || args[0] === 'query') && args.length > 1
if (forks) (await import('./early.js')).startEarly(args)
const { run } = await (bundled<typeof import('./run.js')>('cli/run') ?? import('./run.js'))
await run(args)
if (forks) (await import('../processes/fork.js')).endEarly()
