import { noteColours } from '#core/notes/colours'
import { filterNotes, type NoteFilter } from '#core/notes/filter'
import { countCpuTime } from '../../support/cpu-time'
import { expectOk, freshFolder, openIn, plainNote } from '../../support/notes'
import { createRandom, pick } from '../../support/random'
import type { BenchReport, BenchRow } from './notes-report'

const NOTES = 10_000

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** How long something took in milliseconds: by the clock, and CPU time, which other programs do not lengthen. */
interface Took {
  readonly clock: number
  readonly cpu: number
}

function timed(work: () => void): Took {
  const cpuTime = countCpuTime()
  const begun = performance.now()
  work()
  return { clock: performance.now() - begun, cpu: cpuTime() }
}

const clocks = (times: readonly Took[]): readonly number[] => times.map(({ clock }) => clock)

/** One reading of CPU time is coarse beside a save: only their sum is told. */
const meanCpu = (times: readonly Took[]): number =>
  times.reduce((sum, { cpu }) => sum + cpu, 0) / times.length

/** Opens a store and reads its notes, as the app does at start. */
function start(folder: string) {
  const opened = openIn(folder)
  const notes = expectOk(opened.store.listNotes())
  return { ...opened, notes }
}

/** The median time of opening and reading. */
function startTime(folder: string): Took {
  const times = Array.from({ length: 9 }, () => {
    const cpuTime = countCpuTime()
    const begun = performance.now()
    const { store } = start(folder)
    const took = { clock: performance.now() - begun, cpu: cpuTime() }
    expectOk(store.close())
    return took
  })
  const median = (values: readonly number[]) => percentile(values, 0.5)
  return { clock: median(clocks(times)), cpu: median(times.map(({ cpu }) => cpu)) }
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

/** A row that has no goal: it is there to be compared with another version's. */
function told(metric: string, value: number): BenchRow {
  return { metric, value: Math.round(value * 100) / 100, unit: 'ms', goal: '', holds: true }
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
        row('the same, CPU time', withNotes.cpu - without.cpu, 100),
        row('save, p95', percentile(clocks(saves), 0.95), 30),
        told('save, CPU time, mean', meanCpu(saves)),
        row('filter, p95', percentile(clocks(filterTimes), 0.95), 50),
        row('filter, slowest (first)', Math.max(...clocks(filterTimes)), 50),
        told('filter, CPU time, mean', meanCpu(filterTimes)),
        row('close', close.clock, 1_000),
        told('close, CPU time', close.cpu),
      ],
    }
  } finally {
    empty.clean()
    full.clean()
  }
}
