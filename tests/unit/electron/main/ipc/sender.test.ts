import { describe, expect, it } from 'vitest'
import { isTrustedSender } from '#main/ipc/sender'

describe('who is heard', () => {
  it('is the main frame of the app’s own pages', () => {
    expect(isTrustedSender({ origin: 'app://reader', isMainFrame: true })).toBe(true)
  })

  it.each([
    ['a subframe', { origin: 'app://reader', isMainFrame: false }],
    ['a frame that is gone', { origin: null, isMainFrame: true }],
    ['an empty origin', { origin: '', isMainFrame: true }],
    ['an opaque origin', { origin: 'null', isMainFrame: true }],
    ['a file', { origin: 'file://', isMainFrame: true }],
    ['the network', { origin: 'https://reader', isMainFrame: true }],
    ['another host', { origin: 'app://reader.example', isMainFrame: true }],
    ['another case', { origin: 'app://Reader', isMainFrame: true }],
    ['a port', { origin: 'app://reader:80', isMainFrame: true }],
    ['a trailing slash', { origin: 'app://reader/', isMainFrame: true }],
  ])('is not %s', (_name, sender) => {
    expect(isTrustedSender(sender)).toBe(false)
  })
})
