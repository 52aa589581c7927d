import type { QuotableTrust } from '../document/trust'
import type { SearchBlock } from './blocks'
import type { BriefingSearch } from './briefing'
import { SHORT_DIGEST } from './cover'
import type { ExtractWords } from './extract-words'
import type { BriefingMaterial } from './material'
import { declarationOf, passageLabel } from './passages'
import { oneLine } from './printable'
import { originLines } from './sources'

/** A search as it is printed: enough to repeat the search and to trust that something is not there. */
export function searchBlock(material: BriefingMaterial, record: BriefingSearch): SearchBlock {
  const { proof, reading } = record
  return {
    kind: 'search',
    query: oneLine(record.query),
    lines: [
      ...whoseLine(material, record),
      ...(reading === '' ? [] : [`${material.words.search.reading}: ${oneLine(reading)}`]),
      ...(proof ? provenLines(record, proof, material.words) : plainLines(material, record)),
    ],
  }
}

/** Which text was searched, where an extract draws on several. */
function whoseLine(material: BriefingMaterial, { declaration }: BriefingSearch): readonly string[] {
  if (material.declarations.length < 2) return []
  const title = declarationOf(material, declaration)?.declaration.shortTitle ?? declaration
  return [`${material.words.search.text}: ${oneLine(title)}`]
}

function provenLines(
  record: BriefingSearch,
  proof: NonNullable<BriefingSearch['proof']>,
  words: ExtractWords,
): readonly string[] {
  const { search, locale } = words
  const { edition, hits } = proof
  const trust: QuotableTrust = edition.imported
    ? { kind: 'imported', statement: edition.imported }
    : { kind: 'verified' }
  const outcome = hits.length === 0 ? search.doesNotOccur : `${hits.length}`
  return [
    `${search.scope}: ${oneLine(proof.scope)}`,
    `${words.edition}: ${oneLine(edition.label)}`,
    ...originLines(edition, trust, words).map(({ label, value }) => `${label}: ${value}`),
    `${words.textDigest}: ${edition.textSha256}`,
    `${search.date}: ${locale.day(record.date)}`,
    proof.complete ? `${search.hits}: ${outcome}` : `${search.incomplete} ${hits.length}`,
    ...hits.map((hit, index) => `${index + 1}. ${oneLine(hit.place)}: ${oneLine(hit.words)}`),
  ]
}

function plainLines(material: BriefingMaterial, record: BriefingSearch): readonly string[] {
  const places = record.matches.map((eId) => passageLabel(material, record.declaration, eId))
  const entry = declarationOf(material, record.declaration)
  const edition = entry?.declaration.edition
  const { search } = material.words
  const searched = edition
    ? { label: oneLine(edition.label), digest: edition.textSha256.slice(0, SHORT_DIGEST) }
    : null
  return [
    places.length > 0 ? `${search.occursIn}: ${places.join('; ')}` : search.doesNotOccur,
    search.searched(record.searched, record.date, searched),
    ...(entry?.trust.kind === 'imported'
      ? originLines(entry.declaration.edition, entry.trust, material.words).map(
          ({ label, value }) => `${label}: ${value}`,
        )
      : []),
  ]
}
