import { useRef } from 'react'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { copyText } from '../../services/copying/clipboard'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import { Button } from '../../ui/Button'
import { Popover } from '../../ui/Popover'
import { CardContent } from './CardContent'
import cards from './cards.module.css'
import type { Referenced } from './referenced'
import { termLines } from './term-lines'

interface TermDialogProps {
  readonly reference: Referenced
  readonly onClose: () => void
}

/** A term's card that stays open, for reading and for copying its sources. */
export function TermDialog({ reference, onClose }: TermDialogProps) {
  const trigger = useRef<HTMLElement>(reference.element)
  const reading = useView(readingIn)
  const lookup = useView((view) => view.lookup)
  const entry = reading?.glossary.find(({ id }) => id === reference.target)
  if (!entry || !reading) return null
  const lines = termLines(entry, reading, lookup, interfaceWords().extract.citation)
  return (
    <Popover label={entry.term} trigger={trigger} onClose={onClose}>
      <CardContent reference={reference} isPinned />
      {lines.length > 0 && (
        <Button className={cards.copy} onClick={() => void copyText(lines.join('\n')).then(onClose)}>
          {message('reference.copySources')}
        </Button>
      )}
    </Popover>
  )
}
