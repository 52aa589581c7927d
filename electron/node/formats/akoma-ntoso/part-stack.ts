import type { SourceBlock, SourceNote, StatedNode } from '#core/import/source-text'
import { type FlowedWords, noWords } from '../markup/word-flow'
import { holdsLoosely, isPartOfParagraph, standsOver } from './elements'

/** A part of the text that is open, with what was read of its head. */
export interface OpenPart {
  readonly name: string
  kind: StatedNode['kind']
  eId: string | null
  readonly line: number
  /** The heading's level where the file states one, as the UN's classes `H1` and `H23` do. */
  readonly level: number | null
  readonly isListed: boolean
  num: string | null
  heading: FlowedWords | null
  /** Footnotes on the number. */
  footnotes: readonly SourceNote[]
  /** Whether a block of its own stands for it. */
  isPrinted: boolean
  /** Whether it is stated by no block although it has no words of its own: its headings state what lies in it. */
  isSilent: boolean
}

/**
 * Makes blocks of the open parts. A part is stated by its heading, else by its first words: what follows lies in it. A part
 * without number, heading and words of its own is stated by no block.
 */
export class PartStack {
  readonly #open: OpenPart[] = []
  readonly #print: (block: SourceBlock) => void

  constructor(print: (block: SourceBlock) => void) {
    this.#print = print
  }

  get last(): OpenPart | null {
    return this.#open.at(-1) ?? null
  }

  /** Whether an attachment is open whose title is not read yet. */
  get takesTitle(): boolean {
    return this.#untitledAttachment() !== null
  }

  push(part: OpenPart): void {
    this.#open.push(part)
  }

  /** Closes the last part; one that had a head and no words is stated now. */
  pop(division: StatedNode['division']): void {
    const part = this.last
    if (part && !part.isPrinted && (part.num !== null || part.heading !== null))
      this.#printHeads(division, true)
    this.#open.pop()
  }

  /** Words of the last open part. */
  words(words: FlowedWords, division: StatedNode['division'], eId: string | null, line: number): void {
    const part = this.last
    if (!part || part.isPrinted || part.isSilent || part.kind === 'attachment' || part.heading !== null) {
      this.#printHeads(division, false)
      this.#print(this.#block(words, division, { kind: null, eId }, line))
      return
    }
    const isUnnumbered = part.num === null && isPartOfParagraph(part.name)
    const lead = isUnnumbered ? this.#numberedLead() : null
    if (lead) {
      part.isSilent = true
      this.#own(lead, words, division, lead.line)
      return
    }
    if (isUnnumbered) part.kind = 'paragraph'
    const isLoose = part.num === null && holdsLoosely(part.name)
    if (isLoose) part.eId ??= eId
    this.#own(part, words, division, part.num === null ? line : part.line)
    if (!isLoose) return
    part.isPrinted = false
    part.eId = null
  }

  /** States a part by its own words. */
  #own(part: OpenPart, words: FlowedWords, division: StatedNode['division'], line: number): void {
    this.#printHeads(division, false, part)
    part.isPrinted = true
    this.#print({
      ...this.#block(words, division, part, line, part),
      num: part.num,
      footnotes: [...part.footnotes, ...words.footnotes],
    })
  }

  /** The numbered paragraph whose words stand in an unnumbered part of it, as the EU writes them. */
  #numberedLead(): OpenPart | null {
    const lead = this.#open.at(-2)
    const isOpen = lead && !lead.isPrinted && lead.num !== null && lead.heading === null
    return isOpen && !standsOver(lead.kind) ? lead : null
  }

  heading(words: FlowedWords, division: StatedNode['division'], eId: string | null, line: number): void {
    const attachment = this.#untitledAttachment()
    if (attachment) {
      attachment.heading = words
      this.#printHeads(division, false)
      return
    }
    this.#printHeads(division, false)
    this.#print({
      ...this.#block(words, division, { kind: null, eId }, line),
      kind: 'heading',
      level: this.#depth() + 1,
    })
  }

  table(
    { rows, footnotes }: { readonly rows: string[][]; readonly footnotes: readonly SourceNote[] },
    division: StatedNode['division'],
    eId: string | null,
    line: number,
  ): void {
    this.#printHeads(division, false)
    const block = this.#block({ ...noWords, footnotes }, division, { kind: 'table', eId }, line)
    this.#print({ ...block, kind: 'table', level: null, rows })
  }

  /** An attachment whose title is not read yet: the first heading in it is its title. */
  #untitledAttachment(): OpenPart | null {
    const part = this.#open.findLast(({ kind }) => kind === 'attachment')
    return part && !part.isPrinted && !part.isSilent && part.heading === null ? part : null
  }

  /** States what is open and not stated yet, from the outermost in. @param own - the part whose words come next */
  #printHeads(division: StatedNode['division'], isClosing: boolean, own: OpenPart | null = null): void {
    const { last } = this
    // A paragraph that is all heading, as the UN writes them, is no paragraph.
    const isBare = isClosing && last !== null && last.heading !== null && last.name === 'paragraph'
    for (const part of this.#open) {
      if (part.isPrinted || part.isSilent || part === own) continue
      if (part.num === null && part.heading === null) {
        if (part.kind !== 'attachment') continue
        // Headings in it say where annexes begin: one such element may hold several.
        part.isSilent = isBare
        if (isBare) continue
      }
      const depth = this.#depth()
      part.isPrinted = true
      const head = this.#head(isBare && part === last ? { ...part, kind: null } : part, division, depth)
      const isHeading = part.heading !== null || standsOver(part.kind)
      this.#print(
        isHeading ? head : { ...head, kind: part.isListed ? 'item' : 'text', level: this.#level(part) },
      )
    }
  }

  #head(part: OpenPart, division: StatedNode['division'], depth: number): SourceBlock {
    const { text, emphasis, footnotes } = part.heading ?? noWords
    return {
      kind: 'heading',
      text,
      num: part.num,
      level: part.level ?? depth + 1,
      emphasis,
      footnotes: [...part.footnotes, ...footnotes],
      stated: { division, kind: part.kind, eId: part.eId, depth },
      origin: { line: part.line, page: null },
    }
  }

  #block(
    { text, emphasis, footnotes }: FlowedWords,
    division: StatedNode['division'],
    { kind, eId }: Pick<StatedNode, 'kind' | 'eId'>,
    line: number,
    own: OpenPart | null = null,
  ): SourceBlock {
    return {
      kind: own?.isListed ? 'item' : 'text',
      text,
      num: null,
      level: own ? this.#level(own) : null,
      emphasis,
      footnotes,
      stated: { division, kind, eId, depth: this.#depth(own) },
      origin: { line, page: null },
    }
  }

  #level(part: OpenPart): number | null {
    if (!part.isListed) return null
    return this.#open.slice(0, this.#open.indexOf(part)).filter(({ isListed }) => isListed).length
  }

  /** How many stated parts something lies in; those further in are not stated yet. */
  #depth(own: OpenPart | null = null): number {
    return this.#open.filter((part) => part.isPrinted && part !== own).length
  }
}
