import { describeFailure } from '#build/runtime/failure'
import { ensureSystemPackages } from '#build/runtime/system-packages'
import { crashRounds } from '../../support/crash/rounds'
import { openDisplay } from '../../support/display'
import { packagedApp } from '../../support/packaged'
import type { Attack } from '../attack'

/**
 * The packaged app, killed while words are typed and other notes are saved: whatever it called saved is there at the
 * next start, in a file that is whole. Each attempt is one kill, in a folder of its own.
 */
export const kills: Attack = {
  name: 'kills',
  tries: 6,
  onLinuxOnly: true,
  open: async () => {
    const packages = await ensureSystemPackages(['electron', 'display'])
    if (!packages.ok) throw new Error(describeFailure(packages.error))
    const executable = await packagedApp()
    const closeDisplay = await openDisplay()
    const display = process.env['DISPLAY'] ?? ''
    return {
      attempt: async ({ random }) => {
        const report = await crashRounds({ kind: 'typing', rounds: 1, executable, display, random })
        const { acknowledged, lost, integrityFailures } = report
        if (lost > 0)
          return `${lost} of ${acknowledged} saved notes are gone, or older than they were called saved`
        if (integrityFailures > 0) return 'what was left does not open, or is not whole'
        return acknowledged > 0 ? null : 'nothing was called saved before the kill'
      },
      close: closeDisplay,
    }
  },
}
