import { startToLeave } from '../../support/driver/leaving-start'
import { runtimeExecutable, startArguments } from '../../support/driver/start-arguments'
import { expect, test } from '../../support/fixtures/reader'
import { MovingPage } from '../../support/pages/moving-page'

const declaration = 'pk-tj-2021-06-02'

/** Starts a second reader with a link, as the system does, and waits until it has left. */
async function openAsTheSystemDoes(dataFolder: string, link: string): Promise<void> {
  const { status } = await startToLeave(runtimeExecutable(), [...startArguments(dataFolder), link])
  expect(status).toBe(0)
}

test('a link opens the declaration and chooses, at first start', async ({ launch }) => {
  const { page, window } = await launch({ arguments: [`declaration-reader://${declaration}/para_14`] })
  await page.waitUntilReadable()
  await expect(page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await expect(page.row('para_14')).toBeInViewport()
  await expect.poll(() => new MovingPage(window).focusedRow()).toBe('para_14')
})

test('a link goes through the one running reader; several things are all marked', async ({
  reader,
  dataFolder,
}) => {
  const { page, window } = reader
  await openAsTheSystemDoes(
    dataFolder,
    `declaration-reader://${declaration}/para_13-para_16,para_26__item_ii`,
  )
  for (const eId of ['para_13', 'para_14', 'para_15', 'para_16', 'para_26__item_ii'])
    await expect(page.row(eId)).toHaveAttribute('data-mark', 'chosen')
  await openAsTheSystemDoes(dataFolder, `declaration-reader://${declaration}/event_declaration-2017`)
  await expect(page.row('event_declaration-2017')).toHaveAttribute('data-mark', 'chosen')
  await expect(page.row('para_13')).not.toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.row('para_26__item_ii')).toHaveAttribute('data-mark', 'chosen')
})

test('a link that cannot be followed changes nothing and says why', async ({ reader, dataFolder }) => {
  const { page, window } = reader
  const notices = window.getByRole('region', { name: 'Notices' })
  await page.choose('para_2')
  for (const [link, words] of [
    [`declaration-reader://${declaration}/para_14?x=1`, 'one of its references is not written like para_14'],
    [`declaration-reader://../../etc/passwd`, 'it has too many parts'],
    [`DECLARATION-READER:alert(1)`, 'it does not begin with declaration-reader://'],
    [`declaration-reader://no-such-thing/para_1`, 'the library has no declaration “no-such-thing”'],
    [`declaration-reader://${declaration}/para_28`, '“para_28” names nothing in this declaration'],
  ] as const) {
    await openAsTheSystemDoes(dataFolder, link)
    await expect(notices).toContainText(words)
    await expect(notices).toContainText('Nothing was changed.')
    await expect(page.row('para_2')).toHaveAttribute('data-mark', 'chosen')
  }
})

test('on macOS a link comes by the event open-url', async ({ reader }) => {
  const { app, page } = reader
  await app.evaluate(({ app: electron }, link) => {
    electron.emit('open-url', { preventDefault: () => undefined }, link)
  }, `declaration-reader://${declaration}/para_20`)
  await expect(page.row('para_20')).toHaveAttribute('data-mark', 'chosen')
})
