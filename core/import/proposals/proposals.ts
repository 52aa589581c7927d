import type { ImportedText } from '../imported-text'
import type { SourceProperties } from '../source-text'
import { proposedDates, proposedPlace } from './dates-and-places'
import { languageOf } from './language'
import { proposedParties } from './parties'
import type { Proposal, Proposals } from './proposal'

type Tree = Pick<ImportedText, 'preface' | 'preamble' | 'body' | 'conclusions'>

/** Proposes the particulars of a text from its words and from what its file says of itself. */
export function proposalsFor(tree: Tree, properties: SourceProperties): Proposals {
  const printed = titleOf(tree.preface.filter(({ role }) => role === 'title').map(({ text }) => text))
  const title: Proposal[] = []
  if (printed !== '') title.push({ value: printed, rule: 'title-lines' })
  if (properties.title?.trim()) title.push({ value: properties.title.trim(), rule: 'file-property' })
  const words = [printed, ...firstWords(tree, 40)].join('\n').slice(0, 40_000)
  const language: Proposal[] = []
  if (properties.language) language.push({ value: properties.language, rule: 'file-property' })
  const spoken = languageOf(words)
  if (spoken) language.push(spoken)
  const opening = firstWords(tree, 4)
  return {
    title: distinct(title),
    date: distinct(proposedDates(tree, opening, properties)),
    place: distinct(proposedPlace(tree, opening)),
    parties: proposedParties({
      titles: title.map(({ value }) => value),
      opening,
      conclusions: tree.conclusions,
    }),
    language: distinct(language),
  }
}

/** Titles are shorter; a longer one goes on into what the text is about. In characters. */
const LONGEST_TITLE = 300

/** The lines of a title as one, as far as they are one. */
function titleOf(lines: readonly string[]): string {
  const whole = lines.join(' ')
  return whole.length <= LONGEST_TITLE ? whole : (lines[0] ?? '')
}

function firstWords({ preamble, body }: Tree, count: number): readonly string[] {
  return [...preamble, ...body]
    .slice(0, count)
    .flatMap(({ heading, text, children }) => [
      heading ?? text,
      ...children.slice(0, 3).map((child) => child.text),
    ])
    .filter((text) => text !== '')
    .slice(0, count)
}

function distinct(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>()
  return proposals.filter(({ value }) => !seen.has(value) && seen.add(value))
}
