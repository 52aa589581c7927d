/**
 * Brings an editorial note into sight: unfolds it and takes the focus there.
 *
 * @param root - where the text is shown
 * @returns whether it is on screen
 */
export function showRemark(root: ParentNode, id: string): boolean {
  const remark = root.querySelector(`[data-remark="${CSS.escape(id)}"]`)
  const details = remark?.closest('details')
  if (!remark || !details) return false
  details.open = true
  details.querySelector('summary')?.focus({ preventScroll: true })
  remark.scrollIntoView({ block: 'nearest' })
  return true
}
