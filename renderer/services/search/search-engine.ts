import type { Result } from '#core/result'
import type { IndexNotice } from '#core/search/index-file'
import type { QueryError } from '#core/search/query'
import type { SearchOptions, SearchResult } from '#core/search/result'
import type { NoteFacts } from '#core/search/texts'
import type { FromSearchWorker, ToSearchWorker } from './search-messages'
// oxlint-disable-next-line import/default -- what the bundler makes of it is the address of the worker's bundle
import workerAddress from './search-worker?worker&url'
import { createWorkerPolicy, type TrustedTypesFactory } from './worker-policy'

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypesFactory
  }
}

/** The engine in its worker, as the window sees it. */
export interface RemoteEngine {
  readonly load: (parts: Omit<ToSearchWorker & { readonly kind: 'load' }, 'kind'>) => void
  /** Adds notes that are new or changed and removes those that are gone, by id. */
  readonly changeNotes: (changed: readonly NoteFacts[], gone: readonly string[]) => void
  readonly search: (query: string, options: SearchOptions) => Promise<Result<SearchResult, QueryError>>
  readonly stop: () => void
}

let trusted: ((address: string) => unknown) | null = null

/** The worker's address in the form the `Worker` constructor takes under the content security policy. */
function workerUrl(): URL | string {
  if (!window.trustedTypes) return workerAddress
  trusted ??= createWorkerPolicy(window.trustedTypes, workerAddress)
  // The DOM library of TypeScript does not know TrustedScriptURL yet.
  return trusted(workerAddress) as string
}

/**
 * Starts the search worker.
 *
 * @param onReady - called after each `load`, with why the index was rebuilt, if it was
 * @param onFailure - called when the worker failed; its open questions are never answered
 */
export function startEngine(
  onReady: (notice: IndexNotice | null) => void,
  onFailure: (reason: string) => void,
): RemoteEngine {
  const worker = new Worker(workerUrl(), { type: 'module', name: 'search' })
  const open = new Map<number, (result: Result<SearchResult, QueryError>) => void>()
  let asked = 0
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const post = (message: ToSearchWorker) => worker.postMessage(message)
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearchWorker>) => {
    if (data.kind === 'ready') {
      onReady(data.notice)
      return
    }
    open.get(data.number)?.(data.result)
    open.delete(data.number)
  })
  worker.addEventListener('error', (event) => onFailure(event.message))
  return {
    load: (parts) => post({ kind: 'load', ...parts }),
    changeNotes: (changed, gone) => post({ kind: 'notes', changed, gone }),
    search: (query, options) => {
      asked += 1
      const number = asked
      return new Promise((resolve) => {
        open.set(number, resolve)
        post({ kind: 'search', number, query, options })
      })
    },
    stop: () => worker.terminate(),
  }
}
