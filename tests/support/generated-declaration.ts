import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Declaration, instrumentKinds } from '#core/document/declaration'
import { type EId, itemEId, paragraphEId } from '#core/document/eid'
import { plainText } from '#core/document/parse/words'
import type { Relation } from '#core/document/relations'
import { instrumentsOf, textUnitsOf } from '#core/document/units'
import { eventLayers } from '#core/timeline/layers'
import type { TimelineEvent } from '#core/timeline/timeline'
import { declarationFile, sharedFiles } from '#node/library/declaration-files'
import { createRandom, pick } from './random'
import { bundled, bundledEvents, bundledId, resourceText } from './resources'

/** How large a generated declaration is. */
export interface GeneratedSize {
  readonly paragraphs: number
  readonly instruments: number
  readonly events: number
}

/** The size that the reader must stay quick at. */
export const large: GeneratedSize = { paragraphs: 3000, instruments: 300, events: 500 }

/** A marker of an item: `a`, `b` … `z`, `aa` … */
function marker(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : `${marker(Math.floor(index / 26) - 1)}${letter}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * A declaration made of the bundled one’s sentences, with instruments listed by its last paragraph, events between
 * 1950 and 2049, and relations between them. The same size and seed give the same declaration.
 */
export function generateDeclaration(size: GeneratedSize, seed = 2021) {
  const random = createRandom(seed)
  const sentences = textUnitsOf(bundled).flatMap(({ text }) => text.match(/[^.]+\.(?:\s|$)/gu) ?? [text])
  const words = () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, sentences).trim()).join(' ')
  const bare = {
    heading: null,
    inlineItems: [],
    footnotes: [],
    children: [],
    sourceLines: { first: 1, last: 1 },
  }
  const paragraphs = Array.from({ length: size.paragraphs }, (_unused, index) => ({
    ...bare,
    eId: paragraphEId(index + 1),
    kind: 'paragraph' as const,
    num: `${index + 1}.`,
    text: words(),
  }))
  const last = size.paragraphs
  const instruments = Array.from({ length: size.instruments }, (_unused, index) => ({
    ...bare,
    eId: itemEId(paragraphEId(last), marker(index)),
    kind: 'item' as const,
    instrument: pick(random, instrumentKinds),
    num: `${marker(index)}.`,
    text: pick(random, instrumentsOf(bundled)).text,
  }))
  const events = Array.from({ length: size.events }, (_unused, index): TimelineEvent => {
    const day = `${1950 + Math.floor(random() * 100)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`
    return {
      ...pick(random, bundledEvents),
      eId: `event_generated-${index}`,
      date: { precision: 'day', date: day },
      anchor: index % 100 === 0,
      layer: pick(random, eventLayers),
    }
  })
  const relate = (from: EId, to: EId): Relation => ({
    from,
    to,
    basis: random() < 0.2 ? 'stated' : 'editorial',
    reason: 'Generated, so that there is something to read here.',
  })
  const some = () => pick(random, paragraphs).eId
  const relations = [
    ...instruments.flatMap(({ eId }) => [
      relate(paragraphEId(last), eId),
      relate(some(), eId),
      relate(some(), eId),
    ]),
    ...events.flatMap(({ eId }) => [relate(some(), eId), relate(some(), eId)]),
    ...paragraphs.flatMap(({ eId }) =>
      random() < 0.5
        ? [relate(eId, pick(random, events).eId), relate(eId, pick(random, instruments).eId)]
        : [],
    ),
  ]
  const unsigned: Declaration = {
    ...bundled,
    id: 'generated',
    title: 'Generated declaration',
    shortTitle: 'Generated declaration',
    body: paragraphs.map((paragraph, index) =>
      index < paragraphs.length - 1
        ? paragraph
        : { ...paragraph, children: instruments.map(({ instrument: _kind, ...item }) => item) },
    ),
    instruments: instruments.map(({ eId, instrument }) => ({ eId, kind: instrument, parties: [] })),
    edition: { ...bundled.edition, sourceSha256: '0'.repeat(64) },
  }
  const declaration: Declaration = {
    ...unsigned,
    edition: { ...unsigned.edition, textSha256: sha256(plainText(unsigned)) },
  }
  return { declaration, relations, events }
}

/** Writes a generated declaration as a resources folder that the reader opens like its own. */
export function writeGeneratedResources(folder: string, size: GeneratedSize = large, seed = 2021): void {
  const { declaration, relations, events } = generateDeclaration(size, seed)
  const write = (file: string, value: unknown) => writeFileSync(join(folder, file), JSON.stringify(value))
  mkdirSync(join(folder, 'declarations', declaration.id), { recursive: true })
  write(`declarations/${declaration.id}/document.json`, declaration)
  write(`declarations/${declaration.id}/editorial.json`, {
    format: 1,
    declaration: declaration.id,
    shortTitle: declaration.shortTitle,
    edition: { id: 'generated-1', label: 'Generated', language: 'en', sourceSha256: '0'.repeat(64) },
    states: declaration.states,
    signatories: [],
    headings: [],
    remarks: [],
  })
  write(declarationFile(declaration.id, 'relations'), { format: 2, relations })
  write(declarationFile(declaration.id, 'timeline'), { format: 1, events })
  for (const name of ['glossary', 'sources'] as const)
    writeFileSync(
      join(folder, declarationFile(declaration.id, name)),
      resourceText(declarationFile(bundledId, name)),
    )
  mkdirSync(join(folder, 'shared'), { recursive: true })
  for (const file of Object.values(sharedFiles)) writeFileSync(join(folder, file), resourceText(file))
}
