import { describe, expect, it } from 'vitest'
import { containerStart } from '#core/import/numbering/containers'

describe('containerStart', () => {
  it.each([
    ['Article 5', 'article', 'Article 5', '5'],
    ['ARTICLE XIV', 'article', 'ARTICLE XIV', 'xiv'],
    ['Article 12bis', 'article', 'Article 12bis', '12bis'],
    ['Article premier', 'article', 'Article premier', '1'],
    ['Article 1er', 'article', 'Article 1er', '1'],
    ['Chapitre II', 'chapter', 'Chapitre II', 'ii'],
    ['Статья 7.', 'article', 'Статья 7.', '7'],
    ['Раздел III', 'section', 'Раздел III', 'iii'],
    ['Моддаи 3', 'article', 'Моддаи 3', '3'],
    ['المادة ٤', 'article', 'المادة ٤', '4'],
    ['المادة الثانية عشرة', 'article', 'المادة الثانية عشرة', '12'],
    ['آرٹیکل ۲', 'article', 'آرٹیکل ۲', '2'],
    ['§ 9', 'section', '§ 9', '9'],
    ['Part One', 'part', 'Part One', '1'],
    ['ANNEX B', 'attachment', 'ANNEX B', 'b'],
    ['Приложение 2', 'attachment', 'Приложение 2', '2'],
    ['Appendix', 'attachment', 'Appendix', null],
  ])('reads %s', (text, kind, num, number) => {
    expect(containerStart(text)).toMatchObject({ kind, num, number, isAlone: true })
  })

  it('parts the heading from the number', () => {
    expect(containerStart('Article 3. Definitions')).toMatchObject({ num: 'Article 3.', rest: 'Definitions' })
    expect(containerStart('Annex I – List of rivers')).toMatchObject({
      num: 'Annex I –',
      rest: 'List of rivers',
    })
  })

  it.each([
    'Article 5 of the Charter provides for this.',
    'Annex A contains the lists, which become effective at once.',
    'Part a river and part a lake',
    'Articles of clothing',
    'Section leaders met',
    'Article 2, paragraph 4, applies.',
    '',
  ])('begins nothing with a sentence that names a part: %s', (text) => {
    expect(containerStart(text)).toBeNull()
  })
})
