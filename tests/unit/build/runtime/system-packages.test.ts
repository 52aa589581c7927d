import { describe, expect, it } from 'vitest'
import type { RunCommand } from '#build/runtime/command'
import { ensureSystemPackages, installCommand, missingPackages, needs } from '#build/runtime/system-packages'

const allLibraries = Object.values(needs)
  .flat()
  .flatMap((need) =>
    need.library === undefined ? [] : [`\t${need.library} (libc6,x86-64) => /lib/${need.library}`],
  )
  .join('\n')

/** A machine whose apt installs everything, or nothing; it records what was run. */
function machine(aptWorks: boolean) {
  const ran: string[] = []
  let installed = false
  const run: RunCommand = async (program, args) => {
    ran.push([program, ...args].join(' '))
    if (program === 'apt-get' && args[0] === 'install' && aptWorks) installed = true
    const failed = program === 'apt-get' && !aptWorks
    return {
      code: failed ? 100 : 0,
      stdout: program.endsWith('ldconfig') ? allLibraries : '',
      stderr: failed ? 'E: no network' : '',
    }
  }
  const hasProgram = (name: string) => name === 'apt-get' || installed
  return { ran, given: { run, hasProgram, platform: 'linux' as const, onProgress: () => undefined } }
}

describe('missingPackages', () => {
  it('finds libraries by soname, so that a renamed package (libgtk-3-0t64) counts', () => {
    expect(missingPackages(['electron'], { libraries: allLibraries, hasProgram: () => false })).toEqual([])
    const without = allLibraries.replace('libgbm.so.1', 'libgbm.so.0')
    expect(missingPackages(['electron'], { libraries: without, hasProgram: () => true })).toEqual(['libgbm1'])
  })

  it('finds programs by name and calls no library missing when it cannot look', () => {
    expect(
      missingPackages(['electron', 'display'], { libraries: undefined, hasProgram: () => false }),
    ).toEqual(['xvfb', 'xauth'])
  })
})

describe('ensureSystemPackages', () => {
  it('installs what is missing as root', async () => {
    const { ran, given } = machine(true)
    expect((await ensureSystemPackages(['display'], { ...given, isRoot: true })).ok).toBe(true)
    expect(ran).toContain('apt-get install --yes --quiet --no-install-recommends xvfb xauth')
  })

  it('tells anyone else the one command, and installs nothing', async () => {
    const { ran, given } = machine(true)
    const outcome = await ensureSystemPackages(['display'], { ...given, isRoot: false })
    expect(outcome).toMatchObject({ ok: false, error: { next: `Run: ${installCommand(['xvfb', 'xauth'])}` } })
    expect(ran.filter((line) => line.startsWith('apt-get'))).toEqual([])
  })

  it('passes on what apt complained of', async () => {
    const outcome = await ensureSystemPackages(['display'], { ...machine(false).given, isRoot: true })
    expect(outcome).toMatchObject({ ok: false, error: { code: 'packages-missing' } })
    expect(JSON.stringify(outcome)).toContain('E: no network')
  })
})
