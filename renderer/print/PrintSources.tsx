import type { LabelledLine, SourcesBlock } from '#core/briefing/blocks'
import type { Labelled } from './labelled'
import styles from './print.module.css'

/** Where the words are from, how to check and how to cite them. */
export function PrintSources({ block, labels }: Labelled<SourcesBlock>) {
  return (
    <div className={styles.sources}>
      <h2>{labels.sourcesPage}</h2>
      {block.editions.map(({ title, lines }) => (
        <div key={title} className={styles.edition}>
          <p>
            <strong>{title}</strong>
          </p>
          <Lines lines={lines} />
        </div>
      ))}
      <Part title={labels.legend} lines={block.legend.map((value) => ({ label: '', value }))} />
      <Part
        title={labels.citations}
        lines={block.citations.map(({ label, citation }) => ({ label, value: citation }))}
      />
      <Part
        title={labels.references}
        lines={block.references.map(({ number, reference }) => ({
          label: '',
          value: `[${number}] ${reference}`,
        }))}
      />
    </div>
  )
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly LabelledLine[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <Lines lines={lines} />
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly LabelledLine[] }) {
  return lines.map(({ label, value }) => (
    <p key={`${label} ${value}`} className={styles.sourceLine}>
      {label !== '' && <strong>{label}: </strong>}
      <bdi>{value}</bdi>
    </p>
  ))
}
