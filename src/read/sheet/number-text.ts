import Big from 'big.js'

/**
 * What Excel shows for a number under a format, where SheetJS errs: digits rounded as written (1.005 under 0.00 is 1.01),
 * points that the format sets by itself (`0!.0,"万元"` shows 123456 as 12.3万元), Chinese numerals (in plain digits here),
 * whole numbers of twelve digits and more, which stay whole. Null for formats of dates, fractions and powers.
 *
 * @example showNumber(123456, '0!.0,"万元"') // '12.3万元'
 */
export function showNumber(value: number, format: string): string | null {
  if (!Number.isFinite(value)) return null
  if (/^general$/i.test(format)) return isLongWhole(value) ? String(value) : null
  const chosen = chooseSection(value, splitSections(format).map(readSection))
  if (chosen === null) return null
  const { section, signed } = chosen
  const template = readTemplate(section)
  if (template === null) return null
  return (signed && value < 0 ? '-' : '') + fill(template, new Big(Math.abs(value).toPrecision(15)))
}

/** Excel goes over to powers of ten at twelve digits, which would lose figures; it keeps fifteen. */
const isLongWhole = (value: number): boolean =>
  Number.isInteger(value) && Math.abs(value) >= 1e11 && Math.abs(value) < 1e15

interface Section {
  readonly condition: readonly [operator: string, bound: number] | null
  readonly body: string
}

/** Cuts at semicolons that are no literals. */
function splitSections(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\[[^\]]*\]|[\\!_*].|[^;])+|(?<=;)(?=;|$)|^(?=;)/gs) ?? []
}

function readSection(section: string): Section {
  const condition = /\[(<=|>=|<>|[<>=])(-?[\d.]+)\]/.exec(section)
  // Colours, languages ([$-804]) and numerals ([DBNum1]) show nothing; a currency ([$￥-804]) its sign.
  const body = section.replace(/\[\$([^\]-]*)[^\]]*\]/g, (_, sign: string) => `"${sign}"`).replace(/\[[^\]]*\]/g, '')
  return { condition: condition ? [condition[1] ?? '', Number(condition[2])] : null, body }
}

function chooseSection(
  value: number,
  sections: readonly Section[],
): { readonly section: string; readonly signed: boolean } | null {
  const [first, second, third] = sections
  if (!first) return null
  if (sections.some(({ condition }) => condition !== null)) {
    const met = sections.find(({ condition }) => condition === null || holds(value, condition))
    // What is for numbers below nought only writes their sign itself.
    const [operator = '', bound = 1] = met?.condition ?? []
    return met ? { section: met.body, signed: !(operator.startsWith('<') && operator !== '<>' && bound <= 0) } : null
  }
  if (value < 0 && second) return { section: second.body, signed: false }
  if (value === 0 && third) return { section: third.body, signed: false }
  return { section: first.body, signed: true }
}

function holds(value: number, [operator, bound]: readonly [string, number]): boolean {
  if (operator === '<>') return value !== bound
  if (operator.includes('=') && value === bound) return true
  return operator.includes('<') ? value < bound : operator.includes('>') && value > bound
}

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly sign: string }
  | { readonly kind: 'point' | 'percent' | 'general' }

interface Template {
  readonly whole: readonly Token[]
  readonly fraction: readonly Token[]
  readonly grouped: boolean
  /** How many times the number is shown divided by a thousand. */
  readonly thousands: number
}

const TOKEN =
  /"([^"]*)"|[\\!](.)|_.|\*.|(general)|([0#?])|(\.)|(,)|(%)|([-+()\s:￥¥$€△▲↑↓≈约\u2e80-\u9fff\uff00-\uffef，。、])|(.)/giu

/** Null for what is no plain number: letters of dates and powers, the stroke of fractions. */
function readTemplate(section: string): Template | null {
  const tokens: Token[] = []
  let [thousands, grouped, digits] = [0, false, 0]
  const total = section.replace(/"[^"]*"|[\\!_*]./g, '').match(/[0#?]/g)?.length ?? 0
  let pointed = false
  for (const found of section.matchAll(TOKEN)) {
    const { index } = found
    const [, quoted, escaped, general, digit, point, comma, percent, plain, other] = found
    if (other !== undefined) return null
    if (quoted !== undefined || escaped !== undefined || plain !== undefined) {
      tokens.push({ kind: 'literal', text: quoted ?? escaped ?? plain ?? '' })
    } else if (general !== undefined) tokens.push({ kind: 'general' })
    else if (percent !== undefined) tokens.push({ kind: 'percent' })
    else if (digit !== undefined) {
      digits += 1
      tokens.push({ kind: 'digit', sign: digit })
    } else if (point !== undefined) {
      if (pointed) return null
      pointed = true
      tokens.push({ kind: 'point' })
    } else if (comma !== undefined && digits > 0) {
      if (digits === total || /^,+\./.test(section.slice(index))) thousands += 1
      else grouped = true
    }
  }
  const at = tokens.findIndex(({ kind }) => kind === 'point')
  const whole = at < 0 ? tokens : tokens.slice(0, at)
  return { whole, fraction: at < 0 ? [] : tokens.slice(at + 1), grouped, thousands }
}

function fill({ whole, fraction, grouped, thousands }: Template, value: Big): string {
  const tokens = [...whole, ...fraction]
  if (tokens.some(({ kind }) => kind === 'general')) {
    return tokens.map((token) => (token.kind === 'general' ? String(value.toNumber()) : literalOf(token))).join('')
  }
  if (!tokens.some(({ kind }) => kind === 'digit')) return tokens.map(literalOf).join('')
  const percents = tokens.filter(({ kind }) => kind === 'percent').length
  const places = fraction.filter(({ kind }) => kind === 'digit').length
  const scaled = value.times(new Big(100).pow(percents)).div(new Big(1000).pow(thousands))
  const [integer = '', decimals = ''] = scaled.round(places, Big.roundHalfUp).toFixed(places).split('.')
  const shownFraction = fillFraction(fraction, decimals)
  return fillWhole(whole, integer === '0' ? '' : integer, grouped) + shownFraction
}

/** From right to left: the first place takes all digits that are left. */
function fillWhole(tokens: readonly Token[], integer: string, grouped: boolean): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit')
  let [rest, written, count] = [integer, '', 0]
  const put = (digit: string): void => {
    if (grouped && count > 0 && count % 3 === 0) written = `,${written}`
    written = digit + written
    count += 1
  }
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index]
    if (token?.kind !== 'digit') {
      written = (token ? literalOf(token) : '') + written
      continue
    }
    const digit = rest.at(-1) ?? (token.sign === '0' ? '0' : '')
    rest = rest.slice(0, -1)
    if (digit !== '') put(digit)
    while (index === first && rest !== '') {
      put(rest.at(-1) ?? '')
      rest = rest.slice(0, -1)
    }
  }
  return written
}

function fillFraction(tokens: readonly Token[], decimals: string): string {
  const signs = tokens.flatMap((token) => (token.kind === 'digit' ? [token.sign] : []))
  const needed = signs.lastIndexOf('0') + 1
  const shown = Math.max(needed, decimals.replace(/0+$/, '').length)
  let at = 0
  const written = tokens.map((token) => {
    if (token.kind !== 'digit') return literalOf(token)
    at += 1
    return at <= shown ? (decimals[at - 1] ?? '') : ''
  })
  return (shown > 0 ? '.' : '') + written.join('')
}

const literalOf = (token: Token): string =>
  token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : ''
