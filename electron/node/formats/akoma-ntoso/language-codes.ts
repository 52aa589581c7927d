/** ISO 639-2 codes, as Akoma Ntoso has them, with the BCP 47 tags of the same languages. */
const codes: ReadonlyArray<readonly [string, string]> = [
  ['eng', 'en'],
  ['rus', 'ru'],
  ['ara', 'ar'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['spa', 'es'],
  ['zho', 'zh'],
  ['chi', 'zh'],
  ['deu', 'de'],
  ['ger', 'de'],
  ['ita', 'it'],
  ['por', 'pt'],
  ['urd', 'ur'],
  ['tgk', 'tg'],
  ['fas', 'fa'],
  ['per', 'fa'],
  ['tur', 'tr'],
  ['kaz', 'kk'],
  ['uzb', 'uz'],
  ['kir', 'ky'],
]

/** The BCP 47 tag of a language that a file states: `eng` → `en`; a tag stays as it is. `null` for what is neither. */
export function languageTagOf(code: string): string | null {
  const language = code.trim().toLowerCase()
  const known = codes.find(([each]) => each === language)?.[1]
  return known ?? (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(language) ? language : null)
}

/** The ISO 639-2 code of a tag: `en-GB` → `eng`; the tag's first part where no code is known, `und` where it has none. */
export function languageCodeOf(tag: string): string {
  const language = /^[a-z]{2,3}/i.exec(tag)?.[0].toLowerCase() ?? 'und'
  return codes.find(([, each]) => each === language)?.[0] ?? language
}
