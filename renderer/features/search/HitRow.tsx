import { memo } from 'react'
import type { SearchHit } from '#core/search/result'
import { inTextLanguage, message } from '../../i18n/messages'
import { collect } from '../../services/briefing/briefing-collect'
import { take } from '../../services/briefing/collected'
import { readerStore } from '../../store/store'
import { Button } from '../../ui/Button'
import hits from './hits.module.css'
import { Marked } from './Marked'

interface HitRowProps {
  readonly hit: SearchHit
  /** Position in the list of all hits. */
  readonly position: number
  readonly label: string
  readonly language: string | undefined
  readonly isCurrent: boolean
  /** Whether Tab enters the list here. */
  readonly isFirst: boolean
  readonly onChoose: (hit: number, query: string) => void
}

/** One hit: where it is and its words. Choosing it opens the place in the panes. */
export const HitRow = memo(function HitRow(props: HitRowProps) {
  const { hit, position, label, language, isCurrent, isFirst, onChoose } = props
  return (
    <li className={hits.item}>
      <button
        type="button"
        className={hits.hit}
        draggable
        data-hit={position}
        data-hit-id={hit.id}
        tabIndex={isCurrent || isFirst ? 0 : -1}
        aria-current={isCurrent || undefined}
        onClick={() => onChoose(position, readerStore.getState().searchQuery)}
      >
        <span className={hits.place}>{label}</span>
        <span
          className={hits.snippet}
          {...(language === undefined ? { lang: '', dir: 'auto' } : inTextLanguage(language))}
        >
          <Marked snippet={hit.snippet} />
        </span>
      </button>
      <Button
        look="quiet"
        className={hits.take}
        tabIndex={isCurrent || isFirst ? 0 : -1}
        aria-label={message('briefing.addNamed', label)}
        title={message('command.briefingAdd')}
        onClick={() => void collect(take({ kind: 'hit', position }))}
      >
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M5 1v8M1 5h8" />
        </svg>
      </Button>
    </li>
  )
})
