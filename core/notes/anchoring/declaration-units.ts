import type { Declaration } from '../../document/declaration'
import type { TextUnit } from './edition-index'

/** The texts of a declaration that notes can stand in, in reading order: paragraphs, each followed by its instruments. */
export function declarationUnits({ paragraphs, instruments }: Declaration): TextUnit[] {
  return paragraphs.flatMap(({ eId, text }) => [
    { eId, text },
    ...instruments
      .filter(({ paragraph }) => paragraph === eId)
      .map((instrument) => ({ eId: instrument.eId, text: instrument.text })),
  ])
}
