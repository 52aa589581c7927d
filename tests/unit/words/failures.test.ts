import { expect, it } from 'vitest'
import type { ExtractFault } from '#contract/briefings/extract-fault'
import type { Reason } from '#contract/errors'
import { type KeptFileName, type KeptFileNotice, notWritten, type SaveFailure } from '#contract/files/files'
import type { IntegrityProblem } from '#contract/library/reading'
import type { PurgeProblem } from '#contract/notes/notes'
import { type RequestFault, requestFault } from '#contract/request-fault'
import { formatFailureCodes } from '#core/import/format-failure'
import type { AcceptFault } from '#core/import/review/draft'
import { type Damage, type StoreDetail, storeFailureCodes } from '#core/notes/store'
import { failureWords } from '#words/failures/en'

/** What a member of a union needs besides its code. */
type More<Union, Key extends keyof Union, Code> = Union extends unknown
  ? Code extends Union[Key]
    ? Omit<Union, Key>
    : never
  : never

/** One example for every code of a union: one that is left out does not compile. */
type Examples<Union, Key extends keyof Union> = {
  readonly [Code in Union[Key] & string]: More<Union, Key, Code>
}

function each<Union, Key extends keyof Union & string>(
  key: Key,
  examples: Examples<Union, Key>,
): readonly Union[] {
  return Object.entries(examples).map(([code, more]) => ({ ...(more as object), [key]: code }) as Union)
}

const file = 'declarations/a/document.json'
const name = 'extract.pdf'
const entry = { entry: 'note', id: 'n-1' } as const
const failure = { code: 'disk-full' } as const

const damage = each<Damage, 'what'>('what', {
  'foreign-schema': {},
  'entry-altered': {},
  'not-notes': {},
  newer: {},
  'removals-unreadable': {},
  'entry-unreadable': { kind: 'note', id: 'n-1' },
  reported: { report: 'malformed page' },
})

const details: readonly StoreDetail[] = [
  ...each<StoreDetail, 'kind'>('kind', {
    'note-not-valid': { problem: 'body: too long' },
    'note-too-large': { size: 3_000_000, limit: 2_000_000 },
    'record-not-valid': {},
    'id-not-valid': {},
    'note-not-binned': {},
    'record-not-binned': {},
    'entry-missing': entry,
    'entry-unreadable': entry,
    'no-backup': {},
    gone: {},
    'damage-found': { damage },
    'backup-unusable': { damage: { what: 'newer' } },
    'backup-missing': {},
    'newer-form': {},
    stranger: { name: 'notes.db', folder: '/data', found: 'file-for-folder' },
    'not-open-here': {},
    'app-closing': {},
    'import-not-backed-up': { failure },
    'import-unreadable': { problem: { code: 'not-json' } },
  }),
  { kind: 'damage-found', damage: [] },
  { kind: 'stranger', name: 'notes.db', folder: '/data', found: 'folder-for-file' },
  { kind: 'stranger', name: 'notes.db', folder: '/data', found: 'folder-not-empty' },
  ...damage.map((found) => ({ kind: 'backup-unusable', damage: found }) as const),
]

const problems = each<IntegrityProblem, 'what'>('what', {
  'not-there-at-build': { file },
  'changed-since-build': { file },
  missing: { file },
  'of-another-source': { file },
  'source-changed': { file },
  'words-differ': { file },
  unreadable: { file, reason: 'EACCES' },
  'not-json': { file, reason: 'unexpected token' },
  'other-format': { file, place: '', reason: 'too long' },
  'default-missing': { file, id: 'a' },
  'not-verified': { file, verification: { code: 'text-altered', actual: 'a', expected: 'b' } },
})

const saves = each<SaveFailure, 'code'>('code', {
  'folder-gone': { name },
  'not-allowed': { name },
  'read-only': { name },
  'disk-full': { name },
  'in-use': { name },
  'is-a-folder': { name },
  'name-too-long': { name },
  cancelled: { name },
  failed: { name, errno: '' },
})

const requests: Examples<RequestFault, 'what'> = {
  'not-allowed': { about: 'request' },
  'only-writing-an-extract': { about: 'request' },
  'too-large': { about: 'request' },
  'not-valid': { about: 'request' },
  bug: { about: 'request' },
}

const acceptFaults: Readonly<Record<AcceptFault, true>> = {
  'no-body': true,
  'no-title': true,
  'no-short-title': true,
  'no-parties': true,
  'no-language': true,
  'date-unclear': true,
}
const missing = Object.keys(acceptFaults) as AcceptFault[]

const keptFiles: Readonly<Record<KeptFileName, true>> = {
  settings: true,
  places: true,
  searches: true,
  extracts: true,
}
const kept = Object.keys(keptFiles) as KeptFileName[]

/** Every reason, by its subject. */
const reasons: {
  readonly [About in Reason['about']]: readonly Extract<Reason, { readonly about: About }>[]
} = {
  request: (Object.keys(requests) as RequestFault['what'][]).map(requestFault),
  clipboard: [{ about: 'clipboard' }],
  extract: each<ExtractFault, 'what'>('what', {
    empty: { about: 'extract' },
    'another-running': { about: 'extract' },
    'window-closed': { about: 'extract' },
    'file-moved': { about: 'extract' },
    'nothing-to-print': { about: 'extract' },
    'briefing-gone': { about: 'extract' },
    'job-not-json': { about: 'extract' },
    'not-quotable': { about: 'extract', title: 'Joint Statement' },
    incomplete: { about: 'extract', files: [file] },
    'job-other-format': { about: 'extract', place: '' },
    'job-names-missing': { about: 'extract', names: ['para_99'] },
    'not-printed': { about: 'extract', reason: 'no printer' },
    'job-failed': { about: 'extract', reason: 'no window' },
    cancelled: { about: 'extract' },
    'not-made': { about: 'extract', format: 'pdf', reason: 'no window' },
  }),
  file: [
    ...saves.flatMap((save) => [notWritten(save, 'notes'), notWritten(save, 'briefing')]),
    { about: 'file', what: 'notes-not-exchanged', errno: 'EIO' },
  ],
  import: [
    ...formatFailureCodes.map(
      (code) => ({ about: 'import', what: 'not-read', failure: { code, detail: null } }) as const,
    ),
    ...missing.map((each) => ({ about: 'import', what: 'not-yet', missing: each }) as const),
    { about: 'import', what: 'not-open' },
    { about: 'import', what: 'out-of-step' },
    { about: 'import', what: 'words-lost' },
  ],
  'kept-file': kept.map((each) => ({ about: 'kept-file', file: each })),
  library: [
    { about: 'library', what: 'no-such-declaration', id: 'b', known: ['a'] },
    ...problems.map((problem) => ({ about: 'library', what: 'damaged', problem }) as const),
  ],
  notes: [
    ...storeFailureCodes.map((code) => ({ about: 'notes', failure: { code } }) as const),
    ...details.map((detail) => ({ about: 'notes', failure: { code: 'invalid', detail } }) as const),
  ],
}

const purges: readonly PurgeProblem[] = [
  { what: 'not-overwritten' },
  { what: 'not-looked' },
  ...storeFailureCodes.map((code) => ({ what: 'not-thinned', failure: { code } }) as const),
]

const notices: readonly KeptFileNotice[] = kept.flatMap((each) => [
  { about: 'kept-file', file: each, what: 'set-aside', reason: 'damaged', aside: 'a.json' },
  { about: 'kept-file', file: each, what: 'set-aside', reason: 'other-format', aside: 'a.json' },
  { about: 'kept-file', file: each, what: 'not-saved', errno: 'EACCES' },
])

const sentences: readonly (readonly [code: string, words: string])[] = [
  ...Object.values(reasons)
    .flat()
    .map((why: Reason) => [JSON.stringify(why), failureWords.reason(why)] as const),
  ...purges.map((problem) => [JSON.stringify(problem), failureWords.purge(problem)] as const),
  ...notices.map(
    (why) => [JSON.stringify(why), failureWords.notice({ id: 'a', kind: 'warning', why })] as const,
  ),
  ...problems.map(
    (problem) =>
      [
        JSON.stringify(problem),
        failureWords.notice({ id: 'a', kind: 'warning', why: { about: 'library', problem } }),
      ] as const,
  ),
  ...storeFailureCodes.flatMap((code) =>
    [null, 'library.db.damaged-1'].map((setAside) => {
      const failure = { what: 'store', failure: { code }, setAside } as const
      const words = failureWords.notice({ id: 'a', kind: 'warning', why: { about: 'own-texts', failure } })
      return [JSON.stringify(failure), words] as const
    }),
  ),
]

it('every code of every failure has whole sentences, with its arguments in words', () => {
  expect(sentences.length).toBeGreaterThan(100)
  const bad = sentences.filter(
    ([, words]) =>
      !/^[\p{Lu}“d][\s\S]+[\p{L}\p{N}.]$/u.test(words) || /undefined|\[object|null|NaN|\(\)|“”/.test(words),
  )
  expect(bad).toEqual([])
})
