import { describe, expect, it } from 'vitest'
import { checkExtraction } from '../../src/check/index.js'
import { extractText } from '../../src/pipeline.js'

const check = (text: string) => {
  const { findings, verified } = checkExtraction(extractText(text))
  return {
    findings: findings.map(({ kind, stated, computed, computation, readings: [reading] }) =>
      [kind, stated, computed, computation, reading?.text ?? '-'].join(' | '),
    ),
    verified: verified.map(({ kind }) => kind),
  }
}

describe('checking', () => {
  it('computes a rate from its counts', () => {
    expect(check('受理投诉37件,办结35件,办结率95.49%。')).toEqual({
      findings: ['rate | 95.49% | 94.59% | 35 ÷ 37 = 94.59% | 94.59%'],
      verified: [],
    })
  })

  it('lets a rate stand that its digits allow', () => {
    expect(check('全年应完成127件,已完成52件,完成率41%。')).toEqual({ findings: [], verified: ['rate'] })
  })

  it('adds up the parts of a total', () => {
    expect(check('处置事故47起,其中道路交通21起、火灾12起、工矿8起、其他4起。').findings).toEqual([
      'sum | 47起 | 45起 | 21 + 12 + 8 + 4 = 45起 | 45起',
    ])
  })

  it('leaves alone what the words do not hold together', () => {
    expect(check('培训教师320人,走访企业45家,发放资料1200份。')).toEqual({ findings: [], verified: [] })
  })
})
