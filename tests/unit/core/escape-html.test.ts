import { expect, it } from 'vitest'
import { escapeHtml } from '#core/escape-html'

it('leaves no character of a text that HTML would read as markup', () => {
  expect(escapeHtml(`<b a="1" c='2'>&amp; “so”`)).toBe(
    '&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp; “so”',
  )
})
