import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import { readFile } from '../../src/read/index.js'
import { fixture, showBlocks } from './show.js'

const read = (name: string) => readFile(fixture(`read/${name}`), { ocr: true })

describe('recognising pages', () => {
  it('reads a scan with its ruled table, and tells so', async () => {
    const { text, blocks, messages } = await read('scan.pdf')
    expect(text).toContain('云溪县市场监督管理局2023年工作总结\n一、主要工作\n2023年，全县新登记')
    for (const figure of ['5216户，同比增长12.5%', '1874户、', '3342户', '立案138件，办结120件', '86.5万元']) {
      expect(text).toContain(figure)
    }
    expect(
      blocks
        .filter(({ row }) => row)
        .map(({ span }) => text.slice(...span))
        .slice(1),
    ).toEqual(['食品安全抽检\t1200\t1268', '药品安全抽检\t300\t315'])
    expect(messages).toEqual([
      {
        level: 'warning',
        code: 'read.ocr',
        text: '第1页由文字识别(OCR)读出,数字请与原件核对',
        span: [0, text.length],
      },
    ])
  })

  it('recognises one page among others, whose figures have their page and less confidence', async () => {
    const { text, figures, messages } = await extract(fixture('read/scan-within.pdf'), { ocr: true })
    const [first, ...lines] = text.split('\n')
    expect([first, lines.at(-1)]).toEqual(['1. Checked 2180 sites in 2023.', '2. Mended 98.2% of them.'])
    const [span] = messages.flatMap((message) => (message.code === 'read.ocr' ? [message.span] : []))
    expect(span).toEqual([text.indexOf('云溪县'), text.indexOf('\n2. Mended')])
    const recognized = figures.filter(({ page }) => page === 2)
    expect(recognized.map(({ value }) => value)).toEqual([5216, 12.5, 1874, 3342, 138, 120, 86.5, 1200, 1268, 300, 315])
    expect(recognized.every(({ confidence }) => confidence <= 0.93)).toBe(true)
  })

  it('leaves the page out without the option, with a message', async () => {
    const { text, messages } = await readFile(fixture('read/scan-within.pdf'))
    expect(text).toBe('1. Checked 2180 sites in 2023.\n2. Mended 98.2% of them.')
    expect(messages.map(({ code }) => code)).toEqual(['read.blank-pages'])
  })

  it('refuses a scan without the option, and pictures on which there is nothing', async () => {
    const refused = { code: 'input.image-only' }
    await expect(showBlocks('read/scan.pdf')).rejects.toMatchObject(refused)
    await expect(read('image-only.pdf')).rejects.toMatchObject(refused)
  })
})
