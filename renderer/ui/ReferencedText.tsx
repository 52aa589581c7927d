import { memo, useMemo } from 'react'
import type { EId } from '#core/document/eid'
import type { CrossReferenceTarget, FindCrossReferences } from '#core/references/cross-reference'
import { splitText, type TextPiece } from '#core/references/split-text'
import styles from './ReferencedText.module.css'
import { Unbroken } from './Unbroken'

interface ReferencedTextProps {
  /** What the words belong to. */
  readonly eId: EId
  readonly text: string
  readonly find: FindCrossReferences
  /**
   * Whether Tab stops at the references: only in the row where Tab stops, and there at one of them, so that a long text is
   * passed in one step. The arrow keys lead to the others (services/reading/reference-steps.ts).
   */
  readonly isTabStop: boolean
  readonly className: string | undefined
  /** True for words that stand elsewhere as a row and are shown again where they are listed. */
  readonly isListed?: boolean
  /** What the words are on the page: a paragraph when left out. */
  readonly as?: 'p' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
}

function targetOf(target: CrossReferenceTarget): string {
  return target.kind === 'term' ? target.id : target.eId
}

/**
 * Official words with their references: links to other parts and to events, buttons for terms. The text content stays
 * the official text, character for character, and can be selected across references. One listener for the whole window
 * handles them (features/linking/PreviewCards), so a reference costs no more than its element.
 */
export const ReferencedText = memo(function ReferencedText(props: ReferencedTextProps) {
  const { eId, text, find, isTabStop, className, isListed = false, as: Element = 'p' } = props
  const pieces = useMemo(() => splitText(text, find(text, eId)), [text, find, eId])
  const first = pieces.find(({ reference }) => reference)
  return (
    <Element className={className} {...(isListed ? { 'data-listed': eId } : { 'data-text': eId })}>
      {pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} isTabStop={isTabStop && piece === first} />
      ))}
    </Element>
  )
})

function Piece({ piece, isTabStop }: { readonly piece: TextPiece; readonly isTabStop: boolean }) {
  const { text, reference } = piece
  const words = <Unbroken text={text} />
  if (!reference) return words
  const { target } = reference
  const tabIndex = isTabStop ? 0 : -1
  const shared = {
    tabIndex,
    draggable: false,
    'data-reference-kind': target.kind,
    'data-reference-target': targetOf(target),
  }
  if (target.kind === 'term')
    return (
      // A real button is a box of its own: its words would neither break over lines nor join a selection.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      <span {...shared} role="button" aria-haspopup="dialog" className={styles.term}>
        {words}
      </span>
    )
  return (
    <a {...shared} href={`#${target.eId}`} className={styles.link}>
      {words}
    </a>
  )
}
