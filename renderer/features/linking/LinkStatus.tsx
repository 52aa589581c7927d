import { message } from '../../i18n/messages'
import { nameOf } from '../../i18n/names'
import { useView } from '../../store/reading/use-view'
import { useReader } from '../../store/store'
import hidden from '../../ui/hidden.module.css'
import styles from './linking.module.css'

/** Whether panes are linked, in words; and for screen readers what was chosen and how many things are related. */
export function LinkStatus() {
  const isLinked = useReader((state) => state.settings.linkedPanes)
  const chosen = useView((view) => view.chosen)
  const answers = useView((view) => view.answers)
  const lookup = useView((view) => view.lookup)
  const entry = chosen ? lookup.get(chosen) : undefined
  const counts = {
    paragraphs: answers.paragraphs.length,
    instruments: answers.instruments.length,
    timeline: answers.timeline.length,
  }
  return (
    <>
      {/* Panes are usually linked, and the pressed button shows it. When they are not, words say so too. */}
      <output className={isLinked ? hidden.hidden : styles.status} data-linked={isLinked}>
        {message(isLinked ? 'linking.on' : 'linking.off')}
      </output>
      <output className={hidden.hidden} data-choice-status>
        {entry ? message('linking.chosen', nameOf(entry), counts) : ''}
      </output>
    </>
  )
}
