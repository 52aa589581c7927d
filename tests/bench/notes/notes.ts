import { noteColours } from '#core/notes/colours'
import { filterNotes, type NoteFilter } from '#core/notes/filter'
import { expectOk, freshFolder, openIn, plainNote } from '../../support/notes'
import { createRandom, pick } from '../../support/random'
import type { BenchReport, BenchRow } from './notes-report'

const NOTES = 10_000

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Opens a store and reads its notes, as the app does at start. */
function start(folder: string) {
  const opened = openIn(folder)
  const notes = expectOk(opened.store.listNotes())
  return { ...opened, notes }
}

/** The median time of opening and reading, in milliseconds: by the clock, and of the processor, which other programs do not lengthen. */
function startTime(folder: string): { readonly clock: number; readonly processor: number } {
  const times = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage()
    const begun = performance.now()
    const { store } = start(folder)
    const clock = performance.now() - begun
    const { user, system } = process.cpuUsage(before)
    expectOk(store.close())
    return { clock, processor: (user + system) / 1_000 }
  })
  const median = (field: 'clock' | 'processor') =>
    percentile(
      times.map((time) => time[field]),
      0.5,
    )
  return { clock: median('clock'), processor: median('processor') }
}

function row(metric: string, value: number, limit: number): BenchRow {
  return {
    metric,
    value: Math.round(value * 10) / 10,
    unit: 'ms',
    goal: `<= ${limit}`,
    holds: value <= limit,
  }
}

/** 10,000 notes: what they add to the start, how long a save, a filter and closing take. */
export function notesBench(): BenchReport {
  const random = createRandom(4)
  const empty = freshFolder()
  const full = freshFolder()
  try {
    const words = 'water peace energy transit culture border trade glacier summit accord'.split(' ')
    const notes = Array.from({ length: NOTES }, (_, index) =>
      plainNote(index, {
        body: Array.from({ length: 40 }, () => pick(random, words)).join(' '),
        tags: [pick(random, words)],
        colour: pick(random, noteColours),
      }),
    )
    const filled = openIn(full.folder)
    expectOk(filled.store.saveNotes(notes))
    expectOk(filled.store.close())
    expectOk(openIn(empty.folder).store.close())
    const [without, withNotes] = [startTime(empty.folder), startTime(full.folder)]
    const { store, notes: stored } = start(full.folder)
    const saves = notes
      .filter((_, index) => index % 50 === 0)
      .map((note) => timed(() => expectOk(store.saveNotes([{ ...note, body: `${note.body} more` }]))))
    const filters: NoteFilter[] = [
      { text: 'glacier summit' },
      { text: 'zzz' },
      { tags: ['water'], colours: ['blue'] },
      { places: ['para_3'], text: 'peace' },
    ]
    const filterTimes = Array.from({ length: 100 }, (_, index) =>
      timed(() => filterNotes(stored, filters[index % filters.length] ?? {})),
    )
    const close = timed(() => expectOk(store.close()))
    return {
      name: 'notes',
      rows: [
        row('start, added by 10,000 notes', withNotes.clock - without.clock, 100),
        row('the same, time of the processor', withNotes.processor - without.processor, 100),
        row('save, p95', percentile(saves, 0.95), 30),
        row('filter, p95', percentile(filterTimes, 0.95), 50),
        row('filter, slowest (first)', Math.max(...filterTimes), 50),
        row('close', close, 1_000),
      ],
    }
  } finally {
    empty.clean()
    full.clean()
  }
}
