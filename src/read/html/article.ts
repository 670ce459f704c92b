import { childElements, findElement, type HtmlElement, plainText } from './dom.js'
import { isAround, isUnseen } from './furniture.js'

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
  if (countElements(body) === countElements(visible(page))) return { title: null, body }
  const all = weigh(body)
  for (let inner = largest(body); inner && weigh(inner) >= all * MOST && isBlockHolder(inner); inner = largest(body)) {
    body = inner
  }
  const heading = findElement(page, ({ tag }) => tag === 'h1')
  const title = heading && !contains(body, plainText(heading)) ? plainText(heading).trim() : null
  return { title: title === '' ? null : title, body }
}

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

/** How much running text there is: numbers count as well, or a page of one table would weigh nothing. */
const weigh = (element: HtmlElement): number => plainText(element).match(/[，。；、：！？\d]/g)?.length ?? 0

function largest(element: HtmlElement): HtmlElement | null {
  return childElements(element).reduce<HtmlElement | null>(
    (best, child) => (best === null || weigh(child) > weigh(best) ? child : best),
    null,
  )
}

/** Only the boxes of a layout: in a report of one paragraph or one table the search ends before that. */
const isBlockHolder = ({ tag }: HtmlElement): boolean =>
  /^(div|main|article|section|center|form|td|tr|tbody)$/.test(tag)

const contains = (element: HtmlElement, text: string): boolean =>
  plainText(element).replace(/\s/g, '').includes(text.replace(/\s/g, ''))
