import { linkScheme } from '#core/document/deep-link'

/** What decides which switches the released app may be started with. */
export interface StartFacts {
  readonly platform: NodeJS.Platform
  /** False for root on Linux, and where the kernel does not allow user namespaces to ordinary programs. */
  readonly sandboxCanRun: boolean
}

/** They change how the window looks or is drawn, and nothing that protects the reader. */
const looks = new Set([
  'disable-gpu',
  'display',
  'force-device-scale-factor',
  'gtk-version',
  'lang',
  'language',
  'ozone-platform',
  'ozone-platform-hint',
])

/** A link among the arguments: the system passes it as a separate argument. */
export function isLink(argument: string): boolean {
  return argument.toLowerCase().startsWith(`${linkScheme}:`)
}

/**
 * The name of a switch, in lower case and without its value, or `null` for any other argument. Chromium treats one dash
 * and two dashes the same. On Windows it also accepts a slash, trims, and ignores case.
 */
export function switchName(argument: string, platform: NodeJS.Platform): string | null {
  const prefix = platform === 'win32' ? /^\s*(?:--?|\/)/ : /^--?/
  if (!prefix.test(argument)) return null
  return argument.replace(prefix, '').split('=', 1)[0]?.trim().toLowerCase() ?? ''
}

function isAllowed(name: string, hasLink: boolean, facts: StartFacts): boolean {
  if (looks.has(name)) return true
  // An AppImage adds it automatically where the sandbox cannot run, also in front of a link.
  if (name === 'no-sandbox') return facts.platform === 'linux' && !facts.sandboxCanRun
  // The Finder's number of a process.
  if (name.startsWith('psn_')) return facts.platform === 'darwin'
  // The owner may choose another data folder; the author of a link may not.
  return name === 'user-data-dir' && !hasLink
}

/**
 * The first switch that the released app does not start with, as it was typed and without its value, or `null`. Only
 * switches known to be harmless are allowed: Chromium and Node have hundreds of switches that open a port, load code or
 * remove protection, and every new version has more.
 *
 * @param argv - the arguments after the program
 */
export function refusedSwitch(argv: readonly string[], facts: StartFacts): string | null {
  const hasLink = argv.some(isLink)
  const refused = argv.find((argument) => {
    const name = switchName(argument, facts.platform)
    return name !== null && !isAllowed(name, hasLink, facts)
  })
  return refused === undefined ? null : (refused.split('=', 1)[0] ?? refused)
}
