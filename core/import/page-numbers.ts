const ALONE =
  /^[-–—\s]*(?:(?:page|p\.|стр\.|страница|صفحة|صفحه)\s*)?(\d{1,4})(?:\s*(?:\/|of|sur|из|من)\s*\d{1,4})?[-–—\s]*$/iu

/** The number of a line that holds a page's number and nothing else, or `null`. */
function pageNumber(text: string): number | null {
  const match = ALONE.exec(text)
  return match?.[1] === undefined ? null : Number(match[1])
}

/**
 * Which of the texts are page numbers: lone numbers, at least two, that rise by one. A number that rises otherwise may be
 * a cell or a year, and stays.
 */
export function pageNumbersIn(texts: readonly string[]): ReadonlySet<number> {
  const alone = texts.flatMap((text, index) => {
    const number = text.length > 24 ? null : pageNumber(text)
    return number === null ? [] : [{ index, number }]
  })
  const found = new Set<number>()
  // Two lone numbers right behind one another are cells of a table, not pages.
  const apart = (one: number, other: number) => other - one > 1
  alone.forEach(({ index, number }, at) => {
    const before = alone[at - 1]
    const after = alone[at + 1]
    const follows = before?.number === number - 1 && apart(before.index, index)
    const leads = after?.number === number + 1 && apart(index, after.index)
    if (follows || leads) found.add(index)
  })
  return found
}
