import type { App, CommandLine } from 'electron'

/** The switches that close the network stack, each with its value. What each stops is shown in tests/e2e/specs/no-way-out.spec.ts. */
const switches: Readonly<Record<string, string>> = {
  // No name and no number is ever resolved: no name server is asked, and what has no address cannot be connected to.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  // The second line behind it: whatever would connect goes to a proxy that is not there. Its name ends in a domain that
  // never exists (RFC 6761, section 6.4), so that no program of this machine can stand in for it; the machine's own
  // addresses go there too.
  'proxy-server': 'socks5://closed.invalid:9',
  'proxy-bypass-list': '<-loopback>',
  // WebRTC hides addresses behind names that it announces to the local network (multicast DNS, port 5353).
  'disable-features': 'WebRtcHideLocalIpsWithMdns',
}

/** Switches by which a command line could take one of those back. */
const opposing = ['no-proxy-server', 'proxy-auto-detect', 'proxy-pac-url']

function setSwitches(commandLine: CommandLine): void {
  for (const name of [...opposing, ...Object.keys(switches)]) commandLine.removeSwitch(name)
  for (const [name, value] of Object.entries(switches)) commandLine.appendSwitch(name, value)
}

/**
 * Closes what neither the content security policy nor `webRequest` sees: WebRTC (UDP, and TCP to relays), and names
 * that are looked up ahead. To be called before the app is ready.
 */
export function closeNetwork(app: App): void {
  setSwitches(app.commandLine)
  app.on('web-contents-created', (_event, contents) => {
    // The switch of the same name does nothing in Electron (33.2.1, measured): each page's process must be told.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}
