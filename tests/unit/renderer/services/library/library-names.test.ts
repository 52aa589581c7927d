import { afterEach, expect, it } from 'vitest'
import type { Bridge } from '#contract/bridge'
import type { BridgeError } from '#contract/errors'
import { failure, ok } from '#core/result'
import type { OwnTexts } from '#node/library/own/own-texts'
import { listingOfOwn, ownTextsError } from '#node/library/own-readings'
import { beginSession, endSession } from '#renderer/services/current-session'
import { createLibraryNames } from '#renderer/services/library/library-names'
import { showReading } from '#renderer/services/start'
import { selectReading } from '#renderer/store/reading/views'
import { readerStore } from '#renderer/store/store'
import { cleanedUp } from '../../../../support/cleanups'
import { openOwn, ownNow, ownText } from '../../../../support/own-texts'
import { standInForPage } from '../../../../support/page-stand-in'
import { valueOf } from '../../../../support/results'
import { bareReading } from '../../../../support/views'

const { fresh, cleanups } = cleanedUp()
standInForPage()
afterEach(async () => {
  await endSession()
})

const state = () => readerStore.getState()
const words = (last: string, place = 'meadows') =>
  ['JOINT STATEMENT', `1. We met at the ${place}.`, `2. We ${last}.`].join('\n\n')

function readingOf(own: OwnTexts, id: string) {
  const { declaration, entry } = valueOf(own.open(id))
  return { ...bareReading(declaration), provenance: entry.provenance, imported: entry.state }
}

/** A session over a real library with two texts, the first of which is open and named. */
function session() {
  const own = openOwn(fresh())
  for (const id of ['meadows', 'rivers']) valueOf(own.add(ownText(id, words('agree', id))))
  let heard = (): void => undefined
  let names = Promise.resolve()
  let asked = 0
  let trouble: BridgeError | null = null
  const bridge = {
    library: {
      names: async (ids: readonly string[]) => {
        asked += 1
        const found = trouble === null ? ids.map((id) => valueOf(own.get(id))) : []
        const listings = found.filter(({ binnedAt }) => binnedAt === null).map(listingOfOwn)
        await names
        return ok({ listings, notices: [] })
      },
      open: async (id: string) => ok(readingOf(own, id)),
      own: async (id: string) => (trouble ? failure(trouble) : ok(valueOf(own.get(id)))),
      onChanged: (listener: () => void) => {
        heard = listener
        return () => undefined
      },
    },
    notes: { onFlush: () => () => undefined },
  } as unknown as Bridge
  const begun = beginSession(bridge)
  begun.service(createLibraryNames)
  cleanups.push(() => own.close())
  const open = (id: string) => {
    state().loadPlaces({ ...state().places, recent: [id] })
    showReading(readingOf(own, id))
  }
  open('meadows')
  return {
    own,
    open,
    /** The library says that it has changed. Resolves when its answer has been looked at. */
    change: async () => {
      const { libraryChanges } = state()
      heard()
      await expect.poll(() => state().libraryChanges).toBeGreaterThan(libraryChanges)
    },
    holdNames: () => {
      let release = (): void => undefined
      names = new Promise((resolve) => {
        release = resolve
      })
      return () => release()
    },
    asked: () => asked,
    failWith: (error: BridgeError) => {
      trouble = error
    },
  }
}

const opened = () => selectReading(state())?.declaration
const isToldGone = () => state().notices.some(({ id }) => id === 'text-binned')

it('shows the words of the open text anew when only these changed', async () => {
  const { own, change } = session()
  await change()
  const before = valueOf(own.get('meadows'))
  const { declaration, account } = ownText('meadows', words('leave'))
  const { state: stage, provenance, doubts, shortTitle, date, place, parties, language } = before
  const facts = { shortTitle, date, place, parties, language }
  const count = before.words
  valueOf(
    own.saveEdition('meadows', {
      declaration,
      account,
      state: stage,
      words: count,
      doubts,
      provenance,
      facts,
    }),
  )
  await change()
  await expect.poll(() => JSON.stringify(opened()?.body)).toContain('We leave.')
})

it('leaves a text alone that was opened after the question was asked', async () => {
  const { open, change, holdNames, asked } = session()
  await change()
  const answer = holdNames()
  const before = asked()
  const changed = change()
  await expect.poll(asked).toBe(before + 1)
  open('rivers')
  answer()
  await changed
  await change()
  expect(opened()?.id).toBe('rivers')
  expect(isToldGone()).toBe(false)
})

it('leaves a text open whose listing is damaged', async () => {
  const { change, failWith } = session()
  await change()
  failWith(ownTextsError({ what: 'unreadable', part: 'listing', id: 'meadows', why: 'altered' }))
  await change()
  await change()
  expect(opened()?.id).toBe('meadows')
  expect(isToldGone()).toBe(false)
})

it('leaves a text that is in the bin, and says so', async () => {
  const { own, change } = session()
  await change()
  valueOf(own.bin('meadows', ownNow))
  await change()
  await expect.poll(isToldGone).toBe(true)
  await expect.poll(opened).toBeUndefined()
})
