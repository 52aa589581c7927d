import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import type { ExportStage } from '#contract/briefings/briefings'
import type { ExportCall, ExportOutcome, ExportRequest, PaperOutcome } from '#contract/briefings/channels'
import { type BridgeError, type Reason } from '#contract/errors'
import { notWritten } from '#contract/files/files'
import type { ExtractDocument } from '#core/briefing/blocks'
import { composeBriefing } from '#core/briefing/compose'
import { localDay } from '#core/local-day'
import { failure, ok, type Result } from '#core/result'
import type { BriefingRecords } from '#node/briefing/briefing-records'
import { readMaterial } from '#node/briefing/read-material'
import { type RecentExtracts, withRecent } from '#node/briefing/recent-extracts'
import { type FileNaming, fileName } from '#node/files/file-name'
import { saveFile } from '#node/files/save-file'
import { extractBytes } from '#node/formats/extract-bytes'
import type { ExtractThread } from '#node/formats/extract-thread'
import { printOnPaper } from '#node/formats/paper'
import type { PrintWindow } from '#node/formats/pdf/print-window'
import type { Library } from '#node/library/library'
import { logError } from '#node/log/log'
import { extractWordsIn } from '#words/words'
import { writtenFiles } from '../files/written-files'
import { askToReplace, askWhere } from './ask-where'

/** What briefings need of the app. */
export interface ExportSurroundings {
  readonly records: BriefingRecords
  readonly recent: RecentExtracts
  readonly library: Library
  /** The reader's window, on which dialogs stand. */
  readonly window: () => BrowserWindow | null
  /** Where the first dialog opens. */
  readonly folder: () => string
  readonly openPrintWindow: (document: ExtractDocument) => Promise<PrintWindow>
  readonly thread: ExtractThread
  readonly onStage: (stage: ExportStage) => void
}

/** Makes extracts, one at a time. */
export interface Exports {
  readonly write: (request: ExportCall) => Promise<Result<ExportOutcome, BridgeError>>
  readonly print: (
    request: Pick<ExportRequest, 'briefing' | 'confirmed'>,
  ) => Promise<Result<PaperOutcome, BridgeError>>
  /** Shows an extract of this run in the system's file manager. */
  readonly show: (recent: string) => Result<void, BridgeError>
  /** Takes the extracts of a briefing that was removed for good off the list of recent ones; the files stay. */
  readonly forget: (briefing: string) => Promise<void>
  /** Ends the one being made, at any moment before the file has its name. */
  readonly cancel: () => void
}

/** An extract, and the short titles of the texts that it draws on. */
interface Composed {
  readonly document: ExtractDocument
  readonly titles: readonly string[]
}

const notMade = (what: 'empty' | 'another-running' | 'window-closed'): Result<never, BridgeError> =>
  failure({ code: 'not-saved', why: { about: 'extract', what } })

export function createExports(surroundings: ExportSurroundings): Exports {
  const written = writtenFiles()
  let running: AbortController | null = null

  const compose = async (
    { briefing, confirmed }: Pick<ExportRequest, 'briefing' | 'confirmed'>,
    now: Date,
  ): Promise<Result<Composed, BridgeError>> => {
    surroundings.onStage('composing')
    const notes = surroundings.records.notes()
    if (!notes.ok) return notes
    const { library } = surroundings
    const material = await readMaterial(briefing, library, notes.value, localDay(now), extractWordsIn)
    if (!material.ok) return material
    const { document, missing } = composeBriefing(briefing, material.value, new Set(confirmed))
    if (briefing.items.length === missing.length) return notMade('empty')
    const titles = material.value.declarations.map(({ declaration }) => declaration.shortTitle)
    return ok({ document, titles })
  }

  /** The place of the extract that is written anew, or where the reader says. */
  const placeFor = async (
    window: BrowserWindow,
    { format, again }: ExportCall,
    naming: Omit<FileNaming, 'ending'>,
  ): Promise<string | null> => {
    const { recent } = surroundings.recent.current()
    const old = recent.find(({ id }) => id === again)
    if (old) return askToReplace(window, old.path)
    const last = recent[0]?.path
    const folder = last === undefined ? surroundings.folder() : path.dirname(last)
    return askWhere(window, folder, fileName({ ...naming, ending: format }), format)
  }

  const write = async (
    request: ExportCall,
    window: BrowserWindow,
    signal: AbortSignal,
  ): Promise<Result<ExportOutcome, BridgeError>> => {
    const { onStage, openPrintWindow, thread } = surroundings
    const now = new Date()
    const composed = await compose(request, now)
    if (!composed.ok) return composed
    const { document, titles } = composed.value
    const about = [document.title, ...titles.filter((title) => !document.title.includes(title))]
    const target = await placeFor(window, request, { about, what: null, when: localDay(now) })
    if (target === null || signal.aborted) return ok({ kind: 'cancelled' })
    const ports = { open: openPrintWindow, ...thread, now }
    const bytes = await extractBytes(document, request, ports, { onStage, signal })
    if (!bytes.ok) return ended(bytes.error.code, bytes.error.why)
    onStage('saving')
    const saved = await saveFile(target, bytes.value, signal)
    if (!saved.ok) return ended(saved.error.code, notWritten(saved.error, 'briefing'))
    const id = randomUUID()
    written.note(id, target)
    const { briefing, format, wordNotes } = request
    await keepRecent({
      id,
      briefing: briefing.id,
      title: document.title,
      format,
      wordNotes,
      options: briefing.options,
      path: target,
      at: now.toISOString(),
    })
    return ok({ kind: 'saved', name: path.basename(target), bytes: saved.value.bytes, recent: id })
  }

  const forget = async (briefing: string): Promise<void> => {
    const { recent, ...file } = surroundings.recent.current()
    const others = recent.filter((each) => each.briefing !== briefing)
    try {
      if (others.length < recent.length) await surroundings.recent.save({ ...file, recent: others })
    } catch (error) {
      logError('saving the list of recent extracts', error)
    }
  }
  const keepRecent = async (recent: Parameters<typeof withRecent>[1]): Promise<void> => {
    try {
      await surroundings.recent.save(withRecent(surroundings.recent.current(), recent))
    } catch (error) {
      // The extract is there, which is what was asked for; only its line in the list of recent ones may be lost.
      logError('saving the list of recent extracts', error)
    }
  }

  /** Lets one extract be made, and ends it when its window goes. */
  const alone = async <Outcome>(
    make: (window: BrowserWindow, signal: AbortSignal) => Promise<Result<Outcome, BridgeError>>,
  ): Promise<Result<Outcome, BridgeError>> => {
    if (running) return notMade('another-running')
    const window = surroundings.window()
    if (!window) return notMade('window-closed')
    const controller = new AbortController()
    running = controller
    const abandon = (): void => controller.abort()
    window.once('closed', abandon)
    try {
      return await make(window, controller.signal)
    } finally {
      if (!window.isDestroyed()) window.off('closed', abandon)
      running = null
    }
  }

  return {
    write: (request) => alone((window, signal) => write(request, window, signal)),
    print: (request) =>
      alone(async (_window, signal) => {
        const composed = await compose(request, new Date())
        if (!composed.ok) return composed
        surroundings.onStage('laying-out')
        return printOnPaper(composed.value.document, surroundings.openPrintWindow, signal)
      }),
    forget,
    show: (recent) => {
      const outcome = written.show(recent)
      return outcome === 'shown'
        ? ok(undefined)
        : failure({
            code: 'not-found',
            why: { about: 'extract', what: 'file-moved' },
          })
    },
    cancel: () => running?.abort(),
  }
}

function ended(code: string, why: Reason): Result<ExportOutcome, BridgeError> {
  return code === 'cancelled' ? ok({ kind: 'cancelled' }) : failure({ code: 'not-saved', why })
}
