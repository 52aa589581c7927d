import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '#main/protocol/content-security-policy'

/** The last part differs from assurance.md in one name: the search worker's policy, for the reason told beside it. */
it('is word for word the policy of assurance.md, with the one policy of the search worker', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self'; connect-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types reader-worker",
  )
})

it('is not weakened by the page: no inline script or style, no policy of its own', () => {
  const page = readFileSync(
    new URL('../../../../../renderer/index.html', import.meta.url),
    'utf8',
  ).replaceAll(/<!--.*?-->/gs, '')
  expect(page).not.toMatch(/<style|style=|http-equiv|\son\w+=/i)
  expect(page.match(/<script[^>]*>/g)).toEqual([expect.stringContaining('src=')])
})
