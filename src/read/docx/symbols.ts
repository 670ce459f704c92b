/** Signs of the font Symbol that say something in a report (≥95%, 3×4), each behind its code. */
const SYMBOL: Readonly<Record<number, string>> = Object.fromEntries(
  '25% 2b+ 2d− 3c< 3d= 3e> 44Δ 57Ω 6dμ 7e～ a2′ a3≤ a5∞ ae→ b0° b1± b2″ b3≥ b4× b5∝ b8÷ b9≠ ba≡ bb≈ d6√ e5∑'
    .split(' ')
    .map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)]),
)

/** Codes of ① and of ❶ in the fonts that have numbers in circles. */
const CIRCLES: ReadonlyMap<string, readonly (readonly [code: number, sign: number])[]> = new Map(
  Object.entries<readonly (readonly [number, number])[]>({
    wingdings: [
      [0x81, 0x2460],
      [0x8c, 0x2776],
    ],
    'wingdings 2': [
      [0x6a, 0x2460],
      [0x75, 0x2776],
    ],
  }),
)

/** The character that a symbol font's sign stands for; '' for an ornament. `code` counts from 0 or from U+F000. */
export function symbolOf(font: string | undefined, code: number): string {
  const sign = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const name = (font ?? '').toLowerCase()
  if (name === 'symbol') return SYMBOL[sign] ?? (sign >= 0x30 && sign <= 0x39 ? String.fromCharCode(sign) : '')
  const circle = CIRCLES.get(name)?.find(([first]) => sign >= first && sign < first + 10)
  if (circle) return String.fromCharCode(circle[1] + sign - circle[0])
  return code >= 0xe000 && code <= 0xf8ff ? '' : String.fromCodePoint(code)
}
