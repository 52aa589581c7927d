import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { Reading } from '#contract/library/reading'
import { message } from '../../i18n/messages'
import { useView } from '../../store/reading/use-view'
import type { Shown } from '../../store/search/search-steps'
import { useReader } from '../../store/store'
import common from '../../ui/common.module.css'
import { HitRow } from './HitRow'
import { hitLabels } from './hit-label'
import hits from './hits.module.css'

/** Rows shown with the answer itself, more than are visible. The others follow as soon as there is time. */
const rowsAtOnce = 8

interface HitListProps {
  readonly shown: Shown
  /** What is answered. */
  readonly query: string
  readonly reading: Reading
}

/** The hits in their groups, best first. */
export function HitList({ shown, query, reading }: HitListProps) {
  const isSettled = useAfterFrame(query) === query
  const list = useRef<HTMLDivElement>(null)
  const step = useReader((state) => state.searchStep)
  const goToHit = useReader((state) => state.goToHit)
  const rememberQuery = useReader((state) => state.rememberQuery)
  const noteTargets = useReader((state) => state.noteTargets)
  const lookup = useView((view) => view.lookup)
  const labels = useMemo(() => hitLabels({ reading, lookup, noteTargets }), [reading, lookup, noteTargets])
  const current = step === null ? null : (shown.steps[step]?.hit ?? null)
  useEffect(() => {
    if (current !== null)
      list.current?.querySelector(`[data-hit="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const onChoose = useMemo(
    () => (hit: number, query: string) => {
      rememberQuery(query)
      goToHit(hit)
    },
    [rememberQuery, goToHit],
  )
  const starts = shown.groups.map((_group, index) =>
    shown.groups.slice(0, index).reduce((sum, { hits }) => sum + hits.length, 0),
  )
  const most = isSettled ? shown.hits.length : Math.max(rowsAtOnce, (current ?? -1) + 1)
  return (
    <div ref={list} className={hits.groups}>
      {shown.groups.map((group, groupIndex) => (
        <section key={group.kind} aria-labelledby={`search-${group.kind}`} data-group={group.kind}>
          <h3 id={`search-${group.kind}`} className={hits.groupTitle}>
            {message('search.kind', group.kind)} <span className={hits.count}>{group.total}</span>
          </h3>
          <ol>
            {group.hits.slice(0, Math.max(0, most - (starts[groupIndex] ?? 0))).map((hit, index) => {
              const own = (starts[groupIndex] ?? 0) + index
              return (
                <HitRow
                  key={hit.id}
                  hit={hit}
                  position={own}
                  label={labels(hit)}
                  language={hit.kind === 'note' ? undefined : reading.declaration.edition.language}
                  isCurrent={own === current}
                  isFirst={own === 0 && current === null}
                  onChoose={onChoose}
                />
              )
            })}
          </ol>
          {group.hits.length < group.total && (
            <p className={common.quiet}>{message('search.listed', group.hits.length, group.total)}</p>
          )}
        </section>
      ))}
    </div>
  )
}

/** The value that was used in the last painted frame. */
function useAfterFrame(value: string): string | null {
  const [painted, setPainted] = useState<string | null>(null)
  useEffect(() => {
    let timer: number | undefined
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setPainted(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [value])
  return painted
}
