import { useEffect, useState } from 'react'
import type { AboutFacts, ProgramState } from '#contract/channels'
import type { Reading } from '#contract/library/reading'
import { trustOf } from '#core/document/trust'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { loadAboutFacts } from '../../services/window/about'
import { isDoubtful, programState } from '../../services/window/check-program'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import { useReader } from '../../store/store'
import { Dialog } from '../../ui/Dialog'
import styles from './settings.module.css'

/** Versions, runtime, and the edition and fingerprints of the declaration on screen. */
export function AboutDialog() {
  const [facts, setFacts] = useState<AboutFacts | null>(null)
  const [program, setProgram] = useState<ProgramState | null>(null)
  const reading = useView(readingIn)
  const close = useReader((state) => state.closeDialog)
  const integrity = reading ? integrityOf(reading) : 'about.unverified'
  const isSound = integrity === 'about.verified' || integrity === 'about.imported'
  useEffect(() => {
    void loadAboutFacts().then(setFacts)
    void programState().then(setProgram)
  }, [])
  return (
    <Dialog title={message('about.title')} onClose={close}>
      <dl className={styles.facts}>
        {facts && (
          <>
            <dt>{message('about.version')}</dt>
            <dd>{facts.version}</dd>
            <dt>{message('about.runtime')}</dt>
            <dd>
              {message('about.runtimeFacts', facts.electron, facts.chromium, facts.node)}
              {!facts.runtimeSupported && <p className={styles.warning}>{message('about.unsupported')}</p>}
            </dd>
          </>
        )}
        {program !== null && (
          <>
            <dt>{message('about.program')}</dt>
            <dd className={isDoubtful(program) ? styles.warning : undefined}>
              {message('about.programState', program)}
            </dd>
          </>
        )}
        {reading && (
          <>
            <dt>{message('about.declaration')}</dt>
            <dd>
              <bdi>{reading.declaration.shortTitle}</bdi>
            </dd>
            <dt>{message('about.edition')}</dt>
            <dd>
              <bdi>{reading.declaration.edition.label}</bdi>
            </dd>
            <Origin reading={reading} />
            <dt>{message('about.textHash')}</dt>
            <dd className={styles.hash}>{reading.declaration.edition.textSha256}</dd>
            <dt>{message('about.contentHash')}</dt>
            <dd className={styles.hash}>
              {facts?.contentSha256}
              <p className={isSound ? undefined : styles.warning}>{message(integrity)}</p>
            </dd>
          </>
        )}
      </dl>
      <p className={styles.remark}>{message('about.privacy')}</p>
    </Dialog>
  )
}

/** What is known about the data on screen: the list made with the app proves all of it, or names what differs. */
function integrityOf(
  reading: Reading,
): 'about.verified' | 'about.imported' | 'about.partial' | 'about.unverified' {
  const trust = trustOf(reading)
  if (trust.kind === 'altered') return 'about.unverified'
  if (reading.problems.length > 0) return 'about.partial'
  return trust.kind === 'imported' ? 'about.imported' : 'about.verified'
}

/** What the words were taken from: the source of a bundled text, or the file of an imported one, which nobody checked. */
function Origin({ reading }: { readonly reading: Reading }) {
  const trust = trustOf(reading)
  if (trust.kind !== 'imported')
    return (
      <>
        <dt>{message('about.sourceHash')}</dt>
        <dd className={styles.hash}>{reading.declaration.edition.sourceSha256}</dd>
      </>
    )
  const words = interfaceWords().trust
  return (
    <>
      <dt>{words.label}</dt>
      <dd data-trust="imported">{words.own(trust.statement)}</dd>
      <dt>{words.fileDigest}</dt>
      <dd className={styles.hash}>{trust.statement.fileSha256}</dd>
    </>
  )
}
