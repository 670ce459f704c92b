import { describe, expect, it } from 'vitest'
import { findIslands, splitClauses, splitSentences } from '../../src/segment/index.js'

const sentences = (text: string) =>
  splitSentences(text, [0, text.length]).map(({ span, terminator }) => [text.slice(...span), terminator])
const clauses = (text: string) =>
  splitClauses(text, [0, text.length]).map(({ span, separator }) => [text.slice(...span), separator])

describe('splitSentences', () => {
  it.each([
    [
      '受理37件,办结35件;其余2件在办。满意率100%',
      [
        ['受理37件,办结35件;', ';'],
        ['其余2件在办。', '。'],
        ['满意率100%', ''],
      ],
    ],
    ['规定“直接取消。实行承诺。”,但目前拒绝受理。', [['规定“直接取消。实行承诺。”,但目前拒绝受理。', '。']]],
    ['中餐馆198家(含小吃店;不含摊点)已完成。', [['中餐馆198家(含小吃店;不含摊点)已完成。', '。']]],
    [
      '(一)市容秩序管理. 上半年出动1.1万人次. ',
      [
        ['(一)市容秩序管理.', '.'],
        ['上半年出动1.1万人次.', '.'],
      ],
    ],
    [
      '(二 农业扎实推进。总产3.17万吨。',
      [
        ['(二 农业扎实推进。', '。'],
        ['总产3.17万吨。', '。'],
      ],
    ],
    ['一. 深化改革', [['一. 深化改革', '']]],
    ['  ', []],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

describe('splitClauses', () => {
  it.each([
    [
      '实现收入5,316.27万元,惠及1,180户',
      [
        ['实现收入5,316.27万元', ','],
        ['惠及1,180户', ''],
      ],
    ],
    [
      '分别为31,28,9',
      [
        ['分别为31', ','],
        ['28', ','],
        ['9', ''],
      ],
    ],
    [
      '生师比11.4:1,其中:正高4人。',
      [
        ['生师比11.4:1', ','],
        ['其中', ':'],
        ['正高4人', ''],
      ],
    ],
    ['药品企业(认领148家,已完成101家)完成率68.24%;', [['药品企业(认领148家,已完成101家)完成率68.24%', '']]],
    ['企业、个体户分别增长9.40%、5.98%', [['企业、个体户分别增长9.40%、5.98%', '']]],
    [
      '客运量\t万人次\t8102.7',
      [
        ['客运量', '\t'],
        ['万人次', '\t'],
        ['8102.7', ''],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })
})

describe('findIslands', () => {
  it('nests brackets and quotations and leaves out marks without a partner', () => {
    const text = '(二 执法“双随机(跨部门)”检查9批'
    expect(
      findIslands(text, [0, text.length]).map(({ kind, span, depth }) => [kind, text.slice(...span), depth]),
    ).toEqual([
      ['quotation', '“双随机(跨部门)”', 0],
      ['parenthesis', '(跨部门)', 1],
    ])
  })
})
