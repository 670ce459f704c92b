import { ZhibiaoError } from '../../errors.js'
import type { Document } from '../../model.js'
import { composeDocument, type Draft } from '../document.js'
import { describeDecoding } from '../txt.js'
import { findArticle } from './article.js'
import { decodeHtml } from './decode.js'
import { parseHtml } from './dom.js'
import { readFlow, settleOutlines } from './flow.js'
import { isSiteLine } from './furniture.js'

/**
 * Reads a web page: the article with its tables, without what the site prints around it (navigation, share buttons,
 * counters of visits). Numbers of ordered lists are written out.
 *
 * Throws `input.empty` for a page without text, `input.xml` for one nested beyond measure.
 */
export function readHtml(bytes: Uint8Array): Document {
  const page = decodeHtml(bytes)
  const facts = { format: 'html', pages: null, messages: describeDecoding(page) } as const
  const document = composeDocument(readArticleDrafts(page.text), facts)
  if (document.blocks.length === 0) throw new ZhibiaoError('input.empty', 'The page holds no text')
  return document
}

/** The article of a page of some site. Throws `input.xml`. */
export function readArticleDrafts(html: string): readonly Draft[] {
  const { title, body } = findArticle(parseHtml(html))
  const flow = settleOutlines(readFlow(body, { tables: 0 }), title !== null).map(dropSiteLines)
  return title === null ? flow : [titleDraft(title), ...flow]
}

/** HTML that another format holds (a mail, Markdown), where nothing stands around the text. Throws `input.xml`. */
export function readFragmentDrafts(html: string): readonly Draft[] {
  return settleOutlines(readFlow(parseHtml(html), { tables: 0 }))
}

const titleDraft = (text: string): Draft => ({
  kind: 'paragraph',
  text: text.replace(/\s+/g, ' '),
  page: null,
  outline: null,
})

function dropSiteLines(draft: Draft): Draft {
  if (draft.kind === 'row') return draft
  const lines = draft.text.split('\n').filter((line) => !isSiteLine(line))
  return { ...draft, text: lines.join('\n') }
}
