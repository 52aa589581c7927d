import { useCallback, useMemo, useRef } from 'react'
import type { EId } from '#core/document/eid'
import { type Instrument, instrumentsOf } from '#core/document/units'
import { message } from '../../i18n/messages'
import { useChoose } from '../../store/reading/use-choose'
import { useView } from '../../store/reading/use-view'
import { positionsOf, useWantedRows } from '../../store/reading/use-wanted-rows'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LazyRows, oneRow } from '../../ui/LazyRows'
import { PaneFrame } from '../../ui/PaneFrame'
import type { PaneProps } from '../../ui/pane-props'
import { useHandles } from '../../ui/use-handles'
import { useRowClicks } from '../../ui/use-row-clicks'
import { InstrumentRow } from './InstrumentRow'
import styles from './instruments.module.css'

/** The register of signed instruments: number, kind, words, parties, and the paragraphs each serves. */
export function InstrumentsPane({ reading, aside, beneath }: PaneProps) {
  const { declaration } = reading
  const instruments = instrumentsOf(declaration)
  const list = useRef<HTMLDivElement>(null)
  const choose = useChoose('instruments')
  useHandles(list, choose)
  useRowClicks(list, choose)
  const find = useView((view) => view.findReferences)
  const relations = useView((view) => view.relations)
  const positions = useMemo(
    () => new Map<EId, number>(instruments.map(({ eId }, position) => [eId, position])),
    [instruments],
  )
  const isNarrow = useReader((state) => state.isNarrow)
  const leavePane = useReader((state) => state.leavePane)
  const wanted = positionsOf(useWantedRows('instruments'), positions)
  const show = useCallback(
    (instrument: Instrument, position: number) => (
      <InstrumentRow
        key={instrument.eId}
        instrument={instrument}
        find={find}
        relations={relations}
        isFirst={position === 0}
        onChoose={choose}
        beneath={beneath}
      />
    ),
    [find, relations, choose, beneath],
  )
  return (
    <PaneFrame name="instruments" title={message('pane.name', 'instruments')} aside={aside}>
      {instruments.length === 0 ? (
        <div className={styles.empty}>
          <EmptyState text={message('instruments.empty')}>
            <Button onClick={() => leavePane('instruments')}>
              {message(isNarrow ? 'pane.toText' : 'pane.leave')}
            </Button>
          </EmptyState>
        </div>
      ) : (
        <LazyRows
          key={declaration.id}
          list={list}
          items={instruments}
          rowsOf={oneRow}
          rowHeight={10}
          wanted={wanted}
          isList
          className={styles.register}
          language={declaration.edition.language}
        >
          {show}
        </LazyRows>
      )}
    </PaneFrame>
  )
}
