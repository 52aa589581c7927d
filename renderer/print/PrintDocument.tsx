import type { ExtractDocument } from '#core/briefing/blocks'
import { printArea } from '#core/briefing/sheet'
import { PrintBlock } from './PrintBlock'
import styles from './print.module.css'

/**
 * An extract as static elements: what the hidden print window shows, what the live preview shows, and what becomes the
 * PDF. Sheet and margins belong to whoever prints it; the size of type and the length of lines are set here.
 */
export function PrintDocument({ document }: { readonly document: ExtractDocument }) {
  return (
    <div
      className={styles.document}
      lang={document.language}
      style={{ fontSize: `${document.typeSize}pt`, inlineSize: `${printArea(document).lineWidth}px` }}
    >
      {document.blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a static document: blocks are never moved
        <PrintBlock key={index} block={block} labels={document.labels} />
      ))}
    </div>
  )
}
