import { describe, expect, it } from 'vitest'
import { endsOpen, isEnacting, isRecital, opensRecital } from '#core/import/rules/recitals'

describe('isRecital', () => {
  it.each([
    'Recalling the meeting at Veldora,',
    'FURTHER RECALLING the meeting;',
    'Having met at Veldora, and',
    'Deeply concerned by the ice,',
    'Mindful of the river,',
    'Rappelant la réunion,',
    'Soucieux de paix,',
    'ссылаясь на встречу,',
    'Руководствуясь стремлением к миру,',
    'وإذ تؤكد أهمية النهر،',
    'دریا کی اہمیت کو تسلیم کرتے ہوئے،',
    'Бо назардошти дарё,',
  ])('knows %s', (text) => expect(isRecital(text)).toBe(true))

  it.each(['Recalling the meeting, we agreed.', 'We met at Veldora,', 'During winter the river freezes.'])(
    'is not taken in by %s',
    (text) => expect(isRecital(text)).toBe(false),
  )

  it('tells what opens and what ends like one apart', () => {
    expect(opensRecital('Recalling the meeting, we agreed.')).toBe(true)
    expect(endsOpen('We met at Veldora,')).toBe(true)
    expect(endsOpen('We met.')).toBe(false)
  })
})

describe('isEnacting', () => {
  it.each([
    'Have agreed as follows:',
    'have, by their delegates, made an Agreement in the following terms:-',
    'Hereby decide to:',
    'The two sides declare the following:',
    'Therefore',
    'RESOLVED',
    'sont convenus de ce qui suit :',
    'Согласились о нижеследующем:',
    'قد اتفقتا على ما يلي:',
  ])('knows %s', (text) => expect(isEnacting(text)).toBe(true))

  it.each([
    'They agreed on:',
    'Therefore the river is measured twice a day by the two sides and by nobody else.',
    'We met.',
  ])('is not taken in by %s', (text) => expect(isEnacting(text)).toBe(false))
})
