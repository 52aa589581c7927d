import { Fragment, useCallback, useMemo, useRef } from 'react'
import type { Reading } from '#contract/library/reading'
import type { Remark } from '#core/document/editorial'
import type { EId } from '#core/document/eid'
import { frameOf } from '#core/document/frame'
import { type Instrument, instrumentsOf, textUnitsOf, type Unit } from '#core/document/units'
import { groupBy } from '#core/group-by'
import { inTextLanguage, message } from '../../i18n/messages'
import { originOf, reviewOf } from '../../i18n/trust'
import { useChoose } from '../../store/reading/use-choose'
import { useView } from '../../store/reading/use-view'
import { positionsOf, useWantedRows } from '../../store/reading/use-wanted-rows'
import { LazyRows, oneRow } from '../../ui/LazyRows'
import { PaneFrame } from '../../ui/PaneFrame'
import type { PaneProps } from '../../ui/pane-props'
import { Unbroken } from '../../ui/Unbroken'
import { useHandles } from '../../ui/use-handles'
import { useRowClicks } from '../../ui/use-row-clicks'

import { Conclusions } from './Conclusions'
import { PassageRow } from './PassageRow'
import { Remarks } from './Remarks'
import styles from './reader.module.css'

const noRemarks: readonly Remark[] = []
const noInstruments: readonly Instrument[] = []

/** The official text: title, passages, closing line, signatures, annexes; editorial notes stand beside it and look it. */
export function ParagraphsPane({ reading, aside, beneath }: PaneProps) {
  const { declaration, editorial, verified } = reading
  const units = useMemo(() => textUnitsOf(declaration), [declaration])
  const firstAttached = useMemo(() => units.findIndex(({ division }) => division === 'attachments'), [units])
  const list = useRef<HTMLDivElement>(null)
  const choose = useChoose('paragraphs')
  useHandles(list, choose)
  useRowClicks(list, choose)
  const remarks = useMemo(
    () => groupBy(editorial?.remarks ?? noRemarks, ({ target }): string => target),
    [editorial],
  )
  const listed = useMemo(
    () => groupBy(instrumentsOf(declaration), ({ paragraph }): string => paragraph),
    [declaration],
  )
  const find = useView((view) => view.findReferences)
  const positions = useMemo(
    () => new Map<EId, number>(units.map(({ eId }, position) => [eId, position])),
    [units],
  )
  const wanted = positionsOf(useWantedRows('paragraphs'), positions)
  const show = useCallback(
    (unit: Unit, position: number) => (
      <Fragment key={unit.eId}>
        {/* Annexes stand behind the closing line and the signatures. */}
        {position === firstAttached && (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see LazyRows
          <div role="listitem">
            <Conclusions declaration={declaration} />
          </div>
        )}
        <PassageRow
          unit={unit}
          remarks={remarks.get(unit.eId) ?? noRemarks}
          instruments={listed.get(unit.eId) ?? noInstruments}
          find={find}
          isFirst={position === 0}
          onChoose={choose}
          beneath={beneath}
        />
      </Fragment>
    ),
    [declaration, firstAttached, remarks, listed, find, choose, beneath],
  )
  const opening = frameOf(declaration).filter(({ part }) => part === 'opening')
  return (
    <PaneFrame
      name="paragraphs"
      title={message('pane.name', 'paragraphs')}
      aside={aside}
      below={<Origin reading={reading} />}
    >
      <article
        className={styles.text}
        {...inTextLanguage(declaration.edition.language)}
        data-unverified={!verified || undefined}
      >
        <header className={styles.head}>
          {opening.map(({ id, text }) =>
            id === 'title' ? (
              <h1 key={id} className={styles.title} data-text={id}>
                <Unbroken text={text} />
              </h1>
            ) : (
              <p key={id} className={styles.dateLine} data-text={id}>
                <Unbroken text={text} />
              </p>
            ),
          )}
          <Remarks remarks={remarks.get('document') ?? noRemarks} isTabStop />
        </header>
        <LazyRows
          key={declaration.id}
          list={list}
          items={units}
          rowsOf={oneRow}
          rowHeight={9}
          wanted={wanted}
          isList
          className={styles.paragraphs}
        >
          {show}
        </LazyRows>
        {firstAttached < 0 && <Conclusions declaration={declaration} />}
      </article>
    </PaneFrame>
  )
}

/** Where an imported text comes from: above what scrolls, so that it is in sight whatever is read. */
function Origin({ reading }: { readonly reading: Reading }) {
  const origin = originOf(reading)
  if (origin === null) return null
  const waiting = reviewOf(reading)
  return (
    <p className={styles.origin} data-trust="imported">
      {origin}
      {waiting !== null && (
        <>
          {'. '}
          <strong data-waits>{waiting}</strong>
        </>
      )}
    </p>
  )
}
