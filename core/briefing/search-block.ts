import { formatDay } from '../timeline/format-date'
import type { SearchBlock } from './blocks'
import type { BriefingSearch } from './briefing'
import { SHORT_DIGEST } from './cover'
import type { BriefingMaterial } from './material'
import { declarationOf, passageLabel } from './passages'
import { oneLine } from './printable'
import { wording } from './wording'

/** A search as it is printed: enough to repeat the search and to trust that something is not there. */
export function searchBlock(material: BriefingMaterial, record: BriefingSearch): SearchBlock {
  const { proof, reading } = record
  return {
    kind: 'search',
    query: oneLine(record.query),
    lines: [
      ...whoseLine(material, record),
      ...(reading === '' ? [] : [`${wording.searchReading}: ${oneLine(reading)}`]),
      ...(proof ? provenLines(record, proof) : plainLines(material, record)),
    ],
  }
}

/** Which text was searched, where an extract draws on several. */
function whoseLine(material: BriefingMaterial, { declaration }: BriefingSearch): readonly string[] {
  if (material.declarations.length < 2) return []
  const title = declarationOf(material, declaration)?.declaration.shortTitle ?? declaration
  return [`${wording.searchedText}: ${oneLine(title)}`]
}

function provenLines(record: BriefingSearch, proof: NonNullable<BriefingSearch['proof']>): readonly string[] {
  const { edition, hits } = proof
  const outcome = hits.length === 0 ? wording.doesNotOccur : `${hits.length}`
  return [
    `${wording.searchScope}: ${oneLine(proof.scope)}`,
    `${wording.edition}: ${oneLine(edition.label)}`,
    `${wording.sourceDigest}: ${edition.sourceSha256}`,
    `${wording.textDigest}: ${edition.textSha256}`,
    `${wording.date}: ${formatDay(record.date)}`,
    proof.complete ? `${wording.searchHits}: ${outcome}` : `${wording.searchIncomplete} ${hits.length}`,
    ...hits.map(({ place, words }, index) => `${index + 1}. ${oneLine(place)}: ${oneLine(words)}`),
  ]
}

function plainLines(material: BriefingMaterial, record: BriefingSearch): readonly string[] {
  const places = record.matches.map((eId) => passageLabel(material, record.declaration, eId))
  const edition = declarationOf(material, record.declaration)?.declaration.edition
  const text = edition
    ? ` in ${oneLine(edition.label)}, ${wording.digest} ${edition.textSha256.slice(0, SHORT_DIGEST)}`
    : ''
  return [
    places.length > 0 ? `${wording.occursIn}: ${places.join('; ')}` : wording.doesNotOccur,
    `${record.searched} passages searched on ${formatDay(record.date)}${text}.`,
  ]
}
