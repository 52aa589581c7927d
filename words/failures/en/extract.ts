import type { ExtractFault } from '#contract/briefings/extract-fault'
import { assertNever } from '#core/assert-never'

/** Why an extract was not made, printed or shown. */
export function extractWords(fault: ExtractFault): string {
  switch (fault.what) {
    case 'empty':
      return 'This briefing is empty, so there is nothing to export. Add a passage to it first.'
    case 'another-running':
      return 'Another extract is being made. Wait for it, or cancel it first.'
    case 'window-closed':
      return 'The window was closed. Nothing was written.'
    case 'file-moved':
      return 'The file is no longer where it was written. Your briefing is safe: save the extract again.'
    case 'nothing-to-print':
      return 'This window has nothing to print.'
    case 'briefing-gone':
      return 'This briefing no longer exists. Nothing was written.'
    case 'not-quotable':
      return `“${fault.title}” does not match its fingerprint and must not be quoted. Nothing was written; your briefing is safe. Reinstall the reader to get the official text back.`
    case 'incomplete':
      return `Some information beside the official text was changed or cannot be read (${fault.files.join(', ')}), so an extract would not be complete. Nothing was written; your briefing is safe. Reinstall the reader to get it back.`
    case 'cancelled':
      return 'Cancelled. No file was written; your briefing is unchanged.'
    case 'not-made':
      return fault.format === 'pdf'
        ? `The PDF could not be made (${fault.reason}). No file was written and your briefing is safe. Try again, or save it as Word.`
        : `The Word document could not be made (${fault.reason}). No file was written and your briefing is safe. Try again, or save it as PDF.`
    case 'not-printed':
      return `The extract could not be printed (${fault.reason}). Your briefing is safe. Check that a printer is set up, or save it as PDF and print that.`
    case 'job-not-json':
      return 'The job is not JSON. Nothing was written.'
    case 'job-other-format':
      return `The job is not in the format that this version reads, at ${fault.place || 'its root'}. Nothing was written.`
    case 'job-names-missing':
      return `The briefing refers to things that do not exist: ${fault.names.join(', ')}. Nothing was written.`
    case 'job-failed':
      return `The extract could not be written (${fault.reason}). No file was changed.`
    default:
      return assertNever(fault)
  }
}
