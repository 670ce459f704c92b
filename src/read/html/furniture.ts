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
export function isUnseen({ tag, attributes }: HtmlElement): boolean {
  return (
    NO_TEXT.has(tag) ||
    'hidden' in attributes ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributes.style ?? '')
  )
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
  /^第?\s*\d*\s*页?\s*[/共]\s*\d+\s*页(\s*(上一页|下一页|首页|尾页|末页))*$/,
  /^(?=.*(首页|上一页|下一页|尾页|末页))((首页|上一页|下一页|尾页|末页|\d{1,3})[\s|»«<>]*)+$/,
]

/** Whether a line is the site's and not the report's; a sentence is never one. */
export function isSiteLine(text: string): boolean {
  const line = text.trim()
  return line.length <= 120 && !/[。；]/.test(line) && LINES.some((pattern) => pattern.test(line))
}
