import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'

const messageSchema = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})

/** A talk with Chromium in its DevTools protocol over two pipes: no port is opened, so it works with no network at all. */
export interface DevTools {
  /**
   * Sends one command. Rejects when Chromium answers with an error, or not within ten seconds, or the pipe has closed.
   *
   * @param method - as in `Target.getTargets`
   * @param session - the session of one page; the browser itself without it
   */
  readonly send: (method: string, params?: object, session?: string) => Promise<unknown>
}

/** A page whose process has crashed never answers: the caller must not wait with it. */
const answerWithinMs = 10_000

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * Speaks over the descriptors of a program that was started with `--remote-debugging-pipe`. Chromium closes the app
 * by itself when the pipes break, so a killed script leaves no window behind.
 *
 * @param input - what Chromium reads (descriptor 3)
 * @param output - what Chromium writes (descriptor 4): JSON messages, each ended by a zero byte
 */
export function openDevTools(input: Writable, output: Readable): DevTools {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let closed = false
  let rest = ''
  output.setEncoding('utf8')
  output.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop() ?? ''
    for (const text of messages) answer(messageSchema.parse(JSON.parse(text)))
  })
  output.on('close', () => {
    closed = true
    for (const { reject } of waiting.values()) reject(new Error('the app closed'))
    waiting.clear()
  })
  // Writing to an app that has just ended fails; `close` on the other pipe tells whoever waits.
  input.on('error', () => undefined)

  function answer(message: z.infer<typeof messageSchema>): void {
    const asked = message.id === undefined ? undefined : waiting.get(message.id)
    if (asked === undefined || message.id === undefined) return
    waiting.delete(message.id)
    if (message.error === undefined) asked.resolve(message.result)
    else asked.reject(new Error(message.error.message))
  }

  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the app closed'))
        last += 1
        const id = last
        const late = setTimeout(() => {
          waiting.delete(id)
          reject(new Error(`${method} was not answered within ${answerWithinMs / 1000} seconds`))
        }, answerWithinMs)
        waiting.set(id, {
          resolve: (result) => {
            clearTimeout(late)
            resolve(result)
          },
          reject: (error) => {
            clearTimeout(late)
            reject(error)
          },
        })
        input.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`)
      }),
  }
}
