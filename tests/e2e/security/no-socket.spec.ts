import { takeOut } from '../../support/fixtures/network-measures'
import { expect, test } from '../../support/fixtures/reader'
import type { Feature } from '../../support/tour/feature'
import { features } from '../../support/tour/tour'
import { connections, requestsAway } from '../../support/tour/verdict'
import { type SystemLocale, watchTour } from '../../support/tour/watched-tour'

/** The system's name of each locale, and what Electron and a page must then call it. */
const locales: readonly (readonly [SystemLocale, { app: string; system: string; page: string }])[] = [
  ['en_GB', { app: 'en-GB', system: 'en-GB', page: 'en-GB' }],
  ['ur_PK', { app: 'ur', system: 'ur-PK', page: 'ur' }],
]

for (const [locale, languages] of locales) {
  test(`the reader makes no call on the network and no request, wherever one goes in it (${locale})`, async () => {
    const { visits, requests, languages: found } = await watchTour({ locale })
    expect(found, 'the app runs in the language of the system').toEqual(languages)
    expect(visits.map(({ feature }) => feature)).toEqual([
      'the start',
      ...features.map(({ name }) => name),
      'the end',
    ])
    expect(connections(visits)).toEqual([])
    expect(requestsAway(requests)).toEqual([])
    const stayed = visits.flatMap(({ calls }) => calls)
    expect(stayed.length, 'the watch saw the calls that stay on this machine').toBeGreaterThan(100)
  })
}

test('control: without the emptied spelling languages the same watch finds connections', async ({
  copyApp,
}) => {
  const waiting: Feature = {
    name: 'waiting',
    visit: ({ calls }) =>
      expect.poll(async () => connections([{ feature: 'waiting', calls: await calls() }])).not.toEqual([]),
  }
  const copy = await copyApp()
  await takeOut(copy, ['spelling'])
  const { visits, requests } = await watchTour({ appFolder: copy.folder, features: [waiting] })
  expect(connections(visits).length).toBeGreaterThan(0)
  expect(requestsAway(requests).length).toBeGreaterThan(0)
})
