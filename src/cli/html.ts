import type { Lang } from './lang.js'

const STYLE = `
:root{color-scheme:light dark;--ink:#1c2430;--soft:#5b6675;--line:#d9dee5;--back:#fff;--head:#f4f6f9;--mark:#fff1b8;--up:#0a7a3d;--down:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa5b4;--line:#333c49;--back:#14181f;--head:#1c222b;--mark:#5c4a00;--up:#5fd08e;--down:#ff8a80}}
body{margin:0;padding:1.5rem clamp(1rem,3vw,3rem);background:var(--back);color:var(--ink);font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.35rem;margin:0 0 .5rem}h2{font-size:1.05rem;margin:2rem 0 .6rem}header p{margin:.1rem 0;color:var(--soft)}
h2 small{color:var(--soft);font-weight:400}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{background:var(--head);font-weight:600;white-space:nowrap}
td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}td.name{min-width:9em;font-weight:500}
td.s{min-width:18em;max-width:34em;color:var(--soft)}td small,.how{display:block;color:var(--soft);font-size:.82rem;font-weight:400}
mark{background:var(--mark);color:var(--ink);border-radius:2px;padding:0 .1em}
.up{color:var(--up)}.down{color:var(--down)}.bad{color:var(--down);font-weight:600}
aside{border-left:4px solid var(--down);background:var(--head);padding:.6rem 1rem;margin:1.2rem 0}aside p{margin:.2rem 0}
`

export interface HtmlPage {
  readonly lang: Lang
  readonly title: string
  /** Sentences under the title. */
  readonly lines: readonly string[]
  /** HTML of the sections. */
  readonly body: string
}

/** A page that needs nothing else: no script, no font, no address. */
export function htmlPage({ lang, title, lines, body }: HtmlPage): string {
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</header>
<main>
${body}</main>
</body>
</html>
`
}

export const section = (title: string, count: number, table: string): string =>
  count === 0
    ? ''
    : `<section><h2>${escapeHtml(title)} <small>${count}</small></h2><div class="scroll">${table}</div></section>\n`

/** A table of `<td>` rows under a head. */
export function table(head: readonly string[], rows: readonly string[]): string {
  return `<table><thead><tr>${head.map((title) => `<th>${escapeHtml(title)}</th>`).join('')}</tr></thead><tbody>\n${rows
    .map((row) => `<tr>${row}</tr>\n`)
    .join('')}</tbody></table>`
}

export const cell = (text: string, kind = ''): string =>
  `<td${kind === '' ? '' : ` class="${kind}"`}>${escapeHtml(text)}</td>`

/** Text of a document as text of a page; control characters, which HTML cannot hold, become blanks. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
