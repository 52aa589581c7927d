import type { RegisterBlock, TimelineBlock } from '#core/briefing/blocks'
import { registerRemark } from '#core/briefing/tables'
import type { Labelled } from './labelled'
import styles from './print.module.css'

/** Instruments as a table with a repeated head, or as entries in two columns. */
export function PrintRegister({ block, labels }: Labelled<RegisterBlock>) {
  if (block.columns === 2) {
    return (
      <>
        <p className={styles.caption}>{block.caption}</p>
        <div className={styles.twoColumns}>
          {block.rows.map((row) => (
            <div key={row.eId} className={styles.entry}>
              <p className={styles.hung} lang={block.language}>
                <span className={styles.number}>{row.number} </span>
                {row.text}
              </p>
              <p className={styles.entryRemark}>{registerRemark(row, labels)}</p>
            </div>
          ))}
        </div>
      </>
    )
  }
  return (
    <>
      <p className={styles.caption}>{block.caption}</p>
      <table className={styles.register} aria-label={block.caption}>
        <Head
          cells={[labels.registerNumber, labels.registerText, labels.registerKind, labels.registerParagraphs]}
        />
        {block.rows.map(({ eId, number, text, kind, paragraphs }) => (
          <tbody key={eId}>
            <tr>
              <th scope="row" className={styles.officialCell}>
                {number}
              </th>
              <td className={styles.officialCell} lang={block.language}>
                {text}
              </td>
              <td>{kind}</td>
              <td>{paragraphs}</td>
            </tr>
          </tbody>
        ))}
      </table>
    </>
  )
}

/** Events as a table with a repeated head. */
export function PrintTimeline({ block, labels }: Labelled<TimelineBlock>) {
  return (
    <>
      <p className={styles.caption}>{block.caption}</p>
      <table className={styles.timeline} aria-label={block.caption}>
        <Head
          cells={[labels.timelineDate, labels.timelinePlace, labels.timelineEvent, labels.timelineBasis]}
        />
        {block.rows.map(({ eId, date, place, title, summary, rating, conflicts }) => (
          <tbody key={eId}>
            <tr>
              <th scope="row">{date}</th>
              <td>{place}</td>
              <td>
                <p className={styles.eventTitle}>{title}</p>
                {summary !== '' && <p>{summary}</p>}
                {conflicts.map((line) => (
                  <p key={line}>
                    {labels.sourcesDiffer}: {line}
                  </p>
                ))}
              </td>
              <td>{rating}</td>
            </tr>
          </tbody>
        ))}
      </table>
    </>
  )
}

function Head({ cells }: { readonly cells: readonly string[] }) {
  return (
    <thead>
      <tr>
        {cells.map((cell) => (
          <th key={cell} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** A table of the official text; its first row names the columns, and is repeated on every page. */
export function PrintOfficialTable({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const [head = [], ...body] = rows
  return (
    <table className={styles.officialTable}>
      <thead>
        <tr>
          {head.map((cell, column) => (
            // oxlint-disable-next-line react/no-array-index-key -- official text: cells never move
            <th key={column} scope="col" className={styles.officialCell}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((cells, line) => (
          // oxlint-disable-next-line react/no-array-index-key -- official text: rows never move
          <tr key={line}>
            {cells.map((cell, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- official text: cells never move
              <td key={column} className={styles.officialCell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
