import type { GlossaryEntry } from '../document/glossary'
import type { CrossReference } from './cross-reference'
import { escapePattern, wordEnd, wordStart } from './escape-pattern'

/** An acronym in parentheses after the name it stands for: ` (SCO)`. */
const BRACKETED = /^ \(([^()]+)\)/u

/**
 * The rule for institutions and acronyms: a form of the glossary, as whole words and by case, the longest first.
 * A name with its own acronym in parentheses behind it is one reference.
 */
export function termFinder(glossary: readonly GlossaryEntry[]): (text: string) => readonly CrossReference[] {
  const byForm = new Map<string, string>()
  for (const { id, forms } of glossary) for (const form of forms) byForm.set(form, id)
  if (byForm.size === 0) return () => []
  const longestFirst = [...byForm.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`${wordStart}(?:${longestFirst.map(escapePattern).join('|')})${wordEnd}`, 'gu')

  return (text) => {
    const found: CrossReference[] = []
    let end = 0
    for (const match of text.matchAll(pattern)) {
      const id = byForm.get(match[0])
      // What stands before the end of the last reference is its bracketed acronym.
      if (id === undefined || match.index < end) continue
      end = match.index + match[0].length
      const bracketed = BRACKETED.exec(text.slice(end))
      if (bracketed?.[1] && byForm.get(bracketed[1]) === id) end += bracketed[0].length
      found.push({ span: { start: match.index, end }, target: { kind: 'term', id } })
    }
    return found
  }
}
