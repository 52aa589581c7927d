import { isNamedByFile } from '../document/trust'
import type { CoverBlock, RunningLines } from './blocks'
import type { Briefing } from './briefing'
import type { ExtractWords } from './extract-words'
import type { BriefingDeclaration, BriefingMaterial } from './material'
import { oneLine } from './printable'

/** Hexadecimal digits of the text's digest on every page, as citations print them; the sources page has all 64. */
export const SHORT_DIGEST = 12

/** The declarations a briefing draws on, in order of first use; with none, those at hand. */
export function declarationsUsed(
  briefing: Briefing,
  material: BriefingMaterial,
): readonly BriefingDeclaration[] {
  const ids = new Set<string>()
  for (const item of briefing.items) {
    if (item.kind === 'passage' || item.kind === 'frame') ids.add(item.declaration)
    if (item.kind === 'search') ids.add(item.record.declaration)
  }
  const all = material.declarations
  const used = [...ids].flatMap((id) => all.filter(({ declaration }) => declaration.id === id))
  return used.length > 0 ? used : all.slice(0, 1)
}

/** The head of an extract. */
export function coverBlock(
  briefing: Briefing,
  used: readonly BriefingDeclaration[],
  words: ExtractWords,
): CoverBlock {
  const { cover } = briefing
  const fields = [
    { label: words.cover.addressee, value: oneLine(cover.addressee) },
    { label: words.cover.author, value: oneLine(cover.author) },
    { label: words.cover.date, value: cover.date === null ? '' : words.locale.day(cover.date) },
    { label: words.cover.reference, value: oneLine(cover.reference) },
    ...used.map((entry) => ({ label: words.trust.label, value: originOnCover(entry, used, words) })),
  ]
  return {
    kind: 'cover',
    title: oneLine(cover.title) || oneLine(briefing.title) || words.untitled,
    subjects: used.map(({ declaration: { title, dateLine } }) => oneLine(`${title} ${dateLine ?? ''}`)),
    fields: fields.filter(({ value }) => value !== ''),
    classification: oneLine(cover.classification),
  }
}

/** Where an imported text comes from, with its name where the extract draws on several; empty for a bundled one. */
function originOnCover(
  { declaration, trust }: BriefingDeclaration,
  used: readonly BriefingDeclaration[],
  words: ExtractWords,
): string {
  if (trust.kind !== 'imported') return ''
  const origin = oneLine(words.trust.paper(trust.statement))
  return used.length > 1 ? `${oneLine(declaration.shortTitle)}: ${origin}` : origin
}

/** What stands on every page: title, edition, digest, notice and classification. */
export function runningLines(
  briefing: Briefing,
  used: readonly BriefingDeclaration[],
  words: ExtractWords,
): RunningLines {
  return {
    title: oneLine(briefing.cover.title) || oneLine(briefing.title) || words.untitled,
    edition: used.map((entry) => editionOnPage(entry, words)).join('; '),
    digest: used.map(({ declaration: { edition } }) => edition.textSha256.slice(0, SHORT_DIGEST)).join(', '),
    notice: words.notice,
    classification: oneLine(briefing.cover.classification),
  }
}

/** An edition and, in few words, that it was imported. */
function editionOnPage(
  { declaration: { shortTitle, edition }, trust }: BriefingDeclaration,
  words: ExtractWords,
): string {
  const name = oneLine(isNamedByFile(edition, trust) ? shortTitle : `${shortTitle}, ${edition.label}`)
  if (trust.kind !== 'imported') return name
  const { short, unfinished } = words.trust
  return `${name} (${trust.statement.awaitsReview ? `${short}, ${unfinished}` : short})`
}
