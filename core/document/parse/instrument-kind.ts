import type { InstrumentKind } from '../declaration'

/**
 * The words by which texts name an instrument, and the kind they are counted under. A treaty is a treaty "whatever its
 * particular designation" (Vienna Convention on the Law of Treaties, article 2(1)(a)), so binding designations are
 * agreements; plans are programmes.
 */
const KINDS: ReadonlyArray<readonly [InstrumentKind, RegExp]> = [
  ['memorandum', /\b(?:memorand(?:um|a) of (?:understanding|cooperation|intent)|letter of intent)\b/i],
  ['programme', /\b(?:programmes?|programs?|action plan|plan of action|work plan|road ?map)\b/i],
  ['agreement', /\b(?:agreements?|treaty|convention|protocols?|accord|charter)\b/i],
]

/**
 * The kind that an instrument's own words name, looked for before `between` or `on`, then in the whole; `null` where
 * they name none.
 */
export function instrumentKind(text: string): InstrumentKind | null {
  const name = text.split(/\b(?:between|among|on|regarding|concerning|for)\b/i)[0] ?? text
  return kindIn(name) ?? kindIn(text)
}

/** The kind named first. */
function kindIn(text: string): InstrumentKind | null {
  const found = KINDS.flatMap(([kind, words]) => {
    const at = text.search(words)
    return at < 0 ? [] : [{ kind, at }]
  })
  return found.sort((a, b) => a.at - b.at)[0]?.kind ?? null
}
