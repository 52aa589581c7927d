import type { Briefing } from '#core/briefing/briefing'
import { createBriefing } from '#core/briefing/create-briefing'
import type { EId } from '#core/document/eid'
import type { Note } from '#core/notes/note'
import { DECLARATION } from './briefing-material'
import { expectOk, openIn, plainNote } from './notes'

/** Puts notes and a briefing into the store of a data folder, as a reader that ran before would have left them. */
export function seedStore(folder: string, notes: readonly Note[], briefing?: Briefing): void {
  const { store } = openIn(folder)
  if (notes.length > 0) expectOk(store.saveNotes(notes))
  if (briefing) {
    expectOk(store.saveRecord({ kind: 'briefing', id: briefing.id, declaration: null, value: briefing }))
  }
  expectOk(store.close())
}

/** Words that stand in private notes alone: in their bodies, tags and identifiers. */
export const privateWords = [
  'Zanzibarine',
  'quixotry',
  'Ouagadougou',
  'xylographer',
  '00000000-0000-4000-8000-000000000003',
  '00000000-0000-4000-8000-000000000004',
] as const
/** Those of them that must be found once the notes are confirmed: tags and identifiers never leave. */
export const privateBodyWords = ['Zanzibarine', 'Ouagadougou'] as const
export const privateIds = [privateWords[4], privateWords[5]] as const

/** Two public notes and two private ones, on paragraphs 13, 15 and 16. */
export const seededNotes: readonly Note[] = [
  plainNote(1, {
    visibility: 'public',
    targets: [{ kind: 'whole', eId: 'para_13' }],
    body: 'Ask for the date of the first delivery.\n\nA second paragraph of the note,\nwith a line break.',
  }),
  plainNote(2, {
    visibility: 'public',
    targets: [
      {
        kind: 'text',
        eId: 'para_16',
        quote: { exact: 'Gwadar Seaport', prefix: 'operationalization of ', suffix: ' and offered' },
        position: { start: 67, end: 81 },
      },
    ],
    body: 'The seaport was opened to transit in May.',
  }),
  plainNote(3, {
    targets: [{ kind: 'whole', eId: 'para_13' }],
    body: 'Zanzibarine words that nobody but their author may read.',
    tags: ['quixotry'],
  }),
  plainNote(4, {
    targets: [{ kind: 'whole', eId: 'para_15' }],
    body: 'Ouagadougou is what we really think.',
    tags: ['xylographer'],
  }),
]

/** A briefing with every kind of block but a record of a search. */
export function seededBriefing(date: string): Briefing {
  const passage = (eId: EId) => ({ kind: 'passage', id: eId, declaration: DECLARATION, eId }) as const
  const empty = createBriefing('seeded', 'Connectivity')
  return {
    ...empty,
    cover: {
      title: 'Connectivity with Tajikistan',
      addressee: 'The Minister',
      author: 'Central Asia desk',
      date,
      reference: 'CA/2021/17',
      classification: 'OFFICIAL – SENSITIVE',
    },
    items: [
      { kind: 'frame', id: 'opening', declaration: DECLARATION, part: 'opening' },
      { kind: 'heading', id: 'h1', text: 'Energy and transport', level: 1 },
      { kind: 'text', id: 't1', text: 'What follows was agreed in 2021.\n\nIt has not been changed since.' },
      passage('para_13'),
      passage('para_15'),
      { kind: 'heading', id: 'h2', text: 'Seaports', level: 2 },
      passage('para_16'),
      passage('para_7__item_i'),
      passage('para_26__item_ii'),
      passage('para_26__item_iv'),
      passage('event_sco-summit-2021'),
      { kind: 'frame', id: 'closing', declaration: DECLARATION, part: 'closing' },
    ],
  }
}
