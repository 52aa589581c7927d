import { describeFailure, type SetupFailure } from '#build/runtime/failure'
import { findRuntime } from '#build/runtime/runtime'
import { ensureSystemPackages } from '#build/runtime/system-packages'
import { ensureAppIsBuilt } from '#build/start/app-build'
import { ensureLoopback } from '#build/start/loopback'
import type { Result } from '#core/result'
import { findChromium } from '../support/chromium/browser'

const say = (line: string) => console.error(line)

function need<Value>(outcome: Result<Value, SetupFailure>): Value {
  if (!outcome.ok) throw new Error(describeFailure(outcome.error))
  return outcome.value
}

/** Sets up what every spec needs: Debian packages, the built app, Electron; and Chromium, where it can be had. */
export default async function setUp(): Promise<void> {
  need(await ensureSystemPackages(['electron', 'display', 'tests']))
  await findChromium()
  need(await ensureLoopback())
  need(await ensureAppIsBuilt(say))
  process.env['READER_EXECUTABLE'] = need(await findRuntime({ onProgress: say })).executablePath
}
