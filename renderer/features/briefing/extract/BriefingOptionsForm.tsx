import { useState } from 'react'
import type { Briefing, BriefingOptions } from '#core/briefing/briefing'
import { marginLimits, noteChoices, pageSizes, typeSizeLimits } from '#core/briefing/create-briefing'
import { chooseOptions } from '#core/briefing/operations'
import { printedStyles } from '#core/document/citation'
import { message } from '../../../i18n/messages'
import { useReader } from '../../../store/store'
import { Choice } from '../../../ui/Choice'
import styles from '../briefing.module.css'

/** Sheet, type, citations, notes. */
export function BriefingOptionsForm({ briefing }: { readonly briefing: Briefing }) {
  const put = useReader((state) => state.putBriefing)
  const { options } = briefing
  const choose = (part: Partial<BriefingOptions>): void => put(chooseOptions(briefing, part))
  return (
    <section className={styles.section} key={briefing.id}>
      <h3>{message('briefing.options')}</h3>
      <Choice
        label={message('briefing.notes')}
        value={options.notes}
        values={noteChoices}
        labelOf={(choice) => message('briefing.notesName', choice)}
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
        labelOf={String}
        onChange={(page) => choose({ page })}
      />
      <Measure
        label={message('briefing.margin')}
        limits={marginLimits}
        value={options.margin}
        onChange={(margin) => choose({ margin })}
      />
      <Measure
        label={message('briefing.typeSize')}
        limits={typeSizeLimits}
        value={options.typeSize}
        onChange={(typeSize) => choose({ typeSize })}
      />
      <Choice
        label={message('briefing.columns')}
        value={options.registerColumns}
        values={[1, 2] as const}
        labelOf={String}
        onChange={(registerColumns) => choose({ registerColumns })}
      />
      <Choice
        label={message('briefing.citation')}
        value={options.citation}
        values={printedStyles}
        labelOf={(style) => message('briefing.citationName', style)}
        onChange={(citation) => choose({ citation })}
      />
    </section>
  )
}

interface MeasureProps {
  readonly label: string
  readonly limits: { readonly min: number; readonly max: number }
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A number within limits. What is typed stays as it is until the field is left, unless the number is changed elsewhere. */
function Measure({ label, limits: { min, max }, value, onChange }: MeasureProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const isWithin = (text: string) => Number(text) >= min && Number(text) <= max
  const isTyping = typed !== null && (!isWithin(typed) || Number(typed) === value)
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        min={min}
        max={max}
        value={isTyping ? typed : String(value)}
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          setTyped(target.value)
          if (isWithin(target.value)) onChange(Number(target.value))
        }}
      />
    </label>
  )
}
