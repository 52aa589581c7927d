import { buildLookup } from '#core/document/lookup'
import { buildRelationIndex } from '#core/document/relation-index'
import { crossReferenceFinder } from '#core/references/find-cross-references'
import { orderEvents } from '#core/timeline/event-order'
import { readerStore } from '../store/store'
import { bridge } from './bridge'

/** Opens one declaration of the library and shows it, or why it cannot be shown. */
export async function openDeclaration(id: string): Promise<void> {
  const answer = await bridge.library.open(id)
  const state = readerStore.getState()
  if (!answer.ok) {
    state.setReading({ kind: 'failed', message: answer.error.message })
    return
  }
  const { declaration, relations, events, glossary } = answer.value
  const lookup = buildLookup(declaration, orderEvents(events))
  state.setRelations(buildRelationIndex(relations), lookup)
  state.setFindReferences(crossReferenceFinder({ hasPart: (eId) => lookup.has(eId), events, glossary }))
  state.setReading({ kind: 'open', reading: answer.value })
}

/** Loads settings and the first declaration. */
export async function start(): Promise<void> {
  const answer = await bridge.app.start()
  const state = readerStore.getState()
  if (!answer.ok) {
    state.setReading({ kind: 'failed', message: answer.error.message })
    return
  }
  const { settings, notices, declarations } = answer.value
  state.loadSettings(settings)
  for (const notice of notices) state.notify(notice)
  const first = declarations[0]
  if (first) await openDeclaration(first.id)
  else state.setReading({ kind: 'empty' })
}
