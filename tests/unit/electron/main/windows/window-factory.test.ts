import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createWindow, webPreferences } from '#main/windows/window-factory'
import { madeWindows } from '../../../../support/electron'

vi.mock('electron', () => import('../../../../support/electron'))

const options = {
  page: 'index.html',
  title: 'Reader',
  bounds: { width: 800, height: 600, maximized: false },
  backgroundColor: '#fff',
  preload: '/app/out/preload/index.cjs',
  visible: true,
}

describe('the one window factory', () => {
  beforeEach(() => void madeWindows.splice(0))

  it('gives every window the same preferences, to the last one', () => {
    expect(webPreferences('/p.cjs')).toEqual({
      preload: '/p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      v8CacheOptions: 'bypassHeatCheck',
    })
  })

  it('uses them, guards the window before it loads, and loads only the app’s own page', () => {
    createWindow(options)
    expect(madeWindows).toHaveLength(1)
    expect(madeWindows[0]?.options['webPreferences']).toEqual(webPreferences(options.preload))
    expect(madeWindows[0]?.contentsEvents).toEqual([
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'did-navigate',
      'will-attach-webview',
      'window-open',
    ])
    expect(madeWindows[0]?.loaded).toEqual(['app://reader/index.html'])
  })

  it('maximises a window that was, unless it is hidden', () => {
    createWindow({ ...options, bounds: { ...options.bounds, maximized: true } })
    createWindow({ ...options, bounds: { ...options.bounds, maximized: true }, visible: false })
    expect(madeWindows.map(({ contentsEvents }) => contentsEvents.includes('maximize'))).toEqual([
      true,
      false,
    ])
    expect(madeWindows.map((window) => window.options['show'])).toEqual([true, false])
  })
})
