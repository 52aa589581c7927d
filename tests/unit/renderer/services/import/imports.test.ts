import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bridge } from '#contract/bridge'
import type { OwnTextsFailure } from '#contract/library/own-texts'
import { failure, ok } from '#core/result'
import { readText } from '#node/import/read-text'
import { createReviews } from '#node/import/reviews'
import type { OwnTexts } from '#node/library/own/own-texts'
import { createImports, type Imports } from '#renderer/services/import/imports'
import { createSession } from '#renderer/services/session'
import { type Closing, createClosing } from '#renderer/services/window/before-close'
import { type Review, selectReview } from '#renderer/store/import/import-slice'
import { createReaderStore, type ReaderStore } from '#renderer/store/store'
import { cleanedUp } from '../../../../support/cleanups'
import { openOwn, ownNow } from '../../../../support/own-texts'
import { standInForPage } from '../../../../support/page-stand-in'

const { fresh, cleanups } = cleanedUp()
standInForPage()

const full: OwnTextsFailure = { what: 'store', failure: { code: 'disk-full' }, setAside: null }

/** A session over the real reviews and a real library, whose disk a test can fill. */
function session(): {
  readonly imports: Imports
  readonly store: ReaderStore
  readonly own: OwnTexts
  readonly disk: { isFull: boolean }
  readonly review: () => Review
  /** Saves all before the window closes. */
  readonly closing: Closing
  /** The page goes away. */
  readonly goAway: () => void
  /** Holds answers back until what it returns is called. */
  readonly holdAnswers: () => () => void
} {
  const folder = fresh()
  const library = openOwn(folder)
  cleanups.push(() => library.close())
  const disk = { isFull: false }
  const own: OwnTexts = {
    ...library,
    keepReview: (id, part) => (disk.isFull ? failure(full) : library.keepReview(id, part)),
  }
  const file = join(folder, 'statement.txt')
  writeFileSync(file, ['JOINT STATEMENT', '1. We meet.', '2. We agree.', '4. We part.'].join('\n\n'))
  const reviews = createReviews({
    own,
    read: async (named) => readText({ kind: 'file', file: named }),
    bundled: async () => new Set(),
    now: () => ownNow,
    readerVersion: '1.0.0',
  })
  let answers = Promise.resolve()
  const bridge = {
    imports: {
      choose: async () => reviews.ofFile(file),
      drop: async () => reviews.ofFile(file),
      again: async (id: string) => reviews.ofText(id),
      read: async (token: string) => reviews.read(token),
      act: async ({ token, from, actions }: Parameters<Bridge['imports']['act']>[0]) => {
        const done = reviews.act(token, from, actions)
        await answers
        return done
      },
      accept: async (token: string) => reviews.accept(token),
      leave: async (token: string) => reviews.leave(token),
    },
    notes: { onFlush: () => () => undefined, flushed: async () => ok(undefined) },
  } as unknown as Bridge
  const store = createReaderStore()
  const opened = createSession(store, bridge)
  cleanups.push(() => opened.dispose())
  return {
    imports: opened.service(createImports),
    store,
    own,
    disk,
    closing: opened.service(createClosing),
    goAway: () => window.dispatchEvent(new Event('pagehide')),
    holdAnswers: () => {
      let release = (): void => undefined
      answers = new Promise((resolve) => {
        release = resolve
      })
      return () => release()
    },
    review: () => {
      const review = selectReview(store.getState())
      if (!review) throw new Error('No review is open')
      return review
    },
  }
}

const last = { first: 3, last: 3 }

describe('a review in the window', () => {
  it('keeps every decision in order as it is made, and counts from what was kept', async () => {
    const { imports, own, review } = session()
    await imports.choose()
    expect(review()).toMatchObject({ begun: 'first', unkept: 0 })
    imports.act({ do: 'leave-out', selection: last })
    imports.act({ do: 'undo' })
    imports.act({ do: 'redo' })
    await expect.poll(() => review().unkept).toBe(0)
    const list = own.list()
    const id = list.ok ? (list.value.texts[0]?.id ?? '') : ''
    const kept = own.review(id)
    expect(kept.ok && kept.value?.actions).toEqual([
      { do: 'leave-out', selection: last },
      { do: 'undo' },
      { do: 'redo' },
    ])
  })

  it('stays open while what was decided cannot be kept, says why, and keeps it when it is told to', async () => {
    const { imports, store, disk, review } = session()
    await imports.choose()
    disk.isFull = true
    imports.act({ do: 'leave-out', selection: last })
    await expect.poll(() => review().failure?.why).toMatchObject({ what: 'own-texts', failure: full })
    await imports.leave()
    expect(review()).toMatchObject({ unkept: 1 })
    await imports.accept()
    expect(review().isAccepting).toBe(false)
    disk.isFull = false
    imports.retry()
    await expect.poll(() => review().unkept).toBe(0)
    expect(review().failure).toBeNull()
    await imports.leave()
    expect(store.getState().importing).toBeNull()
  })

  it('is closed without what cannot be kept when a person says so; what was kept before stays', async () => {
    const { imports, store, own, disk, review } = session()
    await imports.choose()
    imports.act({ do: 'leave-out', selection: last })
    await expect.poll(() => review().unkept).toBe(0)
    disk.isFull = true
    imports.act({ do: 'undo' })
    await expect.poll(() => review().failure).not.toBeNull()
    imports.giveUp()
    expect(store.getState().importing).toBeNull()
    disk.isFull = false
    await imports.choose()
    expect(review()).toMatchObject({ begun: 'again', unkept: 0 })
    expect(review().draft.entries[3]?.left).toBe('by-hand')
    expect(own.list().ok).toBe(true)
  })

  it('asks before the window closes while a decision cannot be kept', async () => {
    const { imports, disk, closing, review } = session()
    await imports.choose()
    disk.isFull = true
    imports.act({ do: 'leave-out', selection: last })
    imports.act({ do: 'undo' })
    expect(closing.pending().decisions).toBe(2)
    expect(await closing.saveEverything()).toEqual({ notes: 0, briefings: 0, decisions: 2 })
    disk.isFull = false
    expect(await closing.saveEverything()).toEqual({ notes: 0, briefings: 0, decisions: 0 })
    expect(review().unkept).toBe(0)
  })

  it('sends what waits at once when the page goes away, also while an answer is awaited', async () => {
    const { imports, own, review, goAway, holdAnswers } = session()
    await imports.choose()
    const answer = holdAnswers()
    imports.act({ do: 'leave-out', selection: last })
    imports.act({ do: 'undo' })
    imports.act({ do: 'redo' })
    goAway()
    const list = own.list()
    const kept = own.review(list.ok ? (list.value.texts[0]?.id ?? '') : '')
    expect(kept.ok && kept.value?.actions).toHaveLength(3)
    // The page stayed after all.
    answer()
    await expect.poll(() => review().unkept).toBe(0)
    expect(review().failure).toBeNull()
  })

  it('says why a key does nothing, and sends nothing', async () => {
    const { imports, own, review } = session()
    await imports.choose()
    imports.act({ do: 'level', selection: last, by: -1 })
    expect(review().refused).toEqual({ why: 'at-margin', number: 1 })
    imports.act({ do: 'level', selection: last, by: -1 })
    expect(review().refused?.number).toBe(2)
    await imports.leave()
    expect(own.list('with')).toEqual(ok({ texts: [], unreadable: [] }))
  })

  it('walks the doubts from the first, and begins anew at the end', async () => {
    const { imports, review } = session()
    await imports.choose()
    const first = review().active
    expect(review().draft.entries[first]?.doubts.length).toBeGreaterThan(0)
    imports.stepDoubt(1)
    expect(review().active).toBe(first)
    imports.act({ do: 'settle', selection: { first, last: first } })
    imports.stepDoubt(-1)
    expect(review().active).toBe(first)
  })
})
