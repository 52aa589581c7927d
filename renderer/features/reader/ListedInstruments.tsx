import { useMemo } from 'react'
import type { Instrument } from '#core/document/units'
import type { FindCrossReferences } from '#core/references/cross-reference'
import { inInterfaceLanguage, message } from '../../i18n/messages'
import type { Choose } from '../../store/reading/use-choose'
import { readerStore } from '../../store/store'
import { ReferencedText } from '../../ui/ReferencedText'
import row from '../../ui/row.module.css'
import styles from './reader.module.css'

interface ListedInstrumentsProps {
  /** Those that one paragraph lists. */
  readonly instruments: readonly Instrument[]
  readonly find: FindCrossReferences
  readonly isTabStop: boolean
  readonly onChoose: Choose
}

/**
 * The signed instruments where the paragraph lists them, number and words as printed: the official text is whole without
 * the register beside it. Each number leads to its entry
 * there, as do the keys of the pane that has it: Tab does not stop at eleven numbers, and at one reference of all.
 */
export function ListedInstruments({ instruments, find, isTabStop, onChoose }: ListedInstrumentsProps) {
  const firstReferring = useMemo(
    () => instruments.findIndex(({ eId, text }) => find(text, eId).length > 0),
    [instruments, find],
  )
  return (
    <details className={styles.listed} open>
      <summary className={styles.listedLabel} tabIndex={isTabStop ? 0 : -1}>
        <bdi {...inInterfaceLanguage()}>{message('instrument.listed', instruments.length)}</bdi>
      </summary>
      <ol data-references>
        {instruments.map(({ eId, printedNumber, text }, index) => (
          <li key={eId} className={styles.listedItem} data-listed-in={eId}>
            <button
              type="button"
              className={`${row.handle} ${styles.listedNumber}`}
              tabIndex={-1}
              aria-label={message('instrument.number', printedNumber, eId)}
              onClick={() => {
                readerStore.getState().showPane('instruments')
                onChoose(eId)
              }}
            >
              {printedNumber}
            </button>
            <ReferencedText
              eId={eId}
              text={text}
              find={find}
              isTabStop={isTabStop && index === firstReferring}
              className={styles.words}
              isListed
            />
          </li>
        ))}
      </ol>
    </details>
  )
}
