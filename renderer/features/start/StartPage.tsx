import {
  ArrowRight,
  FileText,
  FolderLock,
  Highlighter,
  Link2,
  type LucideIcon,
  SearchX,
  ShieldCheck,
} from 'lucide-react'
import { useEffect } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { instrumentsOf, textUnitsOf } from '#core/document/units'
import { inTextLanguage, message } from '../../i18n/messages'
import { afterRender } from '../../services/reading/rows'
import { type FirstStep, firstSteps, tryStep } from '../../services/start-page/first-steps'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useCountedModal } from '../../ui/modal-count'
import { Unbroken } from '../../ui/Unbroken'
import styles from './start.module.css'

const icons: Readonly<Record<FirstStep, LucideIcon>> = {
  answer: Link2,
  absence: SearchX,
  note: Highlighter,
  briefing: FileText,
}

/**
 * What the reader is, four things that can be tried at once, and where one's own words lie. The whole window, until
 * Escape or a button leads to the text.
 */
export function StartPage() {
  useCountedModal()
  const close = useReader((state) => state.closeDialog)
  const see = useReader((state) => state.seeStartPage)
  useEffect(see, [see])
  const act = (step: FirstStep) => {
    close()
    // The page is gone by then, and the focus back in the text.
    afterRender(() => void tryStep(step))
  }
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => !isOpen && close()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.page ?? ''} data-start-page>
          <Introduction />
          <section className={styles.steps} aria-labelledby="start-steps">
            <h3 id="start-steps" className={styles.label}>
              {message('start.try')}
            </h3>
            <ol className={styles.list}>
              {firstSteps.map((step) => (
                <li key={step}>
                  <Step step={step} onTry={act} />
                </li>
              ))}
            </ol>
            <footer className={styles.end}>
              <p className={styles.quiet}>{message('start.again')}</p>
              <Button look="primary" onClick={close} data-begin>
                {message('start.begin')}
              </Button>
            </footer>
          </section>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface StepProps {
  readonly step: FirstStep
  readonly onTry: (step: FirstStep) => void
}

function Step({ step, onTry }: StepProps) {
  return (
    <button type="button" className={styles.step} data-first-step={step} onClick={() => onTry(step)}>
      <span className={styles.sign}>
        <Icon of={icons[step]} />
      </span>
      <span className={styles.question}>{message('start.question', step)}</span>
      <span className={styles.outcome}>{message('start.outcome', step)}</span>
      <span className={styles.onwards}>
        <Icon of={ArrowRight} turns />
      </span>
    </button>
  )
}

function Introduction() {
  const reading = useView(readingIn)
  return (
    <div className={styles.about}>
      <Heading slot="title" className={styles.title ?? ''}>
        {message('start.title')}
      </Heading>
      <p className={styles.what}>{message('start.what')}</p>
      {reading && (
        <p className={styles.text}>
          <bdi {...inTextLanguage(reading.declaration.edition.language)} className={styles.name}>
            <Unbroken text={reading.declaration.shortTitle} />
          </bdi>
          <span className={styles.quiet}>
            {message(
              'start.open',
              textUnitsOf(reading.declaration).filter(({ kind }) => kind === 'paragraph').length,
              instrumentsOf(reading.declaration).length,
            )}
          </span>
        </p>
      )}
      <dl className={styles.facts}>
        <Fact icon={ShieldCheck} title={message('start.private')} text={message('start.privateWhy')} />
        <Fact icon={FolderLock} title={message('start.data')} text={message('start.dataWhere')} />
      </dl>
    </div>
  )
}

interface FactProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
}

function Fact({ icon, title, text }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>
        <Icon of={icon} />
        {title}
      </dt>
      <dd>{text}</dd>
    </div>
  )
}
