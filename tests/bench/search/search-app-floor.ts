import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launchApp } from '../../support/driver/launch'
import { emptyApp } from '../../support/empty-app'

const samplesName = 'floorSamples'

/** An input and ten lines; a worker that knows nothing answers each letter, and the answer is put into the lines. */
function echo(samplesName: string): void {
  const samples: number[] = []
  const source = URL.createObjectURL(
    new Blob(['onmessage = ({ data }) => postMessage(data)'], { type: 'text/javascript' }),
  )
  const worker = new Worker(source)
  const field = document.createElement('input')
  const lines = Array.from({ length: 10 }, () => document.createElement('p'))
  document.body.append(field, ...lines)
  let pressed = 0
  field.addEventListener('keydown', (event) => {
    pressed = event.timeStamp
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  field.addEventListener('input', () => worker.postMessage([pressed, field.value]))
  worker.addEventListener('message', ({ data }: MessageEvent<[number, string]>) => {
    const [start, value] = data
    for (const line of lines) line.textContent = value
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => samples.push(performance.now() - start))
      port1.start()
      port2.postMessage(null)
    })
  })
  Object.assign(globalThis, { [samplesName]: samples })
}

/**
 * What a keystroke takes in the empty window of the same Electron until the answer of a worker that does nothing is
 * painted: no search in a worker is faster on this machine.
 *
 * @param pace - milliseconds between keystrokes
 * @returns milliseconds, one for each keystroke
 */
export async function echoFloor(switches: readonly string[], pace: number): Promise<readonly number[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reader-floor-'))
  await emptyApp(folder)
  const dataFolder = path.join(folder, 'data')
  const app = await launchApp({ dataFolder, appFolder: folder, arguments: switches })
  try {
    const window = await app.firstWindow()
    await window.waitForLoadState()
    await window.evaluate(echo, samplesName)
    const field = window.locator('input')
    for (let round = 0; round < 10; round += 1) {
      await field.fill('')
      await field.pressSequentially('empty window', { delay: pace })
    }
    await window.waitForTimeout(300)
    const samples = (await window.evaluate(
      (name) => (globalThis as unknown as Record<string, number[]>)[name],
      samplesName,
    )) as number[]
    // The first round warms up.
    return samples.slice('empty window'.length)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
}
