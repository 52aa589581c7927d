import type { PrintBridge } from '#contract/bridge'
import type { ExtractDocument } from '#core/briefing/blocks'

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var printBridge: PrintBridge
}

/** What this print window is to show. Throws when this is not a print window: there is nobody to inform. */
export async function readPrintDocument(): Promise<ExtractDocument> {
  const answer = await printBridge.document()
  if (!answer.ok) throw new Error(`the print window was refused: ${answer.error.code}`)
  return answer.value
}

/** Tells the main process that the extract is laid out. */
export async function sayPrintReady(): Promise<void> {
  const answer = await printBridge.ready()
  if (!answer.ok) throw new Error(`the print window was refused: ${answer.error.code}`)
}
