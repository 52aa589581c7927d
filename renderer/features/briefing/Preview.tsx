import type { ExtractDocument } from '#core/briefing/blocks'
import { message } from '../../i18n/messages'
import { PrintDocument } from '../../print/PrintDocument'
import styles from './briefing.module.css'

/** The print view itself, on a sheet of the chosen width: words, order and type as they will be printed. */
export function Preview({ document }: { readonly document: ExtractDocument }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.preview} aria-label={message('briefing.preview')} tabIndex={0}>
      <div className={styles.sheet} data-page={document.page} style={{ padding: `${document.margin}mm` }}>
        <p className={styles.running}>{document.running.classification}</p>
        <PrintDocument document={document} />
        <p className={styles.running}>
          {document.running.edition} · {document.running.digest} · {document.running.notice}
        </p>
      </div>
    </section>
  )
}
