import { assertNever } from '#core/assert-never'
import { loadEngine } from '#core/search/engine'
import type { Hash } from '#core/search/index-file'
import type { SearchEngine } from '#core/search/result'
import { type NoteFacts, noteText, type SearchableText } from '#core/search/texts'
import type { FromSearchWorker, ToSearchWorker } from './search-messages'

const hash: Hash = async (text) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

let engine: Promise<SearchEngine> | null = null
/** Kept for an engine that is loaded later. */
const notes = new Map<string, NoteFacts>()

const noteTexts = (): SearchableText[] => Array.from(notes.values(), noteText)

async function load({
  texts,
  listing,
  index,
}: ToSearchWorker & { readonly kind: 'load' }): Promise<SearchEngine> {
  const loaded = await loadEngine({ texts, listings: [listing], index, hash, now: () => performance.now() })
  loaded.setNotes(noteTexts())
  return loaded
}

/**
 * Does what a message asks. What throws here is a bug: it reaches the window as the worker's error.
 *
 * @param answer - sends a message to the window
 */
export async function serve(
  message: ToSearchWorker,
  answer: (message: FromSearchWorker) => void,
): Promise<void> {
  switch (message.kind) {
    case 'load': {
      engine = load(message)
      const { notice } = await engine
      answer({ kind: 'ready', notice: message.isPrepared ? notice : null })
      return
    }
    case 'notes': {
      for (const note of message.changed) notes.set(note.id, note)
      for (const id of message.gone) notes.delete(id)
      const loaded = await engine
      loaded?.setNotes(noteTexts())
      return
    }
    case 'search': {
      // A search that comes before the texts has nothing to search; the window asks again when they are ready.
      const ready = await engine
      if (ready === null) return
      const result = ready.search(message.query, message.options)
      answer({ kind: 'answer', number: message.number, result })
      return
    }
    default:
      assertNever(message)
  }
}
