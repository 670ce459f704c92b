import { bracketSum } from './eq-field.js'
import { childOf, childrenOf, type XmlElement } from './xml.js'

/** Where the text of a formula goes. */
export interface FormulaWriter {
  write(text: string): void
  /** Writes what stands within an element. */
  within(element: XmlElement): void
  /** The text within an element, taken aside. */
  textOf(element: XmlElement | undefined): string
}

/** Writes an element of a formula on one line, no number run into another; false for one that is no formula's. */
export function writeFormula(element: XmlElement, writer: FormulaWriter): boolean {
  const operand = (name: string): string => bracketSum(writer.textOf(childOf(element, name)))
  switch (element.name) {
    case 'm:f':
      writer.write(`${operand('m:num')}/${operand('m:den')}`)
      return true
    case 'm:rad':
      writer.write(`${degreeOf(writer.textOf(childOf(element, 'm:deg')))}√${operand('m:e')}`)
      return true
    case 'm:sup':
      // 10 to the power of 4 is no 104.
      writer.write('^')
      writer.within(element)
      return true
    case 'm:d':
      writer.write(writeBrackets(element, writer))
      return true
    case 'm:nary': {
      const sign = property(element, 'm:naryPr', 'm:chr') ?? '∫'
      const [from, to] = [operand('m:sub'), operand('m:sup')]
      writer.write(sign + (from && `_${from}`) + (to && `^${to}`) + writer.textOf(childOf(element, 'm:e')))
      return true
    }
    default:
      return false
  }
}

/** A formula's brackets are none of its characters. */
function writeBrackets(element: XmlElement, writer: FormulaWriter): string {
  const open = property(element, 'm:dPr', 'm:begChr') ?? '('
  const between = property(element, 'm:dPr', 'm:sepChr') ?? '|'
  const close = property(element, 'm:dPr', 'm:endChr') ?? ')'
  const parts = childrenOf(element).filter(({ name }) => name === 'm:e')
  return open + parts.map((part) => writer.textOf(part)).join(between) + close
}

const property = (element: XmlElement, properties: string, name: string): string | undefined =>
  childOf(childOf(element, properties), name)?.attributes['m:val']

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** ³√8: a plain 3 before the root would multiply it. */
const degreeOf = (degree: string): string =>
  degree === '2' ? '' : degree.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)))
