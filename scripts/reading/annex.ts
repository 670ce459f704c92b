/** Rows of a year's figures, some with names too long for their column. */
const INDICATORS: readonly (readonly [name: string, unit: string, target: number])[] = [
  ['一般公共预算收入', '亿元', 12.5],
  ['规模以上工业增加值增速', '%', 6.5],
  ['固定资产投资', '亿元', 86],
  ['其中：工业投资', '亿元', 31.2],
  ['社会消费品零售总额', '亿元', 54.8],
  ['城镇新增就业', '人', 4200],
  ['失业人员再就业', '人', 860],
  ['农村居民人均可支配收入', '元', 19_860],
  ['新建改建农村公路', '公里', 120],
  ['高标准农田建设', '万亩', 3.5],
  ['粮食播种面积', '万亩', 42.6],
  ['粮食总产量', '万吨', 18.9],
  ['城乡居民基本养老保险参保人数', '万人', 21.4],
  ['城镇老旧小区改造', '个', 16],
  ['惠及居民', '户', 2380],
  ['新增普惠性幼儿园学位', '个', 540],
  ['义务教育学校校舍安全改造面积', '平方米', 26_500],
  ['乡镇卫生院标准化建设', '所', 9],
  ['家庭医生签约服务重点人群覆盖率', '%', 85],
  ['城市空气质量优良天数', '天', 330],
  ['污水集中处理率', '%', 96],
  ['造林绿化', '亩', 8600],
  ['行政村生活垃圾收运处置体系覆盖率', '%', 98],
  ['“一窗受理”政务服务事项', '项', 1260],
  ['网上可办率', '%', 99],
  ['安全生产隐患排查', '处', 1530],
  ['食品安全监督抽检', '批次', 2100],
  ['办结群众信访事项', '件', 640],
  ['民事纠纷人民调解成功率', '%', 97],
  ['公益诉讼及支持起诉案件', '件', 38],
  ['国有企业资产总额', '亿元', 43.7],
  ['招商引资到位资金', '亿元', 60],
  ['引进项目', '个', 45],
  ['外贸进出口总额', '万美元', 7800],
  ['高新技术企业', '家', 27],
  ['全社会研发经费投入增长', '%', 12],
]

/** The table at the end of sample report `index`: the same names, other figures. */
export function annexOf(index: number): string {
  const rows = INDICATORS.map(([name, unit, target], row) => {
    const share = 0.82 + ((index * 7 + row * 13) % 31) / 100
    const digits = Number.isInteger(target) ? 0 : 1
    const done = (target * share).toFixed(digits)
    const rate = ((Number(done) / target) * 100).toFixed(2)
    return [String(row + 1), name, unit, String(target), done, rate].join('\t')
  })
  return ['附表：年度主要指标完成情况', '序号\t指标名称\t单位\t年度目标\t累计完成\t完成率（%）', ...rows].join('\n')
}
