import { escapeHtml } from '../escape-html'

/** Words of the official text with their reference, as the clipboard takes them. */
export interface Quotation {
  readonly text: string
  /** An HTML fragment: every word in it went through `escapeHtml`. */
  readonly html: string
}

/**
 * Words and reference as plain text and as rich text. The words stay word for word.
 *
 * @param passages - official words, one entry a paragraph, item or event; may be empty for a bare reference
 * @param reference - of one line or several; `null` for none
 * @param preformatted - true where the reference's line breaks and indents are its form, as in CSL-JSON and RIS
 */
export function quotation(
  passages: readonly string[],
  reference: string | null,
  preformatted = false,
): Quotation {
  const words = passages.map((passage) => `<p>${escapeHtml(passage)}</p>`).join('')
  const quoted = words === '' ? '' : `<blockquote>${words}</blockquote>`
  return {
    text: [...passages, ...(reference === null ? [] : [reference])].join('\n\n'),
    html: quoted + referenceHtml(reference, preformatted),
  }
}

function referenceHtml(reference: string | null, preformatted: boolean): string {
  if (reference === null) return ''
  if (preformatted) return `<pre>${escapeHtml(reference)}</pre>`
  return reference
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')
}
