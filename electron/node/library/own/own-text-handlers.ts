import { basename, extname } from 'node:path'
import type { BridgeError } from '#contract/errors'
import { notWritten } from '#contract/files/files'
import type { OwnTextEntry, OwnTextsFailure, TextExport } from '#contract/library/own-texts'
import type { Reading } from '#contract/library/reading'
import type { SourceFormat } from '#core/document/provenance'
import { localDay } from '#core/local-day'
import { failure, ok, type Result } from '#core/result'
import type { Handlers } from '../../capability/capability'
import type { FileNaming } from '../../files/file-name'
import { saveFile } from '../../files/save-file'
import { exportedText } from '../export-text'
import type { Library } from '../library'
import { ownTextsError } from '../own-readings'
import type { OwnTexts } from './own-texts'

/** What else the changes of own texts need. */
export interface OwnTextActions {
  /** How many notes stand on a text; `null` where that cannot be told now. */
  readonly notesOn: (id: string) => number | null
  /** Asks where a text is saved; an absolute path, or `null`. */
  readonly askWhere: (
    file: Omit<FileNaming, 'what'> & { readonly what: TextExport },
  ) => Promise<string | null>
  /** What is said of an imported text in a file that leaves the computer. */
  readonly originOf: (reading: Reading) => string | null
}

type OwnTextChannel =
  | 'library:own'
  | 'library:rename'
  | 'library:bin'
  | 'library:notes-on'
  | 'library:remove'
  | 'library:export'

/** The ending of a file whose own name has none that can be kept. */
const endings: Readonly<Record<SourceFormat, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  docx: 'docx',
  pdf: 'pdf',
  'akoma-ntoso': 'xml',
  'treaty-xml': 'xml',
}

/** What a person does with the texts of their own: bundled ones are never found here. */
export function ownTextHandlers({
  library,
  own,
  notesOn,
  askWhere,
  originOf,
}: OwnTextActions & { readonly library: Library; readonly own: OwnTexts }): Pick<Handlers, OwnTextChannel> {
  /** Asks or changes the own text that is listed under an id. */
  const onKept = async <Value>(
    listed: string,
    work: (id: string) => Result<Value, OwnTextsFailure>,
  ): Promise<Result<Value, BridgeError>> => {
    const id = await library.keptId(listed)
    const answer = id === null ? failure({ what: 'no-such-text' as const, id: listed }) : work(id)
    return answer.ok ? answer : failure(ownTextsError(answer.error))
  }
  const changeKept = async (
    listed: string,
    work: (id: string) => Result<unknown, OwnTextsFailure>,
  ): Promise<Result<void, BridgeError>> => {
    const answer = await onKept(listed, work)
    return answer.ok ? ok(undefined) : answer
  }
  const bytesOf = async (
    id: string,
    format: TextExport,
    madeOn: string,
  ): Promise<Result<Uint8Array, BridgeError>> => {
    if (format === 'original') return onKept(id, own.file)
    const opened = await library.open(id)
    if (!opened.ok) return opened
    return ok(exportedText(opened.value, { format, madeOn, origin: originOf(opened.value) }))
  }
  return {
    'library:own': (id) => onKept(id, own.get),
    'library:rename': ({ id, facts }) => changeKept(id, (kept) => own.rename(kept, facts)),
    'library:bin': ({ id, isBinned }) =>
      changeKept(id, (kept) => (isBinned ? own.bin(kept, new Date()) : own.back(kept))),
    'library:notes-on': async (id) => {
      // Notes made before a bundled text took the id stand under the one the text is kept under.
      const counts = [...new Set([id, (await library.keptId(id)) ?? id])].map(notesOn)
      return ok(counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0))
    },
    'library:remove': (id) =>
      onKept<{ readonly isWiped: boolean }>(id, (kept) => {
        const removed = own.remove(kept)
        if (removed.ok) return ok({ isWiped: true })
        const isThere = own.has(kept)
        // It is off the list for good; what is left of its bytes is wiped out when the library is opened next.
        if (removed.error.what === 'store' && isThere.ok && !isThere.value) return ok({ isWiped: false })
        return removed
      }),
    'library:export': async ({ id, format }) => {
      const entry = await onKept(id, own.get)
      if (!entry.ok) return entry
      const when = localDay(new Date())
      // Before anything is asked: a text that cannot be read is told at once.
      const bytes = await bytesOf(id, format, when)
      if (!bytes.ok) return bytes
      const path = await askWhere({
        about: [entry.value.shortTitle],
        what: format,
        when,
        ending: endingOf(entry.value, format),
      })
      if (path === null) return ok({ name: null })
      const saved = await saveFile(path, bytes.value)
      if (!saved.ok) return failure({ code: 'not-saved', why: notWritten(saved.error, 'library') })
      return ok({ name: basename(path) })
    },
  }
}

function endingOf({ provenance }: OwnTextEntry, format: TextExport): string {
  if (format === 'text') return 'txt'
  if (format === 'akoma-ntoso') return 'xml'
  const ending = extname(provenance.fileName).slice(1).toLowerCase()
  return /^[a-z0-9]{1,8}$/.test(ending) ? ending : endings[provenance.format]
}
