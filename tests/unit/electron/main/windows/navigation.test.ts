import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { guardNavigation, isAllowedNavigation } from '#main/windows/navigation'

const page = 'index.html?theme=dark'
const refused = [
  'app://reader/',
  'app://reader/index.html',
  'app://reader/index.html?theme=light',
  'app://reader/index.html?theme=dark&x',
  'https://example.org/#app://reader/index.html?theme=dark',
  'app://reader/print.html',
  'app://other/index.html?theme=dark',
  'app://reader.example/index.html?theme=dark',
  'APP://reader/index.html?theme=dark',
  'https://example.org/',
  'http://app//reader/index.html?theme=dark',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'blob:app://reader/1',
  'javascript:alert(1)',
  'about:blank',
  'view-source:app://reader/index.html?theme=dark',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
  'mailto:someone@example.org',
  'tel:+92',
  'smb://server/share',
  '\\\\server\\share',
  '',
]

type Listener = (event: { preventDefault: () => void; readonly url: string }) => void

/** The listeners that the guard puts on a window's contents, by event. */
function guarded(): { readonly listeners: ReadonlyMap<string, Listener>; readonly open: () => unknown } {
  const listeners = new Map<string, Listener>()
  let open: () => unknown = () => undefined
  const contents = {
    on: (name: string, listener: Listener) => listeners.set(name, listener),
    setWindowOpenHandler: (handler: () => unknown) => {
      open = handler
    },
  }
  guardNavigation(contents as unknown as WebContents, page)
  return { listeners, open: () => open() }
}

function isPrevented(event: string, url: string): boolean {
  let prevented = false
  guarded().listeners.get(event)?.({ url, preventDefault: () => (prevented = true) })
  return prevented
}

describe('navigation', () => {
  it('may only load the window’s own page again', () => {
    expect(isAllowedNavigation(`app://reader/${page}`, page)).toBe(true)
    expect(isAllowedNavigation(`app://reader/${page}#pane-paragraphs`, page)).toBe(true)
  })

  it.each(refused)('refuses %j', (url) => {
    expect(isAllowedNavigation(url, page)).toBe(false)
  })

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('is guarded on %s', (event) => {
    expect(refused.filter((url) => !isPrevented(event, url))).toEqual([])
    expect(isPrevented(event, `app://reader/${page}`)).toBe(false)
  })

  it('never attaches a webview and never opens a window', () => {
    expect(isPrevented('will-attach-webview', `app://reader/${page}`)).toBe(true)
    expect(guarded().open()).toEqual({ action: 'deny' })
  })
})
