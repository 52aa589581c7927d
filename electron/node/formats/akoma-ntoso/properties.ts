import type { SourceProperties } from '#core/import/source-text'
import { elementsIn, type XmlElement } from '../xml/read-xml'
import { divisionOf } from './elements'
import { languageTagOf } from './language-codes'
import { wordsIn } from './words-in'

/** By the words that name a text, the better first. */
const titles = ['shortTitle', 'docTitle', 'longTitle']

/** What the file says of itself: its title as printed, the day of the work, the language of the expression. */
export function propertiesOf(root: XmlElement): SourceProperties {
  let title: string | null = null
  let rank = titles.length * 2
  let date: string | null = null
  let language: string | null = null
  const walk: { readonly element: XmlElement; readonly within: string | null }[] = [
    { element: root, within: null },
  ]
  for (let next = walk.pop(); next; next = walk.pop()) {
    const { element } = next
    const within =
      divisionOf(element.name) || element.name === 'FRBRWork' || element.name === 'FRBRExpression'
        ? element.name
        : next.within
    const place = titles.indexOf(element.name)
    const found = place < 0 || within === 'body' || within === 'mainBody' ? null : wordsIn(element).text
    const ranked = place + (within === 'coverPage' ? titles.length : 0)
    if (found && ranked < rank) {
      title = found.replaceAll('\n', ' ')
      rank = ranked
    }
    if (element.name === 'FRBRdate' && within === 'FRBRWork') date ??= day(element.attributes.get('date'))
    if (element.name === 'FRBRlanguage') language ??= languageTagOf(element.attributes.get('language') ?? '')
    // Attachments have titles and days of their own.
    if (element.name === 'attachments' || element.name === 'annexes') continue
    for (const child of element.children.toReversed())
      if (typeof child !== 'string') walk.push({ element: child, within })
  }
  language ??= statedLanguage(root)
  return { title, date, language }
}

/** Programs write the year 1 or 9999 where they know none. */
function day(value: string | undefined): string | null {
  return value === undefined || value === '' || /^(?:000[01]|9999)-/.test(value) ? null : value
}

function statedLanguage(root: XmlElement): string | null {
  for (const { attributes } of elementsIn(root)) {
    const language = languageTagOf(attributes.get('lang') ?? '')
    if (language !== null) return language
  }
  return null
}
