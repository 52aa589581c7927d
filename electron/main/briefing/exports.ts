import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import type { ExportOutcome, ExportRequest } from '#contract/briefing-channels'
import type { ExportStage } from '#contract/briefings'
import type { BridgeError } from '#contract/errors'
import type { ExtractDocument } from '#core/briefing/blocks'
import { composeBriefing } from '#core/briefing/compose'
import { failure, ok, type Result } from '#core/result'
import type { Library } from '../library/library'
import { logError } from '../log/log'
import { askWhere } from './ask-where'
import type { BriefingRecords } from './briefing-records'
import { extractBytes } from './extract-bytes'
import type { FinishPdf } from './pdf-writer'
import type { PrintWindow } from './print-window'
import { readMaterial } from './read-material'
import { type RecentExtracts, withRecent } from './recent-extracts'
import { saveFile } from './save-file'
import { today } from './today'

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
  readonly finish: FinishPdf
  readonly onStage: (stage: ExportStage) => void
}

/** Writes extracts one at a time. */
export interface Exports {
  readonly write: (request: ExportRequest) => Promise<Result<ExportOutcome, BridgeError>>
  /** Ends the one being made, at any moment before the file has its name. */
  readonly cancel: () => void
}

const notSaved = (message: string): Result<never, BridgeError> => failure({ code: 'not-saved', message })

export function createExports(surroundings: ExportSurroundings): Exports {
  let running: AbortController | null = null

  const write = async (
    { briefing, confirmed, format, wordNotes }: ExportRequest,
    signal: AbortSignal,
  ): Promise<Result<ExportOutcome, BridgeError>> => {
    const { records, library, onStage } = surroundings
    const window = surroundings.window()
    if (!window) return notSaved('The window is gone. Nothing was written.')
    onStage('composing')
    const notes = records.notes()
    if (!notes.ok) return notes
    const now = new Date()
    const material = readMaterial(briefing, library, notes.value, today(now))
    if (!material.ok) return material
    const { document, missing } = composeBriefing(briefing, material.value, new Set(confirmed))
    if (briefing.items.length === missing.length) {
      return notSaved('This briefing is empty, so there is nothing to export. Add a passage to it first.')
    }
    const last = surroundings.recent.current().recent[0]?.path
    const folder = last === undefined ? surroundings.folder() : path.dirname(last)
    const target = await askWhere(window, folder, document.title, format)
    if (target === null || signal.aborted) return ok({ kind: 'cancelled' })

    const ports = { open: surroundings.openPrintWindow, finish: surroundings.finish, now }
    const bytes = await extractBytes(document, { format, wordNotes }, ports, { onStage, signal })
    if (!bytes.ok) {
      return bytes.error.code === 'cancelled' ? ok({ kind: 'cancelled' }) : notSaved(bytes.error.message)
    }
    onStage('saving')
    const saved = await saveFile(target, bytes.value, signal)
    if (!saved.ok) {
      return saved.error.code === 'cancelled' ? ok({ kind: 'cancelled' }) : notSaved(saved.error.message)
    }
    const id = randomUUID()
    const { title } = document
    const recent = {
      id,
      briefing: briefing.id,
      title,
      format,
      wordNotes,
      path: target,
      at: now.toISOString(),
    }
    try {
      await surroundings.recent.save(withRecent(surroundings.recent.current(), recent))
    } catch (error) {
      // The extract is there, which is what was asked for; only its line in the list of recent ones may be lost.
      logError('saving the list of recent extracts', error)
    }
    return ok({ kind: 'saved', name: path.basename(target), bytes: saved.value.bytes, recent: id })
  }

  return {
    write: async (request) => {
      if (running) {
        return notSaved('Another extract is being made. Wait for it, or cancel it first.')
      }
      const controller = new AbortController()
      running = controller
      const window = surroundings.window()
      const abandon = (): void => controller.abort()
      window?.once('closed', abandon)
      try {
        return await write(request, controller.signal)
      } finally {
        window?.off('closed', abandon)
        running = null
      }
    },
    cancel: () => running?.abort(),
  }
}
