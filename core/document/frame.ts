import type { Declaration } from './declaration'

/** Official words above or under a text that have no identifier in its tree. */
export interface FrameLine {
  /**
   * `title`, `date-line`, `preface-1` … for what else stands above; `signature` for the closing line, `closing-2` … for
   * further ones, `signature-1` … for the blocks of names and offices.
   */
  readonly id: string
  readonly part: 'opening' | 'closing'
  /** The lines of a signature block are parted by line breaks. */
  readonly text: string
}

/** All words around the tree of a text in reading order. Screen, search, print and terminal take them from here. */
export function frameOf({ title, dateLine, preface = [], conclusions }: Declaration): readonly FrameLine[] {
  const above: FrameLine[] = []
  const below: FrameLine[] = []
  for (const [index, { position, text }] of preface.entries())
    (position === 'above' ? above : below).push({ id: `preface-${index + 1}`, part: 'opening', text })
  return [
    ...above,
    { id: 'title', part: 'opening', text: title },
    ...(dateLine === null || dateLine === ''
      ? []
      : [{ id: 'date-line', part: 'opening', text: dateLine } as const]),
    ...below,
    ...concluding(conclusions),
  ]
}

function concluding(conclusions: Declaration['conclusions']): FrameLine[] {
  let closings = 0
  let signatures = 0
  return conclusions.map(({ kind, text }) => {
    if (kind === 'signature') return { id: `signature-${(signatures += 1)}`, part: 'closing', text }
    closings += 1
    return { id: closings === 1 ? 'signature' : `closing-${closings}`, part: 'closing', text }
  })
}

/** Which part of the frame a line belongs to, by its name. */
export function framePartOf(id: string): FrameLine['part'] {
  return /^(?:signature|closing)/.test(id) ? 'closing' : 'opening'
}

/** The first closing line as printed, or `null`. */
export function closingLine({ conclusions }: Declaration): string | null {
  return conclusions.find(({ kind }) => kind === 'closing')?.text ?? null
}
