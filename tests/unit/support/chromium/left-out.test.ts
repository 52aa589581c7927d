import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leftOut, subjects, testsLeftOut } from '../../../support/chromium/left-out'

const source = (file: string): string =>
  readFileSync(new URL(`../../../e2e/${file}`, import.meta.url), 'utf8')

const specs = subjects.flatMap((subject) =>
  readdirSync(new URL(`../../../e2e/${subject}`, import.meta.url))
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => `${subject}/${name}`),
)

/** The tests of a spec, each with the fixtures it asks for. */
function testsOf(file: string): readonly { readonly title: string; readonly fixtures: string }[] {
  const tests = source(file).matchAll(
    /^ *test\(\s*(?:'([^']*)'|`([^`]*)`|(\w+)),\s*async \((?:\{([^}]*)\}|\))/gmu,
  )
  return [...tests].map(([, quoted, template, name, fixtures = '']) => ({
    title: quoted ?? template ?? name ?? '',
    fixtures,
  }))
}

describe('the tests that do not run in Chromium', () => {
  it('are there under the names that the list has', () => {
    const missing = leftOut.filter(({ file, title }) => title && !source(file).includes(`'${title}'`))
    expect(missing).toEqual([])
    for (const { file } of leftOut) expect(source(file)).toContain('test(')
  })

  it('are all that open no page: such a test would be the same in both', () => {
    const pageless = specs.flatMap((file) =>
      testsOf(file)
        .filter(({ fixtures }) => !/\b(?:launch|reader)\b/u.test(fixtures))
        .map(({ title }) => ({ file, title })),
    )
    expect(pageless.length).toBeGreaterThan(0)
    const isLeftOut = (each: { file: string; title: string }) =>
      leftOut.some(({ file, title }) => file === each.file && (title === undefined || title === each.title))
    expect(pageless.filter((each) => !isLeftOut(each))).toEqual([])
    for (const file of specs) {
      const count = [...source(file).matchAll(/^ *test\(/gmu)].length
      expect(testsOf(file), `every test of ${file} is seen`).toHaveLength(count)
    }
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
