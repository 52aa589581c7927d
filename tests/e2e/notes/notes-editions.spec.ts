import type { Note } from '#core/notes/note'
import { accessibilityViolations } from '../../support/accessibility'
import type { LaunchOptions } from '../../support/driver/launch'
import type { AppCopy } from '../../support/fixtures/app-copy'
import { installNewEdition } from '../../support/fixtures/new-edition'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { bundledNote, officialWords, quoteIn, seedNotes } from '../../support/fixtures/seed-notes'
import { lookInThemes } from '../../support/layout/themes'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesReviewPage } from '../../support/pages/notes-review-page'

/** One note each that stays, moves with its paragraph, comes into doubt, and loses its words. */
const stays = ['para_2', 'the two leaders', 'It stays'] as const
const moves = ['para_19', 'vowed to further deepen mutual cooperation', 'It moves'] as const
const doubtful = ['para_9', 'by exploring new opportunities and avenues', 'It is in doubt'] as const
const orphaned = ['para_8', 'inter-parliamentary cooperation', 'Its words go'] as const

let copy: AppCopy
test.beforeEach(async ({ copyApp }) => {
  copy = await copyApp()
})

/** A note as the app would have made it in the first edition. */
function noteOn(number: number, [eId, quote, body]: typeof moves | typeof doubtful | typeof orphaned): Note {
  return bundledNote(number, { targets: [quoteIn(eId, quote)], body })
}

/** Makes notes in the first edition, the first one by hand, and starts the app with the second edition. */
async function changeEdition(
  launch: (options?: Partial<LaunchOptions>) => Promise<Reader>,
  dataFolder: string,
): Promise<Reader> {
  const before = await launch({ appFolder: copy.folder })
  const notes = new NotesPage(before.window)
  await notes.waitUntilOpen()
  await notes.noteOn(...stays)
  await before.close()
  seedNotes(dataFolder, [noteOn(2, moves), noteOn(3, doubtful), noteOn(4, orphaned)])
  await installNewEdition(copy, {
    para_5: () => officialWords('para_19'),
    para_19: () => officialWords('para_5'),
    para_8: () => 'The two leaders spoke of schools, and of teachers who are to be sent to both capitals.',
    para_9: (text) => text.replace('exploring new opportunities and avenues', 'seeking new opportunities'),
  })
  return launch({ appFolder: copy.folder })
}

test('a new edition: notes placed, moved, in doubt and orphaned, each reviewed with both texts; kept over restarts', async ({
  launch,
  dataFolder,
}) => {
  const reader = await changeEdition(launch, dataFolder)
  const notes = new NotesPage(reader.window)
  const review = new NotesReviewPage(reader.window)
  await expect(review.notice).toContainText('3 notes need your decision. No note was lost.')
  await expect.poll(() => notes.painted('yellow')).toEqual([moves[1], stays[1]].toReversed())
  await expect(notes.gutter('para_5')).toHaveText('1')
  await expect(notes.gutter('para_19')).toHaveCount(0)
  await expect(notes.gutter('para_8')).toHaveCount(0)

  await review.open()
  await expect(review.dialog).toContainText('One note is on the same words as before.')
  await expect(review.dialog.locator('[data-review="moved"]')).toHaveCount(1)
  await expect(review.entry('It moves')).toContainText('Before: Paragraph 19')
  await expect(review.entry('It moves')).toContainText('Now: Paragraph 5')
  await expect(review.words('It moves', 'new')).toHaveText(moves[1])
  await expect(review.dialog.locator('[data-review="uncertain"]')).toHaveCount(1)
  await expect(review.words('It is in doubt', 'old')).toHaveText(doubtful[1])
  await expect(review.words('It is in doubt', 'new')).toHaveText('by seeking new opportunities')
  await expect(review.words('It is in doubt', 'new').locator('ins')).toHaveText(['seeking'])
  await expect(review.dialog.locator('[data-review="orphaned"]')).toHaveCount(1)
  await expect(review.words('Its words go', 'old')).toHaveText(orphaned[1])
  await expect(review.entry('Its words go')).toContainText('These words are not in this edition.')

  await review.decide('It is in doubt', 'Attach to these words')
  await review.decide('It moves', 'Decide later')
  await review.close()
  await expect.poll(() => notes.painted('yellow')).toContain('by seeking new opportunities')
  await reader.close()

  const again = await launch({ appFolder: copy.folder })
  const kept = new NotesPage(again.window)
  const rest = new NotesReviewPage(again.window)
  await expect(rest.notice).toContainText('2 notes need')
  await expect
    .poll(() => kept.painted('yellow'))
    .toEqual([stays[1], moves[1], 'by seeking new opportunities'])
  await rest.open()
  await expect(rest.words('It moves', 'old')).toHaveText(moves[1])
  await rest.decide('It moves', 'Keep it here')
  await rest.decide('Its words go', 'Keep without a place')
  await expect(rest.dialog).toContainText('Nothing to review.')
  await rest.close()
  await again.close()

  const last = await launch({ appFolder: copy.folder })
  const end = new NotesPage(last.window)
  await end.openPanel()
  await end.panel.getByRole('combobox', { name: 'State' }).selectOption('orphaned')
  await expect(end.panel.locator('[data-entry]')).toHaveCount(1)
  await expect(end.panel.locator('[data-note]')).toContainText('Its words go')
  await end.panel.getByRole('combobox', { name: 'State' }).selectOption('anchored')
  await expect(end.panel.locator('[data-entry]')).toHaveCount(3)
  await expect(new NotesReviewPage(last.window).notice).toHaveCount(0)
  expect(last.complaints).toEqual([])
})

test('an orphan is attached to selected words or to what is chosen, and undo brings the question back', async ({
  launch,
  dataFolder,
}) => {
  const reader = await changeEdition(launch, dataFolder)
  const notes = new NotesPage(reader.window)
  const review = new NotesReviewPage(reader.window)
  await review.notice.waitFor()
  await notes.openPanel()
  await notes.select('para_8', 'teachers who are to be sent')
  await notes.panel.getByRole('button', { name: 'Review 3 notes' }).click()
  await review.decide('Its words go', 'Attach to the selected words “teachers who are to be sent”')
  await expect(review.entry('Its words go')).toHaveCount(0)
  await expect(review.entry('It is in doubt')).toBeFocused()
  await review.close()
  await expect.poll(() => notes.painted('yellow')).toContain('teachers who are to be sent')

  await notes.panel.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => notes.painted('yellow')).not.toContain('teachers who are to be sent')
  await reader.page.choose('para_8')
  await notes.panel.getByRole('button', { name: 'Review 3 notes' }).click()
  await review.decide('Its words go', 'Attach to Paragraph 8')
  await review.close()
  await expect(notes.gutter('para_8')).toHaveText('1')
  expect(reader.complaints).toEqual([])
})

test('the review looks right in every theme and with large text, and axe finds nothing', async ({
  launch,
  dataFolder,
  engine,
}) => {
  const reader = await changeEdition(launch, dataFolder)
  const review = new NotesReviewPage(reader.window)
  const notes = new NotesPage(reader.window)
  await review.notice.waitFor()
  await notes.openPanel()
  await reader.window.screenshot({ path: 'screenshots/notes-review-notice.png' })
  await notes.panel.getByRole('button', { name: 'Review 3 notes' }).click()
  await review.dialog.waitFor()
  await lookInThemes(reader, engine, 'notes-review')
  await review.close()
  for (let step = 0; step < 5; step += 1) await reader.window.keyboard.press('Control+=')
  await review.open()
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.window.screenshot({ path: 'screenshots/notes-review-large.png' })
  const sideways = await review.dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(sideways).toBeLessThanOrEqual(0)
})
