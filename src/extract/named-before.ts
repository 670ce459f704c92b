import { type Draft, textOf } from './draft.js'
import type { Phrase } from './phrase.js'
import { measureWordOf, propertyOf } from './phrase-kind.js'
import type { Run } from './run.js'
import type { Slot } from './strand.js'

/** PM2.5、臭氧浓度分别为…,臭氧下降2.3%: the figure told before whose name begins with the words that tell what moved. */
export function namedBefore(run: Run, { strand, mention }: Slot, { text }: Phrase): Draft | null {
  if (text.length < 2 || text.length > 6) return null
  const wanted = mention.dimension === 'points' ? 'rate' : 'level'
  const found = run.drafts.findLast(
    (d) => d.slot.strand === strand && d.measure === wanted && textOf(d.naming.base).startsWith(text),
  )
  if (found === undefined) return null
  // 煤炭1486万吨、粮食462万吨,煤炭则下滑4.1%: a short word told again leans on nothing in between.
  if (textOf(found.naming.base) === text) return text.length === 2 ? found : null
  // 出口企业360家,出口增长8.2%: only a measure may be left out, and only of one told with others.
  const rest = textOf(found.naming.base).slice(text.length)
  const listed = run.drafts.some((d) => d !== found && d.slot.strand === strand && d.slot.clause === found.slot.clause)
  const measure = propertyOf(run.reader.rules, `其${rest}`) || measureWordOf(run.reader.rules, `其${rest}`)
  return listed && measure === rest ? found : null
}
