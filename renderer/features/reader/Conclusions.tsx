import type { Declaration } from '#core/document/declaration'
import { closingLine, signatureBlocks } from '#core/document/units'
import styles from './reader.module.css'

/** The closing line and the signatures, side by side where there is room. */
export function Conclusions({ declaration }: { readonly declaration: Declaration }) {
  const closing = closingLine(declaration)
  const signatures = signatureBlocks(declaration)
  return (
    <>
      {closing !== null && (
        <p className={styles.closing} data-text="signature">
          {closing}
        </p>
      )}
      {signatures.length > 0 && (
        <div className={styles.signatures}>
          {signatures.map((block, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- official text: blocks never move
            <p key={index} className={styles.signature} data-text={`signature-${index + 1}`}>
              {block}
            </p>
          ))}
        </div>
      )}
    </>
  )
}
