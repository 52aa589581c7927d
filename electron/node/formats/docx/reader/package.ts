import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../../format-reader'
import { type Archive, openArchive } from '../../zip/archive'
import { parsePart, type XmlElement } from './xml-part'

/** A part of the file and what it refers to. */
export interface Part {
  readonly root: XmlElement
  readonly relationships: readonly Relationship[]
}

export interface Relationship {
  readonly id: string
  /** The last word of its type: `footnotes`, `hyperlink`. */
  readonly type: string
  /** The name of a part of this file; `null` for what lies outside, which nothing here opens. */
  readonly part: string | null
}

/** A Word document as a package of parts (ECMA-376 part 2, OPC). */
export interface WordPackage {
  readonly document: Part
  /** The parts of a type that the document refers to, in its order. */
  parts: (type: string) => Result<readonly Part[], FormatFailure>
  /** The properties of the file (`core-properties`). */
  readonly properties: XmlElement | null
  /** Whether there is a part of this type, without reading it. */
  readonly has: (type: string) => boolean
}

const wrong = (detail: string | null) => failure<FormatFailure>({ code: 'wrong-format', detail })

/** Opens the package and reads its document. Relations to the world outside are listed and never followed. */
export function openPackage(bytes: Uint8Array): Result<WordPackage, FormatFailure> {
  if (isCompoundFile(bytes)) {
    // Word keeps an encrypted document in the container of its old format (MS-OFFCRYPTO 2.3.1).
    return holdsName(bytes, 'EncryptedPackage')
      ? failure({ code: 'encrypted', detail: null })
      : wrong('application/x-ole-storage')
  }
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const top = relationshipsOf(archive.value, '')
  if (!top.ok) return top
  const main = top.value.find(({ type, part }) => type === 'officeDocument' && part !== null)?.part ?? null
  if (main === null) return wrong(archive.value.has('mimetype') ? 'mimetype' : null)
  const document = readPart(archive.value, main)
  if (!document.ok) return document
  if (document.value === null) return failure({ code: 'damaged', detail: main })
  if (document.value.root.name !== 'w:document') return wrong(document.value.root.name)
  const properties = propertiesIn(archive.value, top.value)
  if (!properties.ok) return properties
  const { relationships } = document.value
  return ok({
    document: document.value,
    properties: properties.value,
    has: (type) => relationships.some((each) => each.type === type),
    parts: (type) => {
      const found: Part[] = []
      for (const { part } of relationships.filter((each) => each.type === type)) {
        if (part === null) continue
        const read = readPart(archive.value, part)
        if (!read.ok) return read
        if (read.value !== null) found.push(read.value)
      }
      return ok(found)
    },
  })
}

/** The first bytes of an OLE container: `.doc`, `.xls` and encrypted documents. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte)
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

function propertiesIn(
  archive: Archive,
  relationships: readonly Relationship[],
): Result<XmlElement | null, FormatFailure> {
  const name = relationships.find(({ type }) => type === 'core-properties')?.part ?? null
  if (name === null) return ok(null)
  const part = readPart(archive, name)
  return part.ok ? ok(part.value?.root ?? null) : part
}

function readPart(archive: Archive, name: string): Result<Part | null, FormatFailure> {
  const root = readXml(archive, name)
  if (!root.ok || root.value === null) return root.ok ? ok(null) : root
  const relationships = relationshipsOf(archive, name)
  return relationships.ok ? ok({ root: root.value, relationships: relationships.value }) : relationships
}

function readXml(archive: Archive, name: string): Result<XmlElement | null, FormatFailure> {
  const bytes = archive.read(name)
  if (!bytes.ok || bytes.value === null) return bytes.ok ? ok(null) : bytes
  const root = parsePart(bytes.value)
  if (root.ok) return root
  const { code, detail } = root.error
  return failure({ code, detail: detail === null ? name : `${name}: ${detail}` })
}

/** @param name - of a part; empty for the package */
function relationshipsOf(archive: Archive, name: string): Result<readonly Relationship[], FormatFailure> {
  const slash = name.lastIndexOf('/') + 1
  const folder = name.slice(0, slash)
  const root = readXml(archive, `${folder}_rels/${name.slice(slash)}.rels`)
  if (!root.ok) return root
  const elements = root.value?.children.filter((child) => child.name === 'rel:Relationship') ?? []
  return ok(
    elements.map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      part:
        attributes.get('TargetMode') === 'External' ? null : partName(folder, attributes.get('Target') ?? ''),
    })),
  )
}

/** Where a target leads from a folder; `null` above the package. */
function partName(folder: string, target: string): string | null {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return null
  }
  return steps.join('/')
}
