import { describe, expect, it } from 'vitest'
import { checkExtraction } from '../../src/check/index.js'
import { extractText } from '../../src/pipeline.js'

/** Numbers that stand near each other and even look as if they belonged together, with what keeps them apart. */
const CASES: readonly (readonly [why: string, text: string])[] = [
  ['the cases of other years', '受理案件210件，审结198件，法定期限内结案率96.5%。'],
  ['a share of several counts', '丙类传染病5637例，以流感（4018例）、手足口病（902例）为主，两病占丙类的87.3%。'],
  ['shares told in turn', '火灾发生在住宅58起、车辆36起和商铺21起，分别占18.3%、11.4%、6.6%。'],
  [
    'gaps to the schedule in turn',
    '2023年前三季度工作总结\n接待游客和旅游收入分别完成年度任务的85.5%、79.5%，超序时进度10.5个和4.5个百分点。',
  ],
  ['growths in turn', '城市低保由690元提高到735元，农村低保由6300元提高到6780元，增幅分别为6.5%、7.6%。'],
  ['growth at constant prices', '地区生产总值由1186.4亿元增加到1302.8亿元，增长8.4%。'],
  ['a yearly average', '五年来专利由120件增加到240件，年均增长14.9%。'],
  ['a growth of a part', '受理投诉由120件增加到150件，其中线上增长30%。'],
  ['a rise in speed', '办理时限由5天压缩至1天，提速80%。'],
  ['a month against all months', '累计办理120件，较上月的30件增加10件。'],
  ['the months of one year', '本月完成整治20处，完成全年任务200处的65%。'],
  ['an average of something else', '辖区人口5万人，财政收入1亿元，人均可支配收入2.1万元。'],
  ['parts that overlap', '现有干部123人，其中女性45人、35岁以下40人、党员36人。'],
  ['parts that leave some out', '查处违法案件412件，其中食品类120件、药品类86件、广告类31件。'],
  ['a total of other things', '新增企业10家、注销企业5家，合计在册企业1200家。'],
  ['a rest of another whole', '检查企业50家，整改问题企业20家，剩余8家限期整改。'],
  ['qualities that overlap', '党员占40%、女性占35%、本科以上占38%。'],
  ['a plan surpassed', '完成投资2.52亿元，占年度计划的105%。'],
  ['cases of the year before closed too', '受理报案9853件，结案9916件，结案率100.6%。'],
  ['a rate of banks', '拨备覆盖率186.4%。'],
  ['numbers told as about', '抽检约300批次，合格290批次，合格率97.6%以上。'],
  ['two bodies in one sentence', '甲镇完成投资12.4亿元。乙镇完成投资14.2亿元。'],
]

describe('checking leaves alone', () => {
  it.each(CASES)('%s', (_, text) => {
    expect(
      checkExtraction(extractText(text)).findings.map(({ kind, computation }) => `${kind} ${computation}`),
    ).toEqual([])
  })
})
