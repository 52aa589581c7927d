import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { hardenSession, isLocalRequest } from '#main/session/harden-session'

/** Every permission type Electron names, up to release 45, and one it does not name yet. */
const permissionTypes = [
  'accessibility-events',
  'background-fetch',
  'background-sync',
  'bluetooth',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
  'something-of-tomorrow',
]

type Answer = (...parameters: unknown[]) => unknown

/** What a session is told, by the name of the method. */
function hardened(): ReadonlyMap<string, unknown> {
  const told = new Map<string, unknown>()
  const note = (name: string) => (value: unknown) => void told.set(name, value)
  const session = {
    setSpellCheckerLanguages: note('spelling'),
    setPermissionRequestHandler: note('request'),
    setPermissionCheckHandler: note('check'),
    setDevicePermissionHandler: note('device'),
    setDisplayMediaRequestHandler: note('display'),
    on: (name: string, listener: unknown) => told.set(name, listener),
    webRequest: { onBeforeRequest: note('before-request') },
  }
  hardenSession(session as unknown as Session)
  return told
}

function told(name: string): Answer {
  return hardened().get(name) as Answer
}

describe('a hardened session', () => {
  it('has no spelling languages, so that it asks the network for no dictionary', () => {
    expect(hardened().get('spelling')).toEqual([])
  })

  it.each(permissionTypes)('refuses %s, asked for and looked up', (permission) => {
    let granted: unknown
    told('request')({}, permission, (answer: unknown) => {
      granted = answer
    })
    expect(granted).toBe(false)
    expect(told('check')(null, permission, 'app://reader')).toBe(false)
  })

  it('refuses devices, screen capture and downloads', () => {
    expect(told('device')({ deviceType: 'usb' })).toBe(false)
    let streams: unknown
    told('display')({}, (answer: unknown) => {
      streams = answer
    })
    expect(streams).toEqual({})
    let prevented = false
    told('will-download')({ preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })

  it.each([
    ['https://example.org/', true],
    ['app://reader/index.html', false],
  ])('looks at every request: %s cancelled: %s', (url, cancelled) => {
    let answer: unknown
    told('before-request')({ url }, (given: unknown) => {
      answer = given
    })
    expect(answer).toEqual({ cancel: cancelled })
  })
})

describe('requests', () => {
  it.each([
    'app://reader/index.html',
    'app://reader/assets/index.js',
    'data:image/png;base64,AA==',
    'blob:app://reader/0d1f',
    'devtools://devtools/bundled/inspector.html',
  ])('that stay inside: %s', (url) => {
    expect(isLocalRequest(url)).toBe(true)
  })

  it.each([
    'http://example.org/',
    'https://example.org/',
    'https://localhost/',
    'http://127.0.0.1:9222/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'file://app//reader/',
    'app://other/',
    'app://reader.example/',
    'app://reader',
    'app://reader@example.org/',
    'blob:https://example.org/1',
    'blob:null/1',
    'filesystem:app://reader/x',
    'chrome://gpu/',
    'chrome-extension://x/y.js',
    'about:blank',
    'javascript:1',
    'https://example.org/?app://reader/',
    ' app://reader/',
    'APP://reader/',
    '',
  ])('that are cancelled: %j', (url) => {
    expect(isLocalRequest(url)).toBe(false)
  })
})
