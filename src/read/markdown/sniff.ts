/** The name says it, as the text may be Markdown without a sign of it; or it begins with a heading: # 工作总结. */
export function looksLikeMarkdown(bytes: Uint8Array, name: string | null): boolean {
  if (name !== null && /\.(md|markdown)$/i.test(name)) return true
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1')
  return /^(\xef\xbb\xbf)?\s*#{1,6} \S/.test(head)
}
