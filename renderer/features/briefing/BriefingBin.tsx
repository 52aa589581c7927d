import { useRef, useState } from 'react'
import type { KeptBriefing } from '#contract/briefings/briefings'
import type { NoteTraces, Purge } from '#contract/notes/notes'
import type { Briefing } from '#core/briefing/briefing'
import { failureMessage, purgeMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { purgeBriefing, thinOfBriefing } from '../../services/briefing/briefings'
import { afterRender } from '../../services/reading/rows'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TracesView } from '../../ui/TracesView'
import styles from './briefing.module.css'
import { titleOf } from './entries/item-words'
import picker from './picker.module.css'

/** Briefings in the bin: put back, or removed for good after a question. */
export function BriefingBin({ binned }: { readonly binned: readonly KeptBriefing[] }) {
  const bin = useReader((state) => state.binBriefing)
  const announce = useReader((state) => state.announce)
  const [asked, setAsked] = useState<Briefing | null>(null)
  const heading = useRef<HTMLElement>(null)
  const restore = (briefing: Briefing): void => {
    bin(briefing.id, null)
    announce(message('briefing.restored', titleOf(briefing)))
  }
  return (
    <>
      {binned.length > 0 && (
        <details className={picker.bin}>
          <summary ref={heading}>{message('briefing.binned', binned.length)}</summary>
          <ul className={picker.binned}>
            {binned.map(({ briefing }) => (
              <li key={briefing.id}>
                <span className={picker.name}>{titleOf(briefing)}</span>
                <span className={styles.actions}>
                  <Button
                    aria-label={message('briefing.restoreNamed', titleOf(briefing))}
                    onClick={() => restore(briefing)}
                  >
                    {message('briefing.restore')}
                  </Button>
                  <Button
                    aria-label={message('briefing.purgeNamed', titleOf(briefing))}
                    onClick={() => setAsked(briefing)}
                  >
                    {message('briefing.purge')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asked && (
        <PurgeQuestion
          briefing={asked}
          onEnd={() => {
            setAsked(null)
            // The focused element may have disappeared with the briefing.
            afterRender(() => heading.current?.focus())
          }}
        />
      )}
    </>
  )
}

/** What is left of a briefing after it was removed for good, and why, in words. */
interface Left {
  readonly traces: NoteTraces
  readonly problem: string | null
}

function leftOf({ traces, problem }: Purge): Left {
  return { traces, problem: problem && purgeMessage(problem) }
}

interface PurgeQuestionProps {
  readonly briefing: Briefing
  readonly onEnd: () => void
}

/** The only action on briefings that cannot be undone. */
function PurgeQuestion({ briefing, onEnd }: PurgeQuestionProps) {
  const announce = useReader((state) => state.announce)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [purged, setPurged] = useState<Left | null>(null)
  const purge = async (): Promise<void> => {
    setBusy(true)
    const answer = await purgeBriefing(briefing.id)
    setBusy(false)
    setProblem(answer.ok ? null : failureMessage(answer.error))
    if (!answer.ok) return
    announce(message('briefing.purged', titleOf(briefing)))
    const left = leftOf(answer.value)
    const { backups, files } = left.traces
    if (backups.length === 0 && files.length === 0 && left.problem === null) onEnd()
    else setPurged(left)
  }
  const thin = async (): Promise<void> => {
    const left = await thinOfBriefing(briefing.id)
    if (left.ok && left.value.traces.backups.length === 0) announce(message('notes.purged.thinned'))
    setPurged((before) =>
      left.ok ? leftOf(left.value) : before && { ...before, problem: failureMessage(left.error) },
    )
  }
  if (purged !== null) {
    return (
      <Dialog title={message('briefing.purgedTitle')} onClose={onEnd}>
        <TracesView
          removed={message('briefing.purged', titleOf(briefing))}
          traces={purged.traces}
          problem={purged.problem}
          thin={thin}
          close={onEnd}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title={message('briefing.purgeTitle', titleOf(briefing))} onClose={onEnd}>
      <div className={styles.section}>
        <p>{message('briefing.purgeMeaning')}</p>
        {problem !== null && (
          <p className={styles.warning} role="alert">
            {problem}
          </p>
        )}
        <div className={styles.actions}>
          <Button onClick={onEnd}>{message('briefing.purgeCancel')}</Button>
          <Button look="primary" aria-disabled={isBusy} onClick={() => !isBusy && void purge()}>
            {message('briefing.purgeGo')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
