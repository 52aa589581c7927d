import type { Listing } from '#core/document/catalogue'
import type { SearchableText, SearchKind } from '#core/search/texts'
import { officialTexts } from './bundled-texts'
import { generatedTexts } from './generated-texts'
import { createRandom, pick } from './random'

/** A text of a generated library. */
export interface GeneratedText {
  readonly listing: Listing
  readonly revision: string
  readonly units: readonly SearchableText[]
}

const parties = ['Pakistan', 'Tajikistan', 'United Arab Emirates', 'Türkiye', 'China', 'Kazakhstan', 'ASEAN']
const languages = ['en', 'en-GB', 'ru', 'tg', 'ur']

/** Words that are cut, folded or joined in ways of their own. */
const hardWords =
  'inter-parliamentary|interparliamentary|world-wide|worldwide|Pakistan’s|leaders’|rock-’n’-roll|CASA-1000|16-17|1617|½|\
2½|ﷺ|ﬁne|co-operation|cooperation|co\u00adoperation|organisation|organizations|news|new|naïve|naive|na\u0131ve|Straße|\
STRASSE|ҳамкорӣ|хамкори|ҷумҳурии|Тоҷикистон|ёлка|елка|сотрудничество|Σίσυφος|σισυφοσ|پاکستان|پاكستان|تعاون|التّعاون|ۂ|ه|\
हिन्दी|क्षेत्र|각하|각하|①|٢٠٢١|۲۰۲۱|2021|_x_|+y|@paragraph|"quoted|(a)|a/b|e\u0301tat|état|K|ſtate|ŉ|ـ|—|’s|x²'.split(
    '|',
  )

function listingOf(number: number, random: () => number): Listing {
  const year = 1991 + Math.floor(random() * 35)
  return {
    id: `text-${String(number).padStart(5, '0')}`,
    shortTitle: `Joint Declaration ${number}`,
    title:
      random() < 0.9 ? `Joint Declaration of ${pick(random, parties)} and ${pick(random, parties)}` : null,
    parties: [pick(random, parties), pick(random, parties)],
    date: random() < 0.9 ? `${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}` : null,
    language: random() < 0.95 ? pick(random, languages) : null,
  }
}

/**
 * Texts of `paragraphs` units each, of words as in a parliament. The same numbers and seed give the same texts.
 *
 * @param hard - how often, of one, a word is followed by one that is hard to cut or to fold
 */
export function generatedLibrary(
  texts: number,
  paragraphs: number,
  { seed = 2021, hard = 0 }: { readonly seed?: number; readonly hard?: number } = {},
): GeneratedText[] {
  const random = createRandom(seed)
  const real = officialTexts()
  const kinds: readonly SearchKind[] = ['paragraph', 'paragraph', 'paragraph', 'instrument', 'frame']
  const harden = (text: string): string =>
    hard === 0
      ? text
      : text.replaceAll(/ /g, (space) => {
          const joint = random() < 0.8 ? space : pick(random, ['-', '’', '\u00a0', '\u0301', '\u200f', ''])
          return random() < hard ? `${joint}${pick(random, hardWords)} ` : space
        })
  return Array.from({ length: texts }, (_unused, number) => {
    const listing = listingOf(number, random)
    const units = generatedTexts(paragraphs, real, seed * 100_000 + number).map((unit): SearchableText => {
      const text = harden(unit.text)
      return {
        ...unit,
        text,
        kind: hard === 0 ? 'paragraph' : pick(random, kinds),
        declaration: listing.id,
        parts: [{ name: 'text', start: 0, end: text.length }],
      }
    })
    return { listing, revision: `revision-${number}`, units }
  })
}

function wordOf(random: () => number, library: readonly GeneratedText[]): string {
  return runOf(random, library, 1)
}

/** Words that stand side by side in some unit, as printed. */
function runOf(random: () => number, library: readonly GeneratedText[], length: number): string {
  const words = pick(random, pick(random, library).units).text.split(/\s+/u)
  const start = Math.floor(random() * words.length)
  return words
    .slice(start, start + length)
    .join(' ')
    .replaceAll(/["“”„«»]/g, '')
}

/** A word without signs that mean something in a query. */
function plain(word: string): string {
  return /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/u.exec(word)?.[0] ?? 'trade'
}

function expressionOf(random: () => number, library: readonly GeneratedText[]): string {
  const run = runOf(random, library, 4).replaceAll(/[^\p{L}\p{N} ,’-]/gu, '.')
  const words = run.split(' ')
  const forms = [
    run,
    `\\b${words[0] ?? ''} \\w+`,
    `${words.slice(0, 2).join(' ')}s?`,
    `${run}(?: and| of)?`,
    `(${words[0] ?? 'a'}|b) ${words[1] ?? 'c'}`,
    `[a-z]+ ${words[1] ?? 'c'}[^x]`,
    `${words[0] ?? 'a'} ${words[1] ?? 'b'}{1,2}`,
    `${words[0] ?? 'a'}|${words[1] ?? 'b'}`,
    '20\\d\\d',
  ]
  return pick(random, forms).replaceAll('/', '.')
}

function leaf(random: () => number, library: readonly GeneratedText[]): string {
  const word = plain(wordOf(random, library))
  const printed = random() < 0.25 ? '=' : ''
  const { listing } = pick(random, library)
  const forms: readonly (() => string)[] = [
    () => word,
    () => word.toUpperCase(),
    () => `${printed}${word}`,
    () => `${printed}"${runOf(random, library, 1 + Math.floor(random() * 4)) || 'trade'}"`,
    () => `"${runOf(random, library, 3)} of"`,
    () =>
      `${printed}${Array.from(word)
        .slice(0, 1 + Math.floor(random() * 5))
        .join('')}*`,
    () =>
      `${printed}${Array.from(word)
        .map((letter, at) => (at % 3 === 1 ? '?' : letter))
        .join('')}`,
    () => `?${Array.from(word).slice(1).join('')}`,
    () => `${plain(word.replaceAll(/['’-].*/gu, ''))}~${random() < 0.5 ? 1 : 2}`,
    () => `${printed}/${expressionOf(random, library)}/`,
    () => pick(random, ['para:2-5', 'kind:instrument', 'inst:iv', 'date:2017', 'tag:x', 'note:trade']),
    () => `para:${plain(word)}x`,
    () => `doc:${listing.id}`,
    () => `doc:"${listing.shortTitle}"`,
    () => `party:"${listing.parties[0] ?? ''}"`,
    () =>
      `party:${Array.from(listing.parties[1] ?? 'x')
        .slice(0, 3)
        .join('')}*`,
    () => `year:${listing.date?.slice(0, 4) ?? '2000'}..2015`,
    () => `lang:${pick(random, ['en', 'tg', 'ru', 'fr'])}`,
  ]
  return pick(random, forms)()
}

/** A query of any operator, as typed; some of them are not understood. */
export function generatedQuery(random: () => number, library: readonly GeneratedText[], depth = 3): string {
  const inner = (): string => generatedQuery(random, library, depth - 1)
  const word = (): string => plain(wordOf(random, library))
  const turn = depth === 0 ? 0 : random()
  if (turn < 0.45) return leaf(random, library)
  if (turn < 0.6) return `${inner()} ${inner()}`
  if (turn < 0.72) return `(${inner()} OR ${inner()})`
  if (turn < 0.8) return `NOT ${inner()}`
  if (turn < 0.86) return `${pick(random, ['para', 'inst'])}:(${inner()})`
  return `${word()} ${pick(random, ['NEAR/8', 'BEFORE/15', 'NEAR'])} ${random() < 0.5 ? word() : `"${runOf(random, library, 2)}"`}`
}
