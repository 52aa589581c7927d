import type { ImportedConclusion } from '../imported-text'
import type { Proposal } from './proposal'

interface Words {
  readonly titles: readonly string[]
  readonly opening: readonly string[]
  readonly conclusions: readonly ImportedConclusion[]
}

const NAME =
  "(?:the\\s+)?(\\p{Lu}[\\p{L}.’'-]*(?:\\s+(?:of|the|and\\s+(?:the\\s+Grenadines|Northern\\s+Ireland|Herzegovina|Tobago|Barbuda|Nevis|Principe)|\\p{Lu}[\\p{L}.’'-]*))*)"
const GOVERNMENT = new RegExp(
  `\\b(?:Governments?|President|Prime Minister|Presidents|King|Emir|Chancellor)\\s+(?:[\\p{Lu}][\\p{L}.]+\\s+){0,4}of\\s+${NAME}`,
  'gu',
)
const FOR = new RegExp(
  `^For\\s+(?:and\\s+on\\s+behalf\\s+of\\s+)?(?:the\\s+)?(?:Government\\s+of\\s+)?${NAME}`,
  'u',
)
const BETWEEN = /\bbetween\s+(.+)$/iu

/** Who may be the parties, likeliest first: by the title, the signatures, the governments named at the beginning. */
export function proposedParties({
  titles,
  opening,
  conclusions,
}: Words): readonly Proposal<readonly string[]>[] {
  const found: Proposal<readonly string[]>[] = []
  for (const title of titles) {
    const parties = inBetween(title)
    if (parties.length > 1) found.push({ value: parties, rule: 'between' })
  }
  const signed = unique(conclusions.flatMap(({ text }) => nameIn(FOR.exec(text)?.[1])))
  if (signed.length > 1) found.push({ value: signed, rule: 'signature-lines' })
  const named = unique(
    [...titles, ...opening.slice(0, 2)].flatMap((text) =>
      [...text.slice(0, 3_000).matchAll(GOVERNMENT)].flatMap((match) => nameIn(match[1])),
    ),
  )
  if (named.length > 1) found.push({ value: named, rule: 'government-of' })
  return found
}

function inBetween(title: string): readonly string[] {
  const [, rest] = BETWEEN.exec(title) ?? []
  if (rest === undefined) return []
  const region = rest.split(/\s+(?:on|concerning|regarding|for|relating)\s/iu)[0] ?? rest
  return unique(
    region
      .split(/,\s+(?:and\s+)?|\s+and\s+(?=the\s|\p{Lu})/iu)
      .flatMap((name) => nameIn(name.replace(/^(?:the\s+)?(?:Government\s+of\s+)?(?:the\s+)?/iu, ''))),
  )
}

function nameIn(name: string | undefined): string[] {
  const bare =
    name
      ?.replace(/\s+(?:of|the|and)$/u, '')
      .replace(/[\s.,;]+$/, '')
      .trim() ?? ''
  return /^\p{Lu}/u.test(bare) && bare.length <= 80 ? [bare] : []
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
