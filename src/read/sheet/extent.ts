import { ZhibiaoError } from '../../errors.js'

/** Rows of the largest sheet that any program makes; columns are fewer. */
const MOST_ROWS = 1_048_576

/** Attributes that number rows and columns. */
const COUNTS = /\s(?:r|min|max|ht|width)\s*=\s*["']\s*(\d[\d.]*(?:e\d+)?)\s*["']/gi

/**
 * SheetJS counts up to whatever a sheet names: with `max="99999999999"` it does not come to an end.
 *
 * Throws `input.truncated` for a part of a workbook that names more rows than a sheet can have.
 */
export function checkExtent(xml: string): void {
  for (const [, count = ''] of xml.matchAll(COUNTS)) {
    if (Number(count) <= MOST_ROWS) continue
    throw new ZhibiaoError('input.truncated', `The workbook is damaged: it names row or column ${count}`)
  }
}
