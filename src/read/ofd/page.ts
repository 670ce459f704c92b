import { gatherFragments } from '../pdf/fragments.js'
import { apply, compose, IDENTITY, type Matrix, type Rectangle, spanCorners, turnMatrix } from '../pdf/geometry.js'
import { placeGlyphs, type RawGlyph } from '../pdf/glyphs.js'
import { type PrintedPage, swapSides } from '../pdf/page.js'
import type { Rule } from '../pdf/rules.js'
import { findWriting } from '../pdf/turns.js'
import { childAt, childrenNamed, childrenOf, textOf, type XmlElement } from '../xml.js'
import { readGlyphs, usualRight } from './glyphs.js'
import { readNumbers } from './numbers.js'
import type { OfdDocument } from './package.js'
import { readRules } from './path.js'

/** What has been found on a page so far. */
interface Sheet {
  readonly glyphs: RawGlyph[]
  readonly rules: Rule[]
  readonly pictures: Rectangle[]
}

/** OFD measures in millimetres, the layout in points. */
const POINTS: Matrix = [72 / 25.4, 0, 0, 72 / 25.4, 0, 0]
const A4: Rectangle = { left: 0, top: 0, right: 210, bottom: 297 }

/** A page of an OFD document as it is printed, its templates included. `number` counts from 1. */
export async function printPage(page: XmlElement, document: OfdDocument, number: number): Promise<PrintedPage> {
  const area = readArea(childAt(page, 'Area')) ?? readArea(document.area) ?? A4
  const shown = compose(POINTS, [1, 0, 0, 1, -area.left, -area.top])
  const sides = [POINTS[0] * (area.right - area.left), POINTS[3] * (area.bottom - area.top)] as const
  const layers = layersOf(page, document)
  const printed = print(layers, shown, document)
  const raw = { glyphs: printed.glyphs, unmapped: 0 }
  const { turns, vertical } = findWriting(raw, IDENTITY)
  const view = turnMatrix(turns, ...sides)
  const [width, height] = swapSides(sides, turns)
  // Lines and pictures lie along the page's sides, and are found again where it is turned.
  const { rules, pictures } = turns === 0 ? printed : print(layers, compose(view, shown), document)
  return {
    number,
    width,
    height,
    turns,
    fragments: gatherFragments(placeGlyphs(raw, { view, vertical }, usualRight)),
    rules,
    pictures,
    characters: raw.glyphs.length,
    unmapped: 0,
    recognized: false,
  }
}

/** The layers of the page's templates, then its own. */
const layersOf = (page: XmlElement, { templates }: OfdDocument): readonly XmlElement[] =>
  [
    ...childrenNamed(page, 'Template').map(({ attributes }) => templates.get(attributes.TemplateID ?? '')),
    page,
  ].flatMap((content) => childrenNamed(childAt(content, 'Content'), 'Layer'))

function print(layers: readonly XmlElement[], view: Matrix, document: OfdDocument): Sheet {
  const sheet: Sheet = { glyphs: [], rules: [], pictures: [] }
  for (const layer of layers) printObjects(layer, view, document, sheet, 0)
  return sheet
}

/** The page as it is printed: its physical box, else the part of it that programs show. */
function readArea(area: XmlElement | undefined): Rectangle | null {
  for (const name of ['PhysicalBox', 'ApplicationBox', 'CropBox']) {
    const [x = 0, y = 0, width = 0, height = 0] = readNumbers(textOf(childAt(area, name)))
    if (width > 0 && height > 0) return { left: x, top: y, right: x + width, bottom: y + height }
  }
  return null
}

/** Drawings may place drawings; none that people make does so more than a few times over. */
const DEEPEST_DRAWING = 8

function printObjects(parent: XmlElement, view: Matrix, document: OfdDocument, sheet: Sheet, depth: number): void {
  for (const element of childrenOf(parent)) {
    const matrix = compose(view, objectMatrix(element))
    switch (element.name) {
      case 'TextObject':
        sheet.glyphs.push(...readGlyphs(element, matrix, document.fonts, sheet.glyphs.length))
        break
      case 'PathObject':
        sheet.rules.push(...readRules(element, matrix))
        break
      case 'ImageObject':
        sheet.pictures.push(spanCorners(apply(matrix, [0, 0]), apply(matrix, [1, 1])))
        break
      case 'PageBlock':
        printObjects(element, view, document, sheet, depth)
        break
      case 'CompositeObject': {
        const content = childAt(document.drawings.get(element.attributes.ResourceID ?? ''), 'Content')
        if (content !== undefined && depth < DEEPEST_DRAWING) printObjects(content, matrix, document, sheet, depth + 1)
        break
      }
    }
  }
}

/** From an object's own space to its page: its CTM, then the upper left corner of its boundary. */
function objectMatrix({ attributes }: XmlElement): Matrix {
  const [x = 0, y = 0] = readNumbers(attributes.Boundary)
  const [a, b, c, d, e, f] = readNumbers(attributes.CTM)
  const own: Matrix =
    a === undefined || b === undefined || c === undefined || d === undefined ? IDENTITY : [a, b, c, d, e ?? 0, f ?? 0]
  return compose([1, 0, 0, 1, x, y], own)
}
