import { describe, expect, it } from 'vitest'
import { ensureLoopback } from '#build/start/loopback'

const answers = (code: number, stderr = '') => {
  const calls: string[] = []
  const run = (program: string, args: readonly string[]) => {
    calls.push([program, ...args].join(' '))
    return Promise.resolve({ code, stdout: '', stderr })
  }
  return { calls, run }
}

describe('the loopback device', () => {
  it('is left alone where it is up, and on other systems', async () => {
    const { calls, run } = answers(0)
    expect((await ensureLoopback(run, 'linux', () => true)).ok).toBe(true)
    expect((await ensureLoopback(run, 'darwin', () => false)).ok).toBe(true)
    expect(calls).toEqual([])
  })

  it('is brought up in a fresh network namespace', async () => {
    const { calls, run } = answers(0)
    expect((await ensureLoopback(run, 'linux', () => false)).ok).toBe(true)
    expect(calls).toEqual(['ip link set lo up'])
  })

  it('tells what to run when that is not allowed', async () => {
    const { run } = answers(2, 'RTNETLINK answers: Operation not permitted\n')
    const outcome = await ensureLoopback(run, 'linux', () => false)
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'loopback-down', why: 'RTNETLINK answers: Operation not permitted' },
    })
  })
})
