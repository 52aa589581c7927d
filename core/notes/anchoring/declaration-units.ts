import type { Declaration } from '../../document/declaration'
import { unitsOf } from '../../document/units'
import type { TextUnit } from './edition-index'

/** The texts of a declaration that notes can stand in, in reading order. */
export function declarationUnits(declaration: Declaration): TextUnit[] {
  return unitsOf(declaration).flatMap(({ eId, text }) => (text === '' ? [] : [{ eId, text }]))
}
