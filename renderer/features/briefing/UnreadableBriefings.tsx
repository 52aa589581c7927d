import { useState } from 'react'
import { message } from '../../i18n/messages'
import { saveUnreadableBriefing } from '../../services/briefing/briefings'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import common from '../../ui/common.module.css'
import { titleOf } from './entries/item-words'
import picker from './picker.module.css'

/**
 * Stored briefings that this version cannot read, each with the reason. They are safe, and a copy of them can be saved.
 */
export function UnreadableBriefings() {
  const unreadable = useReader((state) => state.unreadableBriefings)
  const [outcome, setOutcome] = useState('')
  if (unreadable.length === 0) return null
  const save = async (id: string): Promise<void> => setOutcome((await saveUnreadableBriefing(id)) ?? '')
  return (
    <details className={picker.bin} data-unreadable>
      <summary>{message('briefing.unreadable', unreadable.length)}</summary>
      <p className={common.quiet}>{message('briefing.unreadableSafe')}</p>
      <ul className={picker.binned}>
        {unreadable.map((briefing) => (
          <li key={briefing.id}>
            <span className={picker.name}>
              {titleOf(briefing)}
              <span className={picker.reason}>{message('briefing.unreadableWhy', briefing.why)}</span>
            </span>
            <Button
              aria-label={message('briefing.saveUnreadableNamed', titleOf(briefing))}
              onClick={() => void save(briefing.id)}
            >
              {message('briefing.saveUnreadable')}
            </Button>
          </li>
        ))}
      </ul>
      <output>{outcome}</output>
    </details>
  )
}
