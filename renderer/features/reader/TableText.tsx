import type { EId } from '#core/document/eid'
import styles from './reader.module.css'

interface TableTextProps {
  readonly eId: EId
  readonly rows: readonly (readonly string[])[]
}

/**
 * A table of the official text. Its text content is that of the passage, with a tab after a cell and a line break after a
 * row, so that found words and notes stand where they belong. The first row names the columns.
 */
export function TableText({ eId, rows }: TableTextProps) {
  return (
    <div className={styles.table}>
      <table data-text={eId}>
        <tbody>
          {rows.map((cells, line) => (
            // oxlint-disable-next-line react/no-array-index-key -- official text: rows never move
            <tr key={line}>
              {cells.map((cell, column) => {
                const isLast = column === cells.length - 1
                const end = isLast ? (line === rows.length - 1 ? '' : '\n') : '\t'
                const Cell = line === 0 ? 'th' : 'td'
                return (
                  // oxlint-disable-next-line react/no-array-index-key -- official text: cells never move
                  <Cell key={column} scope={line === 0 ? 'col' : undefined}>
                    {`${cell}${end}`}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
