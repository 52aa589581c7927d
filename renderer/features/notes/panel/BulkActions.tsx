import { useState } from 'react'
import type { NoteVisibility } from '#core/notes/note'
import { message } from '../../../i18n/messages'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import common from '../../../ui/common.module.css'
import colourStyles from '../colours.module.css'
import styles from '../panel.module.css'
import { PurgeDialog } from '../safety/PurgeDialog'

interface BulkProps {
  readonly ids: readonly string[]
  readonly isBin: boolean
  readonly onDone: () => void
}

const now = (): string => new Date().toISOString()

/** What can be done with the selected notes, each as one action; all but removing for good can be undone. */
export function BulkActions({ ids, isBin, onDone }: BulkProps) {
  const [isPurging, setPurging] = useState(false)
  const putNotes = useReader((state) => state.putNotes)
  const binNotes = useReader((state) => state.binNotes)
  const announce = useReader((state) => state.announce)
  const notes = useReader((state) => state.tracked.state)
  const chosen = () => ids.flatMap((id) => notes.get(id) ?? [])
  const show = (visibility: NoteVisibility) =>
    putNotes(
      visibility,
      chosen().map((note) => ({ ...note, visibility, modified: now() })),
    )
  const act = (said: string, work: () => void) => () => {
    work()
    announce(said)
    onDone()
  }
  return (
    <fieldset className={`${colourStyles.colours} ${styles.bulk}`} aria-label={message('notes.bulk')}>
      <span className={common.check}>{message('notes.selected', ids.length)}</span>
      {isBin ? (
        <>
          <Button
            onClick={act(message('notes.bulk.restored', ids.length), () =>
              putNotes(
                'restore',
                chosen().map((note) => ({ ...note, deletedAt: null })),
              ),
            )}
          >
            {message('notes.bulk.restore')}
          </Button>
          <Button onClick={() => setPurging(true)}>{message('notes.purge')}</Button>
        </>
      ) : (
        <>
          <Button onClick={act(message('notes.bulk.binned', ids.length), () => binNotes(ids, now()))}>
            {message('notes.bulk.bin')}
          </Button>
          <Button onClick={act(message('notes.bulk.madePublic', ids.length), () => show('public'))}>
            {message('notes.bulk.public')}
          </Button>
          <Button onClick={act(message('notes.bulk.madePrivate', ids.length), () => show('private'))}>
            {message('notes.bulk.private')}
          </Button>
        </>
      )}
      {isPurging && <PurgeDialog ids={ids} onCancel={() => setPurging(false)} onPurged={onDone} />}
    </fieldset>
  )
}
