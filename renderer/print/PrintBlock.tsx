import { type CSSProperties, memo } from 'react'
import { assertNever } from '#core/assert-never'
import type { Block, CoverBlock, NoteBlock, OfficialBlock, RemarkBlock } from '#core/briefing/blocks'
import { textParagraphs } from '#core/briefing/printable'
import { fillTemplate } from '#core/fill-template'
import type { Labelled } from './labelled'
import { PrintSources } from './PrintSources'
import { PrintOfficialTable, PrintRegister, PrintTimeline } from './PrintTables'
import styles from './print.module.css'

/** One block. Official words are serif with numbers in the margin. Everything else is sans and has a label. */
export const PrintBlock = memo(function PrintBlock({ block, labels }: Labelled<Block>) {
  switch (block.kind) {
    case 'cover':
      return <Cover block={block} labels={labels} />
    case 'heading':
      return block.level === 2 ? <h2 dir="auto">{block.text}</h2> : <h3 dir="auto">{block.text}</h3>
    case 'frame':
      return (
        <div
          className={block.part === 'closing' ? `${styles.frame} ${styles.signed}` : styles.frame}
          lang={block.language}
        >
          {block.lines.map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- official text: lines never move
            <p key={index}>{line}</p>
          ))}
        </div>
      )
    case 'official':
      return <Official block={block} />
    case 'register':
      return <PrintRegister block={block} labels={labels} />
    case 'timeline':
      return <PrintTimeline block={block} labels={labels} />
    case 'remark':
      return <Remark block={block} labels={labels} />
    case 'note':
      return <Note block={block} labels={labels} />
    case 'text':
      return (
        <div className={styles.readerText}>
          <Paragraphs text={block.text} />
        </div>
      )
    case 'search':
      return (
        <div className={styles.beside}>
          <p>
            <strong>{labels.searchRecord}.</strong> {labels.searchedFor}: <bdi>{block.query}</bdi>
          </p>
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )
    case 'sources':
      return <PrintSources block={block} labels={labels} />
    default:
      return assertNever(block)
  }
})

function Cover({ block, labels }: Labelled<CoverBlock>) {
  return (
    <div className={styles.cover}>
      <h1 dir="auto">{block.title}</h1>
      {block.subjects.map((subject) => (
        <p key={subject} className={styles.subject}>
          {labels.extractFrom}: {subject}
        </p>
      ))}
      <div className={styles.fields}>
        {block.fields.map(({ label, value }) => (
          <p key={label}>
            <span className={styles.fieldLabel}>{label}: </span>
            <bdi>{value}</bdi>
          </p>
        ))}
      </div>
    </div>
  )
}

function Official({ block }: { readonly block: OfficialBlock }) {
  return (
    <div className={styles.official} lang={block.language}>
      <OfficialWords block={block} />
      {block.items.length > 0 && (
        <div className={styles.items}>
          {block.items.map(({ eId, number, text, level }) => (
            <div key={eId} className={styles.item} style={{ '--level': level - 1 } as CSSProperties}>
              <Hung number={number} text={text} />
            </div>
          ))}
        </div>
      )}
      {block.footnotes.map(({ marker, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- official text: notes never move
        <p key={index} className={styles.footnote}>
          {marker} {text}
        </p>
      ))}
    </div>
  )
}

/** The words of a passage: a heading, a table, or a paragraph with its number in the margin, if it has one. */
function OfficialWords({ block }: { readonly block: OfficialBlock }) {
  const { headingLevel, rows, number, text } = block
  if (headingLevel === 3) return <h3 className={styles.officialHeading}>{text}</h3>
  if (headingLevel === 4) return <h4 className={styles.officialHeading}>{text}</h4>
  if (rows !== null) return <PrintOfficialTable rows={rows} />
  return number === '' ? <p dir="auto">{text}</p> : <Hung number={number} text={text} />
}

/** A number in the margin and its text: one paragraph, so that nothing can come between them. */
function Hung({ number, text }: { readonly number: string; readonly text: string }) {
  return (
    <p className={styles.hung} dir="auto">
      <span className={styles.number}>{number} </span>
      {text}
    </p>
  )
}

function Remark({ block, labels }: Labelled<RemarkBlock>) {
  return (
    <div className={styles.beside}>
      <p dir="auto">
        <strong>{fillTemplate(labels.remarkOn, { place: block.on })}</strong> ({block.rating}).{' '}
        <bdi>{block.text}</bdi>
      </p>
    </div>
  )
}

function Note({ block, labels }: Labelled<NoteBlock>) {
  return (
    <div className={styles.note}>
      <p>
        <strong>{fillTemplate(labels.noteOn, { number: block.number, place: block.on })}.</strong>
        {block.quote !== null && (
          <>
            {' '}
            {labels.quoted}: “<bdi>{block.quote}</bdi>”.
          </>
        )}
      </p>
      {block.body !== '' && <Paragraphs text={block.body} />}
    </div>
  )
}

/** Free text: paragraphs in their own direction, line breaks kept. */
function Paragraphs({ text }: { readonly text: string }) {
  return textParagraphs(text).map((paragraph, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a static text: paragraphs are never moved
    <p key={index} dir="auto" className={styles.lines}>
      {paragraph}
    </p>
  ))
}
