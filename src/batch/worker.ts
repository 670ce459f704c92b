/** The process in which documents are read; started by worker-process.ts, killed when one takes too long. */
import { bundled } from '../launch.js'

await (bundled('batch/work') ?? import('./work.js'))
