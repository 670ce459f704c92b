import fc from 'fast-check'
import { ZhibiaoError } from '../src/errors.js'
import { READ_LIMITS, readBytes } from '../src/read/index.js'
import { openZip } from '../src/read/zip.js'
import { zip } from './fixtures/zip.js'

/** What to do to a file's bytes at a place told as a share of its length. */
interface Damage {
  readonly at: number
  readonly kind: 'set' | 'cut' | 'copy' | 'drop' | 'splice'
  readonly bytes: Uint8Array
  /** Where a piece spliced in comes from. */
  readonly from: number
}

const DAMAGE: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('set', 'set', 'set', 'copy', 'drop', 'splice', 'splice', 'cut'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
})

const DAMAGES = fc.array(DAMAGE, { minLength: 1, maxLength: 8 })

export interface FuzzOptions {
  readonly seed?: number
  /** Called after each reading. */
  readonly onRun?: () => void
  /** Tells Markdown from text. */
  readonly name?: string
}

/** Reads the file damaged in one to eight places, `runs` times; throws at the first failure that is no ZhibiaoError. */
export async function fuzzFile(file: Uint8Array, runs: number, options: FuzzOptions = {}): Promise<void> {
  const property = fc.asyncProperty(DAMAGES, (damages) => readOrRefuse(damages.reduce(damage, file), options))
  await fc.assert(property, { numRuns: runs, seed: options.seed ?? 5 })
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

/** Whether the file is a zip of XML, which {@link fuzzParts} can pack anew. */
export async function isPackage(file: Buffer): Promise<boolean> {
  if (file.toString('latin1', 0, 2) !== 'PK') return false
  try {
    return Object.values(await unzip(file)).some((xml) => xml.replace('\ufeff', '').startsWith('<'))
  } catch {
    return false
  }
}

/**
 * Reads a docx, odt, ofd or xlsx whose parts have other words in their attributes,
 * packed anew: the checksums of a zip let no other damage through to the XML.
 */
export async function fuzzParts(file: Uint8Array, runs: number, options: FuzzOptions = {}): Promise<void> {
  const parts = Object.entries(await unzip(file))
  const property = fc.asyncProperty(
    fc.array(REWORDING, { minLength: 1, maxLength: 6 }),
    fc.nat(parts.length - 1),
    async (rewordings, part) => {
      const changed = parts.map(([name, xml], index) => [name, index === part ? rewordings.reduce(reword, xml) : xml])
      await readOrRefuse(zip(Object.fromEntries(changed)), options)
    },
  )
  await fc.assert(property, { numRuns: runs, seed: options.seed ?? 5 })
}

async function readOrRefuse(bytes: Uint8Array, { name, onRun }: FuzzOptions): Promise<void> {
  try {
    await readBytes(bytes, name === undefined ? {} : { path: name })
  } catch (error) {
    if (!(error instanceof ZhibiaoError) || error.code === 'internal') throw error
  }
  onRun?.()
}

function damage(file: Uint8Array, { at, kind, bytes, from }: Damage): Uint8Array {
  const place = Math.floor(at * file.length)
  const [before, behind] = [file.subarray(0, place), file.subarray(place)]
  switch (kind) {
    case 'set':
      return Buffer.concat([before, bytes, behind.subarray(bytes.length)])
    case 'copy':
      return Buffer.concat([before, behind.subarray(0, bytes.length * 8), behind])
    case 'splice': {
      const start = Math.floor(from * file.length)
      return Buffer.concat([before, file.subarray(start, start + bytes.length * 20), behind])
    }
    case 'drop':
      return Buffer.concat([before, behind.subarray(bytes.length)])
    case 'cut':
      return before
  }
}

function reword(xml: string, { at, word }: { readonly at: number; readonly word: string }): string {
  const quoted = [...xml.matchAll(/(?<=[\w:-]+=")[^"]*(?=")/g)]
  const match = quoted[at % Math.max(quoted.length, 1)]
  return match ? xml.slice(0, match.index) + word + xml.slice(match.index + match[0].length) : xml
}

/** Members by name. Those of text only: a picture in a package is of no interest. */
async function unzip(file: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const { members } = await openZip(file, READ_LIMITS)
  const entries = await Promise.all(members.map(async (each) => [each.name, (await each.read()).toString()] as const))
  return Object.fromEntries(entries.filter(([name]) => !name.endsWith('/')))
}
