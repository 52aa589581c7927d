import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { driveApp } from '../../support/driven-app'
import { type PageAttack, pageAttacks } from '../../support/network/page-attacks'
import { leaves, watchProgram } from '../../support/network/watched-program'
import { copyApp } from '../fixtures/app-copy'
import { runtimeExecutable } from '../fixtures/launch'
import { type NetworkMeasure, takeOut } from '../fixtures/network-measures'
import { expect, test } from '../fixtures/reader'

/** How long an attack is watched, in milliseconds: WebRTC sends its first packets within a tenth of a second. */
const watchedFor = 1_200

/** How an attack is run: in a task of the page, free of what the debugger may do. */
const asThePage = `new Promise((done) => {
  setTimeout(() => {
    try { (() => { $CODE })() } catch { /* Refused: what left is read from the trace. */ }
    setTimeout(() => {
      for (const peer of globalThis.attackers ?? []) peer.close();
      done(true);
    }, ${watchedFor});
  });
})`

interface Attacked {
  readonly without?: readonly NetworkMeasure[]
  readonly args?: readonly string[]
}

/**
 * Starts a copy of the built app by the debugger's pipes, which need no port, and runs attacks in its page; answers
 * with every call that made something leave, by attack. Nothing is allowed but what `leaves` names.
 */
async function attack(
  attacks: readonly PageAttack[],
  { without = [], args = [] }: Attacked = {},
): Promise<Readonly<Record<string, readonly string[]>>> {
  const copy = await copyApp()
  await takeOut(copy, without)
  const watched = await watchProgram(runtimeExecutable())
  const app = await driveApp({
    executable: watched.wrapper,
    dataFolder: `${watched.folder}/data`,
    display: process.env['DISPLAY'] ?? '',
    args: [...args, copy.folder],
  })
  const left: Record<string, readonly string[]> = {}
  let seen = 0
  const look = async (name: string): Promise<void> => {
    const calls = await watched.internetCalls()
    const fresh = calls.slice(seen).filter(leaves)
    seen = calls.length
    if (fresh.length > 0) left[name] = fresh
  }
  const isReadable = `document.querySelector('[data-eid^="para_"]') !== null`
  try {
    // Until the window has loaded there is no page to ask.
    await expect.poll(() => app.evaluate(z.boolean(), isReadable).catch(() => false)).toBe(true)
    await look('the start')
    for (const { name, code } of attacks) {
      expect(
        await app.evaluate(
          z.boolean(),
          asThePage.replace('$CODE', () => code),
        ),
        name,
      ).toBe(true)
      await look(name)
    }
    await sleep(watchedFor)
    await look('what came later')
  } finally {
    await app.kill()
    await watched.remove()
    await rm(copy.folder, { recursive: true })
  }
  return left
}

function named(...names: readonly string[]): readonly PageAttack[] {
  const found = pageAttacks.filter(({ name }) => names.includes(name))
  if (found.length !== names.length) throw new Error(`not all of these are attacks: ${names.join(', ')}`)
  return found
}

test.describe.configure({ timeout: 120_000 })

test('nothing that code in the page can do makes anything leave', async () => {
  expect(await attack(pageAttacks)).toEqual({})
})

test('a command line cannot open it again', async () => {
  const args = [
    '--host-resolver-rules=MAP * 198.51.100.9',
    '--no-proxy-server',
    '--enable-features=WebRtcHideLocalIpsWithMdns',
    '--disable-features=Nothing',
  ]
  const attacks = named('WebRTC host candidates', 'WebRTC TURN over TCP by name', 'link dns-prefetch')
  expect(await attack(attacks, { args })).toEqual({})
})

// Each measure is needed: without it, the attack that only it stops gets out, and the watch above sees that.
test('without the closed resolver, names of a page’s choice are asked for', async () => {
  const left = await attack(named('link dns-prefetch'), { without: ['resolver'] })
  expect(Object.values(left).flat().join('\n')).toContain('dns-prefetch')
})

test('without the policy of each page, WebRTC sends to any address', async () => {
  const left = await attack(named('WebRTC TURN over UDP by number'), { without: ['policy'] })
  expect(Object.values(left).flat().join('\n')).toMatch(/sendto\(.*198\.51\.100\.7/)
})

test('without its feature shut, multicast DNS takes its port', async () => {
  const left = await attack(named('WebRTC host candidates'), { without: ['multicast'] })
  expect(Object.values(left).flat().join('\n')).toMatch(/bind\(.*htons\(5353\)/)
})

test('the dead proxy is the second line: connections to numbers stay in when the resolver fails', async () => {
  const attacks = named('WebRTC TURN over TCP by number')
  const connection = /connect\(\d+<TCP.*198\.51\.100\.7/
  const behind = await attack(attacks, { without: ['resolver'] })
  expect(Object.values(behind).flat().join('\n')).not.toMatch(connection)
  const open = await attack(attacks, { without: ['resolver', 'proxy'] })
  expect(Object.values(open).flat().join('\n')).toMatch(connection)
})
