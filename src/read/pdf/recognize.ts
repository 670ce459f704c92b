import type { Document, Message, Span } from '../../model.js'
import { toFragments } from '../ocr/fragments.js'
import type { Picture } from '../ocr/picture.js'
import { type Recognizer, withRecognizer } from '../ocr/recognizer.js'
import { liftRules } from '../ocr/rules.js'
import type { PrintedPage } from './page.js'
import type { PdfFile } from './pdfium.js'
import { renderPage } from './render.js'

/** A page of no more text than a stamp (扫描全能王创建). */
const STAMP = 30

/** A picture over the whole page with no more text than a stamp. */
export function isPicture({ recognized, pictures, width, height, characters }: PrintedPage): boolean {
  return (
    !recognized &&
    characters < STAMP &&
    pictures.some(({ left, top, right, bottom }) => (right - left) * (bottom - top) > width * height * 0.7)
  )
}

/** Whether a page's text is not to be had from its text layer: a picture, nothing at all, or codes without characters. */
export const isUnreadable = (page: PrintedPage): boolean =>
  page.characters === 0 || isPicture(page) || (page.unmapped >= 10 && page.unmapped * 3 >= page.characters)

/** Draws the pages without a text layer and recognises what is printed on them; the others stay as they are. */
export async function recognizePages(file: PdfFile, pages: readonly PrintedPage[]): Promise<readonly PrintedPage[]> {
  if (!pages.some(isUnreadable)) return pages
  return withRecognizer(async (recognizer) => {
    const read: PrintedPage[] = []
    for (const page of pages) {
      if (!isUnreadable(page)) {
        read.push(page)
        continue
      }
      const picture = file.withPage(page.number - 1, (address, pdfium) => renderPage(address, pdfium, page))
      const { fragments, rules } = await recognizePicture(picture, recognizer)
      const characters = fragments.reduce((sum, { text }) => sum + text.length, 0)
      read.push({ ...page, fragments, rules, characters, unmapped: 0, recognized: characters > 0 })
    }
    return read
  })
}

async function recognizePicture(
  drawn: Picture,
  recognizer: Recognizer,
): Promise<Pick<PrintedPage, 'fragments' | 'rules'>> {
  if (drawn.width === 0) return { fragments: [], rules: [] }
  const { rules, picture } = liftRules(drawn)
  return { fragments: toFragments(await recognizer.recognize(picture), picture.scale, rules), rules }
}

/** Tells which stretches of the text were recognised: digits on them may be wrong. */
export function recognizedMessages({ blocks }: Document, pages: readonly PrintedPage[]): readonly Message[] {
  if (!pages.some(({ recognized }) => recognized)) return []
  const places = blocks.flatMap((block) => block.places ?? [])
  const found: { from: number; to: number; span: Span }[] = []
  for (const { number, recognized } of pages) {
    const spans = recognized ? places.flatMap(({ page, span }) => (page === number ? [span] : [])) : []
    if (spans.length === 0) continue
    const span: Span = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
    const last = found.at(-1)
    if (last?.to === number - 1) found[found.length - 1] = { ...last, to: number, span: [last.span[0], span[1]] }
    else found.push({ from: number, to: number, span })
  }
  return found.map(({ from, to, span }) => ({
    level: 'warning',
    code: 'read.ocr',
    text: `第${from === to ? from : `${from}—${to}`}页由文字识别(OCR)读出,数字请与原件核对`,
    span,
  }))
}
