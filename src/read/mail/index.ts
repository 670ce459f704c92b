import type { Attachment, Email } from 'postal-mime'
import { ZhibiaoError } from '../../errors.js'
import type { Document, Message } from '../../model.js'
import { safeName } from '../archive.js'
import { composeDocument, type Draft } from '../document.js'
import { checkArchiveSizes, type ReadLimits } from '../limits.js'
import type { Member, Reading } from '../reading.js'
import { mendRawText } from './raw-text.js'

/**
 * Reads a mail (.eml): its subject and its text are its own document, its attachments are members. A page that a browser
 * saved as .mht is of the same form, and only its article is read.
 *
 * Throws `input.truncated`, `input.too-large`, `input.empty`.
 */
export async function readMail(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  const mail = await parse(bytes)
  const attached = mail.attachments.filter((attachment) => !isPicture(attachment))
  const sizes = attached.map(({ content }) => ({ packed: sizeOf(content), unpacked: sizeOf(content) }))
  checkArchiveSizes(sizes, limits)
  const members = nameMembers(attached)
  const document = await readOwnText(mail, members)
  if (document.blocks.length === 0 && members.length === 0) throw new ZhibiaoError('input.empty', 'The mail is empty')
  return { document, members }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(mendRawText(bytes), { forceRfc822Attachments: true, maxNestingDepth: 50 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ZhibiaoError('input.truncated', `The mail is damaged: ${reason}`, {}, { cause: error })
  }
}

async function readOwnText(mail: Email, members: readonly Member[]): Promise<Document> {
  const messages = members.length === 0 ? [] : [attachmentsTold(members)]
  const subject: readonly Draft[] = mail.subject ? [paragraph(mail.subject)] : []
  const drafts = mail.html
    ? await readBody(mail.html, isSavedPage(mail))
    : (mail.text ?? '').split(/\r?\n/).map(paragraph)
  return composeDocument([...subject, ...drafts], { format: 'eml', pages: null, messages })
}

async function readBody(html: string, page: boolean): Promise<readonly Draft[]> {
  const { readArticleDrafts, readFragmentDrafts } = await import('../html/index.js')
  return page ? readArticleDrafts(html) : readFragmentDrafts(html)
}

const paragraph = (text: string): Draft => ({ kind: 'paragraph', text, page: null, outline: null })

/** `From: <Saved by Blink>`, `From: "由 Microsoft Internet Explorer 5 保存"` */
const isSavedPage = ({ from }: Email): boolean => /saved by|保存/i.test(`${from?.name ?? ''} ${from?.address ?? ''}`)

/** Pictures of the text and of signatures, and the parts of a saved page. */
const isPicture = ({ mimeType, disposition, related }: Attachment): boolean =>
  (related === true && disposition !== 'attachment') || (mimeType.startsWith('image/') && disposition !== 'attachment')

const sizeOf = (content: Attachment['content']): number =>
  typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

/** Attachments are often called the same (附件.docx twice), and mails attached to a mail have no name. */
function nameMembers(attachments: readonly Attachment[]): readonly Member[] {
  const taken = new Map<string, number>()
  return attachments.map((attachment, index) => {
    const { filename, mimeType, content } = attachment
    const extension = mimeType === 'message/rfc822' ? '.eml' : ''
    // A name may try to be a path.
    const base = safeName((filename ?? '').split(/[/\\]/).at(-1) || `附件${index + 1}${extension}`)
    const times = (taken.get(base) ?? 0) + 1
    taken.set(base, times)
    const name = times === 1 ? base : base.replace(/(\.[^.]*)?$/, ` (${times})$1`)
    return { name, bytes: sizeOf(content), read: async () => bytesOf(content) }
  })
}

const attachmentsTold = (members: readonly Member[]): Message => ({
  level: 'info',
  code: 'read.attachments',
  text: `邮件带有 ${members.length} 个附件:${members.map(({ name }) => name).join('、')}`,
  span: null,
})
