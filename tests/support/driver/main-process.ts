import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const answerSchema = z.object({ id: z.int(), value: z.unknown().optional(), error: z.string().optional() })

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The main process of an app under test, which answers questions. */
export interface MainProcess {
  /**
   * Sends a function over and answers with its value, which JSON must be able to say. The function sees its two
   * arguments and the globals of the process, and nothing of the test. Rejects with what it throws, and when the app
   * ends before it has answered.
   */
  readonly ask: (code: string, argument?: unknown) => Promise<unknown>
  /** Tells the app that the driver is attached: from then on it is ready. */
  readonly letGo: () => Promise<unknown>
}

/** A place where one app will come to be asked. */
export interface MeetingPoint {
  /** What the app connects to: a socket of the file system, a named pipe on Windows. No network is in it. */
  readonly address: string
  /** The app, once it has come. */
  readonly arrival: Promise<MainProcess>
  readonly close: () => Promise<void>
}

function talkOver(socket: Socket): MainProcess {
  const waiting = new Map<number, Waiting>()
  let isOver = false
  let last = 0
  let rest = ''
  const take = (line: string): void => {
    const { id, value, error } = answerSchema.parse(JSON.parse(line))
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(`in the main process: ${error}`))
  }
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
  // A killed app resets the connection; `close` tells whoever waits.
  socket.on('error', () => undefined)
  socket.once('close', () => {
    isOver = true
    for (const { reject } of waiting.values()) reject(ended())
    waiting.clear()
  })
  const send = (question: object): Promise<unknown> => {
    if (isOver) return Promise.reject(ended())
    last += 1
    const id = last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      socket.write(`${JSON.stringify({ id, ...question })}\n`)
    })
  }
  return { ask: (code, argument) => send({ code, argument }), letGo: () => send({}) }
}

function ended(): Error {
  return new Error('the app ended and did not answer')
}

async function firstOf(server: Server): Promise<MainProcess> {
  const [socket] = (await once(server, 'connection')) as [Socket]
  return talkOver(socket)
}

/** Opens a meeting point for one app; the caller closes it when the app has ended. */
export async function openMeetingPoint(): Promise<MeetingPoint> {
  const name = `reader-driver-${randomUUID()}`
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), name)
  const server = createServer()
  server.listen(address)
  await once(server, 'listening')
  return {
    address,
    arrival: firstOf(server),
    close: async () => {
      server.close()
      await rm(address, { force: true })
    },
  }
}
