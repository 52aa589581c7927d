import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cpuTimeIn, familyCpuTime } from '../../support/cpu-time'

/** Works for 300 ms of CPU time. */
const work = 'while (process.cpuUsage().user < 300_000);'

describe('CPU time', () => {
  it('adds what a process and its ended children took, after a name with spaces and brackets', () => {
    // pid (name) state ppid pgrp session tty tpgid flags minflt cminflt majflt cmajflt utime stime cutime cstime priority …
    const stat = '42 (a name) (b) S 1 42 42 0 -1 4194304 900 901 902 903 70 5 20 4 20 0 11 0 12345'
    expect(cpuTimeIn(stat)).toBe(990)
  })

  it.runIf(process.platform === 'linux')('counts a child that has ended meanwhile', async () => {
    const child = spawn(process.execPath, ['--eval', work], { stdio: 'ignore' })
    await new Promise((resolve) => child.once('exit', resolve))
    const { user, system } = process.cpuUsage()
    expect(familyCpuTime(process.pid)).toBeGreaterThan((user + system) / 1000)
  })
})
