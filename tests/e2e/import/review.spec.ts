import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { answerFileDialogs } from '../../support/driver/dialogs'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { pdfOf } from '../../support/formats/pdf-files'
import { large, look, startIn } from '../../support/layout/look'
import { ImportPage } from '../../support/pages/import-page'
import { LibraryPage } from '../../support/pages/library-page'
import { NotesPage } from '../../support/pages/notes-page'
import { ScreensPage } from '../../support/pages/screens-page'
import { wordFile } from '../../support/word-files'

const statement = [
  'JOINT STATEMENT',
  'of the Republic of Aramund and the Republic of Veldora',
  'Port Veldora, 3 May 2021',
  'The two sides, having met at Port Veldora, and recalling the friendship of their peoples,',
  'have agreed as follows:',
  '1. The two sides will meet every year.',
  '2. They will exchange experts. 3. They will share the costs.',
  '5. They thank the people of Port Veldora.',
  'Set by an editor in Port Veldora',
].join('\n\n')

/** Has a file chosen by keys, and waits for its review. */
async function openReview({ app, window, page }: Reader, file: string): Promise<ImportPage> {
  await writeFile(file, statement)
  await answerFileDialogs(app, file)
  await page.waitUntilReadable()
  const imports = new ImportPage(window)
  await imports.choose()
  await expect(imports.entries).toBeFocused()
  return imports
}

test('a file is chosen, reviewed by keys alone and accepted, and stands in the reader with its numbers', async ({
  reader,
  dataFolder,
}) => {
  const { window, page } = reader
  const imports = await openReview(reader, path.join(dataFolder, 'statement.txt'))
  // Doubts come first and are counted; the words are marked in the original.
  await expect(imports.doubts).toHaveText('2 of 2 doubts left')
  await expect(imports.proof).toHaveText('70 words in, 70 kept, 0 left out')
  await expect(imports.chosen).toContainText('3. They will share the costs.')
  await expect(imports.marked).toHaveText('3. They will share the costs.')
  await window.keyboard.press('Space')
  await expect(imports.doubts).toHaveText('1 of 2 doubts left')
  await window.keyboard.press('j')
  await expect(imports.chosen).toContainText('5. They thank')
  await window.keyboard.press('Space')
  await expect(imports.doubts).toHaveText('All 2 doubts looked at')

  // What an editor added is left out, and its words are counted and listed.
  await window.keyboard.press('End')
  await window.keyboard.press('x')
  await expect(imports.proof).toHaveText('70 words in, 63 kept, 7 left out')
  await window.keyboard.press('l')
  await expect(imports.review.locator('[data-left-out]')).toContainText('Set by an editor in Port Veldora')
  await window.keyboard.press('l')
  await expect(imports.entries).toBeFocused()

  // Joined, undone and made again, then undone for good; the third paragraph is split by its words.
  await imports.row('2. They will').click()
  await window.keyboard.press('i')
  await expect(imports.rows).toHaveCount(9)
  await window.keyboard.press('Control+z')
  await expect(imports.rows).toHaveCount(10)
  await window.keyboard.press('Control+Shift+z')
  await expect(imports.rows).toHaveCount(9)
  await window.keyboard.press('Control+z')
  await imports.row('5. They thank').click()
  await window.keyboard.press('s')
  const words = imports.review.getByRole('listbox', { name: 'Split before which word?' })
  await expect(words).toBeFocused()
  await window.keyboard.press('End')
  await window.keyboard.press('ArrowLeft')
  await expect(words.getByRole('option', { selected: true })).toHaveText('Port')
  await window.keyboard.press('Enter')
  await expect(imports.chosen).toContainText('Port Veldora.')
  await expect(imports.entries).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(imports.row('5. They thank the people of Port Veldora.')).toBeVisible()

  // A number is what is printed: other words are refused with the reason.
  await window.keyboard.press('n')
  const number = imports.field('Number as printed')
  await expect(number).toHaveValue('5.')
  await number.fill('4.')
  await window.keyboard.press('Enter')
  await expect(imports.refusal).toHaveText(
    'The words do not begin with this. A number is taken as it is printed.',
  )

  // What the text is, proposed and corrected.
  await expect(imports.button(/^Accept/)).toBeDisabled()
  await expect(imports.entries).toBeFocused()
  await window.keyboard.press('f')
  await expect(imports.field('Date')).toHaveValue('2021-05-03')
  await imports.field('Short title').fill('Joint Statement of Port Veldora')
  await imports.field('Parties').fill('Aramund\nVeldora')
  await window.keyboard.press('Escape')
  await expect(imports.entries).toBeFocused()
  await window.keyboard.press('Control+Enter')

  await expect(imports.review).toHaveCount(0)
  await expect(window).toHaveTitle('Joint Statement of Port Veldora – Declaration Reader')
  await expect(page.paragraphs).toContainText('not checked against an official publication')
  for (const eId of ['para_1', 'para_2', 'para_3', 'para_5']) await expect(page.row(eId)).toBeVisible()
  await expect(page.row('para_3')).toContainText('They will share the costs.')
  await expect(page.paragraphs).not.toContainText('Set by an editor')
  expect(reader.complaints).toEqual([])
})

test('a text that is open is reviewed again, and stands on screen as its new edition with its notes in place', async ({
  reader,
  dataFolder,
}) => {
  const { window, page } = reader
  const imports = await openReview(reader, path.join(dataFolder, 'statement.md'))
  await window.keyboard.press('f')
  await imports.field('Short title').fill('Statement of Veldora')
  await imports.field('Parties').fill('Aramund\nVeldora')
  await imports.button('Accept with 2 doubts').click()
  await expect(window).toHaveTitle('Statement of Veldora – Declaration Reader')
  await expect(page.paragraphs).toContainText('Set by an editor')
  const notes = new NotesPage(window)
  await notes.waitUntilOpen()
  await notes.noteOn('para_3', 'share the costs', 'Who pays?')
  await expect(notes.gutter('para_3')).toHaveText('1')

  const library = new LibraryPage(window)
  await library.open()
  await library.rows.filter({ hasText: 'Statement of Veldora' }).click()
  await library.details.getByRole('button', { name: 'Review again' }).click()
  await expect(imports.review).toContainText('Accepting makes a new edition of it; your notes follow.')
  await imports.row('Set by an editor').click()
  await window.keyboard.press('x')
  await expect(imports.row('Set by an editor')).toContainText('left out by you')
  await imports.row('3. They will share').click()
  await window.keyboard.press('i')
  await expect(imports.row('2. They will exchange experts. 3. They will share the costs.')).toBeVisible()
  await window.keyboard.press('Control+Enter')
  await expect(imports.review).toHaveCount(0)
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(page.paragraphs).not.toContainText('Set by an editor')
  await expect(page.row('para_5')).toContainText('They thank')
  // The note stands where its words are now, though their paragraph is another.
  await expect(page.row('para_3')).toHaveCount(0)
  await expect(notes.gutter('para_2')).toHaveText('1')
  await expect.poll(() => notes.painted('yellow')).toEqual(['share the costs'])
  expect(reader.complaints).toEqual([])
})

test('a review that is left half done goes on after the app was ended', async ({ launch, dataFolder }) => {
  const file = path.join(dataFolder, 'statement.html')
  await writeFile(
    file,
    `<title>x</title>${statement
      .split('\n\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}`,
  )
  const first = await launch()
  await first.page.waitUntilReadable()
  await answerFileDialogs(first.app, file)
  const imports = new ImportPage(first.window)
  await imports.choose()
  await expect(imports.doubts).toHaveText('2 of 2 doubts left')
  await first.window.keyboard.press('Space')
  await expect(imports.doubts).toHaveText('1 of 2 doubts left')
  await first.window.keyboard.press('Escape')
  await expect(imports.review).toHaveCount(0)
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  const library = new LibraryPage(second.window)
  await library.open()
  await library.rows.filter({ hasText: 'JOINT STATEMENT' }).click()
  await library.details.getByRole('button', { name: 'Review', exact: true }).click()
  const again = new ImportPage(second.window)
  await expect(again.doubts).toHaveText('1 of 2 doubts left')
  await expect(again.review).toContainText('You go on where you left off.')
  // What was decided before can still be undone.
  await second.window.keyboard.press('Control+z')
  await expect(again.doubts).toHaveText('2 of 2 doubts left')
  await second.window.keyboard.press('Escape')
  await expect(again.review).toHaveCount(0)
  await expect(library.rows.first()).toBeVisible()
  expect([...first.complaints, ...second.complaints]).toEqual([])
})

test('a file that was dropped is read, and its own words run nothing', async ({ reader, dataFolder }) => {
  const { window, page } = reader
  const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  const hostile =
    '&lt;img src=x onerror=&quot;document.title=1&quot;&gt; &lt;script&gt;alert(1)&lt;/script&gt;'
  const file = path.join(dataFolder, 'hostile.docx')
  await writeFile(
    file,
    wordFile({ body: ['JOINT STATEMENT', '1. We agree.', `2. ${hostile}`].map(paragraph).join('') }),
  )
  await page.waitUntilReadable()
  const imports = new ImportPage(window)
  await imports.drop(file)
  await expect(imports.row('<img src=x')).toContainText('<script>alert(1)</script>')
  await expect(imports.review.locator('img, script')).toHaveCount(0)
  await expect(window).toHaveTitle(/Declaration Reader$/)
  await window.keyboard.press('Escape')
  await expect(imports.review).toHaveCount(0)
  // Nothing was decided: nothing came in.
  const library = new LibraryPage(window)
  await library.open()
  await expect(library.rows).toHaveCount(1)
  expect(reader.complaints).toEqual([])
})

test('a file that cannot be read says the sentence of the terminal, and another can be chosen', async ({
  reader,
  dataFolder,
}) => {
  const { window, app, page } = reader
  await page.waitUntilReadable()
  const imports = new ImportPage(window)
  const broken = path.join(dataFolder, 'broken.docx')
  await writeFile(broken, Buffer.from('PK\u0003\u0004 cut in half'))
  await answerFileDialogs(app, broken)
  await imports.choose()
  await expect(imports.refused).toContainText('broken.docx')
  await expect(imports.refused).toContainText('Nothing was imported, and your library did not change.')
  expect(await accessibilityViolations(window)).toEqual([])
  const whole = path.join(dataFolder, 'whole.txt')
  await writeFile(whole, statement)
  await answerFileDialogs(app, whole)
  await window.getByRole('button', { name: 'Choose another file…' }).click()
  await expect(imports.entries).toBeFocused()
  await imports.button('Close and go on later').click()
  await expect(imports.review).toHaveCount(0)
  expect(reader.complaints).toEqual([])
})

test('a PDF is imported, and what was decided outlives the end of the app by force', async ({
  launch,
  dataFolder,
}) => {
  const file = path.join(dataFolder, 'statement.pdf')
  await writeFile(file, await pdfOf(['JOINT STATEMENT', '1. We meet. 2. We agree.', '4. We part.']))
  const first = await launch()
  await first.page.waitUntilReadable()
  await answerFileDialogs(first.app, file)
  const imports = new ImportPage(first.window)
  await imports.choose()
  await expect(imports.row('4. We part.')).toBeVisible()
  await imports.row('4. We part.').click()
  await first.window.keyboard.press('x')
  await expect(imports.row('4. We part.')).toContainText('left out by you')
  await expect(imports.kept).toBeVisible()
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve))
  first.app.process().kill('SIGKILL')
  await ended

  const second = await launch()
  await second.page.waitUntilReadable()
  await answerFileDialogs(second.app, file)
  // The same file is not taken for another text: its review goes on.
  const again = new ImportPage(second.window)
  await again.choose()
  await expect(again.review).toContainText('You go on where you left off.')
  await expect(again.row('4. We part.')).toContainText('left out by you')
  expect(second.complaints).toEqual([])
})

for (const language of ['ar-XB', 'en-XA'] as const)
  test(`the screen can be read in ${language}`, async ({ launch, dataFolder }) => {
    const file = path.join(dataFolder, 'statement.txt')
    await writeFile(file, statement)
    const screens = await startIn(launch, language)
    const { window, app } = screens.reader
    await answerFileDialogs(app, file)
    const imports = new ImportPage(window)
    await imports.choose()
    await expect(imports.rows.first()).toBeVisible()
    await look(screens, 'import-review')
    await window.keyboard.press('f')
    await expect(window.locator('[data-facts]')).toBeVisible()
    await look(screens, 'import-facts')
    expect(screens.reader.complaints).toEqual([])
  })

test('every part of the screen can be read, by eye and by screen reader', async ({ reader, dataFolder }) => {
  const { window, page } = reader
  const imports = await openReview(reader, path.join(dataFolder, 'statement.txt'))
  const screens = new ScreensPage(reader, 'en')
  const sizes = [large, [1000, 700], [800, 600]] as const
  await look(screens, 'import-review', sizes)
  await window.keyboard.press('s')
  await look(screens, 'import-split', sizes)
  await window.keyboard.press('Escape')
  await expect(imports.entries).toBeFocused()
  await window.keyboard.press('f')
  await expect(imports.field('Date')).toBeVisible()
  await look(screens, 'import-facts', sizes)
  await window.keyboard.press('Escape')
  await expect(imports.entries).toBeFocused()
  await window.keyboard.press('x')
  await window.keyboard.press('l')
  await expect(imports.review.locator('[data-left-out]')).toBeVisible()
  await look(screens, 'import-left-out', sizes)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  await expect(imports.review).toHaveCount(0)
  await page.setTheme('Dark')
  await imports.choose()
  await expect(imports.rows.first()).toBeVisible()
  await look(screens, 'import-dark', sizes)
})
