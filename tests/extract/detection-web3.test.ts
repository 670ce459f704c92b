import { describe, expect, it } from 'vitest'
import { extractReport } from './rows.js'

/** The figures of a text: `text=name`. */
const namedOf = (text: string): readonly string[] =>
  extractReport(text).figures.map((figure) => `${figure.text}=${figure.name}`)

/** What a text's numbers are, without those of the title it stands under: `text:class`, or `text=value unit` of a figure. */
function ledgerOf(text: string): readonly string[] {
  const { figures, numerals } = extractReport(text)
  return numerals.slice(1).map(({ text: written, class: kind, figure }) => {
    const told = figure === null ? undefined : figures[figure]
    return told === undefined ? `${written}:${kind}` : `${written}=${told.value}${told.unit}`
  })
}

describe('one quantity told of several things', () => {
  it.each<[string, string[]]>([
    ['全镇高中入学率和巩固率达99%。', ['99%=高中入学率', '99%=巩固率']],
    ['受理诉求2万件，办结率和回访满意率98%以上。', ['2万件=受理诉求', '98%以上=诉求办结率', '98%以上=诉求回访满意率']],
    ['造林面积和成活率居全市第一。', ['第一=造林面积全市位次', '第一=成活率全市位次']],
    ['全县收支决算总计均增加6亿元。', ['6亿元=收入决算', '6亿元=支出决算']],
    [
      '发生火灾12起（均为民房火灾）、死亡2人，与去年同期相比，均下降50%。',
      ['12起=发生火灾', '2人=火灾死亡', '50%=发生火灾', '50%=火灾死亡'],
    ],
    [
      '旅游收入、接待游客分别为36亿元、820万人次，分别增长8.6%、9.3%，增速均居全市第一。',
      [
        '36亿元=旅游收入',
        '820万人次=接待游客',
        '8.6%=旅游收入',
        '9.3%=接待游客',
        '第一=旅游收入增速全市位次',
        '第一=接待游客增速全市位次',
      ],
    ],
    [
      '发明专利申请量和授权量分别为1800件和960件，分别同比增长30.1%和25.6%，均位居全市第2位。',
      [
        '1800件=发明专利申请量',
        '960件=发明专利授权量',
        '30.1%=发明专利申请量',
        '25.6%=发明专利授权量',
        '第2位=发明专利申请量全市位次',
        '第2位=发明专利授权量全市位次',
      ],
    ],
  ])('%s', (text, figures) => {
    expect(namedOf(text)).toEqual(figures)
  })

  it.each<[string, number]>([
    ['群众满意和基本满意率达96%。', 1],
    ['户厕和公厕普及率达98%。', 1],
    ['粮食和油料产量居全市第一。', 1],
    ['收支总额36亿元。', 1],
    ['新增企业12家、学校3所，年均增长8%。', 3],
    ['办结率和满意率合计提高2个百分点。', 1],
    ['出口36亿元，居全市第一。', 2],
  ])('%s has %d figures', (text, count) => {
    expect(namedOf(text)).toHaveLength(count)
  })
})

describe('numbers that measure nothing', () => {
  it.each<[string, string[]]>([
    ['依据清财绩【2018】16号文件自评得96分。', ['【2018】16号:docno', '96分=96分']],
    ['2019全县公共预算收入36亿元。', ['2019:period', '36亿元=36亿元']],
    ['一、2020主要工作开展情况', ['2020:period']],
    ['云山市2015共收购鲜茧6万担。', ['2015:period', '6万担=6万担']],
    ['1.2014年招商再上新台阶：签约项目36个。', ['1.:list', '2014年:period', '36个=36个']],
    ['截至11底，完成投资36亿元。', ['11底:date', '36亿元=36亿元']],
    ['案例3 审结合同纠纷26件。', ['3:list', '26件=26件']],
    ['主管部门：316-云山镇人民政府', ['316:other']],
    ['完成1:2000地形图测绘12平方公里。', ['1:2000:other', '12平方公里=12平方公里']],
    ['按年平均汇率6.8512折算，人均产值1.2万美元。', ['6.8512:other', '1.2万美元=1.2万美元']],
    ['安装P2.5LED显示屏3块。', ['P2.5:term', '3块=3块']],
    ['新增4A和3A级景区各2家。', ['4A:term', '3A级:term', '2家=2家', '2家=2家']],
    ['由XX人民政府主办提案26件。', ['XX:name', '26件=26件']],
    ['财政收入跃上60亿元台阶，总量达61.2亿元。', ['60亿元:threshold', '61.2亿元=61.2亿元']],
    ['其中7名法官结案超过400件。', ['7名=7名', '400件:threshold']],
    ['举办2018云山湖马拉松，参赛1.2万人。', ['2018:term', '1.2万人=1.2万人']],
  ])('%s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })

  it.each<[string, string[]]>([
    ['全县2015户新装宽带。', ['2015户=2015户']],
    ['每亩增收1.2014万元。', ['1.2014万元=1.2014万元']],
    ['师生比1:12。', ['1:12=12']],
    ['培训XX人。', ['XX人=null人']],
    ['营收跨上45亿元台阶。', ['45亿元=45亿元']],
    ['案例3个。', ['3个=3个']],
    ['入额7名法官，结案超过400件。', ['7名=7名', '400件=400件']],
  ])('measures in %s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })
})

describe('units and counts', () => {
  it.each<[string, string[]]>([
    ['血液采集总量36.5万单位，单采血小板2638个治疗量。', ['36.5万单位=36.5万单位', '2638个治疗量=2638个治疗量']],
    ['进口集装箱126.4万标准箱。', ['126.4万标准箱=126.4万标准箱']],
    ['基本生活平均标准1486.2元/人·月。', ['1486.2元/人·月=1486.2元/人·月']],
    ['完成旅客周转量36.06亿人·km。', ['36.06亿人·km=36.06亿人·km']],
    ['选派三名参加集训。', ['三名=3名']],
    ['合格率以96%名列全市第一之后，再创佳绩。', ['96%=96%', '第一=1第']],
    ['新增12个单位。', ['12个=12个']],
    ['获得三名以上专家好评。', []],
  ])('%s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })
})
