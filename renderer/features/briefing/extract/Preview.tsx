import { type CSSProperties, type KeyboardEvent, memo, useRef, useState } from 'react'
import type { ExtractDocument } from '#core/briefing/blocks'
import { PIXELS_PER_POINT, type PrintArea, printArea } from '#core/briefing/sheet'
import { fillTemplate } from '#core/fill-template'
import { arrowStep } from '../../../dom/direction'
import { message } from '../../../i18n/messages'
import { PrintDocument } from '../../../print/PrintDocument'
import { Button } from '../../../ui/Button'
import { Sign } from '../../../ui/Sign'
import styles from '../preview.module.css'
import { useInnerWidth, usePageCount } from './use-pages'

const turns: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 }

/**
 * The pages as they will be printed, one at a time. The print document is laid out in columns of the size of a page's
 * text: columns and pages are broken by the same engine under the same rules (break-inside, orphans, widows), so the
 * same lines stand on the same pages. It is scaled as a picture, because a zoom would change the layout of the lines.
 */
export function Preview({ document }: { readonly document: ExtractDocument }) {
  const frame = useRef<HTMLElement>(null)
  const flow = useRef<HTMLDivElement>(null)
  const [turned, setPage] = useState(0)
  const count = usePageCount(flow, document)
  const width = useInnerWidth(frame)
  const page = Math.min(turned, count - 1)
  const area = printArea(document)
  const scale = Math.min(1, width / (area.width * PIXELS_PER_POINT)) || 1
  const turn = (by: number) => {
    setPage(Math.max(0, Math.min(page + by, count - 1)))
    frame.current?.scrollTo({ top: 0 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = turns[event.key] ?? arrowStep(event.key, event.currentTarget)
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    turn(by)
  }
  return (
    <div className={styles.preview}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows do what the buttons below do */}
      <section
        ref={frame}
        className={styles.frame}
        aria-label={message('briefing.preview')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.window} style={measures(area, scale, page)} dir="ltr">
          <div className={styles.strip} data-strip>
            {Array.from({ length: count }, (_each, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- pages have no other name than their number
              <Sheet key={index} number={index + 1} count={count} document={document} />
            ))}
            <div ref={flow} className={styles.flow} data-flow>
              <Flow document={document} />
            </div>
          </div>
        </div>
      </section>
      <div className={styles.pager}>
        <Button
          look="quiet"
          aria-label={message('briefing.previousPage')}
          aria-disabled={page === 0}
          onClick={() => turn(-1)}
        >
          <Sign arrow="←" />
        </Button>
        <output data-pages={count}>{message('briefing.pageOf', page + 1, count)}</output>
        <Button
          look="quiet"
          aria-label={message('briefing.nextPage')}
          aria-disabled={page === count - 1}
          onClick={() => turn(1)}
        >
          <Sign arrow="→" />
        </Button>
      </div>
    </div>
  )
}

/** Turning a page does not change the layout. */
const Flow = memo(PrintDocument)

function measures(area: PrintArea, scale: number, page: number): CSSProperties {
  const { width, height, top, side } = area
  const lengths: Readonly<Record<string, string>> = {
    '--sheet-width': `${width}pt`,
    '--sheet-height': `${height}pt`,
    '--margin-top': `${top}pt`,
    '--line-width': `${area.lineWidth}px`,
    '--page-height': `${area.pageHeight}px`,
    '--margin-side': `${side}pt`,
    '--scale': String(scale),
    '--page': String(page),
  }
  return lengths
}

interface SheetProps {
  readonly number: number
  readonly count: number
  readonly document: ExtractDocument
}

/** One page of paper with the lines that are on every page. Screen readers read the text once, without these lines. */
function Sheet({ number, count, document: { running, labels } }: SheetProps) {
  return (
    <div className={styles.sheet} data-sheet-number={number} aria-hidden="true">
      <div className={styles.head}>
        {running.classification !== '' && (
          <bdi className={styles.classification}>{running.classification}</bdi>
        )}
        <div className={styles.headLine}>
          <bdi className={styles.title}>{running.title}</bdi>
          <span className={styles.number}>{fillTemplate(labels.pageOf, { page: number, pages: count })}</span>
        </div>
      </div>
      <div className={styles.foot}>
        <bdi className={styles.edition}>
          {running.edition} · {labels.digest} {running.digest}
        </bdi>
        <i>{running.notice}</i>
        {running.classification !== '' && (
          <bdi className={styles.classification}>{running.classification}</bdi>
        )}
      </div>
    </div>
  )
}
