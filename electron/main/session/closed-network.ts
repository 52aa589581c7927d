import type { App, CommandLine } from 'electron'

/** The switches that close the network stack, each with its value. What each stops is shown in tests/e2e/security/no-way-out.spec.ts. */
const switches: Readonly<Record<string, string>> = {
  // No name or number is ever resolved: no name server is asked, and without an address nothing can be connected to.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  // The second defence: every connection goes to a proxy that does not exist. Its name ends in a domain that never
  // exists (RFC 6761, section 6.4), so that no program on this computer can take its place. Connections to this
  // computer's own addresses go there too.
  'proxy-server': 'socks5://closed.invalid:9',
  'proxy-bypass-list': '<-loopback>',
  // WebRTC hides addresses behind names that it announces to the local network (multicast DNS, port 5353).
  'disable-features': 'WebRtcHideLocalIpsWithMdns',
}

/** Switches with which a command line could undo one of those. */
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
    // The switch of the same name does nothing in Electron (33.2.1, measured), so it is set for each page's process.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}
