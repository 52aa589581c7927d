import type { Declaration, TextNode } from '#core/document/declaration'
import { frameOf } from '#core/document/frame'
import type { SourceBlock, SourceText } from '#core/import/source-text'

/** A part of a text as a file states it, in a form that two trees can be compared in. */
export interface StatedPart {
  readonly eId: string | null
  readonly kind: string | null
  readonly num: string | null
  readonly heading: string | null
  readonly text: string
  readonly rows: readonly (readonly string[])[] | null
  readonly footnotes: readonly { readonly marker: string; readonly offset: number; readonly text: string }[]
  readonly children: StatedPart[]
}

export interface StatedTree {
  readonly preface: readonly string[]
  readonly preamble: readonly StatedPart[]
  readonly body: readonly StatedPart[]
  readonly conclusions: readonly string[]
  readonly attachments: readonly StatedPart[]
}

/** The tree that the blocks of a file state. */
export function statedTree({ blocks }: SourceText): StatedTree {
  const parts = (division: 'preamble' | 'body' | 'attachments'): StatedPart[] => {
    const top: StatedPart[] = []
    const open: StatedPart[] = []
    for (const block of blocks) {
      if (block.stated?.division !== division) continue
      const { depth } = block.stated
      const part = toPart(block)
      open.length = Math.min(open.length, depth)
      ;(open.at(-1)?.children ?? top).push(part)
      open.push(part)
    }
    return top
  }
  const texts = (division: 'preface' | 'conclusions') =>
    blocks.filter(({ stated }) => stated?.division === division).map(({ text }) => text)
  return {
    preface: texts('preface'),
    preamble: parts('preamble'),
    body: parts('body'),
    conclusions: texts('conclusions'),
    attachments: parts('attachments'),
  }
}

function toPart({ kind, text, num, rows, footnotes, stated }: SourceBlock): StatedPart {
  const isHeading = kind === 'heading' && text !== ''
  return {
    eId: stated?.eId ?? null,
    kind: stated?.kind ?? null,
    num,
    heading: isHeading ? text : null,
    text: isHeading ? '' : text,
    rows: rows ?? null,
    footnotes: footnotes.map(({ marker, offset, text }) => ({ marker, offset, text })),
    children: [],
  }
}

/** The tree of a declaration as a file states it: marks of footnotes stand with the notes and not in the words. */
export function treeOf(declaration: Declaration): StatedTree {
  return {
    preface: frameOf(declaration).flatMap(({ part, text }) => (part === 'opening' ? [text] : [])),
    preamble: declaration.preamble.map(fromNode),
    body: declaration.body.map(fromNode),
    conclusions: declaration.conclusions.map(({ text }) => text),
    attachments: declaration.attachments.map(fromNode),
  }
}

function fromNode({ eId, kind, num, heading, text, rows, footnotes, children }: TextNode): StatedPart {
  const marked = withoutMarks(heading ?? text, footnotes)
  return {
    eId,
    kind,
    num,
    heading: heading === null ? null : marked.text,
    text: rows === undefined && heading === null ? marked.text : '',
    rows: rows ? marked.text.split('\n').map((row) => row.split('\t').map((cell) => cell.trim())) : null,
    footnotes: marked.footnotes,
    children: children.map(fromNode),
  }
}

function withoutMarks(text: string, footnotes: TextNode['footnotes']) {
  let cut = text
  const notes: { marker: string; offset: number; text: string }[] = []
  for (const { marker, offset, mark, text: note } of footnotes.toReversed()) {
    if (mark === 'apart') {
      notes.unshift({ marker, offset, text: note })
      continue
    }
    const start = offset - marker.length
    for (const later of notes) later.offset -= marker.length
    // The space before a mark and the one behind it become one.
    const isSpaced = cut[start - 1] === ' ' && cut[offset] === ' '
    for (const later of notes) later.offset -= isSpaced ? 1 : 0
    cut = cut.slice(0, start) + cut.slice(isSpaced ? offset + 1 : offset)
    notes.unshift({ marker, offset: cut.slice(0, start).trimEnd().length, text: note })
  }
  return { text: cut, footnotes: notes }
}
