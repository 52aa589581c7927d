import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { projectRoot } from '#build/runtime/paths'
import { sandboxArguments } from '#build/runtime/sandbox'
import { expect, test } from '../../support/fixtures/reader'
import { output } from '../../support/terminal-programs'

let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'job-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

test('a PDF made from the terminal leaves nothing among the temporary files', async () => {
  const reader = path.join(projectRoot, 'build', 'reader.ts')
  const file = path.join(folder, 'full.pdf')
  const command = ['--import', 'tsx', reader, 'brief', '--preset', 'full-text', '--out', file]
  await output('env', '-C', projectRoot, `TMPDIR=${folder}`, process.execPath, ...command)
  // What runs TypeScript keeps its cache there.
  const left = (await readdir(folder)).filter((name) => !name.startsWith('tsx-'))
  expect(left).toEqual(['full.pdf'])
})

test('an app without a window whose listener has gone ends, where a dialog would wait for somebody to close it', async () => {
  const app = spawn(process.env['READER_EXECUTABLE'] ?? '', [...sandboxArguments(), projectRoot], {
    env: { ...process.env, DECLARATION_READER_JOB: 'stdin', TMPDIR: folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => {
    app.once('exit', resolve)
  })
  app.stdout.destroy()
  app.stdin.end('no job')
  expect(await text(app.stderr)).toContain('EPIPE')
  expect(await ended).toBe(1)
})
