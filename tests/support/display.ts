import { describeFailure } from '#build/runtime/failure'
import { hasDisplay, startVirtualDisplay } from '#build/start/display'

/** Sees to it that windows of this process have a display: the one there is, or a virtual one. Returns its end. */
export async function openDisplay(): Promise<() => void> {
  if (hasDisplay(process.env, process.platform)) return () => undefined
  const display = await startVirtualDisplay()
  if (!display.ok) throw new Error(describeFailure(display.error))
  process.env['DISPLAY'] = display.value.name
  return () => {
    delete process.env['DISPLAY']
    display.value.close()
  }
}
