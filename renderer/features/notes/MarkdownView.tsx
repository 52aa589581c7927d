import Markdown, { type Components } from 'react-markdown'
import styles from './notes.module.css'

/** Nothing leads out of the app and nothing is loaded: links and pictures are their words. */
const components: Components = {
  a: ({ children }) => <span className={styles.link}>{children}</span>,
  img: ({ alt }) => <span>{alt}</span>,
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  // The page has its own headings: a note's are only larger words.
  h1: ({ children }) => <p className={styles.strong}>{children}</p>,
  h2: ({ children }) => <p className={styles.strong}>{children}</p>,
  h3: ({ children }) => <p className={styles.strong}>{children}</p>,
  h4: ({ children }) => <p className={styles.strong}>{children}</p>,
  h5: ({ children }) => <p className={styles.strong}>{children}</p>,
  h6: ({ children }) => <p className={styles.strong}>{children}</p>,
}

/** Light Markdown as React elements; HTML in it stays text. */
export function MarkdownView({ text }: { readonly text: string }) {
  return (
    <div className={styles.markdown} data-note-body>
      <Markdown components={components} urlTransform={() => ''}>
        {text}
      </Markdown>
    </div>
  )
}
