import { assertNever } from '../assert-never'
import type { EId } from '../document/eid'
import { frameOf } from '../document/frame'
import { passageKey } from '../document/passage-ref'
import type { Instrument } from '../document/units'
import type { TimelineEvent } from '../timeline/timeline'
import type { Block, NoteBlock } from './blocks'
import type { Briefing, BriefingItem } from './briefing'
import { type ChosenNotes, notePassageKeys } from './chosen-notes'
import type { BriefingDeclaration, BriefingMaterial, BriefingNote } from './material'
import type { MissingItem } from './missing'
import { declarationOf, findPassage, instrumentBlock, passageLabel, wholeLabel } from './passages'
import { oneLine, printable } from './printable'
import { ReferenceNumbers } from './reference-numbers'
import { searchBlock } from './search-block'
import { registerBlock, timelineBlock } from './tables'

/** Turns items into blocks one after another: gathers runs of instruments and events, sets each note once. */
export class Composer {
  readonly missing: MissingItem[] = []
  readonly references: ReferenceNumbers
  readonly #blocks: Block[] = []
  readonly #placed = new Set<string>()
  readonly #byPassage = new Map<string, BriefingNote[]>()
  #instruments: { entry: BriefingDeclaration; list: Instrument[] } | null = null
  #events: { entry: BriefingDeclaration; list: TimelineEvent[] } | null = null
  /** The declaration of the passages directly above; `null` after a block that may be of another text and names it. */
  #of: string | null = null
  #noteCount = 0

  constructor(
    private readonly briefing: Briefing,
    private readonly material: BriefingMaterial,
    private readonly notes: ChosenNotes,
  ) {
    this.references = new ReferenceNumbers(material.words)
    for (const item of briefing.items) if (item.kind === 'note') this.#placed.add(item.note)
    for (const note of notes.included) {
      for (const key of notePassageKeys(note)) {
        const list = this.#byPassage.get(key)
        if (list) list.push(note)
        else this.#byPassage.set(key, [note])
      }
    }
  }

  add(item: BriefingItem): void {
    if (item.kind === 'passage') {
      this.#addPassage(item.id, item.declaration, item.eId)
      return
    }
    this.#flush()
    switch (item.kind) {
      // An empty heading is not printed: it would mislead people who listen to the page.
      case 'heading': {
        const text = oneLine(item.text)
        if (text === '') return
        this.#of = null
        this.#blocks.push({ kind: 'heading', level: item.level === 1 ? 2 : 3, text })
        return
      }
      case 'text':
        if (item.text.trim() !== '') this.#blocks.push({ kind: 'text', text: printable(item.text) })
        return
      case 'frame':
        this.#addFrame(item.id, item.declaration, item.part)
        return
      case 'note':
        this.#addChosenNote(item.id, item.note)
        return
      case 'search':
        this.#of = null
        this.#blocks.push(searchBlock(this.material, item.record))
        return
      default:
        assertNever(item)
    }
  }

  finish(): readonly Block[] {
    this.#flush()
    return this.#blocks
  }

  #addPassage(item: string, declarationId: string, eId: EId): void {
    const passage = findPassage(this.material, declarationId, eId)
    const entry = declarationOf(this.material, declarationId)
    if (!passage) {
      this.missing.push({ item, what: 'passage', name: eId })
      return
    }
    switch (passage.kind) {
      case 'event':
        if (this.#instruments || this.#events?.entry !== passage.entry) this.#flush()
        this.#events ??= { entry: passage.entry, list: [] }
        this.#events.list.push(passage.event)
        return
      case 'instrument': {
        if (!entry) return
        if (this.#events || this.#instruments?.entry !== entry) this.#flush()
        this.#instruments ??= { entry, list: [] }
        this.#instruments.list.push(passage.instrument)
        return
      }
      case 'official':
        this.#flush()
        this.#sayWhose(declarationId)
        this.#blocks.push(passage.block)
        this.#addMatterOn(declarationId, [eId, ...passage.block.items.map(({ eId }) => eId)])
        return
      default:
        assertNever(passage)
    }
  }

  /** Ends a run of instruments or events and sets what stands on them. */
  #flush(): void {
    const { words } = this.material
    const run = this.#instruments
    this.#instruments = null
    if (run) {
      const [first] = run.list
      const { declaration } = run.entry
      if (first && run.list.length === 1) {
        this.#sayWhose(declaration.id)
        this.#blocks.push(instrumentBlock(declaration, first, words))
      } else {
        this.#of = null
        this.#blocks.push(registerBlock(run.entry, run.list, this.briefing.options.registerColumns, words))
      }
      this.#addMatterOn(
        declaration.id,
        run.list.map(({ eId }) => eId),
      )
    }
    const events = this.#events
    this.#events = null
    if (events) {
      const { entry, list } = events
      this.#of = null
      this.#blocks.push(
        timelineBlock(entry, list, this.references, { words, isOneOfSeveral: this.#isOneOfSeveral() }),
      )
      this.#addMatterOn(
        entry.declaration.id,
        list.map(({ eId }) => eId),
      )
    }
  }

  #isOneOfSeveral(): boolean {
    return this.material.declarations.length > 1
  }

  /** Where an extract draws on several declarations, a heading says whose the passages are that follow. */
  #sayWhose(declarationId: string): void {
    if (!this.#isOneOfSeveral() || this.#of === declarationId) return
    this.#of = declarationId
    const shortTitle = declarationOf(this.material, declarationId)?.declaration.shortTitle ?? declarationId
    this.#blocks.push({ kind: 'heading', level: 3, text: oneLine(shortTitle) })
  }

  /** Remarks and notes on passages just set, remarks first. */
  #addMatterOn(declarationId: string, eIds: readonly string[]): void {
    const { remarks = [], sources = [] } = declarationOf(this.material, declarationId) ?? {}
    for (const eId of eIds) {
      if (!this.briefing.options.remarks) break
      for (const remark of remarks) {
        const name = passageKey(declarationId, remark.id)
        if (remark.target !== eId || this.#placed.has(name)) continue
        this.#placed.add(name)
        this.#blocks.push({
          kind: 'remark',
          on:
            remark.target === 'document'
              ? wholeLabel(this.material, declarationId)
              : passageLabel(this.material, declarationId, remark.target),
          text: printable(remark.text),
          rating: this.references.cited({ rating: remark.rating, keys: remark.sources, sources }),
        })
      }
    }
    for (const eId of eIds) {
      for (const note of this.#byPassage.get(passageKey(declarationId, eId)) ?? []) {
        if (this.#placed.has(note.id)) continue
        this.#placed.add(note.id)
        this.#blocks.push(this.#note(note, eId))
      }
    }
  }

  #addChosenNote(item: string, id: string): void {
    const note = this.notes.included.find((candidate) => candidate.id === id)
    if (note) this.#blocks.push(this.#note(note, null))
    else if (!this.notes.leftOut.some((left) => left.note.id === id)) {
      this.missing.push({ item, what: 'note', name: id })
    }
  }

  #addFrame(item: string, declarationId: string, part: 'opening' | 'closing'): void {
    const declaration = declarationOf(this.material, declarationId)?.declaration
    if (!declaration) {
      this.missing.push({ item, what: 'declaration', name: declarationId })
      return
    }
    const kept = frameOf(declaration).flatMap((line) => (line.part === part ? [printable(line.text)] : []))
    if (kept.length > 0) {
      this.#of = null
      this.#blocks.push({ kind: 'frame', part, lines: kept, language: declaration.edition.language })
    }
    if (part === 'opening') this.#addMatterOn(declarationId, ['document'])
  }

  #note(note: BriefingNote, anchor: string | null): NoteBlock {
    this.#noteCount += 1
    const quotes = note.targets.flatMap((target) => (target.kind === 'text' ? [target.quote.exact] : []))
    const places = note.targets.map((target) =>
      target.kind === 'document'
        ? wholeLabel(this.material, note.declaration)
        : passageLabel(this.material, note.declaration, target.eId),
    )
    return {
      kind: 'note',
      id: note.id,
      number: this.#noteCount,
      on: [...new Set(places)].join(', '),
      anchor,
      quote: quotes.length > 0 ? quotes.map(oneLine).join(' … ') : null,
      body: printable(note.body),
    }
  }
}
