import { useEffect, useState } from 'react'
import type { BriefingView } from '#contract/briefings/channels'
import type { Briefing } from '#core/briefing/briefing'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { currentOrNewBriefing, viewBriefing } from '../../services/briefing/briefings'
import { selectBriefing } from '../../store/briefing/briefing-slice'
import { useReader } from '../../store/store'
import { Dialog } from '../../ui/Dialog'
import { BriefingPicker } from './BriefingPicker'
import styles from './briefing.module.css'
import { BriefingItems } from './entries/BriefingItems'
import { BriefingOptionsForm } from './extract/BriefingOptionsForm'
import { CoverForm } from './extract/CoverForm'
import { ExportSheet } from './extract/ExportSheet'
import { keepBlocks } from './extract/kept-blocks'
import { Preview } from './extract/Preview'

/** No private note is ticked. */
const none = { briefing: '', notes: [] } as const

/** Building a briefing, seeing how it will look, and writing it. */
export function BriefingDialog() {
  const briefing = useReader(selectBriefing)
  const close = useReader((state) => state.closeDialog)
  useEffect(() => {
    if (!briefing) currentOrNewBriefing()
  }, [briefing])
  return (
    <Dialog title={message('briefing.title')} onClose={close} wide>
      <div className={styles.room}>{briefing && <Builder briefing={briefing} />}</div>
    </Dialog>
  )
}

function Builder({ briefing }: { readonly briefing: Briefing }) {
  // A confirmation of private notes is for one briefing and never applies to another.
  const [ticked, setTicked] = useState<{ readonly briefing: string; readonly notes: readonly string[] }>(none)
  const confirmed = ticked.briefing === briefing.id ? ticked.notes : none.notes
  const [view, setView] = useState<BriefingView | null>(null)
  const [failed, setFailed] = useState('')
  useEffect(() => {
    let isCurrent = true
    void viewBriefing(briefing, confirmed).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) {
        const { document, sheet } = answer.value
        setView((last) => ({ sheet, document: keepBlocks(last?.document ?? null, document) }))
      }
      setFailed(answer.ok ? '' : failureMessage(answer.error))
    })
    return () => {
      isCurrent = false
    }
  }, [briefing, confirmed])
  return (
    <div className={styles.columns}>
      <div className={styles.builder}>
        <BriefingPicker briefing={briefing} />
        <BriefingItems items={briefing.items} />
        <CoverForm briefing={briefing} />
        <BriefingOptionsForm briefing={briefing} />
      </div>
      <div className={styles.result}>
        {failed !== '' && (
          <p className={styles.warning} role="alert">
            {failed}
          </p>
        )}
        {view && <Preview document={view.document} />}
        {view && (
          <ExportSheet
            key={briefing.id}
            briefing={briefing}
            sheet={view.sheet}
            confirmed={confirmed}
            onConfirm={(notes) => setTicked({ briefing: briefing.id, notes })}
          />
        )}
      </div>
    </div>
  )
}
