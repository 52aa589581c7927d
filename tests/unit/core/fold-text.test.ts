import { expect, it } from 'vitest'
import { foldText } from '#core/fold-text'

it.each([
  ['Énergie', 'energie'],
  ['Roghún DAM', 'roghun dam'],
  ['Тоҷикистон', 'тоҷикистон'],
  ['CASA-1000', 'casa-1000'],
])('“%s” is compared as “%s”', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})
