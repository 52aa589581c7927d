import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openDevTools } from '#build/start/devtools-pipe'
import { hasDisplay } from '#build/start/display'
import { readStartOptions, startMode } from '#build/start/options'

describe('readStartOptions', () => {
  it('ends by itself with --once or CI=true, and hands everything else on', () => {
    expect(readStartOptions([], {}, '/p')).toEqual({
      once: false,
      screenshot: '/p/screenshots/start.png',
      forwarded: [],
    })
    expect(readStartOptions([], { CI: 'true' }, '/p').once).toBe(true)
    const given = ['--once', '--screenshot=a.png', '--lang=de', 'declaration-reader://para_3']
    expect(readStartOptions(given, {}, '/p')).toEqual({
      once: true,
      screenshot: '/p/a.png',
      forwarded: ['--lang=de', 'declaration-reader://para_3'],
    })
  })
})

describe('the choice of a display', () => {
  it('needs a named display on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })

  it('watches the window where nobody sees it or where the run ends by itself', () => {
    expect(startMode({ display: true, once: false })).toBe('desk')
    expect(startMode({ display: true, once: true })).toBe('watched')
    expect(startMode({ display: false, once: false })).toBe('watched')
  })
})

describe('openDevTools', () => {
  it('matches answers to questions across broken chunks, and rejects when the app closes', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const devTools = openDevTools(input, output)
    const first = devTools.send('A')
    const second = devTools.send('B')
    output.write('{"method":"event","params":{}}\0{"id":2,"error":{"message":"no"}}\0{"id":1,"res')
    output.write('ult":{"x":1}}\0')
    await expect(second).rejects.toThrow('no')
    expect(await first).toEqual({ x: 1 })
    const third = devTools.send('C')
    output.destroy()
    await expect(third).rejects.toThrow('the app closed')
  })
})
