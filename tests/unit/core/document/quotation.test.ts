import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotation } from '#core/document/quotation'
import { escapeHtml } from '#core/escape-html'

/** The fragment's text by the few rules the serializer uses: what an HTML parser would show. */
function shown(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

describe('quotation', () => {
  it('keeps the words and puts the reference below them', () => {
    expect(quotation(['One.', 'Two.'], 'The reference.')).toEqual({
      text: 'One.\n\nTwo.\n\nThe reference.',
      html: '<blockquote><p>One.</p><p>Two.</p></blockquote><p>The reference.</p>',
    })
  })

  it('gives the words alone, and the reference alone', () => {
    expect(quotation(['One.'], null)).toEqual({
      text: 'One.',
      html: '<blockquote><p>One.</p></blockquote>',
    })
    expect(quotation([], 'A\nB')).toEqual({ text: 'A\nB', html: '<p>A</p><p>B</p>' })
  })

  it('keeps the form of CSL-JSON', () => {
    expect(quotation([], '[\n  {"a": 1}\n]', true).html).toBe('<pre>[\n  {&quot;a&quot;: 1}\n]</pre>')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</p></blockquote><iframe src="javascript:alert(1)">',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<!-- --><style>@import "x"</style>',
    '<math><mtext></table></math>',
    '<a href="data:text/html,x">',
  ])('lets no markup of the words through: %s', (payload) => {
    const { html, text } = quotation([payload], payload)
    expect(html.replace(/<\/?(?:blockquote|p)>/g, '')).not.toMatch(/[<>"']/)
    expect(shown(html)).toBe(payload + payload)
    expect(text).toBe(`${payload}\n\n${payload}`)
  })

  it('escapes any text so that it reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/)
        expect(shown(escapeHtml(text))).toBe(text)
      }),
    )
  })
})
