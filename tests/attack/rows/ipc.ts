import { z } from 'zod'
import { bundledNote } from '../../support/fixtures/seed-notes'
import { pick } from '../../support/random'
import type { Attack } from '../attack'
import { below, mutatedJson, oddJson } from '../mutations'
import { inTime, openRealWindow } from '../real-window'

/** Values that JSON does not have, as the page would write them. */
const oddValues = [
  'undefined',
  'NaN',
  'Infinity',
  '-0',
  '10n',
  'Symbol("s")',
  '() => 1',
  'new Date(NaN)',
  'new Map([[1, 2]])',
  '/x/g',
  'new Set([1])',
  'new ArrayBuffer(8)',
  'new Uint8Array(1e6)',
  'new Error("e")',
  '[1, , 3]',
  'new Array(1e5)',
  'document.body',
  'Object.create(null)',
  'new Proxy({}, {})',
  'Promise.resolve(1)',
  '"\\ud800"',
  '"x".repeat(5e6)',
  'JSON.parse(\'{"__proto__":{"polluted":1}}\')',
  '(() => { const a = {}; a.a = a; return a })()',
  '(() => { let a = []; for (let i = 0; i < 1e6; i += 1) a = [a]; return a })()',
  '(() => { let a = {}; for (let i = 0; i < 900; i += 1) a = { a }; return a })()',
  'Array.from({ length: 2e5 }, () => ({}))',
  '({ get id() { throw new Error("getter") } })',
  '({ then: 1, toJSON: () => 1 })',
] as const

const note = bundledNote(900)

/** Requests of the right form, to be changed: by the path of their method on the bridge. */
const models: Readonly<Record<string, unknown>> = {
  'notes.save': [note],
  'notes.purge': [note.id],
  'notes.bin': { ids: [note.id], deletedAt: null },
  'notes.thinBackups': [note.id],
  'notes.restore': { name: 'notes-00000001-1767323045000-20260102T030405Z-manual.db' },
  'notes.flushed': { notes: 0, briefings: 0, decisions: 0 },
  'library.open': 'pk-tj-2021-06-02',
  'clipboard.write': { text: 'words', html: '<p>words</p>' },
  'places.save': { bookmarks: [], places: {} },
  'searches.save': { history: [], saved: [] },
}

const pathsSchema = z.array(z.string())
const listPaths = `Object.entries(bridge).flatMap(([group, methods]) =>
  Object.keys(methods).filter((name) => !/^on[A-Z]/.test(name)).map((name) => group + '.' + name))`

/** Opens a dialog of the system whatever it is given: nobody is there to close it. */
const asking = new Set(['notes.backUp'])
/** Opens one when its input is right. */
const askingIfRight = new Set([
  'notes.import',
  'notes.export',
  'briefings.write',
  'briefings.print',
  'menu.show',
])

/** Whether a call may open a dialog of the system, where it would wait for a person. Such input is left out. */
function opensDialog(method: string, json: string): boolean {
  if (askingIfRight.has(method)) return json.includes('pk-tj-2021-06-02')
  // Without the name of a backup, the reader chooses a file.
  return method === 'notes.restore' && json.includes('"name":null')
}

const answerSchema = z.object({ kind: z.string(), why: z.string() })

/**
 * Every method of the bridge in a real window, with whatever a page can make: each is answered by a `Result`, or does
 * not get through the bridge at all. None meets an error nobody expected; the notes are there afterwards.
 */
export const ipc: Attack = {
  name: 'ipc',
  tries: 600,
  open: async () => {
    const window = await openRealWindow()
    const paths = (await window.app.evaluate(pathsSchema, listPaths)).filter((name) => !asking.has(name))
    return {
      close: window.close,
      attempt: async ({ random, number }) => {
        const method = paths[number % paths.length] ?? pick(random, paths)
        const model = models[method]
        const isOdd = model === undefined || random() < 0.5
        const json = JSON.stringify(isOdd ? oddJson(random) : mutatedJson(random, model))
        const input = opensDialog(method, json) || random() < 0.4 ? pick(random, oddValues) : json
        const more = below(random, 10) === 0 ? ', {}, "more"' : ''
        const { kind, why } = await inTime(
          window.app.evaluate(
            answerSchema,
            `(async () => {
              try {
                const answer = await bridge.${method}(${input.replaceAll('$', '')}${more})
                const isResult = typeof answer === 'object' && answer !== null && typeof answer.ok === 'boolean'
                return { kind: isResult ? (answer.ok ? 'ok' : answer.error.code) : 'odd', why: isResult && !answer.ok ? String(answer.error.why?.about ?? '') : '' }
              } catch (error) {
                return { kind: 'threw', why: String(error) }
              }
            })()`,
          ),
          method,
        )
        const call = `${method}(${input.slice(0, 200)})`
        if (kind === 'odd' || kind === 'internal') return `${call} is answered “${kind}”`
        if (kind === 'threw' && why.includes('invoking remote method'))
          return `${call} threw: ${why.slice(0, 300)}`
        if (kind !== 'ok' && kind !== 'threw' && why === '') return `${call} is refused without a word`
        if (number % 10 !== 0) return null
        const fault = await window.fault()
        return fault === null ? null : `after ${call}: ${fault}`
      },
    }
  },
}
