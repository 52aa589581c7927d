import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OwnTextsFailure } from '#contract/library/own-texts'
import { failure, ok, type Result } from '#core/result'
import { createEvent, type Listenable } from '../../capability/capability'
import { libraryFileName, openOwnTexts } from './open-own-texts'
import type { OwnTexts } from './own-texts'

/** The own texts of a data folder: opened when they are first asked for, open until the app ends. */
export interface OwnTextsHome {
  /**
   * All texts there are, none where nothing came in yet; the first that comes in makes the file. While the file cannot be
   * opened every answer says why, and each call tries again.
   */
  readonly texts: OwnTexts
  /**
   * Why the own texts cannot be opened, as far as they were asked for; `null` where they can. A damaged file that was set
   * aside goes on being told: what is open then is another library, and an empty one.
   */
  readonly trouble: () => OwnTextsFailure | null
  /** Told after every change, wherever it came from. */
  readonly onChanged: Listenable<null>
}

/** @param folder - the user's data folder */
export function createOwnTextsHome(folder: string): OwnTextsHome {
  const file = join(folder, libraryFileName)
  const changed = createEvent<null>()
  let opened: OwnTexts | null = null
  let trouble: OwnTextsFailure | null = null
  let isClosed = false

  /** @param create - whether an empty library is made where there is none */
  function current(create: boolean): Result<OwnTexts | null, OwnTextsFailure> {
    if (opened) return ok(opened)
    if (isClosed) return failure({ what: 'store', failure: { code: 'closed' }, setAside: null })
    const result = open(create)
    if (!result.ok) trouble = result.error
    else if (!wasSetAside(trouble)) trouble = null
    return result
  }

  function open(create: boolean): Result<OwnTexts | null, OwnTextsFailure> {
    if (!create && !existsSync(file) && !existsSync(`${file}-wal`)) return ok(null)
    const result = openOwnTexts({ file, create, now: new Date() })
    if (result.ok) opened = result.value
    return result
  }

  /** Asks the open library, or answers for one with nothing in it. */
  function ask<Value>(
    work: (own: OwnTexts) => Result<Value, OwnTextsFailure>,
    none: Result<Value, OwnTextsFailure>,
  ): Result<Value, OwnTextsFailure> {
    const own = current(false)
    if (!own.ok) return own
    return own.value ? work(own.value) : none
  }
  const askFor = <Value>(id: string, work: (own: OwnTexts) => Result<Value, OwnTextsFailure>) =>
    ask(work, failure({ what: 'no-such-text', id }))
  function change<Value>(answer: Result<Value, OwnTextsFailure>): Result<Value, OwnTextsFailure> {
    if (answer.ok) changed.tell(null)
    return answer
  }

  return {
    texts: {
      sequence: () => ask((own) => own.sequence(), ok(0)),
      list: (bin) => ask((own) => own.list(bin), ok({ texts: [], unreadable: [] })),
      get: (id) => askFor(id, (own) => own.get(id)),
      has: (id) => ask((own) => own.has(id), ok(false)),
      ofFile: (fileSha256) => ask((own) => own.ofFile(fileSha256), ok(null)),
      open: (id) => askFor(id, (own) => own.open(id)),
      account: (id) => askFor(id, (own) => own.account(id)),
      file: (id) => askFor(id, (own) => own.file(id)),
      add: (text) => {
        const own = current(true)
        if (!own.ok) return own
        if (!own.value) throw new Error('A library that was to be made is not there')
        return change(own.value.add(text))
      },
      saveEdition: (id, edition) => change(askFor(id, (own) => own.saveEdition(id, edition))),
      review: (id) => askFor(id, (own) => own.review(id)),
      acceptedDraft: (id) => askFor(id, (own) => own.acceptedDraft(id)),
      keepReview: (id, part) => askFor(id, (own) => own.keepReview(id, part)),
      accept: (id) => change(askFor(id, (own) => own.accept(id))),
      rename: (id, facts) => change(askFor(id, (own) => own.rename(id, facts))),
      bin: (id, now) => change(askFor(id, (own) => own.bin(id, now))),
      back: (id) => change(askFor(id, (own) => own.back(id))),
      remove: (id) => {
        const removed = askFor(id, (own) => own.remove(id))
        // The text is gone even where its bytes could not be wiped out yet.
        if (removed.ok || removed.error.what === 'store') changed.tell(null)
        return removed
      },
      close: () => {
        isClosed = true
        opened?.close()
        opened = null
      },
    },
    trouble: () => trouble,
    onChanged: changed.listen,
  }
}

const wasSetAside = (trouble: OwnTextsFailure | null): boolean =>
  trouble?.what === 'store' && trouble.setAside !== null
