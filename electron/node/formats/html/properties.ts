import type { SourceProperties } from '#core/import/source-text'
import { attribute, elementsIn, type HtmlDocument, plainWords } from './tree'

/** Names under which pages state the day of what they hold, the surer first. */
const dates = ['dcterms.date', 'dc.date', 'dc.date.issued', 'article:published_time', 'date']

/** What the head of a page says of it. */
export function propertiesOf(document: HtmlDocument): SourceProperties {
  let title: string | null = null
  let language: string | null = null
  const stated = new Map<string, string>()
  for (const element of elementsIn(document)) {
    const { tagName } = element
    if (tagName === 'title' && element.namespaceURI.endsWith('xhtml')) title ??= plainWords(element)
    if (tagName === 'html') language = attribute(element, 'lang') ?? attribute(element, 'xml:lang')
    const name = tagName === 'meta' ? (attribute(element, 'name') ?? attribute(element, 'property')) : null
    const content = attribute(element, 'content')
    if (name !== null && content !== null) stated.set(name.toLowerCase(), content.trim())
  }
  const date =
    dates.map((name) => stated.get(name)).find((value) => value !== undefined && value !== '') ?? null
  return { title: title || null, date, language: tagOf(language) }
}

function tagOf(language: string | null): string | null {
  return language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language.trim())
    ? language.trim()
    : null
}
