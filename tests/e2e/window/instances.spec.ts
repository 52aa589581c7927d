import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { runtimeExecutable, startArguments } from '../../support/driver/start-arguments'
import { expect, test } from '../../support/fixtures/reader'
import { familyOf } from '../../support/processes'

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

test('a second start shows the window of the first and leaves without touching the data', async ({
  launch,
  dataFolder,
}) => {
  const { app, page } = await launch()
  await page.waitUntilReadable()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const trace = path.join(dataFolder, '..', `${path.basename(dataFolder)}.trace`)
  const watched = ['-f', '-qq', '-e', 'trace=openat,rename,renameat2,mkdir,unlink,truncate', '-o', trace]
  const second = spawn('strace', [...watched, runtimeExecutable(), ...startArguments(dataFolder)], {
    stdio: 'ignore',
  })
  expect(await exitOf(second)).toBe(0)
  const isVisible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isVisible()))
  await expect.poll(isVisible).toEqual([true])

  const opened = (await readFile(trace, 'utf8')).split('\n').filter((line) => line.includes(dataFolder))
  const ours = opened.filter((line) => /settings|notes|places|backups/.test(line))
  expect(ours).toEqual([])
})

test('of twenty starts at once one stays, with one window', async ({ dataFolder }) => {
  const children = Array.from({ length: 20 }, () =>
    spawn(runtimeExecutable(), startArguments(dataFolder), { stdio: 'ignore' }),
  )
  const codes: (number | null)[] = []
  for (const child of children) void exitOf(child).then((code) => codes.push(code))
  try {
    await expect.poll(() => codes.length, { timeout: 50_000 }).toBe(19)
    expect(codes.filter((code) => code !== 0)).toEqual([])
    const [winner] = children.filter((child) => child.exitCode === null)
    const windows = () =>
      familyOf(winner?.pid ?? 0).filter(({ command }) => command.includes('--type=renderer')).length
    await expect.poll(windows).toBe(1)
    expect(codes).toHaveLength(19)
  } finally {
    for (const child of children) child.kill('SIGTERM')
    await expect.poll(() => codes.length).toBe(20)
  }
})
