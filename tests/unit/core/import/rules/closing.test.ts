import { describe, expect, it } from 'vitest'
import { isClosing, isForASide, mayBeSignature } from '#core/import/rules/closing'
import { opensWithVerb } from '#core/import/rules/verbs'

describe('isClosing', () => {
  it.each([
    'Done in duplicate at Veldora this 4th day of May, 2019.',
    'Signed at Veldora on May 4, 2019, in quadruplicate.',
    'IN WITNESS WHEREOF the undersigned have signed.',
    'Adopted at the 2nd meeting.',
    'Opened at Veldora for signature on the sixth day of May.',
    'Fait à Veldora, le 4 mai 2019, en deux exemplaires.',
    'Совершено в Велдоре 4 мая 2019 года.',
    'حرر في فلدورا في ٤ مايو ٢٠١٩ من نسختين.',
  ])('knows %s', (text) => expect(isClosing(text)).toBe(true))

  it.each([
    'Done is better than perfect.',
    'Signed copies are kept.',
    `Adopted in 2015, ${'the plan goes on and '.repeat(50)}`,
  ])('is not taken in by %s', (text) => expect(isClosing(text)).toBe(false))
})

describe('mayBeSignature', () => {
  it.each([
    'O. TELLAN',
    'President of Aramund',
    '__________',
    'For the Government of Aramund',
    'Joseph Quill Jr.',
    'of Belisar',
  ])('knows %s', (text) => expect(mayBeSignature(text)).toBe(true))

  it.each([
    'The ferry of the upper lake runs in summer, and it rests in winter as far as the ice allows it to.',
    'who signed?',
    'goes on',
  ])('is not taken in by %s', (text) => expect(mayBeSignature(text)).toBe(false))

  it('knows the side that signs', () => {
    expect(isForASide('За Правительство Арамунда')).toBe(true)
    expect(isForASide('Fortune favours the brave')).toBe(false)
  })
})

describe('opensWithVerb', () => {
  it.each([
    'Requests the Secretary-General',
    'Also urges all States',
    'Décide de se réunir',
    'постановляет включить',
    'تقرر أن',
  ])('knows %s', (text) => expect(opensWithVerb(text)).toBe(true))

  it('takes no noun for one', () => {
    expect(opensWithVerb('Requesters met')).toBe(false)
    expect(opensWithVerb('The Council decides')).toBe(false)
  })
})
