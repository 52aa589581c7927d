import { useEffect, useRef, useState } from 'react'
import { extractFormats, type RecentExtract, wordNoteForms } from '#contract/briefings/briefings'
import type { Briefing } from '#core/briefing/briefing'
import type { LeavingSheet } from '#core/briefing/leak-check'
import { chooseOptions } from '#core/briefing/operations'
import { message } from '../../../i18n/messages'
import {
  cancelExtract,
  type ExtractOutcome,
  printExtract,
  showExtract,
  writeExtract,
} from '../../../services/briefing/briefings'
import { useReader } from '../../../store/store'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Choice'
import styles from '../briefing.module.css'
import { RecentExtracts } from './RecentExtracts'

interface ExportSheetProps {
  readonly briefing: Briefing
  readonly sheet: LeavingSheet
  /** Private notes ticked for this export. */
  readonly confirmed: readonly string[]
  readonly onConfirm: (ids: readonly string[]) => void
}

const nothing: ExtractOutcome = { text: '', written: null }

/** The final page: what is exported and what is not, then the file. */
export function ExportSheet({ briefing, sheet, confirmed, onConfirm }: ExportSheetProps) {
  const [format, setFormat] = useState<(typeof extractFormats)[number]>('pdf')
  const [wordNotes, setWordNotes] = useState<(typeof wordNoteForms)[number]>('footnotes')
  const [outcome, setOutcome] = useState<ExtractOutcome>(nothing)
  const stage = useReader((state) => state.exportStage)
  const isBusy = stage !== null
  const saveButton = useRef<HTMLButtonElement>(null)
  const printButton = useRef<HTMLButtonElement>(null)
  const cancelButton = useRef<HTMLButtonElement>(null)
  const wasBusy = useRef(false)
  // The buttons for saving and cancelling replace each other, and the focus moves from one to the other.
  useEffect(() => {
    if (isBusy) cancelButton.current?.focus()
    else if (wasBusy.current) saveButton.current?.focus()
    wasBusy.current = isBusy
  }, [isBusy])
  const leave = async (make: () => Promise<ExtractOutcome>): Promise<void> => {
    setOutcome(nothing)
    setOutcome(await make())
    // A confirmation of private notes is valid for one export.
    onConfirm([])
  }
  const goal = useReader((state) => state.sheetGoal)
  const setGoal = useReader((state) => state.setSheetGoal)
  useEffect(() => {
    const button = goal === 'print' ? printButton.current : saveButton.current
    if (goal === null || !button) return
    button.focus({ preventScroll: true })
    button.scrollIntoView({ block: 'nearest' })
    setGoal(null)
  }, [goal, setGoal])
  const common = { briefing, confirmed: [...confirmed] }
  /**
   * With the options it was written with, and the current content of the briefing. Private notes are those ticked on
   * this page, for this briefing.
   */
  const again = ({ id, format, wordNotes, options }: RecentExtract, its: Briefing): Promise<void> => {
    const repeated = options ? chooseOptions(its, { ...options, notes: its.options.notes }) : its
    const ticked = its.id === briefing.id ? common.confirmed : []
    return leave(() => writeExtract({ briefing: repeated, confirmed: ticked, format, wordNotes, again: id }))
  }
  const { written } = outcome
  const show = async (id: string): Promise<void> => {
    const problem = await showExtract(id)
    if (problem !== null) setOutcome({ text: problem, written: null })
  }
  const privateNotes = [...sheet.privateNotes, ...sheet.awaitingConfirmation]
  return (
    <section className={styles.section} aria-label={message('briefing.leaves')} data-sheet>
      <h3>{message('briefing.leaves')}</h3>
      <p>
        {message(
          'briefing.counts',
          sheet.passages.length,
          sheet.publicNotes.length,
          sheet.privateNotes.length,
        )}{' '}
        {message('briefing.leftOut', sheet.leftOut.length)}
      </p>
      {sheet.missing.length > 0 && (
        <p className={styles.warning}>
          {message('briefing.missing', sheet.missing.map(({ name }) => name).join(', '))}
        </p>
      )}
      {sheet.origins.length > 0 && (
        <p>
          {message('briefing.origins')}{' '}
          {sheet.origins.map((origin) => (
            <bdi key={origin}>{`${origin}. `}</bdi>
          ))}
        </p>
      )}
      {privateNotes.length > 0 && (
        <fieldset className={styles.confirm}>
          <legend>{message('briefing.confirm')}</legend>
          {privateNotes.map(({ id, on, begins }) => (
            <label key={id} className={styles.check}>
              <input
                type="checkbox"
                checked={confirmed.includes(id)}
                onChange={(event) =>
                  onConfirm(
                    event.target.checked ? [...confirmed, id] : confirmed.filter((each) => each !== id),
                  )
                }
              />
              {message('briefing.privateNote', on, begins)}
            </label>
          ))}
        </fieldset>
      )}
      <p>
        {message('briefing.metadata')}:{' '}
        {sheet.metadata.map(({ label, value }) => `${label}: ${value}`).join('; ')}
      </p>
      <div className={styles.actions}>
        <Choice
          label={message('briefing.format')}
          value={format}
          values={extractFormats}
          labelOf={(each) => message('briefing.formatName', each)}
          onChange={setFormat}
        />
        {format === 'docx' && (
          <Choice
            label={message('briefing.wordNotes')}
            value={wordNotes}
            values={wordNoteForms}
            labelOf={(each) => message('briefing.wordNotesName', each)}
            onChange={setWordNotes}
          />
        )}
        {stage === null ? (
          <Button
            ref={saveButton}
            look="primary"
            onClick={() => void leave(() => writeExtract({ ...common, format, wordNotes }))}
          >
            {message('briefing.save')}
          </Button>
        ) : (
          <Button ref={cancelButton} onClick={cancelExtract}>
            {message('briefing.cancel')}
          </Button>
        )}
        {stage === null && (
          <Button ref={printButton} onClick={() => void leave(() => printExtract(common))}>
            {message('briefing.print')}
          </Button>
        )}
      </div>
      <div className={styles.actions}>
        <output data-outcome>{stage === null ? outcome.text : message('briefing.stage', stage)}</output>
        {stage === null && written !== null && (
          <Button onClick={() => void show(written)}>{message('briefing.show')}</Button>
        )}
      </div>
      <RecentExtracts isBusy={isBusy} onRepeat={(extract, its) => void again(extract, its)} />
    </section>
  )
}
