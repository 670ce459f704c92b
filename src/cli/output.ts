import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { ZhibiaoError } from '../errors.js'
import { printable } from './printable.js'

/** Where a command writes: its data to stdout, everything said about it to stderr. */
export interface Output {
  /** Writes data, waiting while the reader is slower. */
  data(text: string): Promise<void>
  note(text: string): void
  /** Width of the terminal that reads the data; undefined when it is a file or a pipe. */
  readonly columns: number | undefined
  /** Whether the notes go to a terminal, where a progress bar makes sense. */
  readonly interactive: boolean
}

/** The process's own streams. A reader that closes the pipe early (`| head`) ends the program quietly. */
export function processOutput(): Output {
  const { stdout, stderr } = process
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    async data(text) {
      // A file or a program gets the data as they are; CSV must not be changed on its way.
      if (!stdout.write(stdout.isTTY ? printable(text) : text)) await once(stdout, 'drain')
    },
    note(text) {
      stderr.write(printable(text))
    },
    columns: stdout.isTTY ? stdout.columns : undefined,
    interactive: stderr.isTTY,
  }
}

/** Writes what `--out` asks for; fails with `output.unwritable`. */
export async function saveFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ZhibiaoError('output.unwritable', reason, { file: path }, { cause: error })
  }
}
