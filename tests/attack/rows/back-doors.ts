import { type HostileStart, isRefusal, watchStart, windowMark } from '#build/packaging/back-doors'
import { describeFailure } from '#build/runtime/failure'
import { ensureSystemPackages } from '#build/runtime/system-packages'
import { openDisplay } from '../../support/display'
import { releaseApp } from '../../support/packaged'
import { pick } from '../../support/random'
import type { Attack } from '../attack'
import { below } from '../mutations'

/** Switches of Chromium, Electron, Node and former versions of the app, without their dashes. */
const switches = [
  'remote-debugging-port=0',
  'remote-debugging-port=9229',
  'remote-debugging-pipe',
  'remote-debugging-address=0.0.0.0',
  'remote-allow-origins=*',
  'inspect',
  'inspect=0.0.0.0:0',
  'inspect-brk=0',
  'inspect-wait=0',
  'inspect-port=0',
  'inspect-publish-uid=http',
  'require=FOLDER/evil.cjs',
  'r',
  'e',
  'i',
  'p',
  'eval',
  'import=FOLDER/evil.cjs',
  'app=FOLDER',
  'load-extension=FOLDER',
  'disable-extensions-except=FOLDER',
  'disable-web-security',
  'allow-file-access-from-files',
  'disable-site-isolation-trials',
  'disable-gpu-sandbox',
  'disable-features=IsolateOrigins',
  'enable-blink-features=MojoJS',
  'single-process',
  'host-rules=MAP * 127.0.0.1',
  'host-resolver-rules=MAP * 127.0.0.1',
  'proxy-server=127.0.0.1:9',
  'proxy-pac-url=http://127.0.0.1:9/',
  'ignore-certificate-errors',
  'ssl-key-log-file=FOLDER/written.txt',
  'log-net-log=FOLDER/written.txt',
  'trace-startup',
  'trace-startup-file=FOLDER/written.txt',
  'renderer-cmd-prefix=touch FOLDER/written.txt',
  'utility-cmd-prefix=touch FOLDER/written.txt',
  'gpu-launcher=touch FOLDER/written.txt',
  'crash-dumps-dir=FOLDER/written',
  'screenshot=FOLDER/written.txt',
  'print-to-pdf=FOLDER/written.txt',
  'headless',
  'brief=FOLDER/job.json',
  'version',
  'help',
  'disk-cache-dir=FOLDER/written',
  'no-such-switch',
  '',
] as const

/** They change how the window looks, and are taken. */
const looks = ['--disable-gpu', '--lang=fr', '--force-device-scale-factor=1', '--ozone-platform=x11'] as const

/** Words that are no switches, or only look like one. */
const words = [
  'FOLDER/evil.cjs',
  'FOLDER/job.json',
  'FOLDER',
  '.',
  '',
  'file:///etc/passwd',
  'https://127.0.0.1:9/',
  'inspect',
  '–remote-debugging-port=0',
  '‑‑inspect=0',
  'remote-debugging-port=0',
] as const

const links = [
  'declaration-reader://pk-tj-2021-06-02/para_14',
  'DECLARATION-READER://pk-tj-2021-06-02/para_14',
  'declaration-reader://pk-tj-2021-06-02/para_14 --remote-debugging-port=0',
  'declaration-reader://x" --inspect=0 "',
  'declaration-reader:--inspect=0',
  'declaration-reader:',
] as const

const variables: readonly (readonly [name: string, value: string])[] = [
  ['NODE_OPTIONS', '--require=FOLDER/evil.cjs'],
  ['NODE_OPTIONS', '--inspect=0'],
  ['ELECTRON_RUN_AS_NODE', '1'],
  ['NODE_PATH', 'FOLDER'],
  ['NODE_ENV', 'development'],
  ['NODE_V8_COVERAGE', 'FOLDER/written'],
  ['NODE_DEBUG', 'http,net'],
  ['ELECTRON_RENDERER_URL', 'http://127.0.0.1:9/'],
  ['VITE_DEV_SERVER_URL', 'http://127.0.0.1:9/'],
  ['ELECTRON_EXTRA_LAUNCH_ARGS', '--inspect=0'],
  ['ELECTRON_CLI_ARGS', '["--inspect=0"]'],
  ['ELECTRON_FORCE_IS_PACKAGED', 'false'],
  ['ELECTRON_NO_ASAR', '1'],
  ['DECLARATION_READER_JOB', 'FOLDER/job.json'],
  ['HTTP_PROXY', 'http://127.0.0.1:9/'],
]

function some<Item>(random: () => number, items: readonly Item[], least: number, most: number): Item[] {
  return Array.from({ length: least + below(random, most - least + 1) }, () => pick(random, items))
}

function shuffled<Item>(random: () => number, items: readonly Item[]): Item[] {
  return items
    .map((item) => [random(), item] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, item]) => item)
}

/** One or more switches that must be refused, among whatever else: as often with a link as without. */
function refused(random: () => number): HostileStart {
  const dashed = some(random, switches, 1, 3).map((name) => `${random() < 0.7 ? '--' : '-'}${name || '-'}`)
  const link = random() < 0.5 ? some(random, links, 1, 2) : []
  // Another data folder is refused beside a link, and by itself its owner's choice.
  const folder = random() < 0.2 ? ['--user-data-dir=FOLDER/written'] : []
  const harmless = [...some(random, looks, 0, 2), ...some(random, words, 0, 2)]
  // The job on standard input is not read, either.
  const job = random() < 0.3 ? { DECLARATION_READER_JOB: 'stdin' } : {}
  return {
    args: shuffled(random, [...dashed, ...link, ...folder, ...harmless]),
    env: { ...Object.fromEntries(some(random, variables, 0, 4)), ...job },
  }
}

/** Nothing to refuse: a link, words and an environment from which nothing may come but the window. */
function ordinary(random: () => number): HostileStart {
  return {
    args: shuffled(random, [
      ...some(random, links, 1, 2),
      ...some(random, looks, 0, 1),
      ...some(random, words, 0, 3),
    ]),
    env: { ...Object.fromEntries(some(random, variables, 1, 6)), DECLARATION_READER_JOB: 'stdin' },
  }
}

/**
 * The release, started with switches, links, words and an environment in many combinations and orders: one that holds
 * a switch it does not take ends at once and names it; any other shows its window and nothing else. No port is opened,
 * no file is made.
 */
export const backDoors: Attack = {
  name: 'back-doors',
  tries: 16,
  onLinuxOnly: true,
  open: async () => {
    const packages = await ensureSystemPackages(['electron', 'display', 'smoke'])
    if (!packages.ok) throw new Error(describeFailure(packages.error))
    const executable = await releaseApp()
    const closeDisplay = await openDisplay()
    const display = process.env['DISPLAY'] ?? ''
    return {
      attempt: async ({ random }) => {
        const isOrdinary = random() < 0.2
        const start = isOrdinary ? ordinary(random) : refused(random)
        const { end, told, ports, made } = await watchStart(start, executable, display)
        const shown = `${JSON.stringify(start)} (${end}; ${told.trim().slice(-200)})`
        if (ports.length > 0) return `${shown} opened ${ports.slice(0, 2).join(' ')}`
        const others = made.filter((name) => !isOrdinary || name !== windowMark)
        if (others.length > 0) return `${shown} made ${others.join(', ')}`
        const isRight = isOrdinary ? made.length === 1 && end === 'still running' : isRefusal({ end, told })
        return isRight ? null : `${shown} ${isOrdinary ? 'showed no window' : 'was not refused'}`
      },
      close: closeDisplay,
    }
  },
}
