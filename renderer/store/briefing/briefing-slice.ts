import type { StateCreator } from 'zustand'
import type {
  ExportStage,
  KeptBriefing,
  RecentExtract,
  UnreadableBriefing,
} from '#contract/briefings/briefings'
import type { Briefing } from '#core/briefing/briefing'
import { type BriefingHistory, recordChange, redoChange, undoChange } from '#core/briefing/history'
import type { ReaderState } from '../store'

/** `number` grows with each, so that the same words are shown again for the full time. */
export type BriefingTray =
  | { readonly kind: 'drop' }
  | { readonly kind: 'told'; readonly text: string; readonly number: number }

/** Whether all briefings are on the disk; `saved` only after the last commit was acknowledged. */
export type BriefingSave =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }

/** What of the sheet before an extract leaves is meant: printing it, or saving it as a file. */
export type SheetGoal = 'print' | 'save'

/** Briefings and the current one; services/briefing/briefing-keeper.ts saves them. */
export interface BriefingSlice {
  /** `null` until they are loaded; those in the bin are among them. */
  readonly briefings: readonly KeptBriefing[] | null
  /** Stored briefings that this version cannot read. */
  readonly unreadableBriefings: readonly UnreadableBriefing[]
  readonly currentBriefing: string | null
  /** What can be undone of each briefing, by its id, since the app was started. */
  readonly briefingHistories: ReadonlyMap<string, BriefingHistory>
  readonly briefingSave: BriefingSave
  /** The newest first. */
  readonly recentExtracts: readonly RecentExtract[]
  /** How far the extract is that is being made, or `null`. */
  readonly exportStage: ExportStage | null
  /** What floats above the panes: where to drop what is being dragged, or the result; `null` for nothing. */
  readonly briefingTray: BriefingTray | null
  readonly loadBriefings: (
    briefings: readonly KeptBriefing[],
    recent: readonly RecentExtract[],
    unreadable?: readonly UnreadableBriefing[],
  ) => void
  /** Adds a briefing or replaces the one with its id, and makes it the current one. A change can be undone. */
  readonly putBriefing: (briefing: Briefing) => void
  /** Undoes the last change of the current briefing, if there is one. */
  readonly undoBriefing: () => void
  readonly redoBriefing: () => void
  readonly pickBriefing: (id: string) => void
  /** @param deletedAt - ISO 8601, or `null` to take it out of the bin */
  readonly binBriefing: (id: string, deletedAt: string | null) => void
  /** Removes a briefing that was removed for good, and its history. */
  readonly forgetBriefing: (id: string) => void
  readonly markBriefingSave: (save: BriefingSave) => void
  readonly offerBriefingDrop: () => void
  readonly showBriefingTray: (text: string) => void
  readonly hideBriefingTray: () => void
  readonly setExportStage: (stage: ExportStage | null) => void
  /** Which button of the sheet takes the focus as soon as it is on screen; `null` for none. */
  readonly sheetGoal: SheetGoal | null
  readonly setSheetGoal: (goal: SheetGoal | null) => void
}

export const createBriefingSlice: StateCreator<ReaderState, [], [], BriefingSlice> = (set) => ({
  briefings: null,
  unreadableBriefings: [],
  currentBriefing: null,
  briefingHistories: new Map(),
  briefingSave: { kind: 'saved' },
  recentExtracts: [],
  exportStage: null,
  briefingTray: null,
  sheetGoal: null,
  setSheetGoal: (sheetGoal) => set({ sheetGoal }),
  loadBriefings: (briefings, recentExtracts, unreadableBriefings = []) =>
    set(({ currentBriefing }) => ({
      briefings,
      unreadableBriefings,
      recentExtracts,
      currentBriefing: currentBriefing ?? firstLive(briefings),
    })),
  putBriefing: (briefing) =>
    set(({ briefings, briefingHistories }) => {
      const all = briefings ?? []
      const known = all.find((kept) => kept.briefing.id === briefing.id)
      if (!known) return { currentBriefing: briefing.id, briefings: [...all, { briefing, deletedAt: null }] }
      const history = recordChange(briefingHistories.get(briefing.id), known.briefing, briefing)
      return {
        currentBriefing: briefing.id,
        briefings: replaced(all, briefing),
        briefingHistories: new Map(briefingHistories).set(briefing.id, history),
      }
    }),
  undoBriefing: () => set((state) => stepped(state, undoChange)),
  redoBriefing: () => set((state) => stepped(state, redoChange)),
  pickBriefing: (currentBriefing) => set({ currentBriefing }),
  binBriefing: (id, deletedAt) =>
    set(({ briefings }) => {
      const next = (briefings ?? []).map((kept) => (kept.briefing.id === id ? { ...kept, deletedAt } : kept))
      return { briefings: next, currentBriefing: deletedAt === null ? id : firstLive(next) }
    }),
  forgetBriefing: (id) =>
    set(({ briefings, currentBriefing, briefingHistories }) => {
      const next = (briefings ?? []).filter(({ briefing }) => briefing.id !== id)
      const histories = new Map(briefingHistories)
      histories.delete(id)
      return {
        briefings: next,
        currentBriefing: currentBriefing === id ? firstLive(next) : currentBriefing,
        briefingHistories: histories,
      }
    }),
  markBriefingSave: (briefingSave) => set({ briefingSave }),
  offerBriefingDrop: () => set({ briefingTray: { kind: 'drop' } }),
  showBriefingTray: (text) =>
    set(({ announcement }) => ({ briefingTray: { kind: 'told', text, number: announcement.number } })),
  hideBriefingTray: () => set({ briefingTray: null }),
  setExportStage: (exportStage) => set({ exportStage }),
})

function replaced(all: readonly KeptBriefing[], briefing: Briefing): readonly KeptBriefing[] {
  return all.map((kept) => (kept.briefing.id === briefing.id ? { ...kept, briefing } : kept))
}

/** The current briefing one step back or forward; no change where there is no step. */
function stepped(state: ReaderState, step: typeof undoChange): Partial<BriefingSlice> {
  const briefing = selectBriefing(state)
  const taken = briefing && step(state.briefingHistories.get(briefing.id), briefing)
  if (!taken) return {}
  return {
    briefings: replaced(state.briefings ?? [], taken.briefing),
    briefingHistories: new Map(state.briefingHistories).set(taken.briefing.id, taken.history),
  }
}

function firstLive(briefings: readonly KeptBriefing[]): string | null {
  return briefings.findLast(({ deletedAt }) => deletedAt === null)?.briefing.id ?? null
}

/** The briefing being worked on, or `null`. */
export function selectBriefing({ briefings, currentBriefing }: ReaderState): Briefing | null {
  return briefings?.find(({ briefing }) => briefing.id === currentBriefing)?.briefing ?? null
}
