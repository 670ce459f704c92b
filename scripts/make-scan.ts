/**
 * Makes fixtures/read/scan.pdf, the scan of a page with a ruled table, and scan-within.pdf, in which it stands between two
 * pages of text: `npx tsx scripts/make-scan.ts`. Chromium and the font AR PL UMing CN must be on the machine.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scanPage, writePages } from './fixtures/scan.js'
import { renderHtml } from './reading/html.js'
import { print } from './reading/produce.js'

const REPORT = `云溪县市场监督管理局2023年工作总结

一、主要工作

2023年，全县新登记经营主体5216户，同比增长12.5%，其中企业1874户、个体工商户3342户；立案138件，办结120件，罚没款86.5万元。

指标名称\t年度目标\t累计完成
食品安全抽检\t1200\t1268
药品安全抽检\t300\t315`

const FIXTURES = fileURLToPath(new URL('../fixtures/read', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-scan-'))
try {
  const path = join(folder, 'page.pdf')
  const layout = { font: 'AR PL UMing CN', size: 16, pitch: 1.7, indent: 2, align: 'justify', gap: 0 } as const
  const page = { columns: 1, table: 'ruled', head: '', foot: '', paper: 'A4', margin: 25 } as const
  print('chromium', renderHtml(REPORT, { ...layout, ...page }), path)
  const scan = await scanPage(readFileSync(path))
  writeFileSync(join(FIXTURES, 'scan.pdf'), writePages([scan]))
  const [before, after] = ['1. Checked 2180 sites in 2023.', '2. Mended 98.2% of them.']
  writeFileSync(join(FIXTURES, 'scan-within.pdf'), writePages([before, scan, after]))
} finally {
  rmSync(folder, { recursive: true })
}
