import { message } from '../../i18n/messages'
import { keepAgain } from '../../services/briefing/briefing-keeper'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import styles from './picker.module.css'

/** Saved, saving, or why not, with what to do then. “Saved” is shown only after the commit was acknowledged. */
export function BriefingSaveMark() {
  const save = useReader((state) => state.briefingSave)
  return (
    <div className={styles.save} data-save={save.kind}>
      <output>
        {save.kind === 'failed'
          ? message('briefing.notSaved', save.message)
          : message(`briefing.${save.kind}`)}
      </output>
      {save.kind === 'failed' && (
        <Button onClick={() => void keepAgain()}>{message('briefing.retry')}</Button>
      )}
    </div>
  )
}
