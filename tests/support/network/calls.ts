/** All calls by which a process can name a far end, send to one, or take a port. */
export const watchedCalls = ['connect', 'bind', 'sendto', 'sendmsg', 'sendmmsg'] as const

/** The address stands in the call, or strace tells of the socket: a send on a connected one names nobody. */
const isInternet = /\bsa_family=AF_INET6?\b|^\d+ +\w+\(\d+<(?:TCP|UDP|ICMP|RAW)/

/** Whether a call is on a socket, or names an address, of the Internet's families; this machine's own count too. */
export function isOfTheInternet(call: string): boolean {
  return isInternet.test(call)
}

/** The two ports by which Playwright drives the app: TCP between this machine and itself, and nothing else. */
export function isDriver(call: string): boolean {
  return /^\d+ +\w+\(\d+<TCP:\[(?:127\.0\.0\.1:\d+->127\.0\.0\.1:\d+\]|\d+\]>, \{sa_family=AF_INET, [^}]*"127\.0\.0\.1")/.test(
    call,
  )
}

/** The print spooler of this machine, which the system's printing library asks by TCP where it has no socket file. */
export function isSpooler(call: string): boolean {
  return /^\d+ +\w+\(\d+<TCP(?:v6)?:.*htons\(631\).*"(?:127\.0\.0\.1|::1)"/.test(call)
}

/** Taking any free port for UDP, which WebRTC does ahead of the question whether it may use it. */
function takesFreePort(call: string): boolean {
  return / bind\(\d+<UDP(?:v6)?:.*htons\(0\)/.test(call)
}

/**
 * Asking the kernel for the route to Chromium's two fixed addresses, which is a `connect` of UDP and sends nothing; a
 * send on such a socket is a call of its own.
 */
function asksForRoute(call: string): boolean {
  return / connect\(\d+<UDP(?:v6)?:.*(?:htons\((?:53|443)\)).*"(?:8\.8\.8\.8|2001:4860:4860::8888)"/.test(
    call,
  )
}

/** Whether a call makes a packet leave, or could; what does not is named above, and nothing else. */
export function leaves(call: string): boolean {
  return isOfTheInternet(call) && !takesFreePort(call) && !asksForRoute(call)
}

/**
 * What a call is, for counting: `connect, AF_UNIX`, `bind, UDP, a free port`. The second half of a call that another
 * interrupted counts with its first and answers `null`.
 */
export function kindOf(call: string): string | null {
  const [, name, socket = ''] = /^\d+ +(\w+)\((?:-?\d+)(?:<([\w-]+):?)?/.exec(call) ?? []
  if (name === undefined) return null
  if (isOfTheInternet(call)) {
    if (isSpooler(call)) return `${name}, TCP to the print spooler of this machine`
    if (isDriver(call)) return `${name}, the driver's TCP on this machine`
    if (takesFreePort(call)) return `${name}, UDP, any free port`
    if (asksForRoute(call)) return `${name}, UDP, a question to the kernel that sends nothing`
    return `${name}, ${socket}`
  }
  if (socket.startsWith('UNIX') || call.includes('sa_family=AF_UNIX')) return `${name}, AF_UNIX`
  if (socket.startsWith('NETLINK') || call.includes('sa_family=AF_NETLINK')) return `${name}, AF_NETLINK`
  return `${name}, unknown`
}

/** The address of the far end that a call names, or is connected to, unless it is this machine's own; else `null`. */
export function farAddress(call: string): string | null {
  if (!isOfTheInternet(call)) return null
  const [, named] = /inet_(?:addr\(|pton\(AF_INET6, )"([^"]+)"/.exec(call) ?? []
  const [, connected] = /->\[?([\d.]+|[\da-f:.]+)\]?:\d+\]/.exec(call) ?? []
  const address = named ?? connected ?? null
  return address === null || /^(?:127\..*|0\.0\.0\.0|::1?|::ffff:127\..*)$/.test(address) ? null : address
}

const unfinished = / <unfinished \.\.\.>$/
const resumed = /^(\d+)\s+<\.\.\. \w+ resumed>/

/**
 * Puts the halves of calls together that strace printed apart because another thread called in between: what was sent may
 * stand in the second half. A call that has not come back yet stays as its first half, in its place.
 */
export function wholeCalls(lines: readonly string[]): readonly string[] {
  const calls: string[] = []
  const open = new Map<string, number>()
  for (const line of lines) {
    const [half, process = ''] = resumed.exec(line) ?? []
    const at = half === undefined ? undefined : open.get(process)
    if (half !== undefined && at !== undefined) {
      calls[at] = `${(calls[at] ?? '').replace(unfinished, '')}${line.slice(half.length)}`
      open.delete(process)
      continue
    }
    if (unfinished.test(line)) open.set(line.split(/\s/)[0] ?? '', calls.length)
    calls.push(line)
  }
  return calls
}
