import { existsSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { answerOver } from '../../../support/driver/held-app/answering.mjs'
import { type MainProcess, openMeetingPoint } from '../../../support/driver/main-process'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

/** Both ends over a real socket; what is asked of stands for what Electron exports. */
async function meet(
  subject: object = { name: 'Electron' },
): Promise<MainProcess & { readonly socket: Socket; readonly steps: readonly string[] }> {
  const steps: string[] = []
  const meeting = await openMeetingPoint()
  open.push(meeting.close)
  const socket = connect(meeting.address)
  open.push(() => socket.destroy())
  answerOver(socket, subject, () => steps.push('let go'))
  return { ...(await meeting.arrival), socket, steps }
}

describe('questions to the main process', () => {
  it('are functions with what Electron exports and one argument, and answered with their value', async () => {
    const { ask } = await meet()
    expect(await ask('({ name }, words) => [name, ...words]', ['a\nb', '–'])).toEqual([
      'Electron',
      'a\nb',
      '–',
    ])
    expect(await ask('() => undefined')).toBeUndefined()
    expect(await ask('async () => { await null; return { deep: [1] } }')).toEqual({ deep: [1] })
    expect(await ask('(_main, words) => words.length', 'x'.repeat(3_000_000))).toBe(3_000_000)
  })

  it('may be many at once, and each has its own answer', async () => {
    const { ask } = await meet()
    const late = '(_main, after) => new Promise((resolve) => setTimeout(resolve, after, after))'
    expect(await Promise.all([30, 1, 15].map((after) => ask(late, after)))).toEqual([30, 1, 15])
  })

  it('tell what was thrown, and an answer that JSON cannot say', async () => {
    const { ask } = await meet()
    await expect(ask('() => { throw new TypeError("not so") }')).rejects.toThrow('TypeError: not so')
    await expect(ask('() => Promise.reject("words alone")')).rejects.toThrow('words alone')
    await expect(ask('this is no function')).rejects.toThrow('SyntaxError')
    await expect(ask('() => 1n')).rejects.toThrow('cannot be written as JSON')
    await expect(ask('(main) => main')).resolves.toEqual({ name: 'Electron' })
  })

  it('fail when the app ends before it has answered, and after', async () => {
    const { ask, socket } = await meet()
    const answer = ask('() => new Promise(() => undefined)').catch(String)
    socket.destroy()
    expect(await answer).toContain('the app ended')
    await expect(ask('() => 1')).rejects.toThrow('the app ended')
  })
})

describe('a meeting point', () => {
  it('lets the app go when it is told to, once it has done so', async () => {
    const { letGo, steps } = await meet()
    expect(steps).toEqual([])
    await letGo()
    expect(steps).toEqual(['let go'])
  })

  it('leaves nothing behind', async () => {
    const meeting = await openMeetingPoint()
    // A named pipe of Windows is no file.
    expect(existsSync(meeting.address)).toBe(process.platform !== 'win32')
    await meeting.close()
    expect(existsSync(meeting.address)).toBe(false)
  })
})
