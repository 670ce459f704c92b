import { readFileSync } from 'node:fs'

/** Version of this program, as its package.json has it; stored with every document, so that a new one reads again. */
export function programVersion(): string {
  // Two folders up from both src/batch and dist/batch.
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
