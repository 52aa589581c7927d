import type { Reading } from '#contract/library/reading'
import type { CitationWords } from '#core/document/citation-words'
import { isEId } from '#core/document/eid'
import { textOf } from '#core/document/lookup'
import { shortSource, sourceLines } from '#core/document/source-lines'
import { formatEventDate } from '#core/timeline/format-date'
import { inTextLanguage, message } from '../../i18n/messages'
import { nameOf } from '../../i18n/names'
import { originInShort } from '../../i18n/trust'
import { interfaceWords } from '../../i18n/words'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import cards from './cards.module.css'
import type { Referenced } from './referenced'
import { termLines } from './term-lines'

/** How much of a part's words a card shows, in characters. */
const excerptLength = 320

function excerpt(text: string): string {
  if (text.length <= excerptLength) return text
  const cut = text.slice(0, excerptLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}

type SourceWords = Pick<CitationWords, 'source'>

/** Sources in few words: a passing card must leave room for the words that it speaks of. */
const inShort: SourceWords = { source: (source) => shortSource(source, interfaceWords().locale) }

interface CardContentProps {
  readonly reference: Referenced
  /** Whether the card stays open, with its sources in full. */
  readonly isPinned?: boolean
}

/** What a card says of a reference's target. */
export function CardContent({ reference, isPinned = false }: CardContentProps) {
  const words = isPinned ? interfaceWords().extract.citation : inShort
  if (reference.kind === 'term') return <TermContent id={reference.target} words={words} />
  return <EntryContent target={reference.target} words={words} />
}

interface ContentProps {
  readonly words: SourceWords
}

function TermContent({ id, words }: ContentProps & { readonly id: string }) {
  const reading = useView(readingIn)
  const lookup = useView((view) => view.lookup)
  const entry = reading?.glossary.find((each) => each.id === id)
  if (!entry || !reading) return null
  const { term, expansion, definition, asOf, rating, editorialAbbreviation } = entry
  const month = formatEventDate({ precision: 'month', date: asOf }, interfaceWords().locale)
  const own = inTextLanguage(reading.declaration.edition.language)
  const support = rating ? message('rating.name', rating) : message('reference.official')
  return (
    <>
      <p className={cards.title} {...own}>
        {term}
      </p>
      {expansion !== term && (
        <p className={cards.expansion} {...own}>
          {expansion}
        </p>
      )}
      {definition && (
        <p className={cards.line} {...own}>
          {definition}
        </p>
      )}
      {editorialAbbreviation && <p className={cards.facts}>{message('reference.editorialAbbreviation')}</p>}
      <p className={cards.facts}>
        {message('reference.asOf', month)}, {support}
      </p>
      <Sources lines={termLines(entry, reading, lookup, words)} />
    </>
  )
}

function EntryContent({ target, words }: ContentProps & { readonly target: string }) {
  const lookup = useView((view) => view.lookup)
  const reading = useView(readingIn)
  const entry = isEId(target) ? lookup.get(target) : undefined
  if (!entry || !reading) return null
  const own = inTextLanguage(reading.declaration.edition.language)
  if (entry.kind !== 'event')
    return (
      <>
        <p className={cards.title}>{nameOf(entry)}</p>
        <p className={cards.words} {...own}>
          {excerpt(textOf(entry))}
        </p>
        <Origin reading={reading} />
      </>
    )
  const { date, dateRating, place, title, rating, sources } = entry.event
  const facts = [
    place,
    message('rating.name', rating),
    dateRating === 'C1' && rating !== 'C1' ? message('timeline.dateOneSource') : null,
  ]
  return (
    <>
      <p className={cards.facts}>{formatEventDate(date, interfaceWords().locale)}</p>
      <p className={cards.title} {...own}>
        {title}
      </p>
      <p className={cards.facts}>{facts.filter(Boolean).join(', ')}</p>
      <Sources lines={sourceLines(sources, reading.sources, words)} />
    </>
  )
}

/** That nobody checked the words of an imported text; in few words, because the whole stands above the text itself. */
function Origin({ reading }: { readonly reading: Reading }) {
  const origin = originInShort(reading)
  return (
    origin !== null && (
      <p className={cards.origin} data-trust="imported">
        {origin}
      </p>
    )
  )
}

function Sources({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p className={cards.label}>{message('sources.label')}</p>
      <ul className={cards.sources}>
        {[...new Set(lines)].map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </>
  )
}
