import { useRef } from 'react'
import type { Bookmark } from '#contract/places/places'
import { textOf } from '#core/document/lookup'
import { message } from '../../i18n/messages'
import { nameOfId } from '../../i18n/names'
import { goToPlace, nameIn } from '../../services/reading/moving'
import { afterRender } from '../../services/reading/rows'
import { lookupOf } from '../../store/reading/things'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { EmptyState } from '../../ui/EmptyState'
import styles from './moving.module.css'

/** What a bookmark leads to, in a few words. */
function useDescription(): (bookmark: Bookmark) => { readonly name: string; readonly words: string } {
  const reading = useView(readingIn)
  const library = useReader((state) => state.catalogue.declarations)
  return ({ declaration, eId }) => {
    if (!reading) return { name: eId, words: '' }
    if (reading.declaration.id !== declaration) {
      const title = library.find(({ id }) => id === declaration)?.shortTitle ?? declaration
      return { name: nameOfId(eId), words: message('bookmarks.elsewhere', title) }
    }
    const name = nameIn(reading, eId)
    const entry = lookupOf(reading).get(eId)
    if (!entry) return { name, words: message('bookmarks.gone') }
    return { name, words: entry.kind === 'event' ? '' : textOf(entry) }
  }
}

/** Bookmarks: go to one, or remove it. */
export function BookmarksDialog() {
  const close = useReader((state) => state.closeDialog)
  const bookmarks = useReader((state) => state.places.bookmarks)
  const toggle = useReader((state) => state.toggleBookmark)
  const announce = useReader((state) => state.announce)
  const describe = useDescription()
  const reading = useView(readingIn)
  // Who has chosen nothing yet is at the row where the keyboard enters the text.
  const here = useView(({ chosen, tabStops }) => chosen ?? tabStops.paragraphs)
  const list = useRef<HTMLDivElement>(null)
  const go = ({ declaration, eId }: Bookmark) => {
    close()
    afterRender(() => void goToPlace({ declaration, eIds: [eId] }))
  }
  const remove = (bookmark: Bookmark, index: number) => {
    announce(message('bookmark.removed', describe(bookmark).name))
    toggle(bookmark)
    // The focused button has disappeared: the focus goes to the next entry, or to the empty list.
    afterRender(() => {
      const entries = list.current?.querySelectorAll<HTMLElement>('[data-entry]')
      const next = entries?.[Math.min(index, entries.length - 1)] ?? list.current
      next?.focus()
    })
  }
  return (
    <Dialog title={message('bookmarks.title')} onClose={close}>
      <div ref={list} tabIndex={-1} className={styles.listFrame}>
        {bookmarks.length === 0 ? (
          <EmptyState text={message('bookmarks.none', 'M')}>
            {reading && here && (
              <Button
                onClick={() => {
                  toggle({ declaration: reading.declaration.id, eId: here })
                  announce(message('bookmark.set', nameIn(reading, here)))
                  afterRender(() => list.current?.querySelector<HTMLElement>('[data-entry]')?.focus())
                }}
              >
                {message('bookmarks.add', nameIn(reading, here))}
              </Button>
            )}
          </EmptyState>
        ) : (
          <ol className={styles.list}>
            {bookmarks.map((bookmark, index) => {
              const { name, words } = describe(bookmark)
              return (
                <li key={`${bookmark.declaration}/${bookmark.eId}`} className={styles.removable}>
                  <button type="button" data-entry className={styles.entry} onClick={() => go(bookmark)}>
                    <span className={styles.name}>{name}</span>
                    {words !== '' && (
                      <span className={styles.excerpt} dir="auto">
                        {words}
                      </span>
                    )}
                  </button>
                  <Button
                    look="quiet"
                    aria-label={message('bookmarks.remove', name)}
                    onClick={() => remove(bookmark, index)}
                  >
                    ✕
                  </Button>
                </li>
              )
            })}
          </ol>
        )}
      </div>
    </Dialog>
  )
}
