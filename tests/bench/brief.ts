import { composeBriefing } from '#core/briefing/compose'
import { toMarkdown } from '#core/briefing/markdown'
import { toDocx } from '#main/briefing/docx-writer'
import { bundledMaterial, noteOn, presetBriefing } from '../support/briefing-material'

export interface BenchRow {
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly goal: string
  readonly holds: boolean
}

const NOTES = 200
const RUNS = 5
/** Copies of the full text that make more than 100 pages. */
const COPIES = 25

/** Full text with 200 notes, and an extract of over 100 pages: from briefing to the bytes of a file. Medians of five runs. */
export async function benchBrief(): Promise<{ readonly name: 'brief'; readonly rows: readonly BenchRow[] }> {
  const eIds = bundledMaterial().declarations[0]?.declaration.paragraphs.map(({ eId }) => eId) ?? []
  const notes = Array.from({ length: NOTES }, (_, index) =>
    noteOn(eIds[index % eIds.length] ?? 'para_1', `Note ${index}: ${'some words of a note. '.repeat(10)}`),
  )
  const material = bundledMaterial(notes)
  const full = presetBriefing('full-text', material)
  const long = {
    ...full,
    items: Array.from({ length: COPIES }, (_, copy) =>
      full.items.map((item) => ({ ...item, id: `${copy} ${item.id}` })),
    ).flat(),
  }
  const docx = (briefing: typeof full) => async () =>
    toDocx(composeBriefing(briefing, material).document, { notes: 'footnotes', now: new Date(0) })
  const compose = await median(() => toMarkdown(composeBriefing(full, material).document))
  const word = await median(docx(full))
  const longWord = await median(docx(long))
  return {
    name: 'brief',
    rows: [
      row('full text, 200 notes: compose and Markdown', compose, 100),
      row('full text, 200 notes: Word', word, 1_000),
      row('over 100 pages, 200 notes: Word', longWord, 10_000),
    ],
  }
}

function row(metric: string, value: number, limit: number): BenchRow {
  return { metric, value: Math.round(value), unit: 'ms', goal: `< ${limit} ms`, holds: value < limit }
}

async function median(run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < RUNS; index += 1) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}
