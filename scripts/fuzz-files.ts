import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { ZhibiaoError } from '../src/errors.js'
import { readBytes } from '../src/read/index.js'
import { zip } from './fixtures/zip.js'

/** What to do to a file's bytes at a place told as a share of its length. */
interface Damage {
  readonly at: number
  readonly kind: 'set' | 'cut' | 'copy' | 'drop'
  readonly bytes: Uint8Array
}

const DAMAGE: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('set', 'set', 'set', 'copy', 'drop', 'cut'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
})

const DAMAGES = fc.array(DAMAGE, { minLength: 1, maxLength: 8 })

/** Reads the file damaged in one to eight places, `runs` times; throws at the first failure that is no ZhibiaoError. */
export async function fuzzFile(file: Uint8Array, runs: number, seed = 5): Promise<void> {
  const property = fc.asyncProperty(DAMAGES, (damages) => readOrRefuse(damages.reduce(damage, file)))
  await fc.assert(property, { numRuns: runs, seed })
}

/** What makes XML say something else and leaves it well-formed: numbers, and words in quotation marks. */
const REWORDING = fc.record({
  at: fc.nat(),
  word: fc.constantFrom(
    '0',
    '-1',
    '99999999999',
    '%9',
    '',
    'NaN',
    'continue',
    'none',
    'upperRoman',
    'lowerLetter',
    '1e9',
    '􏿿',
    'w:p',
  ),
})

/**
 * Reads a docx (as scripts/fixtures/zip.ts packs it) whose parts have other words in their attributes, packed anew: the
 * checksums of a zip let no other damage through to the XML.
 */
export async function fuzzParts(file: Uint8Array, runs: number, seed = 5): Promise<void> {
  const parts = Object.entries(unzip(Buffer.from(file)))
  const property = fc.asyncProperty(
    fc.array(REWORDING, { minLength: 1, maxLength: 6 }),
    fc.nat(parts.length - 1),
    async (rewordings, part) => {
      const changed = parts.map(([name, xml], index) => [name, index === part ? rewordings.reduce(reword, xml) : xml])
      await readOrRefuse(zip(Object.fromEntries(changed)))
    },
  )
  await fc.assert(property, { numRuns: runs, seed })
}

async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    await readBytes(bytes)
  } catch (error) {
    if (!(error instanceof ZhibiaoError) || error.code === 'internal') throw error
  }
}

function damage(file: Uint8Array, { at, kind, bytes }: Damage): Uint8Array {
  const place = Math.floor(at * file.length)
  const [before, behind] = [file.subarray(0, place), file.subarray(place)]
  switch (kind) {
    case 'set':
      return Buffer.concat([before, bytes, behind.subarray(bytes.length)])
    case 'copy':
      return Buffer.concat([before, behind.subarray(0, bytes.length * 8), behind])
    case 'drop':
      return Buffer.concat([before, behind.subarray(bytes.length)])
    case 'cut':
      return before
  }
}

function reword(xml: string, { at, word }: { readonly at: number; readonly word: string }): string {
  const quoted = [...xml.matchAll(/(?<=w:\w+=")[^"]*(?=")/g)]
  const match = quoted[at % Math.max(quoted.length, 1)]
  return match ? xml.slice(0, match.index) + word + xml.slice(match.index + match[0].length) : xml
}

/** Members by name, from the headers before each. */
function unzip(file: Buffer): Readonly<Record<string, string>> {
  const members: Record<string, string> = {}
  for (let at = 0; file.toString('latin1', at, at + 4) === 'PK\x03\x04'; ) {
    const [packed, name, extra] = [file.readUInt32LE(at + 18), file.readUInt16LE(at + 26), file.readUInt16LE(at + 28)]
    const start = at + 30 + name + extra
    members[file.toString('utf8', at + 30, at + 30 + name)] = inflateRawSync(
      file.subarray(start, start + packed),
    ).toString()
    at = start + packed
  }
  return members
}
