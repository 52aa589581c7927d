import type { RelationBasis } from '#core/document/relations'
import { message } from '../i18n/messages'
import { markDescriptionId } from './mark-description-id'

const bases = ['stated', 'editorial'] as const satisfies readonly RelationBasis[]

/** The words that describe related rows to screen readers, once for the whole window. */
export function MarkDescriptions() {
  return bases.map((basis) => (
    <span key={basis} id={markDescriptionId(basis)} hidden>
      {message('related.mark', basis)}
    </span>
  ))
}
