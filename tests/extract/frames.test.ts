import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { matchEnglishFrame } from '../../src/extract/english/frames.js'
import { matchFrame } from '../../src/extract/frames.js'
import type { Slot } from '../../src/extract/strand.js'
import { loadRules } from '../../src/rules/index.js'
import type { FrameRule } from '../../src/rules/types.js'

const rules = loadRules()
const texts = readdirSync('fixtures/passages')
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(`fixtures/passages/${file}`, 'utf8'))

const RELATIVE = ['ratio', 'multiple', 'points']
const takes = (value: readonly string[], dimension: string): boolean =>
  value.length === 0 ||
  value.includes(dimension) ||
  (value.includes('absolute') && ![...RELATIVE, 'rank'].includes(dimension))

/** The first frame that fits, each tried one after the other. */
function tried(frames: readonly FrameRule[], lead: string, tail: string, dimension: string): readonly unknown[] | null {
  for (const rule of frames) {
    if (!takes(rule.value, dimension) || (rule.tail !== null && !rule.tail.test(tail))) continue
    if (rule.lead === null) return [rule.id, lead.length, null]
    const match = rule.lead.exec(lead)
    if (match === null) continue
    const keep = match.groups?.keep ?? ''
    const at = match.index + match[0].indexOf(keep)
    return [rule.id, match.index, keep === '' ? null : { from: at, to: at + keep.length }]
  }
  return null
}

const isEnglish = (text: string): boolean => /[a-z]{3} [a-z]{3}/.test(text)

it.each([
  ['English', matchEnglishFrame, rules.english.frames, texts.filter(isEnglish).map((text) => text.toLowerCase())],
  ['Chinese', matchFrame, rules.frames, texts.filter((text) => !isEnglish(text)).filter((_, i) => i % 4 === 0)],
] as const)(
  '%s: the frame of a quantity is the first that fits, of all tried one after the other',
  (_, find, frames, read) => {
    const own = { frames }
    let found = 0
    for (const raw of read) {
      for (const { index, 0: number } of raw.matchAll(/ ?\d[\d,.]*%?/g)) {
        const end = index + number.length
        const [leadStart, tailEnd] = [Math.max(0, index - 140), Math.min(raw.length, end + 60)]
        for (const dimension of ['ratio', 'number', 'rank']) {
          const slot = { strand: { raw }, leadStart, start: index, end, tailEnd, mention: { dimension } }
          const match = find(own, slot as unknown as Slot)
          const [lead, tail] = [raw.slice(leadStart, index), raw.slice(end, tailEnd)]
          const wanted = tried(frames, lead, tail, dimension)
          const keep = match?.keep == null ? null : { from: match.keep.from - leadStart, to: match.keep.to - leadStart }
          expect(match === null ? null : [match.rule.id, match.from - leadStart, keep], lead).toEqual(wanted)
          if (match !== null) found++
        }
      }
    }
    expect(found).toBeGreaterThan(100)
  },
)
