import { describe, expect, it } from 'vitest'
import { extractReport } from './rows.js'

type Case = [construction: string, text: string, names: Readonly<Record<string, string | null>>]

/** What each figure of a text is named. */
const namesOf = (text: string): Readonly<Record<string, string | null>> =>
  Object.fromEntries(extractReport(text).figures.map((figure) => [figure.text, figure.name]))

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a part of a whole': [
    [
      'a kind takes the place of the word its whole begins with',
      '公路通车总里程18632公里，其中高速公路1026公里。',
      { '18632公里': '公路通车总里程', '1026公里': '高速公路通车里程' },
    ],
    [
      'a kind that ends as its whole does is named by itself',
      '接处警情28.6万起，其中刑事警情3862起。',
      { '28.6万起': '接处警情', '3862起': '刑事警情' },
    ],
    [
      'a part with a measure of its own asks for none',
      '农林牧渔业总产值186.2亿元，其中林业产值12.3亿元。',
      { '186.2亿元': '农林牧渔业总产值', '12.3亿元': '林业产值' },
    ],
    [
      'the two of a pair are no parts of a name that holds both',
      '外贸进出口总额126.3亿元，其中出口98.6亿元、进口27.7亿元。',
      { '126.3亿元': '外贸进出口总额', '98.6亿元': '出口', '27.7亿元': '进口' },
    ],
    [
      'the words of a whole told apart stand alone',
      '接到投诉举报8632件，其中投诉6826件，举报1806件。',
      { '8632件': '接到投诉举报', '6826件': '投诉', '1806件': '举报' },
    ],
    [
      'a measure is cut off whole',
      '主要农作物综合机械化率86.2%，其中水稻机械化率92.6%。',
      { '86.2%': '主要农作物综合机械化率', '92.6%': '主要农作物水稻机械化率' },
    ],
  ],
  'a list': [
    [
      'a longer member wants the measure as well',
      '企业职工基本养老保险、失业保险、工伤保险参保人数分别达到126.3万人、68.9万人、92.4万人。',
      { '126.3万人': '企业职工基本养老保险参保人数', '68.9万人': '失业保险参保人数', '92.4万人': '工伤保险参保人数' },
    ],
    [
      'a bare second measure is of what the first one counts',
      '赴省集访批次、人次同比分别下降36.8%、42.3%。',
      { '36.8%': '赴省集访批次', '42.3%': '赴省集访人次' },
    ],
    [
      'an ordinal’s mark is every one’s',
      '第一、二、三产业用电量分别为1.2亿千瓦时、58.6亿千瓦时、12.8亿千瓦时。',
      { '1.2亿千瓦时': '第一产业用电量', '58.6亿千瓦时': '第二产业用电量', '12.8亿千瓦时': '第三产业用电量' },
    ],
    ['what stands behind a count is not the next one’s', '辖12个镇、3个街道。', { '12个': '镇', '3个': '街道' }],
    [
      'a member with a deed of its own shares no verb',
      '新建改建农村公路286公里、危桥改造12座。',
      { '286公里': '新建改建农村公路', '12座': '危桥改造' },
    ],
  ],
  'what is told of something before': [
    [
      'verbs joined to each other go together',
      '新建、改扩建幼儿园23所，新增学位6480个。',
      { '23所': '新建、改扩建幼儿园', '6480个': '幼儿园新增学位' },
    ],
    [
      'money is told of what was done, not of whom it reached',
      '改造城镇老旧小区126个，惠及居民3.8万户，完成投资6.2亿元。',
      { '126个': '改造城镇老旧小区', '3.8万户': '城镇老旧小区惠及居民', '6.2亿元': '城镇老旧小区投资' },
    ],
    [
      'another one of the same leaves the first one out',
      '统筹基金支出78.2亿元，当期结余6.4亿元，累计结余52.1亿元。',
      { '78.2亿元': '统筹基金支出', '6.4亿元': '当期结余', '52.1亿元': '累计结余' },
    ],
    [
      'a verb with an object of its own leans on nothing',
      '破获案件1268起，抓获犯罪嫌疑人932名，挽回群众损失4860万元。',
      { '1268起': '破获案件', '932名': '抓获犯罪嫌疑人', '4860万元': '挽回群众损失' },
    ],
    [
      'a deed alone behind the counted',
      '发生道路交通事故862起，造成126人死亡、786人受伤。',
      { '862起': '发生道路交通事故', '126人': '道路交通事故死亡', '786人': '道路交通事故受伤' },
    ],
    [
      'what is left is left of the counted, not of its rate',
      '发现问题隐患3862条，已整改3786条，整改率98%，剩余76条正在整改中。',
      { '3862条': '发现问题隐患', '3786条': '问题隐患整改', '98%': '问题隐患整改率', '76条': '剩余问题隐患' },
    ],
    [
      'what is new of a measure',
      '供热面积3826万平方米，新增126万平方米。',
      { '3826万平方米': '供热面积', '126万平方米': '新增供热面积' },
    ],
    [
      'a mark that was passed is no part of the name',
      '销售收入突破百亿元大关，达到126亿元。',
      { '126亿元': '销售收入' },
    ],
    [
      'money of a kind is a thing',
      '全年安排专项资金8623万元，支出7862万元。',
      { '8623万元': '专项资金', '7862万元': '专项资金支出' },
    ],
  ],
  'words that are no name': [
    ['率 is part of it, 为 is not', '判处罪犯312人，重刑率为4.7%。', { '312人': '判处罪犯', '4.7%': '罪犯重刑率' }],
    ['how often and for whom', '最低工资标准调整为每月1900元。', { '1900元': '最低工资标准' }],
    ['a bare 达', '年收入超过限额的村达286个。', { '286个': '年收入超过限额的村' }],
    ['two grades beside each other count nothing', '三四级手术占比68.2%。', { '68.2%': '三四级手术占比' }],
    ['a quotation stays whole', '“我为群众办实事”完成386件。', { '386件': '“我为群众办实事”' }],
    [
      'a ratio before its value is a noun',
      '师生比为1:14.7，医护比1:1.28。',
      { '1:14.7': '师生比', '1:1.28': '医护比' },
    ],
    [
      '停车位 shares the verb of its list',
      '新增绿地126公顷、停车位860个。',
      { '126公顷': '新增绿地', '860个': '新增停车位' },
    ],
    ['起降 is a take-off and a landing', '机场起降3.26万架次。', { '3.26万架次': '机场起降' }],
  ],
  'a part behind a semicolon': [
    [
      'goes on with the list when it is counted and named alike and fits what is left',
      '办理行政许可5318件，其中即办件4102件；承诺件1216件。',
      { '5318件': '办理行政许可', '4102件': '办理行政许可即办件', '1216件': '办理行政许可承诺件' },
    ],
    [
      'is none when it is more than the total',
      '引进高层次人才86人，其中博士32人、硕士54人，人才总量达到1.26万人。',
      { '86人': '引进高层次人才', '32人': '引进博士', '54人': '引进硕士', '1.26万人': '人才总量' },
    ],
    [
      'ends where a clause says what came of it',
      '查出问题金额12.8亿元，其中违规金额0.6亿元，促进增收节支1.9亿元。',
      { '12.8亿元': '查出问题金额', '0.6亿元': '问题违规金额', '1.9亿元': '增收节支' },
    ],
  ],
  'who did it': [
    ['names nothing before a verb with its object', '气象局开展人工增雨作业86次。', { '86次': '人工增雨作业' }],
    ['nor before whom it was done for', '残联为3268名残疾人提供康复服务。', { '3268名': '残疾人康复服务' }],
    [
      'a quoted kind stays whole behind the counted',
      '为1.2万名妇女免费“两癌”筛查。',
      { '1.2万名': '妇女免费“两癌”筛查' },
    ],
  ],
  'a rate': [
    [
      'is of all, not of those that have come to what it tells',
      '评查案卷240份，优秀案卷186份，优秀率77.5%。',
      { '240份': '评查案卷', '186份': '优秀案卷', '77.5%': '案卷优秀率' },
    ],
    [
      'with a noun of its own takes none of the rate before',
      '生活污水集中收集率提高到72.6%，再生水利用率达到35%。',
      { '72.6%': '生活污水集中收集率', '35%': '再生水利用率' },
    ],
    [
      'of loans is told of the loans',
      '涉农贷款余额126亿元，不良率2.1%。',
      { '126亿元': '涉农贷款余额', '2.1%': '涉农贷款不良率' },
    ],
  ],
  'a verb': [
    [
      'joined of two goes whole',
      '批准逮捕犯罪嫌疑人276人，提起公诉513人。',
      { '276人': '批准逮捕犯罪嫌疑人', '513人': '犯罪嫌疑人提起公诉' },
    ],
    ['stays where its object alone says nothing', '实施项目132个。', { '132个': '实施项目' }],
    [
      'of its own keeps a short noun from leaning on what was told',
      '参赛运动员3860人，获得奖牌126枚。',
      { '3860人': '参赛运动员', '126枚': '奖牌' },
    ],
    [
      'of the deed stands in the change: 多结案',
      '法官人均结案312件，同比多结案27件。',
      { '312件': '法官人均结案', '27件': '法官人均结案' },
    ],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s', (_construction, text, names) => {
    expect(namesOf(text)).toEqual(names)
  })
})

describe('attributes and links of the same constructions', () => {
  it('预期寿命 is no forecast, a rate may fall below nothing', () => {
    const { figures } = extractReport('人均预期寿命80.6岁，自然增长率-2.3‰。')
    expect(figures.map(({ text, name, measure, status }) => [text, name, measure, status])).toEqual([
      ['80.6岁', '人均预期寿命', 'level', 'actual'],
      ['-2.3‰', '自然增长率', 'rate', 'actual'],
    ])
  })

  it('a ratio to one is told by the other side', () => {
    const { figures, numerals } = extractReport('杠杆比达1:11.5，热线服务时间为8:30。')
    expect(figures.map(({ text, value, measure }) => [text, value, measure])).toEqual([['1:11.5', 11.5, 'rate']])
    expect(numerals.slice(1).map(({ text, class: kind }) => `${text}:${kind}`)).toEqual(['1:11.5:figure', '8:30:other'])
  })

  it('what recovered is the level, not its growth', () => {
    const { figures } = extractReport('接待国内游客3826万人次，同比增长36.5%，恢复到2019年的118%。')
    expect(figures.at(-1)?.relations).toEqual([{ type: 'numerator', figure: 0 }])
  })

  it('each rate is of the count whose thing its name holds', () => {
    const { figures } = extractReport('办理涉外案件36件、涉港澳台案件18件，办结率分别为91.7%、94.4%。')
    expect(figures.map(({ relations }) => relations)).toEqual([
      [],
      [],
      [{ type: 'denominator', figure: 0 }],
      [{ type: 'denominator', figure: 1 }],
    ])
  })

  it('a verb of a comparison is no part of its basis', () => {
    const { figures } = extractReport('市场主体12.6万户，较年初净增0.9万户。平均气温16.8℃，较常年偏高0.9℃。')
    expect(figures.map(({ basis }) => basis)).toEqual([null, 'other:较年初', null, 'other:较常年'])
  })
})
