import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OpenedReview } from '#contract/imports/imports'
import { act, type ReviewAction } from '#core/import/review/action'
import { reviewTextOf } from '#core/import/review/review-text'
import { importFile } from '#node/import/import-file'
import { readText } from '#node/import/read-text'
import { createReviews, type Reviews } from '#node/import/reviews'
import { apartFrom } from '#node/library/own/apart'
import type { OwnTexts } from '#node/library/own/own-texts'
import { cleanedUp } from '../../../../support/cleanups'
import { openOwn, ownNow } from '../../../../support/own-texts'
import { errorOf, valueOf } from '../../../../support/results'

const { fresh, cleanups } = cleanedUp()

const lines = [
  'JOINT STATEMENT OF ARAMUND AND VELDORA',
  '1. We met at Veldora.',
  '2. We agreed. 4. We left.',
  'Written by an editor',
]

interface Library {
  readonly folder: string
  readonly own: OwnTexts
  readonly reviews: Reviews
  readonly file: string
}

/** A library, and a file that is not in it. */
function library(folder = fresh(), bundled: readonly string[] = ['bundled']): Library {
  const own = openOwn(folder)
  cleanups.push(() => own.close())
  const file = join(folder, 'statement.txt')
  writeFileSync(file, lines.join('\n\n'))
  const reviews = createReviews({
    own,
    // The thread has tests of its own.
    read: async (file) => readText({ kind: 'file', file }),
    bundled: async () => new Set(bundled),
    now: () => ownNow,
    readerVersion: '1.0.0',
  })
  return { folder, own, reviews, file }
}

async function opened({ reviews, file }: Library): Promise<{ token: string; review: OpenedReview }> {
  const { token } = valueOf(reviews.ofFile(file))
  return { token, review: valueOf(await reviews.read(token)) }
}

const facts = {
  title: '',
  shortTitle: 'Joint Statement',
  date: '2021-05-03',
  place: 'Veldora',
  parties: ['Aramund', 'Veldora', ''],
  language: 'en',
}

/** What a person does: splits the second paragraph, leaves the last line out, and says what the text is. */
function decisions({ source, draft }: OpenedReview): readonly ReviewAction[] {
  const text = reviewTextOf(source)
  const place = text.stream.indexOf('4. We left')
  const entry = draft.entries.findIndex(({ start, end }) => start < place && place < end)
  const last = draft.entries.length
  return [
    { do: 'split', entry, place },
    { do: 'leave-out', selection: { first: last, last } },
    { do: 'facts', facts },
  ]
}

describe('a review in the main process', () => {
  it('takes in what the actions made, with the file, its hash and who reviewed it', async () => {
    const at = library()
    const { token, review } = await opened(at)
    const actions = decisions(review)
    valueOf(at.reviews.act(token, 0, actions))
    const id = valueOf(at.reviews.accept(token))
    const { entry, declaration } = valueOf(at.own.open(id))
    expect(declaration.body.map(({ num, text }) => [num, text])).toEqual([
      ['1.', 'We met at Veldora.'],
      ['2.', 'We agreed.'],
      ['4.', 'We left.'],
    ])
    expect(entry).toMatchObject({
      state: 'accepted',
      shortTitle: 'Joint Statement',
      parties: ['Aramund', 'Veldora'],
      provenance: { fileName: 'statement.txt', review: { by: 'local', at: ownNow.toISOString() } },
    })
    expect(Buffer.from(valueOf(at.own.file(id))).toString()).toBe(lines.join('\n\n'))
    expect(valueOf(at.own.review(id))).toBeNull()
  })

  it('is taken up again where it was left, in another run, without the file it came from', async () => {
    const at = library()
    const { token, review } = await opened(at)
    const actions = decisions(review)
    valueOf(at.reviews.act(token, 0, actions.slice(0, 1)))
    valueOf(at.reviews.act(token, 1, actions.slice(1)))
    const { id } = valueOf(at.reviews.leave(token))
    at.own.close()
    rmSync(at.file)
    const next = library(at.folder)
    const again = valueOf(await next.reviews.ofText(id ?? ''))
    const taken = valueOf(await next.reviews.read(again.token))
    expect(taken).toMatchObject({ begun: 'again', done: 3, isRevision: false, draft: { facts } })
    // What was done can be undone, and what was left is shown as far as it had come.
    valueOf(next.reviews.act(again.token, 3, [{ do: 'undo' }, { do: 'undo' }]))
    expect(valueOf(next.own.get(id ?? ''))).toMatchObject({ state: 'review', shortTitle: 'Joint Statement' })
  })

  it('of which nothing was decided leaves nothing in the library', async () => {
    const at = library()
    const { token } = await opened(at)
    expect(valueOf(at.reviews.leave(token))).toEqual({ id: null })
    expect(valueOf(at.own.list('with')).texts).toEqual([])
  })

  it('refuses what does not follow, and keeps none of it', async () => {
    const at = library()
    const { token, review } = await opened(at)
    const actions = decisions(review)
    const why = (answer: Parameters<typeof errorOf>[0]) => errorOf(answer)
    expect(why(at.reviews.act(token, 1, actions))).toMatchObject({ why: { what: 'out-of-step' } })
    const wrong: ReviewAction = { do: 'split', entry: 9_999, place: 1 }
    expect(why(at.reviews.act(token, 0, [...actions, wrong]))).toMatchObject({ why: { what: 'out-of-step' } })
    expect(valueOf(at.own.list('with')).texts).toEqual([])
    expect(why(at.reviews.act('another', 0, actions))).toMatchObject({ why: { what: 'not-open' } })
    expect(why(at.reviews.accept(token))).toMatchObject({ why: { what: 'not-yet' } })
  })

  it('makes another edition of a text that was taken in, and does not take a file in twice', async () => {
    const at = library()
    const first = await opened(at)
    valueOf(at.reviews.act(first.token, 0, decisions(first.review)))
    const id = valueOf(at.reviews.accept(first.token))
    const twice = valueOf(at.reviews.ofFile(at.file))
    expect(errorOf(await at.reviews.read(twice.token))).toMatchObject({
      why: { what: 'own-texts', failure: { what: 'same-file', id } },
    })
    const { token } = valueOf(await at.reviews.ofText(id))
    const review = valueOf(await at.reviews.read(token))
    expect(review).toMatchObject({ begun: 'first', isRevision: true })
    expect(review.draft.facts).toMatchObject({ shortTitle: 'Joint Statement', date: '2021-05-03' })
    const leave: ReviewAction = { do: 'leave-out', selection: { first: 0, last: 0 } }
    expect(act(reviewTextOf(review.source), review.draft, leave).ok).toBe(true)
    valueOf(at.reviews.act(token, 0, [leave, { do: 'undo' }]))
    // The edition that was taken in stays what is read for as long as the next is not.
    valueOf(at.reviews.leave(token))
    expect(valueOf(at.own.get(id))).toMatchObject({ state: 'accepted', edition: 'imported-1' })
    const again = valueOf(await at.reviews.ofText(id))
    expect(valueOf(await at.reviews.read(again.token)).begun).toBe('again')
    valueOf(at.reviews.accept(again.token))
    expect(valueOf(at.own.open(id)).declaration.edition.id).toBe('imported-2')
  })

  it('begins a revision from what was accepted: with its decisions, its facts and a title that was typed', async () => {
    const at = library()
    writeFileSync(at.file, lines.slice(1).join('\n\n'))
    const first = await opened(at)
    const said = { ...facts, title: 'On the Bridge' }
    const actions = decisions(first.review).map((action) =>
      action.do === 'facts' ? { ...action, facts: said } : action,
    )
    valueOf(at.reviews.act(first.token, 0, actions))
    const id = valueOf(at.reviews.accept(first.token))
    const words = () => valueOf(at.own.open(id)).declaration.body.map(({ num, text }) => [num, text])
    const accepted = words()
    expect(accepted).toHaveLength(3)
    valueOf(at.own.rename(id, { ...said, parties: ['Aramund'], date: null, shortTitle: 'Bridge' }))
    const { token } = valueOf(await at.reviews.ofText(id))
    const { draft, done, begun } = valueOf(await at.reviews.read(token))
    expect({ done, begun }).toEqual({ done: 0, begun: 'first' })
    // What the list was told since stands, and what was emptied there stays empty.
    const now = { ...said, parties: ['Aramund'], date: '', shortTitle: 'Bridge' }
    expect(draft).toMatchObject({ facts: now, past: [], future: [] })
    valueOf(at.reviews.act(token, 0, [{ do: 'facts', facts: { ...now, place: 'Aramund' } }]))
    valueOf(at.reviews.accept(token))
    expect(words()).toEqual(accepted)
    const { entry, declaration } = valueOf(at.own.open(id))
    expect(entry).toMatchObject({ place: 'Aramund', edition: 'imported-2', title: '[On the Bridge]' })
    expect(declaration.title).toBe('[On the Bridge]')
    // And the next from the last.
    const third = valueOf(await at.reviews.ofText(id))
    expect(valueOf(await at.reviews.read(third.token)).draft.facts).toEqual({ ...now, place: 'Aramund' })
  })

  it('begins the revision of a text that was taken in without a review from how the file is read', async () => {
    const at = library()
    const words = Buffer.from(lines.slice(1).join('\n\n'))
    const wishes = { id: null, title: 'On the Bridge', language: 'en', accept: true }
    const into = {
      own: at.own,
      read: async (file: { readonly name: string; readonly bytes: Uint8Array }) =>
        readText({ kind: 'file', file }),
      bundled: new Set<string>(),
      now: ownNow,
      readerVersion: '1.0.0',
    }
    const { entry } = valueOf(await importFile({ name: 'statement.txt', bytes: words }, wishes, into))
    const { token } = valueOf(await at.reviews.ofText(entry.id))
    expect(valueOf(await at.reviews.read(token))).toMatchObject({
      begun: 'first',
      isRevision: true,
      draft: { facts: { title: 'On the Bridge' } },
    })
  })

  it('says that a revision does not begin from what was accepted where that cannot be read', async () => {
    const at = library()
    const { token, review } = await opened(at)
    valueOf(at.reviews.act(token, 0, decisions(review)))
    const id = valueOf(at.reviews.accept(token))
    const { entry, declaration } = valueOf(at.own.open(id))
    const account = valueOf(at.own.account(id))
    if (!account) throw new Error('No account was kept')
    valueOf(at.own.saveEdition(id, { ...entry, declaration, account, draft: { format: 1 } }))
    const again = valueOf(await at.reviews.ofText(id))
    expect(valueOf(await at.reviews.read(again.token))).toMatchObject({ begun: 'anew', done: 0 })
  })

  it('takes up what the list was told of the text after it was left, and nothing but that', async () => {
    const at = library()
    const { token, review } = await opened(at)
    valueOf(at.reviews.act(token, 0, decisions(review)))
    const id = valueOf(at.reviews.leave(token)).id ?? ''
    const { place, parties, language } = valueOf(at.own.get(id))
    valueOf(at.own.rename(id, { shortTitle: 'Bridge', date: null, place, parties, language }))
    const again = valueOf(await at.reviews.ofText(id))
    const renamed = { ...facts, shortTitle: 'Bridge', date: '' }
    expect(valueOf(await at.reviews.read(again.token))).toMatchObject({ done: 4, draft: { facts: renamed } })
    valueOf(at.reviews.leave(again.token))
    expect(valueOf(at.own.get(id))).toMatchObject({ shortTitle: 'Bridge', date: null })
    // Once it is taken up, it is not taken up again: a later word of the review stands.
    const third = valueOf(await at.reviews.ofText(id))
    expect(valueOf(await at.reviews.read(third.token))).toMatchObject({ done: 4, draft: { facts: renamed } })
    valueOf(at.reviews.act(third.token, 4, [{ do: 'undo' }]))
    valueOf(at.reviews.leave(third.token))
    const fourth = valueOf(await at.reviews.ofText(id))
    expect(valueOf(await at.reviews.read(fourth.token))).toMatchObject({ done: 5, draft: { facts } })
    valueOf(at.reviews.accept(fourth.token))
    expect(valueOf(at.own.get(id))).toMatchObject({ shortTitle: 'Joint Statement', date: '2021-05-03' })
  })

  it('keeps what is decided of a text that is not yet fit to be taken in when its list entry was corrected', async () => {
    const at = library()
    const { token, review } = await opened(at)
    const half = { ...facts, parties: [], place: 'Aramund' }
    valueOf(at.reviews.act(token, 0, [...decisions(review).slice(0, 2), { do: 'facts', facts: half }]))
    const id = valueOf(at.reviews.leave(token)).id ?? ''
    const { date, place, parties, language } = valueOf(at.own.get(id))
    valueOf(at.own.rename(id, { shortTitle: 'Bridge', date, place, parties, language }))
    const again = valueOf(await at.reviews.ofText(id))
    expect(valueOf(await at.reviews.read(again.token))).toMatchObject({
      done: 4,
      draft: { facts: { ...half, shortTitle: 'Bridge' } },
    })
  })

  it('knows a text whose id a bundled one has by the id under which it is listed', async () => {
    const before = library()
    const first = await opened(before)
    valueOf(before.reviews.act(first.token, 0, decisions(first.review)))
    const kept = valueOf(before.reviews.accept(first.token))
    const { entry } = valueOf(before.own.open(kept))
    before.own.close()
    // A later version of the app brings a text with that very id.
    const at = library(before.folder, [kept])
    const listed = apartFrom(new Set([kept]), entry).id
    expect(listed).not.toBe(kept)
    const same = valueOf(at.reviews.ofFile(at.file))
    expect(errorOf(await at.reviews.read(same.token))).toMatchObject({
      why: { failure: { what: 'same-file', id: listed } },
    })
    const { token } = valueOf(await at.reviews.ofText(listed))
    expect(valueOf(await at.reviews.read(token))).toMatchObject({
      isRevision: true,
      draft: { facts: { place: 'Veldora' } },
    })
    valueOf(at.reviews.act(token, 0, [{ do: 'facts', facts: { ...facts, place: 'Aramund' } }]))
    expect(valueOf(at.reviews.leave(token))).toEqual({ id: listed })
    const again = valueOf(await at.reviews.ofText(listed))
    valueOf(await at.reviews.read(again.token))
    expect(valueOf(at.reviews.accept(again.token))).toBe(listed)
    expect(valueOf(at.own.get(kept))).toMatchObject({ place: 'Aramund', edition: 'imported-2' })
  })

  it('says why a file is not read, and what is half done of another stays', async () => {
    const at = library()
    const gone = valueOf(at.reviews.ofFile(join(at.folder, 'gone.txt')))
    expect(errorOf(await at.reviews.read(gone.token))).toMatchObject({
      why: { what: 'not-read', failure: { code: 'not-found' } },
    })
    expect(at.reviews.ofFile('relative.txt').ok).toBe(false)
  })

  it('begins anew where what was kept is not what was written, and says so', async () => {
    const at = library()
    const { token, review } = await opened(at)
    valueOf(at.reviews.act(token, 0, decisions(review)))
    const { id } = valueOf(at.reviews.leave(token))
    const { listed } = valueOf(at.own.review(id ?? '')) ?? {}
    if (!listed) throw new Error('No review was kept')
    valueOf(at.own.keepReview(id ?? '', { draft: { format: 1 }, from: 0, actions: [], listed }))
    const again = valueOf(await at.reviews.ofText(id ?? ''))
    expect(valueOf(await at.reviews.read(again.token))).toMatchObject({ begun: 'anew', done: 0 })
  })
})
