import { type HtmlElement, plainText } from './dom.js'

/** Elements that show no text of the page, or are controls. */
const NO_TEXT = new Set([
  ...[
    'head',
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'embed',
    'svg',
    'canvas',
    'audio',
    'video',
  ],
  ...['button', 'select', 'option', 'input', 'textarea', 'datalist', 'dialog', 'map', 'rp', 'rt', 'del'],
])

/** Parts of a site around its article. */
const AROUND = new Set(['nav', 'footer', 'aside', 'menu'])

/** What sites call the parts around an article, as a word of a class or id: `share-box`, `topNav`, `bread_crumb`. */
const NAMES =
  /^(nav|navbar|navi|navigation|menu|topmenu|submenu|sidebar|side|aside|breadcrumbs?|bread|crumbs?|location|position|weizhi|footer|foot|bottom|copyright|share|sharing|bdsharebuttonbox|bshare|social|print|tools?|toolbar|fontsize|related|relevant|recommend|xgxx|hot|hotnews|rank|ranking|pager|pagination|paging|pagebar|prevnext|prev|next|comments?|login|search|qrcode|ewm|ad|ads|advert|banner|counter|hits|views|editor-info|toptop|gotop|back2top)$/

const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'toolbar'])

/** Whether an element shows no text at all: a script, a control, or hidden by its style. */
export function isUnseen(element: HtmlElement): boolean {
  const { tag, attributes } = element
  const { style = '' } = attributes
  if (NO_TEXT.has(tag) || 'hidden' in attributes || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)) return true
  // 微信 hides an article so until its script has run, which a saved page leaves as it is.
  return /visibility\s*:\s*hidden/i.test(style) && sentences(plainText(element)) < 2
}

/** Whether an element stands around the article: navigation, share buttons, related pages, the foot of the site. */
export function isAround(element: HtmlElement): boolean {
  const { tag, attributes } = element
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return false
  if (AROUND.has(tag) || ROLES.has(attributes.role ?? '')) return true
  if (!nameWords(attributes).some((word) => NAMES.test(word))) return false
  // Some sites name the article itself `content-bottom` or `news-position`: what holds sentences is no furniture.
  return sentences(plainText(element)) < 3
}

/** What sites call the element that holds the article and nothing else. */
const ARTICLES =
  /^(trs_editor|trs_ueditor|ucapcontent|pages_content|js_content|rich_media_content|vsbcontent|v_news_content|view_content|articlecontent|article_content|article-content|newscontent|news_content|zoom|zoomcon|con_text|detail-content|detail_content)$/

/** What sites call the element of an article's title. */
const TITLES =
  /^(title|tit|bt|biaoti|arti_title|article-title|article_title|xl_title|xl-title|main-title|news_title|newstitle)$/

/** Whether an element is named as that of a title. */
export const isNamedTitle = ({ attributes: { class: classes = '', id = '' } }: HtmlElement): boolean =>
  `${classes} ${id}`
    .toLowerCase()
    .split(/\s+/)
    .some((name) => TITLES.test(name))

/** Whether an element is named as that of the article. */
export const isNamedArticle = ({ attributes: { class: classes = '', id = '' } }: HtmlElement): boolean =>
  `${classes} ${id}`
    .toLowerCase()
    .split(/\s+/)
    .some((name) => ARTICLES.test(name))

/** Words of the class and the id: `shareBox news_nav` → share, box, news, nav. */
function nameWords({ class: classes = '', id = '' }: HtmlElement['attributes']): readonly string[] {
  const name = `${classes} ${id}`
  return [...name.split(/\s+/), ...name.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[\s_-]+/)].map((word) =>
    word.toLowerCase(),
  )
}

export const sentences = (text: string): number => text.match(/[。；！？]/g)?.length ?? 0

/**
 * Lines that sites print above and below an article. 浏览次数：1234次 would be a figure of the report otherwise.
 */
const LINES: readonly RegExp[] = [
  /^[【[（(]?\s*(字体|字号|视力保护色)\s*[：:]?[\s大中小默认超【】[\]|]*[】\]）)]?$/,
  /^(【?\s*(打印|关闭|收藏|返回顶部|返回首页|返回|分享|打印本页|关闭窗口|关闭本页|我要纠错|加入收藏|设为首页)\s*】?[\s|]*)+$/,
  /^(分享到|分享至|扫一扫|上一篇|下一篇|上一条|下一条|相关链接|相关阅读|相关新闻|相关文章|当前位置|您(当前)?的?位置|您所在的位置)\s*[：:>]?.{0,60}$/,
  /^.{0,30}(浏览|阅读|点击|访问|查看)(次数|量|数|率)\s*[：:]?\s*\d*\s*次?.{0,20}$/,
  /^(责任编辑|编辑|责编|审核|信息来源|稿件来源|文章来源|来源|发布时间|发布日期|发布机构|作者)\s*[：:].{0,80}$/,
  /(ICP备|公网安备|网站标识码|版权所有|Copyright|主办单位：|承办单位：|技术支持：|建议使用.{0,20}浏览器)/i,
  // 2023-07-20 09:12 来源：统计局; a date alone is one of the report's.
  /^(发布时间|时间|日期)?[：:]?\s*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s*(\d{1,2}:\d{2}(:\d{2})?\s*)?((来源|作者|编辑|浏览|阅读|点击|访问)\S{0,8}\s*[：:].{0,60})$/,
  /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s*\d{1,2}:\d{2}(:\d{2})?$/,
  /(^|\s)(浏览|阅读|点击|访问)\s*[：:]\s*\d+(\s|次|$)/,
  /^(地址|联系地址|单位地址)\s*[：:].*(电话|邮编)\s*[：:]/,
  /^(首页|返回首页)(\s*[|>›»·]\s*\S{2,12}){1,20}$/,
  /^第?\s*\d*\s*页?\s*[/共]\s*\d+\s*页(\s*(上一页|下一页|首页|尾页|末页))*$/,
  /^(?=.*(首页|上一页|下一页|尾页|末页))((首页|上一页|下一页|尾页|末页|\d{1,3})[\s|»«<>]*)+$/,
]

/** Whether a line is the site's and not the report's; a sentence is never one. */
export function isSiteLine(text: string): boolean {
  const line = text.trim()
  return line.length <= 120 && !/[。；]/.test(line) && LINES.some((pattern) => pattern.test(line))
}
