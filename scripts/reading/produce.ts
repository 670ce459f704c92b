import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOfd } from '../fixtures/ofd-writer.js'
import { writePdf } from '../fixtures/pdf-writer.js'
import { renderDocx } from '../fixtures/report-docx.js'
import { parseSource } from '../fixtures/report-source.js'
import { extensionOf, type Form } from './forms.js'
import { renderHtml } from './html.js'
import type { SampleReport } from './reports.js'
import { typeset } from './typeset.js'

/** A file made of a report. */
export interface Sample {
  readonly report: SampleReport
  readonly form: string
  readonly path: string
}

/** Whether a program is on this machine. */
export function hasProgram(name: string): boolean {
  return spawnSync('which', [name]).status === 0
}

const PROGRAMS = {
  docx: null,
  soffice: 'soffice',
  chromium: 'chromium',
  weasyprint: 'weasyprint',
  'not-embedded': null,
  ofd: null,
  page: null,
  text: 'iconv',
  markdown: null,
}

/** Makes a form's files in `folder`, as far as the program that makes them is on this machine. */
export async function produce(
  form: string,
  how: Form,
  reports: readonly SampleReport[],
  folder: string,
): Promise<readonly Sample[]> {
  const program = PROGRAMS[how.producer]
  if (program !== null && !hasProgram(program)) {
    console.error(`${form}: left out, as ${program} is not installed`)
    return []
  }
  mkdirSync(folder, { recursive: true })
  const extension = extensionOf(how)
  const samples = reports.map((report) => ({ report, form, path: join(folder, `${report.name}.${extension}`) }))
  switch (how.producer) {
    case 'docx':
      for (const { report, path } of samples) writeFileSync(path, await renderDocx(report.text, how.layout))
      break
    case 'soffice': {
      const inputs = join(folder, 'in')
      mkdirSync(inputs, { recursive: true })
      const docx = reports.map(({ name }) => join(inputs, `${name}.docx`))
      for (const [index, { text }] of reports.entries())
        writeFileSync(docx[index] ?? '', await renderDocx(text, how.layout))
      convert(docx, extension, folder)
      break
    }
    case 'chromium':
    case 'weasyprint':
      for (const { report, path } of samples) print(how.producer, renderHtml(report.text, how.layout), path)
      break
    case 'page':
      for (const { report, path } of samples) writeFileSync(path, renderHtml(report.text, how.layout))
      break
    case 'text':
      for (const { report, path } of samples) writeFileSync(path, encode(plainText(report.text), how.encoding))
      break
    case 'markdown':
      for (const { report, path } of samples) writeFileSync(path, markdown(report.text))
      break
    case 'not-embedded':
      for (const { report, path } of samples) writeFileSync(path, writePdf(typeset(report.text)))
      break
    case 'ofd':
      for (const { report, path } of samples) writeFileSync(path, writeOfd(typeset(report.text, how.layout), how.style))
  }
  return samples
}

/** One line a paragraph, the cells of a row set apart by tabs. */
const plainText = (text: string): string =>
  parseSource(text)
    .flatMap((item) => {
      if (item.kind === 'table') return item.rows.map((row) => row.join('\t'))
      return item.kind === 'heading' ? [item.marker.text + item.text] : [item.text]
    })
    .join('\n')

const markdown = (text: string): string =>
  parseSource(text)
    .map((item) => {
      if (item.kind === 'title') return `# ${item.text}`
      if (item.kind === 'heading') return `## ${item.marker.text}${item.text}`
      if (item.kind === 'paragraph') return item.text
      const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
      const [head = [], ...rows] = item.rows
      return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
    })
    .join('\n\n')

const encode = (text: string, encoding: string): Uint8Array =>
  encoding === 'UTF-8'
    ? Buffer.from(text)
    : execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], {
        input: encoding === 'UTF-16LE' ? `\ufeff${text}` : text,
        maxBuffer: 1 << 28,
      })

function convert(files: readonly string[], extension: string, folder: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', extension, '--outdir', folder, ...files], {
    stdio: 'ignore',
  })
}

/** Prints a web page as a PDF. */
export function print(program: 'chromium' | 'weasyprint', html: string, path: string): void {
  const page = `${path}.html`
  writeFileSync(page, html)
  const chromium = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${path}.part`,
    `file://${page}`,
  ]
  execFileSync(program, program === 'chromium' ? chromium : [page, `${path}.part`], { stdio: 'ignore' })
  renameSync(`${path}.part`, path)
}

/** The bytes of a sample. */
export function bytesOf({ path }: Sample): Uint8Array {
  return readFileSync(path)
}
