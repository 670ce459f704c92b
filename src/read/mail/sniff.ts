/** Fields of the head of a mail, or of a page that a browser saved (mht). */
const KNOWN =
  /^(received|return-path|delivered-to|from|to|cc|date|subject|message-id|mime-version|content-type|reply-to|sender):/i

const FIELD = /^[\w-]+:/

/** Without one of these it is a text that happens to begin with a label (Subject: …). */
const TELLING = /^(from|mime-version|message-id|received):/im

/** Whether a file's beginning is the head of a mail: three fields or more and nothing else, up to the first empty line. */
export function looksLikeMail(head: string): boolean {
  const lines = head
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
  const end = lines.indexOf('')
  const fields = lines.slice(0, end < 0 ? -1 : end)
  return (
    fields.length >= 3 &&
    fields.every((line) => FIELD.test(line)) &&
    fields.filter((line) => KNOWN.test(line)).length >= 2 &&
    TELLING.test(fields.join('\n'))
  )
}
