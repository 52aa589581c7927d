import type { Reading } from '#contract/library/reading'
import { type Trust, trustOf } from '#core/document/trust'
import { searchKinds as allKinds, type SearchKind } from '#core/search/texts'
import { message } from '../../i18n/messages'
import { originOf } from '../../i18n/trust'
import { selectReading, type Workspace } from '../../store/reading/views'
import type { ReaderState } from '../../store/store'

type Searching = Workspace & Pick<ReaderState, 'notesStatus' | 'searchKinds'>

/** The files whose words are searched beside the text, each declaration's and shared ones, and the kind of each. */
const kindsOfFiles: Readonly<Record<string, SearchKind>> = {
  'timeline.json': 'event',
  'glossary.json': 'term',
}

/** The selected kinds that no answer covers, because they cannot be read or were changed. */
export function leftOutKinds(state: Searching): readonly SearchKind[] {
  const problems = selectReading(state)?.problems ?? []
  const { notesStatus, searchKinds } = state
  const kinds = new Set(
    problems.flatMap(({ file }) => kindsOfFiles[file.slice(file.lastIndexOf('/') + 1)] ?? []),
  )
  if (notesStatus.kind === 'failed' || notesStatus.kind === 'lost') kinds.add('note')
  return allKinds.filter(
    (kind) => kinds.has(kind) && (searchKinds.length === 0 || searchKinds.includes(kind)),
  )
}

/**
 * Reasons to doubt a statement that something does not occur, in sentences: a changed text, and what was not searched.
 */
export function weaknesses(state: Searching): readonly string[] {
  const leftOut = leftOutKinds(state)
  return [
    ...(selectReading(state)?.verified === false ? [message('search.absent.altered')] : []),
    ...(leftOut.length > 0 ? [message('search.absent.leftOut', leftOut)] : []),
  ]
}

/** What the words that are searched rest on; those of no text are nobody's import. */
export function trustOfSearched(reading: Reading | null): Trust {
  return reading ? trustOf(reading) : { kind: 'verified' }
}

/** What a statement about an imported text applies to: the words of a file that nobody checked. `null` for other texts. */
export function scopeOfImport(state: Workspace): string | null {
  const reading = selectReading(state)
  const origin = reading && originOf(reading)
  return origin ? message('search.absent.imported', origin) : null
}
