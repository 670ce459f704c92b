import { describe, expect, it } from 'vitest'
import { createScanner, scanMentions } from '../../src/extract/scan.js'
import { buildStrands, leadOf, placeMentions, type Slot, type Strand, tailOf } from '../../src/extract/strand.js'
import type { Span } from '../../src/model.js'
import { loadRules } from '../../src/rules/index.js'
import { foldWidth } from '../../src/text/width.js'

const scanner = createScanner(loadRules())

interface Laid {
  readonly strands: readonly Strand[]
  readonly slots: readonly Slot[]
}

/** Lays one sentence out in strands; `period`, when it stands in the sentence, is taken for a date. */
function layOut(sentence: string, period = ''): Laid {
  const folded = foldWidth(sentence)
  const at = folded.indexOf(period)
  const periods: Span[] = period === '' ? [] : [[at, at + period.length]]
  const whole: Span = [0, folded.length]
  const mentions = scanMentions(scanner, folded, whole, periods)
  const strands = buildStrands(folded, whole, mentions, periods)
  return { strands, slots: placeMentions(strands, mentions) }
}

/** `lead ⟦mention⟧ tail`, strand by strand. */
const slotsOf = (sentence: string): readonly string[] =>
  layOut(sentence).slots.map(
    (slot) => `${leadOf(slot)} ⟦${slot.strand.raw.slice(slot.start, slot.end)}⟧ ${tailOf(slot)}`,
  )

describe('strands', () => {
  it('lift a parenthesis out and remember where it hung', () => {
    const { strands } = layOut('药店（检查148家，整改101家）整改率68.24%')
    expect(strands.map(({ text, outer }) => [text, outer?.at ?? null])).toEqual([
      ['药店整改率68.24%', null],
      ['检查148家,整改101家', 2],
    ])
  })

  it('lift a parenthesis inside a parenthesis out of its own', () => {
    const { strands } = layOut('新增企业60家（规上（含限上）12家）')
    expect(strands.map(({ text, outer }) => [text, outer?.strand.text ?? null])).toEqual([
      ['新增企业60家', null],
      ['规上12家', '新增企业60家'],
      ['含限上', '规上12家'],
    ])
  })

  it('keep a parenthesis that belongs to a unit', () => {
    expect(layOut('更换设备86台（套）').strands.map(({ text }) => text)).toEqual(['更换设备86台(套)'])
  })

  it('leave blanks out and know where every character stood', () => {
    const [strand] = layOut('受理 30 件').strands
    expect([strand?.text, strand?.offsets]).toEqual(['受理30件', [0, 1, 3, 4, 6]])
  })

  it('hide dates from names but not from frames', () => {
    const [strand] = layOut('6月底完成30件', '6月底').strands
    expect([strand?.text, strand?.raw]).toEqual(['\u0001\u0001\u0001完成30件', '6月底完成30件'])
  })
})

describe('slots', () => {
  it.each<[string, string[]]>([
    ['受理投诉86件，办结79件', ['受理投诉 ⟦86件⟧ ', '办结 ⟦79件⟧ ']],
    ['水闸、泵站各2座', ['水闸、泵站各 ⟦2座⟧ ']],
    ['其中：新建12座；改建8座', ['新建 ⟦12座⟧ ', '改建 ⟦8座⟧ ']],
    ['约谈6家大型商超，整改4家', ['约谈 ⟦6家⟧ 大型商超', '整改 ⟦4家⟧ ']],
    ['“送教、送药，送政策”活动开展32场', ['“送教、送药,送政策”活动开展 ⟦32场⟧ ']],
    ['税收1,203万元，增长6%', ['税收 ⟦1,203万元⟧ ', '增长 ⟦6%⟧ ']],
    ['药店（检查148家）整改率68.24%', ['药店整改率 ⟦68.24%⟧ ', '检查 ⟦148家⟧ ']],
  ])('have the words of their own clause around them: %s', (sentence, slots) => {
    expect(slotsOf(sentence)).toEqual(slots)
  })

  it('know their clause and what opened it', () => {
    const { slots } = layOut('登记5户：新设3户，迁入2户；注销1户')
    expect(slots.map(({ clause, opener }) => `${clause}${opener}`)).toEqual(['0', '1:', '2,', '3;'])
  })
})
