import { composeBriefing } from '#core/briefing/compose'
import { toMarkdown } from '#core/briefing/markdown'
import { toDocx } from '#node/formats/docx/writer'
import { bundledMaterial, presetBriefing } from '../../support/briefing-material'
import { plainNote } from '../../support/notes'
import { bundled, bundledPassages } from '../../support/resources'
import { atMost, type BenchRow, percentile } from '../bench'
import { builderRows, measureBuilder } from './brief-app'

const notesKept = 200
const runs = 5
/** Copies of the full text that make more than 100 pages. */
const copies = 25

async function median(run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return percentile(times, 0.5)
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
  const compose = await median(() => toMarkdown(composeBriefing(full, material).document))
  return [
    atMost('full text, 200 notes: compose and Markdown alone', compose, 'ms', 100),
    atMost('full text, 200 notes: Word alone', await median(word(full)), 'ms', 1_000),
    atMost('over 100 pages, 200 notes: Word alone', await median(word(long)), 'ms', 10_000),
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
