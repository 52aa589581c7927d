import { describe, expect, it } from 'vitest'
import { writeIcns, writeIco } from '#build/icons/containers'
import { planPackage } from '#build/packaging/plan'
import { fusesOf, metadataOf } from '#build/packaging/release-fuses'
import { writeNotice } from '#build/packaging/third-party-licenses'
import { appPartLimit, checkSize } from '#build/packaging/verify'

const old = { version: '33.2.1', supported: false }
const current = { version: '45.4.1', supported: true }

describe('planPackage', () => {
  it('makes releases of a supported runtime only', () => {
    expect(planPackage({ variant: 'release', targets: ['deb'], runtime: current })).toMatchObject({
      ok: true,
      value: { smokeTestOnly: false, output: 'dist/release' },
    })
    expect(planPackage({ variant: 'release', targets: ['dir', 'deb'], runtime: old })).toMatchObject({
      ok: false,
      error: { code: 'packaging-refused' },
    })
    expect(planPackage({ variant: 'test', targets: ['deb'], runtime: current }).ok).toBe(false)
  })

  it('marks the unpacked build of an unsupported runtime', () => {
    expect(planPackage({ variant: 'release', targets: ['dir'], runtime: old })).toMatchObject({
      ok: true,
      value: { smokeTestOnly: true },
    })
  })
})

describe('fusesOf', () => {
  it('differs between release and test in the inspector alone', () => {
    expect({ ...fusesOf('test'), enableNodeCliInspectArguments: false }).toEqual(fusesOf('release'))
    expect(fusesOf('test').enableNodeCliInspectArguments).toBe(true)
  })

  it('marks the build under test, and nothing else, as one that may be driven', () => {
    expect(metadataOf('release')).toEqual({})
    expect(metadataOf('test')).toEqual({ isTestBuild: true })
  })
})

describe('the rest of the package', () => {
  it('names every bundled package with its licence', () => {
    const lunr = {
      name: 'lunr',
      version: '2.3.9',
      license: 'MIT',
      integrity: '',
      licenseText: 'Permission …',
    }
    const notice = writeNotice([lunr])
    expect(notice).toContain('lunr 2.3.9 (MIT)\n\nPermission …')
  })

  it('fails above its limit', () => {
    expect(checkSize(appPartLimit).passed).toBe(true)
    expect(checkSize(appPartLimit + 1).passed).toBe(false)
  })

  it('wraps pictures for Windows and macOS at the offsets the formats ask for', () => {
    const pictures = [16, 256].map((size) => ({ size, png: Buffer.from(`png${size}`) }))
    const ico = writeIco(pictures)
    expect([ico.readUInt16LE(4), ico.readUInt8(22), ico.readUInt32LE(22 + 12)]).toEqual([2, 0, 6 + 32 + 5])
    const icns = writeIcns(pictures)
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4), icns.toString('latin1', 8, 12)]).toEqual([
      'icns',
      icns.length,
      'icp4',
    ])
  })
})
