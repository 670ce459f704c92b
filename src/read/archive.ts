import { ZhibiaoError } from '../errors.js'
import type { Message } from '../model.js'
import type { Member, Reading } from './reading.js'
import type { Zip, ZipMember } from './zip.js'

/**
 * An archive of reports (报送.zip): its own document is empty, its files are members. Entries that point outside the
 * archive are skipped and told of; what systems leave in archives (`__MACOSX`, hidden and lock files) is no content.
 *
 * Throws `input.empty` when nothing is left.
 */
export function readArchive({ members: entries }: Zip): Reading {
  const files = entries.filter(({ folder, name }) => !folder && !isLeftBehind(name))
  const outside = files.filter(({ name }) => isOutside(name))
  const seen = new Set<string>()
  const members: Member[] = []
  const repeated: ZipMember[] = []
  for (const file of files) {
    if (isOutside(file.name)) continue
    if (seen.has(file.name)) repeated.push(file)
    else members.push({ ...file, name: safeName(file.name) })
    seen.add(file.name)
  }
  if (members.length === 0) throw new ZhibiaoError('input.empty', 'The archive holds no files')
  const messages = [
    ...outside.map(({ name }) => skipped(`压缩包中的“${name}”指向包外,已跳过`)),
    ...repeated.map(({ name }) => skipped(`压缩包中有多个“${name}”,只读取第一个`)),
  ]
  return { document: { format: 'zip', text: '', blocks: [], pages: null, messages }, members }
}

const skipped = (text: string): Message => ({ level: 'warning', code: 'read.skipped', text, span: null })

/** `../../etc/passwd`, `/etc/passwd`, `C:\Windows\…` */
const isOutside = (name: string): boolean => /^(\/|[A-Za-z]:)/.test(name) || name.split('/').includes('..')

/** Resource forks of macOS, caches of its and Windows' folders, hidden files, and Word's lock files (`~$总结.docx`). */
const isLeftBehind = (name: string): boolean =>
  name.split('/').some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '..' && part !== '.')) ||
  /(^|\/)(~\$[^/]*|Thumbs\.db|desktop\.ini)$/i.test(name)

/** `!/` parts an archive from its member in paths, so no folder may end in `!`. */
export const safeName = (name: string): string => name.replaceAll('!/', '！/')
