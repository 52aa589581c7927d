import type { Briefing, BriefingOptions } from '#core/briefing/briefing'
import { marginLimits, noteChoices, pageSizes, typeSizeLimits } from '#core/briefing/create-briefing'
import { chooseOptions } from '#core/briefing/operations'
import { citationStyles } from '#core/document/citation'
import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import styles from './briefing.module.css'
import { Choice } from './Choice'

/** Sheet, type, citations, notes. */
export function BriefingOptionsForm({ briefing }: { readonly briefing: Briefing }) {
  const put = useReader((state) => state.putBriefing)
  const { options } = briefing
  const choose = (part: Partial<BriefingOptions>): void => put(chooseOptions(briefing, part))
  const measure = (key: 'margin' | 'typeSize', { min, max }: { min: number; max: number }) => (
    <label className={styles.field}>
      {message(`briefing.${key}`)}
      <input
        type="number"
        min={min}
        max={max}
        defaultValue={options[key]}
        onChange={(event) => {
          const value = event.target.valueAsNumber
          if (value >= min && value <= max) choose({ [key]: value })
        }}
      />
    </label>
  )
  return (
    <section className={styles.section} key={briefing.id}>
      <h3>{message('briefing.options')}</h3>
      <Choice
        label={message('briefing.notes')}
        value={options.notes}
        values={noteChoices}
        nameOf={(choice) => message('briefing.notesName', choice)}
        onChange={(notes) => choose({ notes })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={options.remarks}
          onChange={(event) => choose({ remarks: event.target.checked })}
        />
        {message('briefing.remarks')}
      </label>
      <Choice
        label={message('briefing.page')}
        value={options.page}
        values={pageSizes}
        nameOf={String}
        onChange={(page) => choose({ page })}
      />
      {measure('margin', marginLimits)}
      {measure('typeSize', typeSizeLimits)}
      <Choice
        label={message('briefing.columns')}
        value={options.registerColumns}
        values={[1, 2] as const}
        nameOf={String}
        onChange={(registerColumns) => choose({ registerColumns })}
      />
      <Choice
        label={message('briefing.citation')}
        value={options.citation}
        values={citationStyles}
        nameOf={(style) => message('briefing.citationName', style)}
        onChange={(citation) => choose({ citation })}
      />
    </section>
  )
}
