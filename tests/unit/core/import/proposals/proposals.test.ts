import { describe, expect, it } from 'vitest'
import { languageOf } from '#core/import/proposals/language'
import { recognise } from '#core/import/recognise'
import { sourceOf } from '../../../../support/import/blocks'
import { arabicTreaty, jointStatement, russianTreaty } from '../../../../support/import/texts'

const paragraphs = (text: string) => sourceOf(...text.split('\n\n'))

describe('proposalsFor', () => {
  it('proposes title, days, places and parties of a text from its words', () => {
    const { proposals } = recognise(paragraphs(jointStatement))
    expect(proposals.title).toEqual([{ value: 'JOINT STATEMENT ON THE UPPER MEADOWS', rule: 'title-lines' }])
    expect(proposals.date).toEqual([
      { value: '2019-05-03', rule: 'date-line' },
      { value: '2019-05-04', rule: 'closing-formula' },
    ])
    expect(proposals.place[0]).toEqual({ value: 'Veldora', rule: 'date-line' })
    expect(proposals.parties[0]).toEqual({ value: ['Aramund', 'Belisar'], rule: 'signature-lines' })
    expect(proposals.language).toEqual([{ value: 'en', rule: 'common-words' }])
  })

  it('sets what the file says of itself beside what its words say', () => {
    const source = {
      ...paragraphs(jointStatement),
      properties: { title: 'Meadows', date: '2019-05-07', language: 'en-GB' },
    }
    const { proposals } = recognise(source)
    expect(proposals.title.at(-1)).toEqual({ value: 'Meadows', rule: 'file-property' })
    expect(proposals.date).toContainEqual({ value: '2019-05-07', rule: 'file-property' })
    expect(proposals.language[0]).toEqual({ value: 'en-GB', rule: 'file-property' })
  })

  it('parts the parties of a title', () => {
    const { proposals } = recognise(
      sourceOf(
        'Agreement between the Government of the Republic of Aramund and the Kingdom of Belisar on Ferries',
        '1. We met.',
      ),
    )
    expect(proposals.parties[0]).toEqual({
      value: ['Republic of Aramund', 'Kingdom of Belisar'],
      rule: 'between',
    })
  })

  it('proposes nothing where nothing speaks for it', () => {
    const { proposals } = recognise(sourceOf('1. Hm.'))
    expect(proposals).toEqual({ title: [], date: [], place: [], parties: [], language: [] })
  })
})

describe('languageOf', () => {
  it.each([
    ['ru', russianTreaty.repeat(2)],
    ['ar', `${arabicTreaty} في هذا الاتفاق من أجل التعاون على النهر التي تقع في الشمال`],
    [
      'fr',
      'Les Parties mesurent le niveau des eaux dans les stations, pour que la navigation du fleuve soit sûre.',
    ],
    [
      'tg',
      'Тарафҳо сатҳи обро дар дарё ва кӯл барои амнияти киштиҳо аз рӯи ҷадвал чен мекунанд, ба ин хотир.',
    ],
    ['ur', 'فریقین دریا کے پانی کی سطح کو ناپتے ہیں اور اس سے متعلق معلومات شائع کرتے ہیں۔'],
  ])('knows %s', (language, text) => expect(languageOf(text)?.value).toBe(language))

  it('does not guess', () => expect(languageOf('Veldora 1998')).toBeNull())
})
