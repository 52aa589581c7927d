import { mountPrint } from './mount-print'
import { readPrintDocument, sayPrintReady } from './print-requests'

/** The page of a hidden print window: asks what to show, shows it, and says when it may be printed. */
const root = document.getElementById('root')
if (!root) throw new Error('print.html has no #root')
const extract = await readPrintDocument()
await mountPrint(root, extract)
await sayPrintReady()
