import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * What modules of the window may hold for longer than a session, and why. Whatever a reader reads or writes belongs to
 * the session, which ends.
 */
const allowed: Readonly<Record<string, string>> = {
  'renderer/services/current-session.ts current': 'leads to the open session, and to none after it has ended',
  'renderer/store/store.ts current':
    'leads to the store of the open session, and to an empty one after it has ended',
  'renderer/i18n/spoken.ts spoken': 'the language of the interface, chosen at start',
  'renderer/services/search/serve-search.ts engine': 'in the worker, which ends with the session',
  'renderer/services/search/serve-search.ts notes': 'in the worker, which ends with the session',
  'renderer/services/search/search-engine.ts trusted':
    'a window can make this policy once; it knows one address',
  'renderer/store/reading/use-row.ts states': 'every state a row can have, of no particular row',
}

/** The names that a module declares for all its functions and that can change: formatted code begins them at the margin. */
function mutableNames(code: string): readonly string[] {
  const changing = [...code.matchAll(/^(?:export )?(?:let|var) (\w+)/gmu)].map(([, name = '']) => name)
  const filled = [
    ...code.matchAll(/^(?:export )?const (\w+)(.*?) =\s+(?:new (?:Map|Set)\b|\[\]$|\{\}$)/gmu),
  ].flatMap(([, name = '', type = '']) => (/\b(?:readonly|Readonly\w*)\b/u.test(type) ? [] : [name]))
  return [...changing, ...filled]
}

it('finds what can change in a module', () => {
  const code = [
    'let last: string | null = null',
    'export let shown: (() => void) | null = null',
    'const known = new Map<string, string>()',
    'const list: string[] = []',
    'const names: ReadonlyMap<string, string> = new Map()',
    'const none: readonly string[] = []',
    'const weak = new WeakMap<object, string>()',
    'const two = 2',
    'function run() {',
    '  let inner = new Set()',
    '}',
  ]
  expect(mutableNames(code.join('\n'))).toEqual(['last', 'shown', 'known', 'list'])
})

it('lets no module of the window hold what a reader reads or writes', () => {
  const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => `renderer/${file.replaceAll('\\', '/')}`)
  expect(files.length).toBeGreaterThan(150)
  const found = files.flatMap((file) =>
    mutableNames(readFileSync(file, 'utf8')).map((name) => `${file} ${name}`),
  )
  expect(found.filter((each) => !Object.hasOwn(allowed, each))).toEqual([])
  expect(found.toSorted()).toEqual(Object.keys(allowed).toSorted())
})
