import type { Message } from '../../model.js'

/** What a workbook holds and its reader does not see, or what cannot be read. */
export interface Losses {
  /** Names of hidden sheets. */
  readonly sheets: string[]
  rows: number
  columns: number
  /** Formulas whose results were never saved. */
  formulas: number
}

export const noLosses = (): Losses => ({ sheets: [], rows: 0, columns: 0, formulas: 0 })

/** One message for each kind of loss. */
export function describeLosses({ sheets, rows, columns, formulas }: Losses): readonly Message[] {
  const hidden = [
    ...(sheets.length > 0 ? [`隐藏的工作表未读取:${sheets.join('、')}`] : []),
    ...(rows > 0 ? [`${rows} 个隐藏的行未读取`] : []),
    ...(columns > 0 ? [`${columns} 个隐藏的列未读取`] : []),
  ]
  return [
    ...hidden.map((text): Message => ({ level: 'warning', code: 'read.hidden', text, span: null })),
    ...(formulas > 0 ? [unsaved(formulas)] : []),
  ]
}

const unsaved = (formulas: number): Message => ({
  level: 'warning',
  code: 'read.formula',
  text: `${formulas} 个公式没有保存结果,未读取;请在表格软件中打开并保存后重读`,
  span: null,
})
