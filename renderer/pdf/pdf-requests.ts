import type { PdfBridge } from '#contract/bridge'
import type { DescribedPage, PdfOutcome } from '#contract/pdf/channels'

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var pdfBridge: PdfBridge
}

/** The PDF that this window is to open. Throws when this is no such window: there is nobody to inform. */
export async function readPdfBytes(): Promise<Uint8Array> {
  return taken(await pdfBridge.document())
}

/** Hands a page on. Throws when the main process takes no more. */
export async function sayPage(page: DescribedPage): Promise<void> {
  taken(await pdfBridge.page(page))
}

/** Says how it ended; the main process then closes the window. */
export async function sayPdfDone(outcome: PdfOutcome): Promise<void> {
  await pdfBridge.done(outcome)
}

function taken<Value>(
  answer:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly error: { code: string } },
): Value {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}
