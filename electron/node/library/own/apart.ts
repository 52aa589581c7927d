import type { OwnTextEntry } from '#contract/library/own-texts'
import type { OwnTexts } from './own-texts'

/** Of the 80 characters of an id, so that there is room for what tells it apart. */
const LONGEST = 66
const DIGITS = 8

/**
 * The id under which an own text is listed and opened whose own id a bundled text has: an app that came later brought that.
 * It is made of the text's file, so that it stays the same whatever else comes into the library or goes.
 */
function apartId({ id, provenance }: OwnTextEntry): string {
  return `${id.slice(0, LONGEST).replace(/-+$/, '')}-own-${provenance.fileSha256.slice(0, DIGITS)}`
}

/** An own text under an id that no bundled text has. */
export function apartFrom(bundled: ReadonlySet<string>, text: OwnTextEntry): OwnTextEntry {
  return bundled.has(text.id) ? { ...text, id: apartId(text) } : text
}

/** The id under which an own text is listed and opened, by the one under which it is kept. */
export function listedIdOf(own: OwnTexts, bundled: ReadonlySet<string>, id: string): string {
  if (!bundled.has(id)) return id
  const entry = own.get(id)
  return entry.ok ? apartFrom(bundled, entry.value).id : id
}

/** The id under which an own text is kept, by the one under which it is listed and opened. */
export function keptIdOf(own: OwnTexts, bundled: Iterable<string>, id: string): string {
  if (!/-own-[0-9a-f]{8}$/.test(id)) return id
  for (const shared of bundled) {
    const entry = own.get(shared)
    if (entry.ok && apartId(entry.value) === id) return shared
  }
  return id
}
