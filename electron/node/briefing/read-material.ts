import type { BridgeError } from '#contract/errors'
import type { IntegrityProblem } from '#contract/library/reading'
import type { Briefing } from '#core/briefing/briefing'
import { briefingDeclaration } from '#core/briefing/briefing-declaration'
import type { ExtractWords } from '#core/briefing/extract-words'
import type { BriefingDeclaration, BriefingMaterial, BriefingNote } from '#core/briefing/material'
import { trustOf } from '#core/document/trust'
import { failure, ok, type Result } from '#core/result'
import type { Library } from '../library/library'

/**
 * The words of an extract in a language, or in another where there are none.
 *
 * @param language - BCP 47, of a text; `null` where there is none
 */
export type WordsIn = (language: string | null) => ExtractWords

/**
 * Everything a briefing draws on, read afresh from the library. A declaration that is gone is left to be reported as
 * missing; one that does not match its fingerprint is refused, because an extract quotes it, and so is one beside which
 * something was altered and left out: an extract without it would look whole.
 *
 * @param notes - the notes of the store, private and binned ones too: `chooseNotes` is the gate
 * @param accessed - day of access for citations, `YYYY-MM-DD`
 * @param wordsIn - the extract is in the language of the first text it draws on, a citation in that of its own
 */
export async function readMaterial(
  briefing: Briefing,
  library: Library,
  notes: readonly BriefingNote[],
  accessed: string,
  wordsIn: WordsIn,
): Promise<Result<BriefingMaterial, BridgeError>> {
  const catalogue = await library.catalogue()
  const listed = catalogue.declarations.map(({ id }) => id)
  const named = new Set(
    briefing.items.flatMap((item) => {
      if (item.kind === 'passage' || item.kind === 'frame') return [item.declaration]
      if (item.kind === 'search') return [item.record.declaration]
      if (item.kind !== 'note') return []
      const note = notes.find(({ id }) => id === item.note)
      return note ? [note.declaration] : []
    }),
  )
  const readings = await Promise.all(listed.filter((id) => named.has(id)).map((id) => library.open(id)))
  const declarations: BriefingDeclaration[] = []
  for (const opened of readings) {
    if (!opened.ok) return opened
    const { problems, declaration } = opened.value
    const trust = trustOf(opened.value)
    if (trust.kind === 'altered') return failure(unverified(declaration.shortTitle))
    if (problems.length > 0) return failure(incomplete(problems))
    const { citation } = wordsIn(declaration.edition.language)
    declarations.push(briefingDeclaration(opened.value, trust, accessed, citation))
  }
  const [first] = declarations
  return ok({ declarations, notes, words: wordsIn(first?.declaration.edition.language ?? null) })
}

function incomplete(problems: readonly IntegrityProblem[]): BridgeError {
  const files = [...new Set(problems.map(({ file }) => file))]
  return { code: 'damaged', why: { about: 'extract', what: 'incomplete', files } }
}

function unverified(title: string): BridgeError {
  return { code: 'damaged', why: { about: 'extract', what: 'not-quotable', title } }
}
