import type { Proposal } from './proposal'

/** Words that a language uses most and its neighbours do not. */
const common: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:the|of|and|to|in|for|with|shall|that|on)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|la|les|des|du|et|dans|pour|que|aux|une|est)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:и|в|на|по|о|с|для|что|их|при|государств|сторон[ы]?)(?!\p{L})/giu,
  tg: /(?<!\p{L})(?:ва|дар|ба|аз|бо|ки|барои|ин|оид|ҷумҳурии)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:في|من|على|إلى|عن|التي|الذي|أن|هذا|هذه)(?!\p{L})/gu,
  ur: /(?<!\p{L})(?:کے|کی|کا|میں|اور|سے|نے|کو|ہے|ہیں)(?!\p{L})/gu,
  fa: /(?<!\p{L})(?:و|در|به|از|که|را|این|است|برای|های)(?!\p{L})/gu,
}

/** The language that a text is in, of those known here, by its commonest words; `null` where none stands out. */
export function languageOf(text: string): Proposal | null {
  const counts = Object.entries(common)
    .map(([language, words]) => ({ language, count: text.match(words)?.length ?? 0 }))
    .toSorted((one, other) => other.count - one.count)
  const [first, second] = counts
  if (!first || first.count < 3 || first.count < (second?.count ?? 0) * 1.3) return null
  return { value: first.language, rule: 'common-words' }
}
