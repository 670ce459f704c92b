import type { OfdStyle } from '../fixtures/ofd-writer.js'
import { type Layout, OFFICIAL, PLAIN } from '../fixtures/report-docx.js'
import type { PageLayout } from './html.js'
import { PLAIN_SET, type SetLayout } from './typeset.js'

/** One way a report can reach us, and by which program it is made. */
export type Form =
  | { readonly producer: 'docx'; readonly layout: Layout }
  | { readonly producer: 'soffice'; readonly extension: string; readonly layout: Layout }
  | { readonly producer: 'chromium' | 'weasyprint' | 'page'; readonly layout: PageLayout }
  | { readonly producer: 'not-embedded' }
  | { readonly producer: 'ofd'; readonly layout: SetLayout; readonly style: OfdStyle }
  | { readonly producer: 'text'; readonly encoding: 'UTF-8' | 'UTF-16LE' | 'GB18030' }
  | { readonly producer: 'markdown' }

/** What the files of a form are called at their end. */
export function extensionOf(form: Form): string {
  switch (form.producer) {
    case 'soffice':
      return form.extension
    case 'page':
      return 'html'
    case 'docx':
    case 'ofd':
      return form.producer
    case 'text':
      return 'txt'
    case 'markdown':
      return 'md'
    default:
      return 'pdf'
  }
}

/** LibreOffice leaves out of its PDFs some of the commas that hang into the margin: no reader could find them. */
const NOT_HANGING = { hanging: false } as const

/** Word files: the `docx` package's, and the same saved again by LibreOffice. */
export const DOCX_FORMS: Readonly<Record<string, Form>> = {
  'typed numbers': { producer: 'docx', layout: OFFICIAL },
  'automatic numbers': { producer: 'docx', layout: { ...OFFICIAL, numbering: 'automatic' } },
  'automatic numbers, LibreOffice': {
    producer: 'soffice',
    extension: 'docx',
    layout: { ...PLAIN, numbering: 'automatic' },
  },
  'typed numbers, LibreOffice': { producer: 'soffice', extension: 'docx', layout: PLAIN },
}

const PAGE: PageLayout = {
  font: 'AR PL UMing CN',
  size: 12,
  pitch: 1.6,
  indent: 2,
  align: 'justify',
  gap: 0,
  columns: 1,
  table: 'ruled',
  head: '',
  foot: 'counter(page)',
  paper: 'A4',
  margin: 25,
}

const AUTOMATIC = { ...OFFICIAL, numbering: 'automatic' } as const

/** doc, odt, rtf, html of LibreOffice, a page as a bureau's site has it, and files of text alone. */
export const OTHER_FORMS: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  doc: { 'typed numbers': { producer: 'soffice', extension: 'doc', layout: OFFICIAL } },
  odt: {
    'typed numbers': { producer: 'soffice', extension: 'odt', layout: PLAIN },
    'automatic numbers': { producer: 'soffice', extension: 'odt', layout: AUTOMATIC },
  },
  rtf: {
    'typed numbers': { producer: 'soffice', extension: 'rtf', layout: PLAIN },
    'automatic numbers': { producer: 'soffice', extension: 'rtf', layout: AUTOMATIC },
  },
  html: {
    'saved by LibreOffice': { producer: 'soffice', extension: 'html', layout: PLAIN },
    'a page of its own': { producer: 'page', layout: PAGE },
  },
  OFD: {
    'lines as objects, ruled': { producer: 'ofd', layout: PLAIN_SET, style: { objects: 'runs', rules: 'stroked' } },
    'spread lines, matrices, a template': {
      producer: 'ofd',
      layout: { ...PLAIN_SET, size: 16, pitch: 28, measure: 26, justified: true, foot: (page) => `第${page}页` },
      style: {
        objects: 'scaled',
        rules: 'filled',
        template: [{ kind: 'text', x: 250, y: 800, size: 9, text: '内部资料 注意保存' }],
      },
    },
    'characters as objects, flush, ruled across': {
      producer: 'ofd',
      layout: { ...PLAIN_SET, size: 14, pitch: 24, measure: 30, indent: 0, gap: 8, table: 'across', foot: String },
      style: { objects: 'characters', rules: 'stroked' },
    },
    'spread lines, flush, no gaps, no rules': {
      producer: 'ofd',
      layout: { ...PLAIN_SET, size: 10.5, pitch: 18, measure: 40, indent: 0, justified: true, table: 'none' },
      style: { objects: 'runs', rules: 'stroked' },
    },
    'pages set sideways': {
      producer: 'ofd',
      layout: { ...PLAIN_SET, size: 15, pitch: 25, measure: 28 },
      style: { objects: 'turned', rules: 'stroked' },
    },
  },
  'txt and Markdown': {
    'UTF-8': { producer: 'text', encoding: 'UTF-8' },
    'UTF-16': { producer: 'text', encoding: 'UTF-16LE' },
    GB18030: { producer: 'text', encoding: 'GB18030' },
    Markdown: { producer: 'markdown' },
  },
}

/** Layouts that were looked at while the reader was written, or mended after they were first read (docs/reading.md). */
export const KNOWN_PDF_FORMS: Readonly<Record<string, Form>> = {
  'official, LibreOffice': { producer: 'soffice', extension: 'pdf', layout: { ...OFFICIAL, ...NOT_HANGING } },
  'flush left, head and foot, LibreOffice': {
    producer: 'soffice',
    extension: 'pdf',
    layout: { ...PLAIN, ...NOT_HANGING },
  },
  'fonts not embedded': { producer: 'not-embedded' },
  'justified, Chromium': { producer: 'chromium', layout: PAGE },
  'two columns, WeasyPrint': {
    producer: 'weasyprint',
    layout: { ...PAGE, font: 'Noto Serif CJK SC', size: 10.5, columns: 2, foot: '"— " counter(page) " —"' },
  },
  'no rules, Chromium': {
    producer: 'chromium',
    layout: { ...PAGE, font: 'WenQuanYi Zen Hei', table: 'none', head: '"内部资料"' },
  },
  'kai, left, LibreOffice': {
    producer: 'soffice',
    extension: 'pdf',
    layout: {
      ...OFFICIAL,
      ...NOT_HANGING,
      font: 'AR PL UKai CN',
      size: 28,
      align: 'left',
      footer: 'pages',
      header: '工作总结',
    },
  },
  'flush, justified, no gaps, LibreOffice': {
    producer: 'soffice',
    extension: 'pdf',
    layout: { ...PLAIN, ...NOT_HANGING, font: 'WenQuanYi Zen Hei', size: 21, align: 'both', gap: 0, header: null },
  },
  'hanging numbers, Roman pages, WeasyPrint': {
    producer: 'weasyprint',
    layout: { ...PAGE, font: 'AR PL UKai CN', size: 14, indent: -2, gap: 4, foot: 'counter(page, lower-roman)' },
  },
  'flush, ragged, letter, Chromium': {
    producer: 'chromium',
    layout: { ...PAGE, font: 'Noto Sans CJK SC', indent: 0, align: 'left', gap: 8, paper: 'letter', margin: 19 },
  },
  'two columns, flush, Chromium': {
    producer: 'chromium',
    layout: {
      ...PAGE,
      font: 'Noto Serif CJK SC',
      size: 11,
      indent: 0,
      gap: 5,
      columns: 2,
      foot: 'counter(page) " / " counter(pages)',
    },
  },
  'rules across, WeasyPrint': {
    producer: 'weasyprint',
    layout: {
      ...PAGE,
      font: 'WenQuanYi Zen Hei',
      size: 11,
      table: 'across',
      head: '"年度工作总结汇编"',
      foot: '"第" counter(page) "页"',
    },
  },
  'no rules, WeasyPrint': {
    producer: 'weasyprint',
    layout: { ...PAGE, font: 'Noto Sans CJK SC', size: 10.5, table: 'none', pitch: 1.8 },
  },
  'serif, indented, gaps, LibreOffice': {
    producer: 'soffice',
    extension: 'pdf',
    layout: { ...OFFICIAL, ...NOT_HANGING, size: 24, gap: 6, align: 'left', header: '政务公开材料', footer: 'pages' },
  },
  'two columns, indented, ragged, ruled across, WeasyPrint': {
    producer: 'weasyprint',
    layout: {
      ...PAGE,
      font: 'Noto Sans CJK SC',
      size: 9.5,
      pitch: 1.5,
      align: 'left',
      columns: 2,
      table: 'across',
      head: '"工作总结选编"',
      foot: '"P" counter(page)',
      margin: 18,
    },
  },
  'A5, hanging numbers, no rules, Chromium': {
    producer: 'chromium',
    layout: {
      ...PAGE,
      font: 'WenQuanYi Micro Hei',
      size: 9,
      pitch: 1.7,
      indent: -2,
      gap: 3,
      table: 'none',
      foot: '"- " counter(page) " -"',
      paper: 'A5',
      margin: 15,
    },
  },
  'large, indented, ragged, ruled across, WeasyPrint': {
    producer: 'weasyprint',
    layout: {
      ...PAGE,
      font: 'AR PL UMing CN',
      size: 16,
      pitch: 1.9,
      align: 'left',
      table: 'across',
      foot: '"－" counter(page) "－"',
      margin: 28,
    },
  },
}

/** Layouts written down before they were first read, for which no line of the reader was written or changed. */
export const UNKNOWN_PDF_FORMS: Readonly<Record<string, Form>> = {
  'hei, justified, indented, LibreOffice': {
    producer: 'soffice',
    extension: 'pdf',
    layout: { ...OFFICIAL, ...NOT_HANGING, font: 'WenQuanYi Micro Hei', size: 30, header: '工作情况汇报' },
  },
  'letter, serif, justified, flush, no rules, WeasyPrint': {
    producer: 'weasyprint',
    layout: {
      ...PAGE,
      font: 'Noto Serif CJK SC',
      size: 13,
      pitch: 1.75,
      indent: 0,
      gap: 6,
      table: 'none',
      head: '"征求意见稿"',
      foot: '"第 " counter(page) " 页 共 " counter(pages) " 页"',
      paper: 'letter',
      margin: 22,
    },
  },
  'two columns, kai, indented, ruled, Chromium': {
    producer: 'chromium',
    layout: {
      ...PAGE,
      font: 'AR PL UKai CN',
      size: 10,
      pitch: 1.55,
      columns: 2,
      foot: '"· " counter(page) " ·"',
      margin: 20,
    },
  },
}
