import type { ReviewAction } from '#core/import/review/action'
import { message } from '../../i18n/messages'
import { type Review, selectionOf } from '../../store/import/import-slice'

/** What a key asks of the screen rather than of the text. */
export type Wish = 'split' | 'number' | 'kind' | 'division'

/** Something that can be done with what is chosen, by its key or its button. */
export interface Operation {
  readonly name: string
  readonly label: string
  /** As shown; one letter stands for itself without any other key. */
  readonly key: string
  readonly does: ReviewAction | Wish
}

/** What can be done with what is chosen, in the order of the buttons. */
export function operationsOn(review: Review): readonly Operation[] {
  const selection = selectionOf(review)
  const { entries } = review.draft
  const chosen = entries.slice(selection.first, selection.last + 1)
  const isOut = chosen.length > 0 && chosen.every(({ left }) => left !== null)
  const isHeading = chosen.every((entry) => entry.isHeading)
  const isMany = selection.last > selection.first
  return [
    {
      name: 'settle',
      label: message('import.settle'),
      key: 'Space',
      does: { do: 'settle', selection },
    },
    { name: 'split', label: message('import.split'), key: 'S', does: 'split' },
    {
      name: 'join',
      label: message(isMany ? 'import.joinMany' : 'import.join'),
      key: 'I',
      does: { do: 'join', selection },
    },
    { name: 'number', label: message('import.number'), key: 'N', does: 'number' },
    {
      name: 'heading',
      label: message('import.heading'),
      key: 'H',
      does: { do: 'heading', selection, isHeading: !isHeading },
    },
    { name: 'deeper', label: message('import.deeper'), key: 'D', does: { do: 'level', selection, by: 1 } },
    {
      name: 'outwards',
      label: message('import.outwards'),
      key: 'Shift+D',
      does: { do: 'level', selection, by: -1 },
    },
    {
      name: 'leave-out',
      label: message(isOut ? 'import.takeIn' : 'import.leave'),
      key: 'X',
      does: { do: 'leave-out', selection },
    },
  ]
}

/** The name of a key as `operationsOn` writes it. */
export function keyName({ key, shiftKey, ctrlKey, metaKey, altKey }: React.KeyboardEvent): string {
  const mod = ctrlKey || metaKey ? 'Mod+' : ''
  const alt = altKey ? 'Alt+' : ''
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  return `${mod}${alt}${shiftKey ? 'Shift+' : ''}${name}`
}
