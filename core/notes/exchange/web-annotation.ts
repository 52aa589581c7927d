import { z } from 'zod'
import { declarationIdSchema } from '../../document/declaration'
import type { ImportStatement } from '../../document/trust'
import type { VersionedNote } from '../merge'
import { type Note, type NoteTarget, noteSchema } from '../note'
import { versionsSchema } from '../versions'

/** Names of our own properties: a URN, because the app has no address. */
const namespace = 'urn:declaration-reader:ns#'

/** JSON-LD context: the W3C one, and our property as a JSON literal, so that the annotations stay valid ones. */
export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  { reader: namespace, 'reader:note': { '@id': 'reader:note', '@type': '@json' } },
] as const

/** What the W3C vocabulary has no word for. */
const ownPartSchema = z.strictObject({
  ...noteSchema.pick({
    declaration: true,
    edition: true,
    colour: true,
    visibility: true,
    state: true,
    origin: true,
    deletedAt: true,
    conflictOf: true,
  }).shape,
  versions: versionsSchema,
})

const source = (declaration: string, eId: string | null): string =>
  `urn:declaration-reader:${declaration}${eId === null ? '' : `#${eId}`}`

function writeTarget(declaration: string, target: NoteTarget): object {
  if (target.kind !== 'text') {
    return {
      type: 'SpecificResource',
      source: source(declaration, target.kind === 'whole' ? target.eId : null),
    }
  }
  return {
    type: 'SpecificResource',
    source: source(declaration, target.eId),
    selector: [
      { type: 'TextQuoteSelector', ...target.quote },
      { type: 'TextPositionSelector', ...target.position },
    ],
  }
}

/** Where an imported text is from. It is for people and other programs: the reader knows it of its own library. */
function writeOrigin({ day, fileName, fileSha256, review, awaitsReview }: ImportStatement): object {
  return {
    'reader:imported': day,
    'reader:fileName': fileName,
    'reader:fileSha256': fileSha256,
    'reader:checkedAgainstOfficialPublication': false,
    ...(review ? { 'reader:reviewedBy': review.by, 'reader:reviewed': review.day } : {}),
    ...(awaitsReview ? { 'reader:awaitsReview': true } : {}),
  }
}

/**
 * A note as a W3C Web Annotation; nothing of it is lost.
 *
 * @param textOrigin - of an imported text
 */
export function writeAnnotation(
  { note, versions }: VersionedNote,
  textOrigin: ImportStatement | null,
): object {
  const { declaration, edition, colour, visibility, state, origin, deletedAt, conflictOf } = note
  const body =
    note.body === ''
      ? []
      : [{ type: 'TextualBody', value: note.body, format: 'text/markdown', purpose: 'commenting' }]
  const tags = note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }))
  return {
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: note.motivation === 'comment' ? 'commenting' : 'highlighting',
    created: note.created,
    modified: note.modified,
    body: [...body, ...tags],
    target: note.targets.map((target) => writeTarget(declaration, target)),
    ...(textOrigin ? { 'reader:textOrigin': writeOrigin(textOrigin) } : {}),
    'reader:note': {
      declaration,
      edition,
      colour,
      visibility,
      state,
      origin,
      deletedAt,
      conflictOf,
      versions,
    },
  }
}

const ownAnnotationSchema = z.object({
  id: z.string().startsWith('urn:uuid:'),
  type: z.literal('Annotation'),
  motivation: z.enum(['commenting', 'highlighting']),
  created: z.string(),
  modified: z.string(),
  body: z.array(z.object({ value: z.string(), purpose: z.enum(['commenting', 'tagging']) })),
  target: z.array(
    z.object({ source: z.string(), selector: z.array(z.record(z.string(), z.unknown())).optional() }),
  ),
  'reader:note': ownPartSchema,
})

function readTarget(target: z.infer<typeof ownAnnotationSchema>['target'][number]): unknown {
  const hash = target.source.indexOf('#')
  const eId = hash < 0 ? null : target.source.slice(hash + 1)
  if (!target.selector) return eId === null ? { kind: 'document' } : { kind: 'whole', eId }
  const find = (type: string): Record<string, unknown> => {
    const { type: _type, ...rest } = target.selector?.find((selector) => selector['type'] === type) ?? {}
    return rest
  }
  return { kind: 'text', eId, quote: find('TextQuoteSelector'), position: find('TextPositionSelector') }
}

/** Whether an entry says that it is one of ours. */
export function isOwnAnnotation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'reader:note' in value
}

/**
 * Reads an annotation that {@link writeAnnotation} wrote.
 *
 * @throws z.ZodError when it is not whole
 */
export function readOwnAnnotation(value: unknown): VersionedNote {
  const annotation = ownAnnotationSchema.parse(value)
  const { versions, ...own } = annotation['reader:note']
  const withPurpose = (purpose: string): string[] =>
    annotation.body.filter((part) => part.purpose === purpose).map((part) => part.value)
  const note: Note = noteSchema.parse({
    ...own,
    id: annotation.id.slice('urn:uuid:'.length),
    targets: annotation.target.map(readTarget),
    motivation: annotation.motivation === 'commenting' ? 'comment' : 'highlight',
    body: withPurpose('commenting').join('\n\n'),
    tags: withPurpose('tagging'),
    created: annotation.created,
    modified: annotation.modified,
  })
  declarationIdSchema.parse(note.declaration)
  return { note, versions }
}
