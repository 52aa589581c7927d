import type { CitationWords } from './citation-words'
import { type EId, isEventEId, type Segment, segmentsOf, seriesOf } from './eid'
import { spokenNumber } from './passage-label'
import { shortId } from './short-id'

/** A run of identifiers that follow one another: its first and last, the same where it is one thing. */
export interface ReferenceRun {
  readonly first: EId
  readonly last: EId
}

/**
 * Joins identifiers that follow one another into runs. Things of one kind in one place follow by their place in `order`.
 * Repetitions are dropped; the result stands in text order.
 *
 * @param order - all identifiers in text order, such as the keys of a lookup
 */
export function toRuns(eIds: readonly EId[], order: readonly EId[]): ReferenceRun[] {
  const wanted = new Set(eIds)
  const runs: ReferenceRun[] = []
  const lastOfKind = new Map<string, { eId: EId; run: number }>()
  const previous = new Map<string, EId>()
  for (const eId of order) {
    const kind = seriesOf(eId) ?? eId
    const before = previous.get(kind)
    previous.set(kind, eId)
    if (!wanted.has(eId)) continue
    const last = lastOfKind.get(kind)
    const current = last && last.eId === before ? runs[last.run] : undefined
    if (last && current) {
      runs[last.run] = { first: current.first, last: eId }
      lastOfKind.set(kind, { eId, run: last.run })
    } else {
      runs.push({ first: eId, last: eId })
      lastOfKind.set(kind, { eId, run: runs.length - 1 })
    }
  }
  return runs
}

const isBracketed = ({ kind }: Segment): boolean =>
  kind === 'paragraph' || kind === 'point' || kind === 'item'

/** A step behind the first: ` (iv)` for what is known by its number, `, art. 2` for the rest. */
function printStep(segment: Segment, isMany: boolean, words: CitationWords): string {
  const number = spokenNumber(segment)
  const word = words.kinds[segment.kind][isMany ? 1 : 0]
  if (segment.number === null) return `, ${words.unnumbered(word)} ${number}`
  return isBracketed(segment) ? ` (${number})` : `, ${word} ${number}`
}

/** How a run is printed behind the word for its first step: `13–16`, `26 (iv)`, `26 (iv)–(vii)`. */
function printRun({ first, last }: ReferenceRun, words: CitationWords): string {
  const [head, ...steps] = segmentsOf(first)
  if (!head) return shortId(first)
  const inner = steps.at(-1)
  const end = segmentsOf(last).at(-1)
  const isRun = first !== last
  const printed = steps.map((step) => printStep(step, isRun && step === inner, words))
  const start = `${spokenNumber(head)}${printed.join('')}`
  if (first === last || !end) return start
  const number = spokenNumber(end)
  return inner && isBracketed(inner) && inner.number !== null ? `${start}–(${number})` : `${start}–${number}`
}

/** The number of the first step as spoken, which tells what is one thing from what are several. */
function headNumber(eId: EId): string {
  const [head] = segmentsOf(eId)
  return head ? spokenNumber(head) : eId
}

/** Whether it is cited by a paragraph's number, printed or known: the ordinary case. */
function isNumberedParagraph({ first }: ReferenceRun): boolean {
  const [head] = segmentsOf(first)
  return isEventEId(first) || (head?.kind === 'paragraph' && head.number !== null)
}

/**
 * Runs in running text: `9, 13–16 and 26 (iv)` where all are paragraphs by their numbers, and the word for them stands
 * before; else each kind with its own word, `recital 3, art. 5 (2) and paras. 13–16`.
 */
export function printRuns(
  runs: readonly ReferenceRun[],
  words: CitationWords,
): {
  readonly text: string
  readonly isWorded: boolean
} {
  const joined = (own: readonly ReferenceRun[]): string => words.join(own.map((run) => printRun(run, words)))
  if (runs.every(isNumberedParagraph)) return { text: joined(runs), isWorded: false }
  const groups: { isUnnumbered: boolean; kind: string; runs: ReferenceRun[] }[] = []
  for (const run of runs) {
    const [head] = segmentsOf(run.first)
    const kind = `${head?.number === null ? 'unnumbered ' : ''}${head?.kind ?? ''}`
    const current = groups.at(-1)
    if (current?.kind === kind) current.runs.push(run)
    else groups.push({ isUnnumbered: head?.number === null, kind, runs: [run] })
  }
  const printed = groups.map(({ isUnnumbered, runs: own }) => {
    const [head] = segmentsOf(own[0]?.first ?? 'event_none')
    const isOne = new Set(own.flatMap(({ first, last }) => [headNumber(first), headNumber(last)])).size < 2
    const word = head ? words.kinds[head.kind][isOne ? 0 : 1] : ''
    return `${isUnnumbered ? words.unnumbered(word) : word} ${joined(own)}`
  })
  return { text: words.join(printed), isWorded: true }
}
