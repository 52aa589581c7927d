import { accessibilityViolations } from '../../support/accessibility'
import { expectKept } from '../../support/fixtures/kept-settings'
import { expect, test } from '../../support/fixtures/reader'
import { lookInThemes } from '../../support/layout/themes'
import { LinkingPage } from '../../support/pages/linking-page'
import { TimelinePage } from '../../support/pages/timeline-page'
import { bundledEvents } from '../../support/resources'

test('years in order, gaps said, main events named, dates no more precise than known', async ({ reader }) => {
  const timeline = new TimelinePage(reader.window)
  await expect(timeline.events).toHaveCount(bundledEvents.length)
  const years = await timeline.pane.getByRole('heading', { level: 3 }).allTextContents()
  expect(years).toEqual([...years].sort())
  expect(years[0]).toBe('1991')
  await expect(timeline.gaps.filter({ hasText: '1996 to 2003' })).toHaveText('1996 to 2003: no event8 years')
  await expect(timeline.gaps.filter({ hasText: '2005 to 2013' })).toHaveAttribute('data-gap', '9')
  await expect(timeline.pane.getByText('Main event')).toHaveCount(4)
  await expect(timeline.event('event_declaration-2018')).toContainText('19 June 2018, date from one source')
  await expect(timeline.event('event_qtta-in-force-2004')).toContainText('May 2004, day not stated')
  await expect(timeline.event('event_recognition-1991')).toContainText('1991, day and month not stated')
  await expect(timeline.event('event_declaration-2018').getByText('Sources differ')).toHaveCount(3)
})

test('an event leads to its paragraphs and its sources can be copied', async ({ reader }) => {
  const { app, page, window } = reader
  const timeline = new TimelinePage(window)
  const event = timeline.event('event_transit-trade-agreement-2022')
  await event.getByRole('button', { name: 'Paragraph 17, editorial reading' }).click()
  await expect(page.row('para_17')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => new LinkingPage(window).isInView('para_17')).toBe(true)

  const other = timeline.event('event_qtta-1995')
  await other.getByText('2 sources').click()
  await other
    .getByRole('button', {
      name: 'Copy source: Summary of the experts level meeting on issues of the Quadrilateral',
    })
    .click()
  const clipboard = () => app.evaluate(async ({ clipboard: board }) => await board.readText())
  await expect.poll(clipboard).toContain('Summary of the experts level meeting')
  const single = await clipboard()
  await other.getByRole('button', { name: 'Copy all' }).click()
  await expect.poll(clipboard).toContain('\n')
  expect(await clipboard()).toContain(single)
  await expect(other.locator('output')).toHaveText('Copied')
  await window.screenshot({ path: 'screenshots/timeline-sources.png' })
  expect(await accessibilityViolations(window)).toEqual([])
})

test('layers can be hidden; main events stay; what is hidden is said and kept', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  const timeline = new TimelinePage(first.window)
  const dialog = await timeline.openLayers()
  expect(await accessibilityViolations(first.window)).toEqual([])
  await dialog.getByRole('checkbox', { name: /Economy/ }).click()
  await dialog.getByRole('checkbox', { name: /Organisations/ }).click()
  await first.window.screenshot({ path: 'screenshots/timeline-layers.png' })
  await first.window.keyboard.press('Escape')
  await expect(timeline.event('event_qtta-1995')).toHaveCount(0)
  await expect(timeline.event('event_sco-summit-2021')).toBeVisible()
  await expect(timeline.pane.getByRole('button', { name: 'Layers (2 hidden)' })).toBeFocused()

  await first.page.choose('para_15')
  const linking = new LinkingPage(first.window)
  await expect(linking.related('timeline')).toContainText('1 of 1 related')
  const reasons = await linking.openReasons('timeline')
  await expect(reasons.getByText('2 more are in hidden layers.')).toBeVisible()
  await first.window.screenshot({ path: 'screenshots/timeline-layers-off.png' })
  await first.window.keyboard.press('Escape')
  await expectKept(dataFolder, { hiddenLayers: ['economy', 'organisations'] })
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  await expect(new TimelinePage(second.window).event('event_qtta-1995')).toHaveCount(0)
})

test('the overview shows where one is and jumps', async ({ reader }) => {
  const timeline = new TimelinePage(reader.window)
  const linking = new LinkingPage(reader.window)
  await expect(timeline.overview).toContainText('1991')
  await expect(timeline.overview).toContainText('2024')
  await timeline.jumpTo(0.99)
  await expect.poll(() => linking.isInView('event_joint-commission-2024')).toBe(true)
  await timeline.jumpTo(0.12)
  await expect.poll(() => linking.isInView('event_qtta-1995')).toBe(true)
})

test('the timeline in every theme', async ({ reader, engine }) => {
  await reader.page.choose('para_7')
  await expect(new LinkingPage(reader.window).choiceStatus).toContainText('Paragraph 7 chosen.')
  await new LinkingPage(reader.window).settle()
  await lookInThemes(reader, engine, 'timeline')
})
