import { foldText } from '../fold-text'
import type { NoteColour } from './colours'
import type { Note, NoteState, NoteVisibility } from './note'

/** What the notes panel shows. An absent or empty field is ignored; all others must match. */
export interface NoteFilter {
  /** Words that must all be in the body, the quoted words or the tags; case and accents do not count. */
  readonly text?: string
  /** All of these tags, as written. */
  readonly tags?: readonly string[]
  readonly colours?: readonly NoteColour[]
  /** One of these places: the eId itself or a paragraph whose items count too. */
  readonly places?: readonly string[]
  readonly visibility?: NoteVisibility
  readonly states?: readonly NoteState[]
}

export const noteSorts = ['place', 'newest', 'oldest', 'colour'] as const
/** `newest` and `oldest` go by the order in which notes were added, not by the clock. */
export type NoteSort = (typeof noteSorts)[number]

/** A note with the order in which it came in. */
export interface OrderedNote {
  readonly note: Note
  readonly order: number
}

function textOf(note: Note): string {
  const quotes = note.targets.flatMap((target) => (target.kind === 'text' ? [target.quote.exact] : []))
  return foldText([note.body, ...quotes, ...note.tags].join('\n'))
}

/** Folded texts of notes, kept as long as the note object lives: notes are replaced, never changed. */
const folded = new WeakMap<Note, string>()

function foldedText(note: Note): string {
  const known = folded.get(note)
  if (known !== undefined) return known
  const text = textOf(note)
  folded.set(note, text)
  return text
}

function isAt(note: Note, places: readonly string[]): boolean {
  return note.targets.some(
    (target) =>
      target.kind !== 'document' &&
      places.some((place) => target.eId === place || target.eId.startsWith(`${place}__`)),
  )
}

/** The notes that match a filter, in the order given. */
export function filterNotes<Item extends OrderedNote>(items: readonly Item[], filter: NoteFilter): Item[] {
  const words = foldText(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const { tags = [], colours = [], places = [], visibility, states = [] } = filter
  return items.filter(
    ({ note }) =>
      (colours.length === 0 || colours.includes(note.colour)) &&
      (states.length === 0 || states.includes(note.state)) &&
      (visibility === undefined || note.visibility === visibility) &&
      tags.every((tag) => note.tags.includes(tag)) &&
      (places.length === 0 || isAt(note, places)) &&
      words.every((word) => foldedText(note).includes(word)),
  )
}

/**
 * Sorts without changing `items`.
 *
 * @param placeOf - rank of an eId in reading order; a note on the whole document comes first
 */
export function sortNotes<Item extends OrderedNote>(
  items: readonly Item[],
  sort: NoteSort,
  placeOf: (eId: string) => number,
): Item[] {
  const place = ({ note }: Item): number => {
    const [target] = note.targets
    return target === undefined || target.kind === 'document' ? -1 : placeOf(target.eId)
  }
  const offset = ({ note }: Item): number =>
    note.targets[0]?.kind === 'text' ? note.targets[0].position.start : -1
  switch (sort) {
    case 'place':
      return [...items].sort((a, b) => place(a) - place(b) || offset(a) - offset(b) || a.order - b.order)
    case 'newest':
      return [...items].sort((a, b) => b.order - a.order)
    case 'oldest':
      return [...items].sort((a, b) => a.order - b.order)
    case 'colour':
      return [...items].sort((a, b) =>
        a.note.colour < b.note.colour ? -1 : a.note.colour > b.note.colour ? 1 : a.order - b.order,
      )
    default:
      return [...items]
  }
}

/** All tags with their counts, most used first, then by name. */
export function countTags(notes: readonly Note[]): { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { tags } of notes) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
}

/** Tags to offer for what was typed: those that begin with it, then those with a word that does. */
export function completeTag(
  tags: readonly { readonly tag: string; readonly count: number }[],
  typed: string,
  limit = 8,
): string[] {
  const start = foldText(typed.trim())
  const begins = tags.filter(({ tag }) => foldText(tag).startsWith(start))
  const inside = tags.filter((entry) => !begins.includes(entry) && foldText(entry.tag).includes(` ${start}`))
  return [...begins, ...inside].slice(0, limit).map(({ tag }) => tag)
}
