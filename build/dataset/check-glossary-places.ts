import type { Declaration } from '#core/document/declaration'
import type { GlossaryEntry } from '#core/document/glossary'
import { reporterFor } from './checks'
import type { Problem } from './problem'

/** Checks that every part in which the glossary says a term is stated is there and has the term in its words. */
export function checkGlossaryPlaces(
  glossary: readonly GlossaryEntry[],
  declarations: readonly Declaration[],
): Problem[] {
  const problems: Problem[] = []
  const report = reporterFor('glossary.json', problems)
  const texts = new Map<string, string>(
    declarations.flatMap(({ id, paragraphs, instruments }) =>
      [...paragraphs, ...instruments].map(({ eId, text }) => [`${id}/${eId}`, text] as const),
    ),
  )
  for (const { id, forms, statedIn = [] } of glossary)
    for (const { declaration, eId } of statedIn) {
      const text = texts.get(`${declaration}/${eId}`)
      if (text === undefined) report(id, `is said to be stated in the unknown ${eId} of ${declaration}`)
      else if (!forms.some((form) => text.includes(form)))
        report(id, `is said to be stated in ${eId} of ${declaration}, whose words do not name it`)
    }
  return problems
}
