import { composeBriefing } from '#core/briefing/compose'
import { toMarkdown } from '#core/briefing/markdown'
import { toDocx } from '#node/formats/docx/writer/write-docx'
import { bundledMaterial, presetBriefing } from '../../support/briefing-material'
import { countCpuTime } from '../../support/cpu-time'
import { plainNote } from '../../support/notes'
import { bundled, bundledPassages } from '../../support/resources'
import { atMost, type BenchRow, figure, percentile } from '../bench'
import { builderRows, measureBuilder } from './brief-app'

const notesKept = 200
const runs = 5
/** Copies of the full text that make more than 100 pages. */
const copies = 25

/** How long one thing takes, by the clock and as CPU time: two rows. */
async function measured(metric: string, limit: number, run: () => unknown): Promise<readonly BenchRow[]> {
  const clocks: number[] = []
  const cpus: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const cpuTime = countCpuTime()
    const start = performance.now()
    await run()
    clocks.push(performance.now() - start)
    cpus.push(cpuTime())
  }
  return [
    atMost(metric, percentile(clocks, 0.5), 'ms', limit),
    figure(`${metric}, CPU time`, percentile(cpus, 0.5), 'ms'),
  ]
}

/**
 * Full text with 200 notes, and an extract of over 100 pages: first the writers alone, then the builder of a real window,
 * from the press of the button to “Saved”, the preview after an edit, and the tasks of the window meanwhile.
 */
export async function briefBench(): Promise<readonly BenchRow[]> {
  const eIds = bundledPassages.map(({ eId }) => eId)
  const notes = Array.from({ length: notesKept }, (_unused, index) =>
    plainNote(index, {
      declaration: bundled.id,
      visibility: 'public',
      targets: [{ kind: 'whole', eId: eIds[index % eIds.length] ?? 'para_1' }],
      body: `Note ${index}: ${'some words of a note. '.repeat(10)}`,
    }),
  )
  const material = bundledMaterial(notes)
  const full = presetBriefing('full-text', material)
  const long = {
    ...full,
    items: Array.from({ length: copies }, (_unused, copy) =>
      full.items.map((item) => ({ ...item, id: `${copy} ${item.id}` })),
    ).flat(),
  }
  const word = (briefing: typeof full) => async () =>
    toDocx(composeBriefing(briefing, material).document, { notes: 'footnotes', now: new Date(0) })
  const compose = () => toMarkdown(composeBriefing(full, material).document)
  return [
    ...(await measured('full text, 200 notes: compose and Markdown alone', 100, compose)),
    ...(await measured('full text, 200 notes: Word alone', 1_000, word(full))),
    ...(await measured('over 100 pages, 200 notes: Word alone', 10_000, word(long))),
    ...builderRows('full text, 200 notes', await measureBuilder(full, notes, runs), {
      pdf: 2_000,
      word: 1_000,
    }),
    ...builderRows('over 100 pages, 200 notes', await measureBuilder(long, notes, 2), {
      pdf: 10_000,
      word: 10_000,
    }),
  ]
}
