import { expect, it } from 'vitest'
import { aboutFacts } from '#main/about/about-facts'
import { contentSha256 } from '#node/library/shipped-resources'

it.each([
  ['33.2.1', false],
  ['42.9.9', false],
  ['43.0.0', true],
  ['45.4.1', true],
  [undefined, false],
])('says whether Electron %s is still mended by its makers: %s', (electron, supported) => {
  expect(aboutFacts('Reader', '1.0.0', { electron, chrome: '130', node: '20' }, 'linux')).toEqual({
    name: 'Reader',
    version: '1.0.0',
    electron: electron ?? 'unknown',
    chromium: '130',
    node: '20',
    runtimeSupported: supported,
    platform: 'linux',
    contentSha256: contentSha256(),
  })
})
