import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { editionKey } from '#core/notes/anchoring/edition-key'
import { noteColours } from '#core/notes/colours'
import setUp from '../../e2e/global-setup'
import { bundledTexts } from '../../support/bundled-texts'
import { openDisplay } from '../../support/display'
import { launchApp } from '../../support/driver/launch'
import { withoutDisplayClock } from '../../support/driver/start-arguments'
import { expectOk, openIn, plainNote } from '../../support/notes'
import { ReaderPage } from '../../support/pages/reader-page'
import { SearchPage } from '../../support/pages/search-page'
import { createRandom, pick } from '../../support/random'
import { bundled, bundledPassages } from '../../support/resources'
import { atMost, type BenchRow, figure, percentile } from '../bench'
import { echoFloor } from './search-app-floor'
import { recordWork, type Work } from './search-app-trace'
import { bareId, type KeySamples, keyMark, paintedMark, samplesName, watchKeys } from './search-app-watch'

/** Typed letter by letter; between them every class of query and every size of answer. */
const queries = [
  'cooperation',
  'the leaders of',
  '"strategic partnership"',
  'energy NEAR/5 connectivity',
  'trade OR transit OR rail',
  'parliament*',
  'Tajikstan~1',
  '/20\\d\\d/',
  'para:13-17 trade',
  'no such words at all',
]

/** Milliseconds between keystrokes: faster than anyone types, slower than a frame. */
const pace = 70
const notesKept = 5000
const wordsOfANote = 40

/** Notes made of the words of the texts, so that every query finds some. */
function fillStore(folder: string): void {
  const random = createRandom(11)
  const words = bundledTexts().flatMap(({ text }) => text.split(/\s+/))
  const paragraphs = bundledPassages.map(({ eId }) => eId)
  const { store } = openIn(folder)
  const notes = Array.from({ length: notesKept }, (_unused, number) =>
    plainNote(number, {
      declaration: bundled.id,
      edition: editionKey(bundled.edition),
      targets: [{ kind: 'whole', eId: pick(random, paragraphs) }],
      body: Array.from({ length: wordsOfANote }, () => pick(random, words)).join(' '),
      colour: pick(random, noteColours),
    }),
  )
  expectOk(store.saveNotes(notes))
  expectOk(store.close())
}

async function typeAll(window: Page, search: SearchPage): Promise<KeySamples> {
  const bare = window.locator(`#${bareId}`)
  for (const query of queries) {
    await search.field.fill('')
    await search.field.pressSequentially('   ', { delay: pace })
    await search.field.fill('')
    await search.field.pressSequentially(query, { delay: pace })
    await bare.pressSequentially('bare input', { delay: pace })
  }
  await window.waitForTimeout(500)
  return window.evaluate(
    (name) => (window as unknown as Record<string, KeySamples>)[name],
    samplesName,
  ) as Promise<KeySamples>
}

async function run(folder: string, switches: readonly string[]): Promise<KeySamples & Work> {
  const app = await launchApp({ dataFolder: folder, arguments: switches })
  try {
    const window = await app.firstWindow()
    await new ReaderPage(window).waitUntilReadable()
    const search = new SearchPage(window)
    await search.ask('kind:note the')
    await search.group('note').waitFor()
    await window.evaluate(watchKeys, [samplesName, bareId, keyMark, paintedMark] as const)
    const end = await recordWork(window)
    const samples = await typeAll(window, search)
    return { ...samples, ...(await end()) }
  } finally {
    await app.close()
  }
}

function rowsOf(
  clock: string,
  samples: KeySamples & Work,
  floor: readonly number[],
  isWork: boolean,
): BenchRow[] {
  const { laidOut, painted, marked, letter, bare, longTasks, keystrokes, tasks } = samples
  const both = (metric: string, values: readonly number[]) => [
    figure(`${clock}: ${metric}, p50`, percentile(values, 0.5), 'ms'),
    figure(`${clock}: ${metric}, p95`, percentile(values, 0.95), 'ms'),
  ]
  const whole = percentile(painted, 0.95)
  const metric = `${clock}: keystroke to results painted, p95`
  return [
    figure(`${clock}: keystrokes answered`, painted.length, ''),
    ...both('empty window, keystroke to an empty worker’s answer painted', floor),
    ...both('keystroke to letter painted, bare input', bare),
    ...both('keystroke to letter painted, search field', letter),
    ...both('keystroke to results laid out', laidOut),
    figure(`${clock}: keystroke to results painted, p50`, percentile(painted, 0.5), 'ms'),
    isWork ? atMost(metric, whole, 'ms', 16) : figure(metric, whole, 'ms'),
    ...both('keystroke to marks in the text painted', marked),
    figure(
      `${clock}: of it beyond the empty window, p50`,
      percentile(painted, 0.5) - percentile(floor, 0.5),
      'ms',
    ),
    atMost(`${clock}: of it beyond the empty window, p95`, whole - percentile(floor, 0.95), 'ms', 16),
    figure(`${clock}: CPU time of window and worker until then, p50`, percentile(keystrokes, 0.5), 'ms'),
    atMost(`${clock}: CPU time of window and worker until then, p95`, percentile(keystrokes, 0.95), 'ms', 16),
    figure(`${clock}: longest task by CPU time`, Math.max(...tasks), 'ms'),
    atMost(`${clock}: tasks over 50 ms of CPU time`, tasks.filter((task) => task > 50).length, '', 0),
    figure(`${clock}: tasks over 50 ms by the clock`, longTasks.length, ''),
  ]
}

/**
 * Types into the search of the bundled declaration with 5,000 notes, on real Electron, twice: with frames as soon as
 * they are ready, which times the work alone and carries the goal; and with frames sixty times a second, where each
 * keystroke also waits up to 16.7 ms for the display. Beside both stands the empty window of the same Electron, where a
 * worker that does nothing answers: letter and answer are two frames there too.
 */
export async function searchAppBench(): Promise<readonly BenchRow[]> {
  await setUp()
  const closeDisplay = await openDisplay()
  const folder = await mkdtemp(path.join(tmpdir(), 'reader-bench-'))
  try {
    fillStore(folder)
    const rows: BenchRow[] = []
    for (const [clock, switches] of [
      ['work', withoutDisplayClock],
      ['60 Hz', []],
    ] as const) {
      const floor = await echoFloor(switches, pace)
      rows.push(...rowsOf(clock, await run(folder, switches), floor, clock === 'work'))
    }
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
    closeDisplay()
  }
}
