import { useCallback, useEffect, useRef, useState } from 'react'
import type { ListedTexts } from '#contract/library/channels'
import type { LibraryQuestion, LibraryRow } from '#core/library/library-question'
import { failureMessage } from '../../i18n/failures'
import { listTexts } from '../../services/library/library-list'
import { useReader } from '../../store/store'

/** How many rows are asked for at a time. */
const pageSize = 100

/** What is known so far of the answer to a question. */
export interface LibraryAnswer extends Omit<ListedTexts, 'from' | 'rows'> {
  /** Which question it answers: rows of another are not shown. */
  readonly question: LibraryQuestion
  /** By place; those that were not asked for yet are missing. */
  readonly rows: ReadonlyMap<number, LibraryRow>
}

interface Library {
  /** The last answer, which stays on screen until that to the next question is there; `null` before the first. */
  readonly answer: LibraryAnswer | null
  readonly failure: string | null
  /** Says which places are in sight, so that their rows are fetched. */
  readonly want: (first: number, last: number) => void
}

/** Fetches the rows in sight, a page at a time, and anew when the library has changed. */
export function useLibrary(question: LibraryQuestion): Library {
  const [answer, setAnswer] = useState<LibraryAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const changes = useReader((state) => state.libraryChanges)
  /** The question asked last, and the pages of its answer that were asked for. */
  const asked = useRef({ question, changes, pages: new Set<number>() })
  /** Which answer the rows are of: to the same question there is another one after a change. */
  const shown = useRef<object | null>(null)
  /** The pages in sight. */
  const inSight = useRef({ first: 0, last: 0 })
  const fetchPage = useCallback(async (page: number): Promise<void> => {
    const own = asked.current
    if (own.pages.has(page)) return
    own.pages.add(page)
    const listed = await listTexts(own.question, page * pageSize, pageSize)
    if (own !== asked.current) return
    if (!listed.ok) {
      own.pages.delete(page)
      setFailure(failureMessage(listed.error))
      return
    }
    const { from, rows, ...told } = listed.value
    const isFirst = shown.current !== own
    shown.current = own
    setFailure(null)
    setAnswer((known) => {
      const merged = new Map(isFirst ? [] : known?.rows)
      for (const [index, row] of rows.entries()) merged.set(from + index, row)
      return { ...told, question: own.question, rows: merged }
    })
  }, [])
  useEffect(() => {
    const isAnother = asked.current.question !== question
    asked.current = { question, changes, pages: new Set() }
    const { first, last } = isAnother ? { first: 0, last: 0 } : inSight.current
    for (let page = first; page <= last; page += 1) void fetchPage(page)
  }, [question, changes, fetchPage])
  const want = useCallback(
    (first: number, last: number) => {
      inSight.current = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) }
      for (let page = inSight.current.first; page <= inSight.current.last; page += 1) void fetchPage(page)
    },
    [fetchPage],
  )
  return { answer, failure, want }
}
