import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { ZhibiaoError } from '../../errors.js'

/** An element of a page: what parse5 makes of it, as a browser would, without comments and scripts' own trees. */
export interface HtmlElement {
  /** Lower case: td. */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

export type HtmlNode = HtmlElement | string

interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[]
}

/** No page that a person wrote goes deeper; the walks over the tree call themselves. */
const DEEPEST = 500

/** Parses a page as browsers do, whatever is wrong with it. Throws `input.xml` for elements nested 500 deep. */
export function parseHtml(html: string): HtmlElement {
  const root: OpenElement = { tag: '#document', attributes: {}, children: [] }
  const rest: (readonly [from: DefaultTreeAdapterMap['parentNode'], to: OpenElement, depth: number])[] = [
    [parse(html), root, 0],
  ]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [from, to, depth] = next
    if (depth > DEEPEST) throw new ZhibiaoError('input.xml', `The page is nested deeper than ${DEEPEST} elements`)
    for (const child of from.childNodes) {
      if ('value' in child) to.children.push(child.value)
      else if ('tagName' in child) {
        const element: OpenElement = { tag: child.tagName, attributes: attributesOf(child), children: [] }
        to.children.push(element)
        rest.push([child, element, depth + 1])
      }
    }
  }
  return root
}

const attributesOf = ({ attrs }: DefaultTreeAdapterMap['element']): Readonly<Record<string, string>> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]))

/** The elements directly within. */
export function childElements({ children }: HtmlElement): readonly HtmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The first element of one of the tags, in the order of the page; null when there is none. */
export function findElement(element: HtmlElement, matches: (element: HtmlElement) => boolean): HtmlElement | null {
  for (const child of childElements(element)) {
    const found = matches(child) ? child : findElement(child, matches)
    if (found) return found
  }
  return null
}

/** All text within, as it stands in the source. */
export function plainText(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : plainText(child))).join('')
}
