import type { Status } from '../model.js'
import { lastCue } from './cue.js'
import type { Cues } from './cues.js'
import type { Strand } from './strand.js'

/**
 * Whether a forecast goes on behind a semicolon: 预计全年总产值46.3亿元;农村居民人均可支配收入20860元. A target does
 * not, unless a label lists targets (今年主要目标是:…;…): 确保…100%;查处案件12件 tells what was made sure of, then what was done. Nor does a forecast that counts nothing:
 * 预计9月交工;新购岸桥6台.
 *
 * @param lastCounted where the last quantity of the strand begins; -1 when there is none.
 * @param doneBefore whether the strand tells before a place what was done, and nothing rounded.
 */
export function governing(
  cues: Cues,
  strand: Strand,
  lastCounted: number,
  doneBefore: (at: number) => boolean,
): Status | null {
  if (listsTargets(strand.raw)) return 'target'
  const end = strand.raw.length
  const forecast = lastCue(cues.forecastGoverns, strand, end)
  const actual = lastCue(cues.actualResets, strand, end)
  const target = lastCue(cues.targetGoverns, strand, end)
  // 播种6.2万亩,预计产量9300吨;…: what is foreseen of what was done goes no further.
  if (forecast >= 0 && forecast > Math.max(actual, target) && forecast < lastCounted && !doneBefore(forecast))
    return 'forecast'
  return target >= 0 && actual < 0 && PLAN_LISTED.test(strand.raw) ? 'target' : null
}

/** Whether what follows behind semicolons is a list of targets. */
export const listsTargets = (sentence: string): boolean =>
  (sentence.includes('目标') || sentence.includes('任务')) && TARGETS_LISTED.test(sentence)

/** 今年全市计划完成改厕3600户,…;新建公厕20座: so does what a year's plan opens with, and a plan whose parts a colon lists. */
const PLAN_LISTED =
  /^(?:[^;:。,\d]{2,8},)?(?:今年|本年|全年|年度|20\d{2}年)[^;:。\d]{0,20}(?<!年度|全年|年初|原)计划(?:完成|新建|新增|建设|实施|改造|整治|开展|建成|[一-鿿]{0,4}(?:收入|产值|利润|投资))(?!的|情况|率)|计划(?:完成|实施|新建|改造|建设)[^,:;\d]{0,14}[\d.]+[^,:;\d]{1,5},其中:|下达[^,:;]{0,30}任务,(?:即|分别)|^(?:[^;:。,\d]{2,12},)?(?:力争|争取|确保)(?:到?20\d{2}年(?:底|末)?|今年|全年|全市|全县|全区|全镇|年内)/u

/** 今年发展主要预期目标是:国内生产总值增长5%;城镇新增就业1200万人; who says so, and of when, may stand before. */
const TARGETS_LISTED =
  /^(?:[^:;\d]{2,20}[,:]|[^,:;\d]{0,2}(?:20\d{2}年|今年|明年),){0,2}[^,:;]{0,28}(?:目标(?:任务)?[是为]?|(?<!完成[^,:;]{0,8})(?:主要|重点|建设|工作)任务[是为]):/u
