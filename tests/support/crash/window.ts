import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { DrivenApp } from '../driver/piped-app'
import { bundledId } from '../resources'
import {
  briefingIdOf,
  briefingTemplate,
  doomedIds,
  idOf,
  type Ledger,
  savedBody,
  template,
  versionOf,
} from './ledger'

const openingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), versions: z.array(z.tuple([z.string(), z.number()])) }),
  z.object({ kind: z.literal('refused'), why: z.string() }),
])

/** The version of each note and briefing the app has, by the bridge of its page. Throws when it does not open them. */
export async function openedNotes(app: DrivenApp): Promise<Ledger> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const opening = await app
      .evaluate(
        openingSchema,
        `bridge.notes.open($0).then(async (answer) => {
          if (!answer.ok) return { kind: 'refused', why: JSON.stringify(answer.error) }
          if (answer.value.kind !== 'open') return { kind: 'refused', why: JSON.stringify(answer.value) }
          const kept = await bridge.briefings.list()
          if (!kept.ok) return { kind: 'refused', why: kept.error.message }
          const numberOf = (text) => parseInt(/\\d*$/.exec(text)[0] || -1)
          const notes = answer.value.notes.map(({ note }) => [note.id, numberOf(note.body)])
          const briefings = kept.value.briefings.map(({ briefing }) => [briefing.id, numberOf(briefing.items[0].text)])
          return { kind: 'open', versions: [...notes, ...briefings] }
        })`,
        bundledId,
      )
      // A page that is being replaced answers with an error: it is asked again.
      .catch((error: unknown) => ({ kind: 'refused' as const, why: String(error) }))
    if (opening.kind === 'open') return new Map(opening.versions)
    if (Date.now() > deadline || !app.isRunning()) throw new Error(`the notes did not open: ${opening.why}`)
    await sleep(5)
  }
}

const acknowledgementsSchema = z.object({
  saved: z.array(z.tuple([z.string(), z.number()])),
  typed: z.object({ id: z.string(), body: z.string() }).nullable(),
  trouble: z.string().nullable(),
})

/** Has notes saved through the page's bridge, one after the other: versions `first` to before `end`. */
export async function save(app: DrivenApp, first: number, end: number): Promise<void> {
  const notes = Array.from({ length: end - first }, (_, index) => {
    const version = first + index
    return { ...template, id: idOf(version), body: savedBody(version), version }
  })
  await app.evaluate(
    z.unknown(),
    `void (async (notes) => {
      if (globalThis.waiting?.push(...notes)) return
      globalThis.waiting = notes
      globalThis.acknowledged ??= []
      for (let next = notes.shift(); next; next = notes.shift()) {
        const { version, ...note } = next
        const answer = await bridge.notes.save([note])
        if (answer.ok) acknowledged.push([note.id, version])
        else globalThis.trouble = JSON.stringify(answer.error)
      }
      globalThis.waiting = undefined
    })($0)`,
    notes,
  )
}

/** Has briefings kept through the page's bridge, one after the other: versions `first` to before `end`. */
export async function keepBriefings(app: DrivenApp, first: number, end: number): Promise<void> {
  const kept = Array.from({ length: end - first }, (_, index) => {
    const version = first + index
    const items = [{ kind: 'text', id: 'text', text: savedBody(version) }]
    return { version, briefing: { ...briefingTemplate, id: briefingIdOf(version), items } }
  })
  await app.evaluate(
    z.unknown(),
    `void (async (kept) => {
      globalThis.acknowledged ??= []
      for (const { version, briefing } of kept) {
        const answer = await bridge.briefings.keep({ briefing, deletedAt: null })
        if (answer.ok) acknowledged.push([briefing.id, version])
        else globalThis.trouble = JSON.stringify(answer.error)
      }
    })($0)`,
    kept,
  )
}

/** Saves notes and briefings, puts them into the bin and removes them for good, one after the other, without an end. */
export async function beginPurging(app: DrivenApp, first: number, count: number): Promise<void> {
  const doomed = Array.from({ length: count }, (_, index) => {
    const { note, briefing } = doomedIds(first + index)
    const items = [{ kind: 'text', id: 'text', text: savedBody(first + index) }]
    return {
      note: { ...template, id: note, body: savedBody(first + index) },
      briefing: { ...briefingTemplate, id: briefing, items },
    }
  })
  await app.evaluate(
    z.unknown(),
    `void (async (doomed) => {
      globalThis.purged = []
      const deletedAt = '2026-01-02T03:04:05.000Z'
      const taken = (answer) => { if (!answer.ok) globalThis.trouble = JSON.stringify(answer.error); return answer.ok }
      for (const { note, briefing } of doomed) {
        taken(await bridge.notes.save([note]))
        taken(await bridge.notes.save([{ ...note, deletedAt }]))
        if (taken(await bridge.notes.purge([note.id]))) purged.push(note.id)
        taken(await bridge.briefings.keep({ briefing, deletedAt }))
        if (taken(await bridge.briefings.purge({ briefing: briefing.id }))) purged.push(briefing.id)
      }
    })($0)`,
    doomed,
  )
}

/** What was removed for good and acknowledged since it was asked last. */
export async function purged(app: DrivenApp): Promise<readonly string[]> {
  return app.evaluate(z.array(z.string()), 'globalThis.purged?.splice(0) ?? []')
}

/**
 * What was acknowledged since it was asked last: saves that the bridge answered, and what stands in the editor while
 * the editor says "Saved".
 */
export async function acknowledged(app: DrivenApp): Promise<readonly (readonly [string, number])[]> {
  const { saved, typed, trouble } = await app.evaluate(
    acknowledgementsSchema,
    `(() => {
      const editor = document.querySelector('[data-note-editor]')
      const isSaved = editor?.querySelector('[data-save]')?.dataset.save === 'saved'
      const body = editor?.querySelector('textarea')?.value ?? ''
      return {
        saved: globalThis.acknowledged?.splice(0) ?? [],
        typed: isSaved && body !== '' ? { id: editor.dataset.noteEditor, body } : null,
        trouble: globalThis.trouble ?? null,
      }
    })()`,
  )
  if (trouble !== null) throw new Error(`a note was not saved: ${trouble}`)
  return typed ? [...saved, [typed.id, versionOf(typed.body)]] : saved
}

async function press(app: DrivenApp, key: string): Promise<void> {
  const parts = {
    key,
    code: `Key${key.toUpperCase()}`,
    windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
  }
  await app.command('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...parts })
  await app.command('Input.dispatchKeyEvent', { type: 'keyUp', ...parts })
}

/** Selects words of a paragraph, presses N and waits for the editor. */
export async function openEditor(app: DrivenApp): Promise<void> {
  for (;;) {
    const state = await app
      .evaluate(
        z.enum(['editor', 'made', 'ready', 'waiting']),
        `(() => {
          const words = document.querySelector('main [data-text="para_2"]')
          if (document.querySelector('[data-note-editor] textarea') === document.activeElement && document.activeElement) return 'editor'
          const selection = getSelection()
          if (globalThis.isAsked && selection.isCollapsed) return 'made'
          if (!words) return 'waiting'
          globalThis.isAsked = true
          const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode()
          selection.setBaseAndExtent(text, 0, text, Math.min(10, text.length))
          return 'ready'
        })()`,
      )
      .catch(() => 'waiting' as const)
    if (state === 'editor') return
    // Before the notes are open the key does nothing and the words stay selected.
    if (state === 'ready') await press(app, 'n')
    if (!app.isRunning()) throw new Error('the app ended before its editor opened')
    await sleep(10)
  }
}

/** Types words into the focused field as a keyboard's input method does. */
export async function type(app: DrivenApp, text: string): Promise<void> {
  await app.command('Input.insertText', { text })
}

/** Restores the newest backup again and again: each restore first backs up what is there, which the next one brings back. */
export async function beginRestoring(app: DrivenApp): Promise<void> {
  await app.evaluate(
    z.unknown(),
    `void (async () => {
      for (;;) {
        const { value: [newest] } = await bridge.notes.backups()
        const answer = await bridge.notes.restore({ name: newest.name })
        if (!answer.ok) globalThis.trouble = JSON.stringify(answer.error)
      }
    })()`,
  )
}

/** Restores one backup. Throws when it is refused. */
export async function restore(app: DrivenApp, name: string): Promise<void> {
  const answer = await app.evaluate(
    z.object({ why: z.string().nullable() }),
    'bridge.notes.restore($0).then((answer) => ({ why: answer.ok ? null : JSON.stringify(answer.error) }))',
    { name },
  )
  if (answer.why !== null) throw new Error(`${name} was not restored: ${answer.why}`)
}
