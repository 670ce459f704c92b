import { childElements, findElement, type HtmlElement, plainText } from './dom.js'
import { isAround, isNamedArticle, isNamedTitle, isUnseen, sentences } from './furniture.js'

/** What a page is about: its title, when that stands outside the article, and the element of the article. */
export interface Article {
  readonly title: string | null
  readonly body: HtmlElement
}

/** Enough of the page's text to be all of the article. */
const MOST = 0.8

/**
 * Finds the article of a page: from the body inwards as long as one child holds nearly all of the text, told by its
 * punctuation, which lists of links have not. A page without furniture stays whole.
 */
export function findArticle(root: HtmlElement): Article {
  const page = findElement(root, ({ tag }) => tag === 'body') ?? root
  let body = withoutFurniture(page)
  // Only a site has parts around its article; a document saved as a page is all article.
  const whole = countElements(body) === countElements(visible(page))
  const named = findElement(body, isNamedArticle)
  if (whole && named === null && !SITE.test(plainText(page))) return { title: null, body }
  const weigh = sentences(plainText(body)) > 2 ? weighSentences : weighAll
  if (named && weigh(named) >= weigh(body) * NAMED) body = named
  else {
    const all = weigh(body)
    for (let inner = largest(body, weigh); inner && weigh(inner) >= all * MOST && isBlockHolder(inner); ) {
      body = inner
      inner = largest(body, weigh)
    }
  }
  return { title: findTitle(page, body), body }
}

/** What stands at the foot of every site in the country. */
const SITE = /ICP备|公网安备|网站标识码/

/** A named element that holds less of the page's text is one of several. */
const NAMED = 0.4

/** The title of the page, where it stands outside the article. */
function findTitle(page: HtmlElement, body: HtmlElement): string | null {
  const element =
    findElement(page, ({ tag }) => tag === 'h1') ??
    findElement(page, (each) => isNamedTitle(each) && TITLE_LENGTH.test(plainText(each).trim()))
  const title = element ? plainText(element).trim() : ''
  return title === '' || contains(body, title) ? null : title
}

const TITLE_LENGTH = /^[^。；]{4,80}$/

/** A copy of the element without what is unseen and what stands around the article. */
function withoutFurniture(element: HtmlElement): HtmlElement {
  return filter(element, (child) => !isUnseen(child) && !isAround(child))
}

const visible = (element: HtmlElement): HtmlElement => filter(element, (child) => !isUnseen(child))

function filter(element: HtmlElement, keep: (child: HtmlElement) => boolean): HtmlElement {
  const children = element.children
    .filter((child) => typeof child === 'string' || keep(child))
    .map((child) => (typeof child === 'string' ? child : filter(child, keep)))
  return { ...element, children }
}

const countElements = (element: HtmlElement): number =>
  childElements(element).reduce((sum, child) => sum + 1 + countElements(child), 0)

/** How much running text there is: by its points, which lists of links have not. */
const weighSentences = (element: HtmlElement): number => plainText(element).match(/[，。；、！？]/g)?.length ?? 0

/** Numbers count as well, or a page of one table would weigh nothing. */
const weighAll = (element: HtmlElement): number => plainText(element).match(/[，。；、：！？\d]/g)?.length ?? 0

function largest(element: HtmlElement, weigh: (element: HtmlElement) => number): HtmlElement | null {
  return childElements(element).reduce<HtmlElement | null>(
    (best, child) => (best === null || weigh(child) > weigh(best) ? child : best),
    null,
  )
}

/** Only the boxes of a layout: in a report of one paragraph or one table the search ends before that. */
const isBlockHolder = (element: HtmlElement): boolean =>
  /^(div|main|article|section|center|form|td|tr|tbody)$/.test(element.tag) || isLayoutTable(element)

/** Sites of twenty years ago are set out with tables: those hold paragraphs and tables in their cells. */
const isLayoutTable = (element: HtmlElement): boolean =>
  element.tag === 'table' && findElement(element, ({ tag }) => /^(p|div|table)$/.test(tag)) !== null

const contains = (element: HtmlElement, text: string): boolean =>
  plainText(element).replace(/\s/g, '').includes(text.replace(/\s/g, ''))
