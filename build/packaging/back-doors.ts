import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { createBriefing } from '#core/briefing/create-briefing'
import type { BriefingJob } from '#node/briefing/briefing-job'
import { sandboxArguments } from '../runtime/sandbox'
import type { Check } from './verify'

/** A start under the watch is slow on a busy machine: every call of every process is looked at. */
const windowWithinMs = 60_000
const jobWithinMs = 60_000
/** How long a window is watched that opened, before it is closed. */
const watchedMs = 400
const refusedStatus = 2
const link = 'declaration-reader://pk-tj-2021-06-02/para_14'

/**
 * A start of the app. `FOLDER` in an argument or a variable stands for a fresh folder, in which it is made; there lie
 * `job.json`, a job, and `evil.cjs`, a module that writes `written.txt`. The job is on standard input, too.
 */
export interface HostileStart {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** One that must end at once. */
interface Attempt extends HostileStart {
  readonly name: string
}

const brief = '--brief=FOLDER/job.json'
const attempts: readonly Attempt[] = [
  { name: 'a debugging port', args: ['--remote-debugging-port=0'] },
  { name: 'a debugging port with one dash', args: ['-remote-debugging-port=0'] },
  { name: 'a debugging pipe', args: ['--remote-debugging-pipe'] },
  { name: "Node's inspector", args: ['--inspect=0'] },
  { name: "Node's inspector, waiting", args: ['--inspect-brk=0'] },
  { name: 'flags of V8', args: ['--js-flags=--expose-gc'] },
  { name: 'origins that may debug', args: ['--remote-allow-origins=*'] },
  { name: 'an extension', args: ['--load-extension=FOLDER'] },
  { name: 'web security switched off', args: ['--disable-web-security'] },
  { name: 'other hosts', args: ['--host-rules=MAP * 127.0.0.1'] },
  { name: 'a log of the network', args: ['--log-net-log=FOLDER/written.txt'] },
  { name: 'a language that it does not have', args: ['--language=fr'] },
  { name: 'a job on the command line', args: [brief] },
  { name: 'a job after a link', args: [link, brief] },
  { name: 'a job in front of a link', args: [brief, link] },
  { name: 'a debugging port after a link', args: [link, '--remote-debugging-port=0'] },
  { name: 'another data folder after a link', args: [link, '--user-data-dir=FOLDER'] },
  {
    name: 'Electron as Node',
    args: ['-e', "require('fs').writeFileSync('FOLDER/written.txt', '')"],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  },
  {
    name: 'a module in NODE_OPTIONS',
    args: [brief],
    env: { NODE_OPTIONS: '--require=FOLDER/evil.cjs' },
  },
]

/** What could be seen of one start from outside. */
export interface Seen {
  /** `status 2`; or that it was still running, as one that opens a window is. */
  readonly end: string
  /** What it wrote to its standard error. */
  readonly told: string
  /** Calls that bind or listen on an address of the network, as strace writes them. */
  readonly ports: readonly string[]
  /** The files that were made in the folder, and {@link windowMark} when a window opened. An empty folder is no harm. */
  readonly made: readonly string[]
}

/** A job as the app takes it, in its place. */
function jobFor(folder: string): string {
  const job: BriefingJob = {
    version: 1,
    request: {
      briefing: createBriefing('smoke', 'Smoke test'),
      confirmed: [],
      format: 'pdf',
      wordNotes: 'footnotes',
    },
    notes: [],
    accessed: '2026-01-01',
    resources: null,
    out: join(folder, 'out.pdf'),
  }
  return JSON.stringify(job)
}

/** The one door for jobs: announced by the environment, and read from standard input. */
async function checkJobs(executable: string, display: string): Promise<Check> {
  const folder = await mkdtemp(join(tmpdir(), 'declaration-reader-doors-'))
  try {
    const child = spawn(executable, [...sandboxArguments()], {
      env: {
        ...process.env,
        DISPLAY: display,
        DECLARATION_READER_JOB: 'stdin',
        ELECTRON_RUN_AS_NODE: undefined,
      },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: jobWithinMs,
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(jobFor(folder))
    const found = (await text(child.stdout)).trim()
    const passed = found.startsWith('{"ok":true') && existsSync(join(folder, 'out.pdf'))
    return { name: 'the release writes a PDF that standard input asks for', passed, found }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What stands for a window among what a start made. */
export const windowMark = 'a window'

/** The names of all files in a folder and below it. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

/** Resolves once a window opened its notes and was watched a while; or when the program has ended. */
async function watchForWindow(notes: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + windowWithinMs
  while (!hasEnded() && Date.now() < deadline && !existsSync(notes)) await sleep(50)
  if (!hasEnded()) await sleep(watchedMs)
}

/** Starts the app and looks at it from outside until it ends, shows a window, or hangs. Needs strace. */
export async function watchStart(
  { args, env = {} }: HostileStart,
  executable: string,
  display: string,
): Promise<Seen> {
  const folder = await mkdtemp(join(tmpdir(), 'declaration-reader-doors-'))
  const trace = join(tmpdir(), `${folder.split('/').at(-1) ?? ''}.trace`)
  const filled = (word: string): string => word.replaceAll('FOLDER', folder)
  try {
    await writeFile(join(folder, 'job.json'), jobFor(folder))
    await writeFile(join(folder, 'evil.cjs'), `require('fs').writeFileSync('${folder}/written.txt', '')`)
    const before = await filesIn(folder)
    const watched = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=bind,listen', '-o', trace, executable]
    const child = spawn('strace', [...watched, ...sandboxArguments(), ...args.map(filled)], {
      cwd: folder,
      env: {
        ...process.env,
        DISPLAY: display,
        XDG_CONFIG_HOME: join(folder, 'config'),
        ELECTRON_RUN_AS_NODE: undefined,
        ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)])),
      },
      stdio: ['pipe', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    })
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(jobFor(folder))
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, signal) => resolve(signal === null ? `status ${code}` : 'still running'))
    })
    let isOver = false
    void ended.then(() => (isOver = true))
    const words = child.stderr === null ? '' : text(child.stderr)
    // Every window opens the notes first of all, and nothing else does.
    const notes = join(folder, 'config', 'Declaration Reader', 'notes.db')
    await watchForWindow(notes, () => isOver)
    if (!isOver && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    const end = await ended
    const told = await words
    const traced = existsSync(trace) ? await readFile(trace, 'utf8') : 'no trace'
    const after = (await filesIn(folder)).filter(
      (name) => !before.includes(name) && !name.startsWith('config/'),
    )
    const windows = existsSync(notes) ? [windowMark] : []
    const ports = traced.split('\n').filter((line) => /AF_INET|no trace/.test(line))
    return { end, told, ports, made: [...after, ...windows] }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    await rm(trace, { force: true })
  }
}

/** Whether a start ended with a status of its own and a line that names the switch. */
export function isRefusal({ end, told }: Pick<Seen, 'end' | 'told'>): boolean {
  return end === `status ${refusedStatus}` && /did not start: the switch -\S+ /.test(told)
}

/**
 * Tries the switches by which a program on the machine, or whoever makes a link, could get into the released app: each
 * start ends at once with a status of its own and a line that names the switch, binds no port and leaves no file. Jobs
 * come in by a door of their own.
 */
export async function checkBackDoors(executable: string, display: string): Promise<readonly Check[]> {
  const checks: Check[] = [await checkJobs(executable, display)]
  for (const each of attempts) {
    const { end, told, ports, made } = await watchStart(each, executable, display)
    const passed = isRefusal({ end, told }) && ports.length === 0 && made.length === 0
    const found = [end, ...ports.slice(0, 2), ...made, told.trim().slice(0, 160)].join('; ')
    checks.push({ name: `the release refuses ${each.name}`, passed, found })
  }
  return checks
}
