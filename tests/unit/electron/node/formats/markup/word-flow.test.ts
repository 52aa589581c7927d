import { describe, expect, it } from 'vitest'
import { WordFlow } from '#node/formats/markup/word-flow'

describe('the words of a block', () => {
  it('fold across elements and lose white space at both ends', () => {
    const flow = new WordFlow()
    flow.add('\n\t\u00a0a ')
    flow.begin('bold')
    flow.add(' b')
    flow.end('bold')
    flow.add(' \u00a0c\u00a0 ')
    expect(flow.take()).toEqual({
      text: 'a b \u00a0c',
      emphasis: [{ start: 2, end: 3, style: 'bold' }],
      footnotes: [],
    })
  })

  it('join emphasis that touches, and carry what is open into the next block', () => {
    const flow = new WordFlow()
    flow.begin('italic')
    flow.add('a')
    flow.end('italic')
    flow.begin('italic')
    flow.add('b')
    expect(flow.take().emphasis).toEqual([{ start: 0, end: 2, style: 'italic' }])
    flow.add('c')
    flow.end('italic')
    flow.add('d')
    expect(flow.take().emphasis).toEqual([{ start: 0, end: 1, style: 'italic' }])
  })

  it('keep one line break of several, and say how many came', () => {
    const flow = new WordFlow()
    flow.add('a ')
    flow.lineBreak()
    flow.add(' ')
    flow.lineBreak()
    expect(flow.breaks).toBe(2)
    flow.add(' b')
    expect(flow.breaks).toBe(0)
    expect(flow.take().text).toBe('a\nb')
  })

  it('have a footnote behind the word before it', () => {
    const flow = new WordFlow()
    flow.add('water, ')
    flow.note({ marker: '1', text: 'n' })
    flow.add(' rail')
    expect(flow.take()).toMatchObject({
      text: 'water, rail',
      footnotes: [{ marker: '1', offset: 6, text: 'n' }],
    })
    expect(flow.isEmpty).toBe(true)
  })
})
