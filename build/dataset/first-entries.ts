import type { Declaration } from '#core/document/declaration'
import { lastSegment, type PassageEId } from '#core/document/eid'
import type { Source } from '#core/document/evidence'
import type { Relation } from '#core/document/relations'
import { instrumentsOf, unitOf } from '#core/document/units'
import type { TimelineEvent } from '#core/timeline/timeline'

/** What a text says of itself, in the form of editorial entries: the beginning of its files, and their example. */
export interface FirstEntries {
  readonly sources: readonly Source[]
  readonly events: readonly TimelineEvent[]
  readonly relations: readonly Relation[]
}

/** The key under which a text is named as a source of what is said of it. */
const OWN_TEXT = 'source text'

/**
 * The first entries of a new text: itself as a source, its signing as an event if a closing line states place and day,
 * and each instrument with the paragraph that lists it. Nothing in them is known from elsewhere.
 */
export function firstEntries(declaration: Declaration): FirstEntries {
  const { title, dateLine, signature, states } = declaration
  const name = [title, dateLine].filter((part) => part !== null).join(' ')
  return {
    sources: [
      {
        key: OWN_TEXT,
        title: name,
        publisher: states.join(', '),
        ...(signature ? { date: signature.date } : {}),
        address: 'the official text as this app prints it',
      },
    ],
    events: signature
      ? [
          {
            eId: `event_declaration-${signature.date.slice(0, 4)}`,
            date: { precision: 'day', date: signature.date },
            place: signature.place,
            title,
            summary: '',
            anchor: true,
            layer: 'declarations',
            rating: 'C1',
            sources: [OWN_TEXT],
            conflicts: [],
          },
        ]
      : [],
    relations: instrumentsOf(declaration).map(({ eId, number, paragraph }) => ({
      from: paragraph,
      to: eId,
      basis: 'stated',
      reason: `${nameOf(declaration, paragraph)} lists item ${number} among the instruments.`,
    })),
  }
}

/** `Paragraph 26`; without the number where the text gives none. */
function nameOf(declaration: Declaration, eId: PassageEId): string {
  const kind = unitOf(declaration, eId)?.kind ?? 'paragraph'
  const number = lastSegment(eId)?.number
  const word = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`
  return number ? `${word} ${number}` : `The ${kind}`
}
