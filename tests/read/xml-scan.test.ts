import { describe, expect, test } from 'vitest'
import { scanXml } from '../../src/read/xml-scan.js'

/** What a scan calls, in its order. */
function scan(xml: string): readonly unknown[] {
  const calls: unknown[] = []
  scanXml(xml, {
    open: ({ name, attributes }) => calls.push([name, attributes]),
    text: (text) => calls.push(text),
    close: (name) => calls.push(`/${name}`),
  })
  return calls
}

test('tags, attributes, text, comments, sections and instructions come in their order', () => {
  const xml = `<?xml version="1.0"?>\r\n<!-- <a> --><w:p w:id = '1' 名="a>b&#x4e2d;&amp;\n">一&lt;二<br /><![CDATA[<三>&amp;]]><?x y?>\r\n</w:p  >\n`
  expect(scan(xml)).toEqual([
    ['w:p', { 'w:id': '1', 名: 'a>b中& ' }],
    '一<二',
    ['br', {}],
    '/br',
    '<三>&amp;',
    '\n',
    '/w:p',
  ])
})

test('the words of a tag mean the same wherever they stand, a bracket in a value and a changed end included', () => {
  const xml = '<a><b c="1"/><b c="1"></b><b c="1>2"/><b c="1>3" /><b c="1"/><b\nc="1"/></a>'
  expect(scan(xml)).toEqual([
    ['a', {}],
    ...['1', '1', '1>2', '1>3', '1', '1'].flatMap((c) => [['b', { c }], '/b']),
    '/a',
  ])
  expect(() => scan('<a><b c="1"/><b c="1"</a>')).toThrow('a tag without its end')
  expect(() => scan('<a><b/><b/')).toThrow('a tag without its end')
})

describe('what is not well-formed is refused', () => {
  test.each([
    ['<a>&constructor;</a>', 'an unknown entity &constructor'],
    ['<a>&__proto__;</a>', 'an unknown entity &__proto__'],
    ['<a __proto__="x" __proto__="y"/>', 'an attribute that cannot be'],
    ['', 'it ends too early'],
    ['<a>', 'it ends too early'],
    ['<a></b>', 'an end tag that closes nothing'],
    ['<a></ab>', 'an end tag that closes nothing'],
    ['</a>', 'an end tag that closes nothing'],
    ['<a/><b/>', 'a second root element'],
    ['<a/>text', 'text outside the root element'],
    ['<a', 'a tag without its end'],
    ['<a b="1"c="2"/>', 'a tag without its end'],
    ['<a / >', 'a name that cannot be'],
    ['<1/>', 'a name that cannot be'],
    ['<a<b/>', 'a tag without its end'],
    ['<a b/>', 'an attribute without its value'],
    ['<a b=1/>', 'an attribute without its value'],
    ['<a b="1/>', 'an attribute without its value'],
    ['<a b="<"/>', 'an attribute that cannot be'],
    ['<a b="1" b="2"/>', 'an attribute that cannot be'],
    ['<a>&nbsp;</a>', 'an unknown entity &nbsp'],
    ['<a>R&D</a>', 'an unknown entity &D'],
    ['<a>&#0;</a>', 'an unknown entity &#0'],
    ['<a>&#xd800;</a>', 'an unknown entity &#xd800'],
    ['<a>\x01</a>', 'a character that XML does not have'],
    ['<a><!-- </a>', 'no -->'],
    ['<a><![CDATA[ </a>', 'no ]]>'],
    ['<a><!ENTITY b "c"></a>', 'an unknown declaration'],
  ])('%j: %s', (xml, reason) => {
    expect(() => scan(xml)).toThrow(
      expect.objectContaining({ code: 'input.truncated', message: `The document's XML is damaged: ${reason}` }),
    )
  })

  test('a DOCTYPE has its own code', () => {
    expect(() => scan('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow(
      expect.objectContaining({ code: 'input.xml', message: 'The XML has a DOCTYPE' }),
    )
  })
})
