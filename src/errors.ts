/** Every way Zhibiao can fail, with what to do about it. Codes are stable: scripts may rely on them. */
export const ERROR_CODES = {
  'input.missing': { en: 'Check the path.', zh: '请检查路径是否正确。' },
  'input.unreadable': { en: 'Check the permissions of the file.', zh: '请检查文件的访问权限。' },
  'input.empty': {
    en: 'The file holds no text; ask the sender for it again.',
    zh: '文件没有内容,请向报送单位重新索取。',
  },
  'input.format': {
    en: 'Convert it to docx, pdf or another format listed in docs/formats.md.',
    zh: '请转换为 docx、pdf 等可读格式(见 docs/formats.md)。',
  },
  'input.truncated': {
    en: 'The file is damaged; ask the sender for it again.',
    zh: '文件已损坏,请向报送单位重新索取。',
  },
  'input.encrypted': { en: 'Remove the password and try again.', zh: '请先解除密码保护再试。' },
  'input.image-only': {
    en: 'The pages are pictures (a scan); read a PDF again with --ocr, or ask the sender for the Word file.',
    zh: '页面是图片(扫描件);PDF 请加 --ocr 重读,或向报送单位索取 Word 文件。',
  },
  'input.unmapped': {
    en: 'The fonts in the PDF do not say which characters they print; read it again with --ocr, or ask the sender for the Word file.',
    zh: 'PDF 的字体没有标明文字,无法读取;请加 --ocr 重读,或向报送单位索取 Word 文件。',
  },
  'input.too-large': {
    en: 'Split the file, or raise the limit named with --max.',
    zh: '请拆分文件后再试,或用 --max 放宽所指的上限。',
  },
  'input.xml': {
    en: 'The XML inside is not what an office program writes; ask the sender for the file again.',
    zh: '文件内部的 XML 不是办公软件正常写出的,请向报送单位重新索取。',
  },
  'input.nesting': {
    en: 'Unpack the inner archives first, or raise the limit with --max nesting=N.',
    zh: '请先解开内层压缩包,或用 --max nesting=N 放宽上限。',
  },
  'input.archive': {
    en: 'Name one of its files as ARCHIVE!/FILE, or read them all with `zhibiao ingest`.',
    zh: '请用“压缩包!/文件”指定其中一个文件,或用 `zhibiao ingest` 全部读取。',
  },
  'input.timeout': {
    en: 'The file takes too long to read; split it, or raise the limit with --max time=SECONDS.',
    zh: '文件读取超时;请拆分后再试,或用 --max time=秒数 放宽上限。',
  },
  'input.memory': {
    en: 'The file takes too much memory to read; split it, or raise the limit with --max memory=SIZE.',
    zh: '读取文件所需内存过大;请拆分后再试,或用 --max memory=大小 放宽上限。',
  },
  'input.crashed': {
    en: 'Reading the file ended its process; convert it to another format, and please report it.',
    zh: '读取该文件时进程意外终止;请转换为其他格式再试,并反馈该文件。',
  },
  'rules.syntax': { en: 'Mend the YAML at the place named.', zh: '请修正所指位置的 YAML 语法。' },
  'rules.schema': {
    en: 'Mend the rule at the place named; docs/rules.md describes the format.',
    zh: '请修正所指位置的规则;格式见 docs/rules.md。',
  },
  'rules.lint': { en: 'Mend the rule at the place named.', zh: '请修正所指位置的规则。' },
  'store.exists': { en: 'Choose another name for the copy.', zh: '请换一个备份文件名。' },
  'query.sql': { en: 'Mend the statement at the place named.', zh: '请修正所指位置的 SQL 语句。' },
  'query.refused': { en: 'Only a single reading statement (SELECT) is accepted.', zh: '只接受一条查询语句(SELECT)。' },
  'query.limit': { en: 'Narrow the query or raise the limit.', zh: '请缩小查询范围或调高上限。' },
  'store.missing': {
    en: 'Run `zhibiao ingest` first, or name the database with --db.',
    zh: '请先运行 `zhibiao ingest`,或用 --db 指定数据库。',
  },
  'store.version': {
    en: 'The database was made by a newer version; update zhibiao.',
    zh: '数据库由更新的版本创建,请升级 zhibiao。',
  },
  'store.unwritable': {
    en: 'Check permissions and free space of the database file.',
    zh: '请检查数据库文件的权限与磁盘空间。',
  },
  'store.full': {
    en: 'Free some space and run the same command again: it goes on where it stopped.',
    zh: '请清理磁盘空间后重新运行同一命令，会从中断处继续。',
  },
  'store.locked': {
    en: 'Wait until the other program is done, and run the same command again.',
    zh: '请等另一程序结束后重新运行同一命令。',
  },
  'store.damaged': {
    en: 'Look at it with `zhibiao doctor`; take back a copy made with `zhibiao backup`, or read the files into a new database.',
    zh: '可用 `zhibiao doctor` 检查；请换回 `zhibiao backup` 的备份，或重新读入新数据库。',
  },
  'figure.missing': {
    en: 'List figures with `zhibiao query "SELECT id FROM figure"`.',
    zh: '可用 `zhibiao query "SELECT id FROM figure"` 查看编号。',
  },
  'output.unwritable': {
    en: 'Check the permissions and free space of the folder written to.',
    zh: '请检查输出位置的权限与磁盘空间。',
  },
  'indicator.missing': {
    en: 'List indicators with `zhibiao indicators list`, or look for one with `zhibiao indicators search`.',
    zh: '可用 `zhibiao indicators list` 或 `zhibiao indicators search` 查看指标。',
  },
  usage: { en: 'See --help.', zh: '请查看 --help。' },
  internal: {
    en: 'This is a defect of zhibiao; please report it with the file.',
    zh: '这是程序缺陷,请连同文件一起反馈。',
  },
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** Where in the input a failure was met; lines, columns and pages count from 1. */
export interface ErrorPlace {
  readonly file?: string
  readonly page?: number
  readonly line?: number
  readonly column?: number
}

/** The one error class: a stable code, what happened, where. The remedy stands in {@link ERROR_CODES}. */
export class ZhibiaoError extends Error {
  override readonly name = 'ZhibiaoError'

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly place: ErrorPlace = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
  }

  /** `file:line:column` of the place, '' when there is none. */
  get where(): string {
    const { file, page, line, column } = this.place
    const position = [line, column].filter((n) => n !== undefined).join(':')
    return [file, page === undefined ? '' : `p.${page}`, position].filter(Boolean).join(':')
  }
}
