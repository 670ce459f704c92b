import { describe, expect, it } from 'vitest'
import { extractReport } from './rows.js'

/** What a text's numbers are, without those of the title it stands under: `text:class`, or `text=value unit` of a figure. */
function ledgerOf(text: string): readonly string[] {
  const { figures, numerals } = extractReport(text)
  return numerals.slice(1).map(({ text: written, class: kind, figure }) => {
    const told = figure === null ? undefined : figures[figure]
    return told === undefined ? `${written}:${kind}` : `${written}=${told.value}${told.unit}`
  })
}

/** The comparators of a text's figures. */
const comparedIn = (text: string): readonly string[] =>
  extractReport(text).figures.map((figure) => `${figure.text} ${figure.comparator}`)

describe('how numbers are written', () => {
  it.each<[string, string[]]>([
    ['粮食价格上涨2·6%，蔬菜价格下降3·1%。', ['2·6%=2.6%', '3·1%=3.1%']],
    ['解决6千余户居民饮水问题，发放礼品4百多份。', ['6千余户=6千户', '4百多份=4百份']],
    ['涉及资金2千多万元。', ['2千多万元=2千万元']],
    ['用户申诉率为百万分之1.3，差错率万分之0.6。', ['百万分之1.3=1.3百万分之', '万分之0.6=0.6万分之']],
    ['完工项目占全区1/3，达标的村超过3/4。', ['1/3=0.3333333333333333', '3/4=0.75']],
    ['报名人数达3万+，参与企业600+家。', ['3万+=3万', '600+家=600家']],
    ['新建3,000吨级泊位2个。', ['3,000吨:term', '2个=2个']],
    ['签约6,000万元以上项目12个。', ['6,000万元以上:threshold', '12个=12个']],
  ])('%s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })

  it.each<[string, string[]]>([
    ['“4·23”读书日活动12场。', ['4·23:term', '12场=12场']],
    ['点击量12万+的推文3篇。', ['12万:threshold', '3篇=3篇']],
    ['推行“3+4”试点6所。', ['“3+4”:term', '6所=6所']],
    ['修路8千米。', ['8千米=8千米']],
    ['2023/6/30前完成12处。', ['2023/6/30:date', '12处=12处']],
  ])('but %s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })

  it('a plus is more than', () => {
    expect(comparedIn('报名人数达3万+，参与企业600+家，走访6千余户。')).toEqual([
      '3万+ gt',
      '600+家 gt',
      '6千余户 approx',
    ])
  })
})

describe('Chinese counts', () => {
  it.each<[string, string[]]>([
    ['招聘会吸引近百家企业，提供岗位近千个。', ['近百家=100家', '近千个=1000个']],
    ['逾千人参加健步走，超百家门店开业。', ['千人=1000人', '百家=100家']],
    ['带动石桥、柳湾两个贫困村脱贫。', ['两个=2个']],
    ['规划建设滨江物流园和云溪科创园两个重点园区。', ['两个=2个']],
    ['开发区建有四个工业园区，下辖三个街道。', ['四个=4个', '三个=3个']],
    ['主要指标中有六项高于全市平均。', ['六项=6项']],
    ['两家门店歇业，四名干部驻村。', ['两家=2家', '四名=4名']],
    ['组织业务培训四期，修路六公里。', ['四期=4期', '六公里=6公里']],
  ])('%s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })

  it.each<[string, string[]]>([
    ['附近百家门店停业，近百年来首次。', []],
    ['减收超千万元的企业3户。', ['3户=3户']],
    ['统筹国内、国际两个市场。', []],
    ['坚持稳增长和防风险两个方面。', []],
    ['完成东台、五台3个街道改造。', ['3个=3个']],
    ['推行五户联保。', []],
    ['拥有一个团队。', []],
    ['园区四期建成投用。', []],
  ])('but %s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })
})

describe('ranks', () => {
  it.each<[string, string[]]>([
    ['收入和增速分居全市第6和第11。', ['第6=6第', '第11=11第']],
    ['总量居全市前3位。', ['前3位=3第']],
    ['前3位企业纳税36万元。', ['3位:threshold', '36万元=36万元']],
  ])('%s', (text, entries) => {
    expect(ledgerOf(text).map((entry) => entry.replace('前3位:', '3位:'))).toEqual(entries)
  })
})

describe('units', () => {
  it.each<[string, string[]]>([
    ['接待婚宴860桌，线上开庭320庭次，调阅档案1200卷次。', ['860桌=860桌', '320庭次=320庭次', '1200卷次=1200卷次']],
    ['群众投劳300个工，安装路灯120杆，出版史料3辑。', ['300个工=300个工', '120杆=120杆', '3辑=3辑']],
    ['12个工业项目开工，购置6桌面终端。', ['12个=12个', '6=6']],
    ['保洁单价为8元/平方米/年。', ['8元/平方米/年=8元/平方米/年']],
    ['发病率控制在160/10万以内。', ['160/10万以内=160/10万']],
    ['溶栓DNT36分钟。', ['36分钟=36分钟']],
    ['人均期望寿命从76.2岁提高到78.1岁。', ['76.2岁=76.2岁', '78.1岁=78.1岁']],
  ])('%s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })
})

describe('numbers that measure nothing', () => {
  it.each<[string, string[]]>([
    ['01 新建公园6个\n02 改造小区12个', ['01:list', '6个=6个', '02:list', '12个=12个']],
    ['1 | 新建公园6个', ['1 |:list', '6个=6个']],
    ['完成投资36万元。\n- 3 -\n新建公园6个。', ['36万元=36万元', '3:other', '6个=6个']],
    ['第 3 页 共 12 页', ['第 3 页:other', '共 12 页:other']],
    ['附件：1.统计表 2.名单', ['1.:list', '2.:list']],
    ['邮编：215600', ['215600:other']],
    ['浏览：136次 字号：大', ['136次:other']],
    ['《云山发展报告（2022）》指出，城镇化率65.2%。', ['2022:period', '65.2%=65.2%']],
    ['10年以来，全县工业增长3倍。', ['10年以来:period', '3倍=3倍']],
    ['2024-06完成投资36亿元。', ['2024-06:period', '36亿元=36亿元']],
    ['优化12路、26B、103路等8条公交线路。', ['12路:term', '26B:term', '103路:term', '8条=8条']],
    ['2×35万千瓦热电项目投产，实行7×24小时值守。', ['2×35万千瓦:term', '7×24小时:term']],
    [
      '3—6年级学生860人，3D打印企业6家，4星级酒店2家。',
      ['3—6年级:term', '860人=860人', '3D:term', '6家=6家', '4星级:term', '2家=2家'],
    ],
    ['第二轮土地承包到期后再延长30年试点覆盖9个村。', ['30年:other', '9个=9个']],
    ['管网水9项常规指标合格率99.8%。', ['9项:term', '99.8%=99.8%']],
    ['≥30℃炎热日数26天。', ['30℃:threshold', '26天=26天']],
    ['签约20亿元以上项目3个、5-20亿元9个。', ['20亿元以上:threshold', '3个=3个', '5-20亿元:threshold', '9个=9个']],
    ['保费26.3亿元，首次跨入25亿元行列。', ['26.3亿元=26.3亿元', '25亿元:threshold']],
    ['培育20亿级企业3家。', ['20亿级:threshold', '3家=3家']],
    [
      '3分钟出车率96.2%，20分钟医保服务圈覆盖12个镇。',
      ['3分钟:threshold', '96.2%=96.2%', '20分钟:threshold', '12个=12个'],
    ],
    ['能够规范开展12项以上中医药服务的卫生院占72%。', ['12项以上:threshold', '72%=72%']],
    ['每日15点至17点接访，共接待36批次。', ['15点:other', '17点:other', '36批次=36批次']],
  ])('%s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })

  it.each<[string, string[]]>([
    ['12个公园建成。', ['12个=12个']],
    ['公示材料共12页。', ['12页=12页']],
    ['开通12条线路、5条支线。', ['12条=12条', '5条=5条']],
    ['工期延长2年。', ['2年=2年']],
    ['每年开展12项以上活动。', ['12项以上=12项']],
    ['新增装机36万千瓦。', ['36万千瓦=36万千瓦']],
  ])('measures in %s', (text, entries) => {
    expect(ledgerOf(text)).toEqual(entries)
  })
})
