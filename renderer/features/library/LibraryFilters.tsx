import {
  type Facet,
  type LibraryFacets,
  type LibraryQuestion,
  libraryKinds,
  libraryOrders,
} from '#core/library/library-question'
import { message } from '../../i18n/messages'
import { Choice } from '../../ui/Choice'
import styles from './library.module.css'

interface LibraryFiltersProps {
  readonly question: LibraryQuestion
  readonly facets: LibraryFacets
  readonly onChange: (more: Partial<LibraryQuestion>) => void
}

/** What the list is narrowed to, with how many texts each choice leaves, and its order. */
export function LibraryFilters({ question, facets, onChange }: LibraryFiltersProps) {
  const { kind, party, year, language, order } = question
  return (
    <div className={styles.filters}>
      <Narrowing
        label={message('library.kind')}
        chosen={kind}
        facets={facets.kinds}
        labelOf={({ value, count }) => {
          const known = libraryKinds.find((each) => each === value)
          return known ? message('library.kindCount', known, count) : value
        }}
        onChange={(value) => onChange({ kind: libraryKinds.find((each) => each === value) ?? null })}
      />
      <Narrowing
        label={message('library.party')}
        chosen={party}
        facets={facets.parties}
        labelOf={({ value, count }) => message('library.facet', value, count)}
        onChange={(value) => onChange({ party: value })}
      />
      <Narrowing
        label={message('library.year')}
        chosen={year}
        facets={facets.years}
        labelOf={({ value, count }) => message('library.facet', value, count)}
        onChange={(value) => onChange({ year: value })}
      />
      <Narrowing
        label={message('library.language')}
        chosen={language}
        facets={facets.languages}
        labelOf={({ value, count }) => message('library.languageCount', value, count)}
        onChange={(value) => onChange({ language: value })}
      />
      <Choice
        label={message('library.order')}
        value={order}
        values={libraryOrders}
        labelOf={(each) => message('library.orderName', each)}
        onChange={(each) => onChange({ order: each })}
      />
    </div>
  )
}

interface NarrowingProps {
  readonly label: string
  readonly chosen: string | null
  readonly facets: readonly Facet[]
  readonly labelOf: (facet: Facet) => string
  readonly onChange: (value: string | null) => void
}

function Narrowing({ label, chosen, facets, labelOf, onChange }: NarrowingProps) {
  // What is chosen stays in its list when nothing more has it.
  const isListed = chosen === null || facets.some(({ value }) => value === chosen)
  const all = isListed ? facets : [{ value: chosen, count: 0 }, ...facets]
  return (
    <Choice
      label={label}
      value={chosen ?? ''}
      values={['', ...all.map(({ value }) => value)]}
      labelOf={(value) => {
        const facet = all.find((each) => each.value === value)
        return facet ? labelOf(facet) : message('library.any')
      }}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  )
}
