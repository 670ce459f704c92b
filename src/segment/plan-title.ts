import { foldWidth } from '../text/width.js'

/** Whether a title is that of a plan from its first line on (2025年工作要点, 下半年工作安排), so that its period is the planned one. */
export function isPlanTitle(title: string | null | undefined): boolean {
  if (title == null) return false
  if (asked?.title !== title) asked = { title, plan: PLAN_TITLE.test(foldWidth(title)) && !LOOKS_BACK.test(title) }
  return asked.plan
}

/** Every figure of a report asks about its title. */
let asked: { readonly title: string; readonly plan: boolean } | null = null

const PLAN_TITLE = /(?:计划|要点|安排|打算|思路|设想|部署|规划|方案)(?:\([^()]*\))?$/u

/** Words of titles and headings over what has been done. */
export const LOOKS_BACK =
  /总结|小结|回顾|回眸|简报|通报|分析|完成|执行|落实|情况|汇报|报告|进展|纪要|成就|成效|问题|不足|现状|基础/u
