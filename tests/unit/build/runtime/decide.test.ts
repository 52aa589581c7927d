import { describe, expect, it } from 'vitest'
import { decideRuntime, isSupported, type RuntimeFacts } from '#build/runtime/decide'

const bare: RuntimeFacts = {
  override: undefined,
  pinned: { version: '45.4.1', present: false },
  unavailable: undefined,
  cached: false,
  system: 'linux-x64',
}

describe('decideRuntime', () => {
  it('takes the folder that the user names before everything else', () => {
    const override = { path: '/e', version: '45.0.0', present: true }
    expect(decideRuntime({ ...bare, override, cached: true }).kind).toBe('use-override')
  })

  it('refuses a named folder without Electron instead of running another one', () => {
    const override = { path: '/e', version: '', present: false }
    expect(decideRuntime({ ...bare, override, cached: true }).kind).toBe('refuse-override')
  })

  it('prefers the pinned release to the cached registry build', () => {
    const pinned = { version: '45.4.1', present: true }
    expect(decideRuntime({ ...bare, pinned, cached: true, unavailable: 'no network' }).kind).toBe(
      'use-pinned',
    )
  })

  it('tries to fetch the pinned release once, and not again after a remembered failure', () => {
    expect(decideRuntime(bare).kind).toBe('fetch-pinned')
    expect(decideRuntime({ ...bare, unavailable: 'no network' }).kind).toBe('set-up-registry-build')
    expect(decideRuntime({ ...bare, unavailable: 'no network', cached: true }).kind).toBe('use-cached')
  })

  it('uses the registry build when the electron package is not installed', () => {
    expect(decideRuntime({ ...bare, pinned: undefined }).kind).toBe('set-up-registry-build')
  })

  it('gives up with the reason where the registry carries no build', () => {
    const step = decideRuntime({ ...bare, system: 'darwin-arm64', unavailable: 'no network' })
    expect(step).toEqual({ kind: 'give-up', why: 'no network' })
  })
})

describe('isSupported', () => {
  it('counts the pinned major and the two before it', () => {
    expect(
      ['45.0.0', '43.9.9', '42.1.0', '33.2.1', ''].map((version) => isSupported(version, '45.4.1')),
    ).toEqual([true, true, false, false, false])
  })
})
