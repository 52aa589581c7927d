import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ExtractDocument } from '#core/briefing/blocks'
import { PrintDocument } from './PrintDocument'
import './print-page.css'

/**
 * Shows an extract in a print window and resolves when it is laid out in its own fonts: only then may it be printed.
 * The page's title becomes the PDF's.
 */
export async function mountPrint(root: HTMLElement, extract: ExtractDocument): Promise<void> {
  root.ownerDocument.title = extract.title
  root.ownerDocument.documentElement.lang = extract.language
  flushSync(() => createRoot(root).render(<PrintDocument document={extract} />))
  // The layout requests the fonts; without it, `ready` would resolve before any was requested.
  root.getBoundingClientRect()
  await root.ownerDocument.fonts.ready
}
