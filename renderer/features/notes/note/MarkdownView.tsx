import { memo, type ReactNode, useState } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { message } from '../../../i18n/messages'
import { Button } from '../../../ui/Button'
import markdown from '../markdown.module.css'
import { excerptLength, isLightMarkdown, longestMarkdown } from './light-markdown'

/** The page has its own headings: a note's are only larger words. */
function Heading({ children }: { readonly children?: ReactNode }) {
  return (
    <p className={markdown.strong} dir="auto">
      {children}
    </p>
  )
}

/**
 * Nothing links out of the app and nothing is loaded: links and pictures are shown as words. Each block runs in the
 * direction of its own words.
 */
const components: Components = {
  a: ({ children }) => <span className={markdown.link}>{children}</span>,
  img: ({ alt }) => <span>{alt}</span>,
  p: ({ children }) => <p dir="auto">{children}</p>,
  ul: ({ children }) => <ul dir="auto">{children}</ul>,
  ol: ({ children }) => <ol dir="auto">{children}</ol>,
  blockquote: ({ children }) => <blockquote dir="auto">{children}</blockquote>,
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
}

/** Light Markdown as React elements; HTML in it stays text, and so does all that is not light. */
export const MarkdownView = memo(function MarkdownView({ text }: { readonly text: string }) {
  return (
    // Which language it is in is not known.
    <div className={markdown.markdown} lang="" data-note-body>
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

/** Text as it was written. Of a very long text the beginning is shown, and all of it on request. */
function PlainText({ text }: { readonly text: string }) {
  const [isWhole, setWhole] = useState(false)
  const isCut = !isWhole && text.length > longestMarkdown
  return (
    <>
      <p className={markdown.plain} dir="auto">
        {isCut ? `${text.slice(0, excerptLength)}…` : text}
      </p>
      {isCut && <Button onClick={() => setWhole(true)}>{message('notes.showWhole', text.length)}</Button>}
    </>
  )
}
