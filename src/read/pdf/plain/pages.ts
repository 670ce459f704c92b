import type { QuarterTurns, Rectangle } from '../geometry.js'
import type { ObjectFile } from './objects.js'
import { Unsure } from './unsure.js'
import { type Dictionary, isArray, isDictionary, isStream, type Stream, toNumbers, type Value } from './values.js'

/** A page as the file describes it. */
export interface PlainPage {
  readonly contents: readonly Stream[]
  readonly resources: Dictionary
  /** What of the page's space is shown, y upwards: `top` is its lower side. */
  readonly bounds: Rectangle
  readonly rotation: QuarterTurns
}

/** What pages take over from the nodes above them. */
interface Inherited {
  readonly Resources: Value
  readonly MediaBox: Value
  readonly CropBox: Value
  readonly Rotate: Value
}

const DEEPEST = 64
const MOST_PAGES = 20_000
const NONE: Inherited = { Resources: null, MediaBox: null, CropBox: null, Rotate: null }

/** The pages in their order. Throws {@link Unsure} where the tree of pages does not fit together. */
export function listPages(file: ObjectFile): readonly PlainPage[] {
  const root = file.resolve(file.trailer.get('Root'))
  const top = isDictionary(root) ? file.resolve(root.get('Pages')) : null
  if (!isDictionary(top)) throw new Unsure('structure', 'no pages')
  const pages: PlainPage[] = []
  const seen = new Set<Dictionary>()
  const visit = (node: Value, inherited: Inherited, depth: number): void => {
    if (!isDictionary(node) || seen.has(node) || depth > DEEPEST) throw new Unsure('structure', 'the pages are no tree')
    seen.add(node)
    const own = inherit(node, inherited, file)
    const kids = file.resolve(node.get('Kids'))
    if (kids === null && node.get('Type') === 'Page') pages.push(toPage(node, own, file))
    else if (isArray(kids) && node.get('Type') === 'Pages')
      for (const kid of kids) visit(file.resolve(kid), own, depth + 1)
    else throw new Unsure('structure', 'neither a page nor pages')
    if (pages.length > MOST_PAGES) throw new Unsure('structure', 'too many pages')
  }
  visit(top, NONE, 0)
  if (pages.length === 0 || file.resolve(top.get('Count')) !== pages.length)
    throw new Unsure('structure', 'another number of pages')
  return pages
}

function inherit(node: Dictionary, inherited: Inherited, file: ObjectFile): Inherited {
  const own = (name: keyof Inherited): Value => file.resolve(node.get(name)) ?? inherited[name]
  return { Resources: own('Resources'), MediaBox: own('MediaBox'), CropBox: own('CropBox'), Rotate: own('Rotate') }
}

function toPage(page: Dictionary, { Resources, MediaBox, CropBox, Rotate }: Inherited, file: ObjectFile): PlainPage {
  const media = toBox(MediaBox, file)
  const bounds = CropBox === null ? media : intersect(toBox(CropBox, file), media)
  if (bounds.right <= bounds.left || bounds.bottom <= bounds.top) throw new Unsure('structure', 'a page without a size')
  return {
    contents: listStreams(file.resolve(page.get('Contents')), file),
    resources: isDictionary(Resources) ? Resources : new Map(),
    bounds,
    rotation: toTurns(Rotate),
  }
}

function toBox(value: Value, file: ObjectFile): Rectangle {
  const numbers = isArray(value) ? value.map(file.resolve) : value
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = toNumbers(numbers, 'the box of a page', 4)
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) }
}

function intersect(one: Rectangle, other: Rectangle): Rectangle {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}

function toTurns(rotate: Value): QuarterTurns {
  if (rotate === null) return 0
  if (typeof rotate !== 'number' || rotate % 90 !== 0) throw new Unsure('structure', 'a page turned askew')
  return ((((rotate / 90) % 4) + 4) % 4) as QuarterTurns
}

function listStreams(contents: Value, file: ObjectFile): readonly Stream[] {
  if (contents === null) return []
  const streams = isArray(contents) ? contents.map(file.resolve) : [contents]
  if (streams.every(isStream)) return streams
  throw new Unsure('structure', 'contents that are no stream')
}

/** A page's operators, which may be cut into several streams between any two words. */
export function joinContents(streams: readonly Stream[], file: ObjectFile): Uint8Array {
  const parts = streams.map(file.unpack)
  const [only] = parts
  return only && parts.length === 1 ? only : Buffer.concat(parts.flatMap((part) => [part, BETWEEN]))
}

const BETWEEN = Buffer.from('\n')
