import { type Draft, textOf } from './draft.js'
import { sizeOf } from './mention.js'

/** 三次产业结构为12.4∶48.3∶39.3: each is the share of one industry's value added in the product told before it. */
export function industryPair(
  { mention, slot: { strand, start, end } }: Draft,
  before: readonly Draft[],
): readonly [Draft, Draft] | null {
  if (mention.unit !== '' || mention.value === null) return null
  const raw = strand.raw
  const listed = /(?:产业|[一二三]产)[^,;。]{0,24}?((?:\d[\d.]*[:∶、])*)$/u.exec(raw.slice(0, start))?.[1]
  if (listed === undefined || (listed === '' && !/^[:∶、]\d/u.test(raw.slice(end, end + 2)))) return null
  const industry = `第${'一二三'.charAt((listed.match(/[:∶、]/gu) ?? []).length) || '?'}产业`
  const share = Number(mention.value)
  const part = before.findLast((d) => d.measure === 'level' && textOf(d.naming.parts).includes(industry))
  if (part === undefined) return null
  const whole = before
    .slice(0, before.indexOf(part))
    .findLast(
      (d) =>
        d.measure === 'level' &&
        d.mention.dimension === part.mention.dimension &&
        Math.abs((100 * sizeOf(part.mention)) / sizeOf(d.mention) - share) < INDUSTRY_ROUNDED,
    )
  return whole === undefined ? null : [part, whole]
}

/** In percent; the parts are rounded each by itself. */
const INDUSTRY_ROUNDED = 0.11
