#!/usr/bin/env node
import { bundled } from '../launch.js'

const args = process.argv.slice(2)
// These do their work in processes of their own, which get ready while the command is looked at.
const forks = args.some((arg) => /^(?:extract|query|ingest)$/.test(arg))
if (forks) (await import('./early.js')).startEarly(args)
const { run } = await (bundled<typeof import('./run.js')>('cli/run') ?? import('./run.js'))
await run(args)
if (forks) (await import('../processes/fork.js')).endEarly()
