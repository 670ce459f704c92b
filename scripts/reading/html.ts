import { parseSource, type SourceItem } from '../fixtures/report-source.js'

/** How a report is laid out as a web page to be printed. */
export interface PageLayout {
  readonly font: string
  /** Points. */
  readonly size: number
  /** Of baselines, in ems. */
  readonly pitch: number
  /** Indent of a paragraph's first line in ems; negative for numbers that hang out of their paragraphs. */
  readonly indent: number
  readonly align: 'left' | 'justify'
  /** Points between paragraphs. */
  readonly gap: number
  readonly columns: 1 | 2
  readonly table: 'ruled' | 'across' | 'none'
  /** CSS content of the head and of the foot of every page: `"第" counter(page) "页"`. */
  readonly head: string
  readonly foot: string
  /** `A4`, `letter`, with millimetres of margin. */
  readonly paper: string
  readonly margin: number
}

/** Renders a report's text as a page for a browser to print. */
export function renderHtml(text: string, layout: PageLayout): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${styles(layout)}</style><body>${body(text, layout)}</body></html>`
}

function styles({ font, size, pitch, indent, align, gap, table, head, foot, paper, margin }: PageLayout): string {
  const borders = { ruled: 'td,th{border:0.6pt solid #000}', across: RULES_ACROSS, none: '' }[table]
  return [
    `@page{size:${paper};margin:${margin}mm;@top-center{content:${head || '""'}}@bottom-center{content:${foot || '""'}}}`,
    `body{margin:0;font:${size}pt '${font}';line-height:${pitch};text-align:${align};text-justify:inter-ideograph}`,
    `p{margin:0 0 ${gap}pt;text-indent:${Math.max(indent, 0)}em;orphans:1;widows:1}`,
    indent < 0 ? `p{padding-left:${-indent}em;text-indent:${indent}em}` : '',
    'h1{text-align:center;font-size:1.4em;margin:0 0 .6em}',
    `.flow{column-count:var(--columns);column-gap:2em}`,
    'table{width:100%;border-collapse:collapse;margin:.5em 0;text-align:left}',
    'td,th{padding:1pt 5pt;font-weight:normal;text-indent:0}td:first-child,th:first-child{width:2.5em}',
    'tr{break-inside:avoid}',
    borders,
  ].join('')
}

/** 三线表: a rule above, one below the head, one at the end. */
const RULES_ACROSS = 'table{border-top:1pt solid;border-bottom:1pt solid}thead{border-bottom:.6pt solid}'

function body(text: string, { columns }: PageLayout): string {
  const items = parseSource(text)
  const flow = items.map((item) => [item.kind === 'paragraph' || item.kind === 'heading', renderItem(item)] as const)
  let html = ''
  for (const [index, [flows, rendered]] of flow.entries()) {
    const before = flow[index - 1]?.[0] ?? false
    if (flows && !before) html += `<div class="flow" style="--columns:${columns}">`
    if (!flows && before) html += '</div>'
    html += rendered
  }
  return html
}

function renderItem(item: SourceItem): string {
  switch (item.kind) {
    case 'title':
      return `<h1>${item.text}</h1>`
    case 'heading':
      return `<p>${item.marker.text}${item.text}</p>`
    case 'paragraph':
      return `<p>${item.text}</p>`
    case 'table': {
      const [head, ...rows] = item.rows
      const cells = (row: readonly string[], tag: string) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')
      return `<table><thead><tr>${cells(head ?? [], 'th')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`
    }
  }
}
