import { useMemo } from 'react'
import { isEId } from '#core/document/eid'
import { noteColours } from '#core/notes/colours'
import { countTags, noteSorts, type OrderedNote } from '#core/notes/filter'
import { message } from '../../../i18n/messages'
import { nameOf } from '../../../i18n/names'
import type { NotesView } from '../../../store/notes/notes-panel-slice'
import { useView } from '../../../store/reading/use-view'
import common from '../../../ui/common.module.css'
import field from '../../../ui/field.module.css'
import styles from '../panel.module.css'

interface PanelFiltersProps {
  readonly view: NotesView
  readonly all: readonly OrderedNote[]
  readonly onChange: (view: NotesView) => void
}

/** The tags used most; rarer ones can be found by typing them. */
const listedTags = 300
const visibilities = ['private', 'public'] as const
const states = ['anchored', 'moved', 'uncertain', 'orphaned'] as const

/** Filters and the order of the notes panel. */
export function PanelFilters({ view, all, onChange }: PanelFiltersProps) {
  const { filter, sort } = view
  const chosen = useView((view) => view.chosen)
  const place = useView(({ lookup }) => {
    const [eId] = filter.places ?? []
    const entry = eId !== undefined && isEId(eId) ? lookup.get(eId) : undefined
    return entry ? nameOf(entry) : undefined
  })
  const tags = useMemo(() => countTags(all.map(({ note }) => note)), [all])
  const change = (part: Partial<NotesView['filter']>) => onChange({ ...view, filter: { ...filter, ...part } })
  const one = <Value extends string>(values: readonly Value[], value: string): Value[] =>
    values.filter((each) => each === value)
  const select = (
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
    pick: (value: string) => void,
  ) => (
    <label>
      <span className={common.quiet}>{label}</span>
      <select className={field.field} value={value} onChange={(event) => pick(event.target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
  const everything = ['', message('notes.filter.all')] as const
  return (
    <div className={styles.filters}>
      <input
        className={`${field.field} ${styles.wide}`}
        type="search"
        value={filter.text ?? ''}
        dir="auto"
        aria-label={message('notes.filter.text')}
        placeholder={message('notes.filter.text')}
        onChange={(event) => change({ text: event.target.value })}
      />
      {select(
        message('notes.filter.colour'),
        filter.colours?.[0] ?? '',
        [everything, ...noteColours.map((name) => [name, message('notes.colourName', name)] as const)],
        (value) => change({ colours: one(noteColours, value) }),
      )}
      {select(
        message('notes.filter.tag'),
        filter.tags?.[0] ?? '',
        [
          everything,
          ...tags.slice(0, listedTags).map(({ tag, count }) => [tag, `${tag} (${count})`] as const),
        ],
        (value) => change({ tags: value === '' ? [] : [value] }),
      )}
      {select(
        message('notes.filter.visibility'),
        filter.visibility ?? '',
        [everything, ...visibilities.map((name) => [name, message('notes.visibility', name)] as const)],
        (value) => {
          const { visibility: _old, ...rest } = filter
          const [visibility] = one(visibilities, value)
          onChange({ ...view, filter: visibility ? { ...rest, visibility } : rest })
        },
      )}
      {select(
        message('notes.filter.state'),
        filter.states?.[0] ?? '',
        [everything, ...states.map((name) => [name, message('notes.state', name)] as const)],
        (value) => change({ states: one(states, value) }),
      )}
      {select(
        message('notes.sort'),
        sort,
        noteSorts.map((name) => [name, message('notes.sortName', name)] as const),
        (value) => onChange({ ...view, sort: noteSorts.find((name) => name === value) ?? 'place' }),
      )}
      <label className={`${common.check} ${styles.place}`}>
        <input
          type="checkbox"
          checked={(filter.places?.length ?? 0) > 0}
          disabled={chosen === null && (filter.places?.length ?? 0) === 0}
          onChange={(event) => change({ places: event.target.checked && chosen ? [chosen] : [] })}
        />
        {place === undefined ? message('notes.filter.place') : message('notes.filter.placeOf', place)}
      </label>
    </div>
  )
}
