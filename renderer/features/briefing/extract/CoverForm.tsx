import type { Briefing } from '#core/briefing/briefing'
import { editCover } from '#core/briefing/operations'
import { message } from '../../../i18n/messages'
import { useReader } from '../../../store/store'
import styles from '../briefing.module.css'

const lines = ['title', 'addressee', 'author', 'reference', 'classification'] as const

/** What the cover says. */
export function CoverForm({ briefing }: { readonly briefing: Briefing }) {
  const put = useReader((state) => state.putBriefing)
  return (
    <section className={styles.section}>
      <h3>{message('briefing.cover')}</h3>
      {lines.map((line) => (
        <label key={line} className={styles.field}>
          {message('briefing.field', line)}
          <input
            value={briefing.cover[line]}
            dir="auto"
            maxLength={500}
            onChange={(event) => put(editCover(briefing, { [line]: event.target.value }))}
          />
        </label>
      ))}
      <label className={styles.field}>
        {message('briefing.field', 'date')}
        <input
          type="date"
          value={briefing.cover.date ?? ''}
          onChange={(event) => put(editCover(briefing, { date: event.target.value || null }))}
        />
      </label>
    </section>
  )
}
