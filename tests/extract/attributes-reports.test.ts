import { describe, expect, it } from 'vitest'
import { type Extraction, extractText } from '../../src/index.js'

/** One line a figure: text, unit, measure, status, direction, last day of its period; `-` for what is not there. */
const told = ({ figures }: Extraction): readonly string[] =>
  figures.map(({ text, unit, measure, status, direction, period }) =>
    [text, unit || '-', measure, status, direction ?? '-', period?.end ?? '-'].join(' '),
  )

const YEAR = '清河县2023年工作总结\n'
const HALF = '清河县2023年上半年工作总结\n'

describe('what counts', () => {
  it.each<[string, string[]]>([
    // A Chinese numeral before a noun, where the words around it say that it counts.
    [
      `${YEAR}县级示范园建设加快，柳河镇、石桥镇等六个镇建成投用。其中三家获评省级。`,
      ['六个 个 level actual - 2023-12-31', '三家 家 level actual - 2023-12-31'],
    ],
    [
      `${YEAR}公众满意度居全市第6位，较上月前移两位。`,
      ['第6位 第 rank actual - 2023-12-31', '两位 位 change actual up 2023-12-31'],
    ],
    [
      `${YEAR}完成三个乡村建设用地批次36.2公顷，两个城镇建设用地批次18.6公顷。`,
      [
        '三个 个 level actual - 2023-12-31',
        '36.2公顷 公顷 level actual - 2023-12-31',
        '两个 个 level actual - 2023-12-31',
        '18.6公顷 公顷 level actual - 2023-12-31',
      ],
    ],
    [
      `${YEAR}绿化8个村、6个屯、一个场。`,
      ['8个 个 level actual - 2023-12-31', '6个 个 level actual - 2023-12-31', '一个 个 level actual - 2023-12-31'],
    ],
    [`${YEAR}从思想、组织等三个方面抓落实，引进一批优质项目。`, []],
    [
      `${YEAR}消费品零售额增速连续6个月全省第一。`,
      ['6个月 个月 level actual - 2023-12-31', '第一 第 rank actual - 2023-12-31'],
    ],
    // Each of several, and words that only look like it.
    [`${YEAR}城区及周边县城平均优良天数比例86.2%。`, ['86.2% % rate actual - 2023-12-31']],
    [`${YEAR}审结刑事、民事等各类案件3260件。`, ['3260件 件 level actual - 2023-12-31']],
    // Slips: a dot too many, blanks within a unit, a number that ends in digits left out.
    [
      `${YEAR}原煤产量657.8万吨，同比下降12..6%。`,
      ['657.8万吨 万吨 level actual - 2023-12-31', '12..6% % growth actual down 2023-12-31'],
    ],
    [
      `${YEAR}城镇化率达 62%，比去年提升 3 个百 分点。`,
      ['62% % rate actual - 2023-12-31', '3 个百 分点 个百分点 change actual up 2023-12-31'],
    ],
    [
      `${YEAR}救助标准由6000元提高到XX0元。`,
      ['6000元 元 level actual - 2022-12-31', 'XX0元 元 level actual - 2023-12-31'],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })

  it('says of each other number what it is', () => {
    const classes = (text: string): readonly string[] =>
      extractText(text).numerals.flatMap(({ text: words, class: kind, figure }) =>
        figure === null ? [`${words} ${kind}`] : [],
      )
    expect(classes('20xx全国茶叶博览会签约项目12个。')).toEqual(['20xx period'])
    expect(classes('入选投资潜力百强县(2022)第36位。')).toEqual(['2022 period'])
    expect(classes('2024林场工作总结\n造林3600亩。')).toEqual(['2024 period'])
    expect(classes('XX年，全县造林3600亩。')).toEqual(['XX年 period'])
    expect(classes('截止10月份，全县造林3600亩。')).toEqual(['10月份 date'])
    expect(classes('抢修“7·21”暴雨水毁公路36公里。')).toEqual(['7·21 term'])
  })
})

describe('how a figure is measured', () => {
  it.each<[string, string[]]>([
    [
      `${YEAR}经营主体日均净增1.3万户，比上年净增26万户。`,
      ['1.3万户 万户 level actual - 2023-12-31', '26万户 万户 change actual up 2023-12-31'],
    ],
    [`${YEAR}消费对经济增长的贡献率-8.6%。`, ['-8.6% % rate actual - 2023-12-31']],
    [
      `${YEAR}生猪存栏20.8万头，同比增长11.62。`,
      ['20.8万头 万头 level actual - 2023-12-31', '11.62 - growth actual up 2023-12-31'],
    ],
    [
      `${YEAR}社会消费品零售总额增长3.6%，塌目标1.4个百分点。`,
      ['3.6% % growth actual up 2023-12-31', '1.4个百分点 个百分点 change actual down 2023-12-31'],
    ],
    [`${YEAR}错退2户8人。`, ['2户 户 level actual - 2023-12-31', '8人 人 level actual - 2023-12-31']],
    [
      `${YEAR}规上工业增加值平均增长7.2%，高于全国（5.6%）。`,
      ['7.2% % growth actual up 2023-12-31', '5.6% % growth actual up 2023-12-31'],
    ],
    [
      `${YEAR}进出口总额增长13.4%，增幅高于全国5.9%、全省8.3%的水平。`,
      [
        '13.4% % growth actual up 2023-12-31',
        '5.9% % growth actual up 2023-12-31',
        '8.3% % growth actual up 2023-12-31',
      ],
    ],
    [
      `${YEAR}36家骨干企业增幅在50%以上。`,
      ['36家 家 level actual - 2023-12-31', '50%以上 % growth actual up 2023-12-31'],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('what is to be done, and what was', () => {
  it.each<[string, string[]]>([
    [`${YEAR}2024年，全县将对80户老年人家庭实施适老化改造。`, ['80户 户 level target - 2024-12-31']],
    [
      `${YEAR}完成技改投资任务8.6亿元。争取超长期特别国债项目32个。`,
      ['8.6亿元 亿元 level actual - 2023-12-31', '32个 个 level actual - 2023-12-31'],
    ],
    [
      `${YEAR}今年，全县计划完成改厕3600户；新建公厕20座。`,
      ['3600户 户 level target - 2023-12-31', '20座 座 level target - 2023-12-31'],
    ],
    [
      `${YEAR}全县计划的粮食面积36万亩，其中水稻28万亩。`,
      ['36万亩 万亩 level target - 2023-12-31', '28万亩 万亩 level target - 2023-12-31'],
    ],
    [`${YEAR}每村合作社应有2个，已有3个。`, ['2个 个 level target - 2023-12-31', '3个 个 level actual - 2023-12-31']],
    [
      `${YEAR}征缴土地出让金3.6亿元；确保耕地保有量稳定在5.7万公顷；补充耕地1260亩。`,
      [
        '3.6亿元 亿元 level actual - 2023-12-31',
        '5.7万公顷 万公顷 level actual - 2023-12-31',
        '1260亩 亩 level actual - 2023-12-31',
      ],
    ],
    [
      '县住建局2023年工作总结和2024年工作要点\n2024年，全县住房工作的主要目标是：确保房价平稳；筹措保障房760套；改造老旧小区18个。',
      ['760套 套 level target - 2024-12-31', '18个 个 level target - 2024-12-31'],
    ],
    [
      `${YEAR}二、2024年工作计划\n目标任务是：总产值达到36亿元，预计比上年增加18%。`,
      ['36亿元 亿元 level target - 2024-12-31', '18% % growth target up 2024-12-31'],
    ],
    [
      `${YEAR}努力扩大种植面积，优化布局，蔬菜面积发展到2.8万亩。努力新增就业360人。`,
      ['2.8万亩 万亩 level actual - 2023-12-31', '360人 人 level target - 2023-12-31'],
    ],
    // A plan's heading over what a place is, and over what has come of it in years past.
    [
      `${YEAR}一、工作目标任务\n石桥镇辖区面积126.4平方公里，总人口6820户。其中2021年脱贫62户。2023年预脱贫18户。`,
      [
        '126.4平方公里 平方公里 level actual - 2023-12-31',
        '6820户 户 level actual - 2023-12-31',
        '62户 户 level actual - 2021-12-31',
        '18户 户 level forecast - 2023-12-31',
      ],
    ],
    // What is foreseen.
    [
      `${YEAR}预计前三季度，农业总产值36亿元。其中，种植业产值12亿元。`,
      ['36亿元 亿元 level forecast - 2023-09-30', '12亿元 亿元 level forecast - 2023-09-30'],
    ],
    [
      `${YEAR}预计全年实现产值46亿元，应缴税收3.2亿元。`,
      ['46亿元 亿元 level forecast - 2023-12-31', '3.2亿元 亿元 level forecast - 2023-12-31'],
    ],
    [
      `${YEAR}收入9860元，达到全年预计收入12500元的78.9%。`,
      [
        '9860元 元 level actual - 2023-12-31',
        '12500元 元 level forecast - 2023-12-31',
        '78.9% % rate actual - 2023-12-31',
      ],
    ],
    [
      '现将我镇2023年上半年工作完成情况及下半年工作目标报告如下：一、完成情况 预计1-6月，完成产值10.3亿元。',
      ['10.3亿元 亿元 level forecast - 2023-06-30'],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('when it was', () => {
  it.each<[string, string[]]>([
    // A bracket right behind the date it is of.
    [
      `${HALF}调解率34.3%，较2023年5月（36.1%）下降1.8个百分点。`,
      [
        '34.3% % rate actual - 2023-06-30',
        '36.1% % rate actual - 2023-05-31',
        '1.8个百分点 个百分点 change actual down 2023-06-30',
      ],
    ],
    [
      `${HALF}生产总值增长-6.2%，较一季度（-8.8%）回升2.6个百分点。`,
      [
        '-6.2% % growth actual down 2023-06-30',
        '-8.8% % growth actual down 2023-03-31',
        '2.6个百分点 个百分点 change actual up 2023-06-30',
      ],
    ],
    [
      `${HALF}农业增加值增长8.6%，较上年同期（3.4%）明显加快。`,
      ['8.6% % growth actual up 2023-06-30', '3.4% % growth actual up 2022-06-30'],
    ],
    // Months told one by one.
    [
      `${HALF}工业增加值26亿元，增长9%。2-5月份增幅分别为14.2%、13.1%、12.8%、12.6%，其中水电产值12亿元。`,
      [
        '26亿元 亿元 level actual - 2023-06-30',
        '9% % growth actual up 2023-06-30',
        '14.2% % growth actual up 2023-02-28',
        '13.1% % growth actual up 2023-03-31',
        '12.8% % growth actual up 2023-04-30',
        '12.6% % growth actual up 2023-05-31',
        '12亿元 亿元 level actual - 2023-06-30',
      ],
    ],
    // The year of a report: from one day of its title, from headings that run together with the text, from its plans.
    ['2022年1月24日疫情通报\n1月24日，新增病例36例。', ['36例 例 level actual - 2022-01-24']],
    [
      '云山街道2023年政府工作报告一、2022年工作回顾2022年是不平凡的一年，各项工作平稳推进，完成了全年目标任务。全年新建公园12个。',
      ['12个 个 level actual - 2022-12-31'],
    ],
    [
      '云山镇“十一五”工作总结及“十二五”工作规划\n一、2010年工作总结今年以来，全镇上下扎实工作。新增绿化面积600亩。',
      ['600亩 亩 level actual - 2010-12-31'],
    ],
    [
      '市人社局督查云山区就业工作（2022年11月）\n区人社局汇报了1至10月工作。新增就业3620人。',
      ['3620人 人 level actual - 2022-10-31'],
    ],
    [
      '3月5日，市红十字会总结2022年工作，部署2023年任务。\n2023年，建成救护站12个。',
      ['12个 个 level target - 2023-12-31'],
    ],
    [
      '会上部署了2024年的工作目标。\n工作目标主要包括以下内容。引进500强企业3家。力争全年整治企业20家。',
      ['3家 家 level target - 2024-12-31', '20家 家 level target - 2024-12-31'],
    ],
    [
      `${HALF}截至5月底，新增就业3620人；登记失业率3.2%，较4%的年目标任务低0.8个百分点。`,
      [
        '3620人 人 level actual - 2023-05-31',
        '3.2% % rate actual - 2023-05-31',
        '4% % rate target - 2023-12-31',
        '0.8个百分点 个百分点 change actual down 2023-05-31',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})
