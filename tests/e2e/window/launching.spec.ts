import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { takeQuestion } from '../../support/driver/dialogs'
import { heldStart } from '../../support/driver/launch'
import { openMeetingPoint } from '../../support/driver/main-process'
import { runtimeExecutable } from '../../support/driver/start-arguments'
import { expect, test } from '../../support/fixtures/reader'

test('the main process answers, whatever memory is collected before it comes to its microtasks', async ({
  reader: { app },
}) => {
  // The main process is kept busy and its memory collected all the time, as on a machine with too much to do.
  await app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
    const collect: () => void = process.getBuiltinModule('node:vm').runInNewContext('gc')
    setInterval(() => {
      for (const end = performance.now() + 20; performance.now() < end; ) collect()
    }, 1)
  })
  for (let number = 0; number < 50; number += 1) {
    expect(await app.evaluate((_main, sent: number) => sent, number)).toBe(number)
    expect(await app.evaluate(async ({ clipboard }) => typeof (await clipboard.readText()))).toBe('string')
  }
  expect(await takeQuestion(app)).toBe('')
})

test('what a question throws is told, and so is an answer that no text can say', async ({
  reader: { app },
}) => {
  const refused = app.evaluate(() => {
    throw new Error('no such thing')
  })
  await expect(refused).rejects.toThrow('no such thing')
  await expect(app.evaluate(() => 1n)).rejects.toThrow('cannot be written as JSON')
  expect(await app.evaluate(() => undefined)).toBeUndefined()
})

test('a question that is open when the app ends is answered with that', async ({ reader: { app } }) => {
  const open = app.evaluate(() => new Promise(() => undefined))
  const refused = expect(open).rejects.toThrow('the app ended')
  app.process().kill('SIGKILL')
  await refused
  await expect(app.evaluate(() => 1)).rejects.toThrow('the app ended')
})

test('the driver changes nothing of what the app takes itself for', async ({ launch }) => {
  const { app, page } = await launch({ arguments: ['declaration-reader://pk-tj-2021-06-02/para_14'] })
  await page.waitUntilReadable()
  const seen = await app.evaluate(({ app: main }) => ({
    folder: main.getAppPath(),
    name: main.name,
    version: main.getVersion(),
    isReady: main.isReady(),
    words: process.argv.slice(-2),
    variables: Object.keys(process.env).filter((name) => name.startsWith('READER_DRIVE')),
  }))
  const root = path.resolve()
  expect(seen).toEqual({
    folder: root,
    name: 'Declaration Reader',
    version: '0.1.0',
    isReady: true,
    words: [root, 'declaration-reader://pk-tj-2021-06-02/para_14'],
    variables: [],
  })
})

test('no window is made before the driver is attached, however ready Electron is', async ({ dataFolder }) => {
  const meeting = await openMeetingPoint()
  const { args, env } = heldStart({ dataFolder }, meeting.address)
  const child = spawn(runtimeExecutable(), args, { env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  try {
    const { ask, letGo } = await meeting.arrival
    // Electron itself knows the displays only once it is ready.
    const knowsDisplays =
      '({ screen }) => { try { return screen.getAllDisplays().length > 0 } catch { return false } }'
    const windows = '({ BrowserWindow }) => BrowserWindow.getAllWindows().length'
    await expect.poll(() => ask(knowsDisplays)).toBe(true)
    expect(await ask('({ app }) => app.isReady()')).toBe(false)
    expect(await ask(windows)).toBe(0)
    await letGo()
    expect(await ask('({ app }) => app.isReady()')).toBe(true)
    await expect.poll(() => ask(windows)).toBe(1)
  } finally {
    child.kill('SIGTERM')
    await ended
    await meeting.close()
  }
})
