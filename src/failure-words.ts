/**
 * What readers say of a file, in Chinese: they speak English, as their words also stand in logs and databases, and
 * people are told here. What stands in the place of `$1` is as the reader said it: a number, a name.
 */
const IN_CHINESE: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^The file is an archive of (\d+) files$/, '文件是压缩包，内有 $1 个文件'],
  [/^The archive holds no such file$/, '压缩包中没有这个文件'],
  [/^The archive holds no files$/, '压缩包中没有文件'],
  [/^Cannot open the file \((.*)\)$/, '无法打开文件（$1）'],
  [/^no such file$/, '文件不存在'],
  [/^not a regular file$/, '不是普通文件'],
  [/^The file has no bytes$/, '文件为空'],
  [/^The document has no pages$/, '文档没有页面'],
  [/^The (?:document|file|page) holds no text$/, '文件中没有文字'],
  [
    /^The text stands in a document inserted into this one .*$/,
    '正文在插入的另一份文档中（altChunk），请用 Word 打开后重新保存',
  ],
  [/^The file holds nothing but blanks$/, '文件中只有空白'],
  [/^The mail is empty$/, '邮件为空'],
  [/^The workbook shows no values$/, '工作簿中没有可见的内容'],
  [/^The PDF is protected by a password$/, 'PDF 有密码保护'],
  [/^The workbook is protected by a password$/, '工作簿有密码保护'],
  [/^The (?:Office file|OFD file|document|member) is protected by a password$/, '文件有密码保护'],
  [/^The file is a (\w+) picture$/, '文件是 $1 图片'],
  [/^The file is an? (\w+) archive$/, '文件是 $1 压缩包'],
  [/^The file is (?:an old Office|of an old Office) .*$/, '文件是旧版 Office 的演示文稿或邮件，不是报告'],
  [
    /^The file is a Word 2003 XML document: .*$/,
    '文件是 Word 2003 XML 文档，请用 Word 或 LibreOffice 打开后另存为 docx',
  ],
  [/^The file is of slides or drawings$/, '文件是演示文稿或绘图'],
  [/^The file is of no format that is read, nor text$/, '无法识别文件格式，也不是文本'],
  [/^The file is of the type (.*)$/, '不支持的文件类型：$1'],
  [/^The file is (?:an? )?(.*)$/, '不支持的文件格式（$1）'],
  [/^The document is a scan: nothing could be recognised on its (\d+) pages$/, '文档是扫描件：$1 页中没有识别出文字'],
  [/^The document is a scan: .*?(\d+) pages.*$/, '文档是扫描件：$1 页都没有文字'],
  [/^The fonts do not say what (\d+) of (\d+) characters are$/, '$2 个字符中有 $1 个，字体没有标明是什么字'],
  [/^Reading the file takes more than (\d+) MB of memory$/, '读取文件所需内存超过 $1 MB'],
  [/^Reading the file took longer than (\d+) s$/, '读取文件超过 $1 秒'],
  [/^Reading the file ended its process \((.*)\)$/, '读取文件时进程意外终止（$1）'],
  [/^Archives and mails are nested deeper than (\d+)$/, '压缩包或邮件嵌套超过 $1 层'],
  [/^With this archive the file holds (\d+) files of (.*)$/, '连同这个压缩包，共有 $1 个文件，$2'],
  [/^The file has (.*), more than (.*)$/, '文件有 $1，超过 $2'],
  [/^The archive holds (\d+) members, more than (\d+)$/, '压缩包内有 $1 个文件，超过 $2 个'],
  [/^The archive unpacks to (.*), more than (.*)$/, '压缩包解开后有 $1，超过 $2'],
  [
    /^A member unpacks to (.*), more than (.*) times what it is packed in$/,
    '包内一个文件解开后有 $1，超过压缩后的 $2 倍',
  ],
  [/^A member unpacks to (.*), more than (.*)$/, '包内一个文件解开后有 $1，超过 $2'],
  [/^A stream unpacks to more than (.*)$/, 'PDF 中一段内容解开后超过 $1'],
  [/^The streams of the PDF unpack to more than (.*)$/, 'PDF 的内容解开后共超过 $1'],
  [/^The PDF has no end$/, 'PDF 不完整，缺少结尾'],
  [/^The page is damaged$/, '页面已损坏'],
  [/^The (?:document|workbook) lacks its part (.*)$/, '文档缺少部件 $1'],
  [/^The file lacks its main part (.*)$/, '文件缺少主体部件 $1'],
  [/^The document lacks its content$/, '文档缺少正文'],
  [/^The document has an empty XML part$/, '文档中有空的 XML 部件'],
  [/^The workbook is damaged: it names row or column (.*)$/, '工作簿已损坏：出现了第 $1 行（列）'],
  [/^The document's XML is damaged: (.*)$/, '文档内的 XML 已损坏（$1）'],
  [/^The zip container is damaged: (.*)$/, '文件的压缩结构已损坏（$1）'],
  [/^The (?:PDF|Office file|Word document|workbook|mail) is damaged: (.*)$/, '文件已损坏（$1）'],
  [/^The PDF is damaged$/, 'PDF 已损坏'],
  [/^The XML has a DOCTYPE$/, '文件内的 XML 带有 DOCTYPE'],
  [/^The (?:XML|page) is nested deeper than (\d+) elements$/, '元素嵌套超过 $1 层'],
  [/^The disk is full$/, '磁盘已满'],
  [/^Another program is writing into the database$/, '另一程序正在写入数据库'],
  [/^The database may only be read$/, '数据库只能读取，不能写入'],
  [/^The database is damaged: (.*)$/, '数据库已损坏（$1）'],
  [/^The disk does not take what is written: (.*)$/, '磁盘写入失败（$1）'],
  [/^The file has gone since its folder was listed$/, '文件在列出之后消失了'],
  [/^The Markdown cannot be laid out: (.*)$/, 'Markdown 无法解析（$1）'],
]

/**
 * A failure's message in Chinese; null where there are no other words for it.
 *
 * @example inChinese('The file has no bytes') // '文件为空'
 */
export function inChinese(message: string): string | null {
  const [english, chinese] = IN_CHINESE.find(([pattern]) => pattern.test(message)) ?? []
  return english && chinese ? message.replace(english, chinese) : null
}

/** A failure's message in the language of the interface; as it is where there are no other words for it. */
export const failureWords = (message: string, lang: 'zh' | 'en'): string =>
  lang === 'en' ? message : (inChinese(message) ?? message)
