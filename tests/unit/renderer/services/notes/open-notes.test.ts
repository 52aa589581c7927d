import { expect, it } from 'vitest'
import type { Bridge } from '#contract/bridge'
import type { EditionText } from '#contract/notes/notes'
import type { Declaration } from '#core/document/declaration'
import { declarationUnits } from '#core/notes/anchoring/declaration-units'
import { editionKey } from '#core/notes/anchoring/edition-key'
import { ok } from '#core/result'
import { createNotesSaver } from '#renderer/services/notes/notes-saver'
import { createNotesOpener } from '#renderer/services/notes/open-notes'
import { createSession } from '#renderer/services/session'
import { createReaderStore } from '#renderer/store/store'
import { cleanedUp } from '../../../../support/cleanups'
import { plainNote } from '../../../../support/notes'
import { standInForPage } from '../../../../support/page-stand-in'
import { bundled } from '../../../../support/resources'
import { bareReading, noParts } from '../../../../support/views'

const { cleanups } = cleanedUp()
standInForPage()

const first = editionKey(bundled.edition)
const revised: Declaration = {
  ...bundled,
  edition: { ...bundled.edition, id: 'imported-2', textSha256: '0'.repeat(64) },
}

/** A session over a store that holds one note, made in the first edition. */
function session() {
  const editions: readonly EditionText[] = [{ edition: first, units: declarationUnits(bundled) }]
  const kept = plainNote(1, { edition: first })
  let opened = 0
  const bridge = {
    notes: {
      open: async () => {
        opened += 1
        return ok({ kind: 'open', mode: 'read-write', notes: [{ note: kept, order: 1 }], editions })
      },
      save: async () => new Promise(() => undefined),
      onFlush: () => () => undefined,
      flushed: async () => ok(undefined),
    },
  } as unknown as Bridge
  const store = createReaderStore()
  const made = createSession(store, bridge)
  cleanups.push(() => made.dispose())
  made.service(createNotesSaver)
  made.service(createNotesOpener)
  return {
    show: (declaration: Declaration) => store.getState().openReading(bareReading(declaration), noParts),
    store,
    opened: () => opened,
    note: (number: number) => store.getState().tracked.state.get(plainNote(number).id),
  }
}

it('places the notes anew when the open text becomes another edition, and keeps what is not saved yet', async () => {
  const { show, store, opened, note } = session()
  show(bundled)
  await expect.poll(() => note(1)?.edition).toBe(first)
  store.getState().putNotes('create', [plainNote(2, { edition: first, body: 'not saved yet' })])
  show(revised)
  await expect.poll(() => note(1)?.edition).toBe(editionKey(revised.edition))
  expect(note(2)).toMatchObject({ body: 'not saved yet', edition: editionKey(revised.edition) })
  expect(opened()).toBe(2)
})

it('opens no notes when the same edition is shown under another name', async () => {
  const { show, opened, note } = session()
  show(bundled)
  await expect.poll(() => note(1)?.edition).toBe(first)
  show({ ...bundled, shortTitle: 'Another name' })
  expect(opened()).toBe(1)
})
