/** A reading process that does what the name of its document says; given to the pool in the place of the program's own. */
import { basename } from 'node:path'
import type { Answer, Request } from '../../src/batch/protocol.js'
import { showPlace } from '../../src/read/index.js'
import { sampleExtraction } from '../store/sample.js'

const send = (answer: Answer): void => {
  process.send?.(answer)
}

process.on('message', (message) => {
  const request = message as Request
  if (request.kind === 'start') return send({ kind: 'ready' })
  const path = request.work.kind === 'read' ? showPlace(request.work.place) : (request.work.source.path ?? '')
  switch (basename(path)) {
    case '死循环.txt':
      for (;;) Math.random()
    case '耗内存.txt': {
      const held: string[][] = []
      for (;;) held.push(Array.from({ length: 1e5 }, String))
    }
    case '崩溃.txt':
      return process.kill(process.pid, 'SIGSEGV')
    case '退出.txt':
      return process.exit(7)
    default: {
      const sample = sampleExtraction()
      const extraction = { ...sample, source: { ...sample.source, path } }
      return send({
        kind: 'done',
        extracted: { extraction, reading: { blocks: [], messages: [] }, members: [] },
        held: process.pid,
      })
    }
  }
})
