import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#build/runtime/paths'

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8')
const page = read('docs/security.md')

describe('docs/security.md', () => {
  it('names tests that are there', () => {
    const named = [...page.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, file]) => file ?? '')
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((file) => !existsSync(path.join(projectRoot, file)))).toEqual([])
  })

  it('shows every promise by something that runs', () => {
    const rows = page.slice(page.indexOf('| Promise |'), page.indexOf('A test of this project')).split('\n')
    const promises = rows.slice(2).filter((row) => row.startsWith('|'))
    expect(promises.length).toBeGreaterThan(10)
    expect(promises.filter((row) => !/`(tests\/|npm run )/.test(row))).toEqual([])
  })

  it('tells where to report, at the address of the package', () => {
    const address = /<(.+)>/.exec(read('package.json'))?.[1] ?? 'no address'
    expect(page).toContain(address)
  })

  it('is found from the README and the architecture', () => {
    expect(read('README.md')).toContain('](docs/security.md)')
    expect(read('docs/architecture.md')).toContain('](security.md)')
  })
})
