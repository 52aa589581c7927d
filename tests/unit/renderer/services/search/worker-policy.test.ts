import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '#main/protocol/content-security-policy'
import { createWorkerPolicy, type TrustedTypesFactory } from '#renderer/services/search/worker-policy'

const own = 'app://reader/assets/search-worker-Ab1.js'

/** Records the names of policies; otherwise as the browser does it. */
function factory(): TrustedTypesFactory & { readonly names: string[] } {
  const names: string[] = []
  return {
    names,
    createPolicy: (name, rules) => {
      names.push(name)
      return rules
    },
  }
}

it('makes the one policy that the content security policy names', () => {
  const types = factory()
  createWorkerPolicy(types, own)
  expect(contentSecurityPolicy).toContain(`; trusted-types ${types.names.join(' ')}`)
  expect(contentSecurityPolicy.endsWith(types.names.join(' '))).toBe(true)
})

it('passes the bundled worker and throws for everything else', () => {
  const trusted = createWorkerPolicy(factory(), own)
  expect(trusted(own)).toBe(own)
  for (const other of [
    '',
    `${own}?x`,
    `${own}#x`,
    own.toUpperCase(),
    'blob:app://reader/1',
    'data:text/javascript,1',
    'https://example.org/search-worker-Ab1.js',
    'app://reader/assets/other.js',
  ])
    expect(() => trusted(other)).toThrow(TypeError)
})
