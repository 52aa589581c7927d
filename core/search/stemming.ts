import lunr from 'lunr'

const LATIN = /^[a-z]{3,}$/
/** organise, organisation … are searched with organize, organization. */
const BRITISH = /^([a-z]{3,})is(e|ed|es|er|ers|ing|ation|ations)$/

/**
 * The stem of a folded word, by lunr's Porter stemmer; words of other scripts and numbers are their own stem. Stems
 * only add to what a *plain* word finds. Words inside quotation marks are never stemmed.
 */
export function stem(folded: string): string {
  if (!LATIN.test(folded)) return folded
  return lunr.stemmer(new lunr.Token(folded.replace(BRITISH, '$1iz$2'), {})).toString()
}
