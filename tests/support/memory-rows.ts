import type { Row, RowTable } from '#core/notes/rows'
import { type StoreChange, StoreFault } from '#core/notes/store'

/** The in-memory ground of a note store, for tests of the renderer. It passes the same contract tests as SQLite. */
export function createMemoryRows(storeId = 'memory'): RowTable {
  let rows = new Map<string, Row>()
  let removals: StoreChange[] = []
  let sequence = 0
  let open = true
  const key = (kind: Row['kind'], id: string): string => `${kind} ${id}`
  const needOpen = (): void => {
    if (!open) throw new StoreFault({ code: 'closed' })
  }
  const select = (kind: Row['kind'], bin: 'without' | 'only' | 'with'): Row[] =>
    [...rows.values()].filter(
      (row) => row.kind === kind && (bin === 'with' || (row.deletedAt === null) === (bin === 'without')),
    )
  return {
    mode: 'read-write',
    schemaVersion: 1,
    storeId,
    formerStores: {},
    transaction: (work) => {
      needOpen()
      const before = { rows: new Map(rows), removals: [...removals], sequence }
      try {
        return work()
      } catch (error) {
        ;({ rows, removals, sequence } = before)
        throw error
      }
    },
    nextSequence: () => {
      sequence += 1
      return sequence
    },
    currentSequence: () => sequence,
    get: (kind, id) => {
      needOpen()
      return rows.get(key(kind, id)) ?? null
    },
    list: ({ kind, declaration, bin }) => {
      needOpen()
      return select(kind, bin)
        .filter((row) => declaration === undefined || row.declaration === declaration)
        .sort((a, b) => a.order - b.order)
    },
    listFamily: (id) => [...rows.values()].filter((row) => row.family === id),
    put: (row) => {
      rows.set(key(row.kind, row.id), row)
    },
    remove: (kind, id, at) => {
      rows.delete(key(kind, id))
      removals.push({ sequence: at, kind, id, action: 'removed' })
    },
    scrub: needOpen,
    changesSince: (since) => {
      needOpen()
      const changes = [...rows.values()].map(
        (row): StoreChange => ({
          sequence: row.sequence,
          kind: row.kind,
          id: row.id,
          action: row.deletedAt === null ? 'saved' : 'binned',
        }),
      )
      return [...changes, ...removals]
        .filter((change) => change.sequence > since)
        .sort((a, b) => a.sequence - b.sequence)
    },
    count: (kind, bin) => {
      needOpen()
      return select(kind, bin).length
    },
    close: () => {
      needOpen()
      open = false
    },
  }
}
