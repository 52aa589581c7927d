import { expect, it } from 'vitest'
import { isPassageEId } from '#core/document/eid'
import { message } from '#renderer/i18n/messages'
import { nameUnderParagraphs } from '#renderer/i18n/names'

it.each([
  ['para_14', '14'],
  ['para_11_2', 'Paragraph 11 [2]'],
  ['para_8__point_a', 'Paragraph 8 (a)'],
  ['rec_2', 'Recital 2'],
  ['art_2__para_1__point_a', 'Article 2, paragraph 1 (a)'],
  ['att_i__art_1', 'Annex I, Article 1'],
  ['part_ii__table_1', 'Part II, table 1'],
])('a button to %s says %s, which its full name holds', (eId, says) => {
  if (!isPassageEId(eId)) throw new Error(`${eId} is no name of a passage`)
  expect(nameUnderParagraphs(eId)).toBe(says)
  expect(message('passage.label', eId)).toContain(says)
})
