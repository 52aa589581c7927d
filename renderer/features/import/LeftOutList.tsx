import { wholeWords } from '#core/import/review/entry-words'
import { message } from '../../i18n/messages'
import type { Review } from '../../store/import/import-slice'
import common from '../../ui/common.module.css'
import styles from './import.module.css'
import type { TextLanguage } from './text-language'

interface LeftOutListProps {
  readonly review: Review
  readonly language: TextLanguage
}

/** All words that are not in the text, and why. */
export function LeftOutList({ review, language }: LeftOutListProps) {
  const { text, draft } = review
  const { left, traits } = text.source
  const here = draft.entries.flatMap((entry) =>
    entry.left === null ? [] : [{ words: wholeWords(text, entry), why: entry.left, at: entry.start }],
  )
  return (
    <section
      className={styles.leftOut}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
      tabIndex={0}
      aria-label={message('import.leftTab', here.length + left.length)}
      data-left-out
    >
      {traits.length > 0 && <p className={common.quiet}>{message('import.holds', traits)}</p>}
      {here.length + left.length === 0 && <p>{message('import.leftNothing')}</p>}
      <Words title={message('import.leftHere')} words={here} language={language} />
      <Words
        title={message('import.leftBefore')}
        words={left.map(({ words, why }, at) => ({ words, why, at }))}
        language={language}
      />
    </section>
  )
}

interface WordsProps {
  readonly title: string
  readonly words: readonly {
    readonly words: string
    readonly why: Parameters<typeof message<'import.leftOut'>>[1]
    readonly at: number
  }[]
  readonly language: TextLanguage
}

function Words({ title, words, language }: WordsProps) {
  if (words.length === 0) return null
  return (
    <>
      <h4 className={styles.listTitle}>{title}</h4>
      <ul className={styles.leftList}>
        {words.map(({ words: each, why, at }) => (
          <li key={at}>
            <span {...language}>{each}</span>{' '}
            <span className={common.quiet}>{message('import.leftOut', why)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
