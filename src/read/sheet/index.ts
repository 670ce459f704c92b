import { createRequire } from 'node:module'
import type * as xlsx from '@e965/xlsx'
import { ZhibiaoError } from '../../errors.js'
import type { Document, Format } from '../../model.js'
import { composeDocument, type Draft } from '../document.js'
import type { ReadLimits } from '../limits.js'
import type { Zip } from '../zip.js'
import { checkExtent } from './extent.js'
import { describeLosses, type Losses, noLosses } from './losses.js'
import { readOdsRows } from './ods.js'
import { arrangeRows, type SheetRow, visibleRows } from './sheet.js'

/**
 * Reads an Excel workbook that is a zip: every sheet that shows, its values as they are shown (102.2%, 2023/6/30).
 *
 * Note [SheetJS]: the library writes values as Excel shows them, which exceljs does not (1.0219 for 102.2%), and reads
 * BIFF; numbers it rounds amiss are written by {@link showNumber}. Its own name on npm stands at 0.18.5, with two
 * advisories; `@e965/xlsx` is 0.20.3 of the same source.
 *
 * Throws `input.truncated`, `input.encrypted`, `input.too-large`, `input.empty`.
 */
export async function readXlsx(bytes: Uint8Array, zip: Zip): Promise<Document> {
  const losses = noLosses()
  // SheetJS inflates by itself and trusts the sizes it is told: each member is tried within the limits before.
  for (const member of zip.members) {
    if (member.folder) continue
    const content = await member.read()
    if (!/\.xml$/i.test(member.name)) continue
    const xml = content.toString('latin1')
    checkExtent(xml)
    if (/worksheets\/[^/]+\.xml$/i.test(member.name)) losses.formulas += countUnsaved(xml)
  }
  return readWorkbook(bytes, 'xlsx', losses)
}

/** Formulas without a result, which programs leave behind that write workbooks and calculate nothing. */
const countUnsaved = (xml: string): number =>
  xml
    .match(/<c\b[^>]*>\s*<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g)
    ?.filter((cell) => !/^<c\b[^>]*\bt="str"/.test(cell)).length ?? 0

/** Reads an OpenDocument workbook. Throws as {@link readXlsx} does. */
export async function readOds(zip: Zip, limits: ReadLimits): Promise<Document> {
  const losses = noLosses()
  return compose(await readOdsRows(zip, limits, losses), 'ods', losses)
}

/** Reads a workbook of the old format (.xls, and Kingsoft's .et, which is the same). */
export function readXls(bytes: Uint8Array): Document {
  return readWorkbook(bytes, 'xls', noLosses())
}

function readWorkbook(bytes: Uint8Array, format: Format, losses: Losses): Document {
  const book = parse(bytes)
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0) return sheet ? [visibleRows(sheet, losses)] : []
    losses.sheets.push(name)
    return []
  })
  return compose(sheets, format, losses)
}

function compose(sheets: readonly (readonly SheetRow[])[], format: Format, losses: Losses): Document {
  const drafts: Draft[] = []
  for (const rows of sheets) drafts.push(...arrangeRows(rows, tablesIn(drafts)))
  const document = composeDocument(drafts, { format, pages: null, messages: describeLosses(losses) })
  if (document.blocks.length === 0) throw new ZhibiaoError('input.empty', 'The workbook shows no values')
  return document
}

function tablesIn(drafts: readonly Draft[]): number {
  const last = drafts.findLast((draft) => draft.kind === 'row')
  return last ? last.table + 1 : 0
}

function parse(bytes: Uint8Array): xlsx.WorkBook {
  // The CommonJS build brings the code pages that workbooks of Excel 95 need.
  const { read } = createRequire(import.meta.url)('@e965/xlsx') as typeof xlsx
  const options: xlsx.ParsingOptions = {
    type: 'buffer',
    dense: true,
    cellStyles: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    codepage: 936,
    // Excel shows its standard date (format 14) as the system does, here 2023/6/30.
    dateNF: 'yyyy/m/d',
  }
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (/password|encrypt/i.test(reason)) {
      throw new ZhibiaoError('input.encrypted', 'The workbook is protected by a password', {}, { cause: error })
    }
    throw new ZhibiaoError('input.truncated', `The workbook is damaged: ${reason}`, {}, { cause: error })
  }
}
