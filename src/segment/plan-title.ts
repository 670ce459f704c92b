import { foldWidth } from '../text/width.js'

/** Whether a title is that of a plan from its first line on (2025年工作要点, 下半年工作安排), so that its period is the planned one. */
export function isPlanTitle(title: string | null | undefined): boolean {
  if (title == null) return false
  if (asked?.title !== title) asked = { title, plan: tellsOfPlan(foldWidth(title)) }
  return asked.plan
}

const tellsOfPlan = (title: string): boolean =>
  (PLAN_TITLE.test(title) && !LOOKS_BACK.test(title)) ||
  PLAN_PART.test(title) ||
  (PLAN_TOLD.test(title) && !DONE.test(title))

/** 水利工作会议报告(第三部分 今年重点任务): which part of a report it is. */
const PLAN_PART = /\([^()]*(?:任务|安排|计划|打算|部署)\)$/u

/** Every figure of a report asks about its title. */
let asked: { readonly title: string; readonly plan: boolean } | null = null

const PLAN_TITLE =
  /(?:(?:工作|发展|预期|主要|年度)目标(?:任务)?|(?:重点|主要|工作)任务(?:清单|分解)?|计划|要点|安排|打算|思路|设想|部署|规划|方案|安排意见|工作意见|实施意见)(?:\([^()]*\))?$/u

/** 2022年十项民生实事项目公布, 区政府15件实事确定, “十四五”规划纲要发布, 敲定新一年工作目标: news of what is to be done. */
const PLAN_TOLD =
  /(?:民生|惠民|为民|政府|办)(?:兴办)?[^,。:]{0,8}实事(?:项目)?(?:清单|计划)?(?:已?(?:公布|确定|发布|出炉|敲定|安排)|$|,|\()|(?:公布|确定|发布|敲定|安排|兴办)[^,。:]{0,14}实事|实事项目较去年新增|规划纲要(?:正式|已)?(?:公布|发布|出炉|印发)|(?:公布|发布|印发)[^,。:]{0,14}规划纲要|(?:敲定|明确|公布|确定)[^,。:]{0,10}(?:工作|发展|预期)(?:目标|任务)/u

const DONE =
  /(?:已|全部|均|如期|圆满|提前|基本)完成|完成(?:情况|率|进度|良好|较好|$)|办结|兑现|落地|见效|交账|进展|情况|收官|竣工|总结|回顾/u

/** 效益及打算, 工作情况和下步安排: what was done stands under it before what is to be, so a sentence has to say which it tells. */
export const tellsBoth = (title: string): boolean => BOTH.test(title) || tellsTwoYears(title)

/** 2022年档案工作及2023年工作思路: the year before is looked back on, whatever the words. */
function tellsTwoYears(title: string): boolean {
  const [, first, second] = TWO_YEARS.exec(title) ?? []
  return Number(second) === Number(first) + 1
}

const TWO_YEARS = /^(20\d{2})年[^,:;]{2,30}(?:及|和|与|、|暨)(20\d{2})年/u

const BOTH =
  /^(?!.*(?:下一?步|下一?阶段|下半年|明年|今后|目标|任务|预测|展望).*(?:及|和|与|、|暨))[^及和与、暨]*(?:情况|效益|成效|完成|进展|总结|回顾|执行|现状|成绩|做法|业绩|结果)(?:及|和|与|、|暨)[^及和与、暨]{0,6}(?:打算|安排|思路|部署|计划)$/u

/** 主要目标完成情况, 重点任务推进情况, 主要目标提前实现,…: how far plans have got is what was done. */
export const tellsProgress = (title: string): boolean => PROGRESS.test(title)

const PROGRESS =
  /^(?!.*(?:下一?步|下一?阶段|明年|今后|打算|安排|思路)).*(?:完成|落实|执行|进展|推进|实现)(?:的?情况|进度|结果)|^(?!.*(?:确保|力争)).*(?:圆满|全面|超额|顺利|如期|全部|提前|较好|胜利)(?:地)?(?:完成|实现)(?:$|[,，])/u

/** Words of titles and headings over what has been done. */
export const LOOKS_BACK =
  /总结|小结|回顾|回眸|简报|通报|分析|完成|执行|落实|情况|汇报|报告|进展|纪要|成就|成效|问题|不足|现状|(?:工作|发展|现有)基础|运行/u
