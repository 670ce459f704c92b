import { describe, expect, it } from 'vitest'
import { formOf, similarityOf, type WeightedWord, wordingOf } from '../../src/indicators/index.js'
import { loadRules } from '../../src/rules/index.js'

const wording = wordingOf(loadRules())

const words = (name: string, own = true): readonly WeightedWord[] =>
  formOf(name, wording).loose.map((word) => ({ ...word, weight: 1, own }))

describe('similarity', () => {
  it('says which words match and which differ', () => {
    expect(similarityOf(words('校园食堂智慧监管接入率'), words('学校食堂阳光监管覆盖率'), wording)).toEqual({
      score: 0.625,
      matched: ['校园食堂=学校食堂', '监管', '接入率≈覆盖率'],
      onlyA: ['智慧'],
      onlyB: ['阳光'],
      apart: [],
      lone: [],
      ownInCommon: true,
      sameIndicator: false,
    })
  })

  it.each([
    ['药品检验合格', '药品检验不合格', [{ a: '合格', b: '不合格', own: true }]],
    ['城镇困难家庭', '农村困难家庭', [{ a: '城镇', b: '农村', own: true }]],
    ['城乡困难家庭', '农村困难家庭', []],
  ])('%s and %s are kept apart by their contrasts', (a, b, apart) => {
    expect(similarityOf(words(a), words(b), wording).apart).toEqual(apart)
  })

  it('tells a word that changes the meaning when it stands alone', () => {
    expect(similarityOf(words('剩余档案扫描'), words('档案扫描'), wording).lone).toEqual(['剩余'])
    expect(similarityOf(words('剩余档案扫描', false), words('档案扫描'), wording).lone).toEqual([])
  })
})
