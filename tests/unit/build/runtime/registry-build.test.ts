import { describe, expect, it } from 'vitest'
import { registryBuildFolder, targetOf } from '#build/runtime/registry-build'

describe('targetOf', () => {
  it('keeps the runtime and renames its executable', () => {
    expect(targetOf('Cypress/Cypress')).toBe('electron')
    expect(targetOf('Cypress/locales/de.pak')).toBe('locales/de.pak')
  })

  it('leaves the foreign app, its update feed and its heap snapshot out', () => {
    expect(targetOf('Cypress/resources/app/package.json')).toBeUndefined()
    expect(targetOf('Cypress/resources/app-update.yml')).toBeUndefined()
    expect(targetOf('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
    expect(targetOf('Cypress/v8_context_snapshot.bin')).toBe('v8_context_snapshot.bin')
  })

  it('refuses names that lead out of the folder', () => {
    expect(targetOf('Cypress/../../etc/passwd')).toBeUndefined()
    expect(targetOf('etc/passwd')).toBeUndefined()
  })
})

describe('registryBuildFolder', () => {
  it('is a plain folder name that tells version and recipe', () => {
    expect(registryBuildFolder()).toMatch(/^electron-33\.2\.1-linux-x64-[A-Za-z0-9]{12}-r\d+$/)
  })
})
