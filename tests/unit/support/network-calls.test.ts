import { describe, expect, it } from 'vitest'
import {
  farAddress,
  isDriver,
  isOfTheInternet,
  isSpooler,
  kindOf,
  leaves,
  wholeCalls,
} from '../../support/network/calls'

// As strace prints them, from runs of the app.
const call = {
  local: '7 sendmsg(5<UNIX-STREAM:[11->12]>, {msg_name=NULL, msg_namelen=0}, MSG_NOSIGNAL) = 16',
  path: '7 connect(5<socket:[11]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
  kernel: '7 bind(5<NETLINK:[ROUTE:7]>, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 0',
  driver: '7 sendto(5<TCP:[127.0.0.1:4000->127.0.0.1:5000]>, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1',
  driverPort:
    '7 bind(5<TCP:[11]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  spooler:
    '7 connect(5<TCPv6:[11]>, {sa_family=AF_INET6, sin6_port=htons(631), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = -1 EINPROGRESS',
  port: '7 bind(5<UDP:[11]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
  route:
    '7 connect(5<UDP:[11]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 0',
  named:
    '7 connect(5<TCP:[11]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("198.51.100.7")}, 16) = -1 EINPROGRESS',
  sent: '7 sendto(5<TCP:[192.0.2.2:46198->198.51.100.7:80]>, "GET /"..., 291, MSG_NOSIGNAL, NULL, 0) = 291',
  routeUsed: '7 sendto(5<UDP:[192.0.2.2:4000->8.8.8.8:53]>, "x", 1, 0, NULL, 0) = 1',
  multicast:
    '7 bind(5<UDP:[11]>, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
  farSpooler:
    '7 connect(5<TCP:[11]>, {sa_family=AF_INET, sin_port=htons(631), sin_addr=inet_addr("198.51.100.7")}, 16) = 0',
  second: '7 <... sendmsg resumed>) = 16',
  odd: '7 sendto(5<socket:[11]>, "x", 1, 0, NULL, 0) = 1',
} as const

type Name = keyof typeof call
const those = (holds: (line: string) => boolean) =>
  (Object.keys(call) as Name[]).filter((name) => holds(call[name]))

describe('calls of the network family', () => {
  it('knows which are of the Internet, whatever the address', () => {
    const local: readonly Name[] = ['local', 'path', 'kernel', 'second', 'odd']
    expect(those(isOfTheInternet)).toEqual(those(() => true).filter((name) => !local.includes(name)))
  })

  it('calls the driver and the spooler by their name only on this machine', () => {
    expect(those(isDriver)).toEqual(['driver', 'driverPort'])
    expect(those(isSpooler)).toEqual(['spooler'])
  })

  it('lets a free port and the question for a route pass, and nothing that sends', () => {
    const still = those(isOfTheInternet).filter((name) => !those(leaves).includes(name))
    expect(still).toEqual(['port', 'route'])
  })

  it('names the address of the far end, and none for this machine', () => {
    expect(farAddress(call.named)).toBe('198.51.100.7')
    expect(farAddress(call.sent)).toBe('198.51.100.7')
    expect(farAddress(call.routeUsed)).toBe('8.8.8.8')
    const named = those((line) => farAddress(line) !== null)
    expect(named).toEqual(['route', 'named', 'sent', 'routeUsed', 'farSpooler'])
  })

  it('counts each by its kind, halves once, and says so where it does not know', () => {
    expect(kindOf(call.local)).toBe('sendmsg, AF_UNIX')
    expect(kindOf(call.path)).toBe('connect, AF_UNIX')
    expect(kindOf(call.kernel)).toBe('bind, AF_NETLINK')
    expect(kindOf(call.driver)).toBe("sendto, the driver's TCP on this machine")
    expect(kindOf(call.named)).toBe('connect, TCP')
    expect(kindOf(call.second)).toBeNull()
    expect(kindOf(call.odd)).toBe('sendto, unknown')
  })

  it('puts the halves of a call together, each by its own process, and leaves what has not come back', () => {
    const first = '7 sendmmsg(74<UDP:[192.0.2.2:1->10.0.0.3:53]>,  <unfinished ...>'
    const second =
      '7 <... sendmmsg resumed>[{msg_hdr={msg_iov=[{iov_base="\\6closed\\7invalid\\0"}]}}], 1, 0) = 1'
    const waiting = '8 connect(5<TCP:[11]>, {sa_family=AF_INET}, 16 <unfinished ...>'
    expect(wholeCalls([first, waiting, call.local, second])).toEqual([
      '7 sendmmsg(74<UDP:[192.0.2.2:1->10.0.0.3:53]>, [{msg_hdr={msg_iov=[{iov_base="\\6closed\\7invalid\\0"}]}}], 1, 0) = 1',
      waiting,
      call.local,
    ])
    expect(wholeCalls([call.second])).toEqual([call.second])
  })
})
