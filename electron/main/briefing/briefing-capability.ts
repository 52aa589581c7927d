import path from 'node:path'
import type { ExportStage } from '#contract/briefings/briefings'
import { composeBriefing } from '#core/briefing/compose'
import { whatLeaves } from '#core/briefing/leak-check'
import { toJsonText } from '#core/json-text'
import { localDay } from '#core/local-day'
import { ok } from '#core/result'
import { readMaterial } from '#node/briefing/read-material'
import { type Capability, createEvent, type Handlers } from '#node/capability/capability'
import { extractWordsIn } from '#words/words'
import { createExports, type ExportSurroundings } from './exports'
import { saveUnreadable } from './save-unreadable'

type BriefingChannel = Extract<keyof Handlers, `briefing:${string}`>

/** Briefings: kept, looked at, written to files. */
export function briefingCapability(
  surroundings: Omit<ExportSurroundings, 'onStage'>,
): Capability<BriefingChannel, 'briefing:stage'> {
  const { records, recent, library } = surroundings
  const stage = createEvent<ExportStage>()
  const exports = createExports({ ...surroundings, onStage: stage.tell })
  const handlers: Pick<Handlers, BriefingChannel> = {
    'briefing:list': () => {
      const briefings = records.list()
      if (!briefings.ok) return briefings
      const listed = recent.current().recent
      return ok({
        ...briefings.value,
        recent: listed.map(({ path: place, ...each }) => ({ ...each, file: path.basename(place) })),
      })
    },
    'briefing:keep': (kept) => records.keep(kept),
    'briefing:purge': async ({ briefing }) => {
      const purged = records.purge(briefing)
      if (purged.ok) await exports.forget(briefing)
      return purged
    },
    'briefing:thin-backups': ({ briefing }) => records.thinBackups(briefing),
    'briefing:view': async ({ briefing, confirmed }) => {
      const notes = records.notes()
      if (!notes.ok) return notes
      const today = localDay(new Date())
      const material = await readMaterial(briefing, library, notes.value, today, extractWordsIn)
      if (!material.ok) return material
      const yes = new Set(confirmed)
      const composed = composeBriefing(briefing, material.value, yes)
      return ok(
        toJsonText({
          document: composed.document,
          sheet: whatLeaves(briefing, material.value, yes, composed),
        }),
      )
    },
    'briefing:export': (request) => exports.write(request),
    'briefing:print': (request) => exports.print(request),
    'briefing:show': ({ recent }) => exports.show(recent),
    'briefing:save-unreadable': ({ briefing }) => saveUnreadable(surroundings, briefing),
    'briefing:cancel': () => {
      exports.cancel()
      return ok(undefined)
    },
  }
  const close = (): void => {
    exports.cancel()
    surroundings.recent.finish()
  }
  return { handlers, events: { 'briefing:stage': stage.listen }, close }
}
