import { createRequire } from 'node:module'
import type * as xlsx from '@e965/xlsx'
import { ZhibiaoError } from '../../errors.js'
import type { Document, Format } from '../../model.js'
import { composeDocument, type Draft } from '../document.js'
import type { Zip } from '../zip.js'
import { checkExtent } from './extent.js'
import { describeLosses, type Losses, noLosses } from './losses.js'
import { readSheet } from './sheet.js'

/**
 * Reads a workbook that is a zip (xlsx, ods): every sheet that shows, its values as they are shown (102.2%, 2023/6/30).
 *
 * Note [SheetJS]: the library writes values as Excel shows them, which exceljs does not (1.0219 for 102.2%), and reads
 * BIFF. Its own name on npm stands at 0.18.5, with two advisories; `@e965/xlsx` is 0.20.3 of the same source.
 *
 * Throws `input.truncated`, `input.encrypted`, `input.too-large`, `input.empty`.
 */
export async function readPackedSheets(bytes: Uint8Array, zip: Zip, format: 'xlsx' | 'ods'): Promise<Document> {
  // SheetJS inflates by itself and trusts the sizes it is told: each member is tried within the limits before.
  for (const member of zip.members) {
    if (member.folder) continue
    const content = await member.read()
    if (/\.xml$/i.test(member.name)) checkExtent(content.toString('latin1'))
  }
  return readWorkbook(bytes, format)
}

/** Reads a workbook of the old format (.xls, and Kingsoft's .et, which is the same). */
export function readXls(bytes: Uint8Array): Document {
  return readWorkbook(bytes, 'xls')
}

function readWorkbook(bytes: Uint8Array, format: Format): Document {
  const book = parse(bytes)
  const drafts: Draft[] = []
  const losses: Losses = noLosses()
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) losses.sheets.push(name)
    else if (sheet) drafts.push(...readSheet(sheet, tablesIn(drafts), losses))
  }
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
