import type { AppCopy } from '../../support/fixtures/app-copy'
import { type NetworkMeasure, takeOut } from '../../support/fixtures/network-measures'
import { expect, test } from '../../support/fixtures/reader'
import { attackPage } from '../../support/network/attacked-page'
import { isDriver, leaves } from '../../support/network/calls'
import { attacksNamed, pageAttacks } from '../../support/network/page-attacks'
import { attackedPrintWindow } from '../../support/tour/print-window'
import { watchTour } from '../../support/tour/watched-tour'

/** A call that reaches the address of the attacks. */
const toAddress = /(?:connect|send\w+)\(.*198\.51\.100\.7/

/** Whatever left, as one text. */
const told = (left: Readonly<Record<string, readonly string[]>>) => Object.values(left).flat().join('\n')

test('nothing that code in the page can do makes anything leave', async () => {
  const { left, made } = await attackPage(pageAttacks)
  expect(left).toEqual({})
  expect(made).toBe(pageAttacks.length)
})

test('a command line cannot open it again', async () => {
  const args = [
    '--host-resolver-rules=MAP * 198.51.100.9',
    '--no-proxy-server',
    '--enable-features=WebRtcHideLocalIpsWithMdns',
    '--disable-features=Nothing',
  ]
  const attacks = attacksNamed('WebRTC host candidates', 'WebRTC TURN over TCP by name', 'link dns-prefetch')
  expect((await attackPage(attacks, { args })).left).toEqual({})
})

/** Every call that left while a print window of a copy of the app was attacked. */
async function leftFromPrintWindow(copy: AppCopy, without: readonly NetworkMeasure[]): Promise<string> {
  await takeOut(copy, without)
  const { visits } = await watchTour({ appFolder: copy.folder, features: [attackedPrintWindow] })
  const calls = visits.flatMap((visit) => visit.calls)
  return calls.filter((call) => leaves(call) && !isDriver(call)).join('\n')
}

test('nor can code in a print window', async ({ copyApp }) => {
  expect(await leftFromPrintWindow(await copyApp(), [])).toBe('')
})

test('control: without the policy of each page, WebRTC sends from a print window too', async ({
  copyApp,
}) => {
  expect(await leftFromPrintWindow(await copyApp(), ['policy'])).toMatch(/sendto\(.*198\.51\.100\.7/)
})

// Three measures stand alone: with that one out of the app and all others in it, the attack that it stops gets out.
test('without the closed resolver, names of a page’s choice are asked for', async () => {
  const { left } = await attackPage(attacksNamed('link dns-prefetch'), {
    without: ['resolver'],
    awaited: { 'link dns-prefetch': /dns-prefetch/ },
  })
  expect(told(left)).toContain('dns-prefetch')
})

test('without the policy of each page, WebRTC sends to any address', async () => {
  const { left } = await attackPage(attacksNamed('WebRTC TURN over UDP by number'), {
    without: ['policy'],
    awaited: { 'WebRTC TURN over UDP by number': toAddress },
  })
  expect(told(left)).toMatch(/sendto\(.*198\.51\.100\.7/)
})

test('without its feature shut, multicast DNS takes its port', async () => {
  const { left } = await attackPage(attacksNamed('WebRTC host candidates'), {
    without: ['multicast'],
    awaited: { 'WebRTC host candidates': /bind\(.*htons\(5353\)/ },
  })
  expect(told(left)).toMatch(/bind\(.*htons\(5353\)/)
})

// The others stand behind each other: with one of them out the rest still hold. So each is shown to hold by itself, with
// every other one out, what gets out with all of them out.
const asking = ['fetch by number', 'WebSocket by number', 'an image by number'] as const
const leaving = ['a new window by number', 'going elsewhere by number'] as const
const inOrder = [...asking, ...leaving]

const lines = ['content', 'requests', 'resolver', 'proxy', 'navigation', 'windows'] as const
type Line = (typeof lines)[number]

/**
 * With these lines alone left in the app, the attacks by which an address of the page's choice is reached are these, and no
 * others.
 */
async function expectReaching(alone: readonly Line[], reached: readonly string[]): Promise<void> {
  const without = lines.filter((line) => !alone.includes(line))
  const awaited = Object.fromEntries(reached.map((name) => [name, toAddress]))
  const { left, made } = await attackPage(attacksNamed(...inOrder), { without, awaited })
  expect(made).toBe(inOrder.length)
  expect(inOrder.filter((name) => left[name]?.some((call) => toAddress.test(call)))).toEqual(reached)
}

test('with every line out, what asks for an address and what leaves for one reaches it', async () => {
  await expectReaching([], inOrder)
})

test('the content security policy by itself holds what asks, and not what leaves', async () => {
  await expectReaching(['content'], leaving)
})

test('the guards of navigation and of new windows by themselves hold what leaves, each its own', async () => {
  await expectReaching(['navigation', 'windows'], asking)
  await expectReaching(['windows'], [...asking, 'going elsewhere by number'])
})

for (const line of ['requests', 'resolver'] as const) {
  test(`${line} by itself holds all of it`, async () => {
    await expectReaching([line], [])
  })
}

/** A query of DNS for the proxy's own name, as it stands in a packet. */
const proxyName = /\\6closed\\7invalid\\0/

test('the dead proxy by itself holds all of it: no address is reached, and no name of a page’s choice asked for', async () => {
  const without = lines.filter((line) => line !== 'proxy')
  const attacks = [...attacksNamed(...asking, 'WebRTC TURN over TCP by number'), ...attacksNamed('fetch')]
  const { left } = await attackPage(attacks, { without })
  const sent = Object.values(left)
    .flat()
    .filter((call) => / send\w+\(/.test(call))
  expect(sent.filter((call) => !proxyName.test(call))).toEqual([])
  expect(told(left)).not.toContain('198.51.100.7')
  // Chromium asks the name server for the proxy. That name never exists, and says nothing of the page.
  expect(told(left)).toMatch(proxyName)
})

test('without the dead proxy, WebRTC over TCP connects as soon as the resolver fails', async () => {
  const attacks = attacksNamed('WebRTC TURN over TCP by number')
  const { left } = await attackPage(attacks, {
    without: ['resolver', 'proxy'],
    awaited: { 'WebRTC TURN over TCP by number': toAddress },
  })
  expect(told(left)).toMatch(/connect\(\d+<TCP.*198\.51\.100\.7/)
})
