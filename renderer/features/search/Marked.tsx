import type { Snippet } from '#core/search/snippet'
import hits from './hits.module.css'

/** A piece of text with the words found marked, and with signs where text was left out. */
export function Marked({ snippet }: { readonly snippet: Snippet }) {
  const pieces = snippet.spans.map(([start, end], index) => (
    <span key={start}>
      {snippet.text.slice(snippet.spans[index - 1]?.[1] ?? 0, start)}
      <mark className={hits.mark}>{snippet.text.slice(start, end)}</mark>
    </span>
  ))
  return (
    <>
      {snippet.cutBefore && '… '}
      {pieces}
      {snippet.text.slice(snippet.spans.at(-1)?.[1] ?? 0)}
      {snippet.cutAfter && ' …'}
    </>
  )
}
