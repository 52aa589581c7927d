import type { LabelledLine } from './blocks'
import type { Briefing } from './briefing'
import type { LeftOutReason, PrivateConfirmation } from './chosen-notes'
import { type ComposedBriefing, composeBriefing } from './compose'
import { declarationsUsed } from './cover'
import type { BriefingMaterial, BriefingNote } from './material'
import type { MissingItem } from './missing'
import { passageLabel, wholeLabel } from './passages'
import { oneLine } from './printable'
import { printedItems } from './printed-items'

/** A note as the final sheet lists it: where it stands and how it begins. */
export type NoteOnSheet = {
  readonly id: string
  readonly on: string
  /** The first words, on one line, at most 80 characters. */
  readonly begins: string
  readonly visibility: 'private' | 'public'
}

/** What leaves this computer with an export, for the page that is shown before anything is written. */
export type LeavingSheet = {
  readonly passages: readonly string[]
  readonly publicNotes: readonly NoteOnSheet[]
  /** Confirmed for this export; shown apart and first. */
  readonly privateNotes: readonly NoteOnSheet[]
  readonly leftOut: readonly (NoteOnSheet & { readonly reason: LeftOutReason })[]
  /** Private notes that would also be exported if they were confirmed: what the confirmation must list. */
  readonly awaitingConfirmation: readonly NoteOnSheet[]
  readonly freeTexts: number
  readonly searchRecords: number
  readonly remarks: number
  readonly missing: readonly MissingItem[]
  /** Where imported texts come from, with names of files and people that the file will carry. */
  readonly origins: readonly string[]
  /** Document properties the file will carry. Nothing else is written into it: no user name, path or machine. */
  readonly metadata: readonly LabelledLine[]
}

const FIRST_WORDS = 80

/**
 * What leaves, and what stays, under these choices. It uses the same function as the writers (`chooseNotes`), so that
 * page and file always agree.
 *
 * @param composed - the same briefing, material and confirmation composed, where that was done before
 */
export function whatLeaves(
  briefing: Briefing,
  material: BriefingMaterial,
  confirmed: PrivateConfirmation = new Set(),
  composed: ComposedBriefing = composeBriefing(briefing, material, confirmed),
): LeavingSheet {
  const { document, missing, notes } = composed
  const { included, leftOut } = notes
  const { properties, trust } = material.words
  const gone = new Set(missing.map(({ item }) => item))
  const onSheet = (note: BriefingNote): NoteOnSheet => noteOnSheet(note, material)
  const count = (kind: string): number => document.blocks.filter((block) => block.kind === kind).length
  return {
    passages: printedItems(briefing, material).flatMap((item) =>
      item.kind === 'passage' && !gone.has(item.id)
        ? [passageLabel(material, item.declaration, item.eId)]
        : [],
    ),
    publicNotes: included.filter(({ visibility }) => visibility === 'public').map(onSheet),
    privateNotes: included.filter(({ visibility }) => visibility === 'private').map(onSheet),
    leftOut: leftOut.map(({ note, reason }) => ({ ...onSheet(note), reason })),
    awaitingConfirmation: leftOut
      .filter(({ reason }) => reason === 'private-unconfirmed')
      .map(({ note }) => onSheet(note)),
    freeTexts: count('text') + count('heading'),
    searchRecords: count('search'),
    remarks: count('remark'),
    missing,
    origins: declarationsUsed(briefing, material).flatMap(({ trust: own }) =>
      own.kind === 'imported' ? [oneLine(trust.paper(own.statement))] : [],
    ),
    metadata: [
      { label: properties.title, value: document.title },
      { label: properties.author, value: document.author },
      { label: properties.language, value: document.language },
      { label: properties.producer, value: document.labels.producer },
      { label: properties.classification, value: document.running.classification },
    ].filter(({ value }) => value !== ''),
  }
}

function noteOnSheet(note: BriefingNote, material: BriefingMaterial): NoteOnSheet {
  const [first] = note.targets
  const on =
    !first || first.kind === 'document'
      ? wholeLabel(material, note.declaration)
      : passageLabel(material, note.declaration, first.eId)
  const line = oneLine(note.body)
  const begins =
    line.length > FIRST_WORDS
      ? `${Array.from(line)
          .slice(0, FIRST_WORDS - 1)
          .join('')}…`
      : line
  return { id: note.id, on, begins, visibility: note.visibility }
}
