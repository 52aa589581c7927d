import type { Language } from '#contract/language/language'
import { assertNever } from '#core/assert-never'
import type { Sentences } from './catalogue'
import { retell } from './pseudo/retell'
import { long, mirrored } from './pseudo/voices'

/** A catalogue that is written in English, in another language of the interface. */
export function inLanguage<Catalogue extends Sentences>(english: Catalogue, language: Language): Catalogue {
  switch (language) {
    case 'en':
      return english
    case 'en-XA':
      return retell(english, long)
    case 'ar-XB':
      return retell(english, mirrored)
    default:
      return assertNever(language)
  }
}
