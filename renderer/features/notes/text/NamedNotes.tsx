import { message } from '../../../i18n/messages'
import { useView } from '../../../store/reading/use-view'
import { useReader } from '../../../store/store'
import dialogs from '../../../ui/dialog-form.module.css'
import { nameOfPlaces } from '../note/place-name'

/** At most this many are named; a file can contain thousands. */
const MOST = 50
const LONGEST = 80

interface NamedProps {
  readonly title: string
  readonly ids: readonly string[]
}

/** Notes by their places and first words, below a line that says what happened to them; nothing when there are none. */
export function NamedNotes({ title, ids }: NamedProps) {
  const notes = useReader((state) => state.tracked.state)
  const lookup = useView((view) => view.lookup)
  if (ids.length === 0) return null
  const noteLine = (id: string): string => {
    const note = notes.get(id)
    // A note of another declaration is not in the window.
    if (!note) return id
    const words = note.body.length > LONGEST ? `${note.body.slice(0, LONGEST)}…` : note.body
    return `${nameOfPlaces(note.targets, lookup)}: ${words === '' ? message('notes.import.noWords') : words}`
  }
  return (
    <section className={dialogs.named}>
      <p>{`${title} (${ids.length})`}</p>
      <ul className={dialogs.rejected}>
        {ids.slice(0, MOST).map((id) => (
          <li key={id}>{noteLine(id)}</li>
        ))}
        {ids.length > MOST && <li>{message('notes.import.moreNotes', ids.length - MOST)}</li>}
      </ul>
    </section>
  )
}
