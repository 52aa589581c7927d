import { describe, expect, it } from 'vitest'
import { clipboardChannels } from '#contract/clipboard/channels'
import { writeClipboard } from '#main/clipboard/write-clipboard'

class Item {
  constructor(readonly items: Record<string, string>) {}
}

describe('the clipboard', () => {
  it('is written in the form of Electron 33: text and rich text by name', async () => {
    const written: unknown[] = []
    const electron = { clipboard: { write: (data: unknown) => void written.push(data) } }
    await writeClipboard(electron, { text: 'a' })
    await writeClipboard(electron, { text: 'a', html: '<p>a</p>' })
    expect(written).toEqual([{ text: 'a' }, { text: 'a', html: '<p>a</p>' }])
  })

  it('is written in the form of later releases: one item with both types', async () => {
    const written: unknown[] = []
    const clipboard = {
      write: async (data: unknown) => {
        written.push(data)
      },
    }
    await writeClipboard({ clipboard, ClipboardItem: Item }, { text: 'a', html: '<p>a</p>' })
    expect(written).toEqual([[new Item({ 'text/plain': 'a', 'text/html': '<p>a</p>' })]])
  })

  it('takes text with content, and nothing beside what it knows', () => {
    const { input } = clipboardChannels['clipboard:write']
    expect(input.safeParse({ text: 'a', html: '<p>a</p>' }).success).toBe(true)
    expect(input.safeParse({ text: '' }).success).toBe(false)
    expect(input.safeParse({ text: 'a', path: '/etc/passwd' }).success).toBe(false)
    expect(input.safeParse({ text: 'a'.repeat(1_000_001) }).success).toBe(false)
  })
})
