import { useCallback, useEffect, useRef, useState } from 'react'
import type { LibraryFacets, LibraryQuestion, LibraryRow } from '#core/library/library-question'
import { failureMessage } from '../../i18n/failures'
import { listTexts } from '../../services/library/library-list'

/** How many rows are asked for at a time. */
const pageSize = 100

/** What is known so far of the answer to a question. */
export interface LibraryAnswer {
  /** Which question it answers: rows of another are not shown. */
  readonly question: LibraryQuestion
  readonly all: number
  readonly found: number
  readonly facets: LibraryFacets
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

/** Fetches the rows in sight, a page at a time. */
export function useLibrary(question: LibraryQuestion): Library {
  const [answer, setAnswer] = useState<LibraryAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  /** The question asked last, and the pages of its answer that were asked for. */
  const asked = useRef({ question, pages: new Set<number>() })
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
    const { all, found, facets, from, rows } = listed.value
    setFailure(null)
    setAnswer((known) => {
      const merged = new Map(known?.question === own.question ? known.rows : [])
      for (const [index, row] of rows.entries()) merged.set(from + index, row)
      return { question: own.question, all, found, facets, rows: merged }
    })
  }, [])
  useEffect(() => {
    asked.current = { question, pages: new Set() }
    void fetchPage(0)
  }, [question, fetchPage])
  const want = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / pageSize); page * pageSize <= last; page += 1) void fetchPage(page)
    },
    [fetchPage],
  )
  return { answer, failure, want }
}
