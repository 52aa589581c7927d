import { describe, expect, it } from 'vitest'
import { isLightMarkdown, longestMarkdown } from '#renderer/features/notes/note/light-markdown'
import { payloads } from '../../../../../support/payloads'

describe('light Markdown', () => {
  it('is what people write', () => {
    const note =
      '# Point\n\nFirst **bold**, *italic*, `code`.\n\n- one\n  - two\n    1. three\n\n> > quoted twice'
    expect(isLightMarkdown(note)).toBe(true)
    expect(isLightMarkdown('word '.repeat(3_000))).toBe(true)
    expect(isLightMarkdown(`above\n\n${'-'.repeat(40)}\n\nbelow`)).toBe(true)
    for (const payload of payloads) expect(isLightMarkdown(payload)).toBe(true)
  })

  it.each([
    ['nested quotes', '>'.repeat(2_000)],
    ['nested quotes with spaces', '> '.repeat(11)],
    ['nested lists', '- '.repeat(500)],
    ['numbered lists', '1. '.repeat(20)],
    ['stars', '*a_'.repeat(3_000)],
    ['brackets', '['.repeat(5_000)],
    ['empty lines', '\n'.repeat(5_000)],
    ['a very long text', 'x'.repeat(longestMarkdown + 1)],
  ])('is not %s', (_name, text) => {
    expect(isLightMarkdown(text)).toBe(false)
  })
})
