import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/index.js'
import { foldWidth } from '../../src/text/width.js'

describe('width', () => {
  it.each([
    ['３．５％（约）', '3.5%(约)'],
    ['185\u00a0份\u3000共', '185 份 共'],
    ['a b', 'a b'],
    ['−3∶2 5～8', '-3:2 5～8'],
  ])('%s', (written, folded) => {
    expect(foldWidth(written)).toBe(folded)
  })

  it('a no-break space stands before a unit as a blank does', () => {
    const [figure] = extractText('新办寄送证照185\u00a0份。').figures
    expect([figure?.value, figure?.unit, figure?.text]).toEqual([185, '份', '185\u00a0份'])
  })
})
