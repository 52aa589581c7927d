import { useEffect, useRef, useState } from 'react'
import { type LibraryFacets, type LibraryQuestion, type LibraryRow } from '#core/library/library-question'
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
  const current = useRef(question)
  const asked = useRef(new Set<number>())
  const fetchPage = useRef((page: number) => {
    if (asked.current.has(page)) return
    asked.current.add(page)
    const of = current.current
    void listTexts(of, page * pageSize, pageSize).then((listed) => {
      if (of !== current.current) return
      if (!listed.ok) {
        asked.current.delete(page)
        setFailure(failureMessage(listed.error))
        return
      }
      const { all, found, facets, from, rows } = listed.value
      setFailure(null)
      setAnswer((known) => {
        const merged = new Map(known?.question === of ? known.rows : [])
        for (const [index, row] of rows.entries()) merged.set(from + index, row)
        return { question: of, all, found, facets, rows: merged }
      })
    })
  })
  useEffect(() => {
    current.current = question
    asked.current = new Set()
    fetchPage.current(0)
  }, [question])
  const want = useRef((first: number, last: number) => {
    for (let page = Math.floor(first / pageSize); page * pageSize <= last; page += 1) fetchPage.current(page)
  })
  return { answer, failure, want: want.current }
}
