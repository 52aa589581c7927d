import { memo, useState } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { message } from '../../i18n/messages'
import { Button } from '../../ui/Button'
import { excerptLength, isLightMarkdown, longestMarkdown } from './light-markdown'
import markdown from './markdown.module.css'

/** Nothing leads out of the app and nothing is loaded: links and pictures are their words. */
const components: Components = {
  a: ({ children }) => <span className={markdown.link}>{children}</span>,
  img: ({ alt }) => <span>{alt}</span>,
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  // The page has its own headings: a note's are only larger words.
  h1: ({ children }) => <p className={markdown.strong}>{children}</p>,
  h2: ({ children }) => <p className={markdown.strong}>{children}</p>,
  h3: ({ children }) => <p className={markdown.strong}>{children}</p>,
  h4: ({ children }) => <p className={markdown.strong}>{children}</p>,
  h5: ({ children }) => <p className={markdown.strong}>{children}</p>,
  h6: ({ children }) => <p className={markdown.strong}>{children}</p>,
}

/** Light Markdown as React elements; HTML in it stays text, and so does all that is not light. */
export const MarkdownView = memo(function MarkdownView({ text }: { readonly text: string }) {
  return (
    <div className={markdown.markdown} data-note-body>
      {isLightMarkdown(text) ? (
        <Markdown components={components} urlTransform={() => ''}>
          {text}
        </Markdown>
      ) : (
        <PlainText text={text} />
      )}
    </div>
  )
})

/** Text as it was written; of a very long one the beginning, and all of it on request. */
function PlainText({ text }: { readonly text: string }) {
  const [isWhole, setWhole] = useState(false)
  const isCut = !isWhole && text.length > longestMarkdown
  return (
    <>
      <p className={markdown.plain}>{isCut ? `${text.slice(0, excerptLength)}…` : text}</p>
      {isCut && <Button onClick={() => setWhole(true)}>{message('notes.showWhole', text.length)}</Button>}
    </>
  )
}
