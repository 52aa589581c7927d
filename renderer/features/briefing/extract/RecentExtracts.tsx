import type { RecentExtract } from '#contract/briefings/briefings'
import type { Briefing } from '#core/briefing/briefing'
import { message } from '../../../i18n/messages'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import styles from '../briefing.module.css'

interface RecentExtractsProps {
  readonly isBusy: boolean
  /** Writes an extract again, from the briefing it was made from. */
  readonly onRepeat: (extract: RecentExtract, briefing: Briefing) => void
}

/** Extracts written before, of every briefing, with their settings: one click writes one again. */
export function RecentExtracts({ isBusy, onRepeat }: RecentExtractsProps) {
  const recent = useReader((state) => state.recentExtracts)
  const briefings = useReader((state) => state.briefings) ?? []
  if (recent.length === 0) return null
  return (
    <>
      <h3>{message('briefing.recent')}</h3>
      <ul className={styles.recent} aria-label={message('briefing.recent')}>
        {recent.map((extract) => {
          const kept = briefings.find(({ briefing }) => briefing.id === extract.briefing)
          const briefing = kept?.deletedAt === null ? kept.briefing : null
          return (
            <li key={extract.id}>
              <Button
                disabled={isBusy || briefing === null}
                onClick={() => briefing && onRepeat(extract, briefing)}
              >
                {message('briefing.repeat', extract.file, extract.format, extract.wordNotes)}
              </Button>
              <span className={styles.quiet}>{settingsOf(extract, briefing)}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function settingsOf({ title, at, options }: RecentExtract, briefing: Briefing | null): string {
  if (!briefing) return message('briefing.recentGone', title)
  const { page, typeSize } = options ?? briefing.options
  return message('briefing.recentOf', title, page, typeSize, briefing.options.notes, at.slice(0, 10))
}
