import { describe, expect, it } from 'vitest'
import { arrivingLinks, linkInArguments } from '#main/links/arriving-links'
import { registerLinks } from '#main/links/register-links'

const link = 'declaration-reader://pk-tj-2021-06-02/para_14'

describe('linkInArguments', () => {
  it('finds and parses the link, and nothing where there is none', () => {
    expect(linkInArguments(['electron', '.', '--flag', link])).toMatchObject({ ok: true })
    expect(linkInArguments(['electron', '.', `--x=${link}`])).toBeNull()
    expect(linkInArguments(['electron', 'DECLARATION-READER:x'])).toMatchObject({ ok: false })
  })
})

describe('arrivingLinks', () => {
  it('keeps a link until a window takes it, then sends on', () => {
    const sent: unknown[] = []
    const links = arrivingLinks((arrival) => sent.push(arrival))
    links.arrive(linkInArguments([link]))
    expect(sent).toEqual([])
    expect(links.take()).toMatchObject({ ok: true })
    expect(links.take()).toBeNull()
    links.arrive(linkInArguments([link]))
    expect(sent).toHaveLength(1)
    links.hold()
    links.arrive(linkInArguments([link]))
    expect(sent).toHaveLength(1)
    expect(links.take()).toMatchObject({ ok: true })
  })
})

describe('registerLinks', () => {
  it('registers the packaged app only, and only where the system does not know it yet', () => {
    const asked: string[] = []
    const registry = (isPackaged: boolean, isDefault: boolean) => ({
      isPackaged,
      isDefaultProtocolClient: () => isDefault,
      setAsDefaultProtocolClient: (scheme: string) => {
        asked.push(scheme)
        return true
      },
    })
    expect(registerLinks(registry(false, false))).toBe(false)
    expect(registerLinks(registry(true, true))).toBe(true)
    expect(asked).toEqual([])
    expect(registerLinks(registry(true, false))).toBe(true)
    expect(asked).toEqual(['declaration-reader'])
  })
})
