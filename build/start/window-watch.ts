import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { DevTools } from './devtools-pipe'

const targetsSchema = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) })
const sessionSchema = z.object({ sessionId: z.string() })
const valueSchema = z.object({ result: z.object({ value: z.string() }) })
const pictureSchema = z.object({ data: z.string() })

/** The first visible paragraph of a page, by the attribute that links, search and notes go by; else an empty string. */
const firstParagraph = `(async () => {
  const shown = [...document.querySelectorAll('[data-eid^="para_"]')].find((element) => element.checkVisibility())
  if (shown === undefined || shown.innerText.trim() === '') return ''
  await document.fonts.ready
  return shown.innerText
})()`

/** What is seen of a window from outside. */
export interface Sight {
  /** The text of the first paragraph; empty when none became readable in time. */
  readonly paragraph: string
  /** A PNG of the window; undefined when there is no window. */
  readonly picture: Buffer | undefined
}

/**
 * Waits until some window of the app shows a paragraph, and pictures that window. When the time is over the window is
 * pictured as it is, which shows what came instead.
 *
 * @param withinMs - how long to wait, in milliseconds
 */
export async function watchForParagraph(devTools: DevTools, withinMs: number): Promise<Sight> {
  const sessions = new Map<string, string>()
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    const { targetInfos } = targetsSchema.parse(await devTools.send('Target.getTargets'))
    for (const { targetId } of targetInfos.filter((target) => target.type === 'page')) {
      const session = sessions.get(targetId) ?? (await attach(devTools, targetId))
      sessions.set(targetId, session)
      const paragraph = await readText(devTools, session)
      if (paragraph !== '') return { paragraph, picture: await takePicture(devTools, session) }
    }
    await sleep(100)
  }
  const [any] = sessions.values()
  // A crashed page cannot be pictured either; the missing paragraph is what is reported.
  const picture = any === undefined ? undefined : await takePicture(devTools, any).catch(() => undefined)
  return { paragraph: '', picture }
}

async function attach(devTools: DevTools, targetId: string): Promise<string> {
  const attached = await devTools.send('Target.attachToTarget', { targetId, flatten: true })
  return sessionSchema.parse(attached).sessionId
}

async function readText(devTools: DevTools, session: string): Promise<string> {
  const question = { expression: firstParagraph, awaitPromise: true, returnByValue: true }
  // A page that is being replaced answers with an error or an exception: it is simply asked again.
  const answer = await devTools.send('Runtime.evaluate', question, session).catch(() => undefined)
  const value = valueSchema.safeParse(answer)
  return value.success ? value.data.result.value : ''
}

async function takePicture(devTools: DevTools, session: string): Promise<Buffer> {
  const picture = await devTools.send('Page.captureScreenshot', { format: 'png' }, session)
  return Buffer.from(pictureSchema.parse(picture).data, 'base64')
}
