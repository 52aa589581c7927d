import { failure, ok, type Result } from '../result'
import { type EId, isEId, isEventEId, seriesOf } from './eid'
import { toRuns } from './reference-list'

/** The scheme registered with the system (build/electron-builder.yml names it too). */
export const linkScheme = 'declaration-reader'

/** Longer links are refused unread. In UTF-16 units. */
export const maximumLinkLength = 2_000

/** More references than a link carries; a link is made by hand or by “Copy link”, never this long. */
const maximumReferences = 100

/** What a link names: a declaration and, in it, single things or ranges, as written. */
export interface DeepLink {
  readonly declaration: string
  /** In the order written; empty for the declaration as a whole. First and last are the same for one thing. */
  readonly references: readonly LinkReference[]
}

/** One thing, or a run of paragraphs or of items of one paragraph. */
export interface LinkReference {
  readonly first: EId
  readonly last: EId
}

/** Why a text is no link of ours. */
export type LinkFailure =
  | { readonly code: 'too-long' }
  /** It begins with something else than `prefix`. */
  | { readonly code: 'foreign'; readonly prefix: string }
  | {
      readonly code: 'malformed'
      readonly reason: 'too-many-parts' | 'no-declaration' | 'too-many-references' | 'not-a-reference'
    }

const DECLARATION = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const RANGE = /^([a-z]+_[a-z0-9_]+)-([a-z]+_[a-z0-9_]+)$/
const maximumDeclarationLength = 80

/**
 * Reads a deep link: `declaration-reader://<declaration>/<references>`, with references as identifiers and ranges of
 * them parted by commas: `para_14`, `para_13-para_16`, `para_14,para_26__item_ii`. Nothing else is accepted: no query,
 * fragment, port, escape or capital. Whether the things exist is for the declaration to say.
 */
export function parseDeepLink(text: string): Result<DeepLink, LinkFailure> {
  if (text.length > maximumLinkLength) return failure({ code: 'too-long' })
  const prefix = `${linkScheme}://`
  if (!text.startsWith(prefix)) return failure({ code: 'foreign', prefix })
  const [declaration = '', path = '', ...rest] = text.slice(prefix.length).split('/')
  if (rest.length > 0) return malformed('too-many-parts')
  if (!DECLARATION.test(declaration) || declaration.length > maximumDeclarationLength)
    return malformed('no-declaration')
  if (path === '') return ok({ declaration, references: [] })
  const parts = path.split(',')
  if (parts.length > maximumReferences) return malformed('too-many-references')
  const references: LinkReference[] = []
  for (const part of parts) {
    const reference = parseReference(part)
    if (!reference) return malformed('not-a-reference')
    references.push(reference)
  }
  return ok({ declaration, references })
}

function parseReference(text: string): LinkReference | null {
  if (isEId(text)) return { first: text, last: text }
  const [, first = '', last = ''] = RANGE.exec(text) ?? []
  if (!isEId(first) || !isEId(last)) return null
  const series = seriesOf(first)
  return series !== null && series === seriesOf(last) ? { first, last } : null
}

function malformed(
  reason: Extract<LinkFailure, { readonly code: 'malformed' }>['reason'],
): Result<never, LinkFailure> {
  return failure({ code: 'malformed', reason })
}

/** A link as text: `parseDeepLink` reads it back. */
export function printDeepLink({ declaration, references }: DeepLink): string {
  const path = printLinkReferences(references)
  return `${linkScheme}://${declaration}${path === '' ? '' : `/${path}`}`
}

/** References as a link writes them, which `resolveReferences` resolves too. */
export function printLinkReferences(references: readonly LinkReference[]): string {
  return references.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(',')
}

/**
 * The link to any choice of things; what follows one another becomes a range.
 *
 * @param order - all identifiers in text order, such as the keys of a lookup
 */
export function linkTo(declaration: string, eIds: readonly EId[], order: readonly EId[]): string {
  const events = eIds.filter(isEventEId)
  const runs = toRuns(
    eIds.filter((eId) => !isEventEId(eId)),
    order,
  )
  return printDeepLink({
    declaration,
    references: [...runs, ...events.map((eId) => ({ first: eId, last: eId }))],
  })
}
