/** A test, or all tests of a file, that does not run in Chromium. */
export interface LeftOut {
  /** Below `tests/e2e`. */
  readonly file: string
  /** The title, as it stands in the file; all of the file without it. */
  readonly title?: string
  readonly why: string
}

const process = 'it ends or starts the process of the app'
const dialog = 'it is about a dialog or a printer of the system'
const terminal = 'it asks the terminal, and no page'
const profile = 'it looks for words in what Electron itself keeps in the data folder'
const size = 'it measures the process of the app with very many notes; pages come into it little'
const looks =
  'it looks at every screen of the builder in five looks for minutes; briefing.spec.ts looks at the builder in one'
const looksOfReview =
  'it is about looks alone; notes.spec.ts looks at notes, and the other tests of the file at what the review says'
const sizes =
  'it looks at the same screens in further sizes, which the styles answer and not the engine; another test of the file looks at them in one'
const colours =
  'it asks axe about the same screen in the colours of the system; another test of the file asks it in those of the reader'
const copy = 'it runs a copy of the app with a page of its own, which Electron serves'
const disk =
  'it is about files and disks, which are the same to both; what pages show of them is in other specs'

/** The folders of `tests/e2e` whose specs run in Chromium too. */
export const subjects: readonly string[] = ['reading', 'linking', 'moving', 'search', 'notes', 'briefing']

/**
 * What of the subjects that run in Chromium too runs in Electron alone, each with the reason. What is not named here and
 * lies in one of their folders runs in both. Looks that run in both are looked at in one theme there: `layout/themes.ts`.
 */
export const leftOut: readonly LeftOut[] = [
  { file: 'notes/notes-closing.spec.ts', why: process },
  { file: 'reading/session.spec.ts', why: copy },
  { file: 'notes/notes-large.spec.ts', why: size },
  { file: 'notes/notes-exchange.spec.ts', why: disk },
  { file: 'notes/notes-faults.spec.ts', why: disk },
  { file: 'notes/notes-folder.spec.ts', why: disk },
  { file: 'notes/notes-hostile-import.spec.ts', why: disk },
  { file: 'notes/notes-purge.spec.ts', why: disk },
  { file: 'notes/notes-safety.spec.ts', why: disk },
  { file: 'briefing/briefing-bad-input.spec.ts', why: disk },
  { file: 'briefing/briefing-keeping.spec.ts', why: disk },
  { file: 'briefing/briefing-looks.spec.ts', why: looks },
  { file: 'briefing/briefing-saving.spec.ts', why: dialog },
  { file: 'briefing/briefing-unreadable.spec.ts', why: disk },
  { file: 'briefing/without-window.spec.ts', why: process },
  { file: 'briefing/structured-print.spec.ts', why: terminal },
  {
    file: 'search/search-room.spec.ts',
    title: 'every state of the search keeps its words at 800 pixels, text twice as large',
    why: sizes,
  },
  {
    file: 'search/search-room.spec.ts',
    title: 'every state of the search keeps its words at 1,360 pixels, text twice as large',
    why: sizes,
  },
  {
    file: 'search/search-look.spec.ts',
    title: 'in forced colours the marks keep to the system’s colours',
    why: colours,
  },
  {
    file: 'notes/notes-editions.spec.ts',
    title: 'the review looks right in every theme and with large text, and axe finds nothing',
    why: looksOfReview,
  },
  { file: 'notes/notes.spec.ts', title: 'what is said to be saved outlives kill -9', why: process },
  {
    file: 'search/search-notes.spec.ts',
    title: 'words of notes are nowhere on disk but in the store, also when they are searched',
    why: profile,
  },
  {
    file: 'moving/moving-links.spec.ts',
    title: 'a link goes through the one running reader; several things are all marked',
    why: process,
  },
  {
    file: 'moving/moving-links.spec.ts',
    title: 'a link that cannot be followed changes nothing and says why',
    why: process,
  },
  {
    file: 'briefing/briefing.spec.ts',
    title: 'the terminal writes a PDF without a visible window',
    why: terminal,
  },
  {
    file: 'briefing/briefing-files.spec.ts',
    title: 'writes the full text in every form, and no private word in any',
    why: terminal,
  },
  {
    file: 'briefing/briefing-files.spec.ts',
    title: 'lists private notes and writes nothing, until they are named',
    why: terminal,
  },
]

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The files that are left out as a whole, as Playwright's `testIgnore` takes them. */
export const filesLeftOut: readonly RegExp[] = leftOut
  .filter(({ title }) => title === undefined)
  .map(({ file }) => new RegExp(`/${literally(file)}$`))

/** The tests that are left out of files that run, as Playwright's `grepInvert` takes them: file, groups, title. */
export const testsLeftOut: readonly RegExp[] = leftOut.flatMap(({ file, title }) =>
  title === undefined ? [] : [new RegExp(`${literally(file)} (?:.* )?${literally(title)}$`)],
)
