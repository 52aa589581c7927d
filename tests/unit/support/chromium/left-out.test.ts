import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leftOut, testsLeftOut } from '../../../support/chromium/left-out'

const source = (file: string): string =>
  readFileSync(new URL(`../../../e2e/${file}`, import.meta.url), 'utf8')

describe('the tests that do not run in Chromium', () => {
  it('are there under the names that the list has', () => {
    const missing = leftOut.filter(({ file, title }) => title && !source(file).includes(`'${title}'`))
    expect(missing).toEqual([])
    for (const { file } of leftOut) expect(source(file)).toContain('test(')
  })

  it('are matched as a whole, within groups too, and nothing beside them is', () => {
    const [first] = leftOut.filter(({ title }) => title !== undefined)
    const matches = (name: string) => testsLeftOut.some((pattern) => pattern.test(name))
    expect(matches(`chromium ${first?.file} ${first?.title}`)).toBe(true)
    expect(matches(`chromium ${first?.file} a group ${first?.title}`)).toBe(true)
    expect(matches(`chromium ${first?.file} ${first?.title}, twice`)).toBe(false)
    expect(matches(`chromium other.spec.ts ${first?.title}`)).toBe(false)
  })
})
