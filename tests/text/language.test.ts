import { expect, it } from 'vitest'
import { parseEnglishNumeral } from '../../src/text/english-numeral.js'
import { languageOf } from '../../src/text/language.js'

it.each([
  ['Grain output reached 650 million tons.', 'en'],
  ['Rural revitalization (乡村振兴) covered 118 villages in the county.', 'en'],
  ['上半年,GDP增长5.8%,PM2.5平均浓度29.6μg/m³。', 'zh'],
  ['ERP、CRM系统上线', 'zh'],
  ['1,204 36.5%', 'zh'],
])('%s is %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})

it('a line without words is in the language of the line before', () => {
  expect(languageOf('B. Work in 2022', 'en')).toBe('en')
  expect(languageOf('B. 2022年工作', 'en')).toBe('zh')
})

it.each([
  ['seventy-six', 76],
  ['two hundred and five', 205],
  ['fourth', 4],
  ['14th', 14],
  ['many', null],
])('%s stands for %s', (text, value) => {
  expect(parseEnglishNumeral(text)).toBe(value)
})
