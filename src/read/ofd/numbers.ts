/** The numbers of an attribute, which stand between blanks: `0 0 210 297`. What is no number is left out. */
export function readNumbers(text: string | undefined): readonly number[] {
  return (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number.parseFloat)
    .filter(Number.isFinite)
}

/** A run of more steps than a page has characters is a mistake or an attack. */
const MOST_STEPS = 100_000

/** Steps from character to character: `5.6 g 3 2.8` says 5.6 once, then 2.8 three times. */
export function readSteps(text: string | undefined): readonly number[] {
  const words = (text ?? '').trim().split(/[\s,]+/)
  const steps: number[] = []
  for (let i = 0; i < words.length && steps.length < MOST_STEPS; i += 1) {
    if (words[i] !== 'g') {
      const step = Number.parseFloat(words[i] ?? '')
      if (Number.isFinite(step)) steps.push(step)
      continue
    }
    const count = Math.min(Number.parseInt(words[i + 1] ?? '', 10) || 0, MOST_STEPS - steps.length)
    const step = Number.parseFloat(words[i + 2] ?? '')
    if (Number.isFinite(step)) steps.push(...Array<number>(Math.max(0, count)).fill(step))
    i += 2
  }
  return steps
}
