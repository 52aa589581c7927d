import { useMemo, useRef } from 'react'
import { message } from '../../i18n/messages'
import { useChoose } from '../../store/use-choose'
import { PaneFrame } from '../../ui/PaneFrame'
import type { PaneProps } from '../../ui/pane-props'
import { useHandles } from '../../ui/use-handles'
import { useRowClicks } from '../../ui/use-row-clicks'
import { InstrumentRow } from './InstrumentRow'
import styles from './instruments.module.css'

/** The register of signed instruments: number, kind, words, parties, and the paragraphs each serves. */
export function InstrumentsPane({ reading, aside, beneath }: PaneProps) {
  const { declaration } = reading
  const list = useRef<HTMLOListElement>(null)
  const choose = useChoose('instruments')
  useHandles(list, choose)
  useRowClicks(list, choose)
  const numbers = useMemo(
    () => new Map(declaration.paragraphs.map((paragraph) => [paragraph.eId, paragraph.number])),
    [declaration],
  )
  return (
    <PaneFrame name="instruments" title={message('pane.name', 'instruments')} aside={aside}>
      {declaration.instruments.length === 0 ? (
        <p className={styles.empty}>{message('instruments.empty')}</p>
      ) : (
        <ol ref={list} className={styles.register} lang={declaration.edition.language}>
          {declaration.instruments.map((instrument, index) => (
            <InstrumentRow
              key={instrument.eId}
              instrument={instrument}
              paragraphNumbers={numbers}
              isFirst={index === 0}
              onChoose={choose}
              beneath={beneath}
            />
          ))}
        </ol>
      )}
    </PaneFrame>
  )
}
