import type { Declaration } from '#core/document/declaration'
import type { Relation } from '#core/document/relations'
import { type Xml, xml } from '../xml/write-xml'
import { languageCodeOf } from './language-codes'

/** The namespace of what Akoma Ntoso has no element for. */
export const ownNamespace = 'urn:declaration-reader:akoma-ntoso:1'

/** What is written beside the words. */
export interface ExportFacts {
  /** Our relations between parts of the text; editorial ones say so. */
  readonly relations: readonly Relation[]
  /** The day the file is made, `2026-11-27`. */
  readonly madeOn: string
  /** Where an imported text is from, in words for whoever opens the file. */
  readonly origin?: string | null
}

/** Work, expression and manifestation in the sense of FRBR. @param component - `main`, or an attachment's identifier */
export function writeMeta(declaration: Declaration, facts: ExportFacts, component: string): Xml {
  const isMain = component === 'main'
  return xml(
    'meta',
    {},
    identification(declaration, facts, component),
    isMain ? references(declaration) : null,
    isMain ? proprietary(declaration, facts) : null,
  )
}

function identification(declaration: Declaration, { madeOn }: ExportFacts, component: string): Xml {
  const { id, edition, states, shortTitle } = declaration
  const date = dayOf(declaration)
  const work = `/akn/${COUNTRY}/statement/declaration/${date ?? 'nd'}/${id}`
  const language = languageCodeOf(edition.language)
  const expression = `${work}/${language}@${edition.id}`
  // The schema wants a day everywhere; where none is known it is that of the first year, as the UN's files have it.
  const day = { date: date ?? '0001-01-01', name: 'signature' }
  const known = states.map((_state, index) =>
    xml('FRBRauthor', { href: `#state_${index + 1}`, as: '#author' }),
  )
  // The schema wants an author, who may not be known: then whoever made the file is named.
  const authors = known.length > 0 ? known : [xml('FRBRauthor', { href: '#editor', as: '#editorRole' })]
  return xml(
    'identification',
    { source: '#editor' },
    xml(
      'FRBRWork',
      {},
      xml('FRBRthis', { value: `${work}/!${component}` }),
      xml('FRBRuri', { value: work }),
      xml('FRBRalias', { value: shortTitle, name: 'shortTitle' }),
      xml('FRBRdate', day),
      ...authors,
      xml('FRBRcountry', { value: COUNTRY }),
      xml('FRBRsubtype', { value: 'declaration' }),
      xml('FRBRnumber', { value: id }),
    ),
    xml(
      'FRBRExpression',
      {},
      xml('FRBRthis', { value: `${expression}/!${component}` }),
      xml('FRBRuri', { value: expression }),
      xml('FRBRdate', day),
      ...authors,
      xml('FRBRlanguage', { language }),
    ),
    xml(
      'FRBRManifestation',
      {},
      xml('FRBRthis', { value: `${expression}/!${component}.xml` }),
      xml('FRBRuri', { value: `${expression}.xml` }),
      xml('FRBRdate', { date: madeOn, name: 'export' }),
      xml('FRBRauthor', { href: '#editor', as: '#editorRole' }),
      xml('FRBRformat', { value: 'application/akn+xml' }),
    ),
  )
}

/** ISO 3166 keeps `xx` for private use: a declaration of several states is of none of them. */
const COUNTRY = 'xx'

function dayOf({ signature, visit }: Declaration): string | null {
  return signature?.date ?? visit?.start ?? null
}

function references({ states }: Declaration): Xml {
  return xml(
    'references',
    { source: '#editor' },
    xml('TLCOrganization', {
      eId: 'editor',
      href: '/akn/ontology/organization/declaration-reader',
      showAs: 'Declaration Reader',
    }),
    xml('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: 'Author' }),
    xml('TLCRole', { eId: 'editorRole', href: '/akn/ontology/role/editor', showAs: 'Editor' }),
    ...states.map((state, index) =>
      xml('TLCOrganization', {
        eId: `state_${index + 1}`,
        href: `/akn/ontology/organization/state/${encodeURIComponent(state.toLowerCase())}`,
        showAs: state,
      }),
    ),
  )
}

/** What the tree has and Akoma Ntoso does not: hashes, instruments, who signed, relations. */
function proprietary(
  { edition, visit, signature, instruments, signatories }: Declaration,
  facts: ExportFacts,
): Xml {
  return xml(
    'proprietary',
    { source: '#editor', 'xmlns:dr': ownNamespace },
    xml('dr:edition', {
      id: edition.id,
      label: edition.label,
      language: edition.language,
      sourceSha256: edition.sourceSha256,
      textSha256: edition.textSha256,
    }),
    visit && xml('dr:visit', { start: visit.start, end: visit.end }),
    signature &&
      xml('dr:signature', {
        ...(signature.place === null ? {} : { place: signature.place }),
        date: signature.date,
      }),
    ...instruments.map(({ eId, kind, parties }) =>
      xml(
        'dr:instrument',
        { href: `#${eId}`, kind },
        ...parties.map(({ name, span }) =>
          xml('dr:party', { name, start: String(span.start), end: String(span.end) }),
        ),
      ),
    ),
    ...signatories.map(({ name, office, state, basis, rating, sources }) =>
      xml('dr:signatory', { name, office, state, basis, rating, sources: sources.join(' ') }),
    ),
    ...facts.relations.map(({ from, to, basis, reason }) =>
      xml('dr:relation', { from: `#${from}`, to: `#${to}`, basis, reason }),
    ),
  )
}
